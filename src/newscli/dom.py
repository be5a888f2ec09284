"""From markup to a tree, guarded: what would take the parser minutes is refused first.

Every tree of newscli is made here. lexbor is linear on any real document; two kinds of made-up ones
take it the square of their size: blocks nested by the ten thousand, and elements with as many
attributes.
"""

import re
from collections import deque
from typing import TYPE_CHECKING

from newscli.patterns import lazy
from newscli.problems import Problem

if TYPE_CHECKING:
    from newscli.lexbor import LexborHTMLParser

MAX_DEPTH = 1000
"""Block elements in block elements. No article is nested so deep."""

MAX_ATTRIBUTES = 1000
"""Attributes of one element."""

MAX_IN_A_SLIP = 10_000
"""The same where ``>`` stands in values: a quotation mark too many makes half a page one element, and its
words attributes, which takes a blink yet."""

_CHUNK = 8192
_NESTING = lazy(
    rb"<(/?)(?:div|ul|ol|dl|dir|menu|blockquote|section|article|aside|main|header|footer|nav|center|"
    rb"fieldset|details|figure|address|pre|listing|summary|hgroup|form)(?=[\s>/])",
    re.I,
)
_TAG = lazy(rb"<[A-Za-z]")
_QUOTED = lazy(rb"\"[^\"]*\"|'[^']*'")
_WHOLE = lazy(rb"<[A-Za-z](?:[^>\"']++|\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))*+")
_RAW = lazy(rb"<(!--|script|style|textarea|title)", re.I)
_RAW_END = {
    b"!--": lazy(rb"-->"),
    b"script": lazy(rb"</script", re.I),
    b"style": lazy(rb"</style", re.I),
    b"textarea": lazy(rb"</textarea", re.I),
    b"title": lazy(rb"</title", re.I),
}


def tree_of(html: str) -> "LexborHTMLParser":
    """Parse some markup, whole pages and fragments alike. Raises ``Problem`` ``html-too-deep``."""
    try:
        data = html.encode("utf-8")
    except UnicodeEncodeError:  # lone surrogates, from someone's JSON
        data = html.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")
    if len(data) > 4 * MAX_DEPTH:  # bytes, because they are searched several times as fast
        # A page has so many tags nearly always: not to be counted for that alone.
        if len(data) > 4 * _CHUNK or data.count(b"<") > MAX_DEPTH:
            _check_depth(data)
        _check_attributes(data)
        _check_values(data)
    from newscli.lexbor import LexborHTMLParser  # many a document is never parsed

    return LexborHTMLParser(data)


def _check_depth(data: bytes) -> None:
    """Refuse elements that are nested too deep: where they may be, the tags are looked at one by one."""
    if not _may_be_deep(data):
        return
    depth = 0
    for match in _NESTING.finditer(data):
        depth = max(depth - 1, 0) if match[1] else depth + 1
        if depth > MAX_DEPTH:
            raise Problem("html-too-deep", f"more than {MAX_DEPTH} elements nested in each other")


def _may_be_deep(data: bytes) -> bool:
    """Whether more tags are open somewhere than documents leave open.

    A count of those that are open at every 8 kB is cheap, and too low by no more than fits into 8 kB.
    End tags are counted only where without them there would be too many: it takes three times as long.
    """
    open_ = 0  # at the end of the last 8 kB of which the end tags were counted
    tags: deque[tuple[int, int]] = deque()  # how many begin in each 8 kB from there on
    since = 0
    for start in range(0, len(data), _CHUNK):
        tags.append((start, data.count(b"<", start, start + _CHUNK)))
        since += tags[-1][1]
        while tags and open_ + since > MAX_DEPTH // 2:
            at, count = tags.popleft()
            since -= count
            open_ = max(0, open_ + count - 2 * data.count(b"</", at, at + _CHUNK))
        if open_ > MAX_DEPTH // 2:
            return True
    return False


def _check_attributes(data: bytes) -> None:
    """Refuse an element with too many attributes.

    Only a tag with thousands of characters can have so many, and then a stretch without ``>`` is in
    it; only such stretches are looked at.
    """
    at = raw = 0
    step = MAX_ATTRIBUTES  # two bytes an attribute: a tag with too many has a whole step in it
    while at + step <= len(data):
        if data.find(b">", at, at + step) >= 0:
            at += step
            continue
        end = data.find(b">", at)
        end = len(data) if end < 0 else end
        start = data.find(b"<", data.rfind(b">", 0, at) + 1, end)  # none in a style sheet
        tag = _TAG.search(data, start, end) if start >= 0 else None
        # A description of a thousand words is one attribute.
        if tag and len(_QUOTED.sub(b"=", data[tag.end() : end]).split()) > MAX_ATTRIBUTES:
            raw = _end_of_raw(data, raw, tag.start())
            end = max(end, raw)
        at = end


def _check_values(data: bytes) -> None:
    """Refuse an element with too many attributes in whose values ``>`` stands, so that none of it is a
    stretch without.

    Then it has a stretch without ``<``. Where that stands in the values too, nobody has seen it.
    """
    at = raw = 0
    step = most = MAX_IN_A_SLIP  # two bytes an attribute: such a tag has a whole step in it
    while at + step <= len(data):
        if data.find(b"<", at, at + step) >= 0:
            at += step
            continue
        start = data.rfind(b"<", 0, at)
        tag = _WHOLE.match(data, start) if start >= 0 else None
        end = tag.end() if tag else 0
        if tag and end - start > 2 * most and len(_QUOTED.sub(b"=", tag[0]).split()) > most:
            around = _WHOLE.match(data, max(0, data.rfind(b"<", 0, start)))
            if not around or around.end() <= start:  # else <b stands in a description
                raw = _end_of_raw(data, raw, start)
        following = data.find(b"<", max(at, end, raw))
        at = following if following >= 0 else len(data)


def _end_of_raw(data: bytes, start: int, at: int) -> int:
    """Where the script, style sheet or comment ends in which ``<`` at ``at`` begins no tag.

    ``start`` is a place before it that is in none. Raises ``Problem`` where ``at`` is in none
    either: then the tag there is one, with all its attributes.
    """
    while found := _RAW.search(data, start, at):
        end = _RAW_END[found[1].lower()].search(data, found.end())
        start = end.end() if end else len(data)
        if start > at:
            return start
    raise Problem("html-too-deep", f"an element with over {MAX_ATTRIBUTES} attributes")
