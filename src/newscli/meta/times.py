"""When an article was published, and when it was changed: what may tell it, best first."""

import functools
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from newscli.article import Article
from newscli.meta import pageheads
from newscli.meta.dates import Clock, find_time, read_time
from newscli.meta.pageheads import Heads
from newscli.meta.zones import CHINA, zone
from newscli.patterns import lazy
from newscli.record import Record
from newscli.rules import Site
from newscli.rules.origin import addresses_of, host_of, is_at_front, original

Proof = dict[str, tuple[str, str]]
"""Field → the rule that gave it and the string that it read."""

_LONGEST_LINE = 2000
_HEADS = ("page-head", "json-ld")
_MONTH_FOR_MINUTES = lazy(r"20\d\d-(?P<month>[01]\d)-[0-3]\d-[0-2]\d:(?P=month):00", re.A)
"""2021-08-01-06:08:00 in August, 2021-09-01-06:09:00 in September: government pages' own slip."""

_ONE_ZONE = {"ja": timezone(timedelta(hours=9)), "ko": timezone(timedelta(hours=9))}
_CHINESE_HOSTS = (".cn", ".hk", ".tw", ".mo")
_AMERICAN_HOSTS = (".gov", ".mil", ".edu", ".us")
_BRITISH_HOSTS = (".uk", ".au", ".nz", ".ie", ".in", ".za", ".sg", ".my", ".hk", ".eu")
_MONTH_FIRST = ("US", "PH")
_EITHER = ("CA", "")
"""Where English is written and a date in figures may be meant either way; "" is a page that does not say."""


def clock_of(
    record: Record, heads: Heads, site: Site, language: str | None, tz: str | None
) -> Clock:
    """How the times of a document are to be read.

    ``tz`` is the user's word on times that name no zone. Without it they are China's, but on pages
    in a language of elsewhere: what o'clock it was in China when it was noon there, no one says.
    """
    naive: tzinfo | None = CHINA
    host = host_of(record) if heads.is_page else ""
    if tz is not None:
        naive = zone(tz)
    elif heads.is_page and not (site.name or _is_chinese(heads, language, host)):
        naive = _ONE_ZONE.get(language or "")
    labelled_gmt = zone(site.clock) if site.clock else None
    return _clock(naive, labelled_gmt, site.dates_only, _month_first(heads, language, host))


def _is_chinese(heads: Heads, language: str | None, host: str) -> bool:
    """Whether a page is in Chinese, or from where that is spoken."""
    said = (language or "", (heads.lang or "").lower())
    return host.endswith(_CHINESE_HOSTS) or any(name.startswith("zh") for name in said)


@functools.lru_cache(maxsize=64)
def _clock(
    naive: tzinfo | None, labelled_gmt: tzinfo | None, dates_only: bool, month_first: bool | None
) -> Clock:
    return Clock(naive, labelled_gmt, dates_only, month_first)


def _month_first(heads: Heads, language: str | None, host: str) -> bool | None:
    """Whether ``3/4/2019`` is the fourth of March; None where the page does not show it."""
    if language is None or language.startswith("zh"):
        return None
    if language != "en":
        return False
    said = heads.lang or heads.named(("og:locale",)) or ""
    country = said.replace("_", "-").partition("-")[2][:2].upper()
    if country not in _EITHER:
        return country in _MONTH_FIRST
    if country or not host.endswith(_AMERICAN_HOSTS + _BRITISH_HOSTS):
        return None
    return host.endswith(_AMERICAN_HOSTS)


def times(
    record: Record, heads: Heads, article: Article, clock: Clock, proof: Proof
) -> dict[str, str | None]:
    """``published``, ``published_raw`` and ``updated``."""
    raw: str | None = None
    published: str | None = None
    near: date | None = None
    for rule, text in _candidates(record, heads, article, clock.naive or UTC):
        told = rule in ("info-line", "page-shows")
        reader = _told if told else _read if rule == "page-head" else read_time
        read = reader(text, clock)
        if read is None and heads.is_page and (near := near or _known_day(record, heads)):
            read = _nearest((reader(text, clock, near.year + turn) for turn in (0, -1, 1)), near)
        if (raw is None and not told) or (read and not published):
            raw = text
        if read and (published is None or (len(published) == 10 and read.startswith(published))):
            published, raw, proof["published"] = read, text, (rule, text)
        if published and len(published) > 10:
            break
    if published and proof["published"][0] in _HEADS and published.endswith("+00:00"):
        published, raw = _settled(published, heads, clock) or (published, raw)
        proof["published"] = (proof["published"][0], raw or "")
    updated = _updated(heads, article, clock, proof, published)
    if published is None and (named := _called_published(heads, clock)):
        published, raw = named
        proof["published"] = ("page-head", raw)
    if published is None and (day := _day_of_address(record, updated)):
        published, raw, proof["published"] = day[0], day[1], ("address", day[1])
    return {"published": published, "published_raw": raw, "updated": updated}


