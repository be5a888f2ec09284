"""How vendors write a ticker: to and from a dozen notations.

``convert`` gives None where a notation has no form for a security (Yahoo has no Beijing,
Bloomberg no bare index number), and ``resolve`` gives None where a symbol cannot be: nothing
is made up. What ``convert`` writes, ``resolve`` reads back.
"""

from collections.abc import Callable

from newscli.stocks.ranges import HONG_KONG_INDICES
from newscli.stocks.symbols import EASTMONEY_VENUES, READERS
from newscli.stocks.tickers import Ticker, bare

_A = frozenset(("SH", "SZ"))
_LISTED = frozenset(("stock", "dr", "bshare", "etf", "lof", "reit"))


def convert(ticker: Ticker, notation: str) -> str | None:
    """Write a ticker the way a vendor does, or None where the vendor has no form for it.

    Raises ``KeyError`` for a notation that is not in ``NOTATIONS``.
    """
    return _WRITERS[notation](ticker)


def resolve(symbol: str, notation: str = "canonical") -> Ticker | None:
    """Read a vendor's symbol; None where it is not one, or there is no such code.

    Raises ``KeyError`` for a notation that is not in ``READERS``.
    """
    return READERS[notation](symbol.strip())


def _sina(t: Ticker) -> str | None:
    match t.market:
        case "SH" | "SZ" | "BJ":
            return t.market.lower() + t.code
        case "HK":
            return "hk" + t.code
        case "US":
            return "gb_" + t.code.lower().replace(".", "$")
        case "OF":
            return "f_" + t.code
        case "NQ":
            return "sb" + t.code
        case "CSI":
            return "si" + t.code
        case "FX":
            return "fx_s" + t.code.lower()
        case "FUT":
            return ("nf_" if t.code[-1].isdigit() else "hf_") + t.code
    return None


def _tencent(t: Ticker) -> str | None:
    if t.market in ("SH", "SZ", "BJ", "HK"):
        return t.market.lower() + t.code
    return "us" + t.code if t.market == "US" else None


def _eastmoney(t: Ticker) -> str | None:
    match t.market:
        case "SH":
            return "1." + t.code
        case "SZ" | "NQ":
            return "0." + t.code
        case "BJ":  # an old number is either moved on or, there, an unlisted firm's
            return "0." + t.code if t.code.startswith(("92", "899")) else None
        case "HK":
            if t.type == "index":
                return f"100.{t.code}" if t.code in ("HSI", "HSCEI") else None
            return "116." + t.code
        case "CSI":
            return "2." + t.code
        case "BK":
            return "90." + t.code
        case "US":
            number = {venue: number for number, venue in EASTMONEY_VENUES.items()}.get(t.venue)
            return f"{number}.{t.code.replace('.', '_')}" if number and t.code[0] != "." else None
    return None


def _tushare(t: Ticker) -> str | None:
    if t.market in ("SH", "SZ", "BJ", "OF", "CSI") or (t.market == "HK" and t.code.isdigit()):
        return t.ticker
    return t.code if t.market == "US" and t.type == "stock" else None


def _joinquant(t: Ticker) -> str | None:
    suffix = {"SH": "XSHG", "SZ": "XSHE", "BJ": "BJSE", "OF": "OF"}.get(t.market)
    return f"{t.code}.{suffix}" if suffix else None


def _yahoo(t: Ticker) -> str | None:
    match t.market:
        case "SH":
            return t.code + ".SS"
        case "SZ":
            return t.code + ".SZ"
        case "HK":
            return _short(t, 4) + ".HK" if t.code.isdigit() else "^" + t.code
        case "US":
            if t.type == "index":
                return "^" + t.code[1:] if t.code[1:] not in HONG_KONG_INDICES else None
            return t.code.replace(".", "-")
    return None


def _bloomberg(t: Ticker) -> str | None:
    # Exchange-level codes contradict each other between sources; the composite ones do not.
    if t.type not in _LISTED:
        return None
    match t.market:
        case "SH" | "SZ" | "BJ":
            return f"{t.code} CH Equity" if bare(t.code, beside_name=True) == t else None
        case "HK":
            return f"{_short(t, 1)} HK Equity"
        case "US":
            return f"{t.code.replace('.', '/')} US Equity"
    return None


def _ric(t: Ticker) -> str | None:
    if t.type == "index":  # indices have names of their own there (.SSEC)
        return None
    match t.market:
        case "SH":
            return t.code + ".SS"
        case "SZ":
            return t.code + ".SZ"
        case "HK":
            return _short(t, 4) + ".HK"
        case "US":
            suffix = {"NASDAQ": "O", "NYSE": "N"}.get(t.venue)
            return f"{t.code}.{suffix}" if suffix and "." not in t.code else None
    return None


def _tradingview(t: Ticker) -> str | None:
    match t.market:
        case "SH":
            return "SSE:" + t.code
        case "SZ":
            return "SZSE:" + t.code
        case "HK":
            return f"HKEX:{_short(t, 1)}" if t.code.isdigit() else None
        case "US":
            known = t.venue in ("NASDAQ", "NYSE", "AMEX") and t.type == "stock"
            return f"{t.venue}:{t.code}" if known else None
    return None


def _xueqiu(t: Ticker) -> str | None:
    match t.market:
        case "SH" | "SZ" | "BJ":
            return t.market + t.code
        case "HK":
            return t.code if t.code.isdigit() else "HK" + t.code
        case "US":
            return t.code if t.code[2:] not in HONG_KONG_INDICES else None
        case "OF":
            return "F" + t.code
    return None


def _futu(t: Ticker) -> str | None:
    return f"{t.market}.{t.code}" if t.market in ("SH", "SZ", "HK", "US") else None


def _baostock(t: Ticker) -> str | None:
    return f"{t.market.lower()}.{t.code}" if t.market in _A else None


def _short(t: Ticker, digits: int) -> str:
    """A Hong Kong code with no more leading zeros than ``digits`` asks for."""
    return t.code.lstrip("0").zfill(digits)


_Writer = Callable[[Ticker], str | None]
_WRITERS: dict[str, _Writer] = {
    "canonical": lambda t: t.ticker,
    "sina": _sina,
    "tencent": _tencent,
    "eastmoney": _eastmoney,
    "tushare": _tushare,
    "joinquant": _joinquant,
    "yahoo": _yahoo,
    "bloomberg": _bloomberg,
    "ric": _ric,
    "tradingview": _tradingview,
    "xueqiu": _xueqiu,
    "futu": _futu,
    "baostock": _baostock,
}
NOTATIONS = tuple(_WRITERS)
