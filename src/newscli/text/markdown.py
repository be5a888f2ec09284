"""An article as Markdown (CommonMark, with the tables of GitHub's): headings, lists, tables, links,
pictures and emphasis are kept."""

import re
from collections.abc import Iterator

from newscli.article import Article, Block, Cell, Span
from newscli.patterns import lazy

_SPECIAL = lazy(r"([\\`*_\[\]<>|$~])")
_AT_START = lazy(r"^(\s*)(#{1,6}(?=\s)|[-+](?=\s)|\d{1,9}(?=[.)]\s)|={3,}|-{3,}|>)", re.A)
_SIGNS = {"strong": "**", "em": "*", "code": "`"}


def markdown(article: Article) -> str:
    """The article as Markdown, blocks divided by one blank line; items of a list by a newline."""
    parts: list[str] = []
    before: Block | None = None
    numbers: dict[int, int] = {}
    for block in article.blocks:
        if block.kind == "item":
            numbers = {level: n for level, n in numbers.items() if level <= block.level}
            numbers[block.level] = numbers.get(block.level, 0) + 1
        else:
            numbers = {}
        if before is not None:
            together = block.kind == before.kind == "item" and block.quoted == before.quoted
            parts.append("\n" if together else "\n\n")
        lines = _block(block, numbers.get(block.level, 0))
        parts.append(
            "\n".join(f"> {line}" for line in lines.split("\n")) if block.quoted else lines
        )
        before = block
    return "".join(parts)


def _block(block: Block, number: int) -> str:
    match block.kind:
        case "heading":
            return f"{'#' * block.level} {_inline(block.text, block.spans)}"
        case "item":
            sign = f"{number}." if block.ordered else "-"
            indent = "   " * (block.level - 1)
            text = _inline(block.text, block.spans).replace("\n", f"\n{indent}   ")
            return f"{indent}{sign} {text}"
        case "picture":
            return f"![{_escape(block.caption)}]({_address(block.src)})"
        case "preformatted":
            fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", block.text) or [""]))
            return f"{fence}\n{block.text}\n{fence}"
        case "table":
            return _table(block)
        case _:
            text = _inline(block.text, block.spans)
            return "\n".join(_AT_START.sub(r"\1\\\2", line) for line in text.split("\n")).replace(
                "\n", "\\\n"
            )


def _table(block: Block) -> str:
    width = max(sum(cell.colspan for cell in row) for row in block.rows)
    rows = [_row(block, row, width) for row in block.rows]
    lines = [rows[0], "|" + " --- |" * width, *rows[1:]]
    if block.caption:
        lines = [f"**{_escape(block.caption)}**", "", *lines]
    return "\n".join(lines)


def _row(block: Block, row: list[Cell], width: int) -> str:
    cells: list[str] = []
    for cell in row:
        inside = [
            Span(
                max(s.start, cell.start) - cell.start,
                min(s.end, cell.end) - cell.start,
                s.kind,
                s.value,
            )
            for s in block.spans
            if s.start < cell.end and s.end > cell.start
        ]
        cells.append(_inline(block.text[cell.start : cell.end], inside))
        cells += [""] * (cell.colspan - 1)
    cells += [""] * (width - len(cells))
    return "| " + " | ".join(cells) + " |"


def _inline(text: str, spans: list[Span]) -> str:
    parts: list[str] = []
    position = 0
    for at, sign in _signs(spans):
        if at > position:
            parts.append(_escape(text[position:at]))
            position = at
        parts.append(sign)
    parts.append(_escape(text[position:]))
    return "".join(parts)


def _signs(spans: list[Span]) -> Iterator[tuple[int, str]]:
    open_: list[Span] = []
    for span in spans:
        if span.kind not in _SIGNS and span.kind != "link":
            continue
        while open_ and open_[-1].end <= span.start:
            last = open_.pop()
            yield last.end, _end(last)
        yield span.start, "[" if span.kind == "link" else _SIGNS[span.kind]
        open_.append(span)
    while open_:
        last = open_.pop()
        yield last.end, _end(last)


def _end(span: Span) -> str:
    return f"]({_address(span.value)})" if span.kind == "link" else _SIGNS[span.kind]


def _address(address: str) -> str:
    return "".join(f"%{ord(c):02X}" if c in " ()<>\\\n\t" else c for c in address)


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
