"""The rules that hold for a document: those of its site, then the generic ones, compiled."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from newscli.rules.builtin import builtin
from newscli.rules.looks import Looks
from newscli.rules.origin import author_of, behind_title, host_of, names_of, publisher_of
from newscli.rules.presence import occurs
from newscli.rules.read import RuleError, Table, check_closely, read
from newscli.rules.texts import TextRules

if TYPE_CHECKING:
    from pathlib import Path

MAX_SITES = 4096
"""Hosts come from the documents: so many sites are kept compiled, then the memory starts afresh."""
PAGE_HOST = "page-host"
"""The rule under which ``clean`` keeps the host of a page that it knew by its scripts and styles."""
ASSETS_WITHIN = 16_000
"""Characters from the start of a page that are searched for the hosts of its scripts and styles."""


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

    def __init__(self, tables: Iterable[Table], known_by: str = "") -> None:
        tables = list(tables)
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
        self.looks = Looks(tables)
        self.texts = TextRules(tables)


class Rules:
    """All sites' rules; those of a site are compiled when a document of it first comes.

    ``extra`` are a user's own files, which stand before the built-in ones and are checked at once:
    a broken one raises ``RuleError``.
    """

    def __init__(self, extra: Iterable["Path"] = (), *, builtin_sites: bool = True) -> None:
        own = [check_closely(read(path), str(path)) for path in extra]
        self._tables = [*own, *(builtin().sites if builtin_sites else ())]
        self._generic = builtin().generic
        self._sites: dict[tuple[object, ...], Site] = {}
        matches = [table.get("match", {}) for table in self._tables]
        self._hosts = {host for match in matches for host in match.get("hosts", ())}
        self._names = {name for match in matches for name in match.get("authors", ())}
        self._looking = [t for t in self._tables if t.get("match", {}).get("markup")]
        self._assets: list[tuple[str, str, str]] = [
            (_host_in(asset), asset, table["match"]["hosts"][0])
            for table in self._tables
            if table.get("match", {}).get("hosts")
            for asset in table["match"].get("assets", ())
        ]

    def site(self, record: Mapping[str, Any]) -> Site:
        """The rules for a record, known by its header's author, its host, and its markup."""
        html = record.get("html")
        author, host = author_of(record), host_of(record)
        head = record.get("head")
        if not author and isinstance(head, dict) and not self._knows(host):
            author, host = self._by_name(record, head, host)
        seen = [
            occurs(t["match"]["markup"], html if isinstance(html, str) else "")
            for t in self._looking
        ]
        key = author, host, *seen
        site = self._sites.get(key)
        if site is None:
            if len(self._sites) > MAX_SITES:
                self._sites.clear()
            tables = [*self._matching(author, host, seen), self._generic]
            site = self._sites[key] = Site(tables, author or host)
        return site

    def _knows(self, host: str) -> bool:
        """Whether a host is that of a site, or below it."""
        while host and host not in self._hosts:
            host = host.partition(".")[2]
        return bool(host)

    def _by_name(
        self, record: Mapping[str, Any], head: Mapping[str, Any], host: str
    ) -> tuple[str, str]:
        """The name or the host of a page whose address tells no site: by the names that it gives
        itself, by its scripts and styles, by its publisher or what stands behind its title."""
        names = list(names_of(head))
        for name in names:
            if name in self._names:
                return name, host
        html = record.get("html")
        if not host and isinstance(html, str):
            host = _host_kept(record) or self._host_by_assets(html)
        if not host and not names:  # a page with a name of its own speaks of others
            for name in (publisher_of(head), behind_title(head)):
                if name in self._names:
                    return name, host
        return "", host

    def _host_by_assets(self, html: str) -> str:
        """The host of a page that does not name its own: told by where its scripts and styles are."""
        start = html[:ASSETS_WITHIN].replace("\\/", "/")
        # Most are hosts, of which a page names a few again and again: they are looked for in these.
        hosts = "\n".join({address.partition("/")[0] for address in start.split("//")[1:]})
        for begins, asset, host in self._assets:
            if begins in hosts and (begins == asset or asset in start):
                return host
        return ""

    def _matching(self, author: str, host: str, seen: list[bool]) -> list[Table]:
        """The tables that hold, a user's own first."""
        sights = {id(table): sight for table, sight in zip(self._looking, seen, strict=True)}
        return [t for t in self._tables if _is_of(t, author, host, sights.get(id(t)))]


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


def _host_kept(record: Mapping[str, Any]) -> str:
    """The host that ``clean`` kept for a page that does not name its own."""
    for entry in record.get("removed") or ():
        if entry["rule"] == PAGE_HOST:
            return str(entry["text"])
    return ""


def _is_of(table: Table, author: str, host: str, sight: bool | None) -> bool:
    """Whether a file is for a document. ``sight``: its markup was found, or was not, or is not asked.

    Author or host have to match where the file names any; the markup has to match where it names it;
    a file without ``[match]`` is for every document.
    """
    match = table.get("match", {})
    if sight is False:
        return False
    if not match.get("authors") and not match.get("hosts"):
        return True
    return (bool(author) and author in match.get("authors", ())) or any(
        host == known or host.endswith("." + known) for known in match.get("hosts", ())
    )


def _host_in(address: str) -> str:
    """The host that an address begins with, or ""."""
    host = address.partition("/")[0]
    return host if "." in host else ""


def _first_of(tables: list[Table]) -> Any:
    def first(section: str, key: str) -> Any:
        values = (table.get(section, {}).get(key) for table in tables)
        return next((value for value in values if value is not None), None)

    return first


def _all_of(tables: list[Table], section: str, key: str) -> list[str]:
    return [value for table in tables for value in table.get(section, {}).get(key, ())]
