"""The head of a page: what it says of itself before the article begins."""

import re
from typing import Any

from newscli.dom import tree_of
from newscli.lexbor import LexborNode
from newscli.patterns import lazy
from newscli.problems import Problem
from newscli.record import loads

Head = dict[str, Any]

_MAX_SLICES = 200
"""So many elements of a head are looked for in the body of a page."""

_MAX_META = 20_000
_MAX_FOOT = 1000
_MAX_SCRIPT = 1_000_000

_BODY = lazy(r"<body(?=[\s>/])", re.I | re.A)
_META_END = lazy(r"(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ADDRESS = r"((?:https?://)?[^\s<>\"'/]{3,200}/?[^\s<>\"']{0,2000})"
_SAVED = {
    "saved from url": lazy(rf"<!-- saved from url=\(\d{{4}}\){_ADDRESS} -->"),
    "saved with SingleFile": lazy(rf"saved with SingleFile\s{{1,9}}url: {_ADDRESS}"),
    "using monolith": lazy(rf"<!-- Saved from {_ADDRESS} at [^<>]{{1,60}} using monolith"),
    "data-scrapbook-source": lazy(rf'data-scrapbook-source="{_ADDRESS}"'),
    "HTTrack Website": lazy(rf"<!-- Mirrored from {_ADDRESS} by HTTrack Website"),
}
"""How browsers and tools write into a page from where they saved it, each by words that are in it. Seen
besides: ``<meta name="savepage-url">``."""

_WRAPPING = re.compile(
    r"\A\s{0,9}(?:(?://|/\*)?\s{0,9}(?:<!\[CDATA\[|<!--)\s{0,9}(?:\*/|//)?)"
    r"|(?://|/\*)?\s{0,9}(?:\]\]>|-->)\s{0,9}(?:\*/)?\s{0,9}\Z"
)
_CONTROL = lazy(r"[\x00-\x1f]+")
_TRAILING_COMMA = lazy(r",\s*(?=[}\]])")


def read_head(html: str) -> Head:
    """Read a page's head.

    Returns ``title`` (or None), ``meta`` (every name, property or itemprop, lower-case, with its
    contents in order), ``json_ld`` (the objects, flattened out of arrays and ``@graph``; a script
    that is broken beyond repair does not spoil the others), ``canonical`` (or where a
    browser says that it saved the page from) and ``lang`` (or None).
    Raises ``Problem`` ``html-too-deep``.
    """
    tree = tree_of(_head_of(html))
    title = tree.css_first("title")
    meta: dict[str, list[str]] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            meta.setdefault(name.strip().lower(), []).append(content.strip())
    canonical = tree.css_first("link[rel=canonical][href]")
    root = tree.root
    return {
        "title": " ".join(title.text().split()) or None if title else None,
        "meta": meta,
        "json_ld": [
            item
            for node in tree.css('script[type="application/ld+json" i]')
            for item in _json_ld(node)
        ],
        "canonical": (canonical.attributes.get("href") if canonical else None)
        or next(iter(meta.get("savepage-url", ())), None)
        or _saved_from(html),
        "lang": (root.attributes.get("lang") if root else None) or None,
    }


def _saved_from(html: str) -> str | None:
    """The address that a browser or a tool wrote above or below a page when it saved it."""
    ends = html if len(html) <= _MAX_META else html[:_MAX_META] + html[-_MAX_FOOT:]
    for words, pattern in _SAVED.items():
        if words in ends and (found := pattern.search(ends)):
            return found[1] if found[1].startswith("http") else f"http://{found[1]}"
    return None


def _head_of(html: str) -> str:
    """The markup up to the body, and what belongs to a head and stands in the body all the same.

    Most of a page is its body, which need not be parsed twice for the few ``<meta itemprop>`` and
    scripts of JSON-LD in it.
    """
    body = _BODY.search(html)
    if body is None:
        return html
    at = body.start()
    slices = [html[:at]]
    if "</title" not in slices[0].lower():
        return html
    for opening, ending in (("<meta", None), ("ld+json", "</script")):
        found = html.find(opening, at)
        while found >= 0 and len(slices) < _MAX_SLICES:
            part = _meta_at(html, found) if ending is None else _script_at(html, found, ending)
            slices.append(part)
            found = html.find(opening, found + max(len(part), 1))
    return "".join(slices)


def _meta_at(html: str, at: int) -> str:
    """A ``<meta>`` in the body; "" for one that a script writes."""
    end = _META_END.match(html, at, at + _MAX_META)
    if not end or html.rfind("<script", 0, at) > html.rfind("</script", 0, at):
        return ""
    return end[0]


def _script_at(html: str, at: int, ending: str) -> str:
    """The script of which the type was found."""
    start, end = (
        html.rfind("<script", max(0, at - 500), at),
        html.find(ending, at, at + _MAX_SCRIPT),
    )
    return html[start:end] + "</script>" if 0 <= start < end else ""


def _json_ld(node: LexborNode) -> list[Any]:
    """The objects of one script; none where it is not JSON."""
    text = (node.text() or "").strip().rstrip(";")
    value = _read(text)
    if value is None:  # line breaks in strings and commas too many: what generators get wrong
        value = _read(_TRAILING_COMMA.sub("", _CONTROL.sub(" ", text)))
    found: list[Any] = []
    queue = [value]
    while queue:
        item = queue.pop(0)
        if isinstance(item, list):
            queue[:0] = item
        elif isinstance(item, dict):
            graph = item.get("@graph")
            if isinstance(graph, list):
                queue[:0] = graph
            else:
                found.append(item)
    return found


def _read(text: str) -> Any:
    text = _WRAPPING.sub("", text).strip()
    try:
        return loads(b'{"@graph":' + text.encode("utf-8", "replace") + b"}")["@graph"]
    except Problem:
        return None
