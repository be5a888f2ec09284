"""What kind of document some bytes are, told by their content and never by a file's name."""

import re

from newscli.patterns import lazy

_PAGE = lazy(r"<(?:!doctype\s+html|html|head|body|meta|title)(?=[\s>/])", re.I | re.A)
_PAGE_BYTES = lazy(_PAGE.pattern.encode("ascii"), re.I)
_ARRAY = lazy(rb'\[\s*\{\s*["}]')
_LOOK = 4096
_JSON_HEADER = lazy(rb'\{\s*(?:\n|"[^"\n]{1,64}"\s*:[^\n]*,\s*\n)')


def kind_of(data: bytes) -> str:
    """``post``, ``page``, ``jsonl`` or ``json``, from the first bytes of a document (4 kB are enough).

    JSON lines begin with an object on one line; ``json`` goes on over more lines: a post with a
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
    return "page" if _PAGE_BYTES.search(start) else "post"


def is_page(html: str) -> bool:
    """Whether some markup is a whole page and not the body of a post."""
    return bool(_PAGE.search(html, 0, _LOOK))
