"""A list of names that the user gave, or that ``learn`` made: ``--names FILE``.

CSV (a heading with ``ticker``, ``ts_code`` or ``symbol``, and ``name``, perhaps ``aliases`` divided by
``|``) or JSON lines (``{"ticker", "name", "aliases": […]}``). The search is leftmost-longest over the
whole list.
"""

import re
from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from newscli.patterns import lazy
from newscli.stocks.codes import fold
from newscli.stocks.ranges import MARKETS
from newscli.stocks.search import searcher
from newscli.stocks.symbols import resolve_written
from newscli.stocks.tickers import Ticker, place

_SHARE_LETTER = lazy(r"(?<=[一-鿿])[AB]股?\Z")
_HONG_KONG_MARK = lazy(r"-(?:SW?|W|WR?|B|SB|P|R|RS|DR|DRS|SS|Z|U|V|UW|WD|D)\Z", re.A)
_FLAGS = lazy(r"(?:\*?ST|S\*ST|SST|XD|XR|DR|PT|退市|[NCS])\Z")
_FLAG_ENDS = frozenset("TDRNCSＴＤＲＮＣＳ市")
_SPECIAL = lazy(r"(?:\*ST|S\*ST|SST|ST)(?=[一-鿿])")
_WORD = lazy("[0-9A-Za-z]")
_NARROW = lazy("[!-~]+")
_LETTERS = lazy("[0-9A-Za-z]+")
_WIDEN = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


# The column of tickers, the first that is there: lists of tushare have the bare code as symbol.
_TICKER_KEYS = ("ticker", "ts_code", "symbol")


class NamesError(Exception):
    """A file of names that cannot be used: ``file``, ``line`` (from 1, or None) and ``reason``."""

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        self.file, self.line, self.reason = file, line, reason
        super().__init__(file, line, reason)  # what it is made of, so that it can be pickled

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.reason}"


class NameList:
    """Names of securities, ready to be searched for.

    Made from pairs of ticker and names; ``load`` reads a file. ``spaced`` are names as exchanges and
    terminals print some, 五 粮 液. Names of two characters are found behind ST, XD … and where
    everybody knows the firm (万科; 环保, 海洋 are words); that a name is an ordinary word is for the
    verdict to weigh.
    """

    def __init__(self, names: dict[str, Ticker], spaced: dict[str, Ticker] | None = None) -> None:
        self._given = names, spaced
        self.tickers = dict(names)
        for name, ticker in _variants(names):
            self.tickers.setdefault(name, ticker)
        self._written = {**(spaced or {}), **self.tickers}
        for name, ticker in [*self._written.items()]:
            for form in _wide(name):
                self._written.setdefault(form, ticker)
        self._search = searcher(self._written)

    def __reduce__(self) -> tuple[type["NameList"], tuple[Any, ...]]:
        """Pickled is what it was made of: the machine that searches is built anew."""
        return NameList, self._given

    def __len__(self) -> int:
        return len(self.tickers)

    @classmethod
    def load(cls, path: str | Path) -> "NameList":
        """Read a file of names.

        Raises ``NamesError`` with the line and the reason: a row that is none, a ticker that
        cannot be, an empty name or one of a single character, one name for two tickers, text that
        is not UTF-8; and ``OSError`` where the file cannot be read.
        """
        file = str(path)
        try:
            text = Path(path).read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            raise NamesError(file, line, "not UTF-8") from None
        names: dict[str, Ticker] = {}
        spaced: dict[str, Ticker] = {}
        for line, ticker_text, words in _rows(file, text):
            code, _, market = ticker_text.rpartition(".")
            ticker = place(code, market) if market in MARKETS else None
            ticker = ticker or resolve_written(ticker_text.strip())
            if ticker is None:
                raise NamesError(file, line, f"no such ticker: {ticker_text!r}; 600519.SH is one")
            for word in words:
                name = "".join(fold(word).split())
                if len(name) < 2:
                    raise NamesError(file, line, _too_short(word))
                if names.setdefault(name, ticker) != ticker:
                    raise NamesError(
                        file, line, f"{name} is {names[name].ticker} and {ticker.ticker}"
                    )
                for form in _spaced(fold(word)):
                    spaced.setdefault(form, ticker)
        if not names:
            raise NamesError(file, None, "no names in it")
        return cls(names, spaced)

    @cached_property
    def american(self) -> dict[str, Ticker]:
        """The American securities of the list by their codes."""
        return {ticker.code: ticker for ticker in self.tickers.values() if ticker.market == "US"}

    def find(self, text: str) -> list[tuple[int, int, Ticker]]:
        """Find the names in a text, leftmost and longest, none inside another: start, end, whose."""
        found, written, given = [], self._written, self._given[0]
        for start, end in self._search(text):
            if end - start < 3 and not _means_firm(text, start, end, given):
                continue
            before = text[start - 1 : start]
            if before.isalnum() and not "㐀" <= before < "\uff00" and _inside(before, text[start]):
                continue
            found.append((start, end, written[text[start:end]]))
        return found


