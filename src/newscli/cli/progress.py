"""The line on standard error that tells how far a long run has come.

Only for a person who waits: standard error is a terminal, and standard output is neither a terminal
nor a pipe (of several commands in a pipe each would write over the others' lines).
"""

import os
import stat
import time

from newscli.cli.arguments import Call
from newscli.cli.inputs import Inputs
from newscli.cli.report import Report, write_stderr
from newscli.cli.work import Work

_EVERY = 0.1
_FIRST_AFTER = 0.3
_BAR = 16
_CLEAR = b"\r\x1b[K"


def is_wanted(call: Call) -> bool:
    """Is there someone to show it to? (That standard error is a terminal is known already.)"""
    if call.on("quiet") or os.environ.get("TERM", "dumb") == "dumb":
        return False
    if call.given("output") is not None:
        return True
    mode = os.fstat(1).st_mode
    return stat.S_ISREG(mode) or (stat.S_ISCHR(mode) and not os.isatty(1))


class Progress:
    """Shows counts, rate and failures, and a bar where it is known how much there is to do."""

    def __init__(self, report: Report, inputs: Inputs, work: Work) -> None:
        self._report = report
        self._inputs = inputs
        self._work = work
        self._files, self._bytes = inputs.extent()
        self._begun = time.monotonic()
        self._next = self._begun + _FIRST_AFTER
        self._shown = False

    def tick(self) -> None:
        """Called after each document."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _EVERY
            self._shown = True
            # A line about a document that failed takes the place of this one.
            self._report.before_line = _CLEAR
            write_stderr(_CLEAR + self._line(now - self._begun).encode())

    def end(self) -> None:
        """Take the line away, and say what was done where there was one."""
        if self._shown:
            self._report.before_line = b""
            write_stderr(_CLEAR)
            self._report.line(self._counts(time.monotonic() - self._begun))

    def _counts(self, seconds: float) -> str:
        done, failed = self._report.done, self._report.failed
        rate = (done + failed) / max(seconds, 0.001)
        failures = f", {failed:,} failed" if failed else ""
        return f"{done:,} documents{failures}, {rate:,.0f} a second, {_clock(seconds)}"

    def _line(self, seconds: float) -> str:
        """One line, without the bar where there is no room for it."""
        line, share = self._counts(seconds), self._share()
        room = _columns() - 1
        if share is not None:
            full = round(share * _BAR)
            bar = f"{'█' * full}{'░' * (_BAR - full)}"
            if share > 0.02:
                line += f", {_clock(seconds / share - seconds)} left"
            line = f"{share:4.0%}  {line}"
            line = f"{bar} {line}" if len(bar) + 1 + len(line) <= room else line.lstrip()
        return line[:room]

    def _share(self) -> float | None:
        if self._files > 1:
            # The file that is open now may be the largest.
            return min(max(self._inputs.opened - 1, 0) / self._files, 1.0)
        if self._bytes:
            return min(self._work.seen / self._bytes, 1.0)
        return None


def _columns() -> int:
    try:
        return os.get_terminal_size(2).columns or 80
    except OSError:
        return 80


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
