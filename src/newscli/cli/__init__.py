"""The command line: five filters over the same stages as the library.

``main`` is all that is loaded for ``--version``; the rest comes with the command that needs it.
"""

import gc
import sys


def main() -> None:
    """Run newscli on the arguments of this process and end the process with its exit status."""
    # What is loaded from here on stays: to look through it for garbage would be for nothing.
    gc.disable()
    try:
        from newscli.cli.signals import on_interrupt

        # Before anything large is loaded: an exception in the middle of an import of compiled code
        # can take the interpreter down with it.
        on_interrupt(lambda: None)
        from newscli.cli.app import call

        status = call(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    leave(status)


def leave(status: int) -> None:
    """End the process at once: all is written, and taking the interpreter down costs time."""
    import os

    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            # Closed from outside; whoever wrote last has already said so.
            continue
    os._exit(status)
