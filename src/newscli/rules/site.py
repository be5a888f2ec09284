"""The rules that hold for a document: those of its site, then the generic ones, compiled."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newscli.rules.read import RuleError, Table, read
from newscli.rules.select import BadSelector, Index, parse

HERE = Path(__file__).parent
GENERIC = HERE / "generic.toml"
SITES = HERE / "sites"
_HOST = re.compile(r"(?:https?:)?//([^/?#:]+)", re.A | re.I)


class DropText(NamedTuple):
    """A rule on the text of a block.

    ``pattern`` must match the block's whole text, which is then taken out; with ``within`` it is
    searched, and only what it matches is cut. ``hint`` is a string that every match holds.
    """

    rule: str
    pattern: re.Pattern[str]
    hint: str
    within: bool


class Looks:
    """What elements are by their looks: ``drop`` (with its rule), ``strong``, ``centred``, ``caption``."""

    def __init__(self, tables: Iterable[tuple[Table, str]] = ()) -> None:
        tables = list(tables)
        self.find = Index(_looks(tables)).find
        self._comments = [
            (entry["hint"], entry["rule"])
            for table, _ in tables
            for entry in table.get("comment", ())
        ]

    def comment(self, text: str) -> str:
        """The rule under which a comment goes."""
        return next((rule for hint, rule in self._comments if hint in text), "comment")


class Site:
    """The rules for the documents of one site; ``name`` is None where the site is not known.

    ``clock`` is the IANA zone of a site that prints its local time labelled GMT, else None;
    ``dates_only`` says that it knows dates alone and prints them as midnight. ``outlet`` is the
    outlet of a document that names none; ``aliases`` what words like 本报 stand for; ``suffixes``
    what the site adds to its headlines. ``looks`` tells what an element is by its attributes;
    ``article``, ``headline`` and ``info`` are the CSS selectors of a page's parts.
    """

    def __init__(self, tables: Iterable[tuple[Table, str]]) -> None:
        tables = list(tables)
        self.name: str | None = tables[0][0]["name"] if len(tables) > 1 else None
        first = _first_of([table for table, _ in tables])
        self.clock: str | None = first("clock", "gmt_is")
        self.dates_only: bool = bool(first("clock", "dates_only"))
        self.outlet: str | None = first("meta", "outlet")
        self.aliases: Mapping[str, str] = first("meta", "aliases") or {}
        self.suffixes: list[str] = _all_of(tables, "meta", "suffixes")
        self.article: list[str] = _all_of(tables, "page", "article")
        self.headline: list[str] = _all_of(tables, "page", "headline")
        self.info: list[str] = _all_of(tables, "page", "info")
        self.looks = Looks(tables)
        self.drop_text: list[DropText] = list(_texts(tables))


class Rules:
    """All sites' rules. Files are read when a document first needs them."""

    def __init__(self, extra: Iterable[Path] = (), *, builtin: bool = True) -> None:
        self._generic = [(read(GENERIC), str(GENERIC))]
        self._own = [(read(path), str(path)) for path in extra]
        self._files = sorted(SITES.glob("*.toml")) if builtin else []
        self._texts: dict[Path, str] = {}
        self._tables: dict[Path, Table] = {}
        self._sites: dict[tuple[str, str], Site] = {}
        for table, file in self._own:
            Site([(table, file), *self._generic])  # so that a broken selector is refused now

    def site(self, record: Mapping[str, Any]) -> Site:
        """The rules for a record, known by the author in its header or by its host."""
        key = author_of(record), host_of(record)
        site = self._sites.get(key)
        if site is None:
            if len(self._sites) > 4096:  # hosts come from the documents: keep memory flat
                self._sites.clear()
            site = self._sites[key] = Site([*self._matching(*key), *self._generic])
        return site

    def _matching(self, author: str, host: str) -> list[tuple[Table, str]]:
        found = [(t, file) for t, file in self._own if _is_of(t, author, host)]
        for path in self._files:
            if path not in self._texts:
                self._texts[path] = path.read_text(encoding="utf-8")
            text = self._texts[path]
            # Reading TOML costs more than looking: only a file that has the words can match.
            if (author and author in text) or (
                host and host.rpartition(".")[0] and _tail(host, text)
            ):
                if path not in self._tables:
                    self._tables[path] = read(path)
                if _is_of(self._tables[path], author, host):
                    found.append((self._tables[path], str(path)))
        return found


def load(extra: Path | None = None, *, builtin: bool = True) -> Rules:
    """The built-in rules with, before them, those of a file or of every ``*.toml`` in a folder.

    Raises ``RuleError`` for a file that cannot be used.
    """
    if extra is None:
        return Rules(builtin=builtin)
    files = sorted(extra.glob("*.toml")) if extra.is_dir() else [extra]
    if not files:
        raise RuleError(str(extra), "", "a folder without *.toml files")
    return Rules(files, builtin=builtin)


def author_of(record: Mapping[str, Any]) -> str:
    """The site as a post's header names it: ``新浪财经`` for both ``新浪财经`` and ``新浪财经 - 國內``."""
    header = record.get("front_matter")
    author = header.get("author") if isinstance(header, Mapping) else None
    return author.partition(" - ")[0].strip() if isinstance(author, str) else ""


def host_of(record: Mapping[str, Any]) -> str:
    """The host that a record says it is from: its ``url``, or its page head's canonical address."""
    head = record.get("head")
    candidates = [record.get("url")]
    if isinstance(head, Mapping):
        named = head.get("meta")
        candidates.append(head.get("canonical"))
        if isinstance(named, Mapping):
            candidates += [next(iter(named.get(key) or ()), None) for key in ("og:url",)]
    for candidate in candidates:
        if isinstance(candidate, str) and (match := _HOST.match(candidate)):
            return match[1].lower()
    return ""


def _is_of(table: Table, author: str, host: str) -> bool:
    match = table.get("match", {})
    return (bool(author) and author in match.get("authors", ())) or any(
        host == known or host.endswith("." + known) for known in match.get("hosts", ())
    )


def _tail(host: str, text: str) -> bool:
    """Whether the text names the host or one of the domains above it."""
    labels = host.split(".")
    return any(".".join(labels[at:]) in text for at in range(len(labels) - 1))


def _first_of(tables: list[Table]) -> Any:
    def first(section: str, key: str) -> Any:
        values = (table.get(section, {}).get(key) for table in tables)
        return next((value for value in values if value is not None), None)

    return first


def _all_of(tables: list[tuple[Table, str]], section: str, key: str) -> list[str]:
    return [value for table, _ in tables for value in table.get(section, {}).get(key, ())]


def _looks(tables: list[tuple[Table, str]]) -> Iterable[tuple[str, tuple[str, str]]]:
    for table, file in tables:
        entries = [
            (f"drop[{number}].select", entry["select"], ("drop", entry["rule"]))
            for number, entry in enumerate(table.get("drop", ()), 1)
        ]
        entries += [
            (f"style.{kind}", selectors, (kind, ""))
            for kind, selectors in table.get("style", {}).items()
        ]
        for key, selectors, value in entries:
            for selector in selectors:
                try:
                    parse(selector)
                except BadSelector as error:
                    raise RuleError(file, key, str(error)) from None
                yield selector, value


def _texts(tables: list[tuple[Table, str]]) -> Iterable[DropText]:
    for table, _ in tables:
        for entry in table.get("drop_text", ()):
            pattern = re.compile(entry["pattern"], re.A)
            yield DropText(
                entry["rule"], pattern, entry.get("hint", ""), entry.get("within", False)
            )
