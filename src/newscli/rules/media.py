"""The sites that need a line or two of rules: many, of which a document has one or none.

They lie in ``media.jsonl`` as text, a table a line. A name or a host is searched for in the text, and
the lines that hold it are read: to build a table of all would take as long as to read a post.
"""

import json
from collections.abc import Iterable

from newscli.rules.read import Table

_LONGEST = 60
_MOST_KEPT = 4096


class Media:
    """The tables of such sites; ``lines`` is the text of ``media.jsonl``."""

    def __init__(self, lines: bytes) -> None:
        self._lines = lines
        self._found: dict[str, list[tuple[int, Table]]] = {}

    def has(self, key: str, word: str) -> bool:
        """Whether a table has a word among its ``authors`` or its ``hosts``."""
        return any(word in table["match"].get(key, ()) for _, table in self._with(word))

    def matching(self, author: str, hosts: Iterable[str]) -> list[Table]:
        """The tables of an author or of one of some hosts, in order."""
        wanted = [("authors", author), *(("hosts", host) for host in hosts)]
        found = {
            at: table
            for key, word in wanted
            for at, table in self._with(word)
            if word in table["match"].get(key, ())
        }
        return [found[at] for at in sorted(found)]

    def _with(self, word: str) -> list[tuple[int, Table]]:
        """The tables that have a word as a string, each with the place of its line."""
        if not word or len(word) > _LONGEST:
            return []
        tables = self._found.get(word)
        if tables is None:
            if len(self._found) > _MOST_KEPT:
                self._found.clear()
            tables = self._found[word] = self._read(f'"{word}"'.encode(errors="replace"))
        return tables

    def _read(self, sign: bytes) -> list[tuple[int, Table]]:
        tables = []
        at = self._lines.find(sign)
        while at >= 0:
            start, end = self._lines.rfind(b"\n", 0, at) + 1, self._lines.find(b"\n", at)
            tables.append((start, json.loads(self._lines[start:end])))
            at = self._lines.find(sign, end)
        return tables
