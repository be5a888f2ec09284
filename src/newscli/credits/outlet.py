"""Is it an outlet's name, and which? 《证券日报》 → 证券日报, 每经 → 每日经济新闻."""

import functools
import re

from newscli.credits.han import HAN, is_han
from newscli.credits.outlet_names import (
    ALIASES,
    BODIES,
    ENDINGS,
    KINDS,
    KNOWN,
    NO_OUTLET,
    OWN,
    SECTIONS,
)
from newscli.credits.places import PLACES
from newscli.patterns import lazy

# (www.chinatimes.net.cn), （ID：jjrbwx）, （微信公众号：…）, [整理]: an address, not part of a name.
_NOTE = lazy(r"[（(\[【][^（）()\[\]【】]{0,60}[)）\]】]?$|^[（(\[【]|[)）\]】]$")
_ACCOUNT = lazy(
    r"^(?:微信)?(?:公众号|公号|订阅号|视频号|微博|知乎|抖音)(?:\s?[:：@|｜丨]\s?|\s?(?=[“\"《「])|\s(?=\S))"
)
# 某某财经的财富号: its account on a platform
_ACCOUNT_OF = lazy(r"(?<=..)的(?:财富|头条|百家|企鹅|搜狐|网易|大鱼|一点|雪球)号$")
_QUOTES = "《》〈〉“”\"'「」『』"
_SHAPE = lazy(r"[\w·・•+&\-—/／. ]{2,24}")
_TWO_WORDS = lazy(rf"{HAN}\s+{HAN}")
_ENDINGS = tuple(ENDINGS)
# 国内新闻, 财经频道: a section; 互联网, 校园网: no site; 听新闻: a button
_NO_SITE = lazy(
    rf"(?:{'|'.join(SECTIONS)}){{1,3}}(?:新闻|新聞|快讯|快訊|观察|觀察|发布|發布|报道|報道|報導|频道|頻道|头条|頭條|评论|評論|财经|財經)"
    r"|[听聽][新全].|.{0,4}(?:[电管路区局园物车]|互联|铁路|高铁|公路)网|联系.网"
)
_BODIES = tuple(BODIES)
_TAIL = lazy(
    r"(?:(?<=》)[（(]?[12][0-9]{3}年第?[0-9]{1,3}期.*|\s{1,3}[12][0-9]{3}[年\-/.][0-9].*|\s{1,3}(?:发布|更新|发表|上传|录入)?(?:时间|日期)\s?[:：].*|整理自.*|编译自.*|综合(?:自.*|公开.*|整理.*|报道.*|各.*|媒体.*|网络.*)?|\s等)$|(?<=[报网社台闻])等$"
)
# 2022年7月1日《某报》3版, 《某报》2022年7月1日3版
_ISSUE = lazy(
    r"(?:[12][0-9]{3}年)?(?:第?[0-9]{1,3}期|[0-9]{1,2}月[0-9]{1,2}日)?\s?《(?P<paper>[^《》]{2,16})》\s?[0-9年月日.\-/]{0,12}\s?第?[A-Z]?[0-9]{0,3}[版期]?"
)
# A figure of speech or of a table, not a paper: who calls is the writer's business.
_DATA = lazy(
    r"wind|ifind|choice|公告|(?<!青)年报|招股|财报|研报|数据|研究所整理|公开资料整理|制图|截图",
    re.I,
)
_PIECES = lazy(r"[、，,;；]|\s*[|｜丨]\s*|\s{2,}|(?<=[报网社台])[/／]")
# 人民网-《人民日报》, 大河网－河南日报: the site shows what the paper wrote
_SHOWN_BY = lazy(
    rf"{HAN}{{1,6}}(?:[网網]|在线)\s?[-－–—―]{{1,2}}\s?(?P<paper>《[^《》]{{2,16}}》|{HAN}{{2,10}}(?:[报報刊社]|海外版))$"
)
_PAPER = ("》", "报", "報", "刊", "社", "版")
_PARTS = lazy(r"[·•・\-—/／]|^")
# Of an empty field what follows it: 来源: | 发布时间: 2018-05-17
_NO_NAME = lazy(
    r"[。！？!?]|https?:|www\.|^(?:发布|更新|发表|上传|录入)?(?:时间|日期)(?:$|\s?[:：])|^(?:作者|编辑|責編|责编|责任编辑|记者)(?:$|\s?[:：])|^(?:浏览|点击|阅读)(?:次数|量|数)?(?:$|\s?[:：])"
    r"|^.{0,4}(?:新闻|编辑|采访|采编|要闻)部$"
)
_MANY = lazy("多[名位]|一[名位]|两[名位]|的|等|有|从|向|对|据|在")
_NOT_START = lazy(
    r".{0,8}(?:授权|仅供)|以上|本文|据|由|从|在|向|对|与|和|被|有|该|这|那|各|某|多|一[名位]|本报|外国|现场|当地|不少|部分|综合|整理|编译自|转载|来源|原标题|更多|来自"
)


