"""What in a sentence speaks for the company or against it, each with its points.

The words are data (``words.toml``); the points were set on labelled sentences and are checked
against others (``tests/stocks``).
"""

from newscli.patterns import lazy
from newscli.stocks.boundaries import segmenter
from newscli.stocks.business import business, market_words, measured
from newscli.stocks.clue import Clue
from newscli.stocks.context import Scene
from newscli.stocks.firm_acts import act, analyst
from newscli.stocks.following import BODY, NOUN, WORK, body, following, trade
from newscli.stocks.lexicon import kind_of, lexicon
from newscli.stocks.lists import HOUSES, in_list
from newscli.stocks.named_elsewhere import BY_GRAMMAR
from newscli.stocks.preceding import GOODS, MANY, preceding
from newscli.stocks.sayings import titled, wished
from newscli.stocks.sentence_openings import opening
from newscli.stocks.talk_around import LIES, SEEN, around

_LETTER = lazy("[AB](?![0-9A-Za-z级座区馆口段线+])")  # 峨眉山A, and no A级景区
# 对|中国稀土|的依赖
_WANTED = lazy("的(?:依赖|进口|需求|供应|出口|封锁)")
_PART = "(?:(?![及的])[^\\W\\d_]){0,14}?(?:[（(][^\\W\\d_]{2,4}[）)])?[^\\W\\d_]{0,4}?"
_ANY_FIRMS = ("的", "家", "些", "类", "批", "大")
_CITIES = ("连云港", "张家港", "防城港")
_OF_ALL = ("word", "idiom", "thing")  # kinds of names that anybody may give his firm
_SURE = 2.4  # of what follows, from which on a place's sights are its firm's
_LONGEST = 26  # characters of a full name
_FULL_NAME = lazy(
    _PART + "(?:股份有限公司|有限责任公司|有限公司|集团公司|总公司|股份(?=[^\\W\\d_]{2,6}分公司))"
)
_SHARES_FULL_NAME = lazy(_PART + "股份有限公司")
_FOREIGN = lazy("·[^\\W\\d_]{2}|[^\\W\\d_]{2}·\\Z")
# 公司名称由…变更为|创新医疗管理股份有限公司
_NAMING = lazy("(?:变更|更名|改名|改制|重组|简称|名称|设立|成立|组建|发起)[为了由]\\Z")
_LONGER = lazy("高科技|证券化|银行业|保险业|集团军|科技[园城馆局部厅]")  # no 高科, no 证券
_TAKEN_UP = lazy("[，；](公司(?![们的和内])|该公司|该股|该企业)")
_RATING = lazy(
    '(?:维持|给予|首次覆盖|上调|下调|目标价)[^。；]{0,16}评级|[“"](?:买入|增持|推荐)[”"]评级'
)
# 我国航天科技实力: a known name's words, as everybody says them.
_OURS = lazy(
    "(?:替代|依赖|摆脱|我国|国内|全国|各地|世界|提升|提高|增强|发展|振兴|培育|壮大|传统|新型)\\Z"
)
_BOUGHT = lazy(
    "(?:起家的|使用|利用|安装|购买|采购|采用|销售)了?\\Z"
)  # a firm's goods go by its name
_LIKENESS = ("之一", "之称", "似的", "一样", "般", "主题", "的故事", "的传说")
_FORM = lazy("股份|公司|集团|控股|[ABH]股|转债")
_COLUMN_OF_PLACES = lazy(
    "(?:城市|地区|地点|省[份市]|景[区点]|机场|港口|目的地|车站|产地|线路|品类|作物)\\Z"
)
_COLUMN_OF_FIRMS = lazy("简称|名称|个股|股票|公司|证券|标的")


def company(scene: Scene, kind: str) -> str:
    """The word after the name that makes it a company's name, "" if there is none."""
    words = lexicon()
    if match := _LETTER.match(scene.after):
        return match[0]
    right = scene.after[1:] if scene.after[:1] in ("（", "(") else scene.after
    for part in words.own.get(scene.name, ()):
        # 新松|机器人, 白云山|王老吉: the rest of the firm's name, or what it alone has.
        if right.startswith(part) or scene.left.endswith(part):
            return part
    word = words.company.at_start(right)
    # 中国化学制药工业: after a phrase a trade goes on with it, and only the form is a firm's.
    form = kind not in ("phrase", "growth", "known") or _FORM.search(word)
    # 中关村上市公司 are the firms of a place.
    of_a_place = word == "上市公司" and kind in ("word", "place", "phrase", "growth")
    if word and form and not of_a_place and not _LONGER.match(right):
        return word
    of_many = kind == "phrase" and scene.left.endswith(_ANY_FIRMS)  # 一家|中国医药|公司
    if kind not in ("word", "growth") and right.startswith("公司") and not of_many:
        return "公司"
    # 大西洋焊接材料股份有限公司: the trade stands between the name and the form of the firm.
    # 多家机器人产业有限公司 is no firm's name: an ordinary word must begin its clause.
    # 火星人网络科技有限公司 may be anybody's: of a word, only a firm with shares is the firm.
    shape = _SHARES_FULL_NAME if kind in _OF_ALL else _FULL_NAME
    if (kind != "word" or _opens(scene.left)) and (match := shape.match(scene.after)):
        return match[0]
    return ""


