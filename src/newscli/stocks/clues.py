"""What in a sentence speaks for the company or against it, each with its points.

The words are data (``words.toml``); the points were set on labelled sentences and are checked
against others (``tests/stocks``).
"""

from newscli.patterns import lazy
from newscli.stocks.boundaries import segmenter
from newscli.stocks.context import Scene
from newscli.stocks.lexicon import kind_of, lexicon
from newscli.stocks.lists import Clue, in_list

_HAN = lazy("[㐀-鿿]")
_QUANTITY = lazy(r"[涨跌][幅了]?(?:近|约|逾|超|达)?\s?[0-9]|[0-9一二三四五六七八九十两]{1,2}连板")
_TIME = lazy(
    r"(?:[0-9]{2,4}年)?(?:(?:去年|今年)?(?:上半年|前三季度|[一二三四]季度|第[一二三四]季度|全年)"
    r"|[0-9]{1,2}月份?|[0-9]{4}年|去年|今年)的?"
)
_FULL_NAME = lazy(r"[一-鿿A-Za-z]{0,9}?(?:股份有限公司|有限责任公司|有限公司|集团公司)")
_SHARES_FULL_NAME = lazy(r"[一-鿿A-Za-z]{0,9}?股份有限公司")
_REGULATOR = lazy(
    "[^，。；、：]{0,14}?(问询函|关注函|监管函|警示函|退市风险|风险警示|股票异动|业绩预告|业绩快报|立案调查"
    "|限售股|可转债|定向增发|上市申请|IPO|招股书|股东大会|股东会)"
)
_FIRMS_TOO = ("产品", "平台")  # firms have them as trades do
_LIKENESS = ("之一", "之称", "似的", "一样", "般", "主题")
_FORM = lazy("股份|公司|集团|控股|[ABH]股|转债")
_BODY = lazy(
    "[一-鿿]{0,9}?(?:协会|学会|联合会|研究会|促进会|公会|商会|基金会|博物馆|大学|学院|交易所)"
)
_PAIR_OF_TRADES = lazy(
    "[和与及][一-鿿]{1,8}?(?:工业|产业|行业|服务业|制造业|市场|企业|协会|联合会)"
)
_COUNTED = lazy("[一两三四五六七八九十几数每][只个台款条幅部辆种朵株束斤片]\\Z")
_MANY = lazy("(?:家|些|类|型|个|大)\\Z")
_COLUMN_OF_FIRMS = lazy("简称|名称|个股|股票|公司|证券|标的")
_NOUNS = ("n", "vn", "ng", "an", "nz", "s")
_BEFORE_WORDS = (*_NOUNS, "a", "b", "v", "ns")


def company(scene: Scene, kind: str) -> str:
    """The word after the name that makes it a company's name, "" if there is none."""
    right = scene.after[1:] if scene.after[:1] in ("（", "(") else scene.after
    word = lexicon().company.at_start(right)
    # 中国化学制药工业: after a phrase a trade goes on with it, and only the form is a firm's.
    if word and (kind not in ("phrase", "growth", "known") or _FORM.search(word)):
        return word
    if kind not in ("word", "growth") and right.startswith("公司"):
        return "公司"
    # 大西洋焊接材料股份有限公司: the trade stands between the name and the form of the firm.
    # 多家机器人产业有限公司 is no firm's name: an ordinary word must begin its clause.
    shape = _FULL_NAME if kind != "word" else _SHARES_FULL_NAME
    if (kind != "word" or _opens(scene.left)) and (match := shape.match(scene.right)):
        return match[0]
    return ""


def _opens(left: str) -> bool:
    """Whether a firm's full name may have begun at the start of the clause (新松|机器人…)."""
    return len(left) <= 4 and not _MANY.search(left)


def market_words(scene: Scene) -> int:
    """How many words of the stock market the sentence has, the name itself left out."""
    around = f"{scene.before}\n{scene.after}"
    return sum(word in around for word in lexicon().market)


def act(scene: Scene) -> str:
    """The word right after the name for what only firms and shares do or have, or ""."""
    words = lexicon()
    return (
        _move(scene.after)
        or words.strong_act.at_start(scene.after)
        or words.organ.at_start(scene.after)
    )


def all_of(scene: Scene, kind: str, company: str) -> list[Clue]:
    """Every clue of a sentence for a name of a ``kind`` that means something without the firm."""
    if kind in ("known", "thing"):
        return [clue for clue in _against(scene, kind, company) if clue]
    after = Clue(3.0, f"followed by {company}") if company else _after(scene, kind)
    before = _before(scene, kind)
    if after and before and before.points < 0 and after.points > 2.5:
        before = None  # what stands before a firm that acts says nothing: 刘永好旗下的新希望公告
    found = [
        after,
        before,
        in_list(scene),
        _surroundings(scene),
        _placing(scene),
    ]
    return [clue for clue in found if clue]


