"""What the readings of this room answer with: plain tuples, texts kept as written."""

from typing import NamedTuple

from newscli.slotted import Slotted

WRITERS = ("author", "reporter", "trainee_reporter", "correspondent", "commentator")
"""Roles of those who wrote the article (``meta.authors``)."""

EDITORS = ("editor", "responsible_editor", "proofreader")
"""Roles of those who saw it through (``meta.editors``)."""


_WROTE, _EDITED = frozenset((*WRITERS, "translator")), frozenset(EDITORS)


class Credit(NamedTuple):
    """One person who is credited.

    ``role`` is one of ``author reporter trainee_reporter correspondent commentator translator
    photographer editor responsible_editor proofreader``; ``affiliation`` the outlet or body that
    stands with the name, or None; ``text`` the part of the line that says it, as written.
    """

    name: str
    role: str
    affiliation: str | None
    text: str


class CreditLine(NamedTuple):
    """A paragraph that is nothing but credits.

    ``rule`` is the name under which ``clean`` lists it: ``byline``, ``editor``, ``source``,
    ``credits`` or ``original-title``. ``title`` is set for the last one alone.
    """

    rule: str
    credits: tuple[Credit, ...] = ()
    outlet: str | None = None
    place: str | None = None
    date: str | None = None
    title: str | None = None


class Opening(NamedTuple):
    """The dateline and byline at the head of a paragraph of the article.

    ``end`` is where the article's own words begin (code points), ``text`` what stands before it.
    ``agency`` is the outlet of the dateline; ``date`` is as written (``7月27日``).
    """

    rule: str
    text: str
    end: int
    credits: tuple[Credit, ...] = ()
    agency: str | None = None
    place: str | None = None
    date: str | None = None


class Closing(NamedTuple):
    """A signature in brackets at the end of a paragraph; ``start`` is where it begins."""

    rule: str
    text: str
    start: int
    credits: tuple[Credit, ...] = ()
    outlet: str | None = None


class Fields(Slotted):
    """What a credit line says. ``kinds`` are the roles of its labels, ``source`` among them."""

    __slots__ = ("credits", "kinds", "outlet", "place")

    def __init__(self, kinds: list[str | None] | None = None) -> None:
        self.credits: list[Credit] = []
        self.outlet: str | None = None
        self.place: str | None = None
        self.kinds = [] if kinds is None else kinds

    @property
    def rule(self) -> str:
        """The rule name under which such a line is listed."""
        if not _WROTE.isdisjoint(self.kinds):
            return "byline"
        if not _EDITED.isdisjoint(self.kinds):
            return "editor"
        return "source" if "source" in self.kinds else "credits"
