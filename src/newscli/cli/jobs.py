"""``-j N``: worker processes, results in the order of the input, a bounded window, no orphans.

The parent is one thread. While it waits for input it takes in results, so that what is done is
seen at once; and the pipes are closed with the parent, however it ends, so that no worker stays.
"""

import fcntl
import gc
import mmap
import os
import select
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from newscli.cli.losses import cause, without
from newscli.cli.report import Stop
from newscli.cli.signals import held
from newscli.cli.units import Document, Failed, Named, Unit
from newscli.cli.work import Failure, Result, Work
from newscli.cli.worker import STREAM, Progress, frame, frames, packed, serve
from newscli.problems import Problem

_CHUNK_BYTES = 1 << 18
_CHUNK_FILES = 16
_A_FILE = _CHUNK_BYTES // _CHUNK_FILES
_PIPE = 1 << 18
_AT_ONCE = 2
_WINDOW = 4
_CELLS = 3
# Its last tag is not closed: so the parser is asked as well.
_FIRST = (
    "---\ntitle: 'A_股_新闻'\ndate: Sat, 02 Jul 2022 00:16:58 GMT\nauthor: 新浪财经\n---\n\n<div>"
    '<p>　　本报记者 林晓舟 杭州报道</p><p>　　<span id="stock_sz300750">宁德时代</span>等公司的产量预计'
    "增长三成。</p><p>责任编辑：周文静</p></div><p>"
).encode()


def cores() -> int:
    """How many processes can run at the same time here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _pipe() -> tuple[int, int]:
    """A pipe, wide where the system lets it be: both ends then wait for each other less often."""
    ends = os.pipe()
    if sys.platform == "linux":
        # Refused where the user has as much in pipes as the system allows.
        with suppress(OSError):
            fcntl.fcntl(ends[1], fcntl.F_SETPIPE_SZ, _PIPE)
    return ends


class _Worker:
    """The parent's end of one worker: its pipes, what it has been given, what is still to send."""

    def __init__(self, pid: int, incoming: int, outgoing: int, slot: int) -> None:
        self.pid = pid
        self.incoming = incoming
        self.outgoing = outgoing
        self.slot = slot
        self.given: deque[int] = deque()
        self.to_send = bytearray()
        self.received = bytearray()


