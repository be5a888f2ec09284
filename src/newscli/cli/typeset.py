"""Text set in lines for a terminal, where a Chinese character is two columns wide.

Only for people: nothing of this is used when standard output is not a terminal.
"""

from collections.abc import Iterator

from rich.cells import cell_len

# What may not begin a line, and what may not end one, as Chinese text is set.
_NOT_FIRST = frozenset("，。、；：？！）》」』】〕〉”’…—～·％%,.;:?!)]}℃")
_NOT_LAST = frozenset("（《「『【〔〈“‘([{$￥#")


def set_lines(text: str, width: int, first: str = "") -> Iterator[str]:
    """The lines of a paragraph, none wider than ``width`` columns; ``first`` indents the first.

    Lines break between Chinese characters and between words; a closing mark does not begin a line
    and an opening one does not end it. A word longer than a line is cut.
    """
    line, used = first, cell_len(first)
    for piece in _pieces(text, width):
        size = cell_len(piece)
        if used + size > width and line.strip():
            yield line.rstrip()
            piece = piece.lstrip(" ")
            line, used = "", 0
            size = cell_len(piece)
        line += piece
        used += size
    if line.strip():
        yield line.rstrip()


def _pieces(text: str, width: int) -> Iterator[str]:
    """What a line may not be broken within: a word, or a character with the marks that cling."""
    piece = ""
    for char in text:
        if piece and _may_break(piece[-1], char):
            yield from _cut(piece, width)
            piece = ""
        piece += char
    yield from _cut(piece, width)


def _may_break(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST or after == " ":
        return False
    return before == " " or _wide(before) or _wide(after)


def _wide(char: str) -> bool:
    return char > "\u2e7f"


def _cut(piece: str, width: int) -> Iterator[str]:
    """A piece too long for a line, in parts that are not."""
    if cell_len(piece) <= width:
        yield piece
        return
    part, used = "", 0
    for char in piece:
        size = cell_len(char)
        if used + size > width:
            yield part
            part, used = "", 0
        part += char
        used += size
    yield part


def fitted(text: str, width: int) -> str:
    """A text in one line of exactly ``width`` columns: cut with an ellipsis, or filled with spaces."""
    text = shown(text)
    if cell_len(text) > width:
        cut, used = "", 0
        for char in text:
            size = cell_len(char)
            if used + size > width - 1:
                break
            cut += char
            used += size
        text = cut + "…" if width else ""
    return text + " " * (width - cell_len(text))


def fitted_end(text: str, width: int) -> str:
    """The same, cut at its beginning: of a path the end says more."""
    text = shown(text)
    kept, used = "", 0
    if cell_len(text) <= width:
        return text + " " * (width - cell_len(text))
    for char in reversed(text):
        size = cell_len(char)
        if used + size > width - 1:
            break
        kept = char + kept
        used += size
    return "…" + kept + " " * (width - 1 - used)


def shown(text: str) -> str:
    """A text in one line, without control characters: a document must not steer a terminal."""
    return text if text.isprintable() else harmless(text).strip()


def harmless(text: str) -> str:
    """A line of text with a space for each control character; its indentation stays."""
    return "".join(char if char.isprintable() else " " for char in text)
