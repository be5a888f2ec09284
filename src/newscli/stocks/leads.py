"""What leads up to a firm's name in the words before a code, and is no part of it: 此前|海岳股份（600519）.

A run of characters before a bracket is cut into words; those that no name begins with are taken off.
"""

from newscli.patterns import lazy
from newscli.stocks.boundaries import count, segmenter
from newscli.stocks.lexicon import lexicon
from newscli.stocks.lists import TAIL

_FORM = lazy("(?:股份|集团|控股|有限|责任|公司)+")
_USUAL = 4  # characters of a share's name in Shanghai and Shenzhen
# Parts of speech of what leads up to a name: conjunction, preposition, adverb, pronoun …
_LEADING = (
    "c",
    "p",
    "d",
    "r",
    "u",
    "ud",
    "ug",
    "uj",
    "ul",
    "uv",
    "uz",
    "t",
    "m",
    "q",
    "y",
    "v",
    "f",
    "vn",
    "zg",
)
# No firm's name begins with one of these, as 和邦生物 does with 和.
NEVER_FIRST = frozenset("及与或而对由被在的等为让于从但据了将并把给受仍已曾也又还令获遭其")
# Few do: 如意集团, 有研新材, and 如|雷迪克 all the same.
_SELDOM_FIRST = frozenset("如有因向")
_COMMON = 1_000  # in the dictionary's corpus: from then on a word is one, and no 从|良信股份
CONJUNCTIONS = "和与及或"
_RATED = frozenset(("维持", "给予", "重申", "上调", "下调", "首予", "看好", "推荐"))
_HOUSES = frozenset(
    ("旗下", "麾下", "下属", "子公司", "孙公司", "全资子公司", "控股子公司", "股东", "发行人", "内")
)
_FORMS_FIRST = frozenset(("股份", "股份有限公司", "集团", "控股", "有限", "有限公司"))
_SESSIONS = frozenset(("开盘", "盘中", "尾盘", "收盘"))


def of_house(words: list[str]) -> list[str]:
    """The words behind the last one that says whose a firm is: 海安集团旗下|海安好药."""
    at = max((at for at, word in enumerate(words) if word in _HOUSES), default=-1)
    if at > 0 and words[at] == "内" and len(words[at - 1]) < 2:
        return words  # 云|内|动力, and 板块|内|某某股份
    return words[at + 1 :] if sum(map(len, words[at + 1 :])) > 1 else words


def words_of(body: str) -> list[str]:
    """The words of a run. 中 before a single character begins a name: 中证500, 中金普洛斯."""
    words: list[str] = []
    for word in segmenter().cut(body, False):
        if words and (words[-1], word) == ("港股", "通"):
            words[-1] = "港股通"  # no Hong Kong shares, but the name of a fund or an index
        elif words and words[-1] == "中" and len(word) == 1:
            words[-1] += word
        else:
            words.append(word)
    return words


def without_leads(words: list[str]) -> list[str]:
    """Take off the words before a name: 公司, 以及, 昨日, 收购 … as long as a name remains."""
    leads = lexicon().leads
    words = _parted(words)
    while len(words) > 1:
        rest = sum(map(len, words[1:]))
        clear = words[0] in leads or words[0] in _SESSIONS
        leading = clear or _part(words[0]) in _LEADING
        # Four characters are a name as they are: 和邦生物 is not "and 邦生物".
        sure = words[0] in NEVER_FIRST or (clear and len(words[0]) > 1)
        if not leading or rest < 2 or (rest < 4 and not (sure or _leads_to_three(words))):
            break
        if words[1] in _FORMS_FIRST and _FORM.fullmatch("".join(words[1:])):
            break  # 起步|股份有限公司
        words = _parted(words[1:])
        if words[0] == "向" and "".join(words) not in lexicon().kinds and len(words) > 1:
            words = words[1:]  # 深交所向|某某咨询, and 收购向日葵
    return words


def _parted(words: list[str]) -> list[str]:
    """The words of a run where the first, which few use, begins as no name does: 从良|信股份."""
    first = words[0]
    if len(first) < 2 or first[0] not in NEVER_FIRST or sum(map(len, words)) < _USUAL:
        return words
    if first in lexicon().leads or count(first) >= _COMMON:
        return words
    return [first[0], *words_of("".join(words)[1:])]


def _leads_to_three(words: list[str]) -> bool:
    """Whether a character that few names begin with leads up to one of three: 如|雷迪克."""
    name = "".join(words[1:])
    if words[0] not in _SELDOM_FIRST or len(name) != _USUAL - 1:
        return False
    known = (lexicon().kinds, lexicon().numbered)
    if any(name in some for some in known):
        return True
    whole = f"{words[0]}{name}"
    ends = TAIL.search(name) or segmenter().has_word(name[-2:])
    return not ends and not any(whole in some for some in known)


def behind_lead(words: list[str]) -> list[str]:
    """The words behind the last that leads up to a full name: 中国证监会对|云岭集团."""
    left = 0
    for at in range(len(words) - 1, 0, -1):
        left += len(words[at])
        before = words[at - 1]
        # 绿|的|谐波: 的 behind one character is of the name.
        leads = before in NEVER_FIRST and (before != "的" or len(words[at - 2 : at - 1][0]) > 1)
        if left >= _USUAL and (leads or before in _RATED):
            return words[at:]
    return words


def has_lead(words: list[str]) -> bool:
    """Whether a word before the last leads up to a name."""
    return any(word in lexicon().leads or word[-1] in "着是" for word in words[:-1])


def usual(words: list[str]) -> int:
    """The end of a run at a word's edge that is as long as names usually are."""
    words = _behind_break(words)
    lengths, total, whole = [], 0, sum(map(len, words))
    nearest = whole  # what stands behind the last word that no name begins with
    for word in reversed(words):
        if word in _RATED and total > 1:  # 中金维持|美团
            break
        total += len(word)
        # 陕西煤业和五粮液, but 和邦生物
        if total == whole or (word not in CONJUNCTIONS and word not in NEVER_FIRST):
            lengths.append(total)
        elif total - len(word) > 1:
            nearest = min(nearest, total - len(word))
    for wanted in (_USUAL, 3, 5, 6, 2):
        if wanted in lengths and (wanted == _USUAL or wanted <= nearest):  # 云从科技, 由|柳工
            return wanted
    return min(_USUAL, total)


def _behind_break(words: list[str]) -> list[str]:
    """The words behind the last one that is in no name: 隔壁的|柳工, 写着|柳工, 就是|柳工."""
    left = 0
    for at in range(len(words) - 1, 0, -1):
        left += len(words[at])
        before = words[at - 1]
        if left == 2 and TAIL.search(words[at]):
            continue  # 华|是|科技
        if left > 1 and (before == "的" or before[-1] in "着是"):
            return words[at:]
    return words


def _part(word: str) -> str:
    return segmenter().tag(word)[0][1]
