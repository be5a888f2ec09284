"""A name in a list: 甲、乙和丙. Firms stand with firms, things with things."""

import re

from newscli.patterns import lazy
from newscli.stocks.boundaries import count, segmenter
from newscli.stocks.clue import Clue
from newscli.stocks.context import Scene, neighbours, partner
from newscli.stocks.lexicon import PLAIN, kind_of, lexicon

_SHARES_AFTER = lazy(
    "(?:等|[两二三四五六七八九十]大(?!板块|赛道|领域|行业|方向|产业)|[两二三四五六七八九十]家)[一-鿿]{0,8}?(?:运营商|央企|国企|股|公司|企业|龙头|厂商|券商|药企|房企|酒企|车企|药房|机构|品牌)"
)
_SHARES_BEFORE = lazy(
    "(?:[企公][业司]|[车药酒房猪险]企|股)[中里]，[^，。；：]{0,24}\\Z"
    "|上市[一-鿿]{2,4}[^，。；：]{0,10}，(?:分别[为是]|包括|有|即)[^，。；：]{0,40}\\Z"
    "|(?:个股|股票|资金|涨幅|跌幅|买入|卖出|持仓|重仓|标的|上市公司)[^，。；：]{0,12}(?:：|有|为|包括|分别是)[^，。；：]{0,24}\\Z"
)
_PLACES_AFTER = lazy(
    "^[、和与及一-鿿]{0,30}?(?:等地|等城市|等市|等景区|等景点|两地|三地|等省|[两三四五六七八九十几][座条处])"
)
_TRADES_AFTER = lazy(
    "^[、和与及一-鿿]{0,30}?(?:等[一-鿿]{0,4}?|[两二三四五六七八九十]大)(?:赛道|领域|行业|产业|技术|产品|装备|设备|板块|概念(?!股)|方向|市场)"
)
# 白云机场、深圳机场|合计亏损: the figures of several firms.
_SUMMED = lazy(
    "(?:合计|分别|均|都)[一-鿿]{0,4}?(?:上调|下调|宣布|披露|回应|亏损|盈利|净利|营收|预增|预亏|增持|减持)"
)
_THINGS = ("电池", "汽车", "材料", "设备", "芯片", "产品", "能源", "食品", "药品")
_NEW = "新大小老好高"
_SIGHTS = ("景区", "古城", "古镇", "峡谷", "瀑布", "湖")
_NO_ENDS = (*_SIGHTS, "的", "等", "一线", "沿线", "一带", "周边", "附近")  # of no firm's name
_NAMED = ("nr", "nz", "nt", "nrt")
_EVERYBODYS = 1000  # in the dictionary's corpus, from which on a word is no name
TAIL = lazy(
    "(?:股份|集团|控股|科技|证券|银行|保险|实业|药业|制药|生物|乳业|酒业|食品|医疗|药房|黄金|重工|电气|电器"
    "|光电|电子|软件|高科|石化|化工|水务|材料|新材|农发|文旅|机械|汽车|资源|通信|网络|传媒|影业|啤酒"
    "|精密|智能|环境|百货|置业|地产|超市|美大|[AB])\\Z"
)


