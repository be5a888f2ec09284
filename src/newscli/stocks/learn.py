"""Learning a list of names from a corpus: what sites mark and what stands before codes.

Memory follows the number of different names, not of documents, and is bounded: when there are too
many pairs, the half that was seen least is forgotten.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from newscli.patterns import lazy
from newscli.stocks.codes import fold

_MOST_PAIRS = 200_000
_LONGEST_NAME = 15
_EVIDENCE = ("markup", "code")
_SURE = ("confirmed", "likely")
# 证券简称：某某, 600519.SH 某某: a code or a label outside brackets
_MORE_THAN_NAME = lazy(
    r"简称|[代編编][码碼号號]|[0-9]{5}|[0-9A-Z]\.(?:[A-Z]{2}|[ON])(?![0-9A-Za-z])"
)
_CLASS = lazy("(?<=[一-鿿]{2})[AHＡＨ]股\\Z")


class Learner:
    """Collects pairs of ticker and name from the ``stocks`` of documents.

    ``add`` each document's answer, then read ``rows``. Documents may come in any order: the rows
    are the same, as long as the bound of the memory is not reached.
    """

    def __init__(self) -> None:
        self._pairs: Counter[tuple[str, str]] = Counter()

    def add(
        self, stocks: Iterable[Mapping[str, Any]], *, text: str, title: str | None = None
    ) -> None:
        """Take in the marked and coded names of one document, those that are the company.

        ``stocks`` is the answer of ``securities``; ``text`` and ``title`` are what its spans are of.
        """
        for stock in stocks:
            if stock["name"] is None or stock["type"] in ("fx", "future", "sector"):
                continue
            for mention in stock["mentions"]:
                if mention["evidence"] in _EVIDENCE and mention["verdict"] in _SURE:
                    within = (title or "") if mention["field"] == "title" else text
                    self._count(stock, within[mention["start"] : mention["end"]])
        if len(self._pairs) > _MOST_PAIRS:
            self._pairs = Counter(dict(self._pairs.most_common(_MOST_PAIRS // 2)))

    def _count(self, stock: Mapping[str, Any], mention: str) -> None:
        name = _name_in(mention, stock["name"])
        if 1 < len(name) <= _LONGEST_NAME:
            self._pairs[stock["ticker"], name] += 1

    def rows(self) -> list[dict[str, Any]]:
        """The list: ``{"ticker", "name", "aliases", "count"}``, the most mentioned first.

        A name goes to the security that bears it most often (the mainland share before the Hong
        Kong one where they tie), since a list for ``--names`` must not have it twice.
        """
        owner: dict[str, tuple[int, int, str]] = {}
        for (ticker, name), count in self._pairs.items():
            claim = (-count, _order(ticker), ticker)
            owner[name] = min(owner.get(name, claim), claim)
        names: dict[str, Counter[str]] = defaultdict(Counter)
        for (ticker, name), count in self._pairs.items():
            if owner[name][2] == ticker:
                names[ticker][name] = count
        rows = []
        for ticker, counts in names.items():
            ordered = sorted(counts, key=lambda name: (-counts[name], len(name), name))
            rows.append(
                {
                    "ticker": ticker,
                    "name": ordered[0],
                    "aliases": ordered[1:],
                    "count": counts.total(),
                }
            )
        return sorted(rows, key=lambda row: (-row["count"], row["ticker"]))


def _name_in(mention: str, name: str) -> str:
    """The name in a mention: what stands before its code, without spaces and quotation marks.

    ``name`` is the security's: it is the mention's own where that has more than a name outside its
    brackets, and "" is returned where it is not.
    """
    for bracket in "(（[【［〔":
        mention = mention.partition(bracket)[0] or mention
    plain = "".join(fold(mention).strip("“”\"'「」《》$").split())
    name = "".join(fold(name).split())
    if _MORE_THAN_NAME.search(plain):
        return name if name in plain else ""
    plain = _CLASS.sub("", plain) if plain[:-2] == name else plain  # 某某|H股（02899.HK）
    return plain if any("一" <= sign <= "鿿" or sign.isalpha() for sign in plain) else name


def _order(ticker: str) -> int:
    market = ticker.rpartition(".")[2]
    return {"SH": 0, "SZ": 0, "BJ": 0, "HK": 1}.get(market, 2)
