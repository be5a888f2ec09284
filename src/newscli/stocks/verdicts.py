"""Is it the company? Evidence for and against, added up, and the reason in words.

Sites link blindly: of 49 marked names in a sample 13 were not the company. A mention starts with
what its name is worth alone (凯中精密 means nothing else, 老百姓 means the common people), and each
piece of evidence (``clues``) adds or takes points. What settles the matter comes first.
"""

import re

from newscli.patterns import lazy
from newscli.stocks import clues
from newscli.stocks.boundaries import Torn, segmenter
from newscli.stocks.business import market_words, told_around
from newscli.stocks.clue import Clue
from newscli.stocks.context import Scene
from newscli.stocks.cuts import cut_through
from newscli.stocks.firm_acts import act
from newscli.stocks.lexicon import kind_of, lexicon, worth
from newscli.stocks.named_elsewhere import named_again, settled
from newscli.stocks.roads import road
from newscli.stocks.sayings import pointed
from newscli.stocks.short_names import means_firm
from newscli.stocks.trade_names import owner_before
from newscli.stocks.weighing import Verdict, is_beyond_doubt, of_number, read_around, weigh

_EDGE = lazy("[0-9A-Za-z]")
_DAY = lazy("[0-9]{1,4}[年月日时]")
_SPECIAL = lazy(r"\*?S?\*?ST|XD|XR|DR|退市")
_BANK_GOES_ON = lazy("业(?!务)|间(?:市场|债|拆|同业|外汇)")
_BROKER_GOES_ON = lazy("监管|市场|交易所|业(?!务)|投资基金业|期货监管")
_TRAVEL_GOES_ON = lazy(
    "团(?!股份)|攻略|线路|景点|胜地|热|目的地|旺季|淡季|资源|迎来了?[^，。；]{0,4}(?:热潮|高峰|旺季|客流|井喷)"
)
_ROAD_GOES_ON = lazy("公路(?!股份|有限|集团|运营)")
_ELECTRONIC_GOES_ON = lazy("商务(?!部)")
_DISTRICT = lazy("区(?![域块间位])|县(?!域)")
# 罗牛山|上的老树, 獐子岛|海域
_LAND_GOES_ON = lazy(
    "上的|上空|脚下|海域(?!使用)|附近|沿岸|[湖村河]?[畔口]的|[村渔岛]民|一圈|山[腰顶脚]|[东西南北]麓"
)
_OIL_GOES_ON = lazy("库(?!存)")
_MEDICAL_GOES_ON = lazy("学部|卫生体制|体制")
_INTERNATIONAL_GOES_ON = lazy(
    "会展|会议|展览|博览|机场|航空港|商会|商务|商业|商贸|商品|金融|贸易|航运|仲裁|马拉松|电影节|文化|论坛|赛事|旅游|社区|影响|竞争|形象|地位"
)
# By the last two characters of a name.
_GOING_ON = {
    "电子": _ELECTRONIC_GOES_ON,
    "石油": _OIL_GOES_ON,
    "医药": _MEDICAL_GOES_ON,
    "高速": _ROAD_GOES_ON,
    "银行": _BANK_GOES_ON,
    "证券": _BROKER_GOES_ON,
    "旅游": _TRAVEL_GOES_ON,
    "国际": _INTERNATIONAL_GOES_ON,
}
# A place that is called after the firm, or as it is: 阳光城|小区.
_PLACE_GOES_ON = lazy(
    "庙|管委会|管理委员会|两地|双城|经济圈|城市群|大本营|小区|街道|大道|新区|片区|开发区|风景区|社区居|镇|高铁站|地铁站|火车站|[东西南北中]路|大街"
)
# 东方时尚|之都, 探路者|号无人艇: a title of a town or a thing.
_TITLE_GOES_ON = lazy("号(?![称召码角令房文])|之[都城乡路旅窗家星光声夜冠]|之最(?!大)|们")
# 重庆水务|局 is an office of the town, 大连友谊|医院 a hospital.
_OFFICE_GOES_ON = lazy("[局厅](?!限)|医院|大学(?![路城生里])|[中小]学(?!生)|幼儿园")
_BUSINESS = lazy("业务|板块")  # 比亚迪|电子业务 is its own

