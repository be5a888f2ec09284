"""Who wrote it and for whom: the credits of an article put together from all the places they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from newscli.article import Article
from newscli.credits import (
    EDITORS,
    WRITERS,
    Credit,
    Opening,
    is_name,
    is_outlet,
    is_own_name,
    is_sure_name,
    read_closing,
    read_info,
    read_line,
    read_opening,
    read_original_title,
)
from newscli.meta import pageheads
from newscli.patterns import lazy
from newscli.record import Record
from newscli.rules import Site

_LINES = frozenset(("byline", "editor", "source", "credits", "original-title", "info-line"))
_SELF = lazy(r"《([^《》]{2,16})》\s?(?:[\w]{0,4})记者")
_OPENING_PARAGRAPHS = 3
_BODY = 40_000
_FOOT = 16
_MARKS = frozenset(":：|丨｜/")


@dataclass(slots=True)
class People:
    """Everyone credited, the outlet, and what the dateline says; ``evidence``: field → (rule, text)."""

    credits: list[Credit] = field(default_factory=list)
    outlet: str | None = None
    place: str | None = None
    agency: str | None = None
    date: str | None = None
    evidence: dict[str, tuple[str, str]] = field(default_factory=dict)

    def names(self, roles: tuple[str, ...]) -> list[str]:
        """The names of those with one of these roles, each once, in order."""
        return list(dict.fromkeys(credit.name for credit in self.credits if credit.role in roles))


def people(record: Record, article: Article, site: Site) -> People:
    """Gather the credits of an article.

    The outlet is, in this order: what 来源 names, the byline's, the dateline's, the signature's,
    the site editor's, and the one that the site's rules assume for a document that names none.
    """
    out = People()
    claims: dict[str, tuple[str, str]] = {}
    own = _from_lines(article, out, claims)
    _from_foot(article, out)
    opening = _opening(article)
    if opening is not None:
        _add(out, opening.credits, opening.rule, opening.text)
        if opening.agency:
            claims.setdefault(
                "dateline" if opening.rule == "dateline" else "byline",
                (opening.agency, opening.text),
            )
        own = own or any(is_own_name(credit.affiliation or "") for credit in opening.credits)
        _dateline(out, opening)
    own = _from_closing(article, out, claims) or own
    _from_head(record, out, claims)
    _choose_outlet(out, claims, article, site, own)
    for role, roles in (("authors", WRITERS), ("editors", EDITORS)):
        first = next((credit for credit in out.credits if credit.role in roles), None)
        if first:
            out.evidence[role] = out.evidence[_key(first)]
    return out


def _key(credit: Credit) -> str:
    return f"{credit.name} {credit.role}"


def _add(out: People, credits: tuple[Credit, ...], rule: str, text: str) -> None:
    """Add people who are not there yet."""
    for credit in credits:
        key = _key(credit)
        if key in out.evidence:
            continue
        out.evidence[key] = (rule, text)
        out.credits.append(credit)


def _from_lines(article: Article, out: People, claims: dict[str, tuple[str, str]]) -> bool:
    """Read the lines that ``clean`` took out; whether one speaks of 本报."""
    own = False
    for removed in article.removed:
        if removed.rule not in _LINES or len(removed.text) > 2000:
            continue
        text = removed.text.strip(" \t\r\n　\xa0")
        if removed.rule == "original-title":
            line = read_original_title(text)
        elif removed.rule == "info-line":  # its dates and counters are no names
            line = read_info(text) or read_line(text)
        else:
            line = read_line(text) or read_info(text)
        if line is None:
            continue
        _add(out, line.credits, removed.rule, text)
        if line.place and not out.place:
            out.place = line.place
            out.evidence["dateline"] = (removed.rule, text)
        own = own or any(is_own_name(credit.affiliation or "") for credit in line.credits)
        if line.outlet:
            kind = (
                "source"
                if line.rule in ("source", "original-title") or "来源" in text or "來源" in text
                else line.rule
            )
            claims.setdefault(kind, (line.outlet, text))
    return own


def _from_foot(article: Article, out: People) -> None:
    """Read credit lines that stayed in the article, because something stands behind them.

    They name people alone: what a digest says of its items' sources is not the article's.
    """
    for block in article.blocks[-_FOOT:]:
        if (
            3 < len(block.text) <= 40
            and block.kind == "paragraph"
            and not _MARKS.isdisjoint(block.text)
        ):
            line = read_line(block.text)
            if line is not None and line.rule in ("byline", "editor"):
                _add(out, line.credits, "credit-line", block.text)


def _opening(article: Article) -> Opening | None:
    """The first dateline or byline at the head of one of the first paragraphs."""
    seen = 0
    for block in article.blocks:
        if not block.text or block.kind not in ("paragraph", "preformatted"):
            continue
        if found := read_opening(block.text):
            return found
        seen += 1
        if seen == _OPENING_PARAGRAPHS:
            break
    return None


def _dateline(out: People, opening: Opening) -> None:
    if (opening.rule == "dateline" and opening.agency) or opening.place:
        out.evidence.setdefault("dateline", ("dateline", opening.text))
        out.agency = opening.agency if opening.rule == "dateline" else None
        out.place = opening.place or out.place
        out.date = opening.date


def _from_closing(article: Article, out: People, claims: dict[str, tuple[str, str]]) -> bool:
    """Read the signature at the end of the last paragraph; whether it speaks of 本报.

    In a digest every item ends with its source in brackets: then none is the article's.
    """
    ends = [
        block.text
        for block in article.blocks
        if block.text and block.kind in ("paragraph", "item", "preformatted")
    ]
    if not ends or not (closing := read_closing(ends[-1])):
        return False
    lone = not any(text.rstrip()[-1:] in "）)" and read_closing(text) for text in ends[:-1])
    if not lone and closing.rule == "source":
        return False
    _add(out, closing.credits, "signature", closing.text)
    if (closing.outlet and any(credit.role in WRITERS for credit in closing.credits)) or (
        closing.outlet and closing.rule == "source"
    ):
        claims.setdefault("signature", (closing.outlet, closing.text))
    return any(is_own_name(credit.affiliation or "") for credit in closing.credits)


def _from_head(record: Record, out: People, claims: dict[str, tuple[str, str]]) -> None:
    """What the page's head names, where the article itself does not."""
    if source := pageheads.named(record, pageheads.SOURCES):
        claims.setdefault("page-source", (source, source))
    if any(credit.role in WRITERS for credit in out.credits):
        return
    if (
        (author := pageheads.in_header(record, ["author"]))
        and is_sure_name(author)
        and not is_outlet(author)
    ):
        _add(out, (Credit(author, "author", None, author),), "front-matter", author)
        return
    for name in pageheads.linked_people(record):
        if (is_name(name) or " " in name) and len(name) < 60 and "http" not in name:
            _add(out, (Credit(name, "author", None, name),), "json-ld", name)
    if not out.credits:
        for name in pageheads.all_named(
            record, ["author", "article:author", "parsely-author", "byl"]
        ):
            # A Chinese page's author is its editor, its site or its webmaster.
            if name.isascii() and is_name(name.removeprefix("By ")):
                _add(
                    out,
                    (Credit(name.removeprefix("By "), "author", None, name),),
                    "page-author",
                    name,
                )


