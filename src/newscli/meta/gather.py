"""The facts of one article, gathered field by field."""

import functools
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from newscli.article import Article
from newscli.credits import EDITORS, WRITERS, is_outlet, is_sure_name
from newscli.headline import headline
from newscli.meta import pageheads
from newscli.meta.dates import CHINA, Clock, find_time, read_time, zone
from newscli.meta.fingerprint import counts, text_hash
from newscli.meta.language import language
from newscli.meta.people import People, credit_records, people
from newscli.meta.pictures import lead, pictures
from newscli.record import Record
from newscli.rules import Rules, Site

Evidence = dict[str, dict[str, str]]
_Values = dict[str, Any]
_Proof = dict[str, tuple[str, str]]


def gathered(record: Record, article: Article, rules: Rules, tz: str) -> tuple[_Values, Evidence]:
    """All facts, in the order of the contract, and the evidence for those that have a value."""
    site = rules.site(record)
    proof: _Proof = {}
    title = headline(record, article, site.suffixes)
    proof.update(title.evidence)
    who = people(record, article, site)
    proof.update(who.evidence)
    if who.credits:
        proof["credits"] = who.evidence[f"{who.credits[0].name} {who.credits[0].role}"]
    when = _times(record, article, _clock(site.clock, site.dates_only, tz), proof)
    text = article.text
    url = _url(record, proof)
    images = pictures(article, url)
    image = lead(images, _wanted(record), url)
    if image:
        proof["image"] = proof["images"] = ("article-picture", image)
    values: _Values = {
        "title": title.title,
        "title_raw": title.raw,
        "title_original": title.original,
        **when,
        "site": _site(record, site, proof),
        "outlet": who.outlet,
        "authors": who.names(WRITERS),
        "editors": who.names(EDITORS),
        "credits": list(credit_records(who)),
        "dateline": _dateline(who, when["published"]),
        "categories": _categories(record, proof),
        "keywords": _keywords(record, proof),
        "description": _description(record, proof),
        "url": url,
        "language": language(f"{title.title or ''}\n{text}", _declared(record)),
        "image": image,
        "images": images,
        "counts": counts(article, text, len(images)),
        "text_hash": text_hash(text),
    }
    return values, _evidence(values, proof)


def _evidence(values: _Values, proof: _Proof) -> Evidence:
    """The rule and the string of each field that has a value."""
    told = (key for key in values if key in proof and values[key])
    return {key: {"rule": proof[key][0], "read": proof[key][1]} for key in told}


@functools.lru_cache(maxsize=64)
def _clock(labelled_gmt: str | None, dates_only: bool, tz: str) -> Clock:
    return Clock(zone(tz), zone(labelled_gmt) if labelled_gmt else None, dates_only)


def _times(record: Record, article: Article, clock: Clock, proof: _Proof) -> _Values:
    """``published``, ``published_raw`` and ``updated``."""
    raw: str | None = None
    published: str | None = None
    for rule, text in _time_candidates(record, article):
        read = (
            find_time(text, clock, _year(record))
            if rule == "info-line"
            else read_time(text, clock, _year(record))
        )
        if (raw is None and rule != "info-line") or (read and not published):
            raw = text
        if read and (published is None or (len(published) == 10 and read.startswith(published))):
            published, raw, proof["published"] = read, text, (rule, text)
        if published and len(published) > 10:
            break
    updated_raw = pageheads.in_header(record, pageheads.HEADER_UPDATES) or pageheads.named(
        record, pageheads.UPDATED
    )
    if updated_raw is None:
        updated_raw = next(
            (v for v in pageheads.linked_data(record, "dateModified") if isinstance(v, str)), None
        )
    updated = read_time(updated_raw, clock) if updated_raw else None
    if updated and updated_raw:
        proof["updated"] = ("header", updated_raw)
    return {"published": published, "published_raw": raw, "updated": updated}


