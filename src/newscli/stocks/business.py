"""Whether a sentence speaks of shares or of business at all, whoever is meant."""

from newscli.patterns import lazy
from newscli.stocks.context import Scene
from newscli.stocks.firm_acts import act
from newscli.stocks.lexicon import lexicon

_TRADE = lazy(
    "企业|行业|厂商|生意|市场|龙头|巨头|员工|消费者|经销|库存|股民|转债|扩产|产能|专利|诉讼|概念|合约|占比|交易|基金|百货"
)

# 白云机场|与机场板块的股价走势, 毛利率为负（除上海机场|为13%）
_MEASURED = lazy(
    "[与和跟同][一-鿿]{0,6}?(?:板块|大盘|指数)[一-鿿]{0,6}?(?:走势|股价|涨跌)|(?:约|仅)?为[0-9.]{1,6}%"
)
_RATIO = lazy("毛利率|净利率|负债率|收益率|市盈率|股息率|股价|走势")


def market_words(scene: Scene) -> int:
    """How many words of the stock market the sentence has, the name itself left out."""
    words, around = lexicon().market, f"{scene.before}\n{scene.after}"
    # Most sentences have none, and one search tells.
    return sum(word in around for word in words) if words.inside(around) else 0


def business(scene: Scene) -> str:
    """A word of the sentence that tells of shares or of business, or ""."""
    words, around = lexicon(), f"{scene.before}\n{scene.after}"
    lists = (words.market, words.firm, words.figures)
    done = act(scene.after) or words.act.at_start(scene.after)
    if len(done) > 1:
        return done
    return next((word for some in lists if (word := some.inside(around))), "")


def told_of_shares(text: str) -> bool:
    """Whether a text has a word of the stock market, or of what firms alone do."""
    return bool(lexicon().market.inside(text) or lexicon().firm.inside(text))


def told_around(scene: Scene, *, near: bool = True) -> bool:
    """Whether a sentence or what stands around it speaks of business or shares, or names a security."""
    if scene.peers or business(scene) or _TRADE.search(scene.sentence):
        return True
    return near and told_of_shares(f"{scene.lead}\n{scene.trail}")


def measured(scene: Scene) -> str:
    """What the name's share or ratio is said to be, "" where nothing of it is said."""
    match = _MEASURED.match(scene.after)
    return match[0] if match and _RATIO.search(f"{scene.before[-40:]}{match[0]}") else ""
