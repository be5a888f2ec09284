"""What a survey finds on a page: containers with what they hold, headings, lines of text."""

from typing import NamedTuple, Optional

TITLE = 20
"""Bytes of a link that may be the title of another article."""

BESIDE = 20
"""Bytes beside such a link: the day, or the number of readers."""

MAX_NAME = 60
"""Bytes of links in a cell or a row that may be nothing but a name."""

_VALUES = 0.25
"""Bytes of other text to a byte of links from which on a row of a table holds values."""


class Part:
    """A container and what it holds, skipped parts aside.

    ``start`` and ``end`` are the places of its tags on the tape. ``prose``, ``other`` and ``links``
    are bytes; ``first`` and ``last`` the numbers of prose runs on the page before its beginning and
    at its end; ``best`` the child with the most prose; ``lists`` those lists of links behind its
    prose that are its own if more prose follows; ``paragraphs`` those children that hold sentences
    and no children that do.
    """

    __slots__ = (
        "best", "end", "first", "last", "links", "lists", "other", "outer", "own",
        "paragraphs", "prose", "start", "tag",
    )  # fmt: skip

    def __init__(self, start: int, tag: str, outer: Optional["Part"], first: int) -> None:
        self.start = self.end = start
        self.tag = tag
        self.outer = outer
        self.first = self.last = first
        self.prose = self.own = self.other = self.links = 0
        self.best: Part | None = None
        self.lists: list[int] = []
        self.paragraphs: list[int] = []

    @property
    def solid(self) -> float:
        """Share of the prose that stands in one element of it, that with the most: 0 to 1."""
        own, part = self.own, self
        while part.best is not None:
            part = part.best
            own = max(own, part.own)
        return own / self.prose if self.prose else 0.0

    def take(self, child: "Part") -> None:
        """Add what a child holds."""
        self.prose += child.prose
        self.other += child.other
        self.links += child.links
        if child.prose and (self.best is None or child.prose > self.best.prose):
            self.best = child
        if child.own and child.best is None:
            self.paragraphs.append(child.start)

    def keep_values(self) -> None:
        """Count the links of a row of data as its text: a name that is linked, and figures beside it."""
        if self.prose + self.other > self.links * _VALUES:
            self.other += self.links
            self.links = 0

    def holds(self, part: Optional["Part"]) -> bool:
        """Whether a part is this one or stands in it."""
        while part is not None:
            if part is self:
                return True
            part = part.outer
        return False


class Line:
    """A short run of text: after how many prose runs it stands, its pieces, and where."""

    __slots__ = ("_text", "number", "part", "pieces")

    def __init__(self, number: int, pieces: list[str], part: Part) -> None:
        self.number = number
        self.pieces = pieces
        self.part = part
        self._text: str | None = None

    @property
    def text(self) -> str:
        """What it says, the texts of neighbouring elements divided by a space."""
        if self._text is None:  # few of a page's are asked, and these by many
            self._text = " ".join(" ".join(self.pieces).split())
        return self._text


class Heading(NamedTuple):
    """A heading element: after how many prose runs and how many lines it stands, and its place."""

    number: int
    lines: int
    tag: str
    at: int
    part: Part
