"""A worker has died: which document it was at, and what is left of its chunk of work."""

import os

from newscli.cli.paths import name_of
from newscli.cli.units import Failed, Lines, Named, Unit
from newscli.problems import Problem


def without(units: list[Unit], place: int, record: int, problem: Problem) -> list[Unit]:
    """A chunk with one record of it, the one that a worker died of, replaced by the problem."""
    unit = units[place]
    if not isinstance(unit, Lines):
        source = name_of(unit.path) if isinstance(unit, Named) else unit.source
        return [*units[:place], Failed(source, problem), *units[place + 1 :]]
    lines = unit.data.split(b"\n")
    full = [at for at, line in enumerate(lines) if line and not line.isspace()]
    if record >= len(full):
        return units
    at = full[record]
    before = Lines(unit.source, unit.first, b"\n".join(lines[:at]))
    after = Lines(unit.source, unit.first + at + 1, b"\n".join(lines[at + 1 :]))
    lost = Failed(f"{unit.source}:{unit.first + at}", problem, lines[at])
    return [*units[:place], before, lost, after, *units[place + 1 :]]


def cause(status: int) -> str:
    """How the process of a wait status came to its end, in words."""
    if os.WIFSIGNALED(status):
        return f"the process that worked on it was killed by signal {os.WTERMSIG(status)}"
    return f"the process that worked on it ended with status {os.waitstatus_to_exitcode(status)}"
