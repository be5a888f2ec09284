"""What a person sees on a terminal: a card for one document, a line each for many.

Nothing of this runs when standard output is not a terminal, but for --view. Rich is loaded here and
nowhere else.
"""

import io
import os
import sys
from collections.abc import Iterable
from typing import Any

from rich.console import Console, RenderableType

from newscli.cli.cards import card
from newscli.cli.outputs import Writer
from newscli.cli.tables import Table, table_for
from newscli.record import Record, loads

_EAST_ASIAN = ("gb", "big5", "cp936", "cp950", "euc", "shift")


def _console(writer: Writer) -> Console:
    """A console that keeps what is printed, coloured as the environment wants it."""
    dumb = os.environ.get("TERM", "") in ("dumb", "unknown", "")
    forced = bool(os.environ.get("FORCE_COLOR"))
    plain = bool(os.environ.get("NO_COLOR")) or ((dumb or not os.isatty(writer.fd)) and not forced)
    return Console(
        file=io.StringIO(),
        width=_width_of(writer.fd),
        force_terminal=True,
        force_interactive=False,
        color_system=None if plain else ("standard" if dumb else "auto"),
        no_color=plain,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def _width_of(fd: int) -> int:
    """The columns of a terminal, or as many as a file gets."""
    try:
        columns = int(os.environ.get("COLUMNS", "0"))
    except ValueError:
        columns = 0
    if columns <= 0:
        try:
            columns = os.get_terminal_size(fd).columns
        except OSError:
            columns = 80
    return max(columns or 80, 20)


class View:
    """Shows records as they come: the first is kept until a second makes it a table."""

    def __init__(self, writer: Writer, stages: tuple[str, ...], fields: tuple[str, ...]) -> None:
        self._writer = writer
        self._stages = stages
        self._fields = fields
        self._console = _console(writer)
        self._first: Record | None = None
        self._table: Table | None = None

    def put(self, data: bytes) -> None:
        """Show the records of one document."""
        for line in data.splitlines():
            self._show(loads(line))

    def pause(self) -> None:
        """Everything is shown at once, but for the first record."""

    def end(self) -> None:
        """Show the only record as a card, or what stands below a table."""
        if self._table is not None:
            self._print(self._table.foot())
        elif self._first is not None:
            self._print(card(self._first, self._stages, self._fields, self._console.width))

    def _show(self, record: Record) -> None:
        if self._table is None:
            if self._first is None and self._stages != ("each",):
                self._first = record
                return
            self._table = table_for(self._stages, self._fields, self._console.width)
            self._print(self._table.head())
            if self._first is not None:
                self._print([self._table.row(self._first)])
        self._print([self._table.row(record)])

    def _print(self, shown: Iterable[RenderableType]) -> None:
        buffer: Any = self._console.file
        for each in shown:
            self._console.print(each, soft_wrap=False, crop=True, overflow="fold")
        text = buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        self._writer.write(text.encode(_encoding(), "replace"))


def _encoding() -> str:
    """UTF-8, but for a terminal of another East Asian encoding. ASCII tells nothing of a terminal:
    it is what a program is told where no language is set."""
    named = (getattr(sys.stdout, "encoding", None) or "utf-8").lower()
    return named if named.startswith(_EAST_ASIAN) else "utf-8"