def _time_candidates(record: Record, article: Article) -> list[tuple[str, str]]:
    """What may tell when it was published, best first."""
    found: list[tuple[str, str]] = []
    header = pageheads.header(record)
    for key in pageheads.HEADER_DATES:
        if isinstance(value := header.get(key), str):
            found.append(("front-matter", value))
    found += [("page-head", text) for text in pageheads.all_named(record, pageheads.PUBLISHED)]
    found += [
        ("json-ld", v) for v in pageheads.linked_data(record, "datePublished") if isinstance(v, str)
    ]
    found += [("info-line", text) for text in article.taken("info-line") if len(text) < 2000]
    found += [("page-state", _moment(text)) for text in article.taken("page-state")]
    for key in ("published", "date", "pubDate"):
        if isinstance(value := record.get(key), str):
            found.append(("record", value))
    return found


def _moment(text: str) -> str:
    """The value of ``key=value`` from a page's scripts; seconds since 1970 as a time in China."""
    value = text.partition("=")[2]
    if not value.isdigit() or len(value) not in (10, 13):
        return value
    return datetime.fromtimestamp(int(value[:10]), CHINA).isoformat()


def _year(record: Record) -> int | None:
    """The year of a date that leaves it out: as any date in the head has it."""
    for text in pageheads.all_named(record, [*pageheads.PUBLISHED, *pageheads.UPDATED]):
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


def _url(record: Record, proof: _Proof) -> str | None:
    head = record.get("head")
    canonical = head.get("canonical") if isinstance(head, Mapping) else None
    candidates = (
        (
            "front-matter",
            pageheads.in_header(record, ["url", "link", "original_url", "source_url"]),
        ),
        ("record", record.get("url")),
        ("canonical", canonical),
        ("page-head", pageheads.named(record, ["og:url"])),
    )
    for rule, value in candidates:
        if isinstance(value, str) and value.strip().lower().startswith(
            ("http://", "https://", "//")
        ):
            proof["url"] = (rule, value)
            return value.strip()
    return None


def _site(record: Record, site: Site, proof: _Proof) -> str | None:
    """Who shows it: the site's rules, the header's author, ``og:site_name``."""
    if site.name:
        proof["site"] = ("site-rules", site.name)
        return site.name
    author = (pageheads.in_header(record, ["author"]) or "").partition(" - ")[0].strip()
    if author and (is_outlet(author) or not is_sure_name(author)):
        proof["site"] = ("front-matter", author)
        return author
    name = pageheads.named(record, ["og:site_name", "application-name"])
    if name:
        proof["site"] = ("page-head", name)
    return name


def _categories(record: Record, proof: _Proof) -> list[str]:
    """The header's categories; older layouts join two with `` - ``."""
    header = pageheads.header(record)
    value = header.get("categories") or header.get("category")
    items = pageheads.listed(value)
    if items:
        proof["categories"] = ("front-matter", ", ".join(items))
    return list(
        dict.fromkeys(part.strip() for item in items for part in item.split(" - ") if part.strip())
    )


def _keywords(record: Record, proof: _Proof) -> list[str]:
    header = pageheads.header(record)
    value = (
        header.get("keywords") or header.get("tags") or pageheads.named(record, pageheads.KEYWORDS)
    )
    found = pageheads.listed(value)
    if found:
        proof["keywords"] = ("header", str(value))
    return found


def _description(record: Record, proof: _Proof) -> str | None:
    header = pageheads.in_header(record, ["description", "excerpt", "summary"])
    text = header or pageheads.named(record, pageheads.DESCRIPTIONS)
    if text is None or not (text := " ".join(text.split())):
        return None
    proof["description"] = ("front-matter" if header else "page-head", text)
    return text


def _declared(record: Record) -> str | None:
    head = record.get("head")
    lang = head.get("lang") if isinstance(head, Mapping) else None
    return lang if isinstance(lang, str) else None


def _wanted(record: Record) -> list[str]:
    """The pictures that the document names as its lead."""
    header = pageheads.header(record)
    named = [header.get(key) for key in ("headimg", "cover", "image", "thumbnail", "banner")]
    named += list(pageheads.all_named(record, ["og:image"]))
    return [value for value in named if isinstance(value, str) and value.strip()]
