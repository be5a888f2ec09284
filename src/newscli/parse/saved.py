"""What a page comes wrapped in where a browser or a tool saved it: MHTML, a web archive, HTTP.

Seen: "Webpage, single file" of Chrome, Edge and the old Internet Explorer (``.mhtml``, ``.mht``: a letter
whose attachments are the page, its frames and its pictures), Safari's ``.webarchive``, and the head of an
answer before the page (``curl -i``, after redirects several). What holds many documents is told apart
here too: feeds, and the archives of crawlers.
"""

import plistlib
import re
from collections import deque
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from itertools import islice
from typing import NamedTuple

from newscli.parse.kind import ROOT, kind_of
from newscli.patterns import lazy
from newscli.problems import Problem

_MAX_HEAD = 64 * 1024
"""Bytes of the head of a letter or an answer."""

_MAX_PARTS = 5000
_MAX_TRIED = 100
"""Parts of a letter, and how many of them may be pages or have parts of their own."""

_MAX_FIELDS = 10

_MAX_ANSWERS = 20
"""Redirects before an answer."""

_HEAD_END = lazy(rb"\r?\n\r?\n")
_FIELDS = lazy(
    rb"^(?:Content-[a-z-]{2,20}|Snapshot-Content-Location|Location):[^\n]*(?:\n[ \t][^\n]*)*",
    re.I | re.M,
)
"""The fields of a head that tell of the page. The library takes long over many."""

_MAY_HOLD = lazy(rb"html|multipart", re.I)
_MANY = {
    b"rss": "an RSS feed", b"rdf:rdf": "an RSS feed", b"feed": "an Atom feed", b"urlset": "a sitemap",
    b"sitemapindex": "a sitemap", b"opml": "a list of feeds",
}  # fmt: skip
_WEB = ("http://", "https://")
_BLANK = b" \t\r\n"


class Saved(NamedTuple):
    """A page without what it came in: its bytes, its address and encoding where told, else ""."""

    data: bytes
    address: str = ""
    charset: str = ""


def unwrapped(data: bytes) -> Saved:
    """The page in a document of the kind ``saved``.

    Raises ``Problem``: ``many-documents`` for a feed or a crawler's archive, ``binary-document`` for a web
    archive that is damaged, ``no-html`` for a letter or an answer without a page.
    """
    start = data.lstrip(b"\xef\xbb\xbf" + _BLANK)
    if start.startswith(b"bplist00"):
        return _of_archive(start)
    if start.startswith(b"HTTP/"):
        return _of_answer(start)
    if start.startswith((b"<", b"WARC/")):
        root = ROOT.match(start)
        what = _MANY[root[1].lower()] if root else "the archive of a crawler"
        raise Problem("many-documents", f"{what}: its parts are the documents")
    return _of_letter(start)


def _of_letter(data: bytes) -> Saved:
    """The page in a letter: of several the one that is called the letter's, else the first."""
    letter, _ = _opened(data)
    wanted = (letter.get("Snapshot-Content-Location") or "").strip()
    start = str(letter.get_param("start") or "")
    pages = list(_pages_in(data))
    if not pages:
        raise Problem("no-html", "a letter without a page")
    page, body = next(
        (each for each in pages if wanted and _location(each[0]) == wanted),
        next((each for each in pages if start and each[0].get("Content-ID") == start), pages[0]),
    )
    page.set_payload(body.decode("ascii", "surrogateescape"))
    content = page.get_payload(decode=True)
    address = wanted or _location(page)
    return Saved(
        content if isinstance(content, bytes) else body,
        address if address.startswith(_WEB) else "",
        _charset(page),
    )


def _pages_in(data: bytes) -> Iterator[tuple[Message, bytes]]:
    """The heads and bodies of the pages in a letter, in its parts and in theirs.

    Cut at the boundaries by hand: the library goes over a letter line by line, and over hostile ones with
    letters in letters in the square of their size.
    """
    waiting = deque([data])
    for _ in range(_MAX_TRIED):
        if not waiting:
            break
        head, body = _opened(waiting.popleft())
        boundary = head.get_boundary()
        if head.get_content_maintype() == "multipart" and boundary:
            # The line break before a boundary is a part of it.
            parts = body.split(b"\n--" + boundary.encode("utf-8", "surrogateescape"), _MAX_PARTS)
            if not body.startswith(b"--"):
                del parts[0]
            may = [
                part.lstrip(_BLANK).removesuffix(b"\r")
                for part in parts
                if _MAY_HOLD.search(part, 0, _MAX_HEAD)
            ]
            waiting.extendleft(reversed(may))
        elif head.get_content_type() in ("text/html", "application/xhtml+xml"):
            yield head, body


def _opened(data: bytes) -> tuple[Message, bytes]:
    """The head of a letter, a part or an answer, as far as it tells of a page, and what is behind it."""
    found = _HEAD_END.search(data, 0, _MAX_HEAD)
    end = found.end() if found else min(len(data), _MAX_HEAD)
    fields = islice(_FIELDS.finditer(data, 0, end), _MAX_FIELDS)
    return message_from_bytes(b"\n".join(field[0].rstrip() for field in fields)), data[end:]


def _location(head: Message) -> str:
    return str(head.get("Content-Location") or "").strip()


def _charset(head: Message) -> str:
    """The encoding that a head names."""
    charset = head.get_param("charset")
    return charset if isinstance(charset, str) else ""


def _of_answer(data: bytes) -> Saved:
    """The page behind the head of an answer, or behind those of several of which each led to the next."""
    address = charset = ""
    for _ in range(_MAX_ANSWERS):
        if not data.startswith(b"HTTP/"):
            break
        head, data = _opened(data)
        location = str(head.get("Location") or _location(head)).strip()
        address = location if location.startswith(_WEB) else address
        charset = _charset(head)
    if kind_of(data) != "page":
        raise Problem("no-html", "the head of an answer, and no page behind it")
    return Saved(data, address, charset)


def _of_archive(data: bytes) -> Saved:
    """The main page of Safari's web archive."""
    try:
        main = plistlib.loads(data, fmt=plistlib.FMT_BINARY)["WebMainResource"]
        page, address = main["WebResourceData"], main.get("WebResourceURL", "")
        charset = main.get("WebResourceTextEncodingName", "")
    except Exception:  # the library raises what its first mistake leads to
        raise Problem("binary-document", "a property list, and no web archive of a page") from None
    if not isinstance(page, bytes):
        raise Problem("binary-document", "a property list, and no web archive of a page")
    known = isinstance(address, str) and address.startswith(_WEB)
    return Saved(page, address if known else "", charset if isinstance(charset, str) else "")
