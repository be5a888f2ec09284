"""Reading a symbol as a vendor or a site writes it: the other half of ``notations``.

Beside the vendors one can convert to, the forms that stand only in links and marks are here:
NetEase's leading market digit, Eastmoney's mobile pages with a market digit at the end, and bare
codes, whose exchange follows from the number.
"""

import re
from collections.abc import Callable

from newscli.patterns import lazy
from newscli.stocks.tickers import Ticker, bare, parse, place

_MARKET_OF = {
    "SH": "SH SS XSHG SSE SHSE SHG SHA",
    "SZ": "SZ XSHE SZSE SHE",
    "BJ": "BJ BJSE",
    "HK": "HK HKEX SEHK HKG HKSE XHKG",
    "US": "US",
    "OF": "OF",
    "CSI": "CSI",
    "NQ": "NQ",
}
MARKET_BY_TOKEN = {token: market for market, line in _MARKET_OF.items() for token in line.split()}
VENUE_BY_SUFFIX = {"O": "NASDAQ", "OQ": "NASDAQ", "N": "NYSE", "A": "AMEX"}
EASTMONEY_VENUES = {"105": "NASDAQ", "106": "NYSE", "107": "AMEX"}
_VENUES = {"NASDAQ": "NASDAQ", "NYSE": "NYSE", "AMEX": "AMEX"}

_PREFIXED = lazy(r"(SH|SZ|SS|BJ|HK|US)[._]?([.A-Z0-9]+)", re.A)
_SUFFIXED = lazy(r"(\.?[A-Z0-9]+(?:[.-][A-Z])?)[.-]([A-Z]{1,4})", re.A)
_BLOOMBERG = lazy(r"([A-Z0-9]+(?:/[A-Z])?) (CH|HK|US) EQUITY", re.A)
_SINA_MARKS = lazy(r"(?:s_|rt_|hkstock_|stock_|bond_|fund_)", re.A)
_SIX = lazy(r"[0-9]{6}", re.A)
_FUNDS = lazy(r"(?:f_|fu_|of|fund_)([0-9]{6})", re.A)


def _sina(symbol: str) -> Ticker | None:
    if match := _FUNDS.fullmatch(symbol):
        return place(match[1], "OF")
    for lead, market in _SINA_LEADS:
        if symbol.startswith(lead):
            return place(symbol[len(lead) :].upper().replace("$", "."), market)
    match = _SINA_MARKS.match(symbol)
    return _prefixed(symbol[match.end() :] if match else symbol)


# Sina's own names of what is no share: the quote symbol, and the id of the mark in an article.
_SINA_LEADS = (
    ("gb_", "US"),
    ("usr_", "US"),
    ("usstock_", "US"),
    ("forex_fx_s", "FX"),
    ("fx_s", "FX"),
    ("overseas_futures_hf_", "FUT"),
    ("futures_nf_", "FUT"),
    ("futures_", "FUT"),
    ("nf_", "FUT"),
    ("CFF_RE_", "FUT"),
    ("hf_", "FUT"),
    ("sb", "NQ"),
    ("si", "CSI"),
)


def _prefixed(symbol: str) -> Ticker | None:
    match = _PREFIXED.fullmatch(symbol.upper())
    if not match:
        return None
    return place(match[2], MARKET_BY_TOKEN[match[1]])


def _suffixed(symbol: str) -> Ticker | None:
    match = _SUFFIXED.fullmatch(symbol.upper())
    if not match:
        return None
    if market := MARKET_BY_TOKEN.get(match[2]):
        return place(match[1], market)
    if venue := VENUE_BY_SUFFIX.get(match[2]):
        return place(match[1].replace("-", "."), "US", venue)
    return None


def _eastmoney(symbol: str) -> Ticker | None:
    number, _, code = symbol.replace(",", ".").upper().partition(".")
    if not code:
        return _bare(symbol)
    match number:
        case "0":
            found = place(code, "SZ") or place(code, "BJ") or place(code, "NQ")
            # An old number that is not Beijing's any more is an unlisted firm's.
            stale = found and found.market == "BJ" and code[:2] in ("43", "83", "87")
            return place(code, "NQ") if stale and found and not found.written else found
        case "1":
            return place(code, "SH")
        case "2":
            return place(code, "CSI")
        case "90":
            return place(code, "BK")
        case "100" | "124":
            return place(code, "HK") if code.isalpha() else None
        case "116" | "128":
            return place(code, "HK")
        case "8" | "113" | "114" | "115" | "142" | "225":
            return place(code, "FUT")
    venue = EASTMONEY_VENUES.get(number)
    return place(code.replace("_", "."), "US", venue) if venue else None


