"""The word lists that lie beside in ``words``: what pages say and are named around their articles."""

import re

from newscli import wordlists


def lines(name: str) -> list[str]:
    """The lines of ``words/NAME.txt``."""
    return wordlists.lines(__file__, name)


def words(name: str) -> frozenset[str]:
    """The words of a list that is divided by white space."""
    return frozenset(wordlists.words(__file__, name))


def plain_and_others(name: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """A list of regular expressions: the words among them that are just that, in lower case, which are
    quicker looked up, and the others as one."""
    plain = frozenset(line for line in lines(name) if re.escape(line).replace("\\ ", " ") == line)
    return plain, re.compile("|".join(line for line in lines(name) if line not in plain), re.I)


def pattern(name: str, flags: int = re.I) -> re.Pattern[str]:
    """A list of regular expressions as one."""
    return re.compile("|".join(lines(name)), flags)