def _anybodys(scene: Scene, kind: str, company: str) -> Clue | None:
    """Read the full name of a firm without shares that begins with a word: 苏州|金太阳|家政服务有限公司."""
    if company or kind not in _OF_ALL or "公司" not in scene.after[:_LONGEST]:
        return None
    match = _FULL_NAME.match(scene.after)
    if not match or any(w in match[0] for w in lexicon().company_of.get(scene.name, ())):
        return None
    return Clue(-1.5, f"goes on as {scene.name}{match[0]}")


def another_firm(scene: Scene) -> str:
    """The rest of a full name with a brand of its own after a place: 连云港|黄海机械股份有限公司, or ""."""
    match = _FULL_NAME.match(scene.after) if "公司" in scene.after[:_LONGEST] else None
    houses = scene.name.endswith(HOUSES) and scene.name not in _CITIES
    if (
        not match or houses or match[0][0] in "（("
    ):  # 宁波港|北仑股份有限公司: a port's houses begin with its name
        return ""
    word, part = segmenter().tag(match[0][:8])[0]
    known = lexicon().own.get(scene.name, ())
    branded = len(word) == 1 or part in ("nr", "nrt", "nz", "ns") or _of_a_town(scene, match[0])
    return match[0] if branded and not match[0].startswith(known) else ""


def _of_a_town(scene: Scene, rest: str) -> bool:
    """Whether a full name begins with a town and is no firm's with shares: 南宁|太平洋|影城有限公司."""
    if not scene.left or "股份" in rest:
        return False
    return segmenter().tag(scene.left[-4:])[-1][1] == "ns"


def _opens(left: str) -> bool:
    """Whether a firm's full name may have begun at the start of the clause (新松|机器人…)."""
    return (len(left) <= 4 and not MANY.search(left)) or bool(_NAMING.search(left))


def person(scene: Scene) -> str:
    """What makes a name a person's: the title before it (法官|李宁, 总统|福特), 阿拉丁|·侯赛因; or ""."""
    if _FOREIGN.match(scene.after) or (scene.left[-1:] == "·" and _FOREIGN.search(scene.left)):
        named = kind_of(scene.name) in (
            ("thing",) if _FOREIGN.match(scene.after) else ("thing", "brand")
        )
        return "·" if named or segmenter().tag(scene.name)[0][1] in ("nr", "nrt") else ""
    return lexicon().person.at_end(scene.left) if len(scene.name) < 4 else ""


def all_of(scene: Scene, kind: str, company: str) -> list[Clue]:
    """Every clue of a sentence for a name of a ``kind`` that means something without the firm."""
    if kind in ("known", "thing"):
        return [clue for clue in _against(scene, kind, company) if clue]
    after = Clue(3.0, f"followed by {company}") if company else _after(scene, kind)
    before = preceding(scene, kind)
    if scene.after.startswith("方面，") and scene.name in lexicon().trades:
        after = None  # 人形|机器人|方面，某某涨停: of the trade
    least = 2 if before and before.words in BY_GRAMMAR else 2.5
    if after and before and before.points < 0 and after.points > least:
        before = None  # what stands before a firm that acts says nothing: 刘永好旗下的新希望公告
    if after and before and before.points > 1 and after.points == NOUN and kind != "place":
        after = None  # 国企|农产品|运营批发市场: the noun may be a verb
    rivals, listed = _rivals(scene, kind), in_list(scene)
    if rivals and rivals.points > 2 and before and before.points < 0 and scene.left.endswith("的"):
        before = None  # 化学发光领域的|新产业, and no 特斯拉|机器人
    elif rivals and before and before.words.startswith(GOODS):
        rivals = None
    if after and after.points <= BODY and listed and listed.points > 0:
        listed = None  # 海正药业、上海医药|工业研究院: it is the body that is listed
    if rivals and listed and listed.points < 0:
        listed = None  # 新产业、迈瑞、安图
    if rivals and rivals.points > 2 and after and after.points > -1:
        after = None  # 与埃斯顿相比，机器人|的软件
    told = around(scene, kind)
    listed = None if told and told.words.startswith(LIES) else listed  # 天目湖|与南山毗邻
    if told and told.words.startswith(SEEN) and after and after.points >= _SURE:
        told = None  # 王府井|传统门店的客流
    found = [
        after,
        before,
        rivals,
        listed,
        _surroundings(scene, kind),
        told,
        _placing(scene),
        _measure(scene, kind),
        _anybodys(scene, kind, company),
    ]
    return [clue for clue in found if clue]


