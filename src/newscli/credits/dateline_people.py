"""The people behind a dateline: in brackets, or in a row up to 报道, a date or the first sentence.

``中新社北京8月25日电 （记者 某某）``, ``某某网讯 记者某某、某某报道：…``, ``某某晨报讯 记者 某某 昨日，…``.
"""

import functools
import re
from typing import NamedTuple

from newscli.credits import fields, labels
from newscli.credits.han import HAN
from newscli.credits.model import Credit
from newscli.credits.names import is_sure_name
from newscli.credits.outlet import looks_like
from newscli.credits.people import people_in
from newscli.credits.values import affiliation_in
from newscli.patterns import lazy

DATE = (
    r"(?:(?:[12][0-9]{3}\s?年\s?)?[0-9０-９]{1,2}\s?月\s?[0-9０-９]{1,2}\s?日|[0-9０-９]{1,2}\s?日"
    r"|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
"""A day as datelines have it: ``8月25日``, ``25日``, ``５月１７日``, ``十二月三十一日``."""

BRACKETED = lazy(r"\s{0,3}[（(]\s?(?P<inside>[^（）()]{2,90})[）)]")
_CITED = lazy(
    r"\s{0,3}[据據][^\s，。：:（(]{2,10}(?:报道|消息|報道|報導)(?=\s?[（(][^（）()]{0,16}[记記]者)"
)
# （编辑 某某）: in these brackets a label is as firm as with a colon; editors of wires have pen names.
_EDITED = lazy(r"(?<=编辑|編輯)\s(?=\S)")
_LOOSE = lazy(
    rf"\s{{0,3}}(?:记者\s?)?(?P<who>{HAN}{{2,4}}?(?:[\s、]{HAN}{{2,4}}?){{0,2}})(?:报道[：:]|(?:报道)?\s{{1,3}}(?={DATE}))",
)
_LABEL = r"(?:(?:见习|实习|首席|特约|全媒体|融媒体|本报|本网)?(?:记者|記者)|通讯员|实习生)"
# 讯 记者 某某 通讯员 某某 报道：
_REPORT = lazy(
    rf"\s{{0,3}}(?P<line>{_LABEL}[^。，：:（(]{{2,50}}?)\s?(?:报道|報道|報導)(?:\s?[：:]|(?=\s))"
)
# 讯 记者 某某 某某 昨日，…: names of two or three characters, each with a space behind it
_ROW = lazy(
    rf"\s{{0,3}}(?P<line>(?:{_LABEL}\s?{HAN}{{2,3}}(?:[\s、]{HAN}{{2,3}}(?=[\s、])){{0,4}}\s){{1,3}})"
)
_SENT = lazy(
    rf"\s{{0,3}}(?P<line>{_LABEL}[^。，：:（(]{{2,40}}?)\s?发自\s?(?P<place>{HAN}{{2,4}})(?=[\s，,：:])"
)
# 电记者某某某从…获悉: the reporter is the subject of the first sentence. Three characters, and none of
# those that words of time and manner end in: 记者于近日从, 记者康复后从, 记者周三从 name nobody.
_SUBJECT = lazy(
    r"\s{0,3}(?P<line>(?:记者|記者)\s?(?![于向曾时])[^\W\d_A-Za-z日天年月时今昨近前后多次方地局部厅会场早晚间里]{3})(?=从(?![事来业中而此]))"
)
_BOXED = lazy(r"\s(?P<line>(?=[^】\]]{0,20}记者)[^】\]。，：:]{2,60})[】\]]")
_STATION = lazy(rf"{HAN}{{2,8}}(?:记者站|記者站)\s")


class Behind(NamedTuple):
    """The people behind a dateline, where they end, and where they sent it from if they say so."""

    people: tuple[Credit, ...]
    end: int
    place: str | None = None


def people_behind(head: str, end: int) -> Behind:
    """The people behind a dateline that ends at ``end``; they may be those of a paper it goes by,
    ``讯 据某报报道（记者 某某）``."""
    if cited := _CITED.match(head, end):
        end = cited.end()
    if behind := BRACKETED.match(head, end):
        people = people_inside(behind["inside"], bare=True)
        if people is None:
            housed = looks_like(behind["inside"].strip())
            return _in_a_row(head, behind.end()) if housed else Behind((), end)
        if people and head[behind.end() : behind.end() + 1] in "（(":
            return _with_others(head, people, behind.end())
        return Behind(people, behind.end())
    if loose := _LOOSE.match(head, end):
        named = people_in(loose["who"])[0] or []
        credits = tuple(Credit(name, "reporter", None, loose[0].strip()) for name in named)
        if credits:
            return Behind(credits, loose.end())
    return _in_a_row(head, end)


def _with_others(head: str, people: tuple[Credit, ...], end: int) -> Behind:
    """The people of a dateline and those in the next brackets: ``（记者某某）（通讯员某某）``."""
    other = BRACKETED.match(head, end)
    others = people_inside(other["inside"]) if other else None
    return Behind((*people, *others), other.end()) if other and others else Behind(people, end)


def _in_a_row(head: str, end: int) -> Behind:
    for pattern in (_REPORT, _SENT, _BOXED):
        found = pattern.match(head, end)
        if found and (read := fields.read(found["line"].strip())) and read.credits:
            return Behind(tuple(read.credits), found.end(), found.groupdict().get("place"))
    found = _SUBJECT.match(head, end)
    read = fields.read(found["line"]) if found else None
    if found and read and all(is_sure_name(credit.name) for credit in read.credits):
        return Behind(tuple(read.credits), found.end())
    if found := _ROW.match(head, end):
        line = found["line"]
        while line := line.rstrip():
            read = fields.read(line)
            if read and read.credits and all(is_sure_name(credit.name) for credit in read.credits):
                return Behind(tuple(read.credits), found.start("line") + len(line))
            line = line.rpartition(" ")[0]  # the last word may be the article's first
    return Behind((), end)


@functools.lru_cache(maxsize=1024)
def people_inside(inside: str, bare: bool = False) -> tuple[Credit, ...] | None:
    """The people in the brackets of a dateline; ``bare``: names alone are the writers'."""
    if (read := fields.read(inside.strip())) is not None:
        return tuple(read.credits)
    firm = _EDITED.sub("：", inside)
    if firm != inside and (read := fields.read(firm.strip())) is not None:
        return tuple(_as_written(credit, firm, inside) for credit in read.credits)
    return _named_first(inside.strip()) if bare else None


def _named_first(inside: str) -> tuple[Credit, ...] | None:
    """Names before the first label are the writers': ``某某 记者 某某``, ``某某 某报记者 某某``; of
    those of an office (``萧山记者站 某某``) it says what they are."""
    marks = labels.find(inside)
    lead = inside[: marks[0].start] if marks else inside
    station = _STATION.match(lead)
    named, house = people_in(lead[station.end() :] if station else lead)
    if not named and marks and " " in lead.strip():
        house = affiliation_in(lead.rpartition(" ")[2])  # an uncommon name before the house
    elif not named or (house and not marks):
        return None
    role = "reporter" if station else "author"
    written = lead.removesuffix(house).strip()
    authors = tuple(Credit(name, role, None, written) for name in named or ())
    if not marks:
        return authors
    behind = fields.read(house + inside[marks[0].start :])
    return (*authors, *behind.credits) if behind else None


def _as_written(credit: Credit, read: str, written: str) -> Credit:
    """A credit with its text as it stands in the document; ``read`` is as long as ``written``."""
    at = read.find(credit.text)
    return credit._replace(text=written[at : at + len(credit.text)])


def plain_date(written: str | None) -> str | None:
    """A date without spaces and in plain digits; None for none."""
    return re.sub(r"\s", "", written).translate(_DIGITS) if written else None


_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
