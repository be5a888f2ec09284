"""Datelines and bylines at the head of a paragraph of the article.

They stay in the text; here is read what they say: ``中新网哈尔滨7月27日电（记者 某某）27日，…``,
``【深圳商报讯】（首席记者 某某）8月17日，…``, ``财联社（上海，编辑 某某）讯，…``.
"""

import re

from newscli.credits import bracketed_datelines, fields, house_openings, outlet
from newscli.credits.dateline_houses import split_house
from newscli.credits.dateline_people import (
    BRACKETED,
    DATE,
    Behind,
    people_behind,
    people_inside,
    plain_date,
)
from newscli.credits.han import HAN
from newscli.credits.model import Opening
from newscli.credits.names import is_sure_name
from newscli.credits.outlet_names import KNOWN
from newscli.credits.places import PLACES
from newscli.credits.reported import is_place
from newscli.patterns import lazy

_REACH = 160
"""How far into a paragraph an opening may reach, from the end of a 【headline】 on."""

_HEADLINE = lazy(
    r"\s*[【\[](?![^】\]]{0,30}(?:[讯訊]|[记記]者[^】\]]{0,16}|[报報]道|報導|[电電])[】\]])(?P<headline>[^【】\[\]]{1,150})[】\]]\s*"
)
_DATE = DATE
_WORD = r"综合报道(?!\s?[记記]者)|综合电|专?特稿|专电|快讯|短讯|讯|訊|电|電|消息|综合消息"
_NAME = r"[^\s，。、：:；,;（）()【】\[\]《》“”]"
_SIGNS = lazy("[讯訊电電]|记者|記者|编辑|获悉|消息|作者|报道|報道")
# One of these stands before the first comma of every opening.
_OPENERS = lazy(r"[讯訊电電息道者悉丨｜|—–（(【\[-]")
# House, place and date, then 电 or 讯: 中新社北京8月25日电, 证券时报e公司讯, 《科创板日报》3日讯.
_WORD_AT = lazy(
    rf"(?P<word>{_WORD}|(?<=日)报道|(?<=日){HAN}{{2,4}}专电|(?<=[0-9０-９]日){HAN}{{2,4}}[电讯](?=\s?[（(]))(?:(?=[】\]\s，,：:（(丨|。题据]|[0-9]|记者|--|—|$)|(?<=日[讯訊])|(?P<glued>(?<=[网经报社]讯)(?![飞息问号录联鸟])(?={HAN}))|(?P<wired>(?<=日电)(?![话视影子力商信网池动台竞器邮脑])(?={HAN})))[】\]]?",
)
_HOUSE = lazy(
    rf"[【\[]?(?P<quoted>据)?(?:综合)?《?(?P<house>{_NAME}{{2,24}}?)》?(?:\s{HAN}{{0,4}}(?:APP|App|app|客户端)|[（(](?:(?:www\.)?[A-Za-z0-9.-]{{4,24}}|{HAN}{{2,7}})[)）])?(?:(?:\s|《[^《》]{{2,12}}》)(?P<place>{HAN}{{2,8}}))?\s?(?:(?P<date>{_DATE})(?:[0-9]{{1,2}}[时点](?:[0-9]{{1,2}}分)?)?)?\s?"
)
_DATED = lazy(rf"(?P<date>{_DATE})\s?(?:消息[：:]?|讯|(?:{HAN}{{2,4}}专)?[電电])(?=\s{{0,3}}[（(])")
_DATED_WIRE = lazy(rf"{_DATE}\s?[电電讯訊]")
_NEWS = lazy(rf"\s?(?:{_DATE})?\s?(?:{_WORD})")
# House, then place and people in brackets, then 讯: 财联社（上海，编辑 某某）讯.
_BRACKETED = lazy(
    rf"《?(?P<house>{_NAME}{{2,20}}?)》?\s?(?P<date>{_DATE})?\s?[（(](?P<inside>[^（）()]{{2,50}})[）)]\s?(?P<word>{_WORD})?(?P<set>(?=[，,：:\s]|[0-9]))?",
)
_TOLD = lazy("[曾此发刊的等在就也和]|报道")  # 某报（记者 某某）曾报道: what another paper wrote
_REGIONS = frozenset(("北美", "欧洲", "亚太", "亚洲"))
"""Parts of the world that a house with desks there names: 某某财经报社(北美)讯."""
_WORDED = lazy(rf"(?:快讯|短讯|{_DATE}(?:消息|报道|[讯电電]))$")
_HEARD = lazy(
    rf"《?(?P<house>[^\s，。、：:；,;（）()【】《》“”0-9]{{2,14}}?|36氪|21世纪经济报道)》?\s?(?:资讯)?(?:(?:(?P<date>{_DATE})\s?)?获悉[，,：:]|(?P<date2>{_DATE})\s?(?:[丨|｜]|[-—–]{{1,2}}\s))",
)
_REPORTED = lazy(rf"(?<=[报報]道)()[：:]?|发自\s?{HAN}{{2,4}}()(?=\s)")
_INSIDE = lazy(r"[【\[〔［](?P<inside>[^【】\[\]〔〕［］]{2,50})[】\]〕］]")
_PASSED = lazy(r"(?:(?:财经|科技|军事|国际|综合|独家)*报道|讯)$")
_BYLINE_END = lazy(r"\s{2,}|　|\t|\n")
# 经济观察网 记者 某某 今天…, 证券时报记者 某某8月13日，…: nothing but a space behind the name, or a date
_SPACED = lazy(
    rf"(?P<line>[^\s，。、：:；]{{2,16}}\s?(?:见习|实习|首席|特约)?记者\s?{HAN}{{2,3}}(?:\s(?:实习记者|见习记者|实习生|记者)\s?{HAN}{{2,3}}){{0,2}})(?:(?<![于在自从到至后前])\s(?={_DATE})|\s(?![\s0-9从在向就对于注看发获了见今昨近日采据])|(?<![于在自从到至后前])(?={_DATE}))"
)


