"""Codes written in a text: 600519.SH, SH600519, (00700.HK), 证券代码：603959, NYSE: BABA …

Each form has what it cannot occur without: a number of five or six digits, HK, a colon before a
number or a capital. That is looked for in the text's ASCII, which is quick, and the patterns are
tried around it alone. Full-width digits and letters are folded one for one, so that places in the
folded text are places in the text. A bare number counts only with a bracket and a name before it,
or a label: most numbers in the news are no codes (years, amounts, telephone numbers).
"""

import re
import string
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
_HK_SUFFIX = lazy(
    r"(?<![0-9A-Za-z.])(?P<code>[0-9]{3,5})(?P<code2>)\s?[.-]\s?HK(?![0-9A-Za-z])", re.A | re.I
)
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

_ON_EXCHANGE = ("etf", "lof", "reit", "cef")  # funds that are bought as shares are
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
# Full-width signs one of which every folded code has.
_WIDE_SIGNS = tuple("０１２３４５６７８９ＳＨＮＢＥ﹒")
_SIGNS = lazy("[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]")
_SHORT = 120  # a headline: one look tells that it has no code
# Digits are made 0, all else a space.
_NUMBERS = bytes(48 if 48 <= code < 58 else 32 for code in range(256))
_RUN = lazy(b"0+")
_SPACES = " \t\n\r\f\v"
_OPENING = "(（[【"
_BEFORE_CODE = frozenset(".:：_-" + _SPACES + string.ascii_letters)
_AFTER_CODE = frozenset(".,，_-" + _SPACES)
_CAPITALS = frozenset(string.ascii_uppercase)
_DIGITS = frozenset(string.digits)
_VENUE_NAMES = (b"NYSE", b"ASDAQ", b"asdaq", b"AMEX", b"OTC")


def fold(text: str) -> str:
    """Full-width digits and letters made narrow, one character for one."""
    return text.translate(_FOLD) if _WIDE.search(text) else text


def written(text: str) -> list[Code]:
    """Find the codes in a text, in order, none inside another.

    Impossible ones (600519.SZ) and numbers in forms that prove nothing are left out.
    """
    if len(text) < _SHORT and not _SIGNS.search(text):
        return []
    for sign in _WIDE_SIGNS:
        if sign in text:
            text = text.translate(_FOLD)
            break
    found = sorted(_all(text), key=lambda code: (code.start, code.weak, -code.end))
    codes: list[Code] = []
    for code in found:
        if not codes or code.start >= codes[-1].end:
            codes.append(code)
    return codes


def _all(text: str) -> Iterator[Code]:
    narrow = text.encode("ascii", "replace")  # one sign for one
    for start, end in _numbers(narrow):
        yield from _around(text, start, end)
    if b"HK" in narrow or b"hk" in narrow or b"Hk" in narrow:
        yield from _hong_kong(text, narrow.upper())
    narrow = narrow.translate(None, b"?")  # what follows is looked for in the few that are left
    after_colon = _after_colons(text)
    if not after_colon.isdisjoint(_DIGITS) and ("港" in text or "联" in text or "代" in text):
        for match in _HK_LABEL.finditer(text):
            yield from _code(match, place(match["code"], "HK"))
    if not after_colon.isdisjoint(_CAPITALS) and (
        any(sign in text for sign in "纳纽美") or any(name in narrow for name in _VENUE_NAMES)
    ):
        yield from _listed_abroad(text)
    if b".US" in narrow or b".O" in narrow or b".N" in narrow:
        for match in _US_SUFFIX.finditer(text):
            code = match["code"].replace("_", ".").replace("-", ".")
            yield from _code(match, place(code, "US", VENUE_BY_SUFFIX.get(match["market"], "")))
    if b"$" in narrow:
        yield from _dollars(text)


def _hong_kong(text: str, capitals: bytes) -> Iterator[Code]:
    """The codes before or behind HK. The patterns are long to search for, and quick to try there."""
    for pattern, before, behind in ((_HK_SUFFIX, 9, 2), (_HK_PREFIX, 2, 14)):
        at = capitals.find(b"HK")
        while at >= 0:
            match = pattern.search(text, max(0, at - before), at + 2 + behind)
            if match and match.start() <= at < match.end():
                yield from _code(match, place(match["code"] or match["code2"], "HK"))
            at = capitals.find(b"HK", at + 2)


