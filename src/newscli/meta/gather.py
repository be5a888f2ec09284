"""The facts of one article, gathered field by field."""

import functools
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from newscli.article import Article
from newscli.credits import EDITORS, WRITERS, is_outlet, is_sure_name
from newscli.headline import headline
from newscli.meta import pageheads
from newscli.meta.dates import CHINA, Clock, find_time, read_time, zone
from newscli.meta.fingerprint import counts, text_hash
from newscli.meta.language import language
from newscli.meta.pageheads import Heads
from newscli.meta.people import People, people
from newscli.meta.pictures import lead, pictures
from newscli.record import Record
from newscli.rules import Rules, Site

Proof = dict[str, tuple[str, str]]
"""Field → the rule that gave it and the string that it read."""

_Values = dict[str, Any]
_LANGUAGE_SHOWS = 600


def gathered(record: Record, article: Article, rules: Rules, tz: str) -> tuple[_Values, Proof]:
    """All facts, in the order of the contract, and what was read for them."""
    site = rules.site(record)
    heads = Heads(record)
    text = article.text
    title = headline(record, article, site.suffixes)
    who = people(heads, article, site, text)
    proof: Proof = {**title.evidence, **who.evidence}
    when = _times(record, heads, article, _clock(site.clock, site.dates_only, tz), proof)
    url = _url(record, heads, proof)
    images = pictures(article, url)
    image = lead(images, _wanted(heads), url) if images else None
    if image:
        proof["image"] = proof["images"] = ("article-picture", image)
    values: _Values = {
        "title": title.title,
        "title_raw": title.raw,
        "title_original": title.original,
        **when,
        "site": _site(heads, site, proof),
        "outlet": who.outlet,
        "authors": who.names(WRITERS),
        "editors": who.names(EDITORS),
        "credits": [credit._asdict() for credit in who.credits],
        "dateline": _dateline(who, when["published"]),
        "categories": _categories(heads, proof),
        "keywords": _keywords(heads, proof),
        "description": _description(heads, proof),
        "url": url,
        "language": language(f"{title.title or ''}\n{text[:_LANGUAGE_SHOWS]}", heads.lang),
        "image": image,
        "images": images,
        "counts": counts(article, text, len(images)),
        "text_hash": text_hash(text),
    }
    return values, proof


@functools.lru_cache(maxsize=64)
def _clock(labelled_gmt: str | None, dates_only: bool, tz: str) -> Clock:
    return Clock(zone(tz), zone(labelled_gmt) if labelled_gmt else None, dates_only)


def _times(
    record: Record, heads: Heads, article: Article, clock: Clock, proof: Proof
) -> dict[str, str | None]:
    """``published``, ``published_raw`` and ``updated``."""
    raw: str | None = None
    published: str | None = None
    year = _year(heads) if heads.meta else None
    for rule, text in _time_candidates(record, heads, article):
        told = rule == "info-line"
        read = find_time(text, clock, year) if told else read_time(text, clock, year)
        if (raw is None and not told) or (read and not published):
            raw = text
        if read and (published is None or (len(published) == 10 and read.startswith(published))):
            published, raw, proof["published"] = read, text, (rule, text)
        if published and len(published) > 10:
            break
    updated_raw = heads.in_header(pageheads.HEADER_UPDATES) or heads.named(pageheads.UPDATED)
    if updated_raw is None:
        modified = heads.linked_data("dateModified")
        updated_raw = next((v for v in modified if isinstance(v, str)), None)
    updated = read_time(updated_raw, clock) if updated_raw else None
    if updated and updated_raw:
        proof["updated"] = ("header", updated_raw)
    return {"published": published, "published_raw": raw, "updated": updated}


def _time_candidates(record: Record, heads: Heads, article: Article) -> Iterator[tuple[str, str]]:
    """What may tell when it was published, best first."""
    for key in pageheads.HEADER_DATES:
        if isinstance(value := heads.header.get(key), str):
            yield "front-matter", value
    for text in heads.all_named(pageheads.PUBLISHED):
        yield "page-head", text
    for value in heads.linked_data("datePublished"):
        if isinstance(value, str):
            yield "json-ld", value
    for text in article.taken("info-line"):
        if len(text) < 2000:
            yield "info-line", text
    for text in article.taken("page-state"):
        yield "page-state", _moment(text)
    for key in ("published", "date", "pubDate"):
        if isinstance(value := record.get(key), str):
            yield "record", value


