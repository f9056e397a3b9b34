citation-cite = Ссылка на пункт { $number }
citation-cite-this = Ссылка на этот пункт
citation-link = Адрес
citation-copy = Скопировать
citation-copied = Скопировано

paragraph-link = Пункт { $number }, постоянный адрес
paragraph-unnumbered-link = Пункт без номера, постоянный адрес

source-steward = Ответственный
source-source = Источник
source-verified = Последняя проверка
source-history = История изменений

form-errors =
    { $count ->
        [one] Нужно дополнить или исправить { $count } место
        [few] Нужно дополнить или исправить { $count } места
        [many] Нужно дополнить или исправить { $count } мест
        *[other] Нужно дополнить или исправить { $count } места
    }

contents-title = Содержание
contents-of-document = Содержание документа

search-words = Слова, условное обозначение или пункт
search-help = Слово, условное обозначение или пункт, например { $example }
search-narrow = Уточнить
search-apply = Применить

pagination-title = Страницы результатов
pagination-page = Страница { $page }
pagination-previous = Предыдущая
pagination-next = Следующая

difference-inserted = добавлено:
difference-deleted = исключено:

tiles-as-table = Те же данные в виде таблицы
tiles-group = Группа
