"""Time zones, by their IANA names and by the letters that stand behind a time of the day."""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from newscli.patterns import lazy

CHINA = timezone(timedelta(hours=8))
"""Asia/Shanghai since 1992; without tzdata, which not every machine has."""

_HOURS = {
    "gmt": 0, "utc": 0, "ut": 0, "z": 0, "cst": 8, "bjt": 8, "hkt": 8, "sgt": 8, "jst": 9, "kst": 9,
    "wib": 7, "wita": 8, "wit": 9,
    "wet": 0, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3, "msk": 3,
    "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
_AMERICAN = {"et": -5, "ct": -6, "mt": -7, "pt": -8}
"""Letters that say nothing of summer time: the date does."""

_OFFSET = lazy(r"([+\-])(\d{1,2}):?(\d{2})?$", re.A)
_FARTHEST = 14 * 60
"""Minutes between Greenwich and the zone that is farthest from it."""


def zone(name: str) -> tzinfo:
    """A zone by its IANA name. ``KeyError``'s child ``ZoneInfoNotFoundError`` where there is none."""
    if name in ("Asia/Shanghai", "PRC", "Asia/Chongqing", "Asia/Harbin"):
        return CHINA
    if name in ("UTC", "GMT", "Etc/UTC"):
        return UTC
    from zoneinfo import ZoneInfo

    return ZoneInfo(name)


def labelled(label: str, moment: datetime, *, halves: bool) -> tzinfo | None:
    """``GMT``, ``+0800``, ``GMT+8``, ``ET`` → a zone; None for letters that are none.

    ``halves``: the time is told in AM and PM, as no one does who means China by CST.
    """
    name = label.strip().lower()
    if name == "cst" and halves:
        return timezone(timedelta(hours=_AMERICAN["ct"]))
    if name in _AMERICAN:
        return timezone(timedelta(hours=_AMERICAN[name] + _is_summer(moment.date())))
    if name in _HOURS:
        return UTC if _HOURS[name] == 0 else timezone(timedelta(hours=_HOURS[name]))
    found = _OFFSET.search(name)
    if not found:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if minutes > _FARTHEST:
        return None
    if minutes == 0:
        return UTC
    return timezone(timedelta(minutes=minutes if found[1] == "+" else -minutes))


def _is_summer(day: date) -> bool:
    """Whether clocks in the United States stand an hour ahead on a day."""
    if day.year >= 2007:
        start, end = _sunday(date(day.year, 3, 8)), _sunday(date(day.year, 11, 1))
    else:
        start, end = _sunday(date(day.year, 4, 1)), _sunday(date(day.year, 10, 25))
    return start <= day < end


def _sunday(day: date) -> date:
    """The first Sunday from a day on."""
    return day + timedelta(days=(6 - day.weekday()) % 7)
