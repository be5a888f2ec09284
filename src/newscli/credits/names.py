"""Is it a person's name? Where does one name end and the next begin?

Chinese names by family name (王悦, 徐芸茜, 欧阳修远), minority and foreign names in Chinese
(阿卜杜拉·买买提), names in Latin letters (Demi Xia). Bylines run two names together (吕立勤梁剑箫)
and set short ones wide (杨　洁).
"""

import functools
import re

from newscli.credits.han import is_han
from newscli.credits.minorities import is_minority_name
from newscli.credits.roles import NOBODY
from newscli.credits.surnames import (
    COMMON,
    COMPOUND,
    MOST_COMMON,
    NOT_IN_NAMES,
    NOT_NAMES,
    SINGLE,
    TRADITIONAL,
)
from newscli.patterns import lazy

_DOTTED = lazy(r"[^\W\d_a-z]{1,10}(?:[·•‧・．][^\W\d_a-z]{1,12}){1,4}")
_LATIN = lazy(
    r"[A-Z][A-Za-zÀ-ɏ]*[.'’]?(?:[A-Z][a-z]+)?(?:[ .\-]{1,2}[A-Z][A-Za-zÀ-ɏ]*[.'’]?(?:[A-Z][a-z]+)?){0,3}"
)
# Staff codes behind an editor's name: 李桐 SF055, 杨倩_NF4425, 韩保林 PK155, 张三(UN649).
_CODE = lazy(r"[\s_]*[(（\[]?[A-Z]{0,5}[0-9]{2,6}[)）\]]?$|_[A-Za-z]{1,4}[0-9]{0,6}$", re.A)
_LATIN_STOP = frozenset(
    ["APP", "ID", "AI", "ETF", "IPO", "CEO", "TV", "VIP", "HD", "PDF", "GMT", "THE", "NEWS"]
)

# Costs of reading a run of characters as names; the cheapest reading wins.
_FULL_COMMON, _SHORT_COMMON, _RARE, _FOUR, _FOREVER = 10, 13, 12, 25, 10_000
_LESS_COMMON = 3


# Parts of the names of groups and columns: 任某某团队, 某某课题组.
_GROUP = lazy(
    "团队|小组|工作室|课题组|部落|专栏|栏目|商业|科技|金融|资本|研究|财经|新闻|公司|集团|银行|证券|基金|大学|学院|协会|"
    "贡献|对此|对本|参与|委员|政府|中心|平台|视频|直播|频道|观察|评论|观点|笔记|日记|手记|调查|消息|报告|市场|经济|产业|投资|股票|期货|编辑|记者|先生|女士|小姐"
)


def without_code(text: str) -> str:
    """The text without the staff code at its end (李桐 SF055 → 李桐)."""
    if not text or (text[-1] > "~" and text[-1] != "）"):
        return text.rstrip()
    return _CODE.sub("", text).rstrip()


# 冯其予: in the midst of a name 其 may stand, but not in 李其中, 王其他
_ITS = lazy(rf"[{''.join(sorted(COMMON))}]其[^中他它余间实次后是了的将]")

# 江西台, 余杭区: stations, papers and places that begin like names.
_NO_NAME_ENDS = frozenset("县市区局厅网站社台报摄")


@functools.lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether the text, without spaces inside a Chinese name, is one person's name."""
    if text in NOT_NAMES or text.lower() in NOBODY:
        return False
    if is_han(text):
        text = text.translate(TRADITIONAL)
        known = _chinese_cost(text) < _FOREVER or is_minority_name(text)
        return known and not _GROUP.search(text)
    if _DOTTED.fullmatch(text):
        return True
    return len(text) > 3 and text not in _LATIN_STOP and is_latin_name(text)


def long_name(text: str, among: list[str]) -> list[str]:
    """A name of four characters, a family name of one and a given name of three (吴红毓然), if the
    word stands among words of which one is surely a name; else none."""
    may_be = (
        len(text) == 4
        and is_han(text)
        and text[0] in COMMON
        and text not in NOT_NAMES
        and text[:2] not in NOT_NAMES
        and text[2] not in SINGLE
        and NOT_IN_NAMES.isdisjoint(text)
        and not _GROUP.search(text)
    )
    return [text] if may_be and any(map(is_sure_name, among)) else []


def is_latin_name(text: str) -> bool:
    """Whether it is a name in Latin letters of two words or more (Demi Xia, J. Smith)."""
    if " " not in text or text.upper() == text or len(text) > 40:
        return False
    return bool(_LATIN.fullmatch(text))


