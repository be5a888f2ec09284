"""Tables as plain text, which read the same on a terminal and in a Markdown file."""

from collections.abc import Iterator
from typing import NamedTuple


class Table(NamedTuple):
    """A title, the heads of the columns, and rows of cells. The first column is text."""

    title: str
    head: list[str]
    rows: list[list[str]]


def columns(table: Table) -> Iterator[str]:
    """The lines of a table; numbers stand to the right."""
    rows = [table.head, *table.rows]
    widths = [max(len(row[place]) for row in rows) for place in range(len(table.head))]
    yield table.title
    for number, row in enumerate(rows):
        cells = [
            cell.rjust(width) if _is_number(table, place) else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
        if number == 0:
            yield "  ".join("-" * width for width in widths)


def _is_number(table: Table, place: int) -> bool:
    return all(not row[place] or row[place][0].isdigit() for row in table.rows)
