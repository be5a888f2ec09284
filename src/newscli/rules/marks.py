"""How sites mark securities in the markup of articles, from ``marks.toml``, for the walk.

They are compiled when a document first has an element that could be a mark.
"""

import re
from collections.abc import Mapping
from functools import cached_property

from newscli.patterns import lazy
from newscli.rules.builtin import builtin
from newscli.rules.read import Table

_ATTRIBUTES = frozenset(("id", "data-code", "code", "symbol"))
_COULD_BE = lazy(r"[_.$0-9]", re.A)
QUOTE = ""
"""What ``Marks.mark`` answers for an element that holds the price of a security."""


_Patterns = list[tuple[re.Pattern[str], str]]


class Marks:
    """Tells marks of securities in wild markup."""

    def mark(self, attributes: Mapping[str, str | None]) -> str | None:
        """``NOTATION:SYMBOL`` for an element that marks a security, ``QUOTE`` for a price, else None."""
        for name, value in attributes.items():
            if name in _ATTRIBUTES and value and _COULD_BE.search(value):
                likely, patterns = self._patterns[name]
                for pattern, notation in patterns if likely.fullmatch(value) else ():
                    if match := pattern.fullmatch(value):
                        return f"{notation}:{match['symbol']}" if notation else QUOTE
        return None

    def declares(self, comment: str) -> bool:
        """Whether a comment is a site's list of the securities of the article."""
        return "," in comment and any(p.fullmatch(comment) for p in self._declared)

    @cached_property
    def _patterns(self) -> dict[str, tuple[re.Pattern[str], _Patterns]]:
        """By attribute: a pattern for any mark, then those of the marks in their order."""
        entries: dict[str, list[Table]] = {name: [] for name in _ATTRIBUTES}
        for entry in [*builtin().marks["quote"], *builtin().marks["mark"]]:
            entries[entry["attribute"]].append(entry)
        return {
            name: (
                lazy("|".join(_without_name(entry["pattern"]) for entry in of_name), re.A),
                [(lazy(entry["pattern"], re.A), entry.get("notation", "")) for entry in of_name],
            )
            for name, of_name in entries.items()
        }

    @cached_property
    def _declared(self) -> list[re.Pattern[str]]:
        return [lazy(entry["pattern"], re.A | re.S) for entry in builtin().marks["declared"]]


def _without_name(pattern: str) -> str:
    return "(?:" + pattern.replace("(?P<symbol>", "(?:") + ")"


class OwnMarks(Marks):
    """Reads the marks of clean markup: ``<span data-stock="NOTATION:SYMBOL">``."""

    def mark(self, attributes: Mapping[str, str | None]) -> str | None:
        """The value of ``data-stock``."""
        return attributes.get("data-stock") or None

    def declares(self, comment: str) -> bool:
        """Clean markup has no comments."""
        return False
