"""What follows a name: what only firms and shares do or have, or the noun that the word goes on to."""

from newscli.credits.han import is_han
from newscli.patterns import lazy
from newscli.stocks.boundaries import segmenter
from newscli.stocks.clue import Clue
from newscli.stocks.context import Scene
from newscli.stocks.firm_acts import act, move
from newscli.stocks.lexicon import lexicon

BODY = -2.5  # of an association, a school or a trade that a name goes on to
NOUN = -2.0  # points of a noun that follows an ordinary word
WORK = "the name of a work"
_TIME = lazy(
    r"(?:[0-9]{2,4}年)?(?:(?:去年|今年)?(?:上半年|下半年|前三季度|[一二三四]季度|第[一二三四]季度|全年)"
    r"|(?:过往|以往|历年)|近(?:[一二三四五六七八九十两]年来?|[0-9一二三四五六七八九十]{1,2}个交易日内?)|[0-9]{1,2}月份?(?:以来)?|年内|年初至今|今年以来|上市以来|近期|[0-9]{4}年|去年|今年|半?年度|当季|单季)的?(?:累计|合计|连续)?"
)
_REGULATOR = lazy(
    "[^，。；、：]{0,14}?(问询函|关注函|监管函|警示函|退市风险|风险警示|股票异动|业绩预告|业绩快报|立案调查"
    "|限售股|可转债|定向增发|上市申请|IPO|招股书|股东大会|股东会)"
)
# What is held of a firm: 机器人|约2%的股份, 汇川技术|前十大流通股东.
_HELD = lazy(
    r"(?:、[^，。；]{2,12})?(?:约|近|逾|超|超过)?(?:[0-9.]{1,6}%|[0-9.]{1,9}[万亿]?股)的?(?:股份|股权)"
    "|(?:、[^，。；、]{2,8}){0,3}的?(?:第[一二三四五六七八九十]|前[五十])大(?:流通)?股东"
)
# 老百姓|是一家…连锁企业, 孩子王|作为…零售龙头，
_IS_A_FIRM = lazy(
    "(?:是|系)(?:国内|全国|我国|中国|全球|业内|[一-鿿]{2,3})?(?:首家|首批|最早|最大的|唯一的?|领先的)[^，。；、]{0,24}?"
    "(?:[运营供应服务制造零售]{2}商|企业|公司|集团|超市|上市平台)(?=[，。；])"
    "|是[^，。；]{0,28}?(?<!家)上市公司(?=[和、之])"
    "|是(?:一家|[^，。；、]{0,16}?(?:上市公司|龙头企业|行业龙头|第一股|头部企业)(?=[，。；]))"
    "|作为[^，。；]{0,20}?(?:龙头|第一股|上市公司|企业|公司|巨头|央企|国企|服务商|运营商|供应商|券商|标的)(?=，)"
    "|作为[^，。；]{2,20}，[^，。；]{0,6}?(?:净利|营收|业绩|股价|市值)"
)
_RENAMED = lazy('[”"」]?(?:变更为|更名为|改名为)')
# 科学城，环保板块领涨，盘中一度触及涨停: a sentence that opens with a share.
_SHARE_TOLD = lazy(
    "，[^。；]{0,40}?(?:涨停股|领涨股|跌停股|上市新股|涨停之一|龙虎榜|盘中一度|放量大涨|一字涨停|”字涨停)"
)
# What only who has a will does, and no place: 陆家嘴|向法院提起诉讼.
_VOICE = lazy(
    "[^，。；、]{0,16}?(?:(?<!被)认为|控诉|起诉|上诉|提起[^，。；、]{0,6}诉讼|索赔|竞买|竞得|买下|声称|辩称|解释称|解释说|质疑|否认|道歉|拒绝|受到了?欺骗|回应[：:])|未(?:依法|按[期时规]|如期|及时|履行)"
    "|具[有备][^，。；、]{0,6}?(?:配置|投资)价值|在业内率先"
)
# 中国核电|漳州1号机组, 完美世界|北京总部
_SITE = lazy(
    "(?P<at>[一-鿿]{2,4}?)(?P<site>[0-9一二三四]号机组|总部|分公司|子公司|工厂|基地|生产线|电站|矿山)"
)
# 中国化学|在俄罗斯承建
_ABROAD = lazy("在[一-鿿]{2,8}?(?:承建|设立|投建|建厂|开设|签约|新签|中标|建设的)")
_BODY = lazy(
    '[^，。；、：的和与（(）)」”"》]{0,9}?(?:协会|学会|联合会|研究会|促进会|公会|商会|基金会|博物馆|大学|学院|交易所)'
    "|[^，。；、：的和与（(]{2,7}?研究[院所]"
)
_NO_TRADE = lazy(
    "企业集团|市场(?:份额|占有率|部|拓展|开拓|表现|地位)|业务(?:结构|品质|线|板块|条线|转型|布局|调整)|行业(?:地位|龙头|领先|第|排名|研究)"
)
_PAIR_OF_TRADES = lazy(
    "[和与及][一-鿿]{1,8}?(?:工业|产业|行业|服务业|制造业|市场|企业|协会|联合会)"
)
_QUOTES = ("“", '"', "「", "《", "‘")
# Trades have these too: 西藏矿业|开发须坚守生态红线.
_OF_TRADES = ("开发", "投资", "研发", "合作", "出售", "转让", "参与", "扩产", "出口")
_SURELY = lazy(
    "(?:还|亦|曾经?|首[度次]|紧急|火速|迅速|加速|加快|积极|正在|正|已经|已|将|再度|再次|再|持续|拟|或将|或|也|大举|全面|率先)+"
)
_SAID = lazy("(?:唱|喊|写|说|念|叫|道|一句|一声)[着了道出]{0,2}[“「]\\Z")
_SLOGAN = lazy('[”"」》’](三个字|这句话|一词|系列|行动|工程|计划|活动|主题|精神|歌|[之的](?!品牌))')
_CLAUSE = lazy("[^，。；！？,;!?\n]{0,26}")
_WHOLE = lazy("[^。；！？;!?\n]{0,60}")
_GOODS = lazy("大宗商品|期货|期市|主力合约|商品市场|期价|品种")
# A clause may begin so before its subject.
_OPENING = lazy(
    "(?:[日月年时中后前]|其中|而|但|同时|由|对|与|和|及|据|随后|此外|另外|同日|期间|方面|今天|昨天|[企商司]|企业|概念|龙头|巨头|品牌|表示|称|显示)\\Z"
)
_FIRMS_TOO = ("产品", "平台")  # firms have them as trades do
_LIKENESS = ("之一", "之称", "似的", "一样", "般", "的故事", "的传说")
# The shops, the people and the earnings of a firm; a place has earnings of its own.
_HOUSE = lazy(
    "旗舰店|(?:传统|线下|存量|新开|新增)?门店|工程师|工人|职工|专卖店|专柜|客服|官网|官微|官方|员工|股民|工厂|经销商|加盟店|研究院院长"
    "|(?:[0-9一二两三四五六七八九十百千万]{1,6}[多余]?名|全体)(?:干部|一线|在岗)?[职员]工"
    "|(?!业|旅游|财政|税收|农民|居民|门票|景[区点])[一-鿿]{0,4}?(?:收入|利润|毛利率|营收)|[一-鿿]{0,12}?毛利率"
)
_SHOPS = lazy("(?:直营|加盟)?门店(?:总?数|总量|数量|规模|网络)|旗舰店|专卖店|(?:直营|加盟)店")
_BUSINESS = lazy(
    "[一-鿿]{0,4}?业务(?!员|流程|培训|量)"
)  # 上海机场|免税业务; 中国软件业务 is a trade's
_FIRM_NEWS = lazy(
    "[：:](?:公司|拟|关于|控股|子公司|股东|签|与[一-鿿]{2,12}签|获|终止|完成|累计|预计)"
)
_ACCOUNTS = lazy("[^，。；]{0,10}(?:亏损|盈利|营收|净利|减值|负债|规模)")
# What a firm has, and no word: 步步高的|经营压力, 孩子王的|扩张.
_OWNED = lazy(
    "[一-鿿]{0,2}?(?:经营|困境|费用|负债|扩张|客单价|渠道|打法|财务|自有|估值|营收|投资|产线|新店|会员|债务|资金"
    "|逻辑|基本面|走势|商业模式|供应链|增长|转型|创始|掌门|门店|店(?!铺))"
)
_OF_THINGS = ("将", "被", "也", "则", "均", "于")  # a trade and its goods do so too
_VOICES = ("称", "表示", "透露", "坦言", "强调", "解释")
_PEOPLE = "者姓王行"  # with which names end that are what people are called
_NO_SUBJECTS = lazy("(?:部分|方面|个别|内部|上述|全体|自身|合计|海外|大力|全力|着力)\\Z")
_NOUNS = ("n", "vn", "ng", "an", "nz", "s")


