"""Where documents come from: files, folders, lists of files, standard input.

The command line is turned into a stream of units of work, in the order given. Nothing is read
ahead: a unit is at most one document or one block of JSON lines.
"""

import os
import stat
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newscli.cli.outputs import was_closed
from newscli.cli.quick import Call
from newscli.cli.report import Misuse
from newscli.cli.walk import Listed, is_compressed_name, is_document_name, name_of, walk
from newscli.problems import Problem

BLOCK = 1 << 16
# Far above any article: what is longer is a mistake (a disk image, /dev/zero).
LARGEST = 128 << 20


class Document(NamedTuple):
    """The bytes of one document."""

    source: str
    data: bytes


class Lines(NamedTuple):
    """A block of whole lines of JSON, the first of which is line number ``first``."""

    source: str
    first: int
    data: bytes


class Named(NamedTuple):
    """A regular file that is still to be opened."""

    path: str


class Failed(NamedTuple):
    """An input that gave no document; ``line``: the record that it held, if any."""

    source: str
    problem: Problem
    line: bytes = b""


# Blanks and the bytes of a byte order mark, which Windows puts before JSON too.
_BLANK = b"\xef\xbb\xbf \t\r\n"
_OPENS_JSON = b'{["'

Unit = Document | Lines | Named | Failed
Read = Callable[[int], bytes]
Reading = Callable[[int], None] | None


class Inputs:
    """All the input of a call. Raises ``Misuse`` where the call cannot be carried out."""

    def __init__(self, call: Call, paths: tuple[str, ...]) -> None:
        lists = [(call.given("files_from"), b"\n"), (call.given("files0_from"), b"\0")]
        wanted = [(name, end) for name, end in lists if name is not None]
        if not paths and not wanted:
            if os.isatty(0):
                raise Misuse("standard input is a terminal: name a FILE, or pipe it in")
            paths = ("-",)
        uses = paths.count("-") + sum(name == "-" for name, _ in wanted)
        if uses > 1:
            raise Misuse("standard input (-) can be read only once")
        if uses and was_closed(0):
            raise Misuse("standard input is closed: name a file or a folder")
        self._kind = call.given("from") or "auto"
        self._paths = paths
        self._lists = [_open_list(name, end) for name, end in wanted]
        self.opened = 0

    def units(self, reading: Reading) -> Iterator[Unit]:
        """The units of work, in order.

        ``reading`` is called with a file descriptor before each read that may have to wait.
        """
        output = _output_file()
        for path in self._all_paths():
            if path == "-":
                yield from stream("-", _reader(0, reading), self._kind)
                continue
            for listed in walk(path, output):
                yield from self._listed(listed, reading)

    def _all_paths(self) -> Iterator[str]:
        yield from self._paths
        for names in self._lists:
            yield from names

    def extent(self) -> tuple[int, int]:
        """How many files there are, and of a single plain one the bytes; zeros: not known."""
        if self._lists or "-" in self._paths:
            return 0, 0
        files = [listed for path in self._paths for listed in walk(path, None)]
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


def _open_list(name: str, end: bytes) -> Iterator[str]:
    """The names in a list of files. The list is opened now, and read as it is used."""
    try:
        fd = 0 if name == "-" else os.open(name, os.O_RDONLY)
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            raise Misuse(f"{name}: a folder, not a list of files")
    except OSError as error:
        raise Misuse(f"{name}: {error.strerror}") from None
    return _names(fd, end)


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


def _output_file() -> tuple[int, int] | None:
    """The file that standard output goes to: a walk that meets it must not read its own output."""
    try:
        output = os.fstat(1)
    except OSError:
        return None
    return (output.st_dev, output.st_ino) if stat.S_ISREG(output.st_mode) else None


def read_named(path: str, kind: str) -> Iterator[Document | Lines | Failed]:
    """Open a regular file and give what is in it."""
    return _open_and_read(path, kind, None)


def _open_and_read(path: str, kind: str, reading: Reading) -> Iterator[Document | Lines | Failed]:
    try:
        fd = os.open(path, os.O_RDONLY)
    except OSError as error:
        yield Failed(name_of(path), open_problem(error))
        return
    try:
        yield from stream(name_of(path), _reader(fd, reading), kind)
    finally:
        os.close(fd)


