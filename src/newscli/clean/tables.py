"""Tables: which are data and which are layout, and the cells of the data ones."""

from collections.abc import Callable, Mapping

from newscli.article import Block, Cell, Span
from newscli.clean.builder import Builder
from newscli.clean.elements import DROPPED
from newscli.clean.tape import RAW, Tape, glued, inside, name_of, raw

_MAX_CELL = 400
"""Characters: a cell with more holds an article, not a value, and its table is there for layout."""

_CELLS = frozenset(("td", "th"))
_PARTS = frozenset(("h1", "h2", "ul", "ol"))
"""What stands in the cells of layouts, and not of data."""

MAX_SPAN = 1000
"""What HTML allows a cell to span; a larger number is someone's joke."""


_MAX_CAPTION = 120
"""Characters. What is longer in a table with a picture is text that was laid out beside it."""


def use_of(tape: Tape, at: int) -> str:
    """What a table is for: ``data``; ``layout``, for it holds tables, a single cell, or whole articles;
    ``picture``, for it holds one and, below or beside it, nothing but its caption.
    """
    cells = size = depth = filled = 0
    pictured = False
    while at + 1 < len(tape):
        tag, closed, text = tape[at].partition(">")
        if not closed or tag[:3] == "!--":
            tag, text, at = glued(tape, at)
        name = name_of(tag)
        if name in RAW:
            content, at = raw(tape, at, name)
            if name not in DROPPED and cells and len(content) > _MAX_CELL:
                return "layout"
            continue
        if name == "table":
            if depth:
                return "layout"
            depth = 1
        elif name == "/table":
            break
        elif name in _CELLS:
            cells += 1
            size = 0
        elif cells and name in _PARTS:
            return "layout"
        elif name == "img" and not filled:
            pictured = True
        said = len(text.strip())
        filled += said > 0 and size == 0
        size += said
        if cells and size > _MAX_CELL:
            return "layout"
        at += 1
    if pictured and filled < 2:
        return "picture"
    return "layout" if cells < 2 else "data"


def is_caption(tape: Tape, at: int) -> bool:
    """Whether a cell of a table with a picture may hold its caption: a few words, no picture."""
    texts, end = inside(tape, at)
    if any(piece.startswith("img") for piece in tape[at:end]):
        return False
    return 0 < len("".join(texts).strip()) <= _MAX_CAPTION


class TableWalk:
    """Collects the rows of one table into one builder: cells divided by tabs, rows by newlines."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self._rows: list[list[Cell]] = []
        self._row: list[Cell] = []
        self._row_start = 0
        self._cell: Cell | None = None
        self._caption_end = 0

    def row(self) -> Callable[[], None]:
        """Begin a row; the answer ends it."""
        self._end_row()
        return self._end_row

    def cell(self, tag: str, attributes: Mapping[str, str | None]) -> Callable[[], None]:
        """Begin a cell; the answer ends it."""
        self._end_cell()
        if self._row:
            self.builder.divide("\t")
        elif self.builder.length:
            self.builder.divide("\n")
        if not self._row:
            self._row_start = self.builder.length
        start = self.builder.length
        cell = self._cell = Cell(start, start, tag == "th")
        if attributes:
            cell.colspan, cell.rowspan = _span(attributes, "colspan"), _span(attributes, "rowspan")
        self._row.append(cell)
        return self._end_cell

    def plain_cell(self, tag: str, attributes: Mapping[str, str | None], text: str) -> None:
        """Add a whole cell with nothing but a text that is ``plain``."""
        if self._cell is not None:
            self._end_cell()
        row, builder = self._row, self.builder
        start = builder.add_cell("\t" if row else "\n" if builder.length else "", text)
        if not row:
            self._row_start = start
        cell = Cell(start, start + len(text), tag == "th")
        if attributes:
            cell.colspan, cell.rowspan = _span(attributes, "colspan"), _span(attributes, "rowspan")
        row.append(cell)

    def caption(self) -> Callable[[], None]:
        """Begin the caption; the answer ends it. It is the first line of the table's text."""
        if self._rows or self._row:  # out of its place: a row like the others
            self._end_row()
            return self.cell("td", {})
        return self._end_caption

    def finish(self, *, quoted: bool) -> Block | None:
        """The table as a block, or None where it holds nothing."""
        self._end_row()
        text, spans = self.builder.finish()
        if sum(map(len, self._rows)) < 2:  # one cell is no table: see ``use_of``
            return Block("paragraph", text, spans, quoted=quoted) if text else None
        size = len(text)
        for row in self._rows:
            for cell in row:
                if cell.end > size:
                    cell.start, cell.end = min(cell.start, size), size
        caption = text[: self._caption_end]
        spans = _within_cells(spans, self._rows, text, len(caption))
        return Block("table", text, spans, quoted=quoted, rows=self._rows, caption=caption)

    def _end_cell(self) -> None:
        if self._cell is not None:
            self.builder.trim()
            self._cell.end = max(self.builder.length, self._cell.start)
            self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        row = self._row
        if not row:
            return
        self._row = []
        for cell in row:
            if cell.start != cell.end:
                self._rows.append(row)
                return
        self.builder.cut_row(max(self._row_start - 1, 0))

    def _end_caption(self) -> None:
        self.builder.trim()
        self._caption_end = self.builder.length


def _within_cells(spans: list[Span], rows: list[list[Cell]], text: str, caption: int) -> list[Span]:
    """The spans, those that go over several cells cut into one for each."""
    if not any("\t" in text[s.start : s.end] or "\n" in text[s.start : s.end] for s in spans):
        return spans
    cells = [(0, caption), *((cell.start, cell.end) for row in rows for cell in row)]
    return [
        Span(max(span.start, start), min(span.end, end), span.kind, span.value)
        for start, end in cells
        for span in spans
        if max(span.start, start) < min(span.end, end)
    ]


def _span(attributes: Mapping[str, str | None], name: str) -> int:
    value = attributes.get(name) or ""
    return (
        min(max(int(value), 1), MAX_SPAN)
        if value.isascii() and value.isdigit() and len(value) < 9
        else 1
    )