def _sells(later: str) -> str:
    """The verb of a report after its time: 新希望8月|销售生猪, and no 农产品8月|价格."""
    match = _WHOLE.match(later)
    if not match or not lexicon().figures.inside(match[0]) or not is_han(later[:1]):
        return ""
    word, part = segmenter().tag(later[:8])[0]
    return word if part == "v" or word in ("销售", "生产") else ""


def _speaks(after: str, kind: str) -> bool:
    return bool(act(after) or (kind != "word" and lexicon().act.at_start(after)))


def body(after: str) -> str:
    """An association or a school, or a second trade beside the name's: 和化学工业."""
    match = _BODY.match(after) or _PAIR_OF_TRADES.match(after)
    return match[0] if match else ""


def trade(after: str) -> str:
    """The trade that a phrase goes on with, or "": 中国石油|企业, but not 企业集团, 业绩, 市场份额."""
    word = lexicon().trade.at_start(after)
    return "" if not word or _NO_TRADE.match(after) or act(after) else word


def following(scene: Scene, kind: str) -> Clue | None:
    """Read what follows the name: what only firms and shares do, or a noun that it belongs to."""
    right = scene.after
    if scene.before[-1:] in _QUOTES and (match := _SLOGAN.match(right)):
        return Clue(-1.5, f"a slogan of {match[1]}")
    if kind == "idiom" and _SAID.search(scene.before[-6:]):
        return Clue(-2.8, "somebody says so")
    if scene.before[-1:] == "《" and right[:1] == "》":
        return Clue(-2.8, WORK)
    if right[:1] in "：:" and right:
        return _news_of(scene)
    word = act(right)
    if word and kind == "word" and move(right) and _GOODS.search(scene.before[-60:]):
        return None  # 大宗商品中，农产品跌幅居前
    if word:
        return Clue(2.8, f"followed by {word}")
    if reported := _reported(scene, kind):
        return reported
    abroad = _ABROAD.match(right) if kind in ("phrase", "place") else None
    if match := _HELD.match(right) or abroad or _IS_A_FIRM.match(right) or _RENAMED.match(right):
        return Clue(2.8, f"followed by {match[0]}")
    if (match := _SITE.match(right)) and segmenter().tag(match["at"])[0][1] == "ns":
        return Clue(2.2, f"followed by {match[0]}")
    if word := body(right):
        return Clue(BODY, f"goes on with {word}")
    if told := _told_of(scene, kind):
        return told
    if clue := _has(scene, kind):
        return clue
    if word := _trade(right, kind):
        return Clue(BODY, f"goes on with {word}")
    if match := _REGULATOR.match(right):
        return Clue(2.6, f"followed by {match[1]}")
    if right[:1] == "的":
        return _of_the_name(scene, kind)
    return _does(scene, kind)


