citation-cite = Cite paragraph { $number }
citation-cite-this = Cite this paragraph
citation-link = Link
citation-copy = Copy
citation-copied = Copied

paragraph-link = Paragraph { $number }, permanent link
paragraph-unnumbered-link = Paragraph without a number, permanent link

source-steward = Steward
source-source = Source
source-verified = Last verified
source-history = History of changes

form-errors =
    { $count ->
        [one] One thing needs your attention
        *[other] { $count } things need your attention
    }

contents-title = Contents
contents-of-document = Contents of the document

search-words = Words, symbol or paragraph
search-help = A word, a symbol or a paragraph, such as { $example }
search-narrow = Narrow down
search-apply = Apply

pagination-title = Pages of results
pagination-page = Page { $page }
pagination-previous = Previous
pagination-next = Next

difference-inserted = inserted:
difference-deleted = deleted:

tiles-as-table = The same data as a table
tiles-group = Group