def _candidates(
    record: Record, heads: Heads, article: Article, here: tzinfo
) -> Iterator[tuple[str, str]]:
    """What may tell when it was published, best first."""
    for key in pageheads.HEADER_DATES:
        if isinstance(value := heads.header.get(key), str):
            yield "front-matter", value
    # The head of a front page tells of the site.
    if not (heads.is_page and heads.is_of_site() and is_at_front(record)):
        for text in heads.published():
            yield "page-head", text
        for value in heads.linked_data("datePublished"):
            if isinstance(value, str):
                yield "json-ld", value
        for text in heads.all_named(pageheads.CREATED):
            yield "page-head", text
    for text in _first_told(_info_lines(article)):
        yield "info-line", text
    for text in article.taken("page-state"):
        shown = text.removeprefix("shown=")
        yield ("page-state", _moment(text, here)) if shown == text else ("page-shows", shown)
    for key in ("published", "date", "pubDate"):
        if isinstance(value := record.get(key), str):
            yield "record", value


def _read(text: str, clock: Clock, year: int | None = None) -> str | None:
    """A time as written; of one whose minutes are its month once more, the day alone."""
    if text[10:11] == "-" and _MONTH_FOR_MINUTES.fullmatch(text):
        text = text[:10]
    return read_time(text, clock, year)


def _info_lines(article: Article) -> list[str]:
    return [text for text in article.taken("info-line") if len(text) < _LONGEST_LINE]


def _first_told(lines: list[str]) -> list[str]:
    """The lines, those first that tell of the first publication, those last that tell of a change."""
    if len(lines) < 2:
        return lines
    from newscli.updates import (
        is_first,
        told_as_change,
    )  # posts have none, and few pages have several

    return sorted(lines, key=lambda line: (not is_first(line), bool(told_as_change(line))))


def _nearest(reads: Iterable[str | None], near: date) -> str | None:
    """Of the times that a date without its year may mean, that nearest to a day: 12-31 on a page of
    the first of January is of the year before."""
    found = [read for read in reads if read]
    return min(found, key=lambda read: abs(date.fromisoformat(read[:10]) - near), default=None)


def _told(line: str, clock: Clock, year: int | None = None) -> str | None:
    """When an info line says that it was published."""
    from newscli.updates import published_parts

    found = (find_time(part, clock, year) for part in published_parts(line))
    return next((read for read in found if read), None)


def _updated(
    heads: Heads, article: Article, clock: Clock, proof: Proof, published: str | None
) -> str | None:
    """When it was changed: what the header, the head or an info line says."""
    raw = heads.in_header(pageheads.HEADER_UPDATES) or heads.named(pageheads.UPDATED)
    if raw is None:
        modified = [*heads.linked_data("dateModified"), *heads.told_to_baidu("upDate")]
        raw = next((v for v in modified if isinstance(v, str)), None)
    if raw is not None:
        if updated := _read(raw, clock):
            proof["updated"] = ("header", raw)
        return updated
    lines = _info_lines(article)
    if not lines:
        return None
    from newscli.updates import told_as_change, updated_part  # posts have no such lines

    for line in lines:
        part = updated_part(line)
        # 更新时间 alone is that of the publication, where nothing else tells it.
        alone = "" if part else told_as_change(line)
        updated = find_time(part or alone, clock) if part or alone else None
        if updated and (part or updated != published):
            proof["updated"] = ("info-line", line)
            return updated
    return None


def _settled(published: str, heads: Heads, clock: Clock) -> tuple[str, str] | None:
    """The other time that the head gives, and how it is written, where its first clock lies."""
    from newscli.meta.clocks import settled  # few heads tell of Greenwich

    said = [*heads.published(), *heads.linked_data("datePublished")]
    told = {read_time(text, clock): text for text in said if isinstance(text, str)}
    right = settled(published, filter(None, told), (heads.lang or "")[:2].lower())
    return None if right == published else (right, told[right])


def _called_published(heads: Heads, clock: Clock) -> tuple[str, str] | None:
    """The first time in the page's head that is called one of publication, and how it is written."""
    for text in heads.called_published():
        if read := _read(text, clock):
            return read, text
    return None


def _day_of_address(record: Record, updated: str | None) -> tuple[str, str] | None:
    """The day that an address of the page names, and how; None where it was changed before that."""
    from newscli.meta.addresses import day_in  # the last resort

    for address in addresses_of(record):
        found = day_in(original(address))
        if found and not (updated and updated[:10] < found[0]):
            return found
    return None


def _moment(text: str, here: tzinfo) -> str:
    """The value of ``key=value`` from a page's scripts; seconds since 1970 as a time of the page's zone."""
    value = text.partition("=")[2]
    if not value.isdigit() or len(value) not in (10, 13):
        return value
    return datetime.fromtimestamp(int(value[:10]), here).isoformat()


def _known_day(record: Record, heads: Heads) -> date | None:
    """A day near that of the publication, for a date that leaves the year out: any date in the head, or
    that in the page's address."""
    for text in heads.all_named([*pageheads.PUBLISHED, *pageheads.CREATED, *pageheads.UPDATED]):
        if read := read_time(text):
            return date.fromisoformat(read[:10])
    day = _day_of_address(record, None)
    return date.fromisoformat(day[0]) if day else None
