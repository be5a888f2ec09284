"""Does a name cut through words, or are they only its firm's longer name?

A dictionary has whole names of firms too: 中国东方航空, 清华紫光, 银河证券. A mark that covers a part of
one is right, where a mark that tears 创新|产业 or 航空|港 apart is not.
"""

from newscli.patterns import lazy
from newscli.stocks.boundaries import Torn, run_on, segmenter, torn
from newscli.stocks.context import Scene
from newscli.stocks.lexicon import lexicon

# What a dictionary joins to the end of a firm's name: 中国石化|总公司, 中国银河|证券.
_HOUSE = lazy("(?:总|集团)?公司|总社|大楼|商店|商场|牌|证券|保险|银行|信托|期货")
_DAY = lazy("[上本下]?周[一二三四五六日末初]|[今昨明前][日天晚早]|星期")
_FIRM_END = lazy("(?:公司|集团|银行|证券|股份|保险)\\Z")
# 原油|价格, 国际|原油: a dictionary has these, and they are of the goods all the same.
_GOODS = lazy(
    "价格?|期货|现货|市场|行情|产量|库存|需求|供应|进口|出口|储备|交易|国际|国内|美国|全球"
)
_SURE_NAMES = ("proper", "brand", "thing", "known")


def cut_through(scene: Scene, kind: str, company: str) -> Torn | None:
    """The words that a name of a ``kind`` cuts through, None where it is a name for all they say.

    ``company`` is the word behind it that makes it a company's name, "" if there is none.
    """
    if not (scene.left or scene.right):
        return None
    brand = len(scene.name) == 2 and lexicon().kinds.get(scene.name) in ("brand", "thing")
    # 万科A|11月5日: no A11
    right = "" if scene.name[-1] in "AB" and scene.right[:1].isdigit() else scene.right
    cut = torn(scene.left, scene.name, right, brand=brand)
    if cut is None and scene.firm and not company and (word := run_on(scene.name, scene.right)):
        return Torn((word,), "", word)
    if cut is None or _is_its_firm(scene.name, kind, company, cut):
        return None
    if not scene.firm and _of_goods(scene.name, cut):
        return None
    if not cut.left and _DAY.match(scene.right):
        return None  # 湖南黄金|周一: no 黄金周
    # 陆家嘴|金融贸易区开发股份有限公司, 中国化学|工程股份有限公司: words of the firm's full name.
    # 中国太平|洋人寿保险股份有限公司 begins with a piece of a word; 威孚高科|技 is only cut short.
    rest = _rest(scene.name, cut.right) if kind not in ("proper", "brand") else ""
    loose = rest[:1] not in ("", "厂") and len(segmenter().cut(rest, False)[0]) == 1
    full = company.endswith("公司") and (kind != "word" or cut.right.startswith(scene.name))
    full = full and not loose
    ends = bool(company) and cut.right.endswith(company)
    return None if not cut.left and (full or ends) else cut


def _is_its_firm(name: str, kind: str, company: str, cut: Torn) -> bool:
    """Whether the words that a name cuts are only its firm's longer name."""
    whole = cut.left or cut.right
    place = whole.removesuffix(name) if cut.left and len(name) > 2 and kind != "word" else ""
    if place != whole and place in lexicon().regions:
        return True  # 北京|王府井, 中国|东方航空
    if name in whole and _FIRM_END.search(whole):
        # 中国民生银行 is an organisation with that name in it, and 复旦大学 none. 中国太平 in
        # 中国太平洋保险公司 leaves 洋, which is no word.
        left_over = segmenter().cut(whole[whole.index(name) + len(name) :], False)
        loose = bool(left_over) and len(left_over[0]) == 1
        return not loose and (segmenter().tag(whole)[0][1] == "nt" or bool(company))
    if cut.left and (not cut.right or company.endswith("公司")):
        # 清华紫光|股份有限公司: a brand and its house are one word.
        sizes = range(2, min(len(name), len(whole) - 1))
        return bool(company) and any(whole.endswith(name[:size]) for size in sizes)
    return not cut.left and kind in _SURE_NAMES and _is_its_house(name, whole)


def _of_goods(name: str, cut: Torn) -> bool:
    """Whether the words that a name of goods or money cuts say only where it is or what it is of."""
    left = cut.left.removesuffix(name) if cut.left else "国际"
    right = _rest(name, cut.right) if cut.right else "价格"
    return bool(_GOODS.fullmatch(left) and _GOODS.fullmatch(right))


def _is_its_house(name: str, whole: str) -> bool:
    """Whether the word that goes on from the end of a name says what its firm is: 银河|证券."""
    rest = _rest(name, whole)
    return bool(_HOUSE.fullmatch(rest)) or (whole == "微电子" and rest in ("子", "电子"))


def _rest(name: str, word: str) -> str:
    """What a word that begins in a name has behind the name's end: 证券 of 中国银河|证券; or ""."""
    inside = next((len(name) - at for at in range(len(name) - 1) if word.startswith(name[at:])), 0)
    return word[inside:] if inside else ""
