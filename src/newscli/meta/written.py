"""Dates as Europe and America write them: ``June 27, 2019``, ``jeudi 27 juin 2019``, ``27.06.2019``.

The time of the day may stand behind the date or before it: ``um 14:48 Uhr``, ``à 10h21``,
``8:27 AM - 21 Jun 2016``. A date in figures is read where only one of its readings is a date, or
where it is known which of day and month comes first.
"""

import re
from typing import NamedTuple

from newscli.months import ANY_MONTH, CHINESE_MONTH, MONTH, month_number
from newscli.patterns import lazy

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_ZONE = (
    r"(?P<zone>(?:GMT|UTC)?[+\-]\d{1,2}:?\d{0,2}|UTC|GMT|BST|WET|CES?T|MES?Z|EES?T|MSK|[ECMP][SD]?T|BJT|HKT|SGT"
    r"|[JK]ST|AE[SD]T|NZ[SD]T|WI(?:B|TA?)|wi(?:b|ta?)|Z)(?![A-Za-z])"
)
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])(?:\s?(?::|h|H|\.(?=[0-5]\d\s?(?:Uhr|uur|[AaPp]\.?[Mm]|BST|GMT|CES?T|MES?Z|[ECMP][SD]T|AE[SD]T)))\s?(?P<minute>[0-5]\d)"
    r"(?:[:.](?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?|(?=\s?(?:Uhr|uur|[AaPp]\.?[Mm]\b))|\s?[hH](?!\w| ago))"
    rf"\s?(?:(?P<half>[AaPp])\.?[Mm]\b\.?|Uhr|uur|h\b)?,?\s?[(\[]?(?:{_ZONE})?"
)
_FORMS = (
    lazy(
        rf"(?<![\w.,])(?P<day>[0-3]?\d)(?:\s?(?:st|nd|rd|th|er|re|º|ª|°|\.))?[\s\-/]{{0,3}}(?:(?:of|de|d['’])\s?)?"
        rf"(?P<month>{ANY_MONTH})\.?,?(?:[\s\-/]{{0,3}}(?:(?:de|del)\s)?{_YEAR}|-(?P<short>\d\d)(?![\d\-]))"
    ),
    lazy(
        rf"(?<![^\W\d_])(?P<month>{MONTH})\.?\s{{0,2}}(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s{{0,3}}{_YEAR}"
    ),
    lazy(
        rf"(?<!\d)(?P<month>{CHINESE_MONTH})\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?[,，]\s{{0,2}}{_YEAR}"
    ),
    lazy(  # Hungarian: 2016. november 28.
        rf"(?<!\d)(?P<year>(?:19|20)\d\d)\.\s(?P<month>{ANY_MONTH})\.?\s(?P<day>[0-3]?\d)\."
    ),
    lazy(  # what programs print: Nov 28 11:00:00 EST 2016
        rf"(?<![^\W\d_])(?P<month>{MONTH})\s{{1,2}}(?P<day>[0-3]?\d)\s(?P<hour>[0-2]\d):(?P<minute>[0-5]\d)"
        rf":(?P<second>[0-5]\d)\s(?:{_ZONE}\s)?{_YEAR}"
    ),
    lazy(
        r"(?<![\d.])(?P<day>[0-3]?\d)\.\s?(?P<month>[0-3]?\d)\.\s?"
        r"(?:(?P<year>(?:19|20)\d\d)(?!\d)|(?<=\d\d\.\d\d\.)(?P<short>\d\d)(?![\d.]))"
    ),
    lazy(
        r"(?<![\d/\-.])(?P<day>[0-3]?\d)\s?(?P<mark>[/\-])\s?(?P<month>[0-3]?\d)\s?(?P=mark)\s?"
        r"(?:(?P<year>(?:19|20)\d\d)(?![\d/])|(?<=/)(?P<short>\d\d)(?![\d/]))"
    ),
)
_BEHIND = lazy(
    r"[,;|:]?\s{0,3}(?:[(\-–—•·|@/]\s{0,3})?"
    r"(?:(?:um|at|à|a las|a la|alle|alle ore|ore|às|om|kl\.?|klo)\s{1,2})?" + _CLOCK
)
_BEFORE = lazy(
    _CLOCK
    + r"[)\]]?[\s,;|\-–—•·]{0,4}(?:(?:on|am|le|el|op|il)\s)?(?:[^\W\d_]{2,10}\.?,?\s{1,2})?\Z"
)
_SPAN_BEFORE = lazy(
    r"(?:\b(?:[Aa]b|[Bb]is|[Ss]eit|[Ff]rom|[Ss]ince|[Uu]ntil|[Tt]ill?|[Bb]efore|[Aa]fter|[Dd]epuis|[Dd]u|[Jj]usqu['’]au|[Aa]u"
    r"|[Dd]al|[Ff]ino al|[Dd]esde|[Hh]asta|[Vv]anaf|[Tt]ot)(?: dem| the| el| le)?|\d[.\s]?[-–])\s?\Z"
)
_SPAN_BEHIND = lazy(
    r"\s?(?:[-–]|bis|to|au|al|tot)\s?[0-3]?\d[./]\s?[01]?\d\b"
    r"|,?\s?(?:um |at |à |om )?\d\d?[:.h]\d\d(?: Uhr| uur)?\s?(?:[-–]|bis|to|à|tot)\s?\d\d?[:.h]\d\d"
)
_WORD_REACH = 16
_BEFORE_REACH = 40
_LAST_CENTURY = 70
"""A year of two digits from which on it is one of the last century."""


