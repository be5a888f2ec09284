"""What goes to standard error, and the exit status it leads to.

One line a problem, in a form that is part of the interface:
``newscli COMMAND: SOURCE: CODE: message``.
"""

import os

DONE, SOME_FAILED, MISUSED, STOPPED, INTERRUPTED, READER_GONE = 0, 1, 2, 3, 130, 141

_LONGEST = 500


class Misuse(Exception):
    """A call that cannot be carried out as it stands; nothing has been written. Exit status 2."""


class Stop(Exception):
    """Work ends early, with this message (none: in silence) and this exit status."""

    def __init__(self, message: str, status: int = STOPPED) -> None:
        self.message = message
        self.status = status
        super().__init__(message)


class Report:
    """The lines of one run on standard error, and the count of what failed."""

    def __init__(self, command: str) -> None:
        self.failed = 0
        self.done = 0
        self._name = f"newscli {command}".rstrip()
        self.before_line = b""

    def problem(self, source: str, code: str, message: str) -> None:
        """Report a document that failed."""
        self.failed += 1
        self.line(f"{source}: {code}: {message}")

    def line(self, text: str) -> None:
        """Write one line; what would break or hide a line is shown as an escape."""
        whole = printable(f"{self._name}: {text}", _LONGEST)
        write_stderr(self.before_line + whole.encode("utf-8", "backslashreplace") + b"\n")

    def erase(self) -> None:
        """Take away a progress line that is being shown."""
        write_stderr(self.before_line)

    @property
    def status(self) -> int:
        """The exit status of a run that came to its end."""
        return SOME_FAILED if self.failed else DONE


def printable(text: str, longest: int) -> str:
    """The text as one line without control characters, cut in the middle where it is too long."""
    if not text.isprintable():
        text = "".join(char if _shows(char) else _escape(char) for char in text)
    if len(text) > longest:
        half = longest // 2
        text = f"{text[:half]} … {text[-half:]}"
    return text


def _shows(char: str) -> bool:
    # U+3000 is a space that Chinese file names hold; a lone surrogate is a byte of a file name.
    return char.isprintable() or char == "\u3000"


def _escape(char: str) -> str:
    return char.encode("unicode_escape", "backslashreplace").decode("ascii")


def where(error: BaseException) -> str:
    """An unforeseen exception in one line: what it is and where in newscli it came from."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if "newscli" in name:
            place = f"{name.rpartition('newscli/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__}: {error} ({place})"


def internal_error(error: BaseException) -> int:
    """Report a fault of newscli itself that is not of one document. Gives the exit status."""
    Report("").line(f"internal-error: {where(error)}; please report it")
    if os.environ.get("NEWSCLI_TRACEBACK"):
        import traceback

        write_stderr("".join(traceback.format_exception(error)).encode())
    return STOPPED


def write_stderr(data: bytes) -> None:
    """Write to standard error; where that is closed or full there is nobody left to tell."""
    try:
        while data:
            data = data[os.write(2, data) :]
    except OSError:
        return
