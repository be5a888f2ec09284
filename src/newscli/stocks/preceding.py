"""What stands before a name: what only a firm or its share follows, or what the word belongs to."""

from newscli.patterns import lazy
from newscli.stocks.boundaries import segmenter
from newscli.stocks.clue import Clue
from newscli.stocks.context import Scene
from newscli.stocks.lexicon import lexicon
from newscli.stocks.sayings import titled

_CALLED = lazy('(简称|下称|股票名称)(?:为|是|由)?[：:“"「]{1,2}\\Z')
_SHARE = lazy("[一-鿿](?<![参控持入炒个新类])股\\Z")  # 药店股|老百姓
_MOST = lazy(
    "(?:调研|买入|卖出|净流入|净流出|涨幅|跌幅|持仓|加仓|减仓|市值)[^，。]{0,8}?(?:的是|的有|的为|的包括|是|为)\\Z"
    "|(?:关店|开店|门店|亏损|盈利|营收|净利|利润|销量|市占率|股价|负债|分红|客单价|估值)[^，。]{0,4}最"
    "[多大高低快狠少早晚](?:的(?:还)?(?:是|有|为)|者是)\\Z"
)
# 从业绩看，太阳能…; 二级市场上，机器人…
_SEEN_FROM = lazy(
    "(?:从[^，。]{0,6}(?:业绩|毛利率?|营收|净利润?|利润|财报|估值|股价|市值)[^，。]{0,3}看"
    "|(?:不管|无论|不论)[^，。]{0,6}(?:业绩|营收|利润|股价|市值)[^，。]{0,4}|二级市场上|资本市场上)[，,]\\Z"
)
# 众多机构对|日照港|的评价
_REGARDED = lazy("(?:机构|券商|分析师|投资者|股民|资本市场)[^，。；]{0,3}对\\Z")
# 上市公司采风团走进|北大荒
_VISIT = lazy(
    "(?:上市公司|投资者|机构|股东|分析师|券商)[^。；]{0,20}?(?:走进|调研|走访|造访)了?\\Z"
)
_FIRST_HOUSE = lazy("(?:开出|开设|开办|开)了?(?:全国|全球|国内|[一-鿿]{2})?(?:第[一二三]|首)家\\Z")
_COMPARED = lazy(
    "(?:市值|负债率|毛利率|净利率?|营收|利润|增速|亏损)[^，。；]{0,6}(?:高于|低于|超过|不及|逊于|多于|少于)\\Z"
)
# 吃个|苹果, 切好的|苹果
_TAKEN = lazy(
    "[吃喝煮熬削切摘采种咬啃抓捉养放追碾][了着过好的个颗只斤碗口把筐箱片条一几两]{0,3}\\Z"
)
# 当了三十年|孩子王
_BECOMES = lazy(
    "(?:甘当|争当|想当|当[了上过一个]|做了|堪称)[^，。；]{0,6}\\Z|(?:变?成|是[个位名])\\Z"
)
# 作为集团旗下上市平台，太阳能…
_AS_A_FIRM = lazy(
    "作为[^，。；]{0,20}?(?:上市平台|上市公司|龙头|第一股|巨头|[央国民]企|企业|券商|[运零服供制][^，。；]商)[，,]\\Z"
    "|(?:入主|借壳|摘帽|复牌|停牌)(?:之?后|以来)[，,]\\Z"
)
_FIRM_OF_A_TRADE = lazy(
    "(?:[国央民药猪房车酒乳钢煤农渔险水纸鞋]企|第一股|龙头|巨头|老大|一哥|国资|大户|新军)\\Z"
)
# 盒马、永辉等零售商|线上线下: the firms were named before.
_LIST_ENDED = lazy("等[一-鿿]{0,4}(?:商|企业|公司|机构|品牌|巨头|龙头|平台)\\Z")
_A_FIRM = lazy(
    "(?<![些类多市级一])(?:运营|制造|加工|零售|服务|开发|用品|软件|设备|材料|部件|器械|内容|方案|游戏|家居|服饰|地产|供应|代理|经销|车)商\\Z|[A-Z]{2,5}(?:公司|企业)\\Z"
)
# 养猪大户里，新希望…; 首批退出的券商还有太平洋
_AMONG_FIRMS = lazy(
    "(?:企业|公司|平台|个股|[车药酒房猪险]企|[^一]股|券商|药房|龙头|巨头|大户|厂商|品牌)"
    "(?:[中里]，|(?:还有|包括|有|为|是|分别[为是])"
    "|[^，。；：（()]{0,12}[（(](?:如|包括|例如|包含)?)\\Z"
)
# 外资机构在|陆家嘴|设立总部, but 在|陆家嘴|的持股
_LOCATED = lazy("(?:[在到去往从至离逛]|来到|回到|地处|坐落于|走过|穿过|路过)\\Z")
_HAS = lazy("的?(?:持股|股份|股权|投资者|股东|董事|任职|公告|获悉|了解到|年报|财报)|[0-9]")
_TURNED_TO = lazy("(?:具体到|反观|再看|聚焦|回看|细看)\\Z")
_TRADED = lazy("(?:买入|卖出|净买|净卖|增持|减持|抛售)\\Z")
_MONEY = lazy(r"(?:约|近|逾|超)?[0-9.,]{1,9}[万亿]?(?:港|美)?元(?![/每])|至[0-9.]{1,6}%")
# 有“户外第一股”之称的|探路者
_TITLED = lazy('(第一股|龙头|一哥|一姐|巨头|之王|茅)[”"」](?:之称|称号|光环|美誉|头衔|名号)?的?\\Z')
_TITLES = ("", "之称", "称号", "光环", "美誉", "头衔", "名号")
# 推荐上海机场和|白云机场，建议关注|深圳机场
_PICKED = lazy("(?:推荐|建议关注|重点关注|首推|优选)(?:[一-鿿A-Z]{2,6}[、和与])*\\Z")
_RENAMED = lazy("(?:更名|改名|变更为|更名为|改名为|简称[^，。]{0,12}为)\\Z")
_OF_A_FIRM = lazy(
    "(?:收购后|旗下|上市|国资|牌照|所属|摘帽|退市|更名|执掌|掌控|控制|控股|创办|创立|掌舵|持股|参股|入股|出版方|运营方)[^，。]{0,6}的\\Z"
)
_TOLD = lazy("(?:方面|处|内部)?(?:获悉|了解到|得知|证实)")
_COUNTED = lazy("[一两三四五六七八九十几数每这那][只个台款条幅部辆种朵株束斤片轮颗盆]\\Z")
_MANY_FIRMS = lazy(
    "(?:家|些|类|型|个|大|国内|我国|当地|各地|民营|中小|制造|相关|头部|上述|科技)\\Z"
)
MANY = lazy("(?:家|些|类|型|个|大)\\Z")
GOODS = "goods of"
_OPENS_A_LIST = ("包括", "包含", "还有", "参照", "对比", "截至")
_SAYS = ("称", "认为", "指出", "透露", "传闻")  # and a sentence begins
_NOUNS = ("n", "vn", "ng", "an", "nz", "s")
_BEFORE_WORDS = (*_NOUNS, "a", "b", "v", "ns")


