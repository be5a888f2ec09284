"""Where a record is from, as it says itself: a post by its header's author, a page by address and name.

``named`` and ``linked_data`` read what a page's head holds, for all who ask it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newscli.patterns import lazy

_HOST = lazy(r"(?:https?:)?//([^/?#:]+)", re.A | re.I)
_MOBILE = lazy(r"url\s?=\s?(?:https?:)?//([^/?#:;\s]+)", re.A | re.I)
_ARCHIVED = lazy(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?:)", re.A | re.I)
_ARCHIVE = "archive.org/web/"
_FRONT = lazy(
    r"(?:https?:)?//[^/?#]+(?:/[a-z]{2}(?:[-_][a-z]{2,4})?)?"
    r"(?:/(?:index|default|home|homepage|main|start)?(?:_[a-z]{2})?(?:\.\w{2,5})?)?/?",
    re.A | re.I,
)
"""The address of a site, or of what it has in one language: /en, /pt-br, /zh/index.html."""

_HEADER_ADDRESSES = ("url", "original_url", "source_url")
_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_DIVIDERS = lazy(r"[_|｜丨－—–\-]+")
_LONGEST_NAME = 24


def header_names(record: Mapping[str, Any]) -> tuple[str, str]:
    """What a post's header calls its author and its ``site``, each "" where it does not say.

    The author is ``新浪财经`` for it, for ``新浪财经 - 國內`` and for ``新浪财经－國內``.
    """
    header = record.get("front_matter")
    if not isinstance(header, dict):
        return "", ""
    author, site = header.get("author"), header.get("site")
    if isinstance(author, str):
        author = author.partition(" - ")[0].partition("－")[0].strip()
    else:
        author = ""
    return author, site.strip() if isinstance(site, str) else ""


def addresses_of(record: Mapping[str, Any]) -> list[str]:
    """Where a record says it is from, the surest first: its ``url``, that in its header, then what its
    page's head says."""
    url, head, header = record.get("url"), record.get("head"), record.get("front_matter")
    told = (
        [header[key] for key in _HEADER_ADDRESSES if key in header]
        if isinstance(header, dict)
        else []
    )
    if url is None and head is None and not told:
        return []
    candidates = [url, *told]
    if isinstance(head, dict):
        candidates.append(head.get("canonical"))
        candidates += named(head, "og:url")[:1]
    return [candidate for candidate in candidates if isinstance(candidate, str)]


def original(address: str) -> str:
    """The address that a page had before the Web Archive set its own before it."""
    if _ARCHIVE in address and (found := _ARCHIVED.match(address)):
        return address[found.end() :]
    return address


def is_at_front(record: Mapping[str, Any]) -> bool:
    """Whether every address of a record is that of a whole site; False where it has none."""
    addresses = addresses_of(record)
    return bool(addresses) and all(_FRONT.fullmatch(original(address)) for address in addresses)


def host_of(record: Mapping[str, Any]) -> str:
    """The host that a record says it is from, or "".

    Many Chinese pages name no address but that of their copy for telephones:
    ``<meta name="mobile-agent" content="format=html5; url=https://m.example.cn/1.html">``.
    """
    for address in addresses_of(record):
        if match := _HOST.match(original(address)):
            return match[1].lower()
    head = record.get("head")
    for content in named(head, "mobile-agent") if head is not None else ():
        if isinstance(content, str) and (match := _MOBILE.search(content)):
            return match[1].lower()
    return ""


def names_of(head: Mapping[str, Any]) -> Iterator[str]:
    """What a page calls its site, by name."""
    for key in _NAMES:
        for name in named(head, key)[:1]:
            if isinstance(name, str) and len(name) <= _LONGEST_NAME:
                yield name.strip()


def publisher_of(head: Mapping[str, Any]) -> str:
    """The publisher that an article in a page's JSON-LD names; "" if none."""
    for item in linked_data(head):
        if not isinstance(item, dict) or "headline" not in item:
            continue
        if isinstance(publisher := item.get("publisher"), dict):
            name = publisher.get("name")
            return name.strip() if isinstance(name, str) else ""
    return ""


def behind_title(head: Mapping[str, Any]) -> str:
    """What stands at the very end of a page's title: ``某事发生_某某财经`` → ``某某财经``; "" if nothing."""
    title = head.get("title")
    if not isinstance(title, str):
        return ""
    last = _DIVIDERS.split(title[-2 * _LONGEST_NAME :])
    # 某事发生|界面新闻 · 科技: a section behind the name
    return last[-1].partition(" · ")[0].strip() if len(last) > 1 else ""


def named(head: Any, key: str) -> list[Any]:
    """The contents of a page's ``<meta>`` of one name."""
    meta = head.get("meta") if isinstance(head, Mapping) else None
    values = meta.get(key) if isinstance(meta, Mapping) else None
    return values if isinstance(values, list) else []


def linked_data(head: Any) -> list[Any]:
    """The items of a page's JSON-LD."""
    items = head.get("json_ld") if isinstance(head, Mapping) else None
    return items if isinstance(items, list) else []
