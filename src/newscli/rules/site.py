"""The rules that hold for a document: those of its site, then the generic ones, compiled."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newscli.rules.builtin import builtin
from newscli.rules.looks import Looks
from newscli.rules.presence import occurs
from newscli.rules.read import RuleError, Table, check_closely, read
from newscli.rules.register import Register
from newscli.rules.texts import TextRules

if TYPE_CHECKING:
    from pathlib import Path

_MAX_SITES = 4096
"""Hosts come from the documents: so many sites are kept compiled, then the memory starts afresh."""

_COMPILED = frozenset(("drop", "style", "comment", "pictures", "drop_text"))
"""What of a table is compiled; that takes as long as to clean a page."""


class _Compiled:
    """The rules on elements and on texts of some tables, which are kept as long as these."""

    def __init__(self, tables: list[Table]) -> None:
        self.tables = tables
        self.looks = Looks(tables)
        self.texts = TextRules(tables)


class Site:
    """The rules for the documents of one site; ``name`` is None where the site is not known.

    ``host`` is the first of its hosts, ``known_by`` the name or the host by which it was known.
    ``clock`` is the IANA zone of a site that prints its local time labelled GMT, else None;
    ``dates_only`` says that it knows dates alone and prints them as midnight. ``outlet`` is the
    outlet of a document that names none; ``aliases`` what words like 本报 stand for; ``suffixes``
    what the site adds to its headlines. ``looks`` tells what an element is by its attributes;
    ``article``, ``headline``, ``info``, ``authors`` and ``outlets`` are the CSS selectors of a page's parts;
    ``outlet_in_scripts`` patterns that find the outlet where no element shows it.
    """

    def __init__(self, tables: list[Table], compiled: _Compiled, known_by: str = "") -> None:
        self.known_by = known_by
        first = _first_of(tables)
        named = (table["name"] for table in tables if "match" in table)
        self.name: str | None = next(named, None)
        self.host: str | None = next(iter(first("match", "hosts") or ()), None)
        self.clock: str | None = first("clock", "gmt_is")
        self.dates_only: bool = bool(first("clock", "dates_only"))
        self.outlet: str | None = first("meta", "outlet")
        self.aliases: Mapping[str, str] = first("meta", "aliases") or {}
        self.suffixes: list[str] = _all_of(tables, "meta", "suffixes")
        self.article: list[str] = _all_of(tables, "page", "article")
        self.headline: list[str] = _all_of(tables, "page", "headline")
        self.info: list[str] = _all_of(tables, "page", "info")
        self.authors: list[str] = _all_of(tables, "page", "author")
        self.outlets: list[str] = _all_of(tables, "page", "outlet")
        self.outlet_in_scripts: list[str] = _all_of(tables, "page", "outlet_in_scripts")
        self.looks = compiled.looks
        self.texts = compiled.texts


class Rules:
    """All sites' rules; those of a site are compiled when a document of it first comes.

    ``extra`` are a user's own files, which stand before the built-in ones and are checked at once:
    a broken one raises ``RuleError``.
    """

    def __init__(self, extra: Iterable["Path"] = (), *, builtin_sites: bool = True) -> None:
        self.__setstate__(([check_closely(read(path), str(path)) for path in extra], builtin_sites))

    def __getstate__(self) -> tuple[list[Table], bool]:
        """What goes to another process: a user's own tables, and whether the built-in ones follow."""
        return self._own, self._builtin_sites

    def __setstate__(self, state: tuple[list[Table], bool]) -> None:
        self._own, self._builtin_sites = own, builtin_sites = state
        sites, lines = (builtin().sites, builtin().media) if builtin_sites else ([], b"")
        self._generic = builtin().generic
        self._sites: dict[tuple[object, ...], Site] = {}
        self._compiled: dict[tuple[int, ...], _Compiled] = {}
        self._register = Register(own, sites, lines)
        self._looking = [t for t in (*own, *sites) if t.get("match", {}).get("markup")]

    def site(self, record: Mapping[str, Any]) -> Site:
        """The rules for a record, known by its header's author, its host, and its markup."""
        html = record.get("html")
        author, host = self._register.told(record)
        seen = [
            occurs(t["match"]["markup"], html if isinstance(html, str) else "")
            for t in self._looking
        ]
        key = author, host, *seen
        site = self._sites.get(key)
        if site is None:
            if len(self._sites) > _MAX_SITES:
                self._sites.clear()
                self._compiled.clear()
            tables = [*self._matching(author, host, seen), self._generic]
            site = self._sites[key] = Site(tables, self._rules_of(tables), author or host)
        return site

    @cached_property
    def without_sites(self) -> Site:
        """The generic rules alone."""
        return Site([self._generic], self._rules_of([self._generic]))

    def _rules_of(self, tables: list[Table]) -> _Compiled:
        """What is compiled of some tables, once for all sites that have none but the generic rules."""
        tables = [table for table in tables if not _COMPILED.isdisjoint(table)]
        key = tuple(map(id, tables))
        compiled = self._compiled.get(key)
        if compiled is None:
            compiled = self._compiled[key] = _Compiled(tables)
        return compiled

    def _matching(self, author: str, host: str, seen: list[bool]) -> list[Table]:
        """The tables that hold, a user's own first."""
        sights = {id(table): sight for table, sight in zip(self._looking, seen, strict=True)}
        found = self._register.matching(author, host)
        return [table for table in found if sights.get(id(table)) is not False]


def load(extra: "Path | None" = None, *, builtin: bool = True) -> Rules:
    """The built-in rules with, before them, those of a file or of every ``*.toml`` in a folder.

    Raises ``RuleError`` for a file that cannot be used.
    """
    if extra is None:
        return Rules(builtin_sites=builtin)
    try:
        files = sorted(extra.glob("*.toml")) if extra.is_dir() else [extra]
    except OSError as error:
        raise RuleError(str(extra), "", error.strerror or "cannot be read") from None
    if not files:
        raise RuleError(str(extra), "", "a folder without *.toml files")
    return Rules(files, builtin_sites=builtin)


def _first_of(tables: list[Table]) -> Any:
    def first(section: str, key: str) -> Any:
        values = (table.get(section, {}).get(key) for table in tables)
        return next((value for value in values if value is not None), None)

    return first


def _all_of(tables: list[Table], section: str, key: str) -> list[str]:
    return [value for table in tables for value in table.get(section, {}).get(key, ())]