def read_opening(text: str) -> Opening | None:
    """Read the dateline or byline at the head of a paragraph; None where there is none.

    ``text`` is a paragraph of the article. A headline in 【】 before the dateline, as wire flashes
    have it, is stepped over. Never raises.
    """
    if "╱" in text[:_REACH]:
        text = text.replace("╱", "／")
    skip = len(text) - len(text.lstrip(" \t　\xa0\n"))
    if (
        text.startswith(("【", "["), skip)
        and (found := _HEADLINE.match(text, skip, skip + 170))
        and not _is_house(found["headline"].removesuffix("消息"))
    ):
        skip = found.end()
    opening = _read(text[skip : skip + _REACH])
    if not opening and "A" <= text[skip : skip + 1] <= "Z":
        opening = _in_english(text[skip : skip + _REACH])
    if not opening:
        return None
    end = skip + opening.end
    return opening._replace(text=text[skip:end].strip(), end=end)


def _in_english(head: str) -> Opening | None:
    """The dateline of an agency that writes in English."""
    if "(" not in head[:80] and "/" not in head[:80]:
        return None
    from newscli.credits.wires import read_wired  # few posts are in English

    return read_wired(head)


def _read(head: str) -> Opening | None:
    """The opening at the very start of a text."""
    lead = head[:60].partition("，")[0].partition("。")[0]  # no house reaches beyond one
    if "日" in lead and " " in lead and (named := house_openings.read_named(head)):
        return named
    if not _OPENERS.search(lead):
        return None
    if head.startswith(("（来源", "(来源")) and (sourced := bracketed_datelines.read_source(head)):
        behind = None if head.startswith(("（", "("), sourced.end) else _read(head[sourced.end :])
        if not behind:
            return sourced
        return behind._replace(agency=sourced.agency, end=sourced.end + behind.end)
    opening = _bracketed(head) or _wire(head, len(lead)) or _people_first(head) or _reported(head)
    opening = opening or _heard(head) or (_half_boxed(head) if "】" in head else None)
    if not opening and head[0] in "（(【《":
        return bracketed_datelines.read_enclosed(head)
    if not opening and "、" in lead and ("（" in head or "(" in head):
        return house_openings.read_group(head)
    return opening


