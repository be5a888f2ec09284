"""Rules on the text of blocks, and the one look that tells whether any of them could apply."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from newscli.patterns import lazy
from newscli.rules.read import FLAGS, Table

_COMMON = frozenset(
    "的一是不在了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子产种面而方后"
    "多定行所民得经十三之进等部度家电力如化高自二理起小现实加量都两体制机当点从业本性好应开合还因由其前外天政四"
    "日社事平形相全表间与关各重新线内数正明看原利比质向公无系最立代通并提直展五料位入总次品式设管特件长基资流"
    "级统接较组计期运指区强放据推获取投市场报股交券金融信息增加亿万元月深展建联构专打转海视"
    "回复智能作介绍者订线创保险编户率价涨跌售产量研究项目示称0123456789%"
    "，。、：“”（）"
)
"""Letters that stand all over financial news. A search that begins with one of them stops often."""

_COMMON_PAIRS = (
    "介绍 告诉 机器 器人 投资 信息 数据 服务 参考 线上 以上 回复 材料 相关 报道 记者 公司 "
    "表示 市场 分析 研究 资料 提供 平台 内容 关注 用户 客户 产品 业务 企业 技术 发布 公告 "
    "开户 评论 观点 图片 声明 消息 媒体 通过 进行 可以 我们 就是 不作 "
)
"""Two letters that stand side by side all over it."""

_FEW = 4
"""Texts in which each hint is looked for by itself, before the one search for all is compiled: that
takes as long as to look through so many."""

_Start = tuple[str, str]
"""How a trigger begins: its first letter, and its second or "" where not all triggers have one."""


class DropText(NamedTuple):
    """A rule on the text of a block.

    ``pattern`` must match the block's whole text, which is then taken out; with ``within`` it is
    searched, and only what it matches is cut. Every match holds one of ``hints``, if there are any.
    With ``follow`` the lines after the block which are nothing but links go too.
    """

    rule: str
    pattern: re.Pattern[str]
    hints: tuple[str, ...]
    within: bool
    follow: bool

    def could_match(self, text: str) -> bool:
        """Whether the text holds a hint of the rule: cheap, where the pattern is not."""
        for hint in self.hints:  # a loop: a generator costs more than most of the searches
            if hint in text:
                return True
        return not self.hints


class TextRules:
    """The ``[[drop_text]]`` of some rule files, those of the first file first."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._rules = [
            DropText(
                entry["rule"],
                lazy(entry["pattern"], FLAGS),
                _strings(entry.get("hint", ())),
                entry.get("within", False),
                entry.get("follow", False),
            )
            for table in tables
            for entry in table.get("drop_text", ())
        ]
        self._always = {at for at, rule in enumerate(self._rules) if not rule.hints}
        self._places: dict[str, list[int]] = {}
        for at, rule in enumerate(self._rules):
            for hint in rule.hints:
                self._places.setdefault(hint, []).append(at)
        self._triggers = {hint: _trigger(hint) for rule in self._rules for hint in rule.hints}
        second = min(map(len, self._triggers.values()), default=0) > 1
        self._starts: dict[_Start, list[str]] = {}
        for hint, trigger in self._triggers.items():
            start = trigger[0], trigger[1] if second else ""
            self._starts.setdefault(start, []).append(hint)
        self._any = _any_of(self._starts)
        self._asked = 0

    def for_text(self, text: str) -> list[DropText]:
        """The rules that could apply to a text: those with a hint that is in it."""
        self._asked += 1
        if self._asked <= _FEW:
            likely = {hint for hint in self._triggers if hint in text}
        else:
            likely = self._likely(text)
        if not likely and not self._always:
            return []
        places = set(self._always)
        for hint in likely:
            places.update(self._places[hint])
        return [self._rules[at] for at in sorted(places)]

    def _likely(self, text: str) -> set[str]:
        """The hints that are in a text."""
        starts = self._starts.keys() & set(self._any.findall(text))
        return {hint for start in starts for hint in self._starts[start] if hint in text}


def _trigger(hint: str) -> str:
    """The part of a hint from a letter that is not common on, best with another such behind, and no digit
    if need not be: what is searched for. Of two alike the later one: many words begin as 数据由 does."""

    def often(at: int) -> int:
        """How common the letter at a place is, and then the one behind it."""
        letter, second = hint[at], hint[at + 1 : at + 2]
        common = 4 * (letter + second in _COMMON_PAIRS) + 2 * (letter in _COMMON)
        return 8 * letter.isdigit() + common + (second in _COMMON)

    return hint[min(reversed(range(max(1, len(hint) - 1))), key=often) :]


def _any_of(starts: Iterable[_Start]) -> re.Pattern[str]:
    """A pattern that stops at each of some starts, and seldom elsewhere; its groups are the letters.

    It is quick to compile, as one for whole hints is not.
    """
    first, second = [
        "".join(map(re.escape, sorted(set(nth)))) for nth in zip(*starts, strict=True)
    ] or ["", ""]
    if not first:
        return lazy(r"(?!)")
    return lazy(f"([{first}])(?=([{second}]))" if second else f"([{first}])()")


def _strings(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