def _eastmoney_mobile(symbol: str) -> Ticker | None:
    """Read the mobile page's code: its last digit is the market (6005191 is 600519 in Shanghai)."""
    market = {"1": "SH", "2": "SZ", "5": "HK", "7": "US"}.get(symbol[-1:])
    return place(symbol[:-1].upper(), market) if market else None


def _netease(symbol: str) -> Ticker | None:
    market = {"0": "SH", "1": "SZ"}.get(symbol[:1])
    return place(symbol[1:], market) if market else None


def _tushare(symbol: str) -> Ticker | None:
    return parse(symbol) or place(symbol.upper(), "US")


def _yahoo(symbol: str) -> Ticker | None:
    symbol = symbol.upper()
    if symbol.startswith("^"):
        return place(symbol[1:], "HK") or place("." + symbol[1:], "US")
    return _suffixed(symbol) if symbol[:1].isdigit() else place(symbol.replace("-", "."), "US")


def _bloomberg(symbol: str) -> Ticker | None:
    match = _BLOOMBERG.fullmatch(symbol.upper())
    if not match:
        return None
    if match[2] == "CH":
        return bare(match[1], beside_name=True)
    return place(match[1].replace("/", "."), match[2])


def _tradingview(symbol: str) -> Ticker | None:
    market, _, code = symbol.upper().partition(":")
    if market in _VENUES:
        return place(code, "US", market)
    # BSE is Bombay there, and Beijing is not to be had.
    return place(code, MARKET_BY_TOKEN[market]) if market in ("SSE", "SZSE", "HKEX") else None


def _xueqiu(symbol: str) -> Ticker | None:
    symbol = symbol.upper()
    if symbol.isdigit():
        return place(symbol, "HK") if len(symbol) == 5 else None
    if symbol[:1] == "F" and _SIX.fullmatch(symbol[1:]):
        return place(symbol[1:], "OF")
    return _prefixed(symbol) if symbol[:2] != "US" else place(symbol, "US")


def _xueqiu_any(symbol: str) -> Ticker | None:
    """Read a Xueqiu symbol, an American one too (letters alone)."""
    return _xueqiu(symbol) or place(symbol.upper(), "US")


def _flush(symbol: str) -> Ticker | None:
    """Read 10jqka's page names: ``000333``, ``hs_000333``, ``HK0700``, ``TME``."""
    symbol = symbol.upper().removeprefix("HS_")
    return _bare(symbol) or _prefixed(symbol) or place(symbol, "US")


def _bare(symbol: str) -> Ticker | None:
    return bare(symbol, beside_name=True)


def _in(market: str) -> Callable[[str], Ticker | None]:
    return lambda symbol: place(symbol.upper().replace("_", "."), market)


def _tencent(symbol: str) -> Ticker | None:
    for lead in ("r_", "s_"):
        symbol = symbol.removeprefix(lead)
    if symbol.startswith("us"):
        return place(symbol[2:].upper(), "US") or _suffixed(symbol[2:])
    return _prefixed(symbol)


READERS: dict[str, Callable[[str], Ticker | None]] = {
    "canonical": parse,
    "sina": _sina,
    "tencent": _tencent,
    "eastmoney": _eastmoney,
    "eastmoney-mobile": _eastmoney_mobile,
    "tushare": _tushare,
    "joinquant": _suffixed,
    "yahoo": _yahoo,
    "bloomberg": _bloomberg,
    "ric": _suffixed,
    "tradingview": _tradingview,
    "xueqiu": _xueqiu_any,
    "futu": _prefixed,
    "baostock": _prefixed,
    "netease": _netease,
    "10jqka": _flush,
    "prefixed": _prefixed,
    "suffixed": _suffixed,
    "bare": _bare,
    "hk": _in("HK"),
    "us": _in("US"),
    "bj": _in("BJ"),
    "nq": _in("NQ"),
    "fx": _in("FX"),
    "futures": _in("FUT"),
    "fund": lambda symbol: bare(symbol) or place(symbol, "OF"),
}


def resolve_written(symbol: str) -> Ticker | None:
    """Read a symbol of unknown notation, as people write them between dollar signs."""
    # BRK.A is a class of shares; .A is an exchange in RIC alone.
    return (None if symbol.upper().endswith(".A") else _suffixed(symbol)) or _xueqiu_any(symbol)
