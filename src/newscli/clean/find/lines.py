"""The info lines of a page outside of its article."""

import re
from collections.abc import Iterator, Mapping

from newscli.article import Removed
from newscli.clean.find.info import has_date, is_bare, is_info, is_labelled, is_sure, tells_after
from newscli.clean.find.parts import Line, Part
from newscli.clean.find.survey import Survey
from newscli.credits import is_outlet, is_sure_name, read_byline, read_info, read_line, signed_by
from newscli.credits.latin_names import WROTE
from newscli.credits.outlet import looks_like
from newscli.patterns import lazy
from newscli.record import Record
from newscli.rules.origin import linked_data
from newscli.updates import published_parts

_REACH = 15
"""So many short lines before the first sentence and after the last may be info lines."""

_ABOVE = 4
"""So many lines above the headline may be info lines, where none below it has a date."""

_RIGHT_ABOVE = 2
"""So many lines above the headline may be its date with nothing to it."""

_FAR_ABOVE = 60
"""So many tags between a line and the headline are a menu."""

_LONGEST_BYLINE = 60
_LONGEST_SIGNATURE = 24

_PEOPLE = lazy(
    "记者|記者|기자|作 ?者|通讯员|编 ?辑|責編|责编|校对|执笔|采写|译者|[一二三初复终编监]审\\s?[:：]|^[文撰]"
    "|[報报][導导道]$"
    r"|^\(?(?:by|von|par|por|di|door) "
    r"|^(?:authors?|autor(?:in|en)?|auteurs?|text[eo]?|words|testo|contributors?|writers?|pewarta|penulis|oleh|wartawan|reporter|автор)\s?:"
    r"|^penulis "
    rf"|^(?:\w{{1,4}} )?(?:{WROTE}) (?:by|von|par) ",
    re.I,
)
_ALONE = frozenset(("来源", "作者", "编辑", "责任编辑", "责编", "记者"))
"""Labels that lists and tables set in a cell of their own, without a colon."""

_BY = lazy(
    r"\b(?:by|von|par|por|di|door|autor|auteur|author|te[xs]t|words|penulis|pewarta|автор)", re.I
)
_POSTED = lazy(r"(?:posted|written|published) by ", re.I)
_HOUR = lazy(r"[0-2]?\d[:：]\d\d(?:[:：]\d\d)?", re.A)
_CLOCK = lazy(r"\d[:：]\d\d", re.A)
_OF_PAPER = lazy(r"第\s?[A-Z]?[0-9]{1,3}\s?版\s?[:：]\s?[㐀-鿿]", re.A)
_FOUNDER = lazy("founder-(?:title|content)(?=[ >])")
_DAY = lazy(r"20\d\d年\d\d?月\d\d?日\s{0,4}(?:星期|周)[一二三四五六日天]", re.A)
_TIMED = lazy(r"publi|pubd|pubt|dateupdate|create_at|issued|release", re.A)


def info_lines(survey: Survey, head: Part, tail: Part, start: int) -> list[str]:
    """The info lines outside of the article: before its ``head``, and after its ``tail``.

    ``start`` is the number of the headline among the lines. Before the article every line that
    could be one is; after it, where dates of other articles stand, only those that say so. What is
    sure comes first: readers take the first time they find.
    """
    before = [
        line
        for line in survey.lines[start:]
        if line.number <= head.first and not head.holds(line.part)
    ][-_REACH:]
    after = [
        line
        for line in survey.lines
        if tail.last <= line.number <= tail.last + 2 and not tail.holds(line.part)
    ][:_REACH]
    found = [text for text in _with_names(_joined(before)) if is_info(text) or _is_byline(text)]
    found = _of_one_article(found)
    if not any(has_date(text) for text in found):  # the date stands above the headline
        lines = survey.lines[max(0, start - _ABOVE) : start]
        above = [line.text for line in lines if not _is_masthead(line, survey, start)]
        found += [text for text in above if is_sure(text) and has_date(text)]
        if not found:  # nothing but a date: today's, which many pages show, stands further up
            found += [text for text in above[-_RIGHT_ABOVE:] if is_bare(text) and has_date(text)]
        if not any(map(has_date, found)):
            found += _issue_day(survey, [line.text for line in survey.lines[:start]])
    found.sort(key=is_sure, reverse=True)
    behind = _joined(after, behind=True)
    unsigned = not any(map(_latin, found))
    return found + [
        text
        for at, text in enumerate(behind)
        if (tells_after(text) or _is_byline(text))
        and ((unsigned and not at and signed_by(text)) or not _names_another(text))
    ]


def _issue_day(survey: Survey, above: list[str]) -> list[str]:
    """The day of an issue, ``2026年07月18日 星期六``, above the text of a paper: there stands 第A06版：生态,
    or elements are called as the system of papers calls them."""
    found = next(filter(None, (_DAY.search(text) for text in above if "年" in text)), None)
    if not found:
        return []
    of_paper = any("版" in text and _OF_PAPER.search(text) for text in above)
    return [found[0]] if of_paper or any(map(_FOUNDER.match, survey.tape)) else []


