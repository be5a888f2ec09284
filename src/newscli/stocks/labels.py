"""The name that stands beside a labelled code: 证券代码：600000 证券简称：某某股份.

Announcements begin so, in either order, and with the bond's code and name behind the share's.
"""

from newscli.patterns import lazy

_KIND = "(?:股票|证券|公司|交易|上市|基金|债券|可?转债|正股|[ABHＡＢＨ]股|ETF|REIT)"
_NAME = r"[“\"「]?(?P<name>[*0-9A-Za-z一-鿿Ａ-Ｚ-]{2,12}?)"
# 证券简称：某某, 证券简称某某, but not 证券简称由某某变更为某某
_SIGN = r"\s?[:：]\s?|[为是]|(?![由仍不将及和与变拟自])"
_BETWEEN = r"[”\"」]?[\s,，、;；/|]{0,4}"
_AFTER = lazy(
    rf"(?:\.[A-Za-z]{{2}})?{_BETWEEN}(?P<kind>{_KIND}{{0,2}})(?:简称|名称)(?:{_SIGN}){_NAME}"
    rf"(?=[\s,，、;；。/|)）(（】\]”\"」]|公告|编号|编码|{_KIND}{{1,2}}(?:代码|代号|简称|名称)|\Z)"
)
_BEFORE = lazy(
    rf"(?<![一-鿿])(?P<kind>{_KIND}{{0,2}})(?:简称|名称)\s?[:：]\s?{_NAME}{_BETWEEN}{_KIND}{{0,2}}\Z"
)
_CODE = lazy(
    rf"(?P<kind>{_KIND}{{0,2}})(?:代码|代号)\s?[:：]\s?[0-9]{{6}}(?:\.[A-Za-z]{{2}})?[\s,，、;；/|]{{0,4}}\Z"
)
_OTHER_THAN_SHARES = ("债", "基金", "ETF", "REIT", "正股", "B", "Ｂ", "H", "Ｈ")
_WINDOW = 44


def name_beside(text: str, label: int, start: int, end: int) -> tuple[int, int] | None:
    """Where the name of a labelled code stands, None if no label gives it.

    ``label`` is where the label of the code begins, ``start`` and ``end`` are the code's place. The
    name's label must be of the same kind: 债券简称 names no share.
    """
    kind = _of(text[max(0, label - 3) : start])
    after = _AFTER.match(text, end, end + _WINDOW)
    after = after if after and _of(after["kind"]) == kind else None
    floor = max(0, label - _WINDOW)
    before = _BEFORE.search(text, floor, label)
    if before is None or _of(before["kind"]) != kind:
        return after.span("name") if after else None
    # 代码：… 简称：… 代码：…: a name behind a code of its kind is that code's.
    other = _CODE.search(text, max(0, before.start() - 24), before.start())
    taken = other is not None and _of(other["kind"]) == kind
    if taken:
        return after.span("name") if after else None
    return before.span("name")


def _of(label: str) -> str:
    return next((kind for kind in _OTHER_THAN_SHARES if kind in label), "")