def _means_firm(text: str, start: int, end: int, given: Collection[str]) -> bool:
    """Whether a name of two characters is a firm's: behind ST or XD, or where everybody knows it.

    One that the list itself has (``given``), and no word, may be: 立讯, 中免, and not 环保.
    """
    name = text[start:end]
    if _is_brand(name):
        return True
    if name not in given:
        return False
    if _SPECIAL.match(fold(name)):
        return True
    if text[start - 1 : start] in _FLAG_ENDS and _FLAGS.search(
        fold(text[max(0, start - 5) : start])
    ):
        return True
    from newscli.stocks.short_names import is_no_word  # loads the dictionary, which few texts need

    return is_no_word(name)


def _inside(before: str, first: str) -> bool:
    """Whether a name begins within a word of letters and digits: A|TCL科技."""
    return bool(_WORD.match(fold(before)) and _WORD.match(fold(first)))


def _wide(name: str) -> set[str]:
    """A name with its letters in full width, ＴＣＬ科技, and with its signs too, ＊ＳＴ某某.

    Looking for them costs a text less than folding it.
    """
    if not _NARROW.search(name):
        return set()
    whole = name.translate(_WIDEN)
    return {whole, _LETTERS.sub(lambda found: found[0].translate(_WIDEN), name)}


def _is_brand(name: str) -> bool:
    """Whether a name of two characters is a firm's that everybody knows: 万科, and not 环保."""
    from newscli.stocks.lexicon import lexicon

    return lexicon().kinds.get(name) in ("brand", "thing")


def _spaced(word: str) -> set[str]:
    """How a name with spaces inside is printed: 万  科A as it stands, and with one space for each gap."""
    parts = word.split()
    return {" ".join(parts), word.strip()} if len(parts) > 1 else set()


def _too_short(word: str) -> str:
    return f"the name {word!r} has one character" if word.strip() else "an empty name"


def _rows(file: str, text: str) -> Iterator[tuple[int, str, list[str]]]:
    """The rows of a file: line, ticker, names."""
    rows = _json_rows if text.lstrip()[:1] == "{" else _csv_rows
    yield from rows(file, text)


def _json_rows(file: str, text: str) -> Iterator[tuple[int, str, list[str]]]:
    from newscli.problems import Problem
    from newscli.record import loads

    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = loads(line.encode())
        except Problem as problem:
            reason = (
                "not a JSON object" if problem.code == "not-an-object" else "not a line of JSON"
            )
            raise NamesError(file, number, reason) from None
        aliases = row.get("aliases") or []
        if isinstance(aliases, str):
            aliases = _divided(aliases)
        words = [row.get("name"), *(aliases if isinstance(aliases, list) else [aliases])]
        ticker = next((row[key] for key in _TICKER_KEYS if key in row), None)
        if not isinstance(ticker, str) or not all(isinstance(w, str) for w in words):
            raise NamesError(file, number, "a row needs the strings ticker and name")
        yield number, ticker, words


def _csv_rows(file: str, text: str) -> Iterator[tuple[int, str, list[str]]]:
    import csv
    import io

    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        head = [cell.strip().lower() for cell in next(reader, [])]
        key = next((key for key in _TICKER_KEYS if key in head), None)
        if key is None or "name" not in head:
            raise NamesError(file, 1, "the first line must have the columns ticker and name")
        ticker, name = head.index(key), head.index("name")
        alias = head.index("aliases") if "aliases" in head else None
        for row in reader:
            if not row:
                continue
            if len(row) <= max(ticker, name):
                raise NamesError(file, reader.line_num, "a row with too few columns")
            more = _divided(row[alias]) if alias is not None and alias < len(row) else []
            yield reader.line_num, row[ticker], [row[name], *more]
    except csv.Error as error:
        raise NamesError(file, reader.line_num, f"not CSV: {error}") from None


def _divided(aliases: str) -> list[str]:
    """The names between the bars of a string: 茅台|茅台股份."""
    return [word for word in aliases.split("|") if word.strip()]


def _variants(names: dict[str, Ticker]) -> Iterator[tuple[str, Ticker]]:
    """Names as texts write them: 万科A is 万科 too, 阿里巴巴-SW is 阿里巴巴.

    Nobody else's name. One of two characters is found where everybody knows it, 万科 and not 南玻. A B
    share has no such form: who says 京东方 means no 京东方B. ``*ST阳光`` and ``ST阳光`` are two firms: what
    follows ST is no name alone.
    """
    for name, ticker in names.items():
        if not name[-1].isascii() and name[-1] != "股":
            continue
        plain = _HONG_KONG_MARK.sub("", name)
        if plain != name and len(plain) > 1:
            yield plain, ticker
        plain = _SHARE_LETTER.sub("", name)
        if plain != name and len(plain) > 1 and ticker.type != "bshare":
            yield plain, ticker
