"""Signatures that say what the writer is: an economist's behind a sign, an analyst's with the licence."""

import re

from newscli.credits.han import HAN
from newscli.credits.model import Credit, CreditLine
from newscli.credits.names import is_name, is_sure_name
from newscli.credits.people import POSITION, people_in
from newscli.patterns import lazy

SIGNS = frozenset("□■◎")
# □ 某某（某证券首席经济学家）, □某某（作者系某大学教授）
_TITLED = lazy(
    rf"[□■◎]\s{{0,2}}(?P<name>{HAN}{{2,4}})\s?[（(](?P<who>(?:本文)?(?:作者)?[^（）()。！？]{{3,40}})[)）]"
)
_ALONE = lazy(
    rf"□\s{{0,2}}(?P<name>{HAN}{{3}})"
)  # papers print no other sign before the writer alone
_CODE = lazy(
    r"[，,\s]*[（(]?\s?(?:SAC\s?)?(?:期货)?(?:执业|执证|投资咨询|从业)?(?:资格)?(?:证书|证)?(?:编号|号码|号)?\s?[:：]?\s?"
    r"(?:S[0-9]{13}|[FTZ][0-9]{7,8})\s?[)）]?",
)
_ANALYST = lazy(
    r"(?:本?报告)?(?:署名)?(?:首席|资深|高级|证券|行业|宏观|策略)*(?P<label>分析师|分析员|研究员|联系人|研究助理)\s?[:：]?\s?(?P<names>[^:：]{2,40})"
)


# 某某 分析员, 文 某某宏观首席分析师 某某
_TURNED = lazy(
    rf"(?:文[:：\s]\s?)?(?:{HAN}{{2,8}}?(?:首席|高级|资深)?(?:分析师|分析员|经济学家|研究员)\s(?P<names>{HAN}{{2,3}}(?:[\s、]{HAN}{{2,3}}){{0,3}})"
    rf"|(?P<turned>{HAN}{{2,3}})\s(?:首席|高级|资深)?(?:分析师|分析员|研究员))"
)
_OF_HONG_KONG = lazy(r"[，,\s]*SFC\s?CE\s?(?:Ref|No)\.?\s?[:：]?\s?[A-Z]{3}[0-9]{3}", re.A)
# 某某期货 某某, what is left of it without the licence
_HOUSED = lazy(
    rf"[^\s，。]{{2,12}}(?:期货|证券|基金|资管|研究[所院])\s{{1,2}}(?P<names>{HAN}{{2,3}}(?:[\s、]{HAN}{{2,3}}){{0,3}})"
)


def read_titled(text: str) -> CreditLine | None:
    """The writer behind a sign, with a position in brackets behind the name or alone; else None."""
    if alone := _ALONE.fullmatch(text):
        sure = is_sure_name(alone["name"])
        return (
            CreditLine("byline", (Credit(alone["name"], "author", None, text),)) if sure else None
        )
    found = _TITLED.fullmatch(text)
    if not found or not is_sure_name(found["name"]):
        return None
    if not ("作者" in found["who"][:4] or POSITION.search(found["who"])):
        return None
    return CreditLine("byline", (Credit(found["name"], "author", None, text),))


def read_turned(text: str) -> CreditLine | None:
    """``某某某 记者``: the name before what the person is, of three characters; else None."""
    name = text.removesuffix("记者").rstrip()
    if len(name) != 3 or not is_sure_name(name):
        return None
    return CreditLine("byline", (Credit(name, "reporter", None, text),))


def read_licensed(text: str) -> CreditLine | None:
    """The analysts who sign a report, each with the licence or one of them; else None."""
    if "SFC" in text:
        text = _OF_HONG_KONG.sub("", text)
    named, codes = _CODE.subn(" ", text)
    named = named.strip()
    found = (_ANALYST.fullmatch(named) or _HOUSED.fullmatch(named)) if codes else None
    if codes and len(named) in (2, 3) and is_sure_name(named):
        return CreditLine("byline", (Credit(named, "author", None, text),))
    if codes and (turned := None if found else _TURNED.fullmatch(named)):
        found = turned
    who = (found["names"] or found["turned"]) if found else ""
    people = people_in(who.strip())[0] if who else None
    if not people or not all(map(is_name, people)):
        return None
    if found and found.groupdict().get("label") == "联系人":
        return CreditLine("credits")
    return CreditLine("byline", tuple(Credit(name, "author", None, text) for name in people))
