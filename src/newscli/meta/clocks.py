"""Clocks of pages that lie: the time of the place, labelled as Greenwich's, shows where a head tells
the time twice.

``15:40:14Z`` beside ``15:40:14+02:00``: the second says where its clock hangs. ``19:50:37Z`` beside
``18:50:37Z``: east of Greenwich clocks are ahead, so the earlier is right, and a text that was
published anew would not be so to the second.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

_UTC = "+00:00"
_HOUR, _FARTHEST = timedelta(hours=1), timedelta(hours=14)
_EAST = frozenset((
    "de", "it", "nl", "pl", "sv", "da", "no", "nb", "fi", "cs", "sk", "ro", "hu", "el",
    "tr", "ru", "uk", "bg", "hr", "sr", "sl", "et", "lv", "lt", "sq", "hi", "ja", "ko", "th", "vi", "id",
))  # fmt: skip
"""Languages that hardly anybody writes west of Greenwich."""


def settled(published: str, told: Iterable[str], lang: str) -> str:
    """The time of the publication, put right by what else the head tells of it.

    ``published`` and ``told`` are ISO 8601, ``lang`` is the language of the page by its head.
    """
    if not published.endswith(_UTC):
        return published
    moment = datetime.fromisoformat(published)
    for other in told:
        that = datetime.fromisoformat(other)
        if len(other) < len(published) or that.tzinfo is None:
            continue
        if that.utcoffset() and that.replace(tzinfo=None) == moment.replace(tzinfo=None):
            return other
        ahead = moment - that
        if (
            lang in _EAST
            and _HOUR <= ahead <= _FARTHEST
            and not ahead % _HOUR
            and not that.utcoffset()
        ):
            return other
    return published
