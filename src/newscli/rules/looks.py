"""What elements are by their attributes: looked up once for each combination that occurs."""

from collections.abc import Iterable
from typing import NamedTuple

from newscli.rules.marks import QUOTE, Marks
from newscli.rules.read import Table
from newscli.rules.select import Index

Attributes = dict[str, str | None]

_MAX_KEPT = 100_000
"""Characters of attributes whose verdicts are kept; then the memory starts afresh."""

_SHORT = 60
"""Characters of a comment that is likely to come again."""

_MAX_SHORT = 1000

_ALL_DIFFER = frozenset(("a", "img"))


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
    one; ``tags`` the elements that some rule selects by their name alone.
    """

    def __init__(self, tables: Iterable[Table] = (), marks: Marks | None = None) -> None:
        tables = list(tables)
        index = Index(_selectors(tables))
        self._find = index.find
        self.tags = index.tags
        self._marks = marks or Marks()
        self._kept: dict[tuple[object, ...], Verdict | None] = {}
        self._size = 0
        self._short_comments: dict[str, str] = {}
        self._comments = [
            (entry["hint"], entry["rule"]) for table in tables for entry in table.get("comment", ())
        ]
        self.proxies = tuple(
            proxy for table in tables for proxy in table.get("pictures", {}).get("proxies", ())
        )

    def verdict(self, tag: str, attributes: Attributes) -> Verdict | None:
        """What an element with these attributes is; None where no rule says anything of it."""
        if tag in _ALL_DIFFER:
            return self._judged(tag, attributes)
        key = (tag, *attributes.items())
        if key in self._kept:
            return self._kept[key]
        self._size += sum(len(name) + len(value or "") for name, value in attributes.items())
        if self._size > _MAX_KEPT:
            self._kept.clear()
            self._size = 0
        verdict = self._kept[key] = self._judged(tag, attributes)
        return verdict

    def comment(self, text: str) -> str:
        """The rule under which a comment goes."""
        if len(text) > _SHORT:
            return self._comment_judged(text)
        rule = self._short_comments.get(text)  # templates write the same ones again and again
        if rule is None:
            if len(self._short_comments) > _MAX_SHORT:
                self._short_comments.clear()
            rule = self._short_comments[text] = self._comment_judged(text)
        return rule

    def _comment_judged(self, text: str) -> str:
        if self._marks.declares(text):
            return "declared-stocks"
        return next((rule for hint, rule in self._comments if hint in text), "comment")

    def _judged(self, tag: str, attributes: Attributes) -> Verdict | None:
        found = self._find(tag, attributes)
        for kind, rule in found:
            if kind == "drop":
                return Verdict(rule, frozenset(), "")
        mark = self._marks.mark(attributes)
        if mark == QUOTE:
            return Verdict("stock-quote", frozenset(), "")
        looks = frozenset(kind for kind, _ in found)
        return Verdict("", looks, mark or "") if looks or mark else None


def _selectors(tables: list[Table]) -> Iterable[tuple[str, tuple[str, str]]]:
    """Each selector with what it says: (``drop``, the rule) or (a look, "")."""
    for table in tables:
        for entry in table.get("drop", ()):
            for selector in entry["select"]:
                yield selector, ("drop", entry["rule"])
        for kind, selectors in table.get("style", {}).items():
            for selector in selectors:
                yield selector, (kind, "")
