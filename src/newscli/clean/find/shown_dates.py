"""The date that an element beside the headline shows: ``<time datetime="…">``, ``class="post-date"``.

Such an element tells by its name that it holds a date, and by its place whose date it is. A label
does as well (``<dt>Datum</dt><dd>12.01.2017</dd>``), and so does the sentence that blogs set below a
post: *This entry was posted on …*.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import NamedTuple

from newscli.clean.find.info import has_date
from newscli.headline import folded
from newscli.patterns import lazy
from newscli.updates import ends_in_update, published_parts

_BEHIND, _ABOVE = 5000, 1500
"""Characters of markup behind the headline, and above it, in which its date may stand."""

_FAR, _NEAR = 3000, 1000
"""So far behind it may stand what is called no more than a date; where there are several, so far."""

_MOST_DATES = 2
"""With more dates than so many behind a headline, those far from it are other articles'."""

_MENU = 8
"""With more links than so many before the headline, an element above stands over a menu: today's."""

_LABEL_REACH = 120
_LOOK = 2_000_000
_TELLING = ("time", "abbr")
_HEADINGS = 60
_LONGEST_HEADING = 2000
_MOST = 3
_LEAST, _ENOUGH = 5, 16
"""Letters of a headline by which its place on the page is known."""

_HEADING = lazy(r"<(?P<name>h[1-4])(?=[\s>])", re.A | re.I)
_TAG = lazy(r"<(?P<name>[a-z][a-z0-9]*)\s(?P<attributes>[^<>]{3,600})>", re.A | re.I)
_NAMED = lazy(
    r"""\b(?:class|id|itemprop|data-testid|property)\s?=\s?["']?[^"'<>]{0,80}?"""
    r"""(?:date(?!=)|time|datum|fecha|posted|submitted|publi[cs]|pubd)"""
    r"""|\bpubdate\b""",
    re.A | re.I,
)
_OTHER = lazy(
    r"(?:up|vali|candi|man)date|updat|modif|runtime|timeline|lifetime|timer|event|comment|relat|expir"
    r"|publisher|public-|read(?:ing)?-?time|time-?to-?read",
    re.A | re.I,
)
_SURE = lazy(r"datePublished|\bpubdate\b|entry-date|post-?date|publi[cs]", re.A | re.I)
_VALUE = lazy(
    r"""\b(?:datetime|content|title)\s{0,2}=\s{0,2}["']?\s{0,2}"""
    r"""(?P<value>(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ][0-2]\d:[0-5]\d[^"'<>]{0,16})?)""",
    re.A | re.I,
)
_LABELLED = lazy(
    r">\s{0,40}(?:Date|Datum|Fecha|Data|Published|Posted|Publication date|Veröffentlicht(?: am)?"
    r"|Erstellt(?: am)?|Publié le|Pubblicato il|Publicado el|Gepubliceerd op)"
    r"\s?:?\s{0,40}(?:<[^<>]{1,200}>\s{0,40}){1,4}(?P<said>[^<>]{6,60})",
)
_SENTENCES = (
    "his entry was", "his post was", "his article was", "ieser Artikel wurde", "ieser Beitrag wurde",
    "ieser Eintrag wurde", "ette entrée a été", "et article a été", "sta entrada fue", "sto articolo è stato",
    "it bericht werd", "it bericht is",
)  # fmt: skip
"""How sentences begin that blogs set below a post, without their first letters."""

_DATED = lazy(
    r" (?:[a-zé]{2,12} )?(?P<said>[^<>]{4,60}?(?:19|20)\d\d(?:[^<>]{0,12}\d:\d\d(?: ?[AaPp][Mm])?)?)",
    re.A,
)
_MARK = 'itemprop="datePublished"'
_REMARK = lazy(
    r"""(?:class|id)\s?=\s?["']?[^"'<>]{0,80}?(?:comment|review|comentario|kommentar|avis|remark|related|similar|recommend"""
    r"""|teaser|popular|latest|recent|trending|more|sidebar|widget|aside|footer|next|prev)""",
    re.I,
)
_PROSE = lazy(r">[^<>{}]{120,}<")
_RUNS = 3
"""A standfirst, a caption and a first paragraph may stand before a date that is not called its own."""
_MARKUP = lazy(r"<[^<>]*>")


class _Shown(NamedTuple):
    """What an element says, how far it is to be believed, the lower the more, and how many
    characters of markup it stands behind the headline."""

    rank: int
    said: str
    distance: int = 0


