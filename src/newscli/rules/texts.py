"""Rules on the text of blocks, and the one look that tells whether any of them could apply."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from newscli.rules.read import FLAGS, Table


class DropText(NamedTuple):
    """A rule on the text of a block.

    ``pattern`` must match the block's whole text, which is then taken out; with ``within`` it is
    searched, and only what it matches is cut. Every match holds one of ``hints``, if there are any.
    With ``follow`` the lines after the block which are nothing but links go too.
    """

    rule: str
    pattern: re.Pattern[str]
    hints: tuple[str, ...]
    within: bool
    follow: bool

    def could_match(self, text: str) -> bool:
        """Whether the text holds a hint of the rule: cheap, where the pattern is not."""
        return not self.hints or any(hint in text for hint in self.hints)


class TextRules:
    """The ``[[drop_text]]`` of some rule files, those of the first file first."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._rules = [
            DropText(
                entry["rule"],
                re.compile(entry["pattern"], FLAGS),
                _strings(entry.get("hint", ())),
                entry.get("within", False),
                entry.get("follow", False),
            )
            for table in tables
            for entry in table.get("drop_text", ())
        ]
        hints = {hint for rule in self._rules for hint in rule.hints}
        self._always = any(not rule.hints for rule in self._rules)
        self._any = _any_of(hints)
        # The first that fits is the shortest of those that begin alike: it stands for all of them.
        self._beginning = {short: {h for h in hints if h.startswith(short)} for short in hints}

    def for_text(self, text: str) -> list[DropText]:
        """The rules that could apply to a text: those with a hint that is in it."""
        found: set[str] = set()
        match = self._any.search(text)
        while match:
            found.add(match[0])
            match = self._any.search(text, match.start() + 1)
        if not found and not self._always:
            return []
        likely = set[str]().union(*(self._beginning[hint] for hint in found))
        return [rule for rule in self._rules if not rule.hints or not likely.isdisjoint(rule.hints)]


def _any_of(strings: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of some strings, grouped by first letter: many cost hardly more than few."""
    groups: dict[str, list[str]] = {}
    for string in sorted(set(strings)):
        groups.setdefault(string[0], []).append(re.escape(string[1:]))
    parts = [f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in groups.items()]
    return re.compile("|".join(parts) or r"(?!)")


def _strings(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
