"""Securities in tables: a column of codes beside a column of names, or one under the other.

Sites do not link names in tables, and a bare code there stands without brackets or label, so the
heading (代码, 简称) or the whole column's look has to say what it is. A column under another heading
(营收, 金额（万元）) holds amounts, though each of them may look like a code. The heading stands over
the column, or before the cell where a table tells of one security: 股票代码 | 688337.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from newscli.article import Block, Cell
from newscli.patterns import lazy
from newscli.stocks.cells import (
    Grid,
    Head,
    fund_of,
    grid,
    has_codes,
    heads_codes,
    heads_names,
    heads_other_codes,
    heads_other_than_names,
    inside,
    is_name,
    market_of,
    names_markets,
    subject,
    ticker_in,
)
from newscli.stocks.codes import fold, labelled
from newscli.stocks.mentions import Mention
from newscli.stocks.symbols import MARKET_BY_TOKEN
from newscli.stocks.tickers import Ticker, place

# Name and code in one cell, in either order: 某某股份600000, 600000.SH 某某股份
_NAME = r"[*A-Z一-鿿Ａ-Ｚ](?:[^。，；：:、()（）\[\]\t\n0-9]|[0-9](?![0-9]{4})){1,13}?"
_BARE = (
    r"(?P<lead>SH|SZ|BJ|HK|sh|sz|bj|hk)?(?P<code>[0-9]{6}|0[0-9]{4})(?:\.(?P<tail>[A-Za-z]{2}))?"
)
_JOINT = lazy(rf"(?P<name>{_NAME})[\s/|-]{{0,2}}{_BARE}", re.A)
_TURNED = lazy(rf"{_BARE}[\s/|-]{{0,2}}(?P<name>{_NAME})", re.A)
_TOGETHER = lazy(
    "[A-Z一-鿿Ａ-Ｚ][ /|-]{0,2}(?:[0-9]{6}|0[0-9]{4})(?![0-9])"
    r"|(?<![0-9])(?:[0-9]{6}|0[0-9]{4})(?:\.[A-Za-z]{2})?[ /|-]{0,2}[*A-Z一-鿿Ａ-Ｚ]",
    re.A,
)
_LABEL = lazy(
    "(?:股票|证券|公司|[ABHＡＢＨ港美]股|正股|基金|债券|可?转债|指数|ETF|中文)*(?:简称|名称)"
)
_LIST = lazy("榜\\Z|名单|股池|组合|成[分份]股|概念股|龙头")  # a heading over names with codes
_HEADINGS = 3  # rows among which the one with the headings is: titles may stand above it
_LONGEST_LABEL = 24
_SHORT = 14  # characters of a name that no heading says to be one

_ANY = "*"  # 名称 alone names whatever the table's one code is of
_Label = tuple[int, int, int]
"""Row, column, and how surely it is one."""
_Pair = tuple[Cell, Cell | None, Ticker]


def table_mentions(block: Block, offset: int) -> list[Mention]:
    """Find the securities of a table whose codes stand bare.

    ``offset`` is the place of the block in the article's text. The mention is the cell with the
    name, or the code's where there is no name.
    """
    text = fold(block.text)
    if not has_codes(text):
        return []
    rows = grid(block)
    pairs = list(_beside_labels(rows, text)) or list(_under_headings(rows, text))
    mentions = [_mention(text, offset, pair) for pair in pairs]
    if _TOGETHER.search(text):
        mentions += _joint(rows, text, offset)
    return mentions


def column_head(block: Block, start: int, end: int) -> tuple[str, bool]:
    """The heading over the cell around a stretch of a table, and whether it fills the cell."""
    at = bisect_right(block.rows, start, key=lambda row: row[0].start if row else 0) - 1
    if at < 0:
        return "", False
    for number, cell in enumerate(block.rows[at]):
        if cell.start <= start and end <= cell.end:
            fills = block.text[cell.start : cell.end].strip() == block.text[start:end].strip()
            over = block.rows[0][number] if at and number < len(block.rows[0]) else None
            return block.text[over.start : over.end].strip() if over else "", fills
    return "", False


def _beside_labels(rows: Grid, text: str) -> Iterator[_Pair]:
    """The securities of a table with its headings at the left: 股票代码 | 688337."""
    codes: dict[str, list[_Label]] = {}
    names: dict[str, list[_Label]] = {}
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            # Few cells are labels, and the look of most tells at once.
            if cell is None or cell.end - cell.start > _LONGEST_LABEL:
                continue
            label = text[cell.start : cell.end].strip(" \t\n:：")
            if not ("代" in label or "称" in label or "ode" in label or "icker" in label):
                continue
            of = subject(label)
            if head := heads_codes(label):
                beside = row[column + 1] if column + 1 < len(row) else None
                if beside and ticker_in(text, beside, head):
                    codes.setdefault(of, []).append((number, column, 0))
            elif _LABEL.fullmatch(label.replace(" ", "") if " " in label else label):
                bare = label in ("简称", "名称")
                names.setdefault(of, []).append((number, column, heads_names(label)))
                if bare:
                    names.setdefault(_ANY, []).append((number, column, 1))
    alone = len(codes) == 1
    for of, labels in codes.items():
        fitting = names.get(of) or (names.get(_ANY, []) if alone else [])
        for pair in zip(labels, _named(labels, fitting), strict=True):
            yield from _beside(rows, text, pair, Head(of))


def _named(labels: list[_Label], names: list[_Label]) -> list[_Label | None]:
    """The label of the name for each label of a code; none where it is open whose a name is."""
    most = max((sure for *_, sure in names), default=0)
    best = [name for name in names if name[2] == most]
    if len(best) == len(labels) or (len(labels) == 1 and best):
        return list(best[: len(labels)])
    return [None] * len(labels)


def _beside(
    rows: Grid, text: str, labels: tuple[_Label, _Label | None], head: Head
) -> Iterator[_Pair]:
    """The codes behind a label, each with the name as far behind the name's label."""
    (number, column, _), named = labels
    for at, cell in enumerate(rows[number][column + 1 :], 1):
        ticker = ticker_in(text, cell, head) if cell else None
        if cell is None or ticker is None:
            break
        name = None
        if named and named[1] + at < len(rows[named[0]]):
            name = rows[named[0]][named[1] + at]
        yield cell, name if name and is_name(text, name) else None, ticker


