"""Labels of credit lines: 记者, 责任编辑：, 文/图 …, where they stand and what role they give."""

import re
from typing import NamedTuple

from newscli.credits import names, outlet
from newscli.credits.han import HAN, is_han
from newscli.credits.outlet_names import KNOWN
from newscli.credits.roles import (
    GLUED,
    LABELS,
    MODIFIERS,
    NOBODY,
    PICTURE_PREFIXES,
    SOURCE_PREFIXES,
)
from newscli.patterns import lazy

_LAST_PART = lazy(r"[·・\-—/／|｜]")
_BARS = ("丨", "|", "｜", "︱")
_MARK = r"[:：丨|｜︱/／]"
# A glance at the first character saves trying two hundred words at every place.
_FIRST = "".join(
    sorted({word[0] for word in (*MODIFIERS, *PICTURE_PREFIXES, *SOURCE_PREFIXES, *LABELS, "驻")})
)
_BOTH = r"文字?\s?[/／、|丨&+并]?\s?(?:供图|图片?|摄影|摄|视频)|图\s?[/／、]?\s?文"
_LABEL = lazy(
    f"(?=[{_FIRST}])(?P<mods>(?:{'|'.join(sorted(MODIFIERS, key=len, reverse=True))}|驻{HAN}{{1,4}}?){{0,4}})"
    f"(?P<core>(?:{'|'.join(PICTURE_PREFIXES)})(?:来源|來源|摄影)|(?:{'|'.join(SOURCE_PREFIXES)})(?:来源|來源)"
    f"|{_BOTH}|{'|'.join(sorted(LABELS, key=len, reverse=True))})"
    rf"(?P<sep>[于自]?\s{{0,4}}{_MARK}\s*|)"
)
_AFTER = frozenset(
    [
        "摄",
        "摄影",
        "文",
        "图",
        "文/图",
        "文图",
        "文/摄",
        "文/供图",
        "文/摄影",
        "文并摄",
        "文并摄影",
        "采写",
        "图文",
        "供图",
        "供稿",
        "编译",
        "编译整理",
        "采访整理",
        "译",
        "整理",
        "撰文",
        "摄影报道",
    ]
)
_MEDIA = ("全媒体", "融媒体", "新媒体", "融媒")
"""Behind a name that is no outlet's by itself they are part of it (南财全媒体)."""
_GLUED_LENIENTLY = (*GLUED, "来源")
_PARTS_OF_WORDS = frozenset(["编辑部", "编辑室", "记者站", "記者站"])
_INSTANCES = frozenset(["一审", "二审", "三审", "复核", "主审"])
"""Who checks a text, 一审：某某, and what courts do: there no name follows."""

_WORD = lazy(rf"\s{{0,2}}(?P<name>{HAN}{{2,4}})(?=$|[\s；;|，,、）)\]】])")
_JOINED = frozenset(["作者", "编辑", "责任编辑", "校对"])
_ENDS = ("", " ", "　", "、", "，", ";", "；")


class Label(NamedTuple):
    """A label in a line. ``start`` and ``end`` are code points, its modifiers and colon included.

    ``role`` is a role of the record, ``source``, ``picture_source`` or None (a technician's).
    ``firm``: a colon or bar follows, so what stands behind is its value whatever it is.
    ``long``: it has two characters or more or a bar, and is not met in other words (作者, 文｜, not 文).
    ``after``: it stands behind its names (张三/文, 李四 摄).
    """

    start: int
    end: int
    role: str | None
    firm: bool
    after: bool
    long: bool = True


