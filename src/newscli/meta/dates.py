"""Dates as documents write them → ISO 8601 with offset, of the true instant.

What they write: ``Sat, 02 Jul 2022 00:16:58 GMT``, ISO 8601, ``2021-03-21 16:45:49``,
``2022年7月2日 08:16``, what Europe and America write (``meta/written.py``), dates alone, seconds or
milliseconds since 1970, ``Invalid Date``. Clocks lie in two ways: sites print their local time
labelled GMT (``Clock.labelled_gmt``), and programs read seconds as milliseconds, which gives a day in
January 1970.
"""

import functools
import re
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from newscli.meta.zones import CHINA, labelled
from newscli.months import month_number
from newscli.patterns import lazy

if TYPE_CHECKING:
    from newscli.meta.written import Written

# The one form of RFC 1123, which feeds write: read in a quarter of the time.
_FEED = lazy(
    r"[A-Z][a-z]{2}, (\d\d [A-Z][a-z]{2} \d{4}) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d) GMT", re.A
)
_NUMERIC = lazy(
    r"(?<!\d)(?P<year>[12]\d{3}|\d{2}(?=[年\-]\d\d?[月\-]\d\d?(?!\d)))"
    r"(?:\s?[年년\-/.]\s?|\s)(?P<month>\d{1,2})\s?[月월\-/.]\s?(?P<day>\d{1,2})(?:\s?[日号號일]|\.(?=\s))?"
    r"(?:\s{0,3}(?:星期.|[周週].|[（(].{1,4}[)）]|HKT)?\s{0,3}[T,，\-]?\s{0,3}(?P<noon>[上下中正]午|午[前後后]|晚[上間间]|傍晚|凌晨|清晨|早上|오전|오후)?"
    r"\s?(?P<hour>\d{1,2})\s?[:：时時点點시]\s?(?P<minute>\d{1,2})"
    r"(?:\s?[:：分분]\s?(?P<second>\d{1,2})?(?:[.,]\d{1,9})?[秒초]?)?(?:\s?(?P<half>[AaPp][Mm]))?)?"
    r"\s?[(（]?(?P<zone>(?:GMT|UTC)\s?[+\-]\d{1,2}(?::?\d{2})?(?!\d)|[+\-]\d{2}:?\d{0,2}|[A-Z]{1,3}T?(?!\w))?",
    re.A,
)
_IN_THE_EAST = lazy(
    r"民[國国]|令和|平成|昭和|[０-９]{2}|(?<!\d)1[0-3]\d\s?年|[一二][〇零○一二三四五六七八九]{3}\s?年"
    r"|\d年[一二三四五六七八九十]{1,2}月",
    re.A,
)
"""What only ``meta/eastern.py`` reads."""

_SHORT = lazy(
    r"(?P<month>\d{1,2})\s?[月\-/]\s?(?P<day>\d{1,2})\s?日?\s{0,3}(?:(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?:[:：](?P<second>\d{2}))?)?",
    re.A,
)
_COMPACT = lazy(
    r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?:T?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?)?(?P<zone>Z|[+\-]\d{2}:?\d{2})?",
    re.A,
)
_EPOCH = lazy(r"\d{9,10}|\d{12,13}", re.A)
_LABEL = lazy(
    r"^[^\d:：]{0,12}(?:时间|日期|发布于|更新于|Published|Updated|Posted)(?: on)?\s?[:：]?\s*"
)
_NOT_OF_THE_TEXT = lazy(
    r"(?:(?:今[天日]|现在|今日日期)是?\s?[:：]?|(?:活动|展览|会议|报名|截止|开始|比赛|演出|举办|有效)(?:时间|日期|期)\s?[:：]?"
    r"|\d[日号]?\s?(?:至|到|[~～])|\d[\-/.]\d{1,2}\s?[—–]{1,2})\s?\Z",
    re.A,
)
_EVENT = lazy(
    r"\b(?:deadline|expir(?:es|y)|event date|closing date|valid (?:until|through)|register by)\s?:?\s?\Z",
    re.I,
)
_REACH_LATIN = _REACH_HOUR = 20
_TO_A_DAY = lazy(
    r"\s?(?:至|到|[~～]|—{1,2}|–)\s?(?:\d{4}\s?[年\-/.]|\d{1,2}\s?[月日]|\d{1,2}[\-/]\d{1,2}(?!\d))",
    re.A,
)
"""今天是2022年7月2日, 活动时间：2022-07-02至2022-07-09: the reader's day, and when something takes place."""

