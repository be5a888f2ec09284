"""Whole paragraphs that are nothing but credits: ``read_line`` and the lenient ``read_info``."""

import functools
import re

from newscli.credits import fields, names, original_title, outlet, signed
from newscli.credits.bracketed_line import read_both
from newscli.credits.buttons import without_buttons
from newscli.credits.desks import read_desk
from newscli.credits.han import HAN
from newscli.credits.house_lines import LAST, read_unnamed
from newscli.credits.model import Credit, CreditLine
from newscli.credits.offices import signed_for
from newscli.credits.outlet_names import OWN
from newscli.credits.places import PLACES
from newscli.credits.printed import read_printed
from newscli.credits.reprint import ACCOUNT_LAST, account_alone, quoted, read_reprint
from newscli.patterns import lazy

LONGEST = 160
"""No credit line seen is longer (a list of twelve makers of a video had 118 characters)."""

_COLON_OF_HONG_KONG = "︰"
_STROKE_OF_TAIWAN = "╱"
# One of these stands in every credit line but the bare name of a body or paper.
_SIGNS = lazy(r"[:：|丨｜︱/／ 　\t\xa0）)】\]记記编編作来來摄自版原首载供员习《]")
_KOREAN_REPORTER = "기자"  # as in ``korean``, which is loaded for few articles
_LABELLED = frozenset(":|/")
_COLONS = frozenset(":：|丨｜︱/／")
_COLOPHON = lazy(
    r"《\s*(?P<paper>[^《》]{2,20}?)\s*》\s*[（(]?\s*(?P<date>[12][0-9]{3}\s?[年\-./]\s?[0-9]{1,2}\s?[月\-./]\s?[0-9]{1,2}\s?日?)"
    r"[^。！？]{0,20}版[^。！？]{0,12}[)）]?",
    re.A,
)
_COMPILED = lazy(
    r"(?P<paper>\S{2,16}?)(?:综合自|综合整理自|综合公开|综合媒体|综合各|整理自|编译自|综合新华|综合央视)[^。！？]{0,80}"
)
_PICTURES_FROM = lazy(
    r"(?:本文|文中|文内)?(?:图片|配图|头图|题图|封面图?|照片|海报)均?(?:来自|来源于|源自|取自|源于)[^。！？]{2,30}"
)
# 作者顾某某系某大学教授: the name up to the word that says who he is.
_WHO = lazy(
    rf"(?:本文)?作者\s?[:：]?\s?(?P<name>{HAN}{{2,4}}?)(?:系|为|是|现为|现任)(?!怎|如何|谁|什么|不是)[^。！？]{{3,60}}"
)
_WHO_BEHIND = lazy(r"（(?:本文)?作者[系为是][^（）。]{3,50}）$")  # 作者：某某（作者系某大学教授）
_ENGLISH = lazy(
    r"(?:(?P<wrote>Written|Words|Story) by|[Bb][Yy]) (?P<names>[A-Z][A-Za-z .,'’&\-]{3,80})"
)
_EDITED = lazy(r"(?:[Ww]eb )?[Ee]ditors?\s?:\s?(?P<names>[A-Z][A-Za-z .,'’\-]{3,80})")
# [责任编辑：某某]想爆料？请登录…
_CALLED = lazy(
    r"(?P<line>[\[【（(][^\[\]【】（）()]{4,40}[\]】）)])\s?(?:我?想?要?爆料|有料就?爆).{4,110}",
    re.S,
)
# 某某（新华社专电）, 某某（新华社供本报特稿）: the writer, and which agency sent it
_SENT_BY = lazy(
    rf"(?P<name>{HAN}{{2,4}})\s?[（(](?P<house>{HAN}{{2,6}}?)(?:供本[报報刊])?(?:专?特稿|专稿|专电|專稿|專電|特约稿)[）)]"
)
# “某某”（微信ID:…）撰稿：
_ACCOUNT_FIRST = lazy(
    r"[“「《]?(?P<paper>[^“”「」《》（(：:|丨｜/／]{2,14})[”」》]?\s?[（(](?:微信|公众号)?\s?ID\s?[:：]\s?[\w\-]{2,30}[)）]\s?"
)
# （据某某社北京电 记者某某、某某）
_WIRED = lazy(
    rf"[据據]{HAN}{{2,5}}(?:社|网|網)[^\s，。：:]{{0,14}}[电電讯訊]"
    r"\s?(?=(?:通讯员|通訊員|[记記]者))"
)
# 本文来自微信公众号：某某财经（ID：…），作者：某某
_ACCOUNT = lazy(
    r"(?:编者按\s?[:：]\s?)?(?:本文|文章|内容)?(?:来自|转载自|首发于|来源于|原载于)(?:微信)?公众号"
    r"[\s:：“「《][^。！？]{2,120}。?"
)