def open_problem(error: OSError) -> Problem:
    """What to report for a file or folder that cannot be opened."""
    if isinstance(error, FileNotFoundError):
        return Problem("missing-file")
    return Problem("unreadable-file", error.strerror or str(error))


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


def stream(source: str, read: Read, kind: str) -> Iterator[Document | Lines | Failed]:
    """What one stream of bytes holds: a document, or JSON lines in blocks."""
    try:
        head, ended, read = _uncompressed(*_first(read), read)
        if not ended and not _decides(head):
            head, ended = _more(head, read)
        if kind == "jsonl" or (kind == "auto" and _is_jsonl(head)):
            yield from _blocks(source, head, read)
        elif kind != "auto" or source != "-" or not ended or head.strip():
            yield Document(source, head if ended else _rest(head, read))
    except Problem as problem:
        yield Failed(source, problem)


def _first(read: Read) -> tuple[bytes, bool]:
    """The first bytes of a stream, at least as many as the longest magic number, and: is it all?"""
    head = b""
    while len(head) < 6:
        chunk = read(BLOCK)
        if not chunk:
            return head, True
        head += chunk
    return head, False


def _uncompressed(head: bytes, ended: bool, read: Read) -> tuple[bytes, bool, Read]:
    if head[:2] in (b"\x1f\x8b", b"BZ", b"\xfd7", b"(\xb5"):
        from newscli.cli.compression import opened

        inner = opened(head, read)
        if inner is not None:
            return inner(BLOCK), False, inner
    return head, ended, read


def _decides(head: bytes) -> bool:
    """Is this enough to tell JSON lines from a document?"""
    start = head.lstrip(_BLANK)
    return bool(start) and (start[0] not in _OPENS_JSON or b"\n" in start or len(head) >= BLOCK)


def _more(head: bytes, read: Read) -> tuple[bytes, bool]:
    while not _decides(head):
        chunk = read(BLOCK)
        if not chunk:
            return head, True
        head += chunk
        if len(head) > LARGEST:
            raise too_large()
    return head, False


def _is_jsonl(head: bytes) -> bool:
    start = head.lstrip(_BLANK)
    if not start or start[0] not in _OPENS_JSON:
        return False
    from newscli.parse import kind_of

    # A first line that is cut off looks like a header in JSON; a second one that begins like a
    # record shows that it is a damaged line and not a whole document.
    return kind_of(head) == "jsonl" or start.partition(b"\n")[2].startswith(b'{"')


def _rest(head: bytes, read: Read) -> bytes:
    """A whole document. Raises ``Problem`` where it does not end within reason."""
    parts, size = [head], len(head)
    while chunk := read(BLOCK if size < BLOCK else 1 << 20):
        parts.append(chunk)
        size += len(chunk)
        if size > LARGEST:
            raise too_large()
    return b"".join(parts)


def _blocks(source: str, head: bytes, read: Read) -> Iterator[Lines | Failed]:
    """Cut a stream into blocks of whole lines; a line too long is reported and left out."""
    first, parts, size = 1, [b""], 0
    chunk = head
    while chunk:
        cut = chunk.rfind(b"\n") + 1
        if not cut:
            parts.append(chunk)
            size += len(chunk)
            if size > LARGEST:
                yield Failed(f"{source}:{first}", too_large())
                chunk, parts, size = _after_line(read), [b""], 0
                first += 1
                continue
        else:
            parts.append(chunk[:cut])
            block = b"".join(parts)
            yield Lines(source, first, block)
            first += block.count(b"\n")
            parts = [chunk[cut:]]
            size = len(parts[0])
        chunk = read(BLOCK if size < BLOCK else 1 << 20)
    if block := b"".join(parts):
        yield Lines(source, first, block)


def _after_line(read: Read) -> bytes:
    """Pass over the rest of a line; what stands after its end in the same chunk comes back."""
    while chunk := read(1 << 20):
        cut = chunk.find(b"\n") + 1
        if cut and chunk[cut:]:
            return chunk[cut:]
        if cut:
            return read(BLOCK)
    return b""


def too_large() -> Problem:
    """The problem of a document, or line, longer than any article."""
    return Problem("too-large", f"longer than {LARGEST >> 20} MiB")
