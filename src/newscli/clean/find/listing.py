"""Pages of teasers: the front of a site or a section, the results of a search. No article is on them."""

import re

from newscli.clean.find.front import is_declared, is_front
from newscli.clean.find.headline import Headline, is_titled
from newscli.clean.find.info import has_date, is_info, is_labelled
from newscli.clean.find.page import Page
from newscli.clean.find.parts import TITLE, Part
from newscli.clean.find.shares import size_of
from newscli.clean.find.survey import PROSE, Survey
from newscli.clean.tape import attributes_of
from newscli.record import Record

LEAST = 4
"""Teasers. With fewer a page is no list."""

MOSTLY = 0.7
"""Share of the runs of prose that have to be teasers."""

PARTLY = 0.3
"""The same on a page that says that it is a front."""

ALL = 0.9
"""Share of a heading's text that is a link."""

SOLID = 0.5
"""Share of the prose in one element, from which on it is an article's and not that of teasers."""

LESS_SOLID = 0.35
"""The same where nothing but the links tells that there are teasers."""

SHORT = 200
"""Bytes of a run of prose on average: below, they may be teasers."""

LITTLE = 600
"""Bytes of prose. With more in one element a page that calls itself a front may be an article."""

_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[?(?:详细|全文|更多|more)\]?)\s?(?:[>»）)\]】]|阅读全文|查看全文|read more)?$",
    re.I,
)


def is_listing(survey: Survey, root: Part, headline: Headline | None, record: Record) -> bool:
    """Whether what was found are teasers of other articles: runs of prose under headings that are
    links, or behind links, the first of them too, or runs that break off, and no line says whose
    they are.

    A list of the ten best of something links its headings as well, but begins with a sentence.
    """
    runs = root.last - root.first
    if _is_signed(survey, headline, record):
        return False
    if is_front(record):
        titled = headline is not None and is_titled(headline, record)
        if _looks_like_a_front(survey, root, titled=titled):
            return True
    if runs < LEAST:
        return False
    least = max(LEAST, runs * MOSTLY)
    titles = [heading for heading in survey.headings if root.holds(heading.part)]
    titles = [heading for heading in titles if leads_on(survey.page, heading.at)]
    if titles and titles[0].number <= root.first and len(titles) >= least:
        return True
    cut = sum(
        1
        for line in survey.lines
        if root.holds(line.part) and size_of(line.text) >= PROSE and _CUT_OFF.search(line.text)
    )
    if cut >= least:
        return True
    if root.solid >= LESS_SOLID or is_declared(record):
        return False
    led = _led(survey, root)
    return root.first in led and len(led) >= least


def _looks_like_a_front(survey: Survey, root: Part, *, titled: bool) -> bool:
    """Whether what was found is in pieces behind links; or without a date, in short pieces under no
    headline that is the page's title, or little beside the links of the page."""
    runs = root.last - root.first
    in_pieces = root.solid < SOLID
    if in_pieces and len(_led(survey, root)) >= max(2, runs * PARTLY):
        return True
    if any(is_info(line.text) and has_date(line.text) for line in survey.lines):
        return False
    if in_pieces and not titled and root.prose < runs * SHORT:
        return True
    return root.prose < LITTLE and linked(survey) > 2 * root.prose


def linked(survey: Survey) -> int:
    """Bytes of what was left out for being links, lists and whole containers."""
    said = (survey.page.amount(at).linked for _, at in survey.linked if at in survey.skip)
    return sum(map(size_of, said))


def _led(survey: Survey, root: Part) -> set[int]:
    """The numbers of the runs of prose right before which a link stands."""
    page, led = survey.page, set[int]()
    for number, at in survey.linked:
        if number in led or not root.first <= number < root.last:
            continue
        if root.start <= at < root.end and page.amount(at).text >= TITLE:
            led.add(number)
    return led


def _is_signed(survey: Survey, headline: Headline | None, record: Record) -> bool:
    """Whether the line below the headline tells a source or a writer: not below the title of the first
    of several articles, which is a link."""
    if headline is None:
        return False
    below = survey.lines[headline.lines + 1 : headline.lines + 2]
    if not any(is_labelled(line.text) for line in below):
        return False
    return (
        headline.at is None or is_titled(headline, record) or not leads_on(survey.page, headline.at)
    )


def leads_on(page: Page, at: int) -> bool:
    """Whether the heading at a place is nothing but a link to another page."""
    tape, end = page.tape, page.end_of(at)
    if not tape[at - 1].startswith("a "):
        if page.amount(at).share < ALL:
            return False
        links = (place for place in range(at, end) if tape[place].startswith("a "))
        at = next(links, at) + 1
    href = (attributes_of(tape[at - 1].partition(">")[0]).get("href") or "").strip()
    return bool(href) and not href.startswith(("#", "javascript:"))