def _reported(scene: Scene, kind: str) -> Clue | None:
    """The organs of a firm and the figures of its report, a time before them or not."""
    words, right = lexicon(), scene.after
    time = _TIME.match(right)
    later = right[time.end() :] if time else right
    word = words.organ.at_start(later) or words.report.at_start(later)
    if word and not (word == "收入" and kind == "word" and not time):  # 老百姓收入
        return Clue(2.8, f"followed by {word}")
    if time and not scene.left and (word := _sells(later)):
        return Clue(2.2, f"followed by {word}")
    return None


def _told_of(scene: Scene, kind: str) -> Clue | None:
    """A share that a sentence opens with, and who speaks, sues or buys."""
    right = scene.after
    if not scene.before and _SHARE_TOLD.match(right):
        return Clue(2.6, "its share is told of")
    if right.startswith("公司") and _speaks(right[2:].lstrip("：:"), kind):
        return Clue(2.6, "a firm of that name speaks")
    if kind == "place" and (not scene.left or _OPENING.search(scene.left)):
        voice = _VOICE.match(right)
        return Clue(2.0, f"followed by {voice[0]}") if voice else None
    return None


def _trade(right: str, kind: str) -> str:
    """The trade, place or likeness that an ordinary word goes on to, or ""."""
    word = lexicon().sector.at_start(right) or trade(right)
    if len(word) == 1 and segmenter().cut(right[:4], False)[0] != word:
        word = ""  # 王府井|市内免税店 is of no 市
    firms_too = _FIRMS_TOO if kind == "phrase" else ()
    return "" if word in firms_too or (kind == "idiom" and word not in _LIKENESS) else word


def _news_of(scene: Scene) -> Clue:
    """The name before a colon: 机器人：上半年净亏损1.2亿元 is a firm's news, 机器人：走进家庭 is none."""
    whole = _WHOLE.match(scene.after)
    told = whole[0] if whole else ""
    if word := act(told[1:]) or (_TIME.match(told[1:]) and lexicon().figures.inside(told)):
        return Clue(3.0, f"before a colon and {word}")
    news = _FIRM_NEWS.match(told)
    firm = lexicon().firm.inside(told) or (news[0][1:] if news else "")
    if word := firm or lexicon().figures.inside(told):
        return Clue(2.6 if firm else 2.0, f"before a colon and {word}")
    return Clue(0.4, "stands before a colon")


