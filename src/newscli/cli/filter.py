"""The life of one call of a document command, from its flags to its exit status."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from newscli.cli.inputs import Unit, units
from newscli.cli.outputs import Writer, open_output
from newscli.cli.plan import plan_of, stages_of
from newscli.cli.quick import Call
from newscli.cli.report import Misuse, Report, Stop
from newscli.cli.work import Failure, Result, Work

_FULL = 1 << 16


class Sink(Protocol):
    """Takes the results of a run: JSON lines for a pipe, or a view for people."""

    def put(self, data: bytes) -> None:
        """One document's output."""

    def pause(self) -> None:
        """The input may have to be waited for: what is ready is to be seen now."""

    def end(self) -> None:
        """There is no more."""


class Lines:
    """Writes as it comes; what one block of input gave goes out in one piece."""

    def __init__(self, writer: Writer, skipped: bytes = b"") -> None:
        self._writer = writer
        self._waiting: list[bytes] = []
        self._size = 0
        self._skipped = skipped

    def put(self, data: bytes) -> None:
        """Keep it for the end of the block, unless it is much."""
        if self._skipped:
            data, self._skipped = data.removeprefix(self._skipped), b""
        self._waiting.append(data)
        self._size += len(data)
        if self._size >= _FULL:
            self.pause()

    def pause(self) -> None:
        """Write what is there."""
        if self._waiting:
            waiting, self._waiting, self._size = self._waiting, [], 0
            self._writer.write(waiting[0] if len(waiting) == 1 else b"".join(waiting))

    def end(self) -> None:
        """Write the rest."""
        self.pause()


def run(call: Call) -> int:
    """Carry out a call of parse, clean, meta, stocks, text or run. Gives the exit status."""
    report = Report(call.command)
    try:
        return _run(call, report)
    except Misuse as misuse:
        report.line(f"{misuse}")
        return 2
    except Stop as stop:
        if stop.message:
            report.line(stop.message)
        return stop.status


def _run(call: Call, report: Report) -> int:
    stages, paths = stages_of(call)
    plan = plan_of(call, stages)
    inputs = units(call, paths, lambda fd: None)
    work = Work(call, plan)
    writer = open_output(call)
    try:
        sink: Sink = Lines(writer)
        _drain(_results(inputs, work, sink), sink, call, report)
        sink.end()
        writer.finish()
    except BaseException:
        writer.abandon()
        raise
    return report.status


def _results(inputs: Iterable[Unit], work: Work, sink: Sink) -> Iterator[Result]:
    for unit in inputs:
        yield from work.results(unit)
        sink.pause()


def _drain(results: Iterable[Result], sink: Sink, call: Call, report: Report) -> None:
    how = call.given("errors")
    for result in results:
        if not isinstance(result, Failure):
            report.done += 1
            sink.put(result)
            continue
        report.problem(result.source, result.code, result.message)
        if how == "keep":
            sink.put(result.line)
        elif how == "stop":
            sink.end()
            raise Stop("")
