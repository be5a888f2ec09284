"""Lines that say where a text was first, and by whom: 本文来自微信公众号“某某”（ID：…），作者：某某，…."""

import re

from newscli.credits import fields, names, outlet
from newscli.credits.dateline_people import DATE
from newscli.credits.han import HAN
from newscli.credits.model import Credit, CreditLine, Fields
from newscli.patterns import lazy

LONGEST = 200
_ACCOUNT = lazy(
    r"(?:本文|文章|内容|原文)(?:章|首发|转载|来自|来源|于|自|系|由)*\s?[:：]?\s?(?:微信)?公众(?:平台|账号|号)\s?[:：]?\s?[“\"「【《]?"
    r"(?P<paper>[^“”\"「」【】《》（）()，,。:：]{2,20})[”\"」】》]?\s?(?:[（(][^（）()]{2,60}[)）])?(?:原创(?:撰写|发布|首发|出品)?)?(?P<column>)(?P<rest>(?:[，,。；;\s].*)?)"
)
# 本文转载自“某某洞察”，作者：某某
_QUOTED = lazy(
    r"(?:本文|文章)(?:转载|转|摘|选|首发|原载|原刊|来源|来|刊载)[自于]\s?(?:[“「《](?P<paper>[^“”「」《》，。：:]{2,20})[”」》]|[^\s，。：:]{2,6}专栏\s?[:：]\s?(?P<column>[^，。：:\s]{2,16}))\s?(?:[（(][^（）()]{2,60}[)）])?(?P<rest>[，,。；;\s].*)"
)
_ID = r"(?:微信公众号|微信|公众号)?\s?(?:ID|id|(?<=公众号))\s?[:：]\s?[\w\-]{2,30}"
_NAME = r"(?P<{}>[^“”「」《》（(：:|丨｜/／，。\s]{{2,14}}?)\s?"
# 某某星球（微信ID：…）, 本文由某某财讯（ID：…）独家原创首发, 文：某某（ID：…）
_ALONE = lazy(
    rf"(?:本文由|(?:文|作者|撰文)\s?[:：|｜丨/]\s?)?{_NAME.format('paper')}[（(]{_ID}[)）]\s?(?:(?:独家)?原创(?:首发|出品)?|出品)?"
    # 某某星球（mouxingqiu）原创, 某某日报（mouribao）、某某视频报道
    rf"|{_NAME.format('latin')}[（(][A-Za-z][A-Za-z0-9_\-]{{3,24}}[)）]\s?(?:(?:独家)?原创(?:首发|出品)?|出品|、[^，。\s]{{2,8}}报道)",
    re.A,
)
_ENDS = frozenset("）)创发品道")
ACCOUNT_LAST = lazy(r"[（(](?:微信)?公众号\s?[:：]\s?(?P<paper>[^（）()：:，\s]{2,14})[)）]$")
"""``文/某某（微信公众号：某某频道）``"""
_CLAUSES = lazy(r"[，,。；;]|\s{2,}")
_AUTHOR = lazy(r"\s*作者\s?[:：丨|｜]\s?(?P<name>\w{2,15})\s*")
_LONGEST_QUOTED = 40
_NAMED = lazy(r"[、和及]")
# 据新华社电, 据新华社北京7月2日电, 据央视新闻报道
_SENT = lazy(rf"(?:(?:{HAN}{{2,4}})?{DATE}|{HAN}{{2,4}}(?=[电電]))?(?:[电電]|专电|快讯|报道|消息)?")


def account_alone(text: str) -> CreditLine | None:
    """The account whose own a text is, where its name and id are all that a line says; else None."""
    found = _ALONE.fullmatch(text) if text[-1:] in _ENDS and ("（" in text or "(" in text) else None
    if not found:
        return None
    return CreditLine(
        "source", outlet=outlet.resolve(outlet.bare(found["paper"] or found["latin"]))
    )


def read_reprint(text: str) -> CreditLine | None:
    """Read a line that names the account a text is from; None for any other.

    Of what stands behind the account only authors and editors are read: the rest is the licence, the
    picture agency, whose opinion it is. Seen at 36kr, 虎嗅 and 和讯网.
    """
    if len(text) > LONGEST:
        return None
    account = "公众" in text[:14]
    if not account and "作者" not in text:
        return None
    found = (_ACCOUNT if account else _QUOTED).fullmatch(text)
    paper = outlet.bare(found["paper"] or found["column"]) if found else ""
    if not found or not paper:
        return None
    out = Fields(kinds=["source"])
    for clause in _CLAUSES.split(found["rest"]):
        read = fields.read(fields.unwrapped(clause)) if clause else None
        if read is not None:
            out.credits += read.credits
            out.kinds += [kind for kind in read.kinds if kind != "source"]
            out.credits += () if read.credits else _by_pen_name(clause, paper)
    return CreditLine(out.rule, tuple(out.credits), outlet.resolve(paper))


def _by_pen_name(clause: str, account: str) -> tuple[Credit, ...]:
    """The author who is called by a short name, 作者：老喻, and not by that of the ``account``, whole or
    cut short (of 老喻的世界 it is the author's)."""
    found = _AUTHOR.fullmatch(clause)
    name = found["name"] if found else ""
    short = len(name) <= 3 or name.isascii()
    own = account.startswith(name) and not account.startswith(f"{name}的")
    if not short or own or outlet.looks_like(name) or not names.is_pen_name(name):
        return ()
    return (Credit(name, "author", None, clause.strip()),)


def quoted(text: str) -> str | None:
    """The outlet that a text says it follows, ``据新华社电``, ``据央视新闻、人民日报``: the first, where
    nothing but known outlets stands behind 据; else None."""
    if text[:1] not in "据據" or len(text) > _LONGEST_QUOTED:
        return None
    houses = [_house(piece) for piece in _NAMED.split(text[1:].strip())]
    return houses[0] if all(houses) else None


def _house(piece: str) -> str | None:
    """The known outlet that a word is, or begins with before a place, a day and 电."""
    name = outlet.bare(piece)
    for length in range(len(name), 1, -1):
        if outlet.is_known(name[:length]) and _SENT.fullmatch(name[length:]):
            return outlet.resolve(name[:length])
    return None
