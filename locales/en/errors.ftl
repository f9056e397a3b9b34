error-bad-request-title = This request cannot be read
error-bad-request-text = The address or the form holds something that this site does not know. Go back and check what was typed.

error-refused-title = This page is not open to you
error-refused-text = Whoever keeps the record decides who sees it. If you should have access, ask your delegation or the host of this site.

error-not-found-title = There is no page at this address
error-not-found-text = Check the address, or search for the document by its symbol or its words. Citations of published paragraphs do not change.

error-gone-title = This page has been withdrawn
error-gone-text = It stood at this address and was withdrawn by whoever keeps the record.

error-too-large-title = This is too large to be taken in
error-too-large-text = Send a smaller file, or the text in several parts.
error-too-many-title = Too many requests in a short time
error-too-many-text = Wait a minute and try again. For large amounts of data, use the open data of this site.

error-fault-title = Something went wrong on this site
error-fault-text = The fault is ours and has been written down for the host. If you sent a form, open the page again and check whether it was taken in before you send it once more.

error-unavailable-title = This site is not available at the moment
error-unavailable-text = Try again in a few minutes. Nothing that was taken in has been lost.

error-reference = Reference for the host: { $reference }

error-to-home = Go to the home page
error-to-search = Search the agreed texts
