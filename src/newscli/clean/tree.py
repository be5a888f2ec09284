"""From markup to the tape, and to the places on it that hold the article."""

import re
from typing import TYPE_CHECKING

from newscli.clean.flat import flat
from newscli.clean.found import Found
from newscli.clean.tape import Tape
from newscli.dom import tree_of
from newscli.patterns import lazy
from newscli.problems import Problem
from newscli.record import Record
from newscli.rules.site import Site

if TYPE_CHECKING:
    from newscli.lexbor import LexborNode

BODY = 1
"""The place of the start tag of ``body`` on its tape."""

_COMMENT_FIRST = lazy(r"\s*<!--")
_OF_A_PAGE = lazy(r"<(?:!doctype|html|head|body)[\s>]", re.I | re.A)
_LINE_BREAKS = lazy(r"<(?:p|br|li|td|h[1-6])(?=[\s>/])", re.I | re.A)


def body_of(html: str) -> "LexborNode":
    """The ``body`` of some markup. Raises ``Problem``: ``html-too-deep``, ``no-html``."""
    body = tree_of(html).body
    if body is None:
        raise Problem("no-html", "the markup has no body")
    return body


def tape_of(body: "LexborNode") -> Tape:
    """An element laid flat: the piece before its start tag is empty, the last is its end tag."""
    return (body.html or "").split("<")


def _opened(html: str) -> str:
    """A post's markup as the parser has to see it: comments before the first tag would be no body's.

    Some sites say there which securities the article is of.
    """
    first = _COMMENT_FIRST.match(html) and not _OF_A_PAGE.search(html)
    return f"<body>{html}" if first else html


def found_in(html: str, record: Record, site: Site) -> tuple[Found, bool]:
    """Where the article is, and whether its newlines are its only line breaks.

    The body of a post is its article; a page, which has a head, has to be searched.
    """
    if record.get("head") is None:
        tape = flat(html) or tape_of(body_of(_opened(html)))
        return Found(tape, [(BODY, len(tape) - 1)], {}, []), not _LINE_BREAKS.search(html)
    from newscli.clean.find import find_article

    return find_article(body_of(html), html, record, site), False
