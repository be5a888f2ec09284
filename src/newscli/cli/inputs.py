"""Where documents come from: files, folders, lists of files, standard input.

The command line is turned into a stream of units of work, in the order given. Nothing is read
ahead: a unit is at most one document or one block of JSON lines.
"""

import os
import stat
from collections.abc import Callable, Iterator

from newscli.cli.arguments import Call
from newscli.cli.outputs import was_closed
from newscli.cli.paths import (
    Identity,
    Listed,
    is_compressed_name,
    is_document_name,
    name_of,
    problem_of,
    walk,
)
from newscli.cli.report import Misuse
from newscli.cli.streams import BLOCK, Read, stream
from newscli.cli.units import Document, Failed, Lines, Named, Unit
from newscli.problems import Problem

Reading = Callable[[int], None] | None

_ENDS = {"files-from": b"\n", "files0-from": b"\0"}
_ONCE = "standard input can be read only once"


class Inputs:
    """All the input of a call. Raises ``Misuse`` where the call cannot be carried out."""

    def __init__(self, call: Call, paths: tuple[str, ...]) -> None:
        lists = {flag: call.given(flag.replace("-", "_")) for flag in _ENDS}
        wanted = {flag: name for flag, name in lists.items() if name is not None}
        if not paths and not wanted:
            if os.isatty(0):
                raise Misuse("standard input is a terminal: name a FILE, or pipe it in")
            paths = ("-",)
        lists_there = list(wanted.values()).count("-")
        uses = paths.count("-") + lists_there
        if uses > 1:
            raise Misuse(_ONCE)
        if uses and was_closed(0):
            raise Misuse("standard input is closed: name a file or a folder")
        self._kind = call.given("from") or "auto"
        self._paths = paths
        self._lists = [_open_list(flag, name) for flag, name in wanted.items()]
        self._replaced = _identity(call.given("output"))
        self._standard_input_taken = bool(lists_there)
        self.opened = 0

    def units(self, reading: Reading) -> Iterator[Unit]:
        """The units of work, in order.

        ``reading`` is called with a file descriptor before each read that may have to wait.
        """
        written = _identity(1)
        for path in self._all_paths():
            if path == "-":
                yield from self._standard_input(reading)
                continue
            for listed in walk(path, written, self._replaced):
                yield from self._listed(listed, reading)

    def _standard_input(self, reading: Reading) -> Iterator[Unit]:
        """Read it, unless a list that names it comes too late."""
        if was_closed(0):
            yield Failed("-", Problem("unreadable-file", "standard input is closed"))
        elif self._standard_input_taken:
            yield Failed("-", Problem("unreadable-file", _ONCE))
        else:
            self._standard_input_taken = True
            yield from stream("-", _reader(0, reading), self._kind)

    def _all_paths(self) -> Iterator[str]:
        yield from self._paths
        for names in self._lists:
            yield from names

    def extent(self) -> tuple[int, int]:
        """How many files there are, and of a single plain one the bytes; zeros: not known."""
        if self._lists or "-" in self._paths:
            return 0, 0
        files = [listed for path in self._paths for listed in walk(path)]
        if len(files) != 1 or not files[0].regular or is_compressed_name(files[0].path):
            return len(files), 0
        try:
            return 1, os.stat(files[0].path).st_size
        except OSError:
            return 1, 0

    def _listed(self, listed: Listed, reading: Reading) -> Iterator[Unit]:
        self.opened += 1
        if listed.problem is not None:
            yield Failed(name_of(listed.path), listed.problem)
        elif listed.regular and (reading is None or is_document_name(listed.path, plain=True)):
            yield Named(listed.path)
        else:
            # A pipe; or, with -j, what may hold many records, which are to be shared out.
            yield from _open_and_read(listed.path, self._kind, reading)


def _open_list(flag: str, name: str) -> Iterator[str]:
    """The names in a list of files. The list is opened now, and read as it is used."""
    try:
        fd = 0 if name == "-" else os.open(name, os.O_RDONLY)
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            raise Misuse(f"--{flag} {name}: a folder, not a list of files")
    except OSError as error:
        raise Misuse(f"--{flag} {name}: {error.strerror}") from None
    return _names(fd, _ENDS[flag])


def _names(fd: int, end: bytes) -> Iterator[str]:
    rest = b""
    while chunk := os.read(fd, BLOCK):
        *names, rest = (rest + chunk).split(end)
        for name in names:
            yield from _name(name, end)
    yield from _name(rest, end)


def _name(name: bytes, end: bytes) -> Iterator[str]:
    if end == b"\n":
        name = name.removesuffix(b"\r")
    if name:
        yield os.fsdecode(name)


def _identity(output: str | int | None) -> Identity | None:
    """The regular file that the output goes to, by its path or its number: a walk that meets it
    must not read what this run, or the one before, has written."""
    try:
        status = os.stat(output) if output is not None else None
    except OSError:
        return None
    if status is None or not stat.S_ISREG(status.st_mode):
        return None
    return status.st_dev, status.st_ino


def read_named(path: str, kind: str) -> Iterator[Document | Lines | Failed]:
    """Open a regular file and give what is in it."""
    return _open_and_read(path, kind, None)


def _open_and_read(path: str, kind: str, reading: Reading) -> Iterator[Document | Lines | Failed]:
    try:
        fd = os.open(path, os.O_RDONLY)
    except OSError as error:
        yield Failed(name_of(path), problem_of(path, error))
        return
    try:
        yield from stream(name_of(path), _reader(fd, reading), kind)
    finally:
        os.close(fd)


def _reader(fd: int, reading: Reading) -> Read:
    """A function that reads up to so many bytes, ``b""`` at the end. It raises ``Problem``."""

    def read(size: int) -> bytes:
        while True:
            try:
                if reading is not None:
                    reading(fd)
                return os.read(fd, size)
            except BlockingIOError:
                # Someone who shares the pipe has made it non-blocking.
                import select

                select.select([fd], [], [])
            except OSError as error:
                raise Problem("unreadable-file", error.strerror or str(error)) from None

    return read
