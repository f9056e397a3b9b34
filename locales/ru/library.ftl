library-title = Библиотека
library-lede = Согласованные тексты и опубликованные документы по пунктам. У каждого пункта есть постоянный адрес, и на него можно сослаться.
library-kind = Вид документа
library-count = { $count ->
    [one] { $count } документ
    [few] { $count } документа
    [many] { $count } документов
   *[other] { $count } документа
}
library-empty = Документов пока нет
library-empty-what = Документы публикует здесь секретариат; каждый из них появляется сразу после публикации.
library-demo = Демонстрация
library-text = Текст документа
library-paragraphs = { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
    [many] { $count } пунктов
   *[other] { $count } пункта
}
library-this-page-in = языки этой страницы:
library-comments-on = Замечания к документу: { $document }
library-published = Опубликовано { $instant }
library-footnotes = Сноски
library-before = Предыдущий пункт
library-after = Следующий пункт
library-in-context = Читать в документе
library-report = Сообщить об ошибке
library-in-other-languages = Этот пункт на других языках
library-cites = Ссылается на
library-cited-by = На него ссылаются
library-not-cited = Ни один текст библиотеки не ссылается на этот пункт
library-being-prepared = Ссылки в только что опубликованных текстах ещё устанавливаются.
library-permanent = Постоянный адрес: { $address }
library-download = Скачать

search-how = Слова на любом из шести языков; "слова в прямых кавычках" ищутся вместе; знак минус исключает слово.
search-title-of = Поиск: { $q }
search-language = Язык текста
search-count = { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
    [many] { $count } пунктов
   *[other] { $count } пункта
}
search-count-more = { $count ->
    [one] Более { $count } пункта
    [few] Более { $count } пунктов
    [many] Более { $count } пунктов
   *[other] Более { $count } пункта
}
search-nothing = Ничего не найдено
search-nothing-what = Попробуйте сократить число слов, изменить написание или ввести слово на языке текста.

act-library-report-mistake-title = Сообщить об ошибке
act-library-report-mistake-lede = Сообщите ответственному за этот текст, что в нем неверно. Опубликованный текст никогда не меняется; исправление издается как новая версия.
act-library-report-mistake-wrong = Неверные слова
act-library-report-mistake-wrong-help = Скопируйте их из пункта на любом из его языков.
act-library-report-mistake-right = Как должно быть
act-library-report-mistake-right-help = Сообщение видит только ответственный за текст. Просьба не указывать персональные данные.
act-library-report-mistake-send = Отправить
act-library-report-mistake-done = Ваше сообщение принято
act-library-report-mistake-next = Ответственный за текст сверяет его с источником. Если издается исправление, оно появляется как новая версия текста.

form-accepted = Принято
form-recorded = Номер { $seq } в реестре, { $instant }.
form-to-library = Перейти в библиотеку
form-title-with-errors = Проверьте: { $title }

# Who keeps a text when nobody else was named.
library-steward-host = Владелец этого сайта

library-history = История
library-history-of = История: { $title }
library-history-lede = Каждый текст фиксируется при публикации. Исправление или перевод на другой язык добавляется; ничто не изменяется.
library-history-what = Характер текста
library-commented-by = Документы с замечаниями по этому документу
library-history-when = Опубликовано
library-status-original = Оригинал
library-status-official = Официальный перевод
library-status-courtesy = Неофициальный перевод
library-status-machine = Машинный перевод

act-library-suggest-document-title = Предложить документ
act-library-suggest-document-lede = Сообщите владельцу сайта, какого документа нет в библиотеке и где он опубликован.
act-library-suggest-document-name = Условное обозначение или название
act-library-suggest-document-name-help = Например, условное обозначение документа Организации Объединенных Наций.
act-library-suggest-document-place = Адрес в сети
act-library-suggest-document-place-help = Место, где документ опубликован автором или Организацией Объединенных Наций.
act-library-suggest-document-send = Отправить предложение
act-library-suggest-document-done = Ваше предложение получено
act-library-suggest-document-next = Владелец сайта проверит источник и опубликует документ, если ему здесь место.
