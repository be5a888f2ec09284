"""From markup to the tree, and to the element in it that holds the article."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newscli.clean.found import Found
from newscli.problems import Problem
from newscli.record import Record
from newscli.rules.site import Site

MAX_DEPTH = 1000
"""Elements in elements. No article is nested so deep, and the parser's time is its square."""

_CHUNK = 8192
_NESTING = re.compile(
    r"<(/?)(?:div|ul|ol|dl|dir|menu|blockquote|section|article|aside|main|header|footer|nav|center|"
    r"fieldset|details|figure|address|pre|listing|summary|hgroup|form)(?=[\s>/])",
    re.I | re.A,
)
_LINE_BREAKS = re.compile(r"<(?:p|br|li|td|h[1-6])(?=[\s>/])", re.I | re.A)


def parse(html: str) -> LexborNode:
    """The ``body`` of some markup. Raises ``Problem`` ``html-too-deep``."""
    _check_depth(html)
    try:
        tree = LexborHTMLParser(html)
    except UnicodeEncodeError:  # lone surrogates, from someone's JSON
        tree = LexborHTMLParser(html.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    body = tree.body
    if body is None:
        raise Problem("no-html", "the markup has no body")
    return body


def found_in(html: str, record: Record, site: Site) -> tuple[Found, bool]:
    """Where the article is, and whether its newlines are its only line breaks.

    The body of a post is its article; a page, which has a head, has to be searched.
    """
    body = parse(html)
    if record.get("head") is None:
        return Found([body], {}, []), not _LINE_BREAKS.search(html)
    from newscli.clean.find import find_article

    return find_article(body, record, site), False


def _check_depth(html: str) -> None:
    """Refuse nesting that would take the parser minutes.

    A count of the tags that are open at every 8 kB is cheap and never too low by more than fits
    into 8 kB; only where it is high are the tags looked at one by one.
    """
    if len(html) < 5 * MAX_DEPTH:
        return
    open_, highest, start = 0, 0, 0
    while start < len(html):
        end = start + _CHUNK
        open_ = max(open_ + html.count("<", start, end) - 2 * html.count("</", start, end), 0)
        highest = max(highest, open_)
        start = end
    if highest < MAX_DEPTH // 2:
        return
    depth = 0
    for match in _NESTING.finditer(html):
        depth = max(depth - 1, 0) if match[1] else depth + 1
        if depth > MAX_DEPTH:
            raise Problem("html-too-deep", f"more than {MAX_DEPTH} elements nested in each other")
