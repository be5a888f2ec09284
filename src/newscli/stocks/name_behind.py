"""The name behind a code: 600519.SH 贵州茅台：…, 600519.SH（贵州茅台）.

Lists and terminals write so. The code must begin its line or its item, the name must end where names
end, and it must be one: 600519.SH 今日涨停 names nobody.
"""

from newscli.patterns import lazy
from newscli.stocks.firm_acts import act
from newscli.stocks.lexicon import lexicon
from newscli.stocks.name_before import is_no_name
from newscli.stocks.ordinary import is_said, sense

_SIGNS = "0-9A-Za-z一-鿿Ａ-Ｚ*&-"
_BEFORE = lazy(
    r"(?:\A|[\n。；;，,、|•·●■◆])[ \u3000]*(?:[0-9]{1,3}[.、)）][ \u3000]*)?[(（\[【]?\Z"
)
_BRACKETED = lazy(rf"[ \u3000]?[(（](?P<name>[一-鿿*A-Z][{_SIGNS}]{{1,9}})[)）]")
_SPACED = lazy(
    rf"[)）\]】]?[ \u3000:：]{{0,2}}(?P<name>[一-鿿*A-Z][{_SIGNS}]{{1,9}}?)"
    r"(?=[ \u3000]?(?:[:：，,、。；;|]|\Z|\n)|[ \u3000])"
)
_HAN = lazy("[一-鿿].*[一-鿿]")
_ANOTHER_CODE = lazy(r"[ \u3000，,：:、/|(（\[]{0,2}(?:[A-Z]{2}\.?)?[0-9]{5,6}")
_STATES = lazy(
    "交易所|复权|主板|创业板|科创板|北交所|上交所|深交所|港交所|港股|美股|[沪深]市|下同|[ABHＡＢＨ]股\\Z|单位|代码|简称|人民币|昨日|今日|当日|目前|现价|前收|自选|持仓|仓位"
)
_LONGEST = 40


def name_behind(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Find the name behind the code at ``start:end``.

    Returns the start and end of the name and the end of the mention, or None.
    """
    if not _BEFORE.search(text, max(0, start - 8), start):
        return None
    match = _BRACKETED.match(text, end, end + _LONGEST)
    if match is None:
        match = _SPACED.match(text, end, end + _LONGEST)
        # 某某，600519.SH 某某，000858.SZ: the names stand before the codes.
        if match is None or match.start("name") == end or _ANOTHER_CODE.match(text, match.end()):
            return None
    if not _is_name(match["name"]):
        return None
    return (*match.span("name"), match.end())


def _is_name(name: str) -> bool:
    """Whether a run is a security's name, and not what is said of it."""
    if not _HAN.search(name) or _STATES.search(name) or is_no_name(name) or act(name):
        return False
    words = lexicon()
    said = (words.act, words.strong_act, words.move, words.filler, words.report)
    if any(len(word) > 1 for lists in said if (word := lists.at_start(name))):
        return False
    if name in words.kinds or name in words.numbered:
        return True
    return len(name) > 2 and sense(name) in ("", "trade", "mixed") and not is_said(name)
