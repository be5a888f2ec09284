"""What the walk has to know of a document beside its tape."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Source(NamedTuple):
    """What the walk has to know of the document beside its tape.

    ``html`` is the markup as it was written; ``lines`` says that newlines in bare text are the only
    line breaks there are; ``base`` is the address of the document, or ""; ``skip`` are the elements
    (by their places on the tape) that are no part of the article, with the rule under which each
    goes; ``own`` says that it is clean, where tables hold data alone.
    """

    html: str = ""
    lines: bool = False
    base: str = ""
    skip: Mapping[int, str] = MappingProxyType({})
    own: bool = False
