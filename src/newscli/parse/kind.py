"""What kind of document some bytes are, told by their content and never by a file's name."""

import re

from newscli.patterns import lazy

_PAGE = lazy(r"<(?:!doctype\s+html|html|head|body|meta|title)(?=[\s>/])", re.I | re.A)
_PAGE_BYTES = lazy(_PAGE.pattern.encode("ascii"), re.I)
_ARRAY = lazy(rb'\[\s*\{\s*["}]')
_LOOK = 4096
_LETTER = lazy(rb"[A-Za-z][A-Za-z-]{1,60}:[ \t]")
_MIME = lazy(rb"^MIME-Version:[ \t]", re.I | re.M)
ROOT = lazy(
    rb"(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!(?!--)[^>]*>)*<(rss|rdf:RDF|feed|urlset|sitemapindex|opml)[\s>]",
    re.I,
)
"""The root of a file of many documents, by its name."""

_WRAPPED = lazy(rb"HTTP/\d(?:\.\d)? \d{3}\b|WARC/\d|bplist00")
_JSON_HEADER = lazy(rb'\{\s*(?:\n|"[^"\n]{1,64}"\s*:[^\n]*,\s*\n)')


def kind_of(data: bytes) -> str:
    """``post``, ``page``, ``saved``, ``jsonl`` or ``json``, from the first bytes of a document (4 kB are
    enough).

    ``saved`` is a page in what a browser or a tool saved it in, or a file of many documents: ``saved``
    reads it. JSON lines begin with an object on one line; ``json`` goes on over more lines: a post with a
    JSON header, or what ``indented`` knows. Whatever has the tags of a page in its beginning is one; all else
    is a post, with or without a header.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[1:2] == b"\x00" or data[:1] == b"\x00":
        from newscli.parse.encoding import utf16_text

        data = utf16_text(data[: 2 * _LOOK]).encode("utf-8", "replace")
    start = data[:_LOOK].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return "json" if _JSON_HEADER.match(start) else "jsonl"
    if start.startswith((b"[", b'"')) and start[1:2] in b'{["' and b"\n" not in start.rstrip():
        return "jsonl"
    if start.startswith(b"[") and _ARRAY.match(start):
        return "json"
    if start.startswith((b"---", b"+++")):
        return "post"
    if _is_saved(start):
        return "saved"
    return "page" if _PAGE_BYTES.search(start) else "post"


def _is_saved(start: bytes) -> bool:
    """Whether a document begins as a letter, an answer of a server, an archive or a feed does."""
    if start.startswith(b"<"):
        return ROOT.match(start) is not None
    if _WRAPPED.match(start):
        return True
    if not _LETTER.match(start):
        return False
    head = start.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return _MIME.search(head) is not None


def is_page(html: str) -> bool:
    """Whether some markup is a whole page and not the body of a post."""
    return bool(_PAGE.search(html, 0, _LOOK))