def _after(scene: Scene, kind: str) -> Clue | None:
    """What follows a name, or what the sentence goes on to that it opens, where that tells more."""
    after, head = following(scene, kind), opening(scene, kind)
    return head if head and (after is None or BODY < after.points < head.points) else after


def _against(scene: Scene, kind: str, company: str) -> list[Clue | None]:
    """What may speak against a name that is nearly always the firm's."""
    if company:
        return []
    if kind == "thing":
        after, before = following(scene, kind), preceding(scene, kind)
        listed = in_list(scene)
        # A firm's goods and trade follow its name too; only what the list gives tells.
        goes_on = lexicon().sector.at_start(scene.after) in _LIKENESS
        keep = after and (after.points > 0 or goes_on or after.words == WORK)
        nature = lexicon().nature.inside(f"{scene.before}\n{scene.after}")
        nature = "" if market_words(scene) else nature
        return [
            Clue(-3.0, f"the sentence speaks of {nature}") if nature else None,
            after if keep else None,
            before if _tells(before, listed) and not _BOUGHT.search(scene.left) else None,
            listed if listed and listed.points < 0 else None,
            _rivals(scene, kind),
            wished(scene),
            _anybodys(scene, kind, company),
        ]
    if match := _OURS.search(scene.left):
        return [Clue(-1.5, f"after {match[0]}")]
    if analyst(scene.after):
        return []
    if said := wished(scene) or titled(scene):
        return [said]
    wanted = _WANTED.match(scene.after) if scene.left.endswith("对") else None
    word = trade(scene.after) or (wanted[0] if wanted else "")
    word = word or ("" if act(scene.after) else body(scene.after))
    amid = "" if word else _amid(scene)
    return [
        Clue(-3.0, f"goes on with {word}") if word else None,
        Clue(-1.5, f"after {amid}") if amid else None,
    ]


def _tells(before: Clue | None, listed: Clue | None) -> bool:
    """Whether what stands before a thing's name tells; 本土的|七匹狼、森马服饰 are brands, whatever does."""
    return bool(before and before.points <= -1.5 and not (listed and listed.points > 0))


def _amid(scene: Scene) -> str:
    """The word before a known name that reads on to a noun behind it: 采用|智能自控|系统; or ""."""
    used = lexicon().before_word.at_end(scene.left) if scene.right else ""
    if len(used) < 2 or business(scene):
        return ""
    return used if segmenter().tag(scene.right[:8])[0][1] in ("n", "vn") else ""


def _rivals(scene: Scene, kind: str) -> Clue | None:
    """Read who is named in the sentence: 益丰药房 beside 老百姓."""
    around = f"{scene.before}\n{scene.after}"
    names = lexicon().company_of.get(scene.name, ())
    if kind == "place" and scene.after[:1] in ("和", "与", "、"):  # 张家界|和大庸古城: two sights
        names = tuple(w for w in names if not scene.after.startswith(w, 1))
    if word := next((w for w in names if w in around), ""):
        return Clue(2.2, f"the sentence speaks of {word}")
    near = "" if scene.name in lexicon().trades else f"{scene.lead}\n{scene.trail}"
    word = next((w for w in names if w in near), "") if near else ""
    return Clue(1.2, f"the talk around is of {word}") if word else None


def _surroundings(scene: Scene, kind: str) -> Clue | None:
    """Read the sentence: other securities and words of the market in it."""
    certain = [peer for peer in scene.peers if kind_of(peer) in ("proper", "brand", "known")]
    words = market_words(scene)
    if words and "评级" in scene.after and _RATING.search(scene.after[:80]):
        return Clue(2.0, "a rating is given")
    if match := _TAKEN_UP.search(scene.after[:80]):
        return Clue(1.0, f"taken up as {match[1]}")
    if certain and words:
        return Clue(1.0, f"beside {certain[0]}")
    if words > 1:
        return Clue(0.8, "a sentence on shares")
    if words:
        return Clue(0.5, "the sentence speaks of shares")
    around = f"{scene.before}\n{scene.after}" if kind == "idiom" else ""
    trade = around and not lexicon().nature.inside(around) and lexicon().figures.inside(around)
    return Clue(0.8, f"the sentence speaks of {trade}") if trade else None


def _measure(scene: Scene, kind: str) -> Clue | None:
    """Read what a place's share is measured against, or its ratio."""
    figure = measured(scene) if kind == "place" else ""
    return Clue(2.8, f"measured {figure}") if figure else None


def _placing(scene: Scene) -> Clue | None:
    if scene.table and _COLUMN_OF_FIRMS.search(scene.head):
        return Clue(3.5, f"in the column {scene.head}")
    if scene.table and _COLUMN_OF_PLACES.match(scene.head):
        return Clue(-2.4, f"in the column {scene.head}")
    if scene.alone and scene.table:
        return Clue(1.5, "a table cell of its own")
    return None
