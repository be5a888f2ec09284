"""Is the name before a bare number an ordinary word? 网点（600519） numbers an office, no share.

Six digits in brackets count and number everything, and some sites put a code behind every word
that is some firm's name: 让社区老百姓(603883)享受便利. So a name that is no word, or that ends as firms'
names do, is taken as it stands, and an ordinary word only where its sentence speaks of the firm.
"""

from functools import lru_cache

from newscli.patterns import lazy
from newscli.stocks.boundaries import count, segmenter
from newscli.stocks.lexicon import FIRM_TAIL, PLAIN, lexicon
from newscli.stocks.lists import TAIL, TRADE_TAIL

_LISTED = ("word", "place", "idiom", "growth")
"""Kinds of names of firms that mean something else as well."""
_FUNDS = lazy(
    "ETF|LOF|REIT|指数|基金|混合|联接|[长短转]债|债券|货币|[东西国]债|(?:公司|[ABＡＢ]股)\\Z"
)
_SPECIAL = lazy(r"\*?S?\*?ST|PT|[NCU](?=[一-鿿])")
_LATIN = lazy("[A-Za-z－-]+|[ＡＢ]\\Z")
# A thing that is numbered, 快递柜: no firm's name of three characters ends so, or it is listed.
_THING = lazy("[机车房柜卡证店稿座层书报本费额价率床袋瓶罐盒衣鞋帽伞杯碗壳]\\Z")
# Who holds an office or does a work, where it is done, what is numbered: 河长, 护河员, 采样点, 桌号. In
# the lists of the exchanges no name of a share ends so, whatever its length, but 成长 and the like.
_OFFICE = lazy(
    "[一-鿿](?:(?<![成兴])长|(?<!通)号|(?<!易)所|(?<!木)匠"
    "|[员师手警兵嫂姐哥妹叔伯婆爷娃童孩贩妇翁民户徒侠倌佬]"
    "|[点岗站处室厅馆亭局组队班部校摊棚舍楼栋铺位段弄洞坑闸渠塘哨]"
    "|[编单票签表页章条项函令帖贴箱桩杆灯筐])\\Z"
    "|\\A(?:[一-鿿]{2}[工人]|[村乡校]医)\\Z"
)
_BEFORE_THINGS = frozenset("新旧老某该各本此男女多每总")
# Ends of what is counted, and of firms' names where the rest is no word.
_COUNTED = ("信息", "数据", "服务", "产品", "材料", "食品", "技术", "设备", "资源", "药房")
_COMMON = 50  # in the dictionary's corpus, from which on a word is everybody's
_NO_NAME = 1000  # the same for what the dictionary takes for a name (普通)
_NAME_LEAST = 20
_SAID = 200
_PRONOUNS, _LOOSE = ("r", "uj", "ul"), ("t", "d", "p", "c", "m")
_NAMES = ("nz", "nr", "nrt", "nt")
_BETWEEN = ("uj", "p", "c", "r", "u")  # parts of speech of what joins words: 中|的|号牌
_PLACES = ("街道", "社区", "小区", "新区", "村委会", "居委会", "派出所", "大街", "路段", "路口")
_DISTRICT = lazy("[省市州盟].{1,4}[市区县旗镇乡]\\Z")
_TOWN = "市区县镇乡村州省"
_PROVINCES = frozenset(
    ("河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
     "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "内蒙古", "广西", "西藏", "宁夏",
     "新疆", "中国")
)  # fmt: skip
_USUAL = 4  # characters of a name


def is_listed(name: str) -> bool:
    """Whether a firm is called by this word or place (``sense``)."""
    return lexicon().kinds.get(name) in _LISTED


def is_surely(name: str) -> bool:
    """Whether a name is a firm's that the lists have, and no word."""
    words = lexicon()
    return name in words.numbered or (name in words.kinds and not is_listed(name))


@lru_cache(maxsize=20_000)
def sense(name: str) -> str:
    """Say what a name before a bare number means beside a firm.

    ``""``: nothing, it is a name. ``listed``: a firm is called by this word or place. ``trade``:
    words of which the last is a trade's, as in many names (紫金矿业). ``plain``: an ordinary word or
    words, such as no firm in the lists is called by. ``ending``: what is no word, but ends in a noun
    as few names do (老旧管网). ``mixed``: a word, and what is none (失窃|摩托).
    """
    words = lexicon()
    if name in words.numbered:
        return ""
    if name in words.kinds:
        return "listed" if is_listed(name) else ""
    if _FUNDS.search(name) or _SPECIAL.match(name):
        return ""
    if len(name) > 3 and FIRM_TAIL.search(name) and not name.endswith(_COUNTED):
        return ""
    if name[0].isdigit() or _OFFICE.search(name) or (len(name) == 3 and _THING.search(name)):
        return "plain"
    return _sense_of_two(name) if len(name) == 2 else _sense_of_words(_LATIN.sub("", name))


