"""What can go wrong with a document: the error codes, and the exception that carries one.

The codes are part of the interface (they stand on stderr and in ``error`` records):
a code is never renamed, and none is made up outside this module.
"""

CODES = {
    "missing-file": "there is no file of this name",
    "unreadable-file": "the file or folder cannot be opened or read",
    "not-a-file": "neither a regular file, a folder nor a pipe",
    "bad-compression": "the compressed data is damaged, cut off, or of a kind not installed",
    "no-documents": "a folder without a file that can be a document",
    "too-large": "longer than any article: a mistake that would fill the memory",
    "empty-document": "there is nothing in it",
    "many-documents": "a file of many documents: a feed, a sitemap, the archive of a crawler",
    "binary-document": "not text: a picture, an archive, a program",
    "front-matter-unclosed": "the header is opened by --- and never closed",
    "bad-json": "a line, or a header in braces, that is not JSON",
    "not-an-object": "JSON that is not an object: an array of records, a string",
    "no-html": "no markup in it: a record without `html`, or where it is no string, a letter without a page",
    "bad-record": "a record with a key of ours that is not of our form",
    "no-article": "a page on which there is no article",
    "html-too-deep": "markup that is nested too deep to be read, or one element too heavy",
    "too-deep": "JSON nested too deep to be read",
    "worker-died": "the process that worked on the document was killed",
    "internal-error": "a fault of newscli itself; please report it",
}


class Problem(Exception):
    """A document that could not be done, and why.

    ``code`` is one of ``CODES``; ``message`` says in one line what was found in this document.
    """

    def __init__(self, code: str, message: str = "") -> None:
        self.code = code
        self.message = message or CODES[code]
        super().__init__(code, self.message)

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"
