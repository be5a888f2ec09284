"""An interrupt at any moment: clean up, leave nothing behind, end with 128 + the signal."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

ENDING = [
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
    if hasattr(signal, name)
]
FROM_KEYS = [number for number in ENDING if number.name in ("SIGINT", "SIGQUIT")]
"""Ctrl-C and Ctrl-\\, which reach every process of a terminal's group."""


def on_interrupt(clean_up: Callable[[], None]) -> None:
    """Call ``clean_up`` and end the process when it is interrupted, terminated, quit or hung up on.

    A signal that the caller of the process has set to be ignored (nohup) stays ignored.
    """

    def end(number: int, frame: FrameType | None) -> None:
        for each in ENDING:
            signal.signal(each, signal.SIG_IGN)
        clean_up()
        if os.isatty(2):
            # To die of the signal tells the shell that its loop is to stop as well.
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        os._exit(128 + number)

    for number in ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, end)


@contextmanager
def held() -> Iterator[None]:
    """Let what ends the process wait until the block is done: it leaves something half made."""
    if not hasattr(signal, "pthread_sigmask"):
        yield  # Windows
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
