"""From markup to the tree, and to the element in it that holds the article."""

import re

from selectolax.lexbor import LexborNode

from newscli.clean.found import Found
from newscli.dom import tree_of
from newscli.patterns import lazy
from newscli.problems import Problem
from newscli.record import Record
from newscli.rules.site import Site

_LINE_BREAKS = lazy(r"<(?:p|br|li|td|h[1-6])(?=[\s>/])", re.I | re.A)


def parse(html: str) -> LexborNode:
    """The ``body`` of some markup. Raises ``Problem`` ``html-too-deep``."""
    body = tree_of(html).body
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

    return find_article(body, html, record, site), False