# What a name is worth alone, by its kind, and how that is said.
_KINDS = {
    "known": Clue(2.0, "a known firm's name"),
    "thing": Clue(1.4, "a thing of that name, and a firm"),
    "idiom": Clue(0.1, "what people say, and a firm"),
    "phrase": Clue(1.0, "plain words side by side"),
    "growth": Clue(-0.2, "plain words side by side"),
    "place": Clue(-0.8, "a place of that name"),
    "word": Clue(-1.2, "an ordinary word"),
}
# A bare number in brackets behind a name, by what the name means (``ordinary.sense``).
_NUMBERS = {
    "listed": Clue(1.8, "its code is written"),
    "trade": Clue(-0.2, "its code is written"),
    "mixed": Clue(0.4, "its code is written"),
    "ending": Clue(-0.8, "no firm of that name is known"),
    "plain": Clue(-0.8, "no firm of that name is known"),
}
_ITEM = Clue(1.0, "an item with its code")
_NO_MORE = lazy("[0-9一二三四五六七八九十]{0,3}[、.．）)。；;\\s]*")
_KINDS_OF_SENSES = {"trade": "phrase", "plain": "word", "ending": "word", "mixed": "word"}
# 中国电影, 国际资源 are spoken of as what they mean, more than 山东钢铁.
_EVERYWHERE = ("中国", "国际", "亚洲", "欧洲", "亚太", "全球", "智慧", "航天", "现代", "绿色")
_NATION = Clue(0.6, "plain words side by side")
_UNTOLD = Clue(1.4, "a known firm's name")
_NAMES_OF_ITS_OWN = ("proper", "brand", "thing")


def judge(scene: Scene, *, evidence: str, known: bool = False, number: str = "") -> Verdict:
    """Decide whether a name in its surroundings is the company.

    ``evidence`` is how it was found: markup, code or name. ``known`` says that the document is
    certain of this security elsewhere (its code is written, or the context says so). ``number`` is
    the sense of a name with a bare number behind it (``ordinary.sense``), "" for all others.
    """
    if other := _something_else(scene):
        return Verdict("false", other)
    kind = _kind(scene.name, number)
    company = clues.company(scene, kind)
    if not number and (cut := cut_through(scene, kind, company)):
        return Verdict("false", _cut_reason(scene, cut))
    if other := _of_another(scene, kind, company):
        return Verdict("false", other)
    marked = evidence == "markup"
    lead = "linked" if marked else "its name stands here"
    short = evidence == "name" and len(scene.name) == 2
    if short and not means_firm(scene, kind, company, known=known):
        return Verdict("doubtful", f"{lead}; nothing says that the firm is meant")
    if not scene.firm:  # 美元, 黄金 and 商业航天 are what their words mean
        return Verdict("confirmed", f"{lead}; word boundaries hold")
    if kind in _NAMES_OF_ITS_OWN and (person := clues.person(scene)):
        return Verdict("false", f"a person of that name, after {person}")
    if kind in ("proper", "brand"):
        company = company or act(scene.after)
        around = _read(scene, kind) if marked and not (company or known or number) else None
        return _by_name_alone(scene, lead, company, around, certain=known or marked)
    read = scene if marked and not (company or number) else None
    found = clues.all_of(scene, kind, company)
    if number:
        found = [*of_number(found, number), _NUMBERS[number]]
        found += [_ITEM] if _NO_MORE.fullmatch(f"{scene.before}{scene.after}") else []
    if known and marked:
        found = settled(found, scene, kind)
    elif known:
        found = named_again(found, scene, kind)
    if kind == "thing" and evidence == "name" and not found and not told_around(scene):
        return Verdict("doubtful", f"{_KINDS[kind].words}; nothing says that the firm is meant")
    if kind in ("known", "thing") and not found and marked:
        return _by_words_around(scene, kind, lead, read)
    alone = _KINDS[kind]
    if kind == "phrase" and scene.name[:2] in _EVERYWHERE:
        alone = _NATION
    return weigh(alone, found, read, kind)


def _kind(name: str, number: str) -> str:
    """What a name is without its firm (``lexicon.kind_of``); a bare number behind it tells, too."""
    return "proper" if _SPECIAL.match(name) else _KINDS_OF_SENSES.get(number) or kind_of(name)


def _read(scene: Scene, kind: str) -> Clue | None:
    """How the words around a name read, None where they tell nothing of it."""
    return None if is_beyond_doubt(scene, kind) else read_around(scene, kind)


def _by_words_around(scene: Scene, kind: str, lead: str, read: Scene | None) -> Verdict:
    """Decide for a name that is nearly always the firm's, of which no clue tells."""
    around = _read(scene, kind) if read else None
    if not around or worth(scene.name) + around.points > 0:
        return Verdict("confirmed", f"{lead}; word boundaries hold")
    return weigh(_UNTOLD, [around])


