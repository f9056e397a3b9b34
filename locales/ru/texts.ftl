# Pages of texts: citations, notices, lists and search.
citation-section = разд. { $label }
citation-note = сноска { $label }
library-no-author = автор не указан
library-no-date = дата не указана
library-no-translator = переводчик не указан
library-shown-in = На языке этой страницы текст не опубликован. Он приводится на следующем языке: { $language }.
library-courtesy-by = Неофициальный перевод; автор перевода — { $translator }, { $day }. Исходный текст: { $original }.
library-machine-by = Машинный перевод ({ $translator }, { $day }), не являющийся чьим-либо официальным текстом. Исходный текст: { $original }.
library-note-back = Назад к знаку сноски { $label }
library-beside = Рядом с этим пунктом
library-table = { $count ->
    [one] Таблица из { $count } строки
    [few] Таблица из { $count } строк
    [many] Таблица из { $count } строк
   *[other] Таблица из { $count } строки
}
library-year = Год
library-history-texts = Тексты этого документа
search-how-cite = Условное обозначение или ссылка ведет прямо к месту: A/70/174 13 (f).
search-chosen = Выбранные фильтры
search-remove = Убрать фильтр: { $filter }
search-clear = Сбросить все
search-sort = Порядок
search-sort-best = Наиболее подходящие
search-sort-newest = Сначала новые
source-not-verified = еще не проверено