def _under_headings(rows: Grid, text: str) -> Iterator[_Pair]:
    """The securities of a table with its headings above."""
    at, columns = _headings(rows, text)
    if not columns:
        return
    pairs = _with_names(rows, text, at, columns)
    foreign = names_markets(text)
    for row in rows[at:]:
        beside = market_of(text, row) if foreign else ""
        for (column, head), named in pairs:
            cell = row[column] if column < len(row) else None
            ticker = ticker_in(text, cell, head, beside) if cell else None
            if cell is None or ticker is None:
                continue
            name = row[named] if named is not None and named < len(row) else None
            name = name if name and is_name(text, name) else None
            if name and ticker.market == "SZ" and ticker.type == "stock":
                ticker = fund_of(text, name, ticker)
            yield cell, name, ticker


def _headings(rows: Grid, text: str) -> tuple[int, list[tuple[int, Head]]]:
    """The row with the headings, and the columns that hold codes."""
    said = "代" in text or "ode" in text or "icker" in text or "编号" in text
    for number, row in enumerate(rows[:_HEADINGS] if said else []):
        heads = [(at, heads_codes(inside(text, cell))) for at, cell in enumerate(row)]
        # A heading over several columns has the codes in the first.
        columns = [(at, h) for at, h in heads if h and not (at and row[at] is row[at - 1])]
        if columns:
            return number, columns
        if any(heads_other_codes(inside(text, cell)) for cell in row):
            return number, []
    # No heading says so, none says otherwise, and every cell of the column is a code.
    body = rows[1:] if len(rows) > 2 else rows
    for column, top in enumerate(rows[0] if rows else []):
        cells = [row[column] for row in body if column < len(row)]
        all_codes = len(cells) > 1 and all(cell and ticker_in(text, cell) for cell in cells)
        head = inside(text, top)
        if all_codes and (not head or heads_names(head) or (top and ticker_in(text, top))):
            return 0, [(column, Head(""))]
    return 0, []


