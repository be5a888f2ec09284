"""Does a name stand in its sentence as words of its own?

Sites link by blind search: in 创新产业比较分散 the stock 新产业 was marked, across the words 创新
and 产业. The test: cut the clause into words as its words' frequencies have it, once freely and
once with the name as a word, and see which is likelier. The name counts as a rare word, so that
a true name (贝因美股份, which a plain dictionary cuts as 贝 因 美股 份) holds its ground, and one
that tears two common words apart does not.

``rjieba`` (0.1 s to load) is imported by the first call.
"""

import math
import sys
from functools import cache, lru_cache
from typing import Any, NamedTuple, Protocol

# Characters of the clause that are looked at on each side.
_REACH = 8
# What a name that the dictionary does not have weighs, as a count in the dictionary's corpus.
_NAME_COUNT = 20.0
_BRAND_COUNT = 500.0  # a name that everybody knows (快手, 小米)
# What a character that is left without its word takes from the cut that leaves it, as a logarithm.
_LEFTOVER = 6.0
# Counts of words that a name's end may be a part of: of two letters, of more.
_RUN_ON = (20, 3)
# Single characters that stand right after a firm's name, or right before one, as words of their own.
FOLLOWERS = frozenset(
    "厂原系第的在将与和及或也又均都则仍已曾正拟获被遭由从向对为是有于以因报收涨跌升降超称说指认等股未不再还就便才却"
    "其这该即把让使令给到用按据经并而且但若如虽除内外前后上下中里旁间大小新老总首无至达占近逾约高低开领推入出买卖购设建投转增减"
)
_LEADERS = frozenset(
    "的在将与和及或也又均都则仍已曾正由从向对为是有于以因据等被让使令给到用按经并而且但若如除了其该本此某每各前后称说买卖购投看"
)
# Words that the dictionary lacks, and across which blind links cut (中国中|车企).
_NEW_WORDS = (
    *("车企", "房企", "药企", "酒企", "险企", "猪企", "科创", "文创", "双创", "热电联产", "护林"),
    *("环保税", "公厕", "酒驾", "醉驾", "医药学", "文旅节", "新能源", "东方大港"),
    # Trades that are news since: no names of firms, for all their endings.
    *("具身智能", "脑机接口", "数字孪生", "低空经济", "元宇宙", "大模型"),
    # What follows the names of firms: 周大生|财报 and not 生财.
    *(
        "财报",
        "营收",
        "净利",
        "研报",
        "年报",
        "中报",
        "季报",
        "半年报",
        "招股书",
        "市值",
        "股价",
        "官网",
    ),
    *(
        "美股",
        "港股",
        "复牌",
        "停牌",
        "涨停",
        "跌停",
        "早盘",
        "午后",
        "尾盘",
        "盘中",
        "增持",
        "减持",
    ),
    *("回购", "定增", "中标", "高管", "董秘", "官宣", "新款", "车型", "国债", "外债", "转债"),
)
_NEW_COUNT = 1_000
_TOTAL = math.log(60_101_967)  # all counts of jieba's dictionary


class Segmenter(Protocol):
    """The part of rjieba's interface that is used."""

    def cut(self, text: str, hmm: bool = True) -> list[str]:
        """Cut a text into words."""

    def add_word(self, word: str, freq: int, tag: str) -> int:
        """Teach a word, with its count in the corpus and its part of speech."""

    def tag(self, text: str, hmm: bool = True) -> list[tuple[str, str]]:
        """Cut a text into words with their parts of speech."""

    def has_word(self, word: str) -> bool:
        """Tell whether the dictionary has a word."""

    def suggest_freq(self, segment: str) -> int:
        """The count that a word has, or would need to be cut as one word."""


class Torn(NamedTuple):
    """How a name cuts through words.

    ``words`` are the words that it covers or cuts, as the clause is cut without it; ``left`` and
    ``right`` are those that lie across its two ends ("" where an end falls between words).
    """

    words: tuple[str, ...]
    left: str
    right: str


