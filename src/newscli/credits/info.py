"""The info line of a page: date, source, author and editor in a row, with counters between.

``2019年09月07日 13:43 来源：证券市场红周刊 责任编辑：某某_NF4425``. Unlike a credit line it may hold
anything else too: what is not understood is passed over.
"""

import re

from newscli.credits import korean, labels, latin, names, outlet
from newscli.credits.bracketed_datelines import read_enclosed
from newscli.credits.model import EDITORS, WRITERS, Credit, CreditLine, Fields
from newscli.credits.offices import signed_for
from newscli.credits.outlet_names import NO_OUTLET, SECTIONS
from newscli.credits.people import NOTE, OFFICE_FOR_SHORT, people_in
from newscli.credits.places import PLACES
from newscli.credits.reported import reported_from
from newscli.credits.roles import LABELS
from newscli.credits.stamps import TIMES, unstamped
from newscli.credits.values import EDGE, affiliation_in
from newscli.patterns import lazy

# 高新区, 金融街, 万象城: sections and places that begin like names.
_NO_END = frozenset(
    "区市县街镇村网报社台站城省部局会院校业类版圈界嘴员队单评说谈榜股线率性化型度者家处所科组系司行店厂书"
)
_OTHERS = ("photographer", "translator")
_OWN_WORK = lazy(r"\s+原创$")
_CLAUSE = lazy(r"[，,;；。]")
# 本文来自微信公众号：某某财经（ID：…），作者：…
_FROM_ACCOUNT = lazy(
    r"来自(?:微信)?(?:公众号|视频号)\s?[:：“「]\s?(?P<name>[^，,。（(”」\s]{2,20})"
)
_ISSUE = lazy(r"《(?P<paper>[^《》]{2,20})》 ?[（(] ?[12][0-9]{3}[年\-./][^（）()]{4,24}版 ?[）)]")
# 由 某某: how WordPress says by
_BY = lazy(r"由|by\s", re.I)
_MOST_WRITERS = 3
_LISTED = lazy("[ 、]")
_AROUND = " |｜·、，,;；()（）[]【】"
_SPACE = lazy(r"[\s　\xa0]+")
_ADDRESS = lazy(r"(?:https?://|www\.)[\w./-]{4,60} ", re.A | re.I)
"""The site's own address before the date: ``http://www.sina.com.cn 2011年03月21日 某某晚报``."""


def read_info(text: str) -> CreditLine | None:
    """Read a page's info line leniently; None where it names neither person nor outlet.

    ``text`` may be any short line beside the headline or below the article. Never raises.
    """
    text = text[:400].replace("︰", "：").strip()
    first, more, _ = text.partition("\n")
    if more and first[-1] not in ",&" and (writers := latin.read_byline(first)):
        return CreditLine("byline", writers)
    text = _SPACE.sub(" ", text)
    plain = unstamped(text)
    if plain[:1] in "hHwW" and (address := _ADDRESS.match(plain)):
        plain = plain[address.end() :].lstrip()
    if not plain:
        return None
    if writers := latin.read_byline(text):
        return CreditLine("byline", writers)
    if korean.REPORTER in text and (writers := korean.read_reporters(text)):
        return CreditLine("byline", writers)
    if text[0] in "（(" and (opened := read_enclosed(text)) and opened.end == len(text):
        return CreditLine("byline", opened.credits, opened.agency, opened.place)
    place: str | None = None
    if "发自" in plain:
        plain, place = reported_from(plain)
    marks = labels.find(plain, lenient=True)
    if marks:
        line = _labelled(text, plain, marks)
    else:
        dated = TIMES.search(text) is not None
        line = _in_issue(text) or _unlabelled(plain, dated) or _signed(text)
    return line._replace(place=place) if line else None


def _labelled(text: str, plain: str, marks: list[labels.Label]) -> CreditLine | None:
    """What the labels of an info line name; ``plain`` is the text without dates and counters."""
    people = _before_the_time(text)
    house: str | None = None
    if not marks[0].after:
        house = _house_before(plain[: marks[0].start].strip(_AROUND))
    account = _FROM_ACCOUNT.search(text)
    source: str | None = account["name"] if account else None
    for before, mark, following in zip([None, *marks], marks, [*marks[1:], None], strict=False):
        stop = following.start if following else len(plain)
        written = plain[mark.start : stop].strip(_AROUND)
        value = plain[mark.end : stop]
        if mark.after:  # 某某|文
            value = plain[before.end if before else 0 : mark.start]
            written = value + plain[mark.start : mark.end]
        value = value.strip(_AROUND)
        if value.rfind("（") > value.rfind("）"):
            value, written = value + "）", written + "）"  # 某某（实习）
        if mark.role == "source":
            source = source or _source(value)
            people += _behind_source(value)
        elif mark.role in WRITERS or mark.role in EDITORS or mark.role in _OTHERS:
            found, own = _people(value, pen=mark.firm and mark.role in EDITORS)
            if mark.role == "correspondent" and OFFICE_FOR_SHORT.fullmatch(value):
                found = []  # 通讯员 穗宣
            elif not found and mark.firm and mark.role == "author" and _names_editor(marks):
                found = _pen_name(value)
            people += [Credit(name, mark.role, own or None, written) for name in found]
            if own and not outlet.is_own(own) and mark.role in WRITERS:
                house = house or outlet.resolve(own)
    if not (people or source or house):
        return None
    roles: list[str | None] = [credit.role for credit in people]
    if source:
        roles.append("source")
    return CreditLine(Fields(kinds=roles).rule, tuple(people), source or house)