def resolve(name: str) -> str:
    """The full name behind a house's short name for itself; any other name as it is."""
    return ALIASES.get(name, name)


@functools.lru_cache(maxsize=2048)
def bare(text: str) -> str:
    """The name without quotation marks, web address, account name and spaces around."""
    text = _ACCOUNT.sub("", _ACCOUNT_OF.sub("", text.strip()).strip(_QUOTES).strip())
    while (shorter := _NOTE.sub("", text).strip()) != text:
        text = shorter
    for mark in _QUOTES:
        text = text.replace(mark, "")
    return text.strip(" \t　:：|｜丨/／►—-·、，,")


def is_known(name: str) -> bool:
    """Whether it is in the table of outlets."""
    return name in KNOWN or name in ALIASES


def is_own(name: str) -> bool:
    """Whether it is a house speaking of itself (本报, 晚报)."""
    return name in OWN or name in KINDS


def is_body(name: str) -> bool:
    """Whether it is a public body that publishes texts of its own (上海市统计局)."""
    return 4 <= len(name) <= 16 and name.endswith(_BODIES) and name not in _BODIES and is_han(name)


@functools.lru_cache(maxsize=2048)
def looks_like(name: str) -> bool:
    """Whether it may stand as an outlet beside a byline: in the table, or of the right ending."""
    if is_known(name):
        return True
    if _TWO_WORDS.search(name):
        return False  # 某某 中青在线: a name before it
    if len(name) <= 24 and any(is_known(part) for part in _PARTS.split(name)[1:]):
        return True  # 齐鲁晚报·齐鲁壹点
    if name.endswith("台") and name[:-1] in PLACES:
        return True
    if len(name) < 3 or not _SHAPE.fullmatch(name) or _NOT_START.match(name):
        return False
    return name.endswith(_ENDINGS) and not _NO_SITE.fullmatch(name)


def house_of(name: str) -> str | None:
    """The known outlet that a longer name begins with: 新华财经北京 → 新华财经; None if there is none."""
    if len(name) > 16 or not is_han(name) or _MANY.search(name):
        return None
    known = (name[:length] for length in range(len(name) - 2, 2, -1))
    return next((house for house in known if is_known(house)), None)


def from_source(value: str) -> str | None:
    """The outlet that a source line names (behind 来源), None where it names none.

    ``每日经济新闻综合自…`` → 每日经济新闻; ``九派新闻、新华每日电讯`` → the first; 网络 → None.
    """
    for piece in _PIECES.split(value):
        piece = piece.strip()
        if piece[:3] == "综合自":
            piece = piece[3:]  # of several the first
        if "《" in piece and (issue := _ISSUE.fullmatch(piece)):
            piece = issue["paper"]
        name = _TAIL.sub("", piece)
        if name.endswith(_PAPER) and (shown := _SHOWN_BY.match(name)):
            name = shown["paper"] if _is_paper(shown["paper"]) else name
        name = bare(name)
        name = bare(name.removeprefix("自").removeprefix("转自") if len(name) > 3 else name)
        if " " in name and is_known(name.split()[0]):
            name = name.split()[0]  # 新华社 北京 7月3日
        if name.startswith("综合"):  # 来源：综合某某日报、某某晚报
            house = name[2:]
            name = house if is_known(house) or (len(house) > 3 and looks_like(house)) else ""
        if not name or name in NO_OUTLET or len(name) > 24:
            continue
        if _NO_NAME.search(name):
            continue
        return resolve(name)
    return None


def _is_paper(name: str) -> bool:
    """Whether the second of two names is a paper's: it is known, or stands in marks of a title."""
    return name.startswith("《") or is_known(name)


def is_data_source(value: str) -> bool:
    """Whether the value is the source of a chart or table (Wind, 公司公告), not of an article."""
    return bool(_DATA.search(value))
