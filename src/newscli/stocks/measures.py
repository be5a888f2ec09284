"""A place's name where a share is measured: against its market, or by a ratio that only firms have."""

from newscli.patterns import lazy
from newscli.stocks.context import Scene

# 白云机场|与机场板块的股价走势, 毛利率为负（除上海机场|为13%）
_MEASURED = lazy(
    "[与和跟同][一-鿿]{0,6}?(?:板块|大盘|指数)[一-鿿]{0,6}?(?:走势|股价|涨跌)|(?:约|仅)?为[0-9.]{1,6}%"
)
_RATIO = lazy("毛利率|净利率|负债率|收益率|市盈率|股息率|股价|走势")


def measured(scene: Scene) -> str:
    """What the name's share or ratio is said to be, "" where nothing of it is said."""
    match = _MEASURED.match(scene.after)
    return match[0] if match and _RATIO.search(f"{scene.before[-40:]}{match[0]}") else ""
