# Pages of texts: citations, notices, lists and search.
citation-section = sect. { $label }
citation-note = note { $label }
library-no-author = author not stated
library-no-date = date not stated
library-no-translator = translator not stated
library-shown-in = This text has not been published in the language of this page. It is shown in { $language }.
library-courtesy-by = Courtesy translation by { $translator }, { $day }. The text of reference is { $original }.
library-machine-by = Machine translation ({ $translator }, { $day }), which is nobody’s official text. The text of reference is { $original }.
library-note-back = Back to the call of note { $label }
library-beside = Around this paragraph
library-table = { $count ->
    [one] Table with { $count } row
   *[other] Table with { $count } rows
}
library-year = Year
library-history-texts = Texts of this document
search-how-cite = A symbol or a citation leads straight there: A/70/174 13 (f).
search-chosen = Chosen filters
search-remove = Remove filter: { $filter }
search-clear = Clear all
search-sort = Order
search-sort-best = Best match
search-sort-newest = Newest first
source-not-verified = not yet verified