def element_times(html: str, titles: list[str]) -> list[str]:
    """``datetime=value`` or ``shown=text`` of the elements that tell when the article was published.

    ``titles`` are what its headline may say. Best first. What the page shows beside them has to
    tell which it is where they differ.
    """
    found: list[_Shown] = []
    for place in _places(html, [folded(title)[:_ENOUGH] for title in titles]):
        found = sorted(_shown(html, place), key=lambda shown: shown.rank)
        if found:
            break
    else:
        found = [_Shown(0, said) for said in (*_sentences(html), *_lone(html))]
    best = [shown.said for shown in found if shown.rank == found[0].rank]
    return list(dict.fromkeys(best))[:_MOST]


def _places(html: str, titles: list[str]) -> list[int]:
    """Where the headline may stand in the markup: the heading that says it, and the first ``h1``."""
    lesser: list[int] = []
    for heading in islice(_HEADING.finditer(html, 0, _LOOK), _HEADINGS):
        at = heading.start()
        end = html.find(f"</{heading['name']}", at, at + _LONGEST_HEADING)
        said = folded(unescape(_plain(html[at:end])))[:_ENOUGH]
        if len(said) >= _LEAST and any(
            t.startswith(said) or said.startswith(t) for t in titles if t
        ):
            if heading["name"] in ("h1", "H1"):
                return [at]
            lesser.append(at)
    return [*lesser[:1], max(html.find("<h1", 0, _LOOK), 0)]


def _shown(html: str, place: int) -> list[_Shown]:
    """The elements round the headline that hold a date by their names or labels.

    Where several do that are not called its date, and far behind the headline, they are a list's.
    """
    found: list[_Shown] = []
    prose = [run.end() for run in islice(_PROSE.finditer(html, place, place + _BEHIND), _RUNS)]
    for tag in _TAG.finditer(html, max(0, place - _ABOVE), place + _BEHIND):
        attributes = tag["attributes"]
        named = tag["name"].lower() in _TELLING or _NAMED.search(attributes)
        if not named or _OTHER.search(attributes):
            continue
        if html.count("<a ", tag.end(), max(place, tag.end())) > _MENU:
            continue
        sure = _SURE.search(attributes) is not None
        if _is_its(html, tag.start(), prose, sure=sure) and (said := _said(html, tag)):
            above = tag.start() < place
            found.append(_Shown((0 if sure else 2) + above, said, tag.start() - place))
    for label in _LABELLED.finditer(html, place, place + _BEHIND):
        if has_date(label["said"]) and _is_its(html, label.start(), prose, sure=True):
            found.append(_Shown(0, f"shown={_plain(label['said'])}", label.start() - place))
    listed = len({shown.said for shown in found if shown.rank == 2}) > _MOST_DATES
    reach = _NEAR if listed else _FAR
    return [shown for shown in found if shown.rank < 2 or shown.distance < reach]


def _is_its(html: str, at: int, prose: list[int], *, sure: bool) -> bool:
    """Whether a date may be the article's: it stands before the text, or behind the first runs of it
    with nothing between that is called a remark or another article."""
    passed = sum(end <= at for end in prose)
    if not passed:
        return True
    return (sure or passed < _RUNS) and not _REMARK.search(html, prose[0], at)


def _said(html: str, tag: re.Match[str]) -> str:
    """What an element says: the value of an attribute, or its text; "" for no date or a later one."""
    before = _plain(html[max(0, tag.start() - _LABEL_REACH) : tag.start()])
    if ends_in_update(before[-30:]):
        return ""
    if value := _VALUE.search(tag["attributes"]):
        return f"datetime={value['value'].strip()}"
    end = html.find(f"</{tag['name']}", tag.end(), tag.end() + 4 * _LABEL_REACH)
    text = _plain(html[tag.end() : end]) if end > 0 else ""
    if len(text) > _LABEL_REACH:
        return ""
    dated = next((part for part in published_parts(text) if has_date(part)), None)
    return f"shown={dated.strip()}" if dated else ""


def _sentences(html: str) -> Iterator[str]:
    """What a blog says of a post below it."""
    for sentence in _SENTENCES:
        at = html.find(sentence, 0, _LOOK)
        if at >= 0 and (dated := _DATED.match(html, at + len(sentence))):
            yield f"shown={_plain(dated['said'])}"


def _lone(html: str) -> Iterator[str]:
    """What the only element of a page says that is marked as its date, wherever it stands."""
    at = html.find(_MARK, 0, _LOOK)
    if at >= 0 and html.find(_MARK, at + 1) < 0:
        tag = _TAG.match(html, html.rfind("<", 0, at))
        remark = _REMARK.search(html, max(0, at - _ABOVE), at)
        if tag and not remark and (said := _said(html, tag)):
            yield said


def _plain(markup: str) -> str:
    """The text of a piece of markup."""
    return " ".join(_MARKUP.sub(" ", markup).split())