def _choose_outlet(
    out: People, claims: dict[str, tuple[str, str]], article: Article, site: Site, own: bool
) -> None:
    for rule in ("source", "page-source", "byline", "dateline", "signature", "editor", "credits"):
        if rule not in claims:
            continue
        name, text = claims[rule]
        if not is_own_name(name):
            out.outlet, out.evidence["outlet"] = site.aliases.get(name, name), (rule, text)
            return
        own = True
        if name in site.aliases:
            out.outlet, out.evidence["outlet"] = site.aliases[name], (f"{rule}, alias", text)
            return
    if own:
        # 本报记者: the paper speaks of itself in the text, 向《中国经营报》记者表示.
        named = list(dict.fromkeys(_SELF.findall(article.text[:_BODY])))
        if len(named) == 1:
            out.outlet, out.evidence["outlet"] = named[0], ("self-reference", f"《{named[0]}》记者")
            return
        for word in ("本报", "本网", "本站", "本刊", "本台"):
            if word in site.aliases:
                out.outlet, out.evidence["outlet"] = site.aliases[word], ("alias", word)
                return
    if site.outlet and any(block.text for block in article.blocks):
        out.outlet, out.evidence["outlet"] = site.outlet, ("site", site.outlet)


def credit_records(found: People) -> Iterator[dict[str, str | None]]:
    """The credits as the record has them."""
    for credit in found.credits:
        yield {
            "name": credit.name,
            "role": credit.role,
            "affiliation": credit.affiliation,
            "text": credit.text,
        }