def _bracketed(head: str) -> Opening | None:
    if "（" not in head[:40] and "(" not in head[:40]:
        return None
    found = _BRACKETED.match(head)
    if not found:
        return None
    house = outlet.bare(found["house"])
    sure = found["date"] or outlet.is_known(house.removesuffix("报道"))
    told = "记者" not in found["inside"] or _TOLD.match(head, found.end())
    if found["set"] is None and not found["word"] and (told or not sure):
        return None
    if _WORDED.search(house):
        return None  # 某某社9月14日报道（记者 某某）：
    place: str | None = None
    if not outlet.is_known(house):
        if _DATED_WIRE.match(head, found.end()):
            return None  # 新华社达沃斯（瑞士）1月29日电: the country behind the place
        house = house.removesuffix("报道")
    if not (outlet.is_known(house) or outlet.is_own(house)):
        house, place = split_house(house)
    if not house:
        return None
    inside = found["inside"]
    first, comma, rest = inside.replace(",", "，").partition("，")
    if comma and (first.strip() in PLACES or is_place(first.strip())):
        place, inside = first.strip(), rest
    elif inside.strip() in PLACES:
        place, inside = inside.strip(), ""
    elif inside in _REGIONS and outlet.is_known(house):
        place, inside = inside, ""
    people = people_inside(inside)
    if people is None and inside:
        return None
    if not (people or place):
        return None
    return Opening(
        "dateline", "", found.end(), people or (), _agency(house), place, plain_date(found["date"])
    )


def _wire(head: str, reach: int) -> Opening | None:
    """``中新社北京8月25日电``: the first 电 or 讯 before which an outlet stands."""
    for found in _WORD_AT.finditer(head, 0, min(reach + 1, 60)):
        before = _HOUSE.fullmatch(head, 0, found.start())
        if before and (opening := _wired(head, before, found)):
            return opening
    return None


def _wired(head: str, before: re.Match[str], word: re.Match[str]) -> Opening | None:
    run = "".join((before["house"] + (before["place"] or "")).split())
    house, place = split_house(run, dated=bool(before["date"]))
    if word["glued"] is not None and not outlet.is_known(run):
        return None  # only of a known house is 讯 its word, and no part of the next
    if not house and before["date"] and run in PLACES:
        return _no_house(people_behind(head, word.end()), run, before["date"])
    if word["wired"] is not None and not outlet.is_known(house):
        return None
    if not house and run.isalpha() and head[word.end() : word.end() + 2].strip()[:1] in ("（", "("):
        return _no_house(_labelled(head, word.end()), None, before["date"])
    if not house or (before["quoted"] and not word["word"].endswith(("电", "電"))):
        return None  # 据央视新闻消息 quotes, 据新华社北京7月27日电 reprints
    place = place or (word["word"][:-1] if word["word"][:-1] in PLACES else None)
    behind = people_behind(head, word.end())
    if word["word"].endswith(("消息", "报道")) and not (behind.people or outlet.is_known(house)):
        return None
    place = place or behind.place
    date = plain_date(before["date"])
    return Opening("dateline", "", behind.end, behind.people, _agency(house), place, date)


def _labelled(head: str, end: int) -> Behind:
    """The people in the brackets behind the 讯 of a house that nobody knows: ``（记者 某某）``."""
    behind = BRACKETED.match(head, end)
    people = people_inside(behind["inside"]) if behind and "记者" in behind["inside"] else None
    return Behind(people, behind.end()) if behind and people else Behind((), end)


def _no_house(behind: Behind, place: str | None, date: str | None) -> Opening | None:
    """``北京7月4日电 （记者 某某）``, ``5月27日消息（记者 某某）``: only with people."""
    if not behind.people:
        return None
    return Opening("dateline", "", behind.end, behind.people, None, place, plain_date(date))