def find(text: str, lenient: bool = False) -> list[Label]:
    """The labels of a line, in order; ``lenient``: 来源 needs no colon (来源CSDN)."""
    out: list[Label] = []
    position = 0
    glued = _GLUED_LENIENTLY if lenient else GLUED
    while found := _LABEL.search(text, position):
        position = found.end()
        core, separator = found["core"], found["sep"]
        before = text[out[-1].end if out else 0 : found.start()]
        behind = text[found.end() : found.end() + 1]
        firm = bool(separator)
        barred = core in "文图" and before.endswith(("/", "／")) and is_han(behind)  # 甲／文乙／摄
        after = not firm and (behind in _ENDS or barred) and _follows(core, before)
        if after and out and not out[-1].after and not before.endswith(("/", "／")):
            # 记者 甲 编译 乙: a label of its own; 记者 甲 摄: behind the names of another.
            rest = text[found.end() :].lstrip()
            after = len(core) == 1 or not rest or rest[0] in _ENDS or bool(_LABEL.match(rest))
        if firm and len(core) == 1 and not found["mods"] and is_han(before[-1:]):
            continue  # 姜若译 | 责编：…: the end of a name
        if behind and behind in "和与及" and not firm and core in _JOINED:
            continue  # 转载请注明作者和本文链接
        if core + behind in _PARTS_OF_WORDS or (core == "访谈" and not firm):
            continue
        if core in ("来源", "來源") and found["mods"].endswith(("数据", "數據")):
            continue  # 数据来源：国家统计局 is where a table's figures are from
        if core in _INSTANCES and not _names_one(text, found.end()):
            continue
        value = text[out[-1].end : found.end()].strip() if out and out[-1].firm else ""
        if value in NOBODY and behind in ("", "；", ";", "，", ","):
            continue  # 责任编辑：网站编辑
        if not (firm or after or core in glued or _stands_free(core, before, behind)):
            position = found.start() + 1
            continue
        modifiers = found["mods"]
        modifiers = _after_outlet(before, modifiers) if modifiers else ""
        start = found.start() + len(found["mods"]) - len(modifiers)
        barred = core == "文" and separator.strip()[-1:] in _BARS
        long = barred or len(core) > 1
        out.append(Label(start, found.end(), _role(modifiers, core), firm, after, long))
    return out


def _names_one(text: str, start: int) -> bool:
    """Whether a name stands at a place, and nothing behind it but a sign or a space."""
    value = _WORD.match(text, start)
    return value is not None and names.is_sure_name(value["name"])


def _after_outlet(before: str, modifiers: str) -> str:
    """The modifiers less those that belong to the outlet before them (南方财经全媒体|见习|记者)."""
    if not before or before[-1].isspace():
        return modifiers
    before = before.rsplit(None, 1)[-1]
    last = _LAST_PART.split(before)[-1]
    if len(last) < 3 and last != before and modifiers.startswith("视频"):
        return modifiers[2:]  # 南方都市报·N视频|记者
    for length in range(len(modifiers), 0, -1):
        if last + modifiers[:length] in KNOWN:
            return modifiers[length:]
    if modifiers.startswith(_MEDIA) and not (
        before.endswith("》") or outlet.looks_like(before) or outlet.is_own(before)
    ):
        return modifiers.removeprefix(next(word for word in _MEDIA if modifiers.startswith(word)))
    return modifiers


def _follows(core: str, before: str) -> bool:
    plain = re.sub(r"\s", "", core)
    if plain in ("编辑", "校对", "责编", "制图", "制表") and before.endswith(("/", "／")):
        return True
    if plain not in _AFTER or not before.strip(" /／、|丨"):
        return False
    # 截图 and 论文 end in a label's character; 摄 and 供稿 are often glued to the name.
    return plain not in ("图", "文", "译", "整理") or before[-1] in " 　/／、)）|｜丨"


def _stands_free(core: str, before: str, behind: str) -> bool:
    """Whether a label without a colon is one all the same: a space behind, and nothing glued before."""
    if not behind.isspace():
        return False
    return len(core) > 1 or (not before.strip() and core in ("文", "图", "译", "编"))


def _role(modifiers: str, core: str) -> str | None:
    if core.endswith(("来源", "來源")):
        pictured = any(word in modifiers + core for word in PICTURE_PREFIXES)
        return "picture_source" if pictured else "source"
    if core in LABELS:
        role = LABELS[core]
    else:
        role = "photographer" if core.endswith("摄影") and "文" not in core else "author"
    if not modifiers or role is None:
        return role
    pictures = any(word in modifiers for word in ("摄影", "图片", "视觉", "视频", "摄像"))
    if role == "reporter":
        trainee = "见习" in modifiers or "实习" in modifiers
        return "photographer" if pictures else "trainee_reporter" if trainee else role
    return None if role == "editor" and pictures else role