@cache
def segmenter() -> Segmenter:
    """The word cutter with its own dictionary, loaded once.

    To import rjieba loads its dictionary, and a ``Jieba`` of our own would load it again, which takes
    as long. The command has the process to itself, and teaches the one that is there; in somebody's
    program that one is not ours to teach.
    """
    import rjieba

    whole: Any = rjieba  # has what a Jieba has, though its stubs do not say so
    loaded: Segmenter = whole if "newscli.cli" in sys.modules else rjieba.Jieba()
    for word in _NEW_WORDS:
        loaded.add_word(word, _NEW_COUNT, "n")
    return loaded


@lru_cache(maxsize=10_000)
def torn(left: str, name: str, right: str, *, brand: bool = False) -> Torn | None:
    """Tell which words a name cuts through between what stands left and right of it.

    ``left`` and ``right`` are the rest of the clause (up to ``_REACH`` characters are used);
    ``brand`` says that the name is known to everybody.
    None where the name stands as words of its own.
    """
    left, right = left[-_REACH:], right[:_REACH]
    words = segmenter().cut(left + name + right, False)
    start, end = len(left), len(left) + len(name)
    crossing = _crossing(words, start, end)
    if crossing is None:
        return None
    apart = _weight(segmenter().cut(left, False))
    apart += _name_weight(name, _BRAND_COUNT if brand else _NAME_COUNT)
    apart += _weight(segmenter().cut(right, False))
    apart -= _LEFTOVER * _leftovers(crossing, name, left, right)
    return crossing if _weight(words) > apart else None


def run_on(name: str, right: str) -> str:
    """The word that a name's end and a letter behind it make: 网点 of 新华网|点调查, 团队 of 太极集团|队.

    "" if they make none. The letter begins no word of what follows, and is none that follows names of
    firms, so that it is left without its word. The free cut does not tell that where the dictionary has
    the name itself.
    """
    letter = right[:1]
    if letter in FOLLOWERS or not "\u4e00" <= letter <= "\u9fff" or segmenter().has_word(right[:2]):
        return ""
    if len(segmenter().cut(right[:_REACH], False)[0]) > 1:
        return ""
    ends = (f"{name[-size:]}{letter}" for size in (1, 2, 3) if size < len(name))
    return next((word for word in ends if count(word) >= _RUN_ON[len(word) > 2]), "")


def _leftovers(crossing: Torn, name: str, left: str, right: str) -> int:
    """Count the single characters that the name, if it were one, would leave without their word.

    凤凰传媒|体记者 leaves 体, which begins no clause: the words are 媒体 and 记者. What has a whole
    word of the name in it (水务局 of 重庆水务) is no such leftover, nor is 将 in 中国铝业|将.
    """
    own = segmenter().cut(name, False)
    count = 0
    if crossing.right and not (len(own[-1]) > 1 and crossing.right.startswith(own[-1])):
        after = segmenter().cut(right, False)[0]
        count += len(after) == 1 and after not in FOLLOWERS
    if crossing.left and not (len(own[0]) > 1 and crossing.left.endswith(own[0])):
        before = segmenter().cut(left, False)[-1]
        count += len(before) == 1 and before not in _LEADERS
    return count


def _crossing(words: list[str], start: int, end: int) -> Torn | None:
    """The words that lie across ``start`` or ``end``; None where both fall between words."""
    position, left, right = 0, "", ""
    covered = []
    for word in words:
        after = position + len(word)
        if position < start < after:
            left = word
        if position < end < after:
            right = word
        if position < end and after > start:
            covered.append(word)
        position = after
    return Torn(tuple(covered), left, right) if left or right else None


def _weight(words: list[str]) -> float:
    return sum(_word_weight(word) for word in words)


def _name_weight(name: str, rare: float) -> float:
    own = math.log(rare) - _TOTAL
    if segmenter().has_word(name):
        own = max(own, _word_weight(name))
    # A name of several plain words weighs at least what they do.
    return max(own, _weight(segmenter().cut(name, False)))


@lru_cache(maxsize=20_000)
def _word_weight(word: str) -> float:
    """The logarithm of a word's share of the dictionary's corpus."""
    return math.log(count(word)) - _TOTAL


def count(word: str) -> int:
    """How often a single word of the dictionary stands in its corpus; 1 for an unknown one."""
    if not segmenter().has_word(word):
        return 1
    return max(segmenter().suggest_freq(word) - 1, 1)
