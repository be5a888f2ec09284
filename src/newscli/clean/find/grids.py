"""Tables of nothing but links that an article may hold: names in rows and columns."""

from newscli.clean.find.parts import Part
from newscli.clean.find.shares import size_of
from newscli.clean.tape import Tape, inside

_MAX_CELL = 36
"""Bytes of text in a cell, on average: names of firms. Headlines of other articles are longer."""


class Grids:
    """The tables of one page, each looked at once."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        self._known: dict[int, bool] = {}

    def owner(self, part: Part) -> Part | None:
        """Where the sentences stand that the table of a row, or a table, may belong to.

        None where it is no grid of names, or no sentence stands before it.
        """
        table: Part | None = part
        while table is not None and table.tag in ("tr", "tbody", "thead"):
            table = table.outer
        if table is None or table.tag != "table":
            return None
        within = table.outer
        while within is not None and not within.prose and within.tag not in ("td", "tr"):
            within = within.outer
        if within is None or not within.prose or not self._is_grid(table.start):
            return None
        return within

    def _is_grid(self, at: int) -> bool:
        known = self._known.get(at)
        if known is None:
            known = self._known[at] = is_grid(self._tape, at)
        return known


def is_grid(tape: Tape, at: int) -> bool:
    """Whether the table at a place has rows of several short cells, two at the least of either."""
    texts, end = inside(tape, at)
    pieces = tape[at:end]
    rows = sum(1 for piece in pieces if piece.startswith(("tr>", "tr ")))
    cells = sum(1 for piece in pieces if piece.startswith(("td>", "td ", "th>", "th ")))
    if rows < 2 or cells < 2 * rows:
        return False
    return size_of("".join(texts)) <= _MAX_CELL * cells
