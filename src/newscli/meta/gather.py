"""The facts of one article, gathered field by field."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from newscli.article import Article
from newscli.credits import EDITORS, WRITERS, is_outlet, is_sure_name
from newscli.headline import headline
from newscli.meta import pageheads
from newscli.meta.dates import read_time
from newscli.meta.fingerprint import counts, text_hash
from newscli.meta.language import language
from newscli.meta.pageheads import Heads
from newscli.meta.people import People, people
from newscli.meta.pictures import lead, pictures
from newscli.meta.times import Proof, clock_of, times
from newscli.record import Record
from newscli.rules import Rules, Site

_Values = dict[str, Any]
_FRESH = 300
"""Days between a dateline and the publication: with more its year is anybody's guess."""

_LANGUAGE_SHOWS = 600


def gathered(
    record: Record, article: Article, rules: Rules, tz: str | None
) -> tuple[_Values, Proof]:
    """All facts, in the order of the contract, and what was read for them."""
    site = rules.site(record)
    heads = Heads(record)
    text = article.text
    title = headline(record, article, site.suffixes)
    who = people(heads, article, site, text)
    proof: Proof = {**title.evidence, **who.evidence}
    speech = language(f"{title.title or ''}\n{text[:_LANGUAGE_SHOWS]}", heads.lang)
    when = times(record, heads, article, clock_of(record, heads, site, speech, tz), proof)
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
        "language": speech,
        "image": image,
        "images": images,
        "counts": counts(article, text, len(images)),
        "text_hash": text_hash(text),
    }
    return values, proof


def _dateline(who: People, published: str | None) -> dict[str, str | None] | None:
    if not (who.place or who.agency):
        return None
    day = _dated(who.date, published) if who.date and published else None
    return {"place": who.place, "agency": who.agency, "date": day}


def _dated(written: str, published: str) -> str | None:
    """The date of a dateline, whose year and month the publication gives (``7月27日``, ``27日``): the last
    such day before it, or the next one, for in Greenwich it may still be the day before."""
    near = date.fromisoformat(published[:10])
    following = near + timedelta(days=1)
    if "年" in written:
        read = read_time(written)
        return read and read[:10]
    last, first = following.isoformat(), (near - timedelta(days=_FRESH)).isoformat()
    # Months are counted from the year 0; the next one or the next year counts if tomorrow is in it.
    day = None if "月" in written else int(written.rstrip("日 ").strip())
    start = following.year if day is None else following.year * 12 + following.month - 1
    for turn in (start, start - 1):
        if day is None:
            read = read_time(written, year=turn)
        else:
            read = read_time(f"{turn // 12}-{turn % 12 + 1}-{day}")
        if read and first <= read[:10] <= last:
            return read[:10]
    return None


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
    if name := heads.named(("og:site_name", "application-name")):
        proof["site"] = ("page-head", name)
        return name
    publishers = heads.linked_data("publisher") if heads.json_ld else ()
    for publisher in publishers:
        name = publisher.get("name") if isinstance(publisher, Mapping) else None
        if isinstance(name, str) and name.strip():
            proof["site"] = ("json-ld", name)
            return name.strip()
    return None


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