def _by_name_alone(
    scene: Scene, lead: str, company: str, around: Clue | None, *, certain: bool
) -> Verdict:
    """Decide for a name that means nothing else: 凯中精密, and 华丽家族 but for 这个|华丽家族.

    The letters of a name may be words for all that, 太阳鸟, 国民|技术, or the start of other words: where
    all that stands ``around`` it is such as stands by no firm, it is not taken for one.
    """
    if not company and scene.name in lexicon().numbered and (word := pointed(scene)):
        return Verdict("doubtful", f"plain words side by side, after {word}")
    if around and worth(scene.name) + around.points < 0:
        return Verdict("doubtful", f"{lead}, and {around.words}")
    why = f"followed by {company}" if company else "word boundaries hold"
    certain = certain or bool(company) or market_words(scene) > 1
    return Verdict("confirmed" if certain else "likely", f"{lead}; {why}")


def _something_else(scene: Scene) -> str:
    """Say what a name is only a part of, by what stands right before or behind it; else ""."""
    if token := _longer_token(scene):
        return f"part of the longer code or word {token}"
    if led := _led(scene):
        return f"after {led} it is something else"
    if scene.firm and (other := _goes_on(scene)):
        return f"goes on as {scene.name}{other}, which is something else"
    return ""


def _longer_token(scene: Scene) -> str:
    """The code or word that the name is only a part of (R007 in DR007, GD in GDP), or ""."""
    name, left, right = scene.name, scene.before[-1:], scene.after[:1]
    inside = _EDGE.match(name[0]) and _EDGE.match(left)
    inside = inside or (_EDGE.match(name[-1]) and _EDGE.match(right))
    if not inside or (name[-1] in "AB" and _DAY.match(scene.after)):  # 万科A|11月5日公告
        return ""
    head = re.search(r"[0-9A-Za-z.]{0,16}\Z", scene.before[-16:])
    tail = re.match(r"[0-9A-Za-z.]{0,16}", scene.after)
    return f"{head[0] if head else ''}{name}{tail[0] if tail else ''}"


def _led(scene: Scene) -> str:
    """What stands before the name and makes it something else's, by the list of ``words.toml``."""
    leads = lexicon().led.get(scene.name, ())
    return next((word for word in leads if scene.left.endswith(word)), "") if leads else ""


def _goes_on(scene: Scene) -> str:
    """What follows the name and makes it something else's, by the list of ``words.toml``."""
    for word in lexicon().others.get(scene.name, ()):
        if scene.after.startswith(word) and not _BUSINESS.match(scene.after, len(word)):
            return word
    if match := _PLACE_GOES_ON.match(scene.after) or _TITLE_GOES_ON.match(scene.after):
        return match[0]
    if scene.name[:2] in lexicon().regions and (match := _OFFICE_GOES_ON.match(scene.after)):
        return match[0]
    if scene.name[-1] in "山岛湖村" and (match := _LAND_GOES_ON.match(scene.after)):
        return match[0]
    if scene.after[:1] in ("区", "县") and _is_district(scene):
        return scene.after[0]
    end = scene.name[-2:]
    shape = _GOING_ON.get(end)
    if shape and (match := shape.match(scene.after)):
        # 云南旅游|团费, 深圳国际|会展中心 are the words; 九华旅游 is no travel to a region.
        return (
            match[0] if end not in ("旅游", "国际") or scene.name[:2] in lexicon().regions else ""
        )
    return ""


def _is_district(scene: Scene) -> bool:
    """Whether a name is a region's and a town's, 江苏|吴中, so that 区 behind it is a part of theirs."""
    head, town = scene.name[:2], scene.name[2:]
    if head not in lexicon().regions or not town or not _DISTRICT.match(scene.after):
        return False
    return segmenter().tag(town)[0] in ((town, "ns"), (town, "nr"))


def _of_another(scene: Scene, kind: str, company: str) -> str:
    """Say whose full name a name is only a part of, or that a road's is told of; else ""."""
    if owner := owner_before(scene.name, scene.left, scene.right):
        return f"in {owner}{scene.name} it is part of another firm's name"
    if not company and (told := road(scene)):
        return f"the road of that name is told of with {told}"
    rest = clues.another_firm(scene) if kind == "place" else ""
    return f"goes on as {scene.name}{rest}, which is another firm" if rest else ""


def _cut_reason(scene: Scene, cut: Torn) -> str:
    stretch = "".join(cut.words)
    # What the covered words leave of the clause on the right, so that a reader sees the sense.
    over = len(stretch) - len(scene.name) - (len(cut.left) and stretch.index(scene.name))
    stretch += scene.right[over : over + 4]
    if len(cut.words) == 1:
        return f"in {stretch} it is part of the longer word {cut.words[0]}"
    return f"in {stretch} the link cuts the words {' and '.join(cut.words)}"