def _house_before(text: str) -> str | None:
    """The outlet before the first label: all that stands there, or its last word."""
    name = affiliation_in(_OWN_WORK.sub("", text))
    if not name and not (last := text.rpartition(" ")[2]).endswith("频道"):
        name = affiliation_in(last)  # 武山新闻网 首页 武山晚报 作者：某某
    return None if not name or outlet.is_own(name) else outlet.resolve(name)


def _before_the_time(text: str) -> list[Credit]:
    """``某某某 · 2022-07-02 08:16``: the writer before the time."""
    time = TIMES.search(text, 0, 40)
    lead = text[: time.start()] if time else ""
    written = lead.strip(" ·•|｜")
    found = written.split()
    if not 1 <= len(found) <= 2 or any(len(name) != 3 or name[-1] in _NO_END for name in found):
        return []  # a word of two characters is a section as often as a name
    if any(not names.is_sure_name(name) or name in PLACES for name in found):
        return []
    return [Credit(name, "author", None, written) for name in found]


def _signed(text: str) -> CreditLine | None:
    """A writer and a time, and nothing else that says anything."""
    people = _before_the_time(text)
    return CreditLine("byline", tuple(people)) if people else None


def _in_issue(text: str) -> CreditLine | None:
    """``某某某 《 某报 》（ 2026年09月29日 第 01 版）``: the paper and its issue, writers before it."""
    found = _ISSUE.search(text) if "》" in text[3:40] else None
    if not found:
        return None
    who = text[: found.start()].strip()
    people = _LISTED.split(who)
    if len(people) > _MOST_WRITERS or not all(map(names.is_sure_name, people)):
        people = []
    house = outlet.resolve(found["paper"].strip())
    wrote = tuple(Credit(name, "author", None, who) for name in people)
    return CreditLine("byline" if wrote else "source", wrote, house)


def _source(value: str) -> str | None:
    """The outlet behind 来源：, up to the first space that ends a name."""
    value = value.removeprefix("于").lstrip()
    whole = outlet.from_source(value)
    first = value.split(" ")[0]
    return (
        whole
        if whole and len(whole) <= 12 and " " not in whole
        else outlet.from_source(first) or whole
    )


def _behind_source(value: str) -> list[Credit]:
    """Who wrote it, where nothing but names stands behind the outlet: 来源：某某日报 某某某."""
    house, _, rest = value.partition(" ")
    found = rest.split()
    if not found or not outlet.looks_like(outlet.bare(house)):
        return []
    if any(not names.is_sure_name(name) or name in PLACES for name in found):
        return []
    if any(name[-1] in _NO_END for name in found):
        return []
    return [Credit(name, "author", outlet.resolve(outlet.bare(house)), value) for name in found]


def _people(value: str, pen: bool) -> tuple[list[str], str]:
    """As many names as the head of the value holds."""
    if value.endswith(("报道", "報道", "報導")):
        value = reported_from(value)[0].rstrip(EDGE)  # 記者 某某／台北報導
    if signed := signed_for(value):  # 作者：港航学院 某某
        return signed, ""
    for part in (value, value.split(" ")[0], _CLAUSE.split(value)[0]):
        people, own = people_in(part, pen=pen, firm=pen)
        if people is not None:
            return people, own
    return [], ""


def _names_editor(marks: list[labels.Label]) -> bool:
    """Whether one of the labels is 责任编辑： or 责编：."""
    return any(mark.firm and mark.role == "responsible_editor" for mark in marks)


def _pen_name(value: str) -> list[str]:
    """The pen name that a writer of a site signs with: ``作者：远洋 责编：清源``, where the house names both.

    Of two characters alone: with more it is as often an account's name.
    """
    name = NOTE.sub("", value).strip(_AROUND)
    people, own = people_in(name, pen=True, firm=True) if len(name) == 2 else ([], "")
    return people if people and not own and name not in SECTIONS and name not in LABELS else []


def _unlabelled(text: str, dated: bool) -> CreditLine | None:
    """``某某/中国青年报``, ``中国青年报 某某``, ``证券时报``; beside a date also ``某某`` alone, and
    ``上市公司 证券日报`` with a section's name."""
    if len(text) > 40:
        return None
    house, _, place = text.rpartition(" ")
    if dated and place in PLACES and outlet.looks_like(house):
        text = house  # 武山晚报 江苏: where an account wrote it
    by = _BY.match(text)
    name = text[by.end() :].strip() if by else text
    sure = names.is_sure_name(name) and (len(name) == 3 or name != text) and name not in PLACES
    if (dated or by) and sure and name[-1] not in _NO_END and not outlet.looks_like(name):
        return CreditLine("byline", (Credit(name, "author", None, text),))
    people, own = people_in(text)
    if people is None or not own or outlet.is_own(own) or own in NO_OUTLET or len(people) > 4:
        return _known_among(text.split(" ")) if dated else None
    if people and own.startswith(people[0]):  # 武山晚报 武山: the place, not a person
        people, text = [], own
    if not people and not outlet.is_known(own) and (" " in text or own.endswith("频道")):
        return None
    own = outlet.resolve(own)
    if any(not names.is_name(name) for name in people):
        return None
    rule = "byline" if people else "source"
    return CreditLine(rule, tuple(Credit(name, "author", own, text) for name in people), own)


def _known_among(words: list[str]) -> CreditLine | None:
    """The one word that is the name of an outlet."""
    known = [word for word in words if len(word) > 2 and outlet.is_known(word)]
    return CreditLine("source", outlet=outlet.resolve(known[0])) if len(known) == 1 else None
