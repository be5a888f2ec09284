"""Codes written in a text: 600519.SH, SH600519, (00700.HK), 证券代码：603959, NYSE: BABA …

Each form has what it cannot occur without: a number of five or six digits here, HK or a colon in
``overseas``. That is looked for in the text's ASCII, which is quick, and the patterns are tried
around it alone. Full-width digits and letters are folded one for one, so that places in the
folded text are places in the text. A bare number counts only with a bracket and a name before it,
or a label: most numbers in the news are no codes (years, amounts, telephone numbers).
"""

import re
import string
from collections.abc import Iterator
from typing import NamedTuple

from newscli.patterns import lazy
from newscli.stocks.overseas import NO_ADDRESS, is_another, overseas
from newscli.stocks.symbols import MARKET_BY_TOKEN, resolve_written
from newscli.stocks.tickers import Ticker, bare, place


class Code(NamedTuple):
    """A code in a text: its place, what it is, and whether the form alone makes it certain.

    ``weak`` codes (a bare number in brackets) need a name before the bracket. Those that a site puts
    there are weak too, （600519,股吧）: it does so behind every word that is a firm's name. ``name``
    is the place of the security's name where the form itself holds it ($贵州茅台(SH600519)$).
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
    r"(?P<market>XSHG|XSHE|BJSE|SHSE|SZSE|SHG|SHE|SHA|SH|SS|SZ|BJ|CSI|OF|NQ)(?![0-9A-Za-z])"
    + NO_ADDRESS,
    re.A | re.I,
)
_PREFIX = lazy(
    r"(?<![0-9A-Za-z])(?P<market>SHSE|SZSE|XSHG|XSHE|BJSE|SSE|SHA|SHE|SH|SZ|BJ)\s?[.:：_-]?\s?"
    r"(?P<code>[0-9]{6})(?![0-9A-Za-z])(?!\.[0-9])" + NO_ADDRESS,
    re.A | re.I,
)
_EXCHANGE = lazy(
    r"(?P<market>上交所|上海证券交易所|深交所|深圳证券交易所|北交所|北京证券交易所|沪市|深市|(?<=[(（])[沪滬深京](?:[AＡ]股?)?|(?<=[(（；;，,、/／])A股?)"
    r"(?:股票)?(?:代码)?\s?[:：]\s?(?P<code>[0-9]{6})(?![0-9A-Za-z])(?!\s?[元万亿只号点个家户吨%％])",
    re.A,
)
_LABEL = lazy(
    r"(?P<label>(?<![一-鿿])|股票|证券|交易|基金|债券|转债|指数|[ABH]股|上市|公司|ETF|REIT)"
    r"主?(?:代码|代号|代號|編號)(?:为|是)?\s?[:：]?\s?[“\"「]?(?P<code>[0-9]{6})(?![0-9A-Za-z])(?!\.[0-9])",
    re.A,
)
_GUBA = lazy(r"[(（](?P<code>[0-9]{6})[,，]\s?股吧[)）]", re.A)
_PAREN = lazy(
    r"[(（\[【［〔]\s?(?P<code>[0-9]{6}|0[0-9]{4})\s?(?=[)）\]】］〕,，;；、/])"
    r"(?P<more>(?:[,，;；、/]\s?(?:[0-9]{6}|0[0-9]{4})(?![0-9.]))*)",
    re.A,
)
_XUEQIU = lazy(r"\$(?P<name>[^$()（）\n]{1,40})[(（](?P<code>[A-Za-z0-9._]{1,14})[)）]\$", re.A)
_CASHTAG = lazy(r"\$(?P<code>[A-Z]{1,5}(?:\.[A-Z])?\.(?:US|HK)|[0-9]{5}\.HK)\$", re.A)

_ON_EXCHANGE = ("etf", "lof", "reit", "cef")  # funds that are bought as shares are
_BONDS = ("债券", "转债")
_OF_INDICES = ("93", "970", "980")
_MARKET_OF_NAME = {"上": "SH", "沪": "SH", "滬": "SH", "京": "BJ", "深": "SZ", "北": "BJ"}
# A number's unit, （600519）人, and no word that begins so: 人形零部件, 家电龙头.
_UNIT = lazy(
    "\\s?(?:股(?![份价票吧东权本])|[元亿%％吨套辆]|万(?![科达华向])|人(?![形工民士寿均造员])"
    "|家(?![电居具装族用])|户(?![外均用])|点(?![评名燃击])|个(?![股人月]))"
)
# 混合, 指数A, 白酒(LOF)A: how the names of funds end. 沪深300指数（000300） is an index all the same.
_FUND = lazy(
    "(?:混合|债券|货币|指数|联接|基金|股票|[长短]债|增强)(?:型)?"
    r"(?:[(（](?:LOF|QDII|FOF|ETF|QDII-LOF|QDII-FOF|REITs?)[)）])?[A-E]?\Z"
)
# 中证500（000905） is no share of Shenzhen either.
_INDEX = lazy(
    "(?<![\u3400-\u9fff])(?:上证|沪深|中证|科创|深证)[\u3400-\u9fff0-9]{0,8}指数\\Z"
    "|(?:(?<![\u3400-\u9fff0-9])|(?<=[与和及]))(?:中证[\u3400-\u9fff]{2,6}|[沪深]指|上证|[上深]?综指|新综指|深成指"
    "|(?:[ABＡＢ]股|工业|商业|地产|公用|综合|大盘|国债|企债|公司债|红利|基金|成份|治理|央企|民企)指数)\\Z"
    "|(?:上证(?:综指|综合|[0-9]{2,3})|沪深300|中证A?[0-9]{2,4}|科创(?:综指|[0-9]{2,3})|深证(?:[成综]指|100))\\Z"
)
_MORE = lazy("[0-9]{5,6}", re.A)
_LISTED = lazy(r"(?:[、,，/／;；]\s?[0-9]{6}(?![0-9A-Za-z.]))+", re.A)
# Full-width signs one of which every folded code has.
_WIDE_SIGNS = tuple("０１２３４５６７８９ＳＨＮＢＥ﹒")
_SIGNS = lazy("[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]")
_SHORT = 120  # a headline: one look tells that it has no code
# Digits are made 0, all else a space.
_NUMBERS = bytes(48 if 48 <= code < 58 else 32 for code in range(256))
_RUN = lazy(b"0+")
_SPACES = " \t\n\r\f\v"
_OPENING = "(（[【［〔"
_BEFORE_CODE = frozenset(".:：_-" + _SPACES + string.ascii_letters)
_AFTER_CODE = frozenset(".,，_-" + _SPACES)


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
    for start, end, ticker in overseas(text, narrow):
        yield Code(start, end, ticker)
    if b"$" in narrow:
        yield from _dollars(text)


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
        ticker = place(match["code"], MARKET_BY_TOKEN[match["market"].upper()])
        if not (
            match["market"] == "sh" and ticker and ticker.type == "bond"
        ):  # a script, 123456.sh
            yield from _code(match, ticker)
    if sign in _BEFORE_CODE:
        match = _PREFIX.search(text, max(0, start - 8), end + 8)
        if match and match.start("code") == start and not is_another(text, match.start()):
            yield from _code(match, place(match["code"], MARKET_BY_TOKEN[match["market"].upper()]))
    label = text[max(0, start - 9) : start]
    if "代" in label or "編" in label:
        for match in _LABEL.finditer(text, max(0, start - 12), end + 3):
            if match.start("code") == start:
                yield from _labelled(match)
    if sign in (":", "："):
        match = _EXCHANGE.search(text, max(0, start - 16), end + 2)
        if match and match.start("code") == start:
            market = _MARKET_OF_NAME.get(match["market"][0])
            code = match["code"]
            yield from _code(match, place(code, market) if market else _of_number(code))


def labelled(code: str, label: str) -> Ticker | None:
    """The security of a number that a label stands before: 基金 or 指数 say what it is."""
    if label == "基金":
        ticker = bare(code, beside_name=True)
        return ticker if ticker and ticker.type in _ON_EXCHANGE else place(code, "OF")
    if label == "指数":
        ticker = place(code, "SH") or place(code, "SZ") or place(code, "CSI")
        return ticker if ticker and ticker.type == "index" else None
    ticker = bare(code, beside_name=True)
    # 155066 is a bond of Shanghai, and no fund of Shenzhen
    return None if ticker and label in _BONDS and ticker.type not in ("cb", "bond") else ticker


def _labelled(match: re.Match[str]) -> Iterator[Code]:
    label, text = match["label"], match.string
    start, end = match.span("code")
    ticker = labelled(match["code"], label)
    if marketed := _SUFFIX.match(text, start):  # 代码：000300.SH is no share of Shenzhen
        ticker = place(match["code"], MARKET_BY_TOKEN[marketed["market"].upper()])
        end = marketed.end()
    if ticker:
        name = None
        if "称" in text[max(0, start - 40) : end + 12]:
            from newscli.stocks.labels import name_beside

            name = name_beside(text, match.start(), start, end)
        if name and "\t" not in text[min(start, name[0]) : max(end, name[1])]:  # cells of a table
            start, end = min(start, name[0]), max(end, name[1])
        else:
            name = None
        yield Code(start, end, ticker, False, name)
    if listed := _LISTED.match(text, match.end()):
        for more in _MORE.finditer(text, *listed.span()):
            ticker = labelled(more[0], label)
            if ticker and not _UNIT.match(text, more.end()):
                yield Code(*more.span(), ticker)


def _bracketed(text: str, opening: int) -> Iterator[Code]:
    """The codes in the bracket that opens at ``opening``, right before a number."""
    match = _GUBA.match(text, opening)
    if match and (ticker := bare(match["code"], beside_name=True)):
        yield Code(match.start("code"), match.end() - 1, ticker, weak=True)
    match = _PAREN.match(text, opening)
    if not match or _UNIT.match(text, match.end() + 1):
        return
    ticker = _of_number(match["code"])
    if _INDEX.search(text, max(0, opening - 16), opening):
        fund = ticker if ticker and ticker.type in _ON_EXCHANGE else None
        ticker = labelled(match["code"], "指数") or fund
    elif _FUND.search(text, max(0, opening - 16), opening):
        ticker = (
            ticker if ticker and ticker.type in _ON_EXCHANGE else _unlisted(text, opening, match)
        )
    if ticker:
        yield Code(*match.span("code"), ticker, weak=True)
    for more in _MORE.finditer(text, *match.span("more")):
        ticker = _of_number(more[0])
        if ticker:
            yield Code(more.start(), more.end(), ticker, weak=True)


def _unlisted(text: str, opening: int, match: re.Match[str]) -> Ticker | None:
    """The fund that is not traded, or an index with a number that no fund has: …主题指数(931752)."""
    code = match["code"]
    number = code.startswith(_OF_INDICES) and text.endswith("指数", 0, opening)
    return (place(code, "CSI") or place(code, "SZ")) if number else place(code, "OF")


def _of_number(code: str) -> Ticker | None:
    # Round amounts that no exchange gave out.
    if code in ("000000", "300000", "002000", "688000", "001000", "003000", "150000"):
        return None
    return place(code, "HK") if len(code) == 5 else bare(code, beside_name=True)


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
    """One match as a code."""
    if ticker:
        yield Code(*match.span(), ticker)
