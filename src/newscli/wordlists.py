"""Reads what lies beside the modules that use it: the word lists in ``words``, other files."""

import os


def beside(module: str, *names: str) -> str:
    """The path of a file that lies beside a module (its ``__file__``)."""
    # pathlib would take a one-off call longer to load than what is read to read.
    return os.path.join(os.path.dirname(module), *names)


def lines(module: str, name: str) -> list[str]:
    """The lines of ``words/NAME.txt`` beside a module (its ``__file__``); ``#`` lines are comments."""
    with open(beside(module, "words", f"{name}.txt"), encoding="utf-8") as file:
        return [line for line in file.read().splitlines() if line and not line.startswith("#")]


def words(module: str, name: str) -> list[str]:
    """The words of a list that is divided by white space."""
    return " ".join(lines(module, name)).split()