class Pool:
    """Does the work of units of input in several processes.

    ``take`` gets each result, in the order of the input; ``pause`` is called when nothing more is
    ready at the moment.
    """

    def __init__(
        self, work: Work, jobs: int, take: Callable[[Result], None], pause: Callable[[], None]
    ) -> None:
        self._work = work
        self._jobs = jobs
        self._take = take
        self._pause = pause
        self._workers: list[_Worker] = []
        shared = memoryview(mmap.mmap(-1, 8 * _CELLS * jobs)).cast("Q")
        self._progress = [
            Progress(shared[slot * _CELLS : (slot + 1) * _CELLS]) for slot in range(jobs)
        ]
        self._warm = False
        self._chunk: list[Unit] = []
        self._size = 0
        self._chunks: dict[int, list[Unit]] = {}
        self._waiting: deque[int] = deque()
        self._done: dict[int, list[Any]] = {}
        self._last = 0
        self._next = 1
        # One for all reads: what is asked of the system anew each time costs as much as the copy.
        self._room = memoryview(bytearray(_PIPE))

    def run(self, inputs: Iterable[Unit]) -> None:
        """Work through all of the input."""
        for unit in inputs:
            self._add(unit)
        self._close_chunk()
        while self._next <= self._last:
            self._step()
        for worker in self._workers:
            os.close(worker.outgoing)
            os.close(worker.incoming)
        for worker in self._workers:
            os.waitpid(worker.pid, 0)
        self._workers.clear()

    def reading(self, fd: int) -> None:
        """To be called before a read that may block: takes in results until it does not."""
        ready = select.poll()
        ready.register(fd, select.POLLIN)
        if ready.poll(0):
            return
        self._close_chunk()
        while not self._step(fd):
            continue

    def kill(self) -> None:
        """End all workers now."""
        for worker in self._workers:
            os.kill(worker.pid, signal.SIGKILL)
        for worker in self._workers:
            os.waitpid(worker.pid, 0)
        self._workers.clear()

    def _add(self, unit: Unit) -> None:
        self._chunk.append(unit)
        if isinstance(unit, Named | Failed):
            self._size += _A_FILE
        else:
            self._size += len(unit.data)
            self._work.seen += len(unit.data)
        # The first chunks are small, so that few documents are shared out as well as many.
        if self._size >= _CHUNK_BYTES or len(self._chunk) * self._jobs > self._last:
            self._close_chunk()

    def _close_chunk(self) -> None:
        if not self._chunk:
            return
        self._last += 1
        self._chunks[self._last] = self._chunk
        self._waiting.append(self._last)
        self._chunk, self._size = [], 0
        self._feed()
        while self._last - self._next >= _WINDOW * self._jobs or self._waiting:
            self._step()

    def _feed(self) -> None:
        """Give out what is waiting, to the least busy first; start workers as they are needed."""
        while self._waiting:
            free = min(self._workers, key=lambda worker: len(worker.given), default=None)
            if (free is None or free.given) and len(self._workers) < self._jobs:
                free = self._start() or free
            if free is None or len(free.given) >= _AT_ONCE:
                return
            number = self._waiting.popleft()
            free.given.append(number)
            free.to_send += frame((number, packed(self._chunks[number])))
            self._send(free)

    def _step(self, fd: int | None = None) -> bool:
        """Wait until something can be done, and do it. True where ``fd`` has something to read."""
        events = select.poll()
        if fd is not None:
            events.register(fd, select.POLLIN)
        workers = {}
        for worker in self._workers:
            workers[worker.incoming] = workers[worker.outgoing] = worker
            events.register(worker.incoming, select.POLLIN)
            if worker.to_send:
                events.register(worker.outgoing, select.POLLOUT)
        ready = False
        for number, _ in events.poll():
            if number == fd:
                ready = True
            elif (worker := workers[number]) in self._workers:
                if number == worker.outgoing:
                    self._send(worker)
                else:
                    self._receive(worker)
        self._feed()
        self._give_out()
        return ready

    def _send(self, worker: _Worker) -> None:
        try:
            while worker.to_send:
                del worker.to_send[: os.write(worker.outgoing, worker.to_send)]
        except BlockingIOError:
            return
        except BrokenPipeError:
            # It has died; its other pipe says so too, and is where that is dealt with.
            worker.to_send.clear()

    def _receive(self, worker: _Worker) -> None:
        size = os.readv(worker.incoming, [self._room])
        worker.received += self._room[:size]
        for number, results in frames(worker.received):
            worker.given.remove(number)
            self._done[number] = results
            del self._chunks[number]
        if not size:
            self._bury(worker)

    def _give_out(self) -> None:
        """Hand on what is done, as far as it is next in order."""
        while self._next in self._done:
            for result in self._done.pop(self._next):
                self._hand_on(result)
            self._next += 1
        self._pause()

    def _hand_on(self, result: Any) -> None:
        if isinstance(result, list):
            for data in result:
                self._take(data)
        elif result[0] == STREAM and len(result) == 2:
            for each in self._work.results(Named(result[1])):
                self._take(each)
        else:
            self._take(Failure(*result))

    def _bury(self, worker: _Worker) -> None:
        """A worker has died: report what it was at, and give the rest to the others."""
        self._workers.remove(worker)
        os.close(worker.incoming)
        os.close(worker.outgoing)
        _, status = os.waitpid(worker.pid, 0)
        number, place, record = self._progress[worker.slot].place
        if number in worker.given:
            problem = Problem("worker-died", cause(status))
            self._chunks[number] = without(self._chunks[number], place, record, problem)
        self._waiting.extendleft(reversed(worker.given))

    def _start(self) -> _Worker | None:
        """Fork a worker. ``None`` where the system has no room for another; no room for any:
        ``Stop``."""
        slot = next(slot for slot in range(self._jobs) if slot not in self._slots())
        self._progress[slot].at(0, 0, 0)
        if not self._warm:
            self._warm_up()
        ends: list[int] = []
        try:
            ends += _pipe()
            ends += _pipe()
            with held():
                pid = os.fork()
                if pid == 0:
                    self._be_worker(slot, ends)
                worker = _Worker(pid, ends[2], ends[1], slot)
                self._workers.append(worker)
        except OSError as error:
            for fd in ends:
                os.close(fd)
            if not self._workers:
                raise Stop(f"no worker can be started: {error.strerror}") from None
            self._jobs = len(self._workers)
            return None
        os.close(ends[0])
        os.close(ends[3])
        os.set_blocking(worker.outgoing, False)
        return worker

    def _warm_up(self) -> None:
        """Do a document before the first fork: what is loaded and compiled on first use is then
        there once for all workers, and the collector leaves it alone."""
        self._warm = True
        for _ in self._work.results(Document("", _FIRST)):
            continue
        gc.collect()
        gc.freeze()

    def _slots(self) -> set[int]:
        return {worker.slot for worker in self._workers}

    def _be_worker(self, slot: int, ends: list[int]) -> None:
        """What the child does after the fork; it never comes back."""
        status = 1
        try:
            incoming, theirs, other, outgoing = ends
            for fd in (theirs, other):
                os.close(fd)
            for worker in self._workers:
                # An end held here would keep the other worker from seeing the parent go.
                os.close(worker.incoming)
                os.close(worker.outgoing)
            serve(self._work, (incoming, outgoing), self._progress[slot])
            status = 0
        finally:
            os._exit(status)
