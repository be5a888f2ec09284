"""Securities in tables: a column of codes beside a column of names.

Sites do not link names in tables, and a bare code there stands without brackets or label, so the
column's heading (代码, 简称) or the whole column's look has to say what it is. A column under another
heading (营收, 金额（万元）) holds amounts, though each of them may look like a code.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from newscli.article import Block, Cell
from newscli.patterns import lazy
from newscli.stocks.codes import fold, labelled
from newscli.stocks.mentions import Mention
from newscli.stocks.tickers import Ticker, place

_CODE = lazy(r"\s*(?:[A-Z]{2})?([0-9]{6}|0[0-9]{4})(?:\.[A-Z]{2})?\s*", re.A)
_CODE_HEAD = lazy("代码|代號|代号|[Cc]ode|(?:股票|证券|股份)(?:编号|編號)")
# 行政区划代码, 统一社会信用代码 … number other things.
_OTHER_CODES = lazy("区划|邮政|邮编|行业|机构|信用|税|项目|产品|公告|车次")
_KIND_OF_CODE = lazy("基金|指数")
_NAME_HEAD = lazy("简称|名称|公司|股票|个股|证券|标的")
_NAME = lazy(r"\s*[*0-9A-Za-z一-鿿Ａ-Ｚ][^。，；\t\n]{1,13}\s*")


def table_mentions(block: Block, offset: int) -> list[Mention]:
    """Find the securities of a table whose codes stand bare in a column of their own.

    ``offset`` is the place of the block in the article's text. The mention is the cell with the
    name, or the code's where the row has no name.
    """
    text = fold(block.text)
    column = _code_column(block, text)
    if column is None:
        return []
    named = _name_column(block, text, column)
    head = block.rows[0][column]
    kind = _KIND_OF_CODE.search(text, head.start, head.end)
    return list(_rows(block, text, offset, (column, named, kind[0] if kind else "")))


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


def _code_column(block: Block, text: str) -> int | None:
    """The number of the column that holds codes."""
    if not block.rows:
        return None
    for number, head in enumerate(block.rows[0]):
        if _CODE_HEAD.search(text, head.start, head.end):
            return None if _OTHER_CODES.search(text, head.start, head.end) else number
    # No heading says so, none says otherwise, and every cell of the column is a code.
    body = block.rows[1:] if len(block.rows) > 2 else block.rows
    for number, head in enumerate(block.rows[0]):
        cells = [row[number] for row in body if number < len(row)]
        if (
            len(cells) > 1
            and all(_ticker(text, cell) for cell in cells)
            and (_ticker(text, head) or _heads_codes(text[head.start : head.end]))
        ):
            return number
    return None


def _heads_codes(head: str) -> bool:
    """Whether a heading without the word may stand over codes: none, 股票, 证券; not 营收."""
    return not head.strip() or _NAME_HEAD.search(head) is not None


def _name_column(block: Block, text: str, codes: int) -> int | None:
    """The number of the column with the names: by its heading, or else the one beside the codes."""
    for number, cell in enumerate(block.rows[0]):
        if number != codes and _NAME_HEAD.search(text, cell.start, cell.end):
            return number
    for number in (codes + 1, codes - 1):
        if 0 <= number < len(block.rows[-1]):
            cell = block.rows[-1][number]
            if _is_name(text, cell):
                return number
    return None


def _rows(
    block: Block, text: str, offset: int, columns: tuple[int, int | None, str]
) -> Iterator[Mention]:
    codes, names, kind = columns
    for row in block.rows:
        ticker = _ticker(text, row[codes], kind) if codes < len(row) else None
        if ticker is None:
            continue
        cell, named = row[codes], False
        if names is not None and names < len(row) and _is_name(text, row[names]):
            cell, named = row[names], True
        start, end = _trimmed(text, cell)
        name_end = offset + end if named else offset + start
        yield Mention(
            "text",
            offset + start,
            offset + end,
            ticker,
            "code",
            offset + start,
            name_end,
            coded=True,
        )


def _ticker(text: str, cell: Cell, kind: str = "") -> Ticker | None:
    """The security of a cell; ``kind`` is what its column's heading says it is (基金, 指数)."""
    match = _CODE.fullmatch(text, cell.start, cell.end)
    if not match:
        return None
    return place(match[1], "HK") if len(match[1]) == 5 else labelled(match[1], kind)


def _is_name(text: str, cell: Cell) -> bool:
    match = _NAME.fullmatch(text, cell.start, cell.end)
    return match is not None and not re.fullmatch(r"[0-9.%\s]+", match[0], re.A)


def _trimmed(text: str, cell: Cell) -> tuple[int, int]:
    inside = text[cell.start : cell.end]
    start = cell.start + len(inside) - len(inside.lstrip())
    return start, start + len(inside.strip())
