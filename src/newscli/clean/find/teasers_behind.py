"""Teasers of other articles behind one, under no name: cards of a title that is a link, and a sentence."""

from newscli.clean.find.above_teasers import is_whole
from newscli.clean.find.headline import Headline
from newscli.clean.find.links import address_of, host_in, leads_away
from newscli.clean.find.listing import LEAST, led
from newscli.clean.find.parts import TITLE, Line, Part
from newscli.clean.find.shares import size_of
from newscli.clean.find.survey import PROSE, Survey
from newscli.clean.find.tag_meanings import LISTS
from newscli.clean.tape import inside
from newscli.patterns import lazy
from newscli.record import Record
from newscli.rules.origin import host_of

_MOST = 0.5
"""Share of the prose that the teasers may be: a list of the ten best of something is an article."""

_LEAST_BELOW = 3
"""Teasers below what is surely an article of its own: then they may be most of the prose, too."""

_MOST_CARDS = 200
"""With more of them a page is none of an article."""

_HEADLINE = 28
"""Bytes of a headline, on average."""

_ROWS = frozenset((*LISTS, "table", "tbody"))
"""What may hold teasers that have no container each."""

_HOUR = lazy("[0-2]?[0-9][:：][0-9]{2}")

_BLOCK = lazy(r"(?:h[2-6]|p|div|li|section|article)(?=[\s>])")


def skip_teasers(survey: Survey, root: Part, headline: Headline | None, record: Record) -> None:
    """Leave out of ``root`` the teasers with which it ends, and those that are links as a whole."""
    if root.links > root.prose * _MOST:
        _skip_links(survey, root)
    cards: list[Part] = []
    size, count, wanted = 0, 0, root.last - 1
    for line in reversed(survey.lines):
        if line.number > wanted:
            continue
        if len(cards) == _MOST_CARDS:
            return
        card = None
        if line.number == wanted:
            card = _card(survey, root, line) or _rows(survey, root, line)
        if card is None or not _leads_within(survey, card, record):
            break
        cards.append(card)
        size += card.prose
        count += card.last - card.first
        wanted = card.first - 1
    if count < _LEAST_BELOW:
        return
    if (count < LEAST or size > root.prose * _MOST) and not (
        wanted >= root.first
        and root.first not in led(survey, root)
        and headline
        and is_whole(survey, headline, record, wanted)
        and _has_titles(survey, wanted, root.last)
    ):
        return
    for card in cards:
        while card.outer is not None and card.outer is not root and card.outer.first > wanted:
            card = card.outer
        survey.skip[card.start] = "related"


def _skip_links(survey: Survey, root: Part) -> None:
    """Leave out of ``root`` the links that hold paragraphs or headings of their own."""
    tape = survey.tape
    for at in range(root.start, root.end):
        if tape[at].startswith("a ") and at not in survey.skip:
            texts, end = inside(tape, at)
            blocks = any(_BLOCK.match(piece) for piece in tape[at + 1 : end])
            if blocks and size_of("".join(texts)) >= TITLE:
                survey.skip[at] = "related"


def _has_titles(survey: Survey, last: int, end: int) -> bool:
    """Whether the lines among the runs of prose from the ``last`` one to the ``end`` are headlines, and
    neither names of what a list goes through, nor hours, as in reports in instalments."""
    longest: dict[int, int] = {}
    for line in survey.lines:
        size = size_of(line.text)
        if last < line.number < end and size < PROSE:
            longest[line.number] = max(size, longest.get(line.number, 0))
            if _HOUR.fullmatch(line.text):
                return False
    return sum(longest.values()) >= _HEADLINE * len(longest)


def _card(survey: Survey, root: Part, line: Line) -> Part | None:
    """The largest container of a run of prose that holds no other one, if a line of links is in it."""
    part = line.part
    if part is root or size_of(line.text) < PROSE or part.last - part.first != 1:
        return None
    while (
        part.outer is not None
        and part.outer is not root
        and part.outer.last - part.outer.first == 1
    ):
        part = part.outer
    near = (line.number, line.number + 1)
    linked = any(number in near and part.start <= at < part.end for number, at in survey.linked)
    return part if linked and root.holds(part) else None


def _rows(survey: Survey, root: Part, line: Line) -> Part | None:
    """The list or table in which a run of prose stands, if all runs in it stand behind links."""
    part: Part | None = line.part
    while part is not None and part is not root and part.tag not in _ROWS:
        part = part.outer
    if part is None or part is root or size_of(line.text) < PROSE or not root.holds(part):
        return None
    while part.tag == "tbody" and part.outer is not None and part.outer is not root:
        part = part.outer
    return part if len(led(survey, part)) == part.last - part.first else None


def _leads_within(survey: Survey, card: Part, record: Record) -> bool:
    """Whether the first link of a card leads to another page of the site."""
    for piece in survey.tape[card.start : card.end]:
        if piece.startswith("a "):
            address = address_of(piece)
            if "//" not in address[:8]:
                return leads_away(address) and not address.startswith("mailto:")
            host = host_of(record)
            return bool(host) and host_in(address) == host
    return False
