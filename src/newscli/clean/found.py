"""What is the article in a tree: the answer of the finder, read by the walk."""

from typing import NamedTuple

from selectolax.lexbor import LexborNode

from newscli.article import Removed


class Found(NamedTuple):
    """Where the article is.

    ``roots`` hold it, in document order; ``skip`` tells, by ``mem_id``, which elements in them are
    none of it, and the rule under which they go; ``removed`` is what stands outside of the roots
    and tells a fact: the headline, the info line.
    """

    roots: list[LexborNode]
    skip: dict[int, str]
    removed: list[Removed]