def is_pen_name(text: str) -> bool:
    """Whether it may stand for a person behind a label such as 责任编辑: a short word of Chinese
    characters (棒棒不是糖), or one word of Latin letters (Echo); never a function (系统管理员)."""
    if text in NOT_NAMES or text.lower() in NOBODY:
        return False
    if is_han(text):
        return 2 <= len(text) <= 6 and not _FUNCTION.search(text)
    return bool(re.fullmatch(r"[A-Z][a-z]{2,14}", text))


_FUNCTION = lazy(
    "^[从把让被将更再最]|[部组社网报室局委院所厅会处科]$|员$|中心|编辑|记者|整理|管理|综合|频道|平台|公司|集团|作者|来源|"
    "保险|理财|基金|股票|期货|债券|外汇|银行|科技|汽车|房产|港股|美股|原创|转载|责任|新闻|财经|宏观|证券|研究|媒体|日报|网络|小编|未知|审核|校对|发布|工作|办公"
)


def split_run(text: str) -> list[str] | None:
    """Names that were run together, divided by their family names; None where they cannot be.

    吕立勤梁剑箫 → 吕立勤, 梁剑箫; 张三和李四 → 张三, 李四.
    """
    if len(text) > 40 or not is_han(text):
        return None
    plain = text.translate(TRADITIONAL)
    if _GROUP.search(plain):
        return None
    best: list[tuple[int, list[str]] | None] = [(0, [])] + [None] * len(text)
    for start in range(len(text)):
        here = best[start]
        if here is None:
            continue
        if text[start] in "和与" and here[1] and best[start + 1] is None:
            best[start + 1] = (here[0] + 4, here[1])
        for length in (2, 3, 4):
            if start + length > len(text):
                break
            cost = here[0] + _chinese_cost(plain[start : start + length])
            there = best[start + length]
            if cost < _FOREVER and (there is None or cost <= there[0]):
                best[start + length] = (cost, [*here[1], text[start : start + length]])
    end = best[len(text)]
    return end[1] if end else None


def _chinese_cost(piece: str) -> int:
    """How odd it is to read these characters, in those of the mainland, as one name; ``_FOREVER`` where
    they are none."""
    length = len(piece)
    if length < 2 or length > 4 or piece in NOT_NAMES or (piece[:2] in NOT_NAMES and length == 4):
        return _FOREVER
    if not NOT_IN_NAMES.isdisjoint(piece[1:]) and not _ITS.fullmatch(piece):
        return _FOREVER
    if length == 2 and piece[1] in "报网":
        return _FOREVER  # a house for short: 徐报
    if length == 3 and piece[2] in _NO_NAME_ENDS:
        return _FOREVER
    if piece[:2] in COMPOUND and length >= 3:
        return _FULL_COMMON
    if piece[0] not in SINGLE:
        return _FOREVER
    if length == 4:
        # Both parents' family names (陈杨雪梅): only where both are frequent; 文 may be a label.
        both = piece[0] in COMMON and piece[1] in COMMON and piece[0] != "文"
        return _FOUR if both else _FOREVER
    cost = _FULL_COMMON if length == 3 else _SHORT_COMMON
    if piece[0] in MOST_COMMON:
        return cost
    return cost + (_LESS_COMMON if piece[0] in COMMON else _RARE)


def joined(tokens: list[str]) -> list[str]:
    """Names set wide with spaces inside, put together: 杨, 洁 → 杨洁; 王, 悦, 徐芸茜 → 王悦, 徐芸茜."""
    out: list[str] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        if token in ("和", "与", "及") and out and is_name(following):
            index += 1
            continue
        if len(token) == 1 and token in SINGLE and 1 <= len(following) <= 2 and is_han(following):
            token += following
            index += 1
            third = tokens[index + 1] if index + 1 < len(tokens) else ""
            if len(token) == 2 and len(third) == 1 and third not in SINGLE and is_han(third):
                token += third
                index += 1
        out.append(token)
        index += 1
    return out


def is_sure_name(text: str) -> bool:
    """Whether it reads as a name with no label beside it: a frequent family name, two or three
    characters, or a compound one."""
    if not is_name(text):
        return False
    if len(text) in (2, 3) and (text[0] in COMMON or text[0].translate(TRADITIONAL) in COMMON):
        return True
    return text[:2].translate(TRADITIONAL) in COMPOUND or (len(text) > 3 and is_minority_name(text))
