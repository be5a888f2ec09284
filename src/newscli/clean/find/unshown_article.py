"""An article that a page does not show, made ready for the walk as one that it shows."""

from newscli.article import Removed
from newscli.clean.find.embedded import embedded
from newscli.clean.find.object_facts import told_by
from newscli.clean.find.page import Page
from newscli.clean.find.root import surveyed
from newscli.clean.found import Found
from newscli.clean.tree import BODY, body_of
from newscli.lexbor import LexborNode
from newscli.problems import Problem
from newscli.record import Record

_LEAST = 200
"""Bytes of prose. With less a text that no page shows is none."""

_MORE = 2
"""So many times the prose that a page shows has the article that it does not show."""

_PROBE = 20
"""Characters of a text by which it is known again."""


def stated(html: str, body: LexborNode, record: Record, prose: int) -> Found | None:
    """The article that the page holds for its scripts; None where there is none, or where it is what
    the page shows.

    ``body`` is the page's, without scripts; its fields are taken out of it. ``prose`` is how much of it
    is in sentences.
    """
    article = embedded(html, body, record)
    if article is None:
        return None
    try:
        page = Page(body_of(article.markup))
    except Problem:
        return None
    survey = surveyed(page)
    if survey.top.prose < max(_LEAST, _MORE * prose) or _is_shown(survey.text_in(BODY), body):
        return None
    removed = [Removed("headline", article.title), *told_by(article.told)]
    return Found(page.tape, [(BODY, len(page.tape) - 1)], survey.skip, removed)


def _is_shown(text: str, body: LexborNode) -> bool:
    """Whether a text begins as one does that the page shows."""
    for field in body.css("textarea"):
        field.decompose()
    return "".join(text.split())[:_PROBE] in "".join((body.text() or "").split())
