"""What has a firm's name in its own and is another: 宁德时代（上海）智能科技有限公司, 中信建投|期货.

Firms listed on the mainland are 股份有限公司: a plain 有限公司 that begins with the name of one is its
subsidiary or its parent. So are the brokers' houses for futures and for what they underwrite, and the
groups of the state, 中国船舶|集团; foundations and buildings are called after firms, too. Nobody says so
of a bare name but what follows it.
"""

from newscli.patterns import lazy
from newscli.stocks.boundaries import segmenter
from newscli.stocks.firm_acts import act
from newscli.stocks.lexicon import lexicon
from newscli.stocks.tickers import Ticker

_MAINLAND = frozenset(("SH", "SZ", "BJ"))
_REACH = 28  # characters of the rest of a full name
_PLACE = "[（(](?!集团|控股)[一-鿿]{2,6}[）)]"
_LIMITED = lazy(
    f"(?P<rest>(?:{_PLACE})?[一-鿿]{{0,12}}?(?:{_PLACE})?[一-鿿]{{0,6}}?)有限(?:责任)?公司"
)
_IN_PLACE = lazy(_PLACE)
_BROKER = lazy("(?:证券|建投|君安|海通|宏源|财富|银河)\\Z")
_FUTURES = lazy("期货(?!业务|子公司|收入|板块|交易|持仓|套|账户|投资)")
_MANAGED = lazy("(?:资管|资产管理)(?!业务|规模|产品|计划|收入|部|子公司|条线|板块|净)")
# Who stands before 集团 is not its own shareholder: 控股股东|新希望|集团
_PARENT = ("股东", "母公司")
_DATELINE = lazy("[一-鿿]{0,6}[0-9]{1,2}月[0-9]{1,2}日电")  # 人民网|合肥11月8日电: who reports
# 腾讯|公益慈善基金会 and 腾讯|大厦
_NO_FIRM = lazy("(?:公益|慈善){0,2}基金会|大厦|大楼|步行街|地铁站")
_NO_FIRM_FIRST = frozenset("公慈基大步地")
_FIRST = frozenset("集期资承证")
_BROKERAGE = lazy("证券(?!事务|代码|简称|部|投资)")  # 东方财富|证券, and 国泰君安|证券 is the firm
# The groups that are themselves listed.
_LISTED_GROUPS = frozenset(("中国平安", "中国太保", "中国人保", "中国太平"))
_PARTS = frozenset(
    (
        "n",
        "nz",
        "ns",
        "nr",
        "nrt",
        "nt",
        "ng",
        "j",
        "b",
        "vn",
        "an",
        "a",
        "s",
        "f",
        "l",
        "x",
        "m",
        "zg",
    )
)
"""Parts of speech of what stands in the full name of a firm."""

# Behind them another name begins.
_ROLES = ("公司", "旗下", "下属", "全资", "参股", "股东", "供应", "客户", "伙伴", "对手", "经销")

# What may stand further behind a name: most texts have neither.
_LIMITED_FORM, _CABLED = "有限", "日电"
_SIGNS = _FIRST | _NO_FIRM_FIRST


def may_go_on(text: str) -> frozenset[str] | None:
    """The signs behind a name of a text that are to be looked at; None for any."""
    return None if _LIMITED_FORM in text or _CABLED in text else _SIGNS


def of_another_house(text: str, start: int, end: int, ticker: Ticker) -> bool:
    """Whether the name at ``start:end`` is only a part of another's: a house, a building, an agency."""
    first, after = text[end : end + 1], text[end : end + _REACH]
    mainland = ticker.market in _MAINLAND
    if _LIMITED_FORM in after and _is_limited(text[start:end], after, mainland=mainland):
        return True
    if _CABLED in after and _DATELINE.match(after):
        return True
    if first in _NO_FIRM_FIRST and _NO_FIRM.match(after):
        return True
    if first not in _FIRST or not mainland or ticker.type != "stock":
        return False
    name = text[start:end]
    if first == "集":
        return after.startswith("集团") and _is_parent(text, start, name, after)
    if not _BROKER.search(name):
        return False
    if first == "证":
        return name.endswith("财富") and _BROKERAGE.match(after) is not None
    return after.startswith("承销保荐") or bool(_FUTURES.match(after) or _MANAGED.match(after))


def _is_limited(name: str, after: str, *, mainland: bool) -> bool:
    """Whether a name goes on to 有限公司, and not to 股份有限公司, with nothing but a name between."""
    match = _LIMITED.match(after)
    if match is None or "股份" in f"{name[-2:]}{match[0]}":
        return False
    rest = match["rest"]
    if not mainland and not _IN_PLACE.search(rest):
        return False  # 腾讯控股|有限公司 is the firm, 腾讯|科技（深圳）有限公司 a house of its
    plain = _IN_PLACE.sub("", rest)
    if any(role in plain for role in _ROLES) or lexicon().organ.at_start(plain) or act(plain):
        return False
    return all(part in _PARTS for _, part in segmenter().tag(plain, False)) if plain else True


def _is_parent(text: str, start: int, name: str, after: str) -> bool:
    """Whether a name and 集团 are the parent of the firm: 中国船舶|集团, 控股股东|新希望|集团."""
    if after.startswith("集团股份"):
        return False
    if text.endswith(_PARENT, max(0, start - 4), start):
        return True
    return name.startswith("中国") and name not in _LISTED_GROUPS
