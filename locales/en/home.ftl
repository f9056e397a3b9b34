home-title = What States have agreed on the use of ICTs, and what happens next
home-lede = Read and cite the agreed texts paragraph by paragraph, in the languages in which they were issued. No account is needed to read.
home-documents = { $count ->
    [one] { $count } document in the library
   *[other] { $count } documents in the library
}
home-latest = Latest in the library
home-nothing = Nothing has been published yet
home-nothing-what = As soon as the secretariat publishes a document it appears here.
home-all = All documents
home-what = What you can do here
home-read = Read
home-read-what = Every published text, with its paragraphs, footnotes and sources.
home-cite = Cite
home-cite-what = Each paragraph has a permanent address and a citation in the form of the United Nations.
home-find = Find
home-find-what = Search all paragraphs in six languages and see who refers to them.
home-check = Check
home-check-what = Published text never changes. A mistake can be reported; a correction is a new version.
data-title = Open data
data-lede = What a person can see on a page, a program can fetch with the same permissions.
data-json = As JSON
data-json-what = Add .json to the address of any page of the library.
data-openapi = Description for programs
data-openapi-what = All operations, their fields and their refusals in OpenAPI 3.1.
data-cite = Terms
data-cite-what = Documents of the United Nations are public under its terms of use; submissions belong to their authors. Please cite symbol and paragraph.

# The hosting body while a host has not said its name: the fictional one of the demonstration.
home-demonstration-body = Demonstration Mechanism
