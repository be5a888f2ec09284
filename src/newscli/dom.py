"""From markup to a tree, guarded: what would take the parser minutes is refused first.

Every tree of newscli is made here. lexbor is linear on any real document; two kinds of made-up ones
take it the square of their size: blocks nested by the ten thousand, and elements with as many
attributes.
"""

import re

from selectolax.lexbor import LexborHTMLParser

from newscli.problems import Problem

MAX_DEPTH = 1000
"""Block elements in block elements. No article is nested so deep."""

MAX_ATTRIBUTES = 1000
"""Attributes of one element."""

_CHUNK = 8192
_NESTING = re.compile(
    r"<(/?)(?:div|ul|ol|dl|dir|menu|blockquote|section|article|aside|main|header|footer|nav|center|"
    r"fieldset|details|figure|address|pre|listing|summary|hgroup|form)(?=[\s>/])",
    re.I | re.A,
)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{4000}[^<>]*")


def tree_of(html: str) -> LexborHTMLParser:
    """Parse some markup, whole pages and fragments alike. Raises ``Problem`` ``html-too-deep``."""
    if len(html) > 4 * MAX_DEPTH:
        _check_depth(html)
        _check_attributes(html)
    try:
        return LexborHTMLParser(html)
    except UnicodeEncodeError:  # lone surrogates, from someone's JSON
        return LexborHTMLParser(html.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _check_depth(html: str) -> None:
    """Refuse elements that are nested too deep.

    A count of the tags that are open at every 8 kB is cheap, and too low by no more than fits into
    8 kB; only where it is high are the tags looked at one by one.
    """
    open_ = 0
    for start in range(0, len(html), _CHUNK):
        end = start + _CHUNK
        open_ += html.count("<", start, end) - 2 * html.count("</", start, end)
        if open_ < 0:
            open_ = 0
        elif open_ > MAX_DEPTH // 2:
            break
    else:
        return
    depth = 0
    for match in _NESTING.finditer(html):
        depth = max(depth - 1, 0) if match[1] else depth + 1
        if depth > MAX_DEPTH:
            raise Problem("html-too-deep", f"more than {MAX_DEPTH} elements nested in each other")


def _check_attributes(html: str) -> None:
    """Refuse an element with too many attributes.

    Only a tag with thousands of characters can have so many, and then a stretch without ``>`` is in
    it; only where there is such a stretch are the tags looked at one by one.
    """
    stretch = 2 * MAX_ATTRIBUTES
    if all(html.find(">", at, at + stretch) >= 0 for at in range(0, len(html) - stretch, stretch)):
        return
    for match in _LONG_TAG.finditer(html):
        # A description of a thousand words is one attribute, and a script has quotes of its own.
        names = _QUOTED.sub("=", match[0]).split()
        if len(names) > MAX_ATTRIBUTES and not _in_script(html, match.start()):
            raise Problem("html-too-deep", f"an element with over {MAX_ATTRIBUTES} attributes")


def _in_script(html: str, at: int) -> bool:
    """Whether a position stands in a script, where ``<`` begins no tag."""
    return html.rfind("<script", 0, at) > html.rfind("</script", 0, at)