def _moment(text: str) -> str:
    """The value of ``key=value`` from a page's scripts; seconds since 1970 as a time in China."""
    value = text.partition("=")[2]
    if not value.isdigit() or len(value) not in (10, 13):
        return value
    return datetime.fromtimestamp(int(value[:10]), CHINA).isoformat()


def _year(heads: Heads) -> int | None:
    """The year of a date that leaves it out: as any date in the head has it."""
    for text in heads.all_named([*pageheads.PUBLISHED, *pageheads.UPDATED]):
        if read := read_time(text):
            return int(read[:4])
    return None


def _dateline(who: People, published: str | None) -> dict[str, str | None] | None:
    if not (who.place or who.agency):
        return None
    date = None
    if who.date and published:
        date = _dated(who.date, published)
    return {"place": who.place, "agency": who.agency, "date": date}


def _dated(written: str, published: str) -> str | None:
    """The date of a dateline, whose year and month the publication gives (``7月27日``, ``27日``)."""
    year, month = int(published[:4]), int(published[5:7])
    if "月" not in written:
        day = int(written.rstrip("日 ").strip())
        if day > int(published[8:10]) + 1:
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        return read_time(f"{year}-{month}-{day}")
    read = read_time(written, year=year)
    if read and read[:10] > published[:10] and read[5:7] == "12" and month == 1:
        read = read_time(written, year=year - 1)
    return read[:10] if read else None


def _url(record: Record, heads: Heads, proof: Proof) -> str | None:
    candidates = (
        ("front-matter", heads.in_header(("url", "link", "original_url", "source_url"))),
        ("record", record.get("url")),
        ("canonical", heads.canonical),
        ("page-head", heads.named(("og:url",))),
    )
    for rule, value in candidates:
        if isinstance(value, str):
            address = value.strip()
            if address.lower().startswith(("http://", "https://", "//")):
                proof["url"] = (rule, value)
                return address
    return None


def _site(heads: Heads, site: Site, proof: Proof) -> str | None:
    """Who shows it: the site's rules, the header's author, ``og:site_name``."""
    if site.name:
        proof["site"] = ("site-rules", site.name)
        return site.name
    author = (heads.in_header(("author",)) or "").partition(" - ")[0].partition("－")[0].strip()
    if author and (is_outlet(author) or not is_sure_name(author)):
        proof["site"] = ("front-matter", author)
        return author
    name = heads.named(("og:site_name", "application-name"))
    if name:
        proof["site"] = ("page-head", name)
    return name


def _categories(heads: Heads, proof: Proof) -> list[str]:
    """The header's categories; older layouts join two with `` - ``."""
    items = pageheads.listed(heads.header.get("categories") or heads.header.get("category"))
    if not items:
        return []
    proof["categories"] = ("front-matter", ", ".join(items))
    if not any(" - " in item for item in items):
        return items
    parts = [part.strip() for item in items for part in item.split(" - ")]
    return list(dict.fromkeys(part for part in parts if part))


def _keywords(heads: Heads, proof: Proof) -> list[str]:
    header = heads.header
    value = header.get("keywords") or header.get("tags") or heads.named(pageheads.KEYWORDS)
    found = pageheads.listed(value)
    if found:
        proof["keywords"] = ("header", str(value))
    return found


def _description(heads: Heads, proof: Proof) -> str | None:
    header = heads.in_header(("description", "excerpt", "summary"))
    text = header or heads.named(pageheads.DESCRIPTIONS)
    if text is None or not (text := " ".join(text.split())):
        return None
    proof["description"] = ("front-matter" if header else "page-head", text)
    return text


def _wanted(heads: Heads) -> list[str]:
    """The pictures that the document names as its lead."""
    named = [heads.header.get(key) for key in ("headimg", "cover", "image", "thumbnail", "banner")]
    named += heads.all_named(("og:image",))
    return [value for value in named if isinstance(value, str) and value.strip()]
