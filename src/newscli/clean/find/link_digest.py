"""Articles that are nothing but links: the day's news elsewhere, a sentence or a title each."""

from newscli.clean.find.front import is_called_list, is_collection, is_declared, is_front
from newscli.clean.find.headline import Headline, is_titled
from newscli.clean.find.info import has_date, is_sure
from newscli.clean.find.links import address_of, host_in
from newscli.clean.find.parts import TITLE
from newscli.clean.find.root import FEW
from newscli.clean.find.sequel import is_sentences
from newscli.clean.find.shares import size_of
from newscli.clean.find.survey import Survey
from newscli.clean.tape import inside
from newscli.patterns import lazy
from newscli.record import Record
from newscli.rules.origin import host_of

_LEAST = 3
"""Links."""

_BELOW = 8
"""So many lines below the headline one tells when the article was published."""

_BLOCKS = lazy(r"(?:h[1-6]|p|div|li|img|section|article)(?=[\s>])")


def linked_article(
    survey: Survey, headline: Headline | None, record: Record
) -> tuple[int, int] | None:
    """Where the article of links is on a page without sentences, by its tags; None where there is none.

    It is dated below a headline that is the page's own, and what it links are sentences; or titles of
    others' articles, and the page says that it is an article.
    """
    if headline is None or headline.at is None or not is_titled(headline, record):
        return None
    if is_front(record) or is_called_list(record) or is_collection(record):
        return None
    below = survey.lines[headline.lines : headline.lines + _BELOW]
    if not any(is_sure(line.text) and has_date(line.text) for line in below):
        return None
    page = survey.page
    for _, at in survey.linked:
        if at < headline.at or survey.skip.get(at) != "links":
            continue
        if size_of(page.amount(at).linked) >= FEW:
            end = page.end_of(at)
            return (at, end) if _is_digest(survey, at, end, record) else None
    return None


def _is_digest(survey: Survey, start: int, end: int, record: Record) -> bool:
    """Whether the links in an element are an article's sentences, or titles that lead to other sites."""
    tape, own = survey.tape, host_of(record)
    sentences = away = links = 0
    for at in range(start, end):
        if not tape[at].startswith("a "):
            continue
        texts, stop = inside(tape, at)
        text = "".join(texts).strip()
        if size_of(text) < TITLE or any(_BLOCKS.match(piece) for piece in tape[at + 1 : stop]):
            continue
        links += 1
        sentences += is_sentences(text)
        address = address_of(tape[at])
        away += address.startswith(("http:", "https:", "//")) and host_in(address) != own
    if links < _LEAST:
        return False
    return 2 * sentences > links or (is_declared(record) and 2 * away > links)
