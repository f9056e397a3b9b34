library-title = Library
library-lede = Agreed texts and published documents, paragraph by paragraph. Every paragraph has a permanent address and can be cited.
library-kind = Kind of text
library-count = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
library-empty = No documents yet
library-empty-what = The secretariat publishes documents here; each appears as soon as it is published.
library-demo = Demonstration
library-text = Text of the document
library-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
library-this-page-in = this page in
library-comments-on = Comments on { $document }
library-published = Published { $instant }
library-footnotes = Footnotes
library-before = Previous paragraph
library-after = Next paragraph
library-in-context = Read in context
library-report = Report a mistake
library-in-other-languages = This paragraph in other languages
library-cites = Refers to
library-cited-by = Cited by
library-not-cited = No text in the library refers to this paragraph
library-being-prepared = References in texts published just now are still being looked up.
library-permanent = Permanent address { $address }
library-download = Download

search-how = Words in any of the six languages; "words in quotation marks" stand together; a minus sign leaves a word out.
search-title-of = Search: { $q }
search-language = Language of the text
search-count = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
search-count-more = More than { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
search-nothing = Nothing was found
search-nothing-what = Try fewer words, another spelling, or a word in the language of the text.

act-library-report-mistake-title = Report a mistake
act-library-report-mistake-lede = Tell the steward of this text what is wrong. Published text never changes; a correction is issued as a new version.
act-library-report-mistake-wrong = Words that are wrong
act-library-report-mistake-wrong-help = Copy them from the paragraph, in any of its languages.
act-library-report-mistake-right = What they should be
act-library-report-mistake-right-help = The report is seen by the steward alone. Please give no personal data.
act-library-report-mistake-send = Send the report
act-library-report-mistake-done = Your report was received
act-library-report-mistake-next = The steward of the text compares it with its source. If a correction is issued, it appears as a new version of the text.

form-accepted = Received
form-recorded = Number { $seq } in the record, { $instant }.
form-to-library = To the library
form-title-with-errors = Please check: { $title }

# Who keeps a text when nobody else was named.
library-steward-host = The host of this site

library-history = History
library-history-of = History of { $title }
library-history-lede = Each text is frozen when it is published. A correction or a further language is added; nothing is changed.
library-history-what = What it is
library-commented-by = Documents that comment on this one
library-history-when = Published
library-status-original = Original
library-status-official = Official translation
library-status-courtesy = Courtesy translation
library-status-machine = Machine translation

act-library-suggest-document-title = Suggest a document
act-library-suggest-document-lede = Tell the host which document is missing in the library and where it is published.
act-library-suggest-document-name = Symbol or title
act-library-suggest-document-name-help = For example a symbol of the United Nations.
act-library-suggest-document-place = Web address
act-library-suggest-document-place-help = Where the document is published by its author or by the United Nations.
act-library-suggest-document-send = Send the suggestion
act-library-suggest-document-done = Your suggestion was received
act-library-suggest-document-next = The host checks the source and publishes the document if it belongs here.