def _after_colons(text: str) -> set[str]:
    """The signs that stand behind the colons of a text."""
    return {
        part[:2].lstrip(_SPACES)[:1]
        for sign in ":："
        if sign in text
        for part in text.split(sign)[1:]
    }


def _numbers(narrow: bytes) -> Iterator[tuple[int, int]]:
    """The runs of five or six digits in a text's ASCII."""
    zeros = narrow.translate(_NUMBERS)
    at = zeros.find(b"00000")
    while at >= 0:
        match = _RUN.match(zeros, at)
        end = match.end() if match else at + 5
        if end - at < 7:
            yield at, end
        at = zeros.find(b"00000", end)


def _around(text: str, start: int, end: int) -> Iterator[Code]:
    """The codes that a number may be, by what stands beside it."""
    before = start - 1
    if before > 0 and text[before] in _SPACES:
        before -= 1
    sign = text[before] if before >= 0 else ""
    if sign and sign in _OPENING:
        yield from _bracketed(text, before)
    if end - start < 6:
        return
    if text[end : end + 1] in _AFTER_CODE and (match := _SUFFIX.match(text, start)):
        yield from _code(match, place(match["code"], MARKET_BY_TOKEN[match["market"].upper()]))
    if sign in _BEFORE_CODE:
        match = _PREFIX.search(text, max(0, start - 8), end + 3)
        if match and match.start("code") == start:
            yield from _code(match, place(match["code"], MARKET_BY_TOKEN[match["market"].upper()]))
    label = text[max(0, start - 9) : start]
    if "代" in label or "編" in label:
        for match in _LABEL.finditer(text, max(0, start - 12), end + 3):
            if match.start("code") == start:
                yield from _labelled(match)
    if sign in (":", "："):
        match = _EXCHANGE.search(text, max(0, start - 16), end + 2)
        if match and match.start("code") == start:
            yield from _code(match, place(match["code"], _MARKET_OF_NAME[match["market"][0]]))


def labelled(code: str, label: str) -> Ticker | None:
    """The security of a number that a label stands before: 基金 or 指数 say what it is."""
    if label == "基金":
        ticker = bare(code, beside_name=True)
        return ticker if ticker and ticker.type in _ON_EXCHANGE else place(code, "OF")
    if label == "指数":
        ticker = place(code, "SH") or place(code, "SZ") or place(code, "CSI")
        return ticker if ticker and ticker.type == "index" else None
    return bare(code, beside_name=True)


def _labelled(match: re.Match[str]) -> Iterator[Code]:
    if ticker := labelled(match["code"], match["label"]):
        yield Code(*match.span("code"), ticker)


def _bracketed(text: str, opening: int) -> Iterator[Code]:
    """The codes in the bracket that opens at ``opening``, right before a number."""
    match = _GUBA.match(text, opening)
    if match and (ticker := bare(match["code"], beside_name=True)):
        yield Code(match.start("code"), match.end() - 1, ticker)
    match = _PAREN.match(text, opening)
    if not match or _UNIT.match(text, match.end() + 1):
        return
    ticker = _of_number(match["code"])
    if _FUND.search(text, max(0, opening - 6), opening):
        ticker = ticker if ticker and ticker.type in _ON_EXCHANGE else place(match["code"], "OF")
    if ticker:
        yield Code(*match.span("code"), ticker, weak=True)
    for more in _MORE.finditer(text, *match.span("more")):
        ticker = _of_number(more[0])
        if ticker:
            yield Code(more.start(), more.end(), ticker, weak=True)


def _of_number(code: str) -> Ticker | None:
    # Round amounts that no exchange gave out.
    if code in ("000000", "300000", "002000", "688000", "001000", "003000"):
        return None
    return place(code, "HK") if len(code) == 5 else bare(code, beside_name=True)


def _listed_abroad(text: str) -> Iterator[Code]:
    """American codes behind their exchange: NYSE：BABA."""
    for match in _US_PREFIX.finditer(text):
        venue = next((v for lead, v in _VENUES if match["venue"].startswith(lead)), "")
        yield from _code(match, place(match["code"], "US", venue))
        for more in _MORE.finditer(text, *match.span("more")):
            ticker = place(more[0], "US", venue)
            if ticker:
                yield Code(more.start(), more.end(), ticker)


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