_HOUR_FIRST = lazy(
    r"(?:^|[间間期][:：])\s{0,3}(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?\s{1,3}\Z",
    re.A,
)
_ELSEWHERE = lazy(
    "(?:美[东西国東國]|纽约|当地|當地|伦敦|欧洲|格林[尼威]治|世界标准)(?:夏令)?[时時][间間]\\s?[:：]?\\s?\\Z"
)
_LONGEST = 80
_LONGEST_LINE, _LONGEST_LATIN = 2000, 400
"""So many characters of a line are searched: for figures, and for the names of months."""

_REACH = 12
"""So many characters before a date are asked what it is of."""

_SHORTEST = 6
"""Characters of a date: fewer have no room for one before another."""

_LEAST, _MOST = 1980, 2100

_LATE = ("下午", "午後", "午后", "晚上", "晚間", "晚间", "傍晚", "오후")
_EARLY = ("午前", "凌晨", "오전")
"""Before noon, with twelve for zero; 上午12:30 may be either."""

_NOON = ("中午", "正午")


class Clock(NamedTuple):
    """How a site's times are to be read.

    ``naive`` is the zone of a time without one (None: of such a time the date alone is known);
    ``labelled_gmt`` the true zone of times that are labelled GMT (None: they are GMT);
    ``dates_only``: a midnight is a date, no time is known; ``month_first``: how ``3/4/2019`` is to be
    read, None where that is not known.
    """

    naive: tzinfo | None = CHINA
    labelled_gmt: tzinfo | None = None
    dates_only: bool = False
    month_first: bool | None = None


def read_time(text: str, clock: Clock | None = None, year: int | None = None) -> str | None:
    """A time as written → ISO 8601 (``2022-07-02T00:16:58+00:00``, or ``2022-07-02`` where only the
    date is known); None for what is no time.

    ``year`` is for dates that leave it out (``7月2日 08:16``): without it they are None.
    """
    text = text.strip()[:_LONGEST]
    if not text:
        return None
    clock = clock or Clock()
    if fed := _fed(text, clock):
        return fed
    if text.isdigit() and _EPOCH.fullmatch(text):
        return _epoch(int(text), clock)
    text = text if text[0] in "0123456789" else _LABEL.sub("", text) or text
    text = _in_figures(" ".join(text.split()))
    found = _COMPACT.fullmatch(text) or _NUMERIC.match(text)
    if found is not None:
        return _iso(found.groupdict(), clock)
    if written := _find_written(text, clock):
        return _iso(written.parts, clock)
    short = _SHORT.match(text) if year else None
    return _iso({**short.groupdict(), "year": str(year)}, clock) if short else None


def _in_figures(text: str) -> str:
    """A text with the dates of the East that are not in plain figures in these."""
    if not _IN_THE_EAST.search(text):
        return text
    from newscli.meta.eastern import in_figures

    return in_figures(text)


def _find_written(text: str, clock: Clock) -> "Written | None":
    """A date as Europe and America write it; feeds hardly ever do."""
    from newscli.meta.written import find_written

    return find_written(text, clock.month_first)


def _fed(text: str, clock: Clock) -> str | None:
    """A time in the form of feeds; None for any other, and where more than its offset is in question."""
    if not text.endswith("GMT") or clock.labelled_gmt not in (None, CHINA):
        return None
    found = _FEED.fullmatch(text)
    day = _day(found[1]) if found else None
    if not found or not day:
        return None
    if clock.dates_only and found[2] == "00:00:00":
        return day
    return f"{day}T{found[2]}{'+08:00' if clock.labelled_gmt else '+00:00'}"


@functools.lru_cache(maxsize=1024)
def _day(written: str) -> str | None:
    """``02 Jul 2022`` → ``2022-07-02``; None for a day that is none, and in 1970, which may be a slip."""
    day, month, year = written.split()
    try:
        read = date(int(year), month_number(month) or 0, int(day))
    except ValueError:
        return None
    return read.isoformat() if _LEAST <= read.year <= _MOST else None


