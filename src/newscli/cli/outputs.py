"""Where results go: standard output, or a file that appears when all is done."""

import os
import stat

from newscli.cli.arguments import Call
from newscli.cli.report import READER_GONE, Misuse, Stop


class Writer:
    """Writes bytes to a file descriptor at once. Raises ``Stop`` where that is not possible."""

    def __init__(self, fd: int, name: str) -> None:
        self.fd = fd
        self._name = name

    def write(self, data: bytes) -> None:
        """Write all of it. The reader gone: ``Stop`` in silence, 141; any other error: 3."""
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self.fd, view) :]
            except BlockingIOError:
                # Someone who shares the pipe has made it non-blocking.
                import select

                select.select([], [self.fd], [])
            except BrokenPipeError:
                raise Stop("", READER_GONE) from None
            except OSError as error:
                raise Stop(f"cannot write to {self._name}: {error.strerror}") from None

    def finish(self) -> None:
        """All is written."""

    def abandon(self) -> None:
        """Leave nothing half written."""


class FileWriter(Writer):
    """Writes beside a file and puts the new one in its place at the end, or not at all."""

    def __init__(self, path: str) -> None:
        try:
            self._path = os.path.realpath(path)
            folder, name = os.path.split(self._path)
            self._beside = os.path.join(folder, f".{name[:40]}.{os.getpid()}.part")
            fd = os.open(self._beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
        except OSError as error:
            raise Misuse(f"-o {path}: {error.strerror}") from None
        super().__init__(fd, path)
        if os.path.exists(self._path):
            os.fchmod(fd, stat.S_IMODE(os.stat(self._path).st_mode))

    def finish(self) -> None:
        """Put the file in its place."""
        try:
            os.close(self.fd)
            os.replace(self._beside, self._path)
        except OSError as error:
            self.abandon()
            raise Stop(f"cannot write to {self._name}: {error.strerror}") from None

    def abandon(self) -> None:
        """Take away what was written."""
        try:
            os.unlink(self._beside)
        except OSError:
            return


def standard_output() -> Writer:
    """The writer of standard output. Raises ``Stop`` where that is closed."""
    if was_closed(1):
        raise Stop("standard output is closed")
    return Writer(1, "standard output")


def open_output(call: Call) -> Writer:
    """The writer of a call. Raises ``Misuse`` where the file cannot be made, ``Stop`` where
    standard output is closed."""
    path = call.given("output")
    if path is None or path == "-":
        return standard_output()
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return FileWriter(path)
    if stat.S_ISDIR(mode):
        raise Misuse(f"-o {path}: a folder")
    if stat.S_ISREG(mode):
        return FileWriter(path)
    try:
        # /dev/null, /dev/stdout or a named pipe: nothing can be put in its place.
        return Writer(os.open(path, os.O_WRONLY | os.O_CLOEXEC), path)
    except OSError as error:
        raise Misuse(f"-o {path}: {error.strerror}") from None


_closed: set[int] = set()


def hold_standard_streams() -> None:
    """Fill the places of closed standard streams, so that no file opened later gets their numbers
    and error lines end up in the output."""
    for fd in (0, 1, 2):
        try:
            os.fstat(fd)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
            _closed.add(fd)


def was_closed(fd: int) -> bool:
    """Was this standard stream closed when the process started?"""
    return fd in _closed
