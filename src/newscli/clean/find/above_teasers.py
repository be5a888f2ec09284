"""A short article with teasers of others below it, which hold more sentences than it does."""

import re

from newscli.clean.find.front import is_collection, is_declared, is_front
from newscli.clean.find.headline import Headline
from newscli.clean.find.info import has_date, is_info
from newscli.clean.find.listing import is_listing, leads_on
from newscli.clean.find.page import Page
from newscli.clean.find.parts import Part
from newscli.clean.find.survey import Survey
from newscli.clean.find.tag_meanings import Known
from newscli.clean.tree import BODY
from newscli.patterns import lazy
from newscli.record import Record

_COLLECTS = lazy(
    r"[0-9两三四五六七八九十百]\s?(?:个|大|条|家|款|种|件|本|部(?!门)|座|处|招|则|篇|位|张|項|项|個|條)"
    r"|早报|晚报|早餐|周报|月报|要闻|盘点|汇总|速递|速览|一览|清单|榜单|合集|指南|早報|晚報|盤點|快讯|日历|导读|集锦|推荐"
    r"|^(?:the |our |my )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) .*s\b"
    r"|\b(?:best|top|links?|round-?up|digest|briefing|stories|guide|recap|weekly|daily|newsletter|favou?rites?"
    r"|things|ways|must)\b",
)
"""Words of the headline of an article that is a list of others, in lower case."""

_ANNOUNCES = lazy(r"[:：]\s*$|如下|以下|下面|下列|\b(?:following|below|here (?:are|is))\b", re.I)
"""What the last line says before entries that are the article's own."""


class _Without(Survey):
    """A survey that passes over one element."""

    def __init__(self, page: Page, without: int) -> None:
        self._without = without
        super().__init__(page, BODY)

    def _skips(self, known: Known, at: int, position: int, part: Part) -> bool:
        if at != self._without:
            return super()._skips(known, at, position, part)
        self.skip[at] = "related"
        return True


def without_teasers(
    survey: Survey, root: Part, headline: Headline | None, record: Record
) -> Survey | None:
    """A survey without the container found, where that holds teasers and the article stands above it;
    or None."""
    if headline is None or headline.at is None or headline.number >= root.first:
        return None
    # Whoever signed below the headline signed the article, and not the list.
    if not is_listing(survey, root, None, record) or leads_on(survey.page, headline.at):
        return None
    if not is_whole(survey, headline, record, root.first - 1):
        return None
    return _Without(survey.page, root.start)


def is_whole(survey: Survey, headline: Headline, record: Record, last: int) -> bool:
    """Whether what follows the headline is an article that ends with the ``last`` run of prose, and no
    list begins there: the headline speaks of none, and the last lines announce none."""
    if is_front(record) or _COLLECTS.search(headline.text.lower()):
        return False
    if any(
        line.number in (last, last + 1) and _ANNOUNCES.search(line.text) for line in survey.lines
    ):
        return False
    return _is_article(survey, headline, record)


def _is_article(survey: Survey, headline: Headline, record: Record) -> bool:
    """Whether what follows the headline is an article, and not the introduction to a section: it has
    a date, or the page says so and is no collection."""
    if is_declared(record):
        return not is_collection(record)
    return any(
        has_date(line.text) and is_info(line.text)
        for line in survey.lines[headline.lines : headline.lines + 8]
        if line.number <= headline.number
    )
