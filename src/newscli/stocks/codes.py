"""Codes written in a text: 600519.SH, SH600519, (00700.HK), 证券代码：603959, NYSE: BABA …

Each form has the strings without which it cannot occur, looked for first. Full-width digits and
letters are folded one for one, so that places in the folded text are places in the text. A bare
number counts only with a bracket and a name before it, or a label: most numbers in the news are
no codes (years, amounts, telephone numbers, reference numbers).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newscli.patterns import lazy
from newscli.stocks.readers import MARKET_BY_TOKEN, VENUE_BY_SUFFIX, resolve_written
from newscli.stocks.tickers import Ticker, bare, place


class Code(NamedTuple):
    """A code in a text: its place, what it is, and whether the form alone makes it certain.

    ``weak`` codes (a bare number in brackets) need a name before the bracket. ``name`` is the
    place of the security's name where the form itself holds it ($贵州茅台(SH600519)$).
    """

    start: int
    end: int
    ticker: Ticker
    weak: bool = False
    name: tuple[int, int] | None = None


_WIDE = lazy("[０-９Ａ-Ｚａ-ｚ﹒]")
_FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0xFE52: ord(".")}

_SUFFIX = lazy(
    r"(?<![0-9A-Za-z.])(?P<code>[0-9]{6})\s?[.,，_-]\s?"
    r"(?P<market>XSHG|XSHE|BJSE|SHSE|SZSE|SHG|SHE|SHA|SH|SS|SZ|BJ|CSI|OF|NQ)(?![0-9A-Za-z])",
    re.A | re.I,
)
_PREFIX = lazy(
    r"(?<![0-9A-Za-z])(?P<market>SHSE|SZSE|XSHG|XSHE|BJSE|SSE|SHA|SHE|SH|SZ|BJ)\s?[.:：_-]?\s?"
    r"(?P<code>[0-9]{6})(?![0-9A-Za-z])(?!\.[0-9])",
    re.A | re.I,
)
_EXCHANGE = lazy(
    r"(?P<market>上交所|上海证券交易所|深交所|深圳证券交易所|北交所|北京证券交易所|沪市|深市)"
    r"(?:股票)?(?:代码)?\s?[:：]\s?(?P<code>[0-9]{6})(?![0-9A-Za-z])",
    re.A,
)
_LABEL = lazy(
    r"(?P<label>(?<![一-鿿])|股票|证券|交易|基金|债券|转债|指数|[ABH]股|上市|公司|ETF|REIT)"
    r"(?:代码|代号|代號|編號)(?:为|是)?\s?[:：]?\s?[“\"「]?(?P<code>[0-9]{6})(?![0-9A-Za-z])(?!\.[0-9])",
    re.A,
)
_GUBA = lazy(r"[(（](?P<code>[0-9]{6})[,，]\s?股吧[)）]", re.A)
_PAREN = lazy(
    r"[(（\[【]\s?(?P<code>[0-9]{6}|0[0-9]{4})\s?(?=[)）\]】,，;；、/])(?P<more>(?:[,，;；、/]\s?[0-9]{6})*)",
    re.A,
)
_HK_SUFFIX = lazy(r"(?<![0-9A-Za-z.])(?P<code>[0-9]{3,5})\s?[.-]\s?HK(?![0-9A-Za-z])", re.A | re.I)
_HK_PREFIX = lazy(
    r"(?<![0-9A-Za-z])(?:(?:HKEX|SEHK|HKSE|XHKG|HKG)\s?[.:：_-]\s?(?P<code>[0-9]{1,5})"
    r"|HK\s?[.:：_-]?\s?(?P<code2>[0-9]{4,5}))(?![0-9A-Za-z])(?![.,][0-9])",
    re.A | re.I,
)
_HK_LABEL = lazy(
    r"(?:港交所|香港交易所|香港联交所|联交所|港股|股份代号|股份代號)"
    r"(?:股份代号|股份代號|股票代码|代码|代號)?\s?[:：]\s?(?P<code>[0-9]{1,5})(?![0-9A-Za-z])",
    re.A,
)
_US_PREFIX = lazy(
    r"(?<![A-Za-z])(?P<venue>NASDAQ|Nasdaq|NYSE ?(?:American|Arca|MKT)|NYSE|AMEX|OTC(?:QX|QB|PK)?"
    r"|纳斯达克|纽交所|纽约证券交易所|美交所|美股)(?:股票)?(?:代码)?\s?[:：]\s?"
    r"(?P<code>[A-Z]{1,5}(?:\.[A-Z])?)(?![A-Za-z0-9])(?P<more>(?:[,，、]\s?[A-Z]{1,5}(?![A-Za-z0-9]))*)",
    re.A,
)
_US_SUFFIX = lazy(
    r"(?<![A-Za-z0-9$.])(?P<code>[A-Z]{1,5}(?:[._-][A-Z])?)\.(?P<market>US|OQ|O|N)(?![A-Za-z0-9.])",
    re.A,
)
_XUEQIU = lazy(r"\$(?P<name>[^$()（）\n]{1,40})[(（](?P<code>[A-Za-z0-9._]{1,14})[)）]\$", re.A)
_CASHTAG = lazy(r"\$(?P<code>[A-Z]{1,5}(?:\.[A-Z])?\.(?:US|HK)|[0-9]{5}\.HK)\$", re.A)

_MARKET_OF_NAME = {"上": "SH", "沪": "SH", "深": "SZ", "北": "BJ"}
_VENUES = (
    ("NASDAQ", "NASDAQ"),
    ("Nasdaq", "NASDAQ"),
    ("纳", "NASDAQ"),
    ("NYSE American", "AMEX"),
    ("NYSE MKT", "AMEX"),
    ("NYSE Arca", "ARCA"),
    ("NYSE", "NYSE"),
    ("纽", "NYSE"),
    ("AMEX", "AMEX"),
    ("美交", "AMEX"),
    ("OTC", "OTC"),
)
_UNIT = lazy("\\s?(?:股(?![份价票吧东权本])|[元万亿%％人家吨户点个套辆])")
_FUND = lazy("(?:混合|债券|货币|指数|联接|基金|股票|[长短]债|增强)(?:型)?[A-E]?\\Z")
_MORE = lazy("[0-9]{6}|[A-Z]{1,5}", re.A)
# Words without which no code of a form with Chinese words can occur; known by their first sign.
_SAID = lazy("代[码号號]|編號|交[所易]|港股|美股|纳斯达克|股吧|市[:：]")
_LETTERS = (
    b"SH",
    b"SZ",
    b"BJ",
    b"sh",
    b"sz",
    b"bj",
    b"Sh",
    b"Sz",
    b"SS",
    b".ss",
    b"CSI",
    b".OF",
    b"NQ",
)
_VENUE_NAMES = (b"NYSE", b"ASDAQ", b"asdaq", b"AMEX", b"OTC")


def fold(text: str) -> str:
    """Full-width digits and letters made narrow, one character for one."""
    return text.translate(_FOLD) if _WIDE.search(text) else text


def written(text: str) -> list[Code]:
    """Find the codes in a text, in order, none inside another.

    Impossible ones (600519.SZ) and numbers in forms that prove nothing are left out.
    """
    folded = fold(text)
    found = sorted(_all(folded), key=lambda code: (code.start, code.weak, -code.end))
    codes: list[Code] = []
    for code in found:
        if not codes or code.start >= codes[-1].end:
            codes.append(code)
    return codes


def _all(text: str) -> Iterator[Code]:
    # The text's ASCII alone is a few hundred characters: letters are looked for there first.
    narrow = text.encode("ascii", "ignore")
    said = {match[0][0] for match in _SAID.finditer(text)}
    yield from _bracketed(text, said)
    if any(letters in narrow for letters in _LETTERS):
        yield from _mainland(text)
    if "代" in said or "編" in said:
        yield from _labelled(text)
    if said & {"交", "代", "市"}:
        for match in _EXCHANGE.finditer(text):
            yield from _code(match, place(match["code"], _MARKET_OF_NAME[match["market"][0]]))
    if b"HK" in narrow or b"hk" in narrow or b"Hk" in narrow:
        for match in _HK_SUFFIX.finditer(text):
            yield from _code(match, place(match["code"], "HK"))
        for match in _HK_PREFIX.finditer(text):
            yield from _code(match, place(match["code"] or match["code2"], "HK"))
    if said & {"交", "港", "代"}:
        for match in _HK_LABEL.finditer(text):
            yield from _code(match, place(match["code"], "HK"))
    yield from _american(text, narrow, said)
    if b"$" in narrow:
        yield from _dollars(text)


def _mainland(text: str) -> Iterator[Code]:
    for match in _SUFFIX.finditer(text):
        yield from _code(match, place(match["code"], MARKET_BY_TOKEN[match["market"].upper()]))
    for match in _PREFIX.finditer(text):
        yield from _code(match, place(match["code"], MARKET_BY_TOKEN[match["market"].upper()]))


def _labelled(text: str) -> Iterator[Code]:
    for match in _LABEL.finditer(text):
        code, label = match["code"], match["label"]
        if label == "基金":
            ticker = bare(code, beside_name=True)
            if ticker is None or ticker.type not in ("etf", "lof", "reit", "cef"):
                ticker = place(code, "OF")
        elif label == "指数":
            ticker = place(code, "SH") or place(code, "SZ") or place(code, "CSI")
            ticker = ticker if ticker and ticker.type == "index" else None
        else:
            ticker = bare(code, beside_name=True)
        start, end = match.span("code")
        if ticker:
            yield Code(start, end, ticker)


def _bracketed(text: str, said: set[str]) -> Iterator[Code]:
    for match in _PAREN.finditer(text):
        if _UNIT.match(text, match.end() + 1):
            continue
        start, end = match.span("code")
        ticker = _of_number(match["code"])
        if _FUND.search(text, max(0, match.start() - 6), match.start()):
            on_exchange = ticker is not None and ticker.type in ("etf", "lof", "reit", "cef")
            ticker = ticker if on_exchange else place(match["code"], "OF")
        if ticker:
            yield Code(start, end, ticker, weak=True)
        for more in _MORE.finditer(text, *match.span("more")):
            ticker = _of_number(more[0])
            if ticker:
                yield Code(more.start(), more.end(), ticker, weak=True)
    if "股" in said:
        for match in _GUBA.finditer(text):
            ticker = bare(match["code"], beside_name=True)
            if ticker:
                yield Code(match.start("code"), match.end() - 1, ticker)


def _of_number(code: str) -> Ticker | None:
    # Round amounts that no exchange gave out.
    if code in ("000000", "300000", "002000", "688000", "001000", "003000"):
        return None
    return place(code, "HK") if len(code) == 5 else bare(code, beside_name=True)


def _american(text: str, narrow: bytes, said: set[str]) -> Iterator[Code]:
    if said & {"交", "纳", "美"} or any(name in narrow for name in _VENUE_NAMES):
        for match in _US_PREFIX.finditer(text):
            venue = next((v for lead, v in _VENUES if match["venue"].startswith(lead)), "")
            yield from _code(match, place(match["code"], "US", venue))
            for more in _MORE.finditer(text, *match.span("more")):
                ticker = place(more[0], "US", venue)
                if ticker:
                    yield Code(more.start(), more.end(), ticker)
    if b".US" in narrow or b".O" in narrow or b".N" in narrow:
        for match in _US_SUFFIX.finditer(text):
            code = match["code"].replace("_", ".").replace("-", ".")
            venue = VENUE_BY_SUFFIX.get(match["market"], "")
            yield from _code(match, place(code, "US", venue))


def _dollars(text: str) -> Iterator[Code]:
    for match in _XUEQIU.finditer(text):
        ticker = resolve_written(match["code"])
        if ticker:
            yield Code(match.start(), match.end(), ticker, False, match.span("name"))
    for match in _CASHTAG.finditer(text):
        ticker = resolve_written(match["code"])
        if ticker:
            yield Code(match.start(), match.end(), ticker)


def _code(match: re.Match[str], ticker: Ticker | None) -> Iterator[Code]:
    """One match as a code; a list after it (``more``) is not part of it."""
    if ticker:
        end = match.start("more") if "more" in match.re.groupindex else match.end()
        yield Code(match.start(), end, ticker)
