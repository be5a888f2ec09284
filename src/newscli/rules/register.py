"""Which rule files are for a document: they are found by the names and the hosts that they give."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newscli.patterns import lazy
from newscli.rules.origin import behind_title, header_names, host_of, names_of, publisher_of
from newscli.rules.read import Table

if TYPE_CHECKING:
    from newscli.rules.media import Media

PAGE_HOST = "page-host"
"""The rule under which ``clean`` keeps the host of a page that it knew by its scripts and styles."""
_ASSETS_WITHIN = 16_000
"""Characters from the start of a page that are searched for the hosts of its scripts and styles."""
_STYLE = lazy(
    r"""href\s?=\s?["']?(?:https?:)?//([\w.-]{4,60})/[^"'\s<>]{0,200}\.css""", re.A | re.I
)


class Register:
    """The names and hosts of a user's tables and of the built-in ones, in order; ``lines`` are those of
    the sites without a file of their own (``rules/media.py``)."""

    def __init__(self, own: list[Table], builtin: list[Table], lines: bytes) -> None:
        self._tables = tables = [*own, *builtin]
        self._own = len(own)
        self._lines = lines
        self._media: Media | None = None
        self._names: dict[str, list[int]] = {}
        self._hosts: dict[str, list[int]] = {}
        self._for_all: list[int] = []
        self._assets: list[tuple[str, str, str]] = []
        for at, table in enumerate(tables):
            match = table.get("match", {})
            authors, hosts = match.get("authors", ()), match.get("hosts", ())
            for name in authors:
                self._names.setdefault(name, []).append(at)
            for host in hosts:
                self._hosts.setdefault(host, []).append(at)
            if not authors and not hosts:
                self._for_all.append(at)
            elif hosts:
                self._assets += [
                    (_host_in(asset), asset, hosts[0]) for asset in match.get("assets", ())
                ]

    def matching(self, author: str, host: str) -> list[Table]:
        """The tables for an author or a host, and those that name neither, in order."""
        found = set(self._names.get(author, ()))
        for name in _above(host):
            found.update(self._hosts.get(name, ()))
        tables = [self._tables[at] for at in sorted(found.union(self._for_all))]
        if any(at >= self._own for at in found):
            return tables  # it has a file of its own
        return [*tables, *self._of_media().matching(author, _above(host))]

    def told(self, record: Mapping[str, Any]) -> tuple[str, str]:
        """The name and the host by which a record's tables are found; each "" where it tells none."""
        author, site = header_names(record)
        host = host_of(record)
        if site and self._is_name(site):
            author = site
        head = record.get("head")
        if author or not isinstance(head, dict) or any(map(self._is_host, _above(host))):
            return author, host
        return self._by_name(record, head, host)

    def _of_media(self) -> "Media":
        """The sites that have no file; loaded when a document is of none that has one."""
        if self._media is None:
            from newscli.rules.media import Media

            self._media = Media(self._lines)
        return self._media

    def _is_host(self, host: str) -> bool:
        return host in self._hosts or self._of_media().has("hosts", host)

    def _is_name(self, name: str) -> bool:
        return name in self._names or self._of_media().has("authors", name)

    def _by_name(
        self, record: Mapping[str, Any], head: Mapping[str, Any], host: str
    ) -> tuple[str, str]:
        """Of a page whose address tells no site: by the names that it gives itself, by its scripts
        and styles, by its publisher or what stands behind its title."""
        names = list(names_of(head))
        for name in names:
            if self._is_name(name):
                return name, host
        html = record.get("html")
        if not host and isinstance(html, str):
            host = _host_kept(record) or self._host_by_assets(html)
        if not host and not names:  # a page with a name of its own speaks of others
            for name in (publisher_of(head), behind_title(head)):
                if self._is_name(name):
                    return name, host
            if isinstance(html, str):
                host = self._host_by_styles(html[:_ASSETS_WITHIN])
        return "", host

    def _host_by_assets(self, html: str) -> str:
        """The host of a page that does not name its own: told by where its scripts and styles are.

        A page may have some of another site's: of several the one it speaks of most.
        """
        start = html[:_ASSETS_WITHIN].replace("\\/", "/")
        # Most are hosts, of which a page names a few again and again: they are looked for in these.
        hosts = "\n".join({address.partition("/")[0] for address in start.split("//")[1:]})
        found: dict[str, int] = {}
        for begins, asset, host in self._assets:
            if begins in hosts and (begins == asset or asset in start):
                found[host] = found.get(host, start.count(host)) + start.count(asset)
        return max(found, key=lambda host: found[host], default="")

    def _host_by_styles(self, start: str) -> str:
        """The host of a site without a file of its own whose style sheet a page has: unlike scripts and
        pictures they are nobody else's."""
        for found in _STYLE.finditer(start):
            tables = self._of_media().matching("", _above(found[1].lower()))
            if tables:
                return str(tables[0]["match"]["hosts"][0])
        return ""


def _above(host: str) -> Iterator[str]:
    """A host, and those that it is below."""
    while host:
        yield host
        host = host.partition(".")[2]


def _host_kept(record: Mapping[str, Any]) -> str:
    """The host that ``clean`` kept for a page that does not name its own."""
    for entry in record.get("removed") or ():
        if entry["rule"] == PAGE_HOST:
            return str(entry["text"])
    return ""


def _host_in(address: str) -> str:
    """The host that an address begins with, or ""."""
    host = address.partition("/")[0]
    return host if "." in host else ""