# （编辑：某某，如需转载请联系…）
_LICENCE = lazy(
    r"[，,；;。\s]\s?(?:如需|若需|欲)?转载请?(?:与[^，。]{2,20})?(?:联系|注明)"
    r"[^）)】\]]{0,60}(?P<close>[）)】\]]?)$"
)
# 实习生 某某 对本文亦有贡献
_HELPED = lazy(r"[\s，,]*(?:对(?:本文|此文|本报道|此)[亦也]?|亦)有贡献(?P<close>[）)】]?)$")
_FORWARD = frozenset(("本文来", "本文首", "本文转", "本文源"))
_SENT_FROM = lazy(
    rf"发自\s?[:：|｜丨]?\s?(?P<place>{HAN}{{2,6}})(?:[、\s]{HAN}{{2,6}}){{0,3}}"
)  # 发自：北京
_PUT_TOGETHER = lazy(r"^综\s?合\s?[:：]\s?(?=[^\s:：]{0,10}记者)")
_BOOK = lazy(r"《[^《》]+》\s*\n\s*(?:作者|译者|编著)")  # who wrote the book above
_NUMBERED = lazy(r"[）)]1[01][0-9][01][0-9][0-3][0-9]$", re.A)


_STOPPED = lazy(
    r"\s?。\s?(?:[内外]部来源\s{0,3})?(?=(?:责任编辑|責任編輯|责编|编辑|編輯|作者|记者|校对|审核)\s?[:：]|$)"
)


def read_line(text: str) -> CreditLine | None:
    """Read a paragraph that is nothing but credits.

    ``text`` is the paragraph without markup. Answers None for anything that holds a word of the
    article: ``clean`` takes out what this reads. Never raises.

    Forms, all seen in feeds and pages: ``本报记者 某某 深圳报道``, ``每经编辑 某某``, ``文｜某某``,
    ``责任编辑：某某 SF055``, ``（总台记者 某某）``, ``来源：光明日报  作者：某某  图片：新华社等``,
    ``原标题：… 来源：央视``, ``《 人民日报海外版 》（ 2021年09月20日   第 03 版）``, ``上海市统计局``.
    """
    size = len(text)
    if size > original_title.LONGEST or size < 2:
        return None
    if _COLON_OF_HONG_KONG in text:
        text = text.replace(_COLON_OF_HONG_KONG, "：")
    if _STROKE_OF_TAIWAN in text:
        text = text.replace(_STROKE_OF_TAIWAN, "／")
    text = text.strip(" \t\r\n　\xa0")
    if text[-1:].isdigit():
        text = without_number(text)
    if not _SIGNS.search(text):
        return _body_alone(text) if size <= 14 else None
    if "原" in text[:8] and (line := original_title.read(text)):
        return line
    if "注：本文" in text[:10]:
        text = text[text.index("本文") :]  # 钛媒体注：本文来源于…
    if text[:2] in ("本文", "文章", "内容", "原文") and (line := read_reprint(text)):
        return line
    if "来源" in text[:5] and "。" in text[:-2]:
        text = _STOPPED.sub(" ", text)  # 本文来源：网易时尚 。内部来源 责任编辑：某某
    if size > LONGEST or not text or "。" in text[:-2]:
        return None
    if text.isascii() and _LABELLED.isdisjoint(text[:16]) and "by " not in text[:24].lower():
        return None
    if (text[0] == "《" and _BOOK.match(text)) or (text[2:3] in "：:" and text[3:4] in "[【〔［"):
        return None  # 作者：[英]某某: who wrote a book
    if text[0] in "[【（(" and "爆料" in text and (called := _CALLED.fullmatch(text)):
        return _credits(called["line"])
    if text[-1] in "。！？!?；，、…" and _COLONS.isdisjoint(text[:12]) and text[:3] not in _FORWARD:
        return None
    line = _credits(text)
    told = text[-1] in "。！？!?" and not text[3:-1].strip().isascii()  # 译者：boxi。
    if line and told and not (line.credits or line.outlet):
        return None  # 作者：我认为价格还会涨。 answers a question
    return line