def preceding(scene: Scene, kind: str) -> Clue | None:
    """Read what stands before the name."""
    left = scene.left.removesuffix("了")
    if match := _CALLED.search(scene.before[-8:]):
        return Clue(3.0, f"after {match[1]}")
    among = _AMONG_FIRMS.search(scene.before[-12:])
    # 公司是|中国医药|流通网点最多的企业: the words are a part of what it is.
    if among and not (among[0].endswith("是") and kind in ("phrase", "growth") and scene.right):
        return Clue(2.4, f"among {among[0].rstrip('，,')}")
    ends = not scene.right or scene.right[0] in "和与及等"
    if ends and (match := _PICKED.search(scene.before[-32:])):
        return Clue(2.2, f"after {match[0][:4]}")
    if scene.left.removesuffix("的") in _TITLES and (match := _TITLED.search(scene.before[-14:])):
        return Clue(2.2, f"after {match[1]}")
    if title := titled(scene):
        return title
    if not left:
        return _opening(scene)
    if clue := _use(left, scene, kind):
        return clue
    if clue := _share_after(left, scene, kind):
        return clue
    if _LIST_ENDED.search(left):
        return None
    if match := _FIRM_OF_A_TRADE.search(left):
        return Clue(2.2, f"after {match[0]}")
    if match := _A_FIRM.search(left):
        return Clue(2.1 if kind == "word" else 1.8, f"after {match[0]}")
    if word := lexicon().before_company.at_end(left):
        return _firm_after(word, left, scene, kind)
    if word := lexicon().before_word.at_end(left):
        return Clue(-1.5, f"after {word}")
    if counted := _COUNTED.search(left):
        return Clue(-1.8, f"after {counted[0]}")
    return _last_word(left, scene, kind)