def _iso(parts: dict[str, str | None], clock: Clock) -> str | None:
    """ISO 8601 of a time in its parts; None for what is none."""
    try:
        year, month, day = (int(parts[part] or "") for part in ("year", "month", "day"))
        year += 2000 if year < 100 else 0
        if parts.get("hour") in (None, "24"):  # 24:00 may be the day's first minute, or its last
            return date(year, month, day).isoformat() if _LEAST <= year <= _MOST else None
        moment = datetime(year, month, day, *_hours(parts))
    except ValueError:
        return None
    return _placed(moment, parts, clock)


def _hours(parts: dict[str, str | None]) -> tuple[int, int, int]:
    """Hour, minute and second, on the clock of 24 hours."""
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    half, noon = (parts.get("half") or "").lower(), parts.get("noon") or ""
    if hour < 12 and (half.startswith("p") or noon in _LATE or (noon in _NOON and hour <= 3)):
        hour += 12
    elif hour == 12 and (half.startswith("a") or noon in _EARLY):
        hour = 0
    # Programs write 23:59:60 now and then; the minute is what matters there.
    return hour, minute, min(int(parts.get("second") or 0), 59)


def _placed(moment: datetime, parts: dict[str, str | None], clock: Clock) -> str | None:
    """ISO 8601 of a moment in the zone that stands behind it, or else in that of the clock."""
    if clock.dates_only and (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return moment.date().isoformat()
    label = parts.get("zone")
    here = labelled(label, moment, halves=bool(parts.get("half"))) if label else None
    if here is UTC and clock.labelled_gmt is not None and moment.year > 1970:
        here = clock.labelled_gmt
    here = here or clock.naive
    if moment.year == 1970:
        # Seconds read as milliseconds: 1970-01-19T19:22:04 is 1,624,924,000 s after all.
        return _epoch(int(moment.replace(tzinfo=here or UTC).timestamp()) * 1000, clock)
    if not _LEAST <= moment.year <= _MOST:
        return None
    return moment.replace(tzinfo=here).isoformat() if here else moment.date().isoformat()


def _epoch(number: int, clock: Clock) -> str | None:
    """Seconds or milliseconds since 1970 → ISO 8601 in UTC."""
    seconds = number // 1000 if number > 10**11 else number
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.isoformat() if _LEAST <= moment.year <= _MOST else None


def find_time(text: str, clock: Clock | None = None, year: int | None = None) -> str | None:
    """The first time inside a line that holds other things too (a page's info line)."""
    clock = clock or Clock()
    text = _in_figures(text[:_LONGEST_LINE])
    found = next((one for one in _NUMERIC.finditer(text) if not _is_other(text, one)), None)
    room = found.start() if found else _LONGEST_LATIN
    written = _find_written(text[:_LONGEST_LATIN], clock) if room >= _SHORTEST else None
    if found and (written is None or found.start() < written.start):
        if _ELSEWHERE.search(text, max(0, found.start() - _REACH), found.start()):
            clock = clock._replace(naive=None)  # 美东时间2022-07-02 08:05: the day alone is sure
        return _iso(_with_hour(text, found), clock)
    if written and not _EVENT.search(text, max(0, written.start - _REACH_LATIN), written.start):
        return _iso(written.parts, clock)
    short = _SHORT.search(text[:_LONGEST_LATIN]) if year else None
    return _iso({**short.groupdict(), "year": str(year)}, clock) if short else None


def _with_hour(text: str, found: re.Match[str]) -> dict[str, str | None]:
    """The parts of a date in a line; the hour may be all that stands before: ``07:40 2022/11/08``."""
    parts = found.groupdict()
    first = (
        None
        if parts["hour"]
        else _HOUR_FIRST.search(text, max(0, found.start() - _REACH_HOUR), found.start())
    )
    return {**parts, **first.groupdict()} if first else parts


def _is_other(text: str, found: re.Match[str]) -> bool:
    """Whether a date is the reader's day, or one on which something begins or ends."""
    before = _NOT_OF_THE_TEXT.search(text, max(0, found.start() - _REACH), found.start())
    return before is not None or _TO_A_DAY.match(text, found.end()) is not None
