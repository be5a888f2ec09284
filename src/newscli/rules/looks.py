"""What elements and comments are under the rules of a site, by their attributes and their texts."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from newscli.rules.marks import QUOTE, Marks
from newscli.rules.read import Table
from newscli.rules.select import Index

Attributes = Mapping[str, str | None]


class Verdict(NamedTuple):
    """What an element is: ``drop`` is the rule under which it goes, or "".

    ``looks`` holds any of ``strong``, ``centred``, ``coloured``, ``heading``, ``caption``; ``mark``
    is the security it marks (``NOTATION:SYMBOL``), or "".
    """

    drop: str
    looks: frozenset[str]
    mark: str


class Looks:
    """The rules on elements of one site and the generic ones.

    ``proxies`` are the addresses through which the site's pictures are led, each before the true
    one.
    """

    def __init__(self, tables: Iterable[Table] = (), marks: Marks | None = None) -> None:
        tables = list(tables)
        self._find = Index(_selectors(tables)).find
        self._marks = marks or Marks()
        self._comments = [
            (entry["hint"], entry["rule"]) for table in tables for entry in table.get("comment", ())
        ]
        self.proxies = tuple(
            proxy for table in tables for proxy in table.get("pictures", {}).get("proxies", ())
        )

    def verdict(self, tag: str, attributes: Attributes) -> Verdict | None:
        """What an element with these attributes is; None where no rule says anything of it."""
        found = self._find(tag, attributes)
        for kind, rule in found:
            if kind == "drop":
                return Verdict(rule, frozenset(), "")
        mark = self._marks.mark(attributes)
        if mark is None and not found:  # so it is for most
            return None
        if mark == QUOTE:
            return Verdict("stock-quote", frozenset(), "")
        looks = frozenset(kind for kind, _ in found)
        return Verdict("", looks, mark or "") if looks or mark else None

    def comment(self, text: str) -> str:
        """The rule under which a comment goes."""
        if self._marks.declares(text):
            return "declared-stocks"
        return next((rule for hint, rule in self._comments if hint in text), "comment")


def _selectors(tables: list[Table]) -> Iterable[tuple[str, tuple[str, str]]]:
    """Each selector with what it says: (``drop``, the rule) or (a look, "")."""
    for table in tables:
        for entry in table.get("drop", ()):
            for selector in entry["select"]:
                yield selector, ("drop", entry["rule"])
        for kind, selectors in table.get("style", {}).items():
            for selector in selectors:
                yield selector, (kind, "")