def _of_one_article(lines: list[str]) -> list[str]:
    """The lines without the bylines of other articles: ``By Ada Quay`` behind ``By Nora Field``."""
    first: set[str] = set()
    kept: list[str] = []
    for text in lines:
        names = _latin(text)
        if first and names and first.isdisjoint(names):
            continue
        first = first or names
        kept.append(text)
    return kept


def _names_another(text: str) -> bool:
    """Whether a line behind the article is a byline such as the articles beside have, and not that
    of a blog, which says ``Posted by Ada Quay``."""
    return bool(_latin(text)) and not _POSTED.match(text)


def _latin(text: str) -> set[str]:
    """The names of a byline in Latin letters."""
    if not _BY.search(text):
        return set()
    return {credit.name for credit in read_byline(text)}


def _is_masthead(line: Line, survey: Survey, start: int) -> bool:
    """Whether a line above the headline is far from it: between them stands a menu, and it is today."""
    headline = next((h for h in survey.headings if h.lines == start), None)
    if headline is None or line.part.holds(headline.part):
        return False
    return headline.at - line.part.end > _FAR_ABOVE


def _joined(lines: list[Line], *, behind: bool = False) -> list[str]:
    """The lines, a label that stands alone (发布日期：) joined with what follows it: not with the tags
    that follow ``behind`` the article a label whose value is a picture."""
    joined: list[str] = []
    for line in lines:
        text = line.text
        if joined and joined[-1].endswith((":", "：")) and len(joined[-1]) < 10:
            if behind and len(line.pieces) > 1:
                joined.append(text)
            else:
                joined[-1] += text
        elif joined and joined[-1] in _ALONE and _is_value(joined[-1], text):
            joined[-1] += f"：{text}"
        else:
            joined.append(text)
    return joined


def _is_value(label: str, text: str) -> bool:
    """Whether a line is what a label in a cell of its own asks for."""
    return looks_like(text) if label == "来源" else is_sure_name(text)


def _with_names(lines: list[str]) -> list[str]:
    """The lines, a name that stands alone joined with the date beside it, and the time with its day.

    A paper's name and a writer's go behind the date.
    """
    out: list[str] = []
    for text in lines:
        before = out[-1] if out else ""
        named = ((is_sure_name(before) or is_outlet(before)) and _dates(text)) or (
            _dates(before) and (is_sure_name(text) or _is_signature(text))
        )
        if _dates(text) and _is_signature(before):
            out[-1] = f"{text} {before}"
        elif named or (_HOUR.fullmatch(text) and has_date(before) and not _CLOCK.search(before)):
            out[-1] = f"{before} {text}"
        else:
            out.append(text)
    return out


def _dates(text: str) -> bool:
    """Whether a line has a date, or a time of the day with a day of the month: 08-17 21:33."""
    return has_date(text) or (is_sure(text) and not is_labelled(text))


def _is_signature(text: str) -> bool:
    """Whether a short line is a paper's name and a writer's, as 武山商報 某某某: one with a label is read
    by itself."""
    if len(text) > _LONGEST_SIGNATURE or text.isascii() or _PEOPLE.search(text):
        return False
    line = read_line(text)
    return line is not None and bool(line.outlet and line.credits)


def _is_byline(text: str) -> bool:
    """Whether a line names who wrote or edited: 本报记者 某某, （编辑 某某 校对 某某）."""
    if len(text) > _LONGEST_BYLINE or not _PEOPLE.search(text):
        return False
    if text.endswith("。") and "，" in text:  # 本文由作者授权发布，转载请注明出处。
        return False
    line = read_line(text) or read_info(text)
    return line is not None and bool(line.credits)


def is_dated(record: Record, removed: list[Removed]) -> bool:
    """Whether the head or an info line gives a whole date: then no script is asked."""
    if any(entry.rule == "info-line" and _tells_when(entry.text) for entry in removed):
        return True
    return is_dated_in_head(record)


def is_dated_in_head(record: Record) -> bool:
    """Whether the page's head says when the article was published."""
    return any(value[:4].isdigit() for value in _times_of(record))


def is_timed(record: Record, removed: list[Removed]) -> bool:
    """Whether the head or an info line gives a time of the day: then no other element is asked."""
    if any(
        entry.rule == "info-line" and _CLOCK.search(entry.text) and _tells_when(entry.text)
        for entry in removed
    ):
        return True
    return any(_CLOCK.search(value) for value in _times_of(record))


def _tells_when(line: str) -> bool:
    """Whether an info line gives the whole date of the publication, and not only of a change."""
    return has_date(line) and any(map(has_date, published_parts(line)))


def _times_of(record: Record) -> Iterator[str]:
    """What the page's head says when the article was published."""
    head = record.get("head")
    if not isinstance(head, Mapping):
        return
    meta = head.get("meta")
    for name, values in meta.items() if isinstance(meta, Mapping) else ():
        if isinstance(name, str) and isinstance(values, list) and _TIMED.search(name):
            said = [value for value in values if isinstance(value, str)]
            if name != "datepublished" or len({value[:10] for value in said}) == 1:
                yield from said  # of several days each is another article's
    for item in linked_data(head):
        value = item.get("datePublished") if isinstance(item, Mapping) else None
        if isinstance(value, str):
            yield value
