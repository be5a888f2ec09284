"""Reads the word lists that lie beside the modules that use them, in ``words``."""

import os


def lines(module: str, name: str) -> list[str]:
    """The lines of ``words/NAME.txt`` beside a module (its ``__file__``); ``#`` lines are comments."""
    # pathlib would take a one-off call longer to load than the list to read.
    path = os.path.join(os.path.dirname(module), "words", f"{name}.txt")
    with open(path, encoding="utf-8") as file:
        return [line for line in file.read().splitlines() if line and not line.startswith("#")]


def words(module: str, name: str) -> list[str]:
    """The words of a list that is divided by white space."""
    return " ".join(lines(module, name)).split()