def without_number(text: str) -> str:
    """The text without the day that 中央社 sets behind its editor: ``（編輯：某某）1110507``."""
    return text[:-7] if _NUMBERED.search(text[-8:]) else text


@functools.lru_cache(maxsize=2048)
def _credits(text: str) -> CreditLine | None:
    """Read what may be a credit line; remembered, because ``clean`` asks first and ``meta``
    again, and because the editors of an archive are few."""
    inner = " ".join(text.split("\n")).replace("\xa0", " ")
    if "转载" in inner:
        inner = _LICENCE.sub(r"\g<close>", inner)
    if "贡献" in inner[-5:]:
        inner = _HELPED.sub(r"\g<close>", inner)
    inner = fields.unwrapped(without_buttons(inner))
    if inner[2:3] == "《" and inner[:2] in PLACES:
        inner = inner[2:]  # 英国《金融时报》
    if "（作者" in inner[3:]:
        inner = _WHO_BEHIND.sub("", inner)
    if inner[:1] == "综":
        inner = _PUT_TOGETHER.sub("", inner)
    if inner[-1:] in LAST and (unnamed := read_unnamed(inner)):
        return unnamed
    if ("执业" in inner or "执证" in inner or "咨询证" in inner or "S0" in inner) and (
        analysts := signed.read_licensed(inner)
    ):
        return analysts
    if named := account_alone(inner):
        return named
    account = _ACCOUNT_FIRST.match(inner) if "ID" in inner[:30] else None
    if found := fields.read(inner[account.end() :] if account else inner):
        account = account or (ACCOUNT_LAST.search(inner) if "公众号" in inner else None)
        house = found.outlet or (outlet.resolve(account["paper"]) if account else None)
        return CreditLine(found.rule, tuple(found.credits), house, found.place)
    if inner.endswith(("）", ")")) and (both := read_both(inner)):
        return CreditLine(both.rule, tuple(both.credits), both.outlet, both.place)
    if text[0] in signed.SIGNS and (titled := signed.read_titled(text)):
        return titled
    if text[:2] in ("（据", "(据", "（據") and (wired := _WIRED.match(inner)):
        found = fields.read(inner[wired.end() :])
        if found and all(names.is_sure_name(credit.name) for credit in found.credits):
            return CreditLine("byline", tuple(found.credits))
    if text[0] in "（(" and (people := signed_for(inner)):
        return CreditLine("byline", tuple(Credit(name, "author", None, inner) for name in people))
    return _other(inner)


