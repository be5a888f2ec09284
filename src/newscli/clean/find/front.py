"""Pages that say themselves that they are the front of a site, or that they are an article."""

import re
from collections.abc import Mapping

from newscli.clean.find import phrases
from newscli.patterns import lazy
from newscli.record import Record
from newscli.rules.origin import addresses_of

_ADDRESS = lazy(
    r"(?:https?:)?//[^/?#]+(?:/[a-z]{2}(?:[-_][a-z]{2,4})?)?"
    r"(?:/(?:index|default|home|homepage|main|start)?(?:_[a-z]{2})?(?:\.\w{2,5})?)?/?",
    re.A | re.I,
)
"""Of a site, or of what it has in one language: /en, /pt-br, /zh/index.html."""

_COLLECTION = lazy("CollectionPage|SearchResultsPage")
_NAMES = frozenset(phrases.lines("fronts"))
_DIVIDER = lazy(r"[|｜_»·–—]|\s[-:]\s")


def is_front(record: Record) -> bool:
    """Whether a page says by its address or in its title that it is the front of a site.

    Some sites say so on all of their pages: what stands on the page has to look like it, too.
    """
    if is_declared(record):
        return False
    addresses = addresses_of(record)
    if addresses and all(map(_ADDRESS.fullmatch, addresses)):
        return True
    head = record.get("head")
    title = head.get("title") if isinstance(head, Mapping) else None
    if not isinstance(title, str):
        return False
    parts = _DIVIDER.split(title)
    return any(part.strip(" #-:").lower() in _NAMES for part in (parts[0], parts[-1]))


def is_declared(record: Record) -> bool:
    """Whether the head of a page says that it is an article: ``og:type``."""
    head = record.get("head")
    meta = head.get("meta") if isinstance(head, Mapping) else None
    types = meta.get("og:type") if isinstance(meta, Mapping) else None
    return isinstance(types, list) and any("article" in str(said).lower() for said in types)


def is_collection(record: Record) -> bool:
    """Whether a page's JSON-LD says that it leads to other pages."""
    head = record.get("head")
    items = head.get("json_ld") if isinstance(head, Mapping) else None
    return isinstance(items, list) and any(
        isinstance(item, Mapping) and _COLLECTION.search(str(item.get("@type"))) for item in items
    )
