"""How sites mark securities in the markup of articles, from ``marks.toml``, for the walk.

They are compiled when a document first has an element that could be a mark.
"""

import re
from collections.abc import Mapping
from functools import cached_property

from newscli.patterns import lazy
from newscli.rules.builtin import builtin

_ATTRIBUTES = frozenset(("id", "data-code", "code", "symbol"))
_COULD_BE = lazy(r"[_.$0-9]", re.A)
QUOTE = ""
"""What ``Marks.mark`` answers for an element that holds the price of a security."""


class Marks:
    """Tells marks of securities in wild markup."""

    def mark(self, attributes: Mapping[str, str | None]) -> str | None:
        """``NOTATION:SYMBOL`` for an element that marks a security, ``QUOTE`` for a price, else None."""
        for name, value in attributes.items():
            if name in _ATTRIBUTES and value and _COULD_BE.search(value):
                for pattern, notation in self._patterns.get(name, ()):
                    if match := pattern.fullmatch(value):
                        return f"{notation}:{match['symbol']}" if notation else QUOTE
        return None

    def declares(self, comment: str) -> bool:
        """Whether a comment is a site's list of the securities of the article."""
        return "," in comment and any(p.fullmatch(comment) for p in self._declared)

    @cached_property
    def _patterns(self) -> dict[str, list[tuple[re.Pattern[str], str]]]:
        patterns: dict[str, list[tuple[re.Pattern[str], str]]] = {}
        for entry in [*builtin().marks["quote"], *builtin().marks["mark"]]:
            compiled = lazy(entry["pattern"], re.A)
            patterns.setdefault(entry["attribute"], []).append(
                (compiled, entry.get("notation", ""))
            )
        return patterns

    @cached_property
    def _declared(self) -> list[re.Pattern[str]]:
        return [lazy(entry["pattern"], re.A | re.S) for entry in builtin().marks["declared"]]


class OwnMarks(Marks):
    """Reads the marks of clean markup: ``<span data-stock="NOTATION:SYMBOL">``."""

    def mark(self, attributes: Mapping[str, str | None]) -> str | None:
        """The value of ``data-stock``."""
        return attributes.get("data-stock") or None

    def declares(self, comment: str) -> bool:
        """Clean markup has no comments."""
        return False
