"""Pages that say themselves that they are the front of a site, or that they are an article."""

from collections.abc import Mapping

from newscli.clean.find import phrases
from newscli.clean.find.headline import Headline, is_titled
from newscli.headline import folded
from newscli.patterns import lazy
from newscli.record import Record
from newscli.rules.origin import is_at_front, linked_data, named

_COLLECTION = lazy("CollectionPage|SearchResultsPage")
_NAMES = frozenset(phrases.lines("fronts"))
_LISTS = phrases.pattern("lists", 0)
_KINDS = frozenset(phrases.lines("kinds"))
LONGEST = 300
"""Characters of a title that are read."""

_COMMON = 4
"""Letters in a row that a headline and a title have in common where they say the same."""

_DIVIDER = lazy(r"[|｜_»·–—]|\s[-:]\s|(?<=[㐀-鿿])-(?=[㐀-鿿]{2,10}$)")


def is_front(record: Record) -> bool:
    """Whether a page says by its address or in its title that it is the front of a site, or a list.

    Some sites say so on all of their pages: what stands on the page has to look like it, too.
    """
    if is_declared(record):
        return False
    if is_at_front(record):
        return True
    parts = parts_of_title(record)
    return bool(parts) and (parts[0] in _NAMES or parts[-1] in _NAMES or _is_list(parts))


def is_called_list(record: Record) -> bool:
    """Whether a page says in its title that it is a list of articles, or a page of figures: then the
    heading that says the same is no headline."""
    parts = parts_of_title(record)
    return bool(parts) and _is_list(parts)


def _is_list(parts: list[str]) -> bool:
    """Whether the parts of a title are those of a list: 标签：碳市场 first, or 专题 behind it."""
    return bool(_LISTS.fullmatch(parts[0])) or not _KINDS.isdisjoint(parts[1:])


def parts_of_title(record: Record) -> list[str]:
    """The parts of a page's title, in lower case; none where it has no title."""
    head = record.get("head")
    title = head.get("title") if isinstance(head, Mapping) else None
    if not isinstance(title, str):
        return []
    return [part.strip(" #-:").lower() for part in _DIVIDER.split(title[:LONGEST])]


def is_in_title(headline: Headline, record: Record) -> bool:
    """Whether the page's title has a few letters in a row of the headline, the site's name behind it
    aside: some pages word their titles otherwise. A page without a title says nothing against it."""
    said = folded(headline.text)
    parts = parts_of_title(record)
    if not parts or is_titled(headline, record):
        return True
    parts = [folded(part) for part in (parts[:-1] or parts)]
    runs = {said[at : at + _COMMON] for at in range(max(1, len(said) - _COMMON + 1))}
    return any(run in part for run in runs for part in parts)


def is_declared(record: Record) -> bool:
    """Whether the head of a page says that it is an article: ``og:type``."""
    return any("article" in str(said).lower() for said in named(record.get("head"), "og:type"))


def is_collection(record: Record) -> bool:
    """Whether a page's JSON-LD says that it leads to other pages."""
    return any(
        isinstance(item, Mapping) and _COLLECTION.search(str(item.get("@type")))
        for item in linked_data(record.get("head"))
    )
