"""The life of one call of a document command, from its flags to its exit status."""

import gc
import os
from typing import TYPE_CHECKING, Protocol

from newscli.cli.arguments import Call
from newscli.cli.inputs import Inputs
from newscli.cli.outputs import Writer, open_output
from newscli.cli.plan import is_bare, plan_of, stages_of
from newscli.cli.report import MISUSED, Misuse, Report, Stop
from newscli.cli.signals import held, on_interrupt
from newscli.cli.work import Failure, Result, Work

if TYPE_CHECKING:
    from newscli.cli.fields import Unmet
    from newscli.cli.jobs import Pool
    from newscli.cli.progress import Progress

_FULL = 1 << 16


class Sink(Protocol):
    """Takes the output of a run: a stream of lines, or a view for people."""

    def put(self, data: bytes) -> None:
        """One document's output."""

    def pause(self) -> None:
        """Nothing more is ready at the moment: what has been put is to be seen now."""

    def end(self) -> None:
        """There is no more."""


class Stream:
    """Writes as it comes; what one block of input gave goes out in one piece."""

    def __init__(self, writer: Writer, call: Call) -> None:
        self._writer = writer
        self._waiting: list[bytes] = []
        self._size = 0
        self._skipped = b""
        if call.on("plain") and not call.on("null"):
            from newscli.cli.text import FORM_FEED

            self._skipped = FORM_FEED

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


class Run:
    """A run on its way: takes results, reports failures, and can be ended at any moment."""

    def __init__(self, call: Call, report: Report, writer: Writer, sink: Sink) -> None:
        self._call = call
        self._report = report
        self._writer = writer
        self._sink = sink
        self._pool: Pool | None = None
        self._progress: Progress | None = None
        self._unmet = _unmet(call) if isinstance(sink, Stream) else None

    def take(self, result: Result) -> None:
        """One document's result. Raises ``Stop``."""
        if self._progress is not None:
            self._progress.tick()
        if not isinstance(result, Failure):
            self._report.done += 1
            self._sink.put(result)
            if self._unmet is not None:
                self._unmet.see(result)
            return
        how = self._call.given("errors")
        self._report.problem(result.source, result.code, result.message)
        if how == "keep" and not is_bare(self._call):
            self._sink.put(result.line)
        elif how == "stop":
            self._sink.end()
            raise Stop("")

    def through(self, inputs: Inputs, work: Work) -> None:
        """Work through all of the input."""
        gc.freeze()
        gc.enable()
        self._progress = _progress(self._call, self._report, inputs, work)
        jobs = _jobs(self._call)
        if jobs > 1:
            from newscli.cli.jobs import Pool

            self._pool = Pool(work, jobs, self.take, self._sink.pause)
            self._pool.run(inputs.units(self._pool.reading))
        else:
            for unit in inputs.units(None):
                for result in work.results(unit):
                    self.take(result)
                self._sink.pause()
        self._sink.end()
        self._writer.finish()
        if self._progress is not None:
            self._progress.end()
        for line in self._unmet.told() if self._unmet is not None else ():
            self._report.line(line)

    def clean_up(self) -> None:
        """Leave no worker and nothing half written."""
        if self._pool is not None:
            self._pool.kill()
        self._writer.abandon()
        self._report.erase()


def run(call: Call) -> int:
    """Carry out a call of parse, clean, meta, stocks, text or run. Gives the exit status."""
    report = Report(call.command)
    try:
        return _run(call, report)
    except Misuse as misuse:
        report.line(str(misuse))
        return MISUSED
    except Stop as stop:
        if stop.message:
            report.line(stop.message)
        return stop.status


def _run(call: Call, report: Report) -> int:
    stages, paths = stages_of(call)
    view = _for_a_person(call)
    work = Work(call, plan_of(call, stages, view=view))
    inputs = Inputs(call, paths)
    with held():
        writer = open_output(call)
        run = Run(call, report, writer, _sink(call, stages, writer, view=view))
        on_interrupt(run.clean_up)
    try:
        run.through(inputs, work)
    except BaseException:
        run.clean_up()
        raise
    return report.status


def _for_a_person(call: Call) -> bool:
    """Is the answer to be looked at, not read by another program?"""
    if call.on("view"):
        return True
    machine = call.on("json") or call.on("pretty") or is_bare(call)
    return not machine and call.given("output") is None and os.isatty(1)


def _sink(call: Call, stages: tuple[str, ...], writer: Writer, *, view: bool) -> Sink:
    if call.on("learn"):
        from newscli.cli.stocks import Lesson

        return Lesson(writer)
    if not view:
        return Stream(writer, call)
    from newscli.cli.view import View

    fields = call.given("fields")
    for other in ("each", "markdown"):
        if call.on(other):
            stages = (other,)
    if fields is None:
        return View(writer, stages, ())
    from newscli.cli.fields import paths_of

    paths = paths_of(fields, each=call.on("each"))
    return View(writer, stages, tuple(map(".".join, paths)))


def _progress(call: Call, report: Report, inputs: Inputs, work: Work) -> "Progress | None":
    if not os.isatty(2):
        return None
    from newscli.cli.progress import Progress, is_wanted

    return Progress(report, inputs, work) if is_wanted(call) else None


def _unmet(call: Call) -> "Unmet | None":
    """The keys of ``-f`` to look out for; those of --each are known to be there."""
    keys = call.given("fields")
    if keys is None or call.on("each"):
        return None
    from newscli.cli.fields import Unmet

    return Unmet(keys)


def _jobs(call: Call) -> int:
    """How many processes are to work; one where there is no fork."""
    if call.jobs == 1 or not hasattr(os, "fork"):
        return 1
    from newscli.cli.jobs import cores

    return call.jobs or cores()
