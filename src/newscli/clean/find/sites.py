"""The parts of a page that the rules of its site name: article, headline, info lines, outlet."""

import re
from functools import lru_cache
from typing import NamedTuple

from newscli.clean.find.tag_meanings import AROUND, ARTICLE, HEADLINE, MARK
from newscli.credits import is_name
from newscli.lexbor import LexborNode
from newscli.rules.site import Site

_LEAST = 6
"""Characters of text in an article that a rule names: a flash may be that short."""

_LONGEST_OUTLET = 40
_MOST_AUTHORS = 4
_LONGEST_INFO = 400
_MOST_ROOTS = 50


class Marked(NamedTuple):
    """A page that a site's rules know: its headline, and whether that stands within the article."""

    headline: LexborNode | None
    headline_within: bool


def marked(body: LexborNode, site: Site) -> Marked | None:
    """Mark in the tree what the site's rules name; None where they do not know this page."""
    nodes = _articles(body, site)
    if not nodes:
        return None
    headline = _headline(body, site)
    words: dict[int, list[str]] = {}
    elements: dict[int, LexborNode] = {}

    def say(node: LexborNode, word: str) -> None:
        elements[node.mem_id] = node
        words.setdefault(node.mem_id, []).append(word)

    for node in nodes:
        say(node, ARTICLE)
        above = node.parent
        while above is not None and AROUND not in words.get(above.mem_id, ()):
            say(above, AROUND)
            above = above.parent
    within = False
    if headline is not None:
        within = _stands_in(headline, {node.mem_id for node in nodes})
        say(headline, HEADLINE)
    for identity, node in elements.items():
        if node.tag and node.tag[0] != "-":
            node.attrs[MARK] = " ".join(words[identity])
    return Marked(headline, within)


def _articles(body: LexborNode, site: Site) -> list[LexborNode]:
    """The elements that hold the article by the site's rules: those of the first selector that
    finds any with text, the outermost ones; none where the rules do not know this page."""
    for selector in site.article:
        found = [node for node in body.css(selector)[:_MOST_ROOTS] if _says(node)]
        if found:
            return _outermost(found)
    return []


def _headline(body: LexborNode, site: Site) -> LexborNode | None:
    """The element that is the headline."""
    return next((n for n in (body.css_first(s) for s in site.headline) if n and _says(n)), None)


def info_lines(body: LexborNode, site: Site) -> list[str]:
    """The texts of the elements that say when and by whom."""
    found: list[str] = []
    for selector in site.info:
        for node in body.css(selector)[:3]:
            text = " ".join((node.text(separator=" ") or "").split())
            if text and len(text) <= _LONGEST_INFO and text not in found:
                found.append(text)
    return found


def authors(body: LexborNode, site: Site) -> list[str]:
    """What the elements say that hold nothing but the writer's name."""
    found: list[str] = []
    for selector in site.authors:
        texts = [
            " ".join((node.text() or "").split()) for node in body.css(selector)[:_MOST_AUTHORS]
        ]
        found += [text for text in texts if is_name(text) and text not in found]
    return found


def outlet(body: LexborNode, html: str, site: Site) -> str | None:
    """The account or paper that the page names in an element or a script of its own."""
    for selector in site.outlets:
        node = body.css_first(selector)
        text = " ".join((node.text() or "").split()) if node is not None else ""
        if 0 < len(text) <= _LONGEST_OUTLET:
            return text
    for pattern in site.outlet_in_scripts:
        found = _compiled(pattern).search(html)
        if found and 0 < len(found[1].strip()) <= _LONGEST_OUTLET:
            return found[1].strip()
    return None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.A | re.S)


def _says(node: LexborNode) -> bool:
    return len((node.text() or "").strip()) >= _LEAST


def _outermost(nodes: list[LexborNode]) -> list[LexborNode]:
    """The nodes that stand in none of the others."""
    known = {node.mem_id for node in nodes}
    return [node for node in nodes if node.parent is None or not _stands_in(node.parent, known)]


def _stands_in(node: LexborNode, known: set[int]) -> bool:
    """Whether an element is one of those known, or stands in one."""
    here: LexborNode | None = node
    while here is not None and here.mem_id not in known:
        here = here.parent
    return here is not None
