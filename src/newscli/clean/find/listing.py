"""Pages of teasers: a section's front, the results of a search. No article is on them."""

import re

from newscli.clean.find.headline import Headline
from newscli.clean.find.info import is_labelled
from newscli.clean.find.page import Page
from newscli.clean.find.parts import Part
from newscli.clean.find.shares import size_of
from newscli.clean.find.survey import PROSE, Survey
from newscli.clean.tape import attributes_of

LEAST = 4
"""Teasers. With fewer a page is no list."""

MOSTLY = 0.7
"""Share of the runs of prose that have to be teasers."""

ALL = 0.9
"""Share of a heading's text that is a link."""

_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[?(?:详细|全文|更多|more)\]?)\s?(?:[>»）)\]】]|阅读全文|查看全文|read more)?$",
    re.I,
)


def is_listing(survey: Survey, root: Part, headline: Headline | None) -> bool:
    """Whether what was found are teasers of other articles: runs of prose under headings that are
    links, the first of them too, or runs that break off, and no line says whose they are.

    A list of the ten best of something links its headings as well, but begins with a sentence.
    """
    runs = root.last - root.first
    if runs < LEAST or _is_signed(survey, headline):
        return False
    linked = [heading for heading in survey.headings if root.holds(heading.part)]
    linked = [heading for heading in linked if _leads_on(survey.page, heading.at)]
    if linked and linked[0].number <= root.first and len(linked) >= max(LEAST, runs * MOSTLY):
        return True
    cut = sum(
        1
        for line in survey.lines
        if root.holds(line.part) and size_of(line.text) >= PROSE and _CUT_OFF.search(line.text)
    )
    return cut >= max(LEAST, runs * MOSTLY)


def _is_signed(survey: Survey, headline: Headline | None) -> bool:
    """Whether the line below the headline tells a source or a writer."""
    if headline is None:
        return False
    below = survey.lines[headline.lines + 1 : headline.lines + 2]
    return any(is_labelled(line.text) for line in below)


def _leads_on(page: Page, at: int) -> bool:
    """Whether the heading at a place is nothing but a link to another page."""
    tape, end = page.tape, page.end_of(at)
    if not tape[at - 1].startswith("a "):
        if page.amount(at).share < ALL:
            return False
        links = (place for place in range(at, end) if tape[place].startswith("a "))
        at = next(links, at) + 1
    href = (attributes_of(tape[at - 1].partition(">")[0]).get("href") or "").strip()
    return bool(href) and not href.startswith(("#", "javascript:"))
