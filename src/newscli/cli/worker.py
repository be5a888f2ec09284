"""A worker process: takes chunks of work from a pipe, and gives back results as values.

What goes through the pipes is marshalled, after its length in eight bytes: the two ends are the
same program, forked.
"""

import marshal
import os
import signal
from collections.abc import Iterator
from typing import Any

from newscli.cli.inputs import read_named
from newscli.cli.signals import ENDING, FROM_KEYS
from newscli.cli.units import Document, Failed, Lines, Named, Unit
from newscli.cli.work import Failure, Result, Work
from newscli.problems import Problem

# What a worker says of a file that turns out to hold records: the parent is to stream it.
STREAM = "stream"

_LENGTH = 8
_MARK = {Document: "d", Lines: "l", Named: "n"}


def frame(value: Any) -> bytes:
    """A value as it goes through a pipe."""
    data = marshal.dumps(value)
    return len(data).to_bytes(_LENGTH, "little") + data


def frames(buffer: bytearray) -> Iterator[Any]:
    """The values that have come through a pipe whole; they are taken out of the buffer."""
    while len(buffer) >= _LENGTH:
        end = _LENGTH + int.from_bytes(buffer[:_LENGTH], "little")
        if len(buffer) < end:
            return
        with memoryview(buffer)[_LENGTH:end] as data:
            value = marshal.loads(data)
        del buffer[:end]
        yield value


def packed(units: list[Unit]) -> list[Any]:
    """Units of work in plain tuples, which can be marshalled."""
    return [
        ("f", unit.source, unit.problem.code, unit.problem.message, unit.line)
        if isinstance(unit, Failed)
        else (_MARK[type(unit)], *unit)
        for unit in units
    ]


def _unpacked(mark: str, *parts: Any) -> Unit:
    if mark == "f":
        source, code, message, line = parts
        return Failed(source, Problem(code, message), line)
    kind: Any = {"d": Document, "l": Lines, "n": Named}[mark]
    unit: Unit = kind(*parts)
    return unit


class Progress:
    """Where a worker is, in memory that its parent can see: chunk, unit in it, record in that."""

    def __init__(self, cells: memoryview) -> None:
        self._cells = cells

    def at(self, chunk: int, unit: int, record: int) -> None:
        """Set before a record is begun."""
        self._cells[0], self._cells[1], self._cells[2] = chunk, unit, record

    @property
    def place(self) -> tuple[int, int, int]:
        """What was set last; chunk 0 is none."""
        return self._cells[0], self._cells[1], self._cells[2]


def serve(work: Work, pipes: tuple[int, int], progress: Progress) -> None:
    """The life of a worker: until its parent closes the pipe, or is gone."""
    for number in ENDING:
        # The parent is the one to act on keys.
        signal.signal(number, signal.SIG_IGN if number in FROM_KEYS else signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    _let_go_of_streams()
    incoming, outgoing = pipes
    buffer = bytearray()
    while chunk := os.read(incoming, 1 << 18):
        buffer += chunk
        for number, units in frames(buffer):
            results = _results(work, [_unpacked(*unit) for unit in units], number, progress)
            progress.at(0, 0, 0)
            _send(outgoing, frame((number, results)))


def _let_go_of_streams() -> None:
    """Hold neither end of the user's pipes: whoever is there shall see them close."""
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.close(null)


def _send(fd: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def _results(work: Work, units: list[Unit], number: int, progress: Progress) -> list[Any]:
    """The results of a chunk: bytes, neighbours joined, and failures as tuples."""
    given: list[Any] = []
    for place, unit in enumerate(units):
        progress.at(number, place, 0)
        if isinstance(unit, Named):
            inner = next(read_named(unit.path, work.kind), None)
            if isinstance(inner, Lines):
                given.append((STREAM, unit.path))
                continue
            if inner is None:
                continue
            unit = inner
        for count, result in enumerate(work.results(unit), 1):
            progress.at(number, place, count)
            _append(given, result)
    return given


def _append(given: list[Any], result: Result) -> None:
    if isinstance(result, Failure):
        given.append(tuple(result))
    elif given and isinstance(given[-1], list):
        given[-1].append(result)
    else:
        given.append([result])
