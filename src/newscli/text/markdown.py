"""An article as Markdown (CommonMark, with the tables of GitHub's): headings, lists, tables, links,
pictures and emphasis are kept."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from newscli.article import Article, Block, Cell, Span
from newscli.patterns import lazy

_SPECIAL = lazy(r"([\\`*_\[\]<>|$~]|&(?=#?[0-9A-Za-z]{1,31};))")
# What would begin a heading, an item or a rule there. Behind a number it is the dot that is escaped.
_AT_START = lazy(
    r"^(\s*)(?:(\d{1,9})(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|=+\s*$|-+\s*$))", re.A
)
_CLOSING = lazy(r"(?:(?<=\s)|\A)#+\Z", re.A)
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
            # A heading is one line, and signs at its end would be its own.
            text = _inline(block.text, block.spans).replace("\n", " ")
            return f"{'#' * block.level} {_CLOSING.sub(_escaped, text)}"
        case "item":
            sign = f"{number}." if block.ordered else "-"
            indent = "   " * (block.level - 1)
            text = _lines(block).replace("\n", f"\n{indent}   ")
            return f"{indent}{sign} {text}"
        case "picture":
            return f"![{_escape(block.caption)}]({_address(block.src)})"
        case "preformatted":
            fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", block.text) or [""]))
            return f"{fence}\n{block.text}\n{fence}"
        case "table":
            return _table(block)
        case _:
            return _lines(block).replace("\n", "\\\n")


def _lines(block: Block) -> str:
    """The text of a block, none of whose lines begins as something else."""
    text = _inline(block.text, block.spans)
    return "\n".join(_AT_START.sub(r"\1\2\\", line) for line in text.split("\n"))


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
    for at, sign in _signs(text, spans):
        if at > position:
            parts.append(_escape(text[position:at]))
            position = at
        if sign == "[" and parts and parts[-1].endswith("!"):
            parts[-1] = parts[-1][:-1] + "\\!"  # a picture otherwise
        parts.append(sign)
    parts.append(_escape(text[position:]))
    return "".join(parts)


def _signs(text: str, spans: list[Span]) -> Iterator[tuple[int, str]]:
    """What begins and ends the spans, each with its place in the text."""
    signed = [span for span in spans if span.kind in _SIGNS or span.kind == "link"]
    edges = Counter(edge for span in signed for edge in (span.start, span.end))
    open_: list[tuple[int, str]] = []
    for span in signed:
        while open_ and open_[-1][0] <= span.start:
            yield open_.pop()
        crowded = edges[span.start] > 1 or edges[span.end] > 1
        begin, end = _pair(text, span, crowded=crowded)
        yield span.start, begin
        open_.append((span.end, end))
    yield from reversed(open_)


def _pair(text: str, span: Span, *, crowded: bool) -> tuple[str, str]:
    """What stands around a span: the signs of Markdown, or tags where signs would not be read.

    ``crowded``: another span begins or ends at an edge of this one.
    """
    if span.kind == "link":
        return "[", f"]({_address(span.value)})"
    inside = text[span.start : span.end]
    if crowded:
        signs = False
    elif span.kind == "code":
        signs = not _SPECIAL.search(inside)  # a backslash in code is one
    else:
        before, behind = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
        signs = _holds(inside[:1], before) and _holds(inside[-1:], behind)
    sign = _SIGNS[span.kind]
    return (sign, sign) if signs else (f"<{span.kind}>", f"</{span.kind}>")


def _holds(inner: str, outer: str) -> bool:
    """Whether ``**`` between these two is read: not before a space, and not between punctuation
    and a letter, as in ``**……（记者 某某）**今日``. That is CommonMark's rule for flanks."""
    if not inner or inner.isspace():
        return False
    return not _is_mark(inner) or not outer or outer.isspace() or _is_mark(outer)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _address(address: str) -> str:
    """An address without what would end it, or steer a terminal."""
    return "".join(
        char if char.isprintable() and char not in " ()<>\\" else _percent(char) for char in address
    )


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))


def _escaped(found: re.Match[str]) -> str:
    return "\\" + found[0]


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
