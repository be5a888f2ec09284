"""A security as its code and market: what it is, where it trades, and codes that cannot be.

One table (``ranges``) decides. A bare six-digit number is no identity: 000001 is an index in
Shanghai, a bank in Shenzhen and a fund over the counter, so a ``Ticker`` always has its market.
"""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from newscli.patterns import lazy
from newscli.stocks import ranges

_CANONICAL = lazy(r"(\.?[A-Z0-9]{1,12}(?:\.[A-Z])?)\.([A-Z]{2,3})", re.A)
_AMERICAN = lazy(r"\.[A-Z]{2,6}|[A-Z]{1,5}(?:\.[A-Z])?", re.A)
_CURRENCIES = lazy(r"[A-Z]{3,8}", re.A)
_FUTURE = lazy(r"[A-Z]{1,6}[0-9]{0,4}", re.A)
_SECTOR = lazy(r"BK[0-9]{4}", re.A)
_SIX = lazy(r"[0-9]{6}", re.A)
_INDEX = lazy(r"(?:93[0-9]{4}|H[0-9]{5})", re.A)
_HONG_KONG = lazy(r"[0-9]{1,5}", re.A)
_KEPT = 10_000  # codes whose place is remembered: a day's news names a few thousand


@dataclass(frozen=True, slots=True)
class Ticker:
    """One security: ``code`` and ``market`` are its identity.

    ``market`` is SH, SZ, BJ, HK, US, NQ (NEEQ), OF (open-end fund), CSI (index), FX, FUT or BK
    (a vendor's sector). ``type`` is stock, dr, bshare, index, etf, lof, reit, cef, otcfund, cb,
    bond, pref, repo, warrant, future, fx or sector. ``venue`` is the American exchange, where the
    source said it. ``written`` is the code as it stood there; neither is part of the identity.
    """

    code: str
    market: str
    type: str = field(default="stock", compare=False)
    board: str | None = field(default=None, compare=False)
    venue: str = field(default="", compare=False)
    written: str = field(default="", compare=False)

    @property
    def ticker(self) -> str:
        """The canonical form: ``600519.SH``, ``00700.HK``, ``BRK.B.US``."""
        return f"{self.code}.{self.market}"

    @property
    def exchange(self) -> str | None:
        """SSE, SZSE, BSE, HKEX, NEEQ, NASDAQ, NYSE …; None where it is not known."""
        return self.venue or ranges.MARKETS[self.market][0]

    @property
    def mic(self) -> str | None:
        """The market identifier code of ISO 10383, or None."""
        return ranges.VENUES.get(self.venue) or ranges.MARKETS[self.market][1]

    def __str__(self) -> str:
        return self.ticker


def parse(text: str) -> Ticker | None:
    """Read a canonical ticker (``600519.SH``); None if it is none or there is no such code."""
    match = _CANONICAL.fullmatch(text.strip().upper())
    return place(match[1], match[2]) if match else None


def place(code: str, market: str, venue: str = "") -> Ticker | None:
    """Find a code in its market's table: None if the market gave no such code.

    ``600519`` has no place in SZ. A Beijing code from before the move to 920 numbers becomes the
    new one, the old stays in ``written``; Hong Kong codes are filled to five digits.
    """
    if market in ("SH", "SZ", "BJ", "NQ"):
        return _mainland(code, market) if len(code) == 6 else None
    if market == "HK":
        return _hong_kong(code) if len(code) < 8 else None
    if market == "US":
        kind = "index" if code.startswith(".") else "stock"
        return Ticker(code, "US", kind, None, venue) if _AMERICAN.fullmatch(code) else None
    shape, kind = _OTHERS.get(market, (None, ""))
    return Ticker(code, market, kind) if shape and shape.fullmatch(code) else None


def bare(code: str, *, beside_name: bool = False) -> Ticker | None:
    """Place a code of six digits that stands without a market.

    ``beside_name`` says that a name or a label stands with it, which codes shared between
    markets need. None where the number alone does not say what it is.
    """
    return _bare(code, beside_name) if len(code) == 6 else None


@lru_cache(maxsize=_KEPT)
def _bare(code: str, beside_name: bool) -> Ticker | None:
    if not _SIX.fullmatch(code) or code == "000000":
        return None
    if code in ranges.BSE_RENAMED:
        return _renamed(code) if beside_name else None
    for market in ("SH", "SZ", "BJ", "NQ"):
        row = _row(code, market)
        if row and (row[2] == "yes" or (row[2] == "context" and beside_name)):
            return Ticker(code, market, row[0], row[1])
    return None


_OTHERS: dict[str, tuple[re.Pattern[str], str]] = {
    "OF": (_SIX, "otcfund"),
    "CSI": (_INDEX, "index"),
    "FX": (_CURRENCIES, "fx"),
    "FUT": (_FUTURE, "future"),
    "BK": (_SECTOR, "sector"),
}

_Row = tuple[str, str | None, str]
_TABLE: dict[tuple[str, str], _Row] = {
    (market, prefix): (kind, board, worth)
    for market, prefixes, kind, board, worth in ranges.CODES
    for prefix in prefixes.split()
}


def _row(code: str, market: str) -> _Row | None:
    return _TABLE.get((market, code[:3])) or _TABLE.get((market, code[:2]))


@lru_cache(maxsize=_KEPT)
def _mainland(code: str, market: str) -> Ticker | None:
    if not _SIX.fullmatch(code):
        return None
    if market == "BJ" and code in ranges.BSE_RENAMED:
        return _renamed(code)
    row = _row(code, market)
    if row is None or code == "000000":
        return None
    return Ticker(code, market, row[0], row[1])


def _renamed(code: str) -> Ticker | None:
    ticker = _mainland("920" + code[3:], "BJ")
    return replace(ticker, written=code) if ticker else None


@lru_cache(maxsize=_KEPT)
def _hong_kong(code: str) -> Ticker | None:
    if code in ranges.HONG_KONG_INDICES:
        return Ticker(code, "HK", "index")
    if not _HONG_KONG.fullmatch(code):
        return None
    number = int(code)
    for first, last, kind, board in ranges.HONG_KONG:
        if first <= number <= last:
            if number in ranges.HONG_KONG_REITS:
                kind = "reit"
            full = code.zfill(5)
            return Ticker(full, "HK", kind, board, written="" if full == code else code)
    return None
