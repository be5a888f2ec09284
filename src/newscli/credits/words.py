"""The word lists of this room."""

from newscli import wordlists


def words(name: str) -> frozenset[str]:
    """The words of ``words/NAME.txt``."""
    return frozenset(wordlists.words(__file__, name))
