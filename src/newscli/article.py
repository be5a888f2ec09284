"""The cleaned article in memory: its blocks, what stands in them, and what was taken out.

Pure data, made by ``clean`` and read by every other stage. All positions are Unicode code points.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newscli.slotted import Slotted

PARAGRAPH_BREAK = "\n\n"


class Span(Slotted):
    """A stretch of a block's text with a meaning.

    ``kind`` is ``link`` (``value`` is the address), ``stock`` (``value`` is ``NOTATION:SYMBOL``
    as the site wrote it, e.g. ``sina:sh688981``), ``strong``, ``em``, ``sub``, ``sup`` or ``code``.
    ``start`` and ``end`` count from the start of the block's text. Spans are in document order,
    an outer one before those inside it.
    """

    __slots__ = ("end", "kind", "start", "value")

    def __init__(self, start: int, end: int, kind: str, value: str = "") -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value


class Cell(Slotted):
    """One cell of a table: a slice of its block's text."""

    __slots__ = ("colspan", "end", "head", "rowspan", "start")

    def __init__(
        self, start: int, end: int, head: bool = False, colspan: int = 1, rowspan: int = 1
    ) -> None:
        self.start = start
        self.end = end
        self.head = head
        self.colspan = colspan
        self.rowspan = rowspan


class Block(Slotted):
    """A paragraph or whatever else stands in its place.

    ``kind`` is ``paragraph``, ``heading``, ``item`` (of a list), ``table``, ``picture`` or
    ``preformatted``. ``text`` holds no markup; line breaks inside are ``\\n``. The text of a table
    is its rows as lines, cells divided by a tab. A picture has no text: its ``caption`` belongs to
    the picture, not to the article's text. ``level`` is the level of a heading (1-6) or the depth
    of a list item (from 1).
    """

    __slots__ = "caption", "kind", "level", "ordered", "quoted", "rows", "spans", "src", "text"

    def __init__(
        self,
        kind: str,
        text: str = "",
        spans: list[Span] | None = None,
        level: int = 0,
        ordered: bool = False,
        quoted: bool = False,
        rows: list[list[Cell]] | None = None,
        src: str = "",
        caption: str = "",
    ) -> None:
        self.kind = kind
        self.text = text
        self.spans = [] if spans is None else spans
        self.level = level
        self.ordered = ordered
        self.quoted = quoted
        self.rows = [] if rows is None else rows
        self.src = src
        self.caption = caption

    def spanned(self, kind: str) -> int:
        """Characters that stand in spans of a kind."""
        return sum([span.end - span.start for span in self.spans if span.kind == kind])


class Removed(NamedTuple):
    """A thing that was taken out of the article: under which rule, and what it said."""

    rule: str
    text: str


class Article(Slotted):
    """What ``clean`` leaves of a document."""

    __slots__ = ("blocks", "removed")

    def __init__(
        self, blocks: list[Block] | None = None, removed: list[Removed] | None = None
    ) -> None:
        self.blocks = [] if blocks is None else blocks
        self.removed = [] if removed is None else removed

    @property
    def text(self) -> str:
        """The article as plain text: the blocks' texts with one blank line between."""
        return PARAGRAPH_BREAK.join(block.text for block in self.blocks if block.text)

    def placed(self) -> Iterator[tuple[int, Block]]:
        """Each block that has text, with the position of its first character in ``text``."""
        offset = 0
        for block in self.blocks:
            if block.text:
                yield offset, block
                offset += len(block.text) + len(PARAGRAPH_BREAK)

    def taken(self, rule: str) -> list[str]:
        """The texts that were removed under a rule, in document order."""
        return [removed.text for removed in self.removed if removed.rule == rule]