def _against(scene: Scene, kind: str, company: str) -> list[Clue | None]:
    """What may speak against a name that is nearly always the firm's."""
    if company:
        return []
    if kind == "thing":
        after, before = _after(scene, kind), _before(scene, kind)
        listed = in_list(scene)
        # A firm's goods and trade follow its name too; only what the list gives tells.
        goes_on = lexicon().sector.at_start(scene.after) in _LIKENESS
        keep = after and (after.points > 0 or goes_on)
        return [
            after if keep else None,
            before if before and before.points <= -1.5 else None,
            listed if listed and listed.points < 0 else None,
        ]
    trade = lexicon().trade.at_start(scene.after) or _body(scene.after)
    return [Clue(-3.0, f"goes on with {trade}") if trade else None]


def _body(after: str) -> str:
    """An association or a school, or a second trade beside the name's: 和化学工业."""
    match = _BODY.match(after) or _PAIR_OF_TRADES.match(after)
    return match[0] if match else ""


def _after(scene: Scene, kind: str) -> Clue | None:
    """Read what follows the name: what only firms and shares do, or a noun that it belongs to."""
    words, right = lexicon(), scene.after
    if word := act(scene):
        return Clue(2.8, f"followed by {word}")
    time = _TIME.match(right)
    later = right[time.end() :] if time else right
    if word := words.organ.at_start(later) or words.report.at_start(later):
        return Clue(2.8, f"followed by {word}")
    if word := _body(right):
        return Clue(-2.5, f"goes on with {word}")
    if match := _REGULATOR.match(right):
        return Clue(2.6, f"followed by {match[1]}")
    if right.startswith("公司") and _firm_speaks(right[2:]):
        return Clue(2.6, "a firm of that name speaks")
    if word := words.sector.at_start(right) or words.trade.at_start(right):
        if kind == "phrase" and word in _FIRMS_TOO:
            return None
        return Clue(-2.5, f"goes on with {word}")
    if right[:1] in ("：", ":") and market_words(scene):
        return Clue(2.2, "stands before a colon, as a firm's news does")
    if right[:1] == "的" and words.organ.at_start(right[1:]):
        return Clue(1.5, f"its {words.organ.at_start(right[1:])}")
    if right[:1] == "的" and kind != "place":
        return Clue(-0.5, "goes on with 的")
    if word := words.act.at_start(right):
        return Clue(1.2 if kind in ("word", "place") else 2.0, f"followed by {word}")
    if _HAN.match(scene.right):
        following, part = segmenter().tag(scene.right[:8])[0]
        if part in _NOUNS:
            return Clue(-0.8 if kind == "phrase" else -2.0, f"goes on with {following}")
        if part == "v" and kind == "phrase":
            return Clue(-0.3, f"goes on with {following}")
    return None


def _move(right: str) -> str:
    """What a share does, with what may stand between (今日早盘一字涨停), or ""."""
    start = 0
    for _ in range(5):
        if match := _QUANTITY.match(right, start):
            return match[0]
        if word := lexicon().move.at_start(right[start : start + 8]):
            # A bare 涨 or 上涨 may be a price's; 涨停 is a share's alone.
            return (
                "" if start == 0 and word in ("涨", "跌", "上涨", "下跌", "活跃", "反弹") else word
            )
        filler = lexicon().filler.at_start(right[start : start + 8])
        if not filler:
            return ""
        start += len(filler)
    return ""


def _firm_speaks(after: str) -> bool:
    return bool(lexicon().strong_act.at_start(after) or lexicon().organ.at_start(after))


def _before(scene: Scene, kind: str) -> Clue | None:
    """Read what stands before the name."""
    words, left = lexicon(), scene.left
    if not left:
        return None
    if word := words.before_share.at_end(left):
        return Clue(2.6, f"after {word}")
    if word := words.before_company.at_end(left):
        general = word in ("公司", "股票") and _MANY.search(left.removesuffix(word))
        return None if general else Clue(1.2 if kind == "word" else 1.8, f"after {word}")
    if word := words.before_word.at_end(left):
        return Clue(-1.5, f"after {word}")
    if counted := _COUNTED.search(left):
        return Clue(-1.8, f"after {counted[0]}")
    last, part = segmenter().tag(left[-8:])[-1]
    if part in _BEFORE_WORDS and not (kind == "phrase" and part == "v"):
        return Clue(-0.8, f"after {last}")
    return None


def _surroundings(scene: Scene) -> Clue | None:
    """Read the sentence: other securities and words of the market in it."""
    certain = [peer for peer in scene.peers if kind_of(peer) in ("proper", "brand", "known")]
    words = market_words(scene)
    if certain and words:
        return Clue(1.0, f"beside {certain[0]}")
    if words > 1:
        return Clue(0.8, "a sentence on shares")
    return Clue(0.5, "the sentence speaks of shares") if words else None


def _placing(scene: Scene) -> Clue | None:
    if scene.table and _COLUMN_OF_FIRMS.search(scene.head):
        return Clue(3.5, f"in the column {scene.head}")
    if scene.alone and scene.table:
        return Clue(1.5, "a table cell of its own")
    return None