def _other(inner: str) -> CreditLine | None:
    """Source lines without a label: a paper's colophon, a compilation, a reprint."""
    if (
        inner[:2] == "发自"
        and (found := _SENT_FROM.fullmatch(inner))
        and (found["place"] in PLACES or inner[2] not in found["place"])
    ):
        return CreditLine("byline", place=found["place"])
    if "版" in inner and (found := _COLOPHON.fullmatch(inner)):
        date = re.sub(r"\s", "", found["date"])
        return CreditLine("source", outlet=outlet.bare(found["paper"]), date=date)
    if "综合" in inner or "自" in inner:
        found = _COMPILED.fullmatch(inner)
        if found and outlet.looks_like(outlet.bare(found["paper"])):
            return CreditLine("source", outlet=outlet.resolve(outlet.bare(found["paper"])))
        if re.fullmatch(
            r"(?:本[报网文站])?(?:综合整理|综合|编译|整理|摘编)自[^。！？]{2,60}", inner
        ):
            return CreditLine("source")
        if inner[:2] in OWN and inner[2:4] == "综合":
            inner = inner[2:]  # 本报综合某社、某台报道
        if inner.startswith("综合") and inner[2:3] not in "自整" and "、" in inner:
            first = inner[2:].split("、")[0].removesuffix("电").removesuffix("报道")
            return CreditLine("source") if outlet.is_known(first) else None
    if ("Editor" in inner[:10] or "editor" in inner[:12]) and (found := _EDITED.fullmatch(inner)):
        people = tuple(name.strip() for name in re.split(r",| and ", found["names"]))
        if all(map(names.is_latin_name, people)):
            return CreditLine("editor", tuple(Credit(n, "editor", None, inner) for n in people))
    if (" by " in inner or inner[:3].lower() == "by ") and (line := _in_latin(inner)):
        return line
    if _KOREAN_REPORTER in inner and (line := _in_korean(inner)):
        return line
    if _PICTURES_FROM.fullmatch(inner):
        return CreditLine("credits")
    if who := read_who(inner) or read_desk(inner) or _sent_by(inner):
        return who
    if "公众号" in inner and _ACCOUNT.fullmatch(inner):
        from newscli.credits.info import read_info  # few lines are read so

        return read_info(inner)
    return read_printed(inner)


def _in_latin(inner: str) -> CreditLine | None:
    """``(Reporting by Nora Field; …)``, ``By Nora Field``."""
    from newscli.credits import latin  # few articles are in such letters

    if " by " in inner and (wire := latin.read_wire(inner)):
        edited = all(credit.role == "editor" for credit in wire)
        return CreditLine("editor" if edited else "byline", wire)
    if found := _ENGLISH.fullmatch(inner):
        people = [name.strip() for name in re.split(r",| and | & ", found["names"]) if name.strip()]
        wrote = latin.read_byline(inner)
        if all(names.is_latin_name(name) for name in people) and (wrote or not found["wrote"]):
            return CreditLine("byline", wrote)
    return None


def _in_korean(inner: str) -> CreditLine | None:
    """``[홍길동 기자 hong@example.com]``."""
    from newscli.credits.korean import read_reporters  # few articles are in it

    wrote = read_reporters(inner, alone=True)
    return CreditLine("byline", wrote) if wrote else None


def _sent_by(inner: str) -> CreditLine | None:
    """``某某（新华社供本报特稿）``: who wrote what an agency sent the paper."""
    found = _SENT_BY.fullmatch(inner) if inner[-1:] in "）)" else None
    if (
        found is None
        or not names.is_sure_name(found["name"])
        or not outlet.is_known(found["house"])
    ):
        return None
    return CreditLine("byline", (Credit(found["name"], "author", found["house"], inner),))


def read_who(text: str) -> CreditLine | None:
    """``作者某某系某大学教授``: who the author is, with the name; None without one."""
    found = _WHO.fullmatch(text)
    if not found or not names.is_sure_name(found["name"]):
        return None
    return CreditLine("byline", (Credit(found["name"], "author", None, text),))


def _body_alone(text: str) -> CreditLine | None:
    """A paragraph that is the name of a public body or a known paper (上海市统计局), or 据 and one."""
    if house := quoted(text):
        return CreditLine("source", outlet=house)
    if text[-1:] in LAST and (unnamed := read_unnamed(text)):
        return unnamed
    name = outlet.bare(text)
    if outlet.is_known(name[:-2]) and name.endswith(("报道", "出品")):
        name = name[:-2]  # 机器之心报道
    if outlet.is_body(name) or (outlet.is_known(name) and len(name) > 2):
        return CreditLine("source", outlet=outlet.resolve(name))
    return None


def read_original_title(text: str) -> CreditLine | None:
    """Read a paragraph that is known to hold the original title, whether it says 原标题 or not.

    Sina's ``p.ori_titlesource`` has been seen with a bare title, and with the source behind it.
    """
    text = text.strip(" \t\r\n　\xa0")
    if line := read_line(text):
        return line if line.rule == "original-title" else None
    return original_title.titled(text) if text else None