class Written(NamedTuple):
    """A date as written: its parts as ``re.Match.groupdict`` gives them, and where it begins."""

    parts: dict[str, str | None]
    start: int


def find_written(text: str, month_first: bool | None = None) -> Written | None:
    """The first date in a text; None where there is none, or where it could be one of two days.

    ``month_first`` tells how to read ``3/4/2019``, None where that is not known.
    """
    best: tuple[int, re.Match[str]] | None = None
    for form in _FORMS:
        for found in form.finditer(text):
            if best is not None and found.start() >= best[0]:
                break
            if _month_of(found, month_first) and not _is_event(text, found):
                best = found.start(), found
                break
    if best is None:
        return None
    found = best[1]
    parts = found.groupdict()
    parts |= _month_of(found, month_first) or {}
    if short := parts.get("short"):
        parts["year"] = f"{'19' if int(short) >= _LAST_CENTURY else '20'}{short}"
    if "hour" not in parts:
        parts |= _clock(text, found)
    return Written(parts, found.start())


def _month_of(found: re.Match[str], month_first: bool | None) -> dict[str, str | None] | None:
    """Day and month in figures; None where they are none, or not known one from the other."""
    day, month = found["day"], found["month"]
    if not month.isdigit():
        number = month_number(month)
        return {"day": day, "month": str(number)} if number else None
    first, second = int(day), int(month)
    swapped = month_first if first <= 12 and second <= 12 and first != second else second > 12
    if swapped is None and "mark" in found.groupdict():
        return None
    if swapped:  # with dots the day comes first wherever nobody says otherwise
        day, month = month, day
    return {"day": day, "month": month} if int(month) <= 12 else None


def _is_event(text: str, found: re.Match[str]) -> bool:
    """Whether a date is where a span of time begins or ends: *ab 05.03.2017*, *3.-5.6.2019*."""
    before = text[max(0, found.start() - _WORD_REACH) : found.start()]
    return bool(_SPAN_BEFORE.search(before) or _SPAN_BEHIND.match(text, found.end()))


def _clock(text: str, found: re.Match[str]) -> dict[str, str | None]:
    """The time of the day that stands behind a date, or before it."""
    clock = _BEHIND.match(text, found.end())
    if clock is None:
        before = text[max(0, found.start() - _BEFORE_REACH) : found.start()]
        clock = _BEFORE.search(before) if ":" in before else None
    return clock.groupdict() if clock else {}