def _of_the_name(scene: Scene, kind: str) -> Clue | None:
    """What is the name's: 大智慧的重组, 老百姓的钱袋子."""
    words, owned = lexicon(), scene.after[1:]
    if word := words.organ.at_start(owned) or words.firm.inside(owned[:6]):
        return Clue(2.2, f"its {word}")
    if shop := scene.name not in words.trades and _SHOPS.search(owned[:8]):
        return Clue(2.0, f"its {shop[0]}")
    own = kind in ("word", "idiom", "place") and scene.name not in words.trades
    if match := _OWNED.match(owned) if own else None:
        return Clue(1.4, f"its {match[0]}")
    if kind == "place" and not _ACCOUNTS.match(owned):
        return Clue(-0.6, "goes on with 的")  # 王府井的夜市
    if kind == "place" or (kind == "phrase" and not scene.name.startswith("中国")):
        return None  # 山东钢铁的新产线 is the firm's more often
    return Clue(-0.2 if kind == "idiom" else -0.5, "goes on with 的")


def _has(scene: Scene, kind: str) -> Clue | None:
    """The goods, the shops and the business of a firm."""
    words, right = lexicon(), scene.after
    if goods := next((w for w in words.company_of.get(scene.name, ()) if right.startswith(w)), ""):
        return Clue(2.0, f"followed by {goods}")  # 新产业|试剂业务
    if kind in ("place", "phrase", "idiom") and (match := _HOUSE.match(right)):
        return Clue(2.4, f"followed by {match[0]}")
    if kind == "word" and scene.name not in words.trades and (match := _SHOPS.match(right)):
        return Clue(2.4, f"followed by {match[0]}")  # 老百姓|门店总数
    apart = kind in ("phrase", "growth") and not scene.name.startswith("中国") and not scene.before
    if apart and right[:1] != "的" and (match := _BUSINESS.match(right)) and len(match[0]) > 3:
        return Clue(2.0, f"followed by {match[0]}")  # 海南发展|幕墙业务, and no 中国软件|业务
    of_firms = kind in ("place", "idiom") or (kind == "word" and scene.name not in words.trades)
    if of_firms and (match := _BUSINESS.match(right)) and (kind != "word" or len(match[0]) > 3):
        return Clue(2.0, f"followed by {match[0]}")
    return None


def _weight_of(word: str, scene: Scene, kind: str) -> float:
    """The points of what follows a name and firms do, as well as others: 0 for nothing."""
    if not word:
        return 0.0
    if word in _OF_THINGS and scene.name in lexicon().trades:
        return 0.6  # 机器人|将像手机一样普及
    if kind == "place":
        # a place has no voice, and a sight much to see
        return 1.8 if word in _VOICES else 0.0 if word == "拥有" else 1.2
    return 1.2 if kind == "word" else 2.0


def _does(scene: Scene, kind: str) -> Clue | None:
    """Read the clause that the name may be the subject of: 指南针|收购…获证监会核准."""
    words, right = lexicon(), scene.after
    surely = _SURELY.match(right)
    word = words.act.at_start(right)
    if surely and (later := words.act.at_start(right[surely.end() :])):
        word = later
    if kind in ("phrase", "growth", "word") and word in _OF_TRADES:
        word = ""
    if len(word) == 1 and segmenter().cut(right[:6], False)[0] != word:
        word = ""  # 中国医药|创新出海: 创 is no word there
    following, part = "", ""
    decided = words.agent.at_start(right)
    if not word and not decided and is_han(scene.right[:1]) and right[0] not in "和与及":
        following, part = segmenter().tag(scene.right[:8])[0]
        if part in _NOUNS and kind != "idiom" and not _NO_SUBJECTS.match(following):
            return Clue(-0.8 if kind == "phrase" else NOUN, f"goes on with {following}")
    points = _weight_of(word, scene, kind)
    match = _CLAUSE.match(right)
    clause = match[0] if match else ""
    # 机器人目前占营收比重较小: a part of someone's.
    if (not scene.left or _OPENING.search(scene.left)) and "占" not in clause:
        if firm := words.firm.inside(clause):
            return Clue(2.6, f"the subject of {firm}")
        # 山东钢铁产能 are the figures of a trade.
        if kind != "phrase" and (figures := words.figures.inside(clause)):
            points, word = points + 1.0, word or figures
        whole = _WHOLE.match(right)
        if kind != "phrase" and whole and (firm := words.firm.inside(whole[0])):
            points, word = points + 1.0, word or firm
    if not points and not scene.left and kind in ("word", "place", "idiom"):
        word = decided
        points = (0.6 if scene.name[-1] in _PEOPLE else 1.4) if word else 0.0
    if points:
        return Clue(points, f"followed by {word}")
    return Clue(-0.3, f"goes on with {following}") if part == "v" and kind == "phrase" else None