def _with_names(
    rows: Grid, text: str, at: int, columns: list[tuple[int, Head]]
) -> list[tuple[tuple[int, Head], int | None]]:
    """Each column of codes with the column that holds its names."""
    codes = {column for column, _ in columns}
    heads = {
        column: inside(text, cell) for column, cell in enumerate(rows[at]) if column not in codes
    }
    free = {column: sure for column, head in heads.items() if (sure := heads_names(head))}
    pairs: list[tuple[tuple[int, Head], int | None]] = []
    for column, head in columns:
        fitting = [
            (subject(heads[name]) != head.subject, -sure, abs(name - column), name)
            for name, sure in free.items()
            if len(columns) == 1 or subject(heads[name]) in (head.subject, "")
        ]
        if len(columns) > 1:  # 代码 | 名称 | 代码 | 名称: the nearest
            fitting = [(other, near, sure, name) for other, sure, near, name in fitting]
        chosen = min(fitting)[3] if fitting else _neighbour(rows, text, column, codes)
        if chosen is not None:
            free.pop(chosen, None)
            if not head.subject and subject(heads.get(chosen, "")) == "基金":
                head = Head("基金")  # 基金名称 | 代码
        pairs.append(((column, head), chosen))
    return pairs


def _neighbour(rows: Grid, text: str, column: int, codes: set[int]) -> int | None:
    """The column beside one of codes whose last cell can be a name, under no heading of its own."""
    for number in (column + 1, column - 1):
        if number in codes or not 0 <= number < len(rows[-1]):
            continue
        cell, head = rows[-1][number], rows[0][number] if number < len(rows[0]) else None
        if heads_other_than_names(inside(text, head)):
            continue
        if cell and is_name(text, cell, _SHORT) and len(codes) == 1:
            return number
    return None


def _joint(rows: Grid, text: str, offset: int) -> Iterator[Mention]:
    """The securities whose name and code stand in one cell."""
    if not rows:
        return
    for column in range(max(map(len, rows))):
        cells = [row[column] for row in rows if column < len(row)]
        found = [(cell, match) for cell in cells if cell and (match := _both(text, cell))]
        if not found:
            continue
        tops = [cell for cell in cells[:_HEADINGS] if cell and not _both(text, cell)]
        heads = [inside(text, cell) for cell in tops]
        said = any(heads_names(h) or heads_codes(h) or _LIST.search(h) for h in heads)
        if not said and (len(found) < 2 or len(found) < len(cells)):
            continue
        for _, match in found:
            code, token = match["code"], (match["lead"] or match["tail"] or "").upper()
            ticker = place(code, MARKET_BY_TOKEN.get(token, "")) if token else _bare(code)
            if ticker:
                start = min(match.start("name"), match.start("code") - len(match["lead"] or ""))
                end = max(match.end("name"), match.end("code"), match.end("tail"))
                name = offset + match.start("name"), offset + match.end("name")
                yield Mention(
                    "text", offset + start, offset + end, ticker, "code", *name, coded=True
                )


def _both(text: str, cell: Cell) -> re.Match[str] | None:
    start, end = _trimmed(text, cell)
    return _JOINT.fullmatch(text, start, end) or _TURNED.fullmatch(text, start, end)


def _bare(code: str) -> Ticker | None:
    return place(code, "HK") if len(code) == 5 else labelled(code, "")


def _mention(text: str, offset: int, pair: _Pair) -> Mention:
    code, name, ticker = pair
    start, end = _trimmed(text, name or code)
    name_end = offset + end if name else offset + start
    return Mention(
        "text",
        offset + start,
        offset + end,
        ticker,
        "code",
        offset + start,
        name_end,
        coded=True,
    )


def _trimmed(text: str, cell: Cell) -> tuple[int, int]:
    written = text[cell.start : cell.end]
    start = cell.start + len(written) - len(written.lstrip())
    return start, start + len(written.strip())
