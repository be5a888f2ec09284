"""Which line of a page is the headline of its article."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from newscli.clean.find.info import has_date, is_info
from newscli.clean.find.parts import Heading, Line, Part
from newscli.clean.find.survey import Survey
from newscli.headline.folding import folded
from newscli.headline.site_names import is_domain, without_domain
from newscli.lexbor import LexborNode
from newscli.patterns import lazy
from newscli.record import Record
from newscli.rules.origin import linked_data, named

LONGEST = 300
"""Characters of a headline."""

_LONGEST_BADGE = 6

_SHORTEST = 6
"""Characters, signs aside, of a headline that no heading element marks."""

_LONGER = 1.5
"""A headline is at most so much longer than the title of its page: a flash that begins with its
headline in 【】 is the article."""

_LIKE = 0.9
"""Likeness to a title of the page from which on a line says what that says."""

_REACH = 40
"""So many lines before the first sentence are looked at."""

_MOST = 200
"""So many headings of a page are looked at."""

_MARKED = 'itemprop="headline"'
_PROSE = lazy(r"(?=.{100}).*[\w)][.?!]['”\"’)]? [A-Z].{20,}[.!?]\Z", re.S)
"""Two sentences, and a full stop behind them."""

_OPENS = {"[": "]", "【": "】", "［": "］", "「": "」", "(": ")", "（": "）"}
_TITLE = lazy(
    r'(?:class|id)="[^"]{0,80}?(?<!sub)(?<!list)(?<!side)(?<!web)(?:title|tit|biaoti|headline)[0-9]?[" ]',
    re.I,
)
_BULLET = lazy(r"[■□◆◇●○▲△▼▽★☆※#§]\s?")
_SITE = lazy(
    r"\w{2,12}(?:[網网]|[網网]站|首[頁页]|公司|[電电][視视]台|[日晚早時时商][報报]|[報报]社)", re.I
)
"""What a site's name ends with, signs aside: a page's title that is no more than that."""

_TRAIL = " > "
"""Between the words of a trail to the page: *Home > News > Harbour*."""

_DIVIDER = lazy(r"\s[-–—|·•»]\s")
_WORDS = 4
"""Words of a headline that stands behind a section's name in the title of its page."""

_COUNTER = lazy(r"\s?[（(]\s?[0-9]{1,3}\s?/\s?[0-9]{1,3}\s?[)）]$")


class Headline(NamedTuple):
    """The headline: its text, after how many prose runs and lines it stands, in which part, and
    the place of its element where it has one of its own."""

    text: str
    number: int
    lines: int
    part: Part
    at: int | None


def headline_of(survey: Survey, root: Part, record: Record) -> Headline | None:
    """The headline of the article in ``root``, or None.

    It says what the page's title begins with, or it is the only ``h1``, and it stands before the
    article or at its head. Pages without headings have it as a line before the info line.
    """
    titles = [folded(without_domain(title)) for title in titles_of(record)]
    sites = _sites(record, titles)
    heading = _heading(survey, root, titles, sites, _middles(titles_of(record)))
    if heading is None or heading[0] < _LIKE:
        line = _line(survey, root, titles, sites)
        if line is not None:
            return line._replace(text=_without_badge(line.text, titles_of(record)))
    if heading is None:
        return _named(survey, root, titles, _called(record))
    return _of_heading(survey, heading[1], titles_of(record))


def text_of(node: LexborNode, record: Record) -> str:
    """What a headline element says, without the badge (原创) that may stand before it, or 1/4 behind it."""
    return _without_badge(" ".join((node.text() or "").split()), titles_of(record))


def _without_badge(text: str, titles: list[str]) -> str:
    if counted := _COUNTER.search(text):  # of a gallery's pictures
        bare = text[: counted.start()]
        if any(title.startswith(bare) and counted[0] not in title for title in titles):
            return bare
    for title in titles:
        if 0 < len(text) - len(title) <= _LONGEST_BADGE and text.endswith(title):
            return title
    if text[:1] in _OPENS and not any(text in title for title in titles):
        bare = text[text.find(_OPENS[text[0]]) + 1 :].strip()
        badged = 0 < len(text) - len(bare) <= _LONGEST_BADGE + 2
        if badged and any(title.startswith(bare) for title in titles):  # [民生]: a forum's
            return bare
    if (bullet := _BULLET.match(text)) and not any(text in title for title in titles):
        bare = text[bullet.end() :]
        if len(bare) > _SHORTEST and any(bare in title for title in titles):  # ■ …: an anchor's
            return bare
    badge, _, bare = text.partition(" ")
    if len(badge) <= _LONGEST_BADGE and len(bare) > _SHORTEST and not badge[:1].isascii():
        said = any(title.startswith(text) for title in titles)
        if not said and any(
            title.startswith(bare) for title in titles
        ):  # 原创 …, before a title's tail
            return bare
    return text


def _of_heading(survey: Survey, heading: Heading, titles: list[str]) -> Headline:
    text = _without_badge(" ".join(survey.text_in(heading.at).split()), titles)
    return Headline(text, heading.number, heading.lines, heading.part, heading.at)


def _sites(record: Record, titles: list[str]) -> set[str]:
    """What the site is called, folded: no headline; nothing where the page has no other title."""
    names = _called(record)
    return set() if names.issuperset(titles) else names


def _middles(titles: list[str]) -> set[str]:
    """What stands in titles between the name of a section and that of the site, folded."""
    inner = [part for title in titles for part in _DIVIDER.split(title)[1:-1]]
    return {folded(part) for part in inner if len(part.split()) >= _WORDS}