# Ends of firms' names and of trades' alike: 龙源电力 begins with no word, 清洁能源 with one.
TRADE_TAIL = lazy(
    "(?:能源|电力|风电|水电|光能|通讯|信息|动力|技术|数据|健康|教育|文化|旅游|酒店|航空|物流|环保|高速|牧业|燃气|钢铁"
    "|铝业|铜业|锂业|矿业|稀土|船舶|航天|发展|服务|药房|转债|家居|服饰|免税|数能|海运|航运|影视|零售|水泥|煤业"
    "|建材|化纤|农业|传播|资本|创投|影业)\\Z"
)
# 探路者和森马服饰|两只个股
_BOTH = lazy(
    "[和与及][一-鿿A-Za-z]{2,6}?等?[两二三四五六七八九十0-9]{1,2}[只家大]?"
    "(?:个?股|上市公司|公司|企业|券商|药房|药企|房企|酒企|车企|险企)"
)
_AND_OTHERS = lazy(
    "等(?:多|数|[两二三四五六七八九十0-9]{1,3})?[只家]?"
    "(?:个?股(?![票市])|上市公司|概念股|券商|药企|房企|酒企|车企|险企|猪企)"
)
_PARTING = lazy("[，,、]")
_LIST_BREAKS = lazy("、|以及|[和与及]")
_MEMBER = 6  # characters of a name in a list that commas divide
_NAME = lazy("[A-Za-z一-鿿]{2,}\\Z")
_LEADS = frozenset("以如即有是为从在对将由向与和")
# 理想15034辆，蔚来14178辆: each firm's figure.
_FIGURE_EACH = lazy(
    r"[0-9.,]{1,9}[万亿]?[一-鿿]{1,3}[，、](?P<other>[一-鿿A-Za-z]{2,5}?)[0-9.,]{1,9}[万亿]?[一-鿿]"
)


_BUILDING = lazy("[一-鿿](?:大厦|电视塔|博物馆|展览馆|美术馆|大剧院)\\Z")
HOUSES = ("港", "机场")  # ends of places' names that their firms have
_GAUGE = lazy("沪深300|上证|深证|中证|恒生|[一-鿿]{0,4}?(?:板块|指数|Ⅱ)")
_COURSE = lazy("走势|股价|收盘价|[齐收均双]*[涨跌]|市值")


_SPEAKS = lazy("(?:双双|均|分别|先后|同时|[今昨]日)?(?:发布|披露|澄清|回应|公告)")
_LED = lazy("\\A(?:分别[为是]|[一-鿿]{0,6}?(?:推荐|关注)|包括|包含|例如|比如|其中)")

# Nouns beside a firm and beside a thing alike.
_NEUTRAL = frozenset(
    ("公司", "企业", "客户", "用户", "投资者", "政府", "银行", "机构", "供应商", "经销商", "消费者")
)


def in_list(scene: Scene) -> Clue | None:
    """Read the list that the name is a member of: of firms, or of things."""
    if beside := _beside(scene):
        return beside
    before, after = neighbours(scene)
    figure = _FIGURE_EACH.match(scene.after)
    if figure and _firm_like(figure["other"]):
        return Clue(2.6, f"in a list with {figure['other']}")
    if not before and not after:
        return None
    for peer in scene.peers:
        # 长江电力管理的三峡、葛洲坝: what a firm has is no firm
        listed = any(
            peer in member and "的" not in member.partition(peer)[2] for member in (*before, *after)
        )
        if listed and kind_of(peer) in ("proper", "brand", "known"):
            return Clue(2.6, f"in a list with {peer}")
    if _SHARES_BEFORE.search(scene.before[-60:]):
        return Clue(2.6, "in a list of shares")
    if _TRADES_AFTER.search(scene.after[:60]) and not _SHARES_AFTER.search(scene.after[:60]):
        return Clue(-1.8, "in a list of trades")
    if _PLACES_AFTER.search(scene.after[:60]):
        return Clue(-1.8, "in a list of places")
    if aside := _in_a_list_aside(scene, (*before, *after)):
        return aside
    firms = [word for member in before if (word := _firm_at(member, at_end=True))]
    firms += [word for member in after if (word := _firm_at(member, at_end=False))]
    if firms:
        return Clue(2.6, f"in a list with {firms[0]}")
    if _SHARES_AFTER.search(scene.after[:60]) or _list_moves(scene.after):
        return Clue(2.4, "in a list of shares")
    if any(_SPEAKS.match(member, len(name)) for member in after if (name := _neutral(member))):
        return Clue(2.4, "in a list that speaks")  # 上海机场、白云机场|澄清
    members = (_LED.sub("", member) for member in (*before, *after))
    plain = [m for m in members if _neutral(m) != m and _known(m)]
    # 中广核、中国核电: a firm's short name may be one that no list has.
    points = -0.8 if kind_of(scene.name) == "phrase" else -1.5
    if any(member in lexicon().regions for member in plain):
        points = -2.5  # 江苏、连云港、辽宁
    return Clue(points, f"in a list with {plain[0]}") if plain else None


