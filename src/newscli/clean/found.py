"""What is the article on a tape: the answer of the finder, read by the walk."""

from typing import NamedTuple

from newscli.article import Removed
from newscli.clean.tape import Tape


class Found(NamedTuple):
    """Where the article is.

    ``roots`` hold it, in document order, each told by the places of its start tag and its end tag
    on the tape; ``skip`` tells, by the places of their start tags, which elements in them are none
    of it, and the rule under which they go; ``removed`` is what stands outside of the roots and
    tells a fact: the headline, the info line.
    """

    tape: Tape
    roots: list[tuple[int, int]]
    skip: dict[int, str]
    removed: list[Removed]
