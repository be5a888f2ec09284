"""Whose name goes on with the name of a trade: 白鹭|机器人 is another firm, 新松|机器人 is the firm.

Firms are called after their trades, and one of each trade's is listed under the trade's bare name.
"""

from functools import cache, lru_cache

from newscli.credits.han import is_han
from newscli.patterns import lazy
from newscli.stocks.boundaries import count, segmenter
from newscli.stocks.context import clause_before
from newscli.stocks.firm_acts import act
from newscli.stocks.lexicon import Words, kind_of, lexicon

_LONGEST = 5
_NEAR = 24  # characters on each side of a name
_MOST = 10_000  # names and what stands before them, kept
# Neither words that lead up to a name nor those that end a time: 但|机器人, 去年|老百姓
_LEADING = frozenset("的和与及或于对向由从据等而但把被给让年月日前后时期")
_NO_PART = frozenset(("v", "vn", "uj", "ul", "uz", "p", "c", "f", "m", "q", "r", "t", "d"))
"""Parts of speech of what stands in no firm's name, as rjieba tags them."""

_FORMS = ("有限公司", "股份有限公司", "集团股份", "集团有限", "控股有限")
_PARTS = ("n", "nz", "nr", "nrt", "nt", "ns", "s", "f", "j")
_COMMON = 20  # in the dictionary's corpus, from which on a word is everybody's

# What may stand before any firm: 龙头股|机器人, 上市公司|机器人.
_ROLE = lazy(
    "(?:股|公司|企业|龙头|巨头|集团|板块|标的|平台|国企|央企|民企|厂商|开发商|服务商|供应商|运营商|品牌|大户|黑马|白马|[两三四五六七八九十]省[市区]?|等|股东|子公司|全资|简称|旗下|对象|投资者|(?:转让|出资|认购|收购|担保|发行|[甲乙丙])[方人])\\Z"
)


_ROLE_FIRST = lazy(
    "(?:头部|龙头|明星|初创|上市|创业|科技|国内|国产|海外)(?:企业|公司|厂商|品牌|巨头)(?=[^\\W\\d_]{2,5}\\Z)"
)
_LATIN = lazy("[A-Za-z]{2,}\\Z")
_FLAG = lazy("S?\\*?ST|X[DR]|DR|ETF|LOF|AI|[AHB]")


def tells_of_trade(text: str, start: int, end: int) -> bool:
    """Whether a place in a text is the name of a trade and no firm's: 白鹭|机器人, 工业|机器人|正在装车.

    It stands behind another firm's brand, or amid other words: nothing that a firm has or does
    stands behind it, and no brand of the firm before it.
    """
    words, name = lexicon(), text[start:end]
    if name not in words.trades or not start or not _is_amid(text[start - 1]):
        return False
    left, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if owner_before(name, clause_before(left), after):
        return True
    after = after.removeprefix("的")
    if words.before_share.at_end(left) or left.endswith(words.own.get(name, ("\0",))):
        return False
    if not is_han(after[:1]):
        return len(words.before_word.at_end(left)) > 1  # 工业|机器人, and no 关店最多的是|老百姓
    return not (_of_firms().at_start(after) or ("股东" in after and act(after)))


def _is_amid(before: str) -> bool:
    """Whether the letter before a name may be the end of a word that the name goes on from."""
    return is_han(before) and before not in _LEADING


def is_trade(name: str) -> bool:
    """Whether a name is a trade's, or of what trades speak of."""
    return name in lexicon().trades


def _is_of_a_trade(name: str) -> bool:
    """Whether a house is called by the bare name of a trade, or as many are: 园林股份, 国际实业."""
    if name.startswith("国际") and len(name) == 4:
        return True
    head = name.removesuffix("股份")
    if head == name or len(head) != 2:
        return False
    return segmenter().tag(head)[0][1] in ("n", "j") and count(head) >= _COMMON


@cache
def _of_firms() -> Words:
    """Everything that a firm has or does, as it stands behind the firm's name."""
    words = lexicon()
    lists = (words.company, words.organ, words.act, words.strong_act, words.move, words.report)
    return Words(" ".join(word for some in lists for word in some))


def owner_before(name: str, left: str, right: str) -> str:
    """The brand that stands before the name of a trade at the head of its clause, or "".

    ``left`` is what stands before the name in its clause, ``right`` what stands after it.
    """
    formed = right.startswith(_FORMS)
    if not left or not (name in lexicon().trades or (formed and _is_of_a_trade(name))):
        return ""
    own = lexicon().own.get(name, ())  # 新松|机器人, 中国|轻纺城|集团股份
    if left.endswith((*own, *lexicon().company_of.get(name, ()))) or right.startswith(own):
        return ""
    if brand := _LATIN.search(left):  # Optimus|机器人, and no ST
        return brand[0] if name in lexicon().trades and not _FLAG.fullmatch(brand[0]) else ""
    if role := _ROLE_FIRST.match(left):  # 头部企业|傅利叶机器人
        left = left[role.end() :] or left
    if formed:
        return _house(name, left)
    return _brand(left)


@lru_cache(maxsize=_MOST)
def _house(name: str, left: str) -> str:
    """The word before a name with the form of a firm behind it, which says that the firm is another.

    棕榈|园林股份有限公司, 首都|信息发展有限公司: whoever it is, not the one that is listed.
    """
    last, part = segmenter().tag(left[-2 * _LONGEST :])[-1]
    if _ROLE.search(left):
        return ""
    # 福建|青松股份有限公司 is the firm's own full name.
    named = name in lexicon().trades if last in lexicon().regions else part in _PARTS
    return last if len(last) > 1 and named else ""


@lru_cache(maxsize=_MOST)
def _brand(left: str) -> str:
    """The brand that all of a clause before the name of a trade is, or "".

    Kept, because an article says the name of its firm again and again.
    """
    words = segmenter().tag(left[-2 * _LONGEST :])
    while words and words[0][1] in ("p", "c"):  # 对|白鹭机器人, 而|白鹭机器人
        left = left.removeprefix(words.pop(0)[0])
    if not 2 <= len(left) <= _LONGEST or not is_han(left) or _ROLE.search(left):
        return ""
    if any(part in _NO_PART for _, part in words) or kind_of(left) not in ("proper", "brand"):
        return ""
    # No dictionary has it: it is one word all the same, or letters that are none.
    return left if len(words) == 1 or any(len(word) == 1 for word, _ in words) else ""
