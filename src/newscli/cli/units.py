"""Units of work: what the input of a call is cut into."""

from typing import NamedTuple

from newscli.problems import Problem


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


Unit = Document | Lines | Named | Failed