def _in_a_list_aside(scene: Scene, members: tuple[str, ...]) -> Clue | None:
    """Read a list of buildings, or of what one compares a share with: 白云机场、沪深300|的走势."""
    if kind_of(scene.name) not in ("place", "thing"):
        return None
    if any(_BUILDING.search(member) for member in members):
        return Clue(-3.0, "in a list of buildings")
    against = scene.name.endswith(HOUSES) and _COURSE.search(scene.after[:60])
    if against and any(_GAUGE.match(member) for member in members):
        return Clue(3.0, "in a list of indices")
    return None


def _beside(scene: Scene) -> Clue | None:
    """Read who stands with the name, but for a list that 、 divides."""
    follows, joined = scene.after[:1], scene.left[-1:] in ("和", "与", "及")
    if follows in ("和", "与", "及"):
        if firm := _firm_at(partner(scene), at_end=False):
            return Clue(2.6, f"beside {firm}")
        if match := _BOTH.match(scene.after):
            return Clue(2.6, f"one of {match[0][1:]}")
        if thing := _thing_at(scene):
            return Clue(-1.2, f"beside {thing}")
    if follows == "等" and (clue := _before_others(scene)):
        return clue
    # 传统产业与|新产业|并重 joins two words, 链家地产和|我爱我家 two firms.
    joined = joined and len(scene.left) < 12 and scene.name not in lexicon().trades
    if joined and (firm := _firm_at(scene.left[:-1], at_end=True)):
        return Clue(2.2, f"beside {firm}")
    commas = follows in ("，", ",") or scene.before[-1:] in ("，", ",")
    if commas and not scene.left and (not scene.right or follows == "等"):
        firm = _between_commas(scene)
        return Clue(2.6, f"in a list with {firm}") if firm else None
    return None


def _thing_at(scene: Scene) -> str:
    """The plain noun that 和 joins to an ordinary word: 小米和|高粱, but not 太阳能和|子公司."""
    after = partner(scene)
    if not after or lexicon().kinds.get(scene.name) not in ("word", "thing"):
        return ""
    word, part = segmenter().tag(after[:6])[0]
    firms = lexicon().organ.at_start(after) or lexicon().company.at_start(after)
    return word if part == "n" and len(word) > 1 and not firms and word not in _NEUTRAL else ""


def _before_others(scene: Scene) -> Clue | None:
    """Read a name that 等 follows: the last of a list, or one of several shares."""
    if match := _AND_OTHERS.match(scene.after):
        return Clue(2.4, f"before {match[0]}")
    if not scene.left or scene.before[-len(scene.left) - 1 : -len(scene.left)] != "、":
        return None
    # 海岳创投、云岭基金以及产业方|好想你|等
    members = _LIST_BREAKS.split(scene.before[-60:])[:-1]
    firm = next((f for member in members[::-1][:3] if (f := _firm_at(member, at_end=True))), "")
    return Clue(2.4, f"in a list with {firm}") if firm else None


def _between_commas(scene: Scene) -> str:
    """A firm of the list that the name is in where commas divide it: 甲，乙，丙等股."""
    certain = [peer for peer in scene.peers if kind_of(peer) in ("proper", "brand", "known")]
    sides = []
    if scene.before[-1:] in ("，", ","):
        sides.append(_PARTING.split(scene.before[-80:-1])[::-1])
    if scene.after[:1] in ("，", ","):
        sides.append(_PARTING.split(scene.after[1:80]))
    for members in sides:
        for member in members:
            for peer in certain:
                if member.startswith(peer):
                    return peer
            if len(member) > _MEMBER:
                break
    return ""


def _neutral(member: str) -> str:
    """The ordinary word or place that a member of a list begins with, and that firms are called by."""
    kinds = lexicon().kinds
    return next(
        (member[:n] for n in (5, 4, 3, 2) if kinds.get(member[:n]) in ("word", "place")), ""
    )