def is_place(name: str) -> bool:
    """Whether a name is that of a town or of one in its province, 广州, 广东深圳, and of no firm: the
    number behind it is its postcode."""
    words = lexicon()
    if name in words.numbered or name in words.kinds:
        return False
    tagged = segmenter().tag(name, False)
    if any(part != "ns" for _, part in tagged):
        return False
    return len(tagged) == 1 or name[-1] in _TOWN or tagged[0][0] in _PROVINCES


def is_said(name: str) -> bool:
    """Whether a run that ``sense`` finds no words in is of words all the same: 技术面, 这只股票.

    A pronoun or the like is in it, or what everybody says beside no name and no lone characters.
    """
    if _FUNDS.search(name) or _SPECIAL.match(name) or FIRM_TAIL.search(name):
        return False
    tagged = segmenter().tag(name, False)
    if any(part in _PRONOUNS or (len(word) > 1 and part in _LOOSE) for word, part in tagged):
        return True
    common = [part in PLAIN and len(word) > 1 and count(word) >= _SAID for word, part in tagged]
    named = any(part in (*_NAMES, "ns") for _, part in tagged)
    return any(common) and not named and len(tagged) < 3


def _sense_of_two(name: str) -> str:
    """柳工 is no word and 宝钢 a name in the dictionary; 网点 is a word."""
    (word, part), *rest = segmenter().tag(name, False)
    often = count(word)
    if part in ("nr", "nrt"):  # 宝钢, and no 井盖
        named = often >= _NAME_LEAST
    else:
        named = part in _NAMES or (part == "j" and often < _COMMON)  # 恒瑞, 上汽
    return "" if rest or named else "plain"


def listed_end(name: str) -> int:
    """Where in a name a shorter one begins that is a firm's, and a word: 普通|老百姓. 0 if none does."""
    if name in lexicon().numbered:
        return 0
    return next((at for at in range(1, len(name) - 2) if is_listed(name[at:])), 0)


def _sense_of_words(name: str) -> str:
    if len(name) < 2:
        return ""
    tagged = segmenter().tag(name, False)
    if len(tagged) == 1:
        return "plain" if _everybodys(*tagged[0], least=1) or _is_place(name, tagged) else ""
    if len(name) < _USUAL:
        before = len(tagged) == 2 and tagged[0][0] in _BEFORE_THINGS
        least = _COMMON if name[0] in "新旧老多总" else 1
        pointed = name[0] in "该此某每" and len(tagged) > 1  # 该病区
        if pointed or (before and _everybodys(*tagged[1], least=least)):
            return "plain"
        return "ending" if _is_longer(tagged) and _everybodys(*tagged[0]) else ""  # 登记网
    if any(part == "uj" for _, part in tagged):  # 中|的|号牌, but not 美的集团
        return "plain"
    ends = name.endswith(_COUNTED) or TRADE_TAIL.search(name) or TAIL.search(name)
    if not ends and name[-2:] not in lexicon().ends and _is_noun(name[-3:]):
        return "plain"  # 台|挖掘机
    if len(name) > _USUAL:
        if (_THING.search(name) or name[-1] == "件") and not TAIL.search(name):
            return "plain"
        if _is_place(name, tagged):
            return "plain"
        last = tagged[-1] if tagged else ("", "")
        rest = all(_everybodys(*one, least=1) or one[1] in _BETWEEN for one in tagged[:-1])
        return "plain" if rest and _everybodys(*last, least=1) else _mixed(tagged)
    first, last = tagged[0], tagged[-1]
    # 汇川技术 begins with a name, and 用户信息 does not.
    plain = first[1] != "j" and _everybodys(*first, least=_COMMON if ends else 1)
    if len(tagged) != 2 or not plain or not _everybodys(*last, least=1):
        if _is_longer(tagged):
            return "plain"
        if ends or name[-2:] in lexicon().ends:
            return ""
        return "ending" if _is_noun(name[-2:]) else _mixed(tagged)
    return "trade" if ends and not name.endswith(_COUNTED) else "plain"


def _is_longer(tagged: list[tuple[str, str]]) -> bool:
    """Whether a word of three characters and a single one are nothing but words: 公交站|牌."""
    if len(tagged) != 2:
        return False
    (first, part), (second, other) = tagged
    return len(first) > len(second) and part in PLAIN and other in (*PLAIN, "q")


def _mixed(tagged: list[tuple[str, str]]) -> str:
    words = (len(word) > 1 and _everybodys(word, part) for word, part in tagged)
    return "mixed" if any(words) else ""


def _is_noun(word: str) -> bool:
    tagged = segmenter().tag(word, False)
    return len(tagged) == 1 and tagged[0][1] == "n"


def _everybodys(word: str, part: str, least: int = _COMMON) -> bool:
    """Whether a word is a plain one that the dictionary has often enough: a name's part is not."""
    if len(word) < 2:
        return False
    often = count(word)
    return often >= least if part in PLAIN or part == "r" else part in _NAMES and often >= _NO_NAME


def _is_place(name: str, tagged: list[tuple[str, str]]) -> bool:
    if len(name) > _USUAL and (name.endswith(_PLACES) or _DISTRICT.search(name)):
        return True
    return tagged[-1][1] == "ns" and (len(tagged) == 1 or name[-1] in _TOWN)
