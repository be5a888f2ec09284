"""Pages of teasers: the front of a site or a section, the results of a search. No article is on them."""

import re

from newscli.clean.find.front import is_called_list, is_declared, is_front, is_in_title
from newscli.clean.find.headline import Headline, is_titled
from newscli.clean.find.info import has_date, is_info, is_labelled
from newscli.clean.find.links import address_of, leads_away
from newscli.clean.find.page import Page
from newscli.clean.find.parts import TITLE, Part
from newscli.clean.find.shares import size_of
from newscli.clean.find.survey import PROSE, Survey
from newscli.credits import is_sure_name, names_in
from newscli.record import Record

LEAST = 4
"""Teasers. With fewer a page is no list."""

_MOSTLY = 0.7
"""Share of the runs of prose that have to be teasers."""

_PARTLY = 0.3
"""The same on a page that says that it is a front."""

_ALL = 0.9
"""Share of a heading's text that is a link."""

_SOLID = 0.5
"""Share of the prose in one element, from which on it is an article's and not that of teasers."""

_LESS_SOLID = 0.35
"""The same where nothing but the links tells that there are teasers."""

_SHORT = 200
"""Bytes of a run of prose on average: below, they may be teasers."""

_LITTLE = 600
"""Bytes of prose. With more in one element a page that calls itself a front may be an article."""

_BELOW = 2
"""Lines below the headline of which one may tell of the article."""

_MUCH = 1500
"""Bytes of prose. With more below a heading, short runs that no links lead to are an article's."""

_BUTTONS, _BUTTON = 3, 6
"""So many lines of so many characters below a headline are buttons: 分享到：, 9 23."""

_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[?(?:详细|全文|更多|more)\]?)\s?(?:[>»）)\]】]|阅读全文|查看全文|read more)?$",
    re.I,
)
_FOUNDED = re.compile("(?:成立|上市|发行|到期|起息|注册)(?:日期|时间|日)")
_LAST = frozenset("….细文多eE>»）)】]")
_LONGEST_CUT = 20
"""The last characters of each, and how many it has at most."""


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
        if _looks_like_a_front(survey, root, headline, record):
            return True
    elif _is_behind_a_link(survey, root, headline, record):
        return True
    if runs < LEAST:
        return False
    least = max(LEAST, runs * _MOSTLY)
    titles = [heading for heading in survey.headings if root.holds(heading.part)]
    titles = [heading for heading in titles if leads_on(survey.page, heading.at)]
    first = root.first + (headline is not None and _is_name(headline.text))
    if titles and titles[0].number <= first and len(titles) >= least:
        return True
    cut = sum(1 for line in survey.lines if root.holds(line.part) and _is_cut_off(line.text))
    if cut >= least:
        return True
    if root.solid >= _LESS_SOLID or is_declared(record):
        return False
    return are_led(survey, root)


def are_led(survey: Survey, root: Part) -> bool:
    """Whether the runs of prose that an element holds stand behind links, the first of them too."""
    behind = led(survey, root)
    return root.first in behind and len(behind) >= max(LEAST, (root.last - root.first) * _MOSTLY)


def _is_name(text: str) -> bool:
    """Whether a headline is a writer's name: then the first sentences tell who that is."""
    return names_in(text) == [text] or is_sure_name(text)


def _is_cut_off(text: str) -> bool:
    """Whether a line breaks off, and is long enough to be a teaser."""
    if text[-1:] not in _LAST or size_of(text) < PROSE:
        return False
    return _CUT_OFF.search(text, len(text) - _LONGEST_CUT) is not None


def _looks_like_a_front(
    survey: Survey, root: Part, headline: Headline | None, record: Record
) -> bool:
    """Whether what was found is in pieces behind links; or without a date, in short pieces or little
    under no headline that is the page's title, or little beside the links of the page."""
    runs = root.last - root.first
    in_pieces = root.solid < _SOLID
    if in_pieces and len(led(survey, root)) >= max(2, runs * _PARTLY):
        return True
    if is_dated(survey):
        return False
    if is_called_list(record):
        if in_pieces and runs >= LEAST:
            little = root.prose < runs * _SHORT
        else:
            around = max(linked(survey), root.other)  # or figures in a table
            little = root.prose < _LITTLE and around > 2 * root.prose
        return little and not _is_told_below(survey, headline)
    if headline is None or not is_titled(headline, record):
        if root.prose < _LITTLE and runs > 1 and root.solid < _MOSTLY:
            return True
        headed = headline is not None and headline.at is not None
        if in_pieces and root.prose < runs * _SHORT and not (headed and root.prose > _MUCH):
            return True
    return root.prose < _LITTLE and linked(survey) > 2 * root.prose


def _is_told_below(survey: Survey, headline: Headline | None) -> bool:
    """Whether a line right below the headline is an info line, with a date that may lack its year."""
    if headline is None:
        return False
    below = survey.lines[headline.lines + 1 : headline.lines + _BELOW + 1]
    return any(is_info(line.text) and not _FOUNDED.search(line.text) for line in below)


def _is_behind_a_link(
    survey: Survey, root: Part, headline: Headline | None, record: Record
) -> bool:
    """Whether the headline, which is not the page's, is a link to an article, or another heading below
    it that stands over the prose, and what was found is little beside the links of the page and has no
    date."""
    if headline is None or headline.at is None or root.prose >= _LITTLE:
        return False
    above = [h for h in survey.headings if headline.at < h.at and h.number <= root.first]
    if above and above[-1].at < root.end:
        if not leads_on(survey.page, above[-1].at):
            return False
    elif not leads_on(survey.page, headline.at) or is_in_title(headline, record):
        return False
    return not is_dated(survey) and linked(survey) > 2 * root.prose


def is_dated(survey: Survey) -> bool:
    """Whether an info line of the page has a whole date, and not that of a firm or a fund."""
    return any(
        is_info(line.text) and has_date(line.text) and not _FOUNDED.search(line.text)
        for line in survey.lines
    )


def linked(survey: Survey) -> int:
    """Bytes of what was left out for being links, lists and whole containers."""
    said = (survey.page.amount(at).linked for _, at in survey.linked if at in survey.skip)
    return sum(map(size_of, said))


def led(survey: Survey, root: Part) -> set[int]:
    """The numbers of the runs of prose right before which a link stands."""
    page, found = survey.page, set[int]()
    for number, at in survey.linked:
        if number in found or not root.first <= number < root.last:
            continue
        if root.start <= at < root.end and size_of(page.amount(at).said) >= TITLE:
            found.add(number)
    return found


def _is_signed(survey: Survey, headline: Headline | None, record: Record) -> bool:
    """Whether the line below the headline tells a source or a writer: not below the title of the first
    of several articles, which is a link."""
    if headline is None:
        return False
    if not is_labelled(_below(survey, headline)):
        return False
    return (
        headline.at is None or is_titled(headline, record) or not leads_on(survey.page, headline.at)
    )


def _below(survey: Survey, headline: Headline) -> str:
    """The line below the headline, or below the buttons and counters that stand there."""
    below = survey.lines[headline.lines + 1 : headline.lines + 2 + _BUTTONS]
    return next((line.text for line in below if len(line.text) > _BUTTON), "")


def leads_on(page: Page, at: int) -> bool:
    """Whether the heading at a place is nothing but a link to another page."""
    tape, end = page.tape, page.end_of(at)
    if not tape[at - 1].startswith("a "):
        if page.amount(at).share < _ALL:
            return False
        links = (place for place in range(at, end) if tape[place].startswith("a "))
        at = next(links, at) + 1
    return leads_away(address_of(tape[at - 1]))