def _called(record: Record) -> set[str]:
    """What the site is called, folded."""
    values = named(record.get("head"), "og:site_name")
    return {folded(value) for value in values if isinstance(value, str)}


def _is_other(text: str, sites: set[str]) -> bool:
    """Whether a heading or a line is what the site is called, or the title that the text had elsewhere."""
    return (
        (bool(sites) and folded(text) in sites) or is_domain(text) or text[:8].find("原标题") >= 0
    )


def _heading(
    survey: Survey, root: Part, titles: list[str], sites: set[str], middles: set[str]
) -> tuple[float, Heading] | None:
    """The heading element that is most like a headline, and how much it is."""
    best: tuple[float, Heading] | None = None
    told = [(heading, survey.text_in(heading.at).strip()) for heading in survey.headings[:_MOST]]
    told = [(heading, text) for heading, text in told if not _is_other(text, sites)]
    ones = {folded(text) for heading, text in told if heading.tag == "h1"} - {""}
    for heading, text in told:
        if heading.number > root.last:
            break
        if not text or len(text) > LONGEST:
            continue
        score = likeness(folded(text), titles) or (_LIKE if folded(text) in middles else 0.0)
        if not score and _PROSE.match(text):
            continue
        if _MARKED in survey.tape[heading.at].partition(">")[0]:
            score += 0.5
        if heading.tag == "h1":
            score += 0.5 if len(ones) == 1 else 0.2
        elif root.first - 1 <= heading.number <= root.first and len(text) > 2 * _SHORTEST:
            score += 0.31
        if heading.number > root.first + 2:
            score -= 0.6 if heading.tag == "h1" else 1.0
        if score > 0.3 and (best is None or score > best[0]):
            best = score, heading
    return best


def _line(survey: Survey, root: Part, titles: list[str], sites: set[str]) -> Headline | None:
    """The line that says what the title begins with, or else nothing."""
    candidates = [
        (at, line) for at, line in enumerate(survey.lines) if line.number <= root.first + 1
    ][-_REACH:]
    best: tuple[float, int, str] | None = None
    for index, (at, line) in enumerate(candidates):
        text, whole = folded(line.text), line.text
        if len(text) < _SHORTEST or len(whole) > LONGEST or _is_other(whole, sites):
            continue
        if _TRAIL in whole:
            continue
        score = likeness(text, titles)
        for _, more in candidates[index + 1 : index + 3]:  # a headline set in lines
            longer = text + folded(more.text)
            if not any(title.startswith(longer) for title in titles):
                break
            text, whole = longer, whole + more.text
            score = likeness(text, titles)
        if score >= 0.7 and (best is None or score > best[0]):
            best = score, at, whole
    if best is None:
        return None
    _, at, whole = best
    line = survey.lines[at]
    return Headline(whole, line.number, at, line.part, None)


def _named(survey: Survey, root: Part, titles: list[str], sites: set[str]) -> Headline | None:
    """The line in an element that is called the title, right above the line with the date.

    For pages whose own title names the site or the section alone. Where it is known to name nothing
    but the site, it is the last line without a link above the date or the text, in any element.
    """
    lines = survey.lines
    alone = bool(titles) and all(title in sites or _SITE.fullmatch(title) for title in titles)
    below = ""
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line.number > root.first or len(line.text) > LONGEST or root.holds(line.part):
            continue
        told = is_info(line.text)
        if not told and len(folded(line.text)) <= _SHORTEST:
            continue  # a button
        tag = survey.tape[line.part.start].partition(">")[0]
        if not told and (
            (_TITLE.search(tag) and is_info(below) and has_date(below))
            or (alone and _stands_alone(line))
        ):
            return Headline(line.text, line.number, at, line.part, None)
        below = line.text
    return None


def _stands_alone(line: Line) -> bool:
    """Whether a line is one text, and neither a sentence nor a trail to the page."""
    said = [piece for piece in line.pieces if piece.strip()]
    return len(said) == 1 and _TRAIL not in line.text and line.text[-1] not in "。．.：:"


def likeness(text: str, titles: list[str]) -> float:
    """How much of a title a heading says: 1 where it is all or the beginning of it."""
    if len(text) < 4:
        return 0.0
    for title in titles:
        if title == text:
            return 1.2
        if title.startswith(text) or (len(text) > 0.6 * len(title) and text in title):
            return 0.4 + 0.6 * min(1.0, len(text) / (0.5 * len(title)))
        if len(title) > 8 and title in text and len(text) <= _LONGER * len(title):
            return 0.9
    return 0.0


def is_titled(headline: Headline, record: Record) -> bool:
    """Whether the page's title says what the headline says, or begins with it."""
    return likeness(folded(headline.text), list(map(folded, titles_of(record)))) >= _LIKE


def titles_of(record: Record) -> list[str]:
    """What the head of a page gives as its title, under any name."""
    head = record.get("head")
    if not isinstance(head, Mapping):
        return []
    found: list[Any] = [head.get("title")]
    meta = head.get("meta")
    if isinstance(meta, Mapping):
        for name in ("og:title", "twitter:title", "articletitle", "title"):
            values = meta.get(name)
            found += values if isinstance(values, list) else [values]
    told = [item["headline"] for item in linked_data(head) if _is_told(item)]
    found += told if len(told) == 1 else []  # of several each is another article's
    return [title for title in found if isinstance(title, str) and title.strip()]


def _is_told(item: Any) -> bool:
    """Whether an object of JSON-LD has a headline."""
    return isinstance(item, Mapping) and isinstance(item.get("headline"), str)