def _people_first(head: str) -> Opening | None:
    """``（记者 某某）8月3日，…`` with no outlet before it, or nothing but a date."""
    if "日" in head[:8] and (dated := _DATED.match(head)):
        return _no_house(people_behind(head, dated.end()), None, dated["date"])
    found = BRACKETED.match(head) if head[0] in "（(" else None
    if not found or not re.search("记者|記者|作者|通讯员|实习生|编辑|文[/丨|：]", found["inside"]):
        return None
    read = fields.read(fields.unwrapped(found["inside"]))
    if not read or not read.credits:
        return None
    return Opening("byline", "", found.end(), tuple(read.credits), read.outlet, read.place)


def _reported(head: str) -> Opening | None:
    """``21世纪经济报道记者某某 北京报道 …`` and ``本报记者 某某　…`` set off by wide space."""
    boxed = head[0] in "【[〔［"
    if not (_SIGNS.search(head[:100]) if boxed else "记者" in head[:40] or "記者" in head[:40]):
        return None
    if boxed and (found := _INSIDE.match(head)):
        house = found["inside"].strip()
        house = house if _is_house(house) else _PASSED.sub("", house).strip()
        behind = BRACKETED.match(head, found.end())
        people = people_inside(behind["inside"]) if behind else None
        if behind and people and outlet.looks_like(house):
            return Opening("dateline", "", behind.end(), people, _agency(house))
        if _is_house(house):
            # 【某报】 alone heads the items of a digest: whose item it is, not whose article.
            passed = house != found["inside"].strip() or _NEWS.match(head, found.end())
            return Opening("dateline", "", found.end(), (), _agency(house)) if passed else None
        read = fields.read(found["inside"].strip())
        if read and (read.credits or read.outlet):
            return Opening("byline", "", found.end(), tuple(read.credits), read.outlet, read.place)
        return None
    for found in _REPORTED.finditer(head[:100]):
        read = fields.read(head[: found.start(found.lastindex or 1)].strip(" ："))
        if read and read.credits:
            return Opening("byline", "", found.end(), tuple(read.credits), read.outlet, read.place)
    if (gap := _BYLINE_END.search(head, 8 if "\n" not in head[:8] else 5)) and gap.end() < len(
        head
    ):
        read = fields.read(fields.unwrapped(head[: gap.start()]))
        if read and read.credits and read.rule == "byline":
            return Opening("byline", "", gap.end(), tuple(read.credits), read.outlet, read.place)
    if spaced := _SPACED.match(head):
        read = fields.read(spaced["line"])
        if (
            read
            and read.credits
            and read.outlet
            and all(is_sure_name(c.name) for c in read.credits)
        ):
            return Opening("byline", "", spaced.end(), tuple(read.credits), read.outlet)
    return None


def _is_house(text: str) -> bool:
    """Whether the words in 【】 are an outlet's name: 【深圳商报·读创】, not 【某局发布】."""
    return outlet.is_known(text) or ("·" in text and outlet.looks_like(text))


def _half_boxed(head: str) -> Opening | None:
    """``环球网报道 记者 某某】 …``: the bracket before it is lost."""
    end = head.find("】", 4, 40)
    read = fields.read(head[:end].strip()) if end > 0 and "记者" in head[:end] else None
    if not read or not read.credits:
        return None
    return Opening("byline", "", end + 1, tuple(read.credits), read.outlet, read.place)


def _heard(head: str) -> Opening | None:
    found = _HEARD.match(head) if "获悉" in head[:40] or "日" in head[:30] else None
    if not found:
        return None
    house, place = split_house(found["house"], dated=bool(found["date2"]))
    if not outlet.is_known(house):
        return None
    return Opening(
        "dateline",
        "",
        found.end(),
        (),
        _agency(house),
        place,
        plain_date(found["date"] or found["date2"]),
    )


def _agency(house: str) -> str | None:
    if not house or outlet.is_own(house):
        return None
    return outlet.resolve(house if house in KNOWN else house.rstrip("／/ ").removesuffix("讯"))
