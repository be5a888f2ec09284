"""A short article with teasers of others below it, which hold more sentences than it does."""

from newscli.clean.find.front import is_collection, is_declared, is_front
from newscli.clean.find.headline import Headline
from newscli.clean.find.info import has_date, is_info
from newscli.clean.find.known import Known
from newscli.clean.find.listing import is_listing, leads_on
from newscli.clean.find.page import Page
from newscli.clean.find.parts import Part
from newscli.clean.find.survey import Survey
from newscli.clean.tree import BODY
from newscli.record import Record


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
    if not is_listing(survey, root, headline, record) or leads_on(survey.page, headline.at):
        return None
    if is_front(record) or not _is_article(survey, headline, record):
        return None
    return _Without(survey.page, root.start)


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