def _known(member: str) -> bool:
    """Whether a short member is a word that says what the list is of: 奥康 says nothing."""
    if not _NAME.search(member):  # what is left of figures
        return False
    return len(member) > 3 or segmenter().has_word(member)


def _list_moves(after: str) -> bool:
    """Tell whether a list ends in what shares do: 甲、乙、丙涨停."""
    last = re.split("[，。；]", after[:60], maxsplit=1)[0].rpartition("、")[2]
    if "期货" in last or "价格" in last:
        return False
    if _SUMMED.search(last):
        return True
    return any(word in last for word in lexicon().move if len(word) > 1)


def _firm_at(member: str, *, at_end: bool) -> str:
    """The firm's name at that end of a member of a list that lies nearest to ours, or ""."""
    lengths, total = [], 0
    words = segmenter().cut(member[-12:] if at_end else member[:12], False)
    for word in reversed(words) if at_end else words:
        total += len(word)
        lengths.append(total)
    # Only whole words make a name: 业焕新 is none in 传统产业焕新.
    for length in (len(member), 4, 3, 5, 6, 2):
        word = member[-length:] if at_end else member[:length]
        if 1 < len(word) < 7 and length in (*lengths, len(member)) and _firm_like(word):
            return word
    return ""


def _of_words(word: str) -> bool:
    """Whether a run is two words of the dictionary, however rare: 海图|返航."""
    return all(len(part) > 1 and kind in PLAIN for part, kind in segmenter().tag(word, False))


def _named_in_dictionary(word: str) -> bool:
    """Whether a word of the dictionary names a firm, and is no rare thing: 普通工人, 天津开发区."""
    if kind_of(word) not in ("brand", "known"):
        return False
    # 锂电池 is a thing, and 新机遇 a word.
    thing = word[-2:] in _THINGS or (word[0] in _NEW and count(word[1:]) > 100)
    part = segmenter().tag(word)[0][1]
    if thing or part in PLAIN:
        return False
    return bool(TAIL.search(word)) or part in ("nz", "nrt")


def _firm_like(word: str) -> bool:
    listed = lexicon().kinds.get(word)
    if listed == "brand" or (listed == "thing" and len(word) > 2):
        return True
    if len(word) < 3 or not _NAME.match(word):
        return False
    if segmenter().has_word(word):
        return _named_in_dictionary(word)
    known = kind_of(word) == "known" and word[:2] not in lexicon().regions  # 海螺|水泥
    if not (known or kind_of(word) == "proper") or word.endswith(_NO_ENDS):
        return False
    parts = segmenter().cut(word, False)
    if parts[0] in _LEADS and all(len(part) > 1 or part in _NEW for part in parts[1:]):
        return False  # 以新技术 is no name, 以岭药业 is one
    if TAIL.search(word):
        led = segmenter().tag(parts[0], False)[0][1] == "v"  # 看好|黄金
        return not led and (len(word) == 4 or count(parts[0]) < 2000)
    if TRADE_TAIL.search(word) and len(word) == 4:
        return count(word[:2]) < 50 and word[:2] not in lexicon().heads
    if len(word) == 4:
        # 宁德时代 begins with a name, 虚拟偶像 does not.
        part = segmenter().tag(parts[0], False)[0][1]
        # 智慧 is tagged as a person's name and is everybody's word.
        named = part == "ns" or (part in _NAMED and count(parts[0]) < _EVERYBODYS)
        rare = all(count(part) < 300 for part in parts)
        return (named and len(parts[0]) > 1) or (rare and not _of_words(word))
    # 益丰, 参林 are no words; 云计算, 碳中和 are made of words that everybody uses.
    return (
        len(word) == 3
        and not segmenter().has_word(word[1:])  # 锂|电池
        and all(count(part) < 3000 for part in parts if len(part) > 1)
        and (len(parts) == 3 and min(map(count, parts)) < 2000)
    )
