"""Teasers of other articles at the end of the text, set into the article's container with no label:
each a title that is a link, with its date and a sentence or two."""

from newscli.article import Removed
from newscli.clean.blocks import MAX_REMOVED, Item, places_of_text
from newscli.clean.find.ends import is_time
from newscli.clean.find.sequel import is_link
from newscli.clean.find.shares import size_of

_LEAST = 2
"""Teasers. One may be a document that the article speaks of."""

_MOST_LINES = 3
"""A teaser has so many lines at most: title, date, sentences."""

_SHORTEST_TITLE = 6


def without_dated_cards(items: list[Item]) -> list[Item]:
    """Take out the teasers with which the text ends, where they say less than what is before them:
    the entries of a report in instalments have titles and hours, too."""
    places = places_of_text(items)
    start, cards = len(places), 0
    while title := _title_before(items, places, start):
        start = title
        cards += 1
    if cards < _LEAST:
        return items
    sizes = [size_of(items[at].text) for at in places]
    if sum(sizes[start:]) > sum(sizes[:start]):
        return items
    for at in places[start:]:
        items[at] = Removed("related", items[at].text[:MAX_REMOVED])
    return items


def _title_before(items: list[Item], places: list[int], stop: int) -> int:
    """Where among the places of texts the last dated teaser before one begins; 0 where none does."""
    for number in range(stop - 1, max(0, stop - 1 - _MOST_LINES), -1):
        item = items[places[number]]
        if is_link(item) and len(item.text) >= _SHORTEST_TITLE:
            dated = any(is_time(items[at].text) for at in places[number + 1 : stop])
            return number if dated else 0
    return 0