def _opening(scene: Scene) -> Clue | None:
    """What a sentence says before the clause that the name begins."""
    if seen := _SEEN_FROM.search(scene.before[-16:]):
        return Clue(1.8, f"after {seen[0].rstrip('，,')}")
    told = _AS_A_FIRM.search(scene.before[-32:])
    return Clue(2.2, f"after {told[0].rstrip('，,')}") if told else None


def _use(left: str, scene: Scene, kind: str) -> Clue | None:
    """What is done with a firm and with a thing, at a place, to become somebody."""
    ends = not scene.right or scene.right[0] in "和与及"
    if scene.after.startswith("的") and (by := _REGARDED.search(left)):
        return Clue(2.0, f"after {by[0]}")
    if kind == "place" and ends and (visit := _VISIT.search(scene.before[-40:])):
        return Clue(3.0, f"after {visit[0]}")
    if kind == "place" and (at := _LOCATED.search(left)) and not _HAS.match(scene.after):
        return Clue(-1.5, f"after {at[0]}")
    if compared := _COMPARED.search(left):
        return Clue(2.2, f"after {compared[0]}")
    if kind == "thing" and (taken := _TAKEN.search(left)):
        return Clue(-2.8, f"after {taken[0]}")
    if kind in ("word", "idiom") and (becomes := _BECOMES.search(left)):
        return Clue(-1.8, f"after {becomes[0]}")
    if kind in ("word", "idiom") and not scene.right and (opened := _FIRST_HOUSE.search(left)):
        return Clue(2.4, f"after {opened[0]}")
    if turned := _TURNED_TO.search(left):
        return Clue(1.2 if scene.name in lexicon().trades else 2.0, f"after {turned[0]}")
    return None


def _last_word(left: str, scene: Scene, kind: str) -> Clue | None:
    """The word right before a name, by its part of speech."""
    last, part = segmenter().tag(left[-8:])[-1]
    if last in _OPENS_A_LIST or (last in _SAYS and kind == "place"):
        return None
    named = lexicon().kinds.get(last) in ("brand", "thing")
    if named and scene.name in lexicon().trades:
        return Clue(-1.5, f"{GOODS} {last}")  # 特斯拉|机器人
    if kind == "idiom" and part in ("n", "b", "a") and not scene.right:
        return Clue(-1.5, f"after {last}")  # 国际|数据港
    if part in _BEFORE_WORDS and not (kind in ("phrase", "idiom") and part == "v"):
        return Clue(-0.8, f"after {last}")
    return None


def _share_after(left: str, scene: Scene, kind: str) -> Clue | None:
    """What only a share or its firm follows: 加仓, 更名为, 旗下的."""
    if _TRADED.search(left) and (money := _MONEY.match(scene.after)):
        return Clue(2.6, f"traded for {money[0]}")
    if left.endswith("从") and (told := _TOLD.match(scene.after)):
        # 记者从太阳能获悉; from a place one hears things too.
        return Clue(1.4 if kind == "place" else 2.4, f"it was {told[0]} from it")
    if word := lexicon().before_share.at_end(left):
        return Clue(2.6, f"after {word}")
    for pattern in (_SHARE, _MOST, _RENAMED):
        if match := pattern.search(left):
            return Clue(2.6, f"after {match[0]}")
    if left.endswith("上市公司的") and scene.right and scene.name in lexicon().trades:
        return None  # 上市公司的|机器人|收入
    if left.endswith("的") and (match := _OF_A_FIRM.search(left)):
        return Clue(2.2, f"after {match[0]}")
    return None


def _firm_after(word: str, left: str, scene: Scene, kind: str) -> Clue | None:
    """A word after which a firm is usual: 公司, 龙头, 收购."""
    trade = left.removesuffix(word)
    if kind == "place" and scene.right and segmenter().tag(scene.right[:8])[0][1] in _NOUNS:
        return None  # 调研|金融街|楼宇经济
    if word in ("公司", "股票") and MANY.search(trade):
        return None
    # 光伏企业|向日葵|卸下包袱: one firm of a trade, that does something.
    one = kind == "word" and word in ("企业", "品牌", "公司", "厂商") and _acts(scene)
    one = one and bool(trade) and not _MANY_FIRMS.search(trade)
    return Clue(2.1 if one else 1.2 if kind == "word" else 1.8, f"after {word}")


def _acts(scene: Scene) -> bool:
    """Whether a verb follows, or the place of an office."""
    return bool(scene.right) and segmenter().tag(scene.right[:8])[0][1] in ("v", "ns")
