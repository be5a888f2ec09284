"""Teasers of other articles behind one, in the same container and under no name: cards of a title that is
a link, and a sentence."""

from newscli.clean.find.listing import LEAST
from newscli.clean.find.parts import Line, Part
from newscli.clean.find.shares import size_of
from newscli.clean.find.survey import PROSE, Survey
from newscli.clean.tape import attributes_of
from newscli.record import Record
from newscli.rules.origin import host_of

MOST = 0.5
"""Share of the prose that the teasers may be: a list of the ten best of something is an article."""


def skip_teasers(survey: Survey, root: Part, record: Record) -> None:
    """Leave out of ``root`` the teasers with which it ends."""
    cards: list[Part] = []
    size, wanted = 0, root.last - 1
    for line in reversed(survey.lines):
        if line.number > wanted:
            continue
        card = _card(survey, root, line) if line.number == wanted else None
        if card is None or not _leads_within(survey, card, record):
            break
        cards.append(card)
        size += card.prose
        wanted -= 1
    if len(cards) < LEAST or size > root.prose * MOST:
        return
    for card in cards:
        while card.outer is not None and card.outer is not root and card.outer.first > wanted:
            card = card.outer
        survey.skip[card.start] = "related"


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


def _leads_within(survey: Survey, card: Part, record: Record) -> bool:
    """Whether the first link of a card leads to another page of the site."""
    for piece in survey.tape[card.start : card.end]:
        if piece.startswith("a "):
            href = (attributes_of(piece.partition(">")[0]).get("href") or "").strip()
            if "//" not in href[:8]:
                return href[:1] not in ("", "#") and not href.startswith(("javascript:", "mailto:"))
            host = host_of(record)
            return bool(host) and href.partition("//")[2].partition("/")[0].lower() == host
    return False
