"""Write an article back as plain, inert markup: our own elements, our own attributes, all escaped.

One block stands on one line. What is written here is read again by the same walk that reads wild
markup, to the same blocks.
"""

from collections.abc import Sequence

from newscli.article import Block, Cell, Span


def escape(text: str) -> str:
    """Text for the inside of an element."""
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def quoted(text: str) -> str:
    """A value for an attribute, with its quotes."""
    return '"' + escape(text).replace('"', "&quot;") + '"'


def write(blocks: list[Block]) -> str:
    """The markup of some blocks, one to a line; lists and quotations get their elements round them."""
    lines: list[str] = []
    open_: list[str] = []
    plain: list[str] = []  # paragraphs without spans, as most are: written all at once
    for block in blocks:
        kind = block.kind
        if open_ or block.quoted or kind == "item":
            wanted = _containers(block)
            if wanted != open_:
                if plain:
                    lines.append(_paragraphs(plain))
                    plain = []
                kept = _common(open_, wanted)
                lines += [f"</{tag}>" for tag in reversed(open_[kept:])]
                lines += [f"<{tag}>" for tag in wanted[kept:]]
                open_ = wanted
        if kind == "paragraph" and not block.spans:
            plain.append(block.text)
            continue
        if plain:
            lines.append(_paragraphs(plain))
            plain = []
        lines.append(_WRITERS[kind](block))
    if plain:
        lines.append(_paragraphs(plain))
    lines += [f"</{tag}>" for tag in reversed(open_)]
    return "\n".join(lines) + "\n" if lines else ""


def _containers(block: Block) -> list[str]:
    containers = ["blockquote"] if block.quoted else []
    if block.kind == "item":
        # The depth of an item is told by lists in lists; their kinds above the last are not known.
        containers += ["ul"] * (block.level - 1) + ["ol" if block.ordered else "ul"]
    return containers


def _common(one: list[str], other: list[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _paragraphs(texts: list[str]) -> str:
    """Paragraphs without spans."""
    joined = "".join(texts)
    if "&" in joined or "<" in joined or ">" in joined or "\n" in joined:
        texts = [inline(text) for text in texts]
    return "<p>" + "</p>\n<p>".join(texts) + "</p>"


def _paragraph(block: Block) -> str:
    return f"<p>{inline(block.text, block.spans)}</p>"


def _heading(block: Block) -> str:
    return f"<h{block.level}>{inline(block.text, block.spans)}</h{block.level}>"


def _item(block: Block) -> str:
    return f"<li>{inline(block.text, block.spans)}</li>"


def _preformatted(block: Block) -> str:
    return f"<pre>{escape(block.text)}</pre>"


def _picture(block: Block) -> str:
    caption = f"<figcaption>{escape(block.caption)}</figcaption>" if block.caption else ""
    return f"<figure><img src={quoted(block.src)}>{caption}</figure>"


def _table(block: Block) -> str:
    parts = ["<table>"]
    if block.caption:
        parts.append(f"<caption>{_slice(block, 0, len(block.caption))}</caption>")
    for row in block.rows:
        parts.append("<tr>" + "".join([_cell(block, cell) for cell in row]) + "</tr>")
    return "".join(parts) + "</table>"


def _cell(block: Block, cell: Cell) -> str:
    tag = "th" if cell.head else "td"
    text = _slice(block, cell.start, cell.end) if cell.start < cell.end else ""
    if cell.colspan == cell.rowspan == 1:
        return f"<{tag}>{text}</{tag}>"
    spans = f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    spans += f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    return f"<{tag}{spans}>{text}</{tag}>"


def _slice(block: Block, start: int, end: int) -> str:
    if not block.spans:
        return escape(block.text[start:end])
    inside = [
        Span(max(s.start, start) - start, min(s.end, end) - start, s.kind, s.value)
        for s in block.spans
        if s.start < end and s.end > start
    ]
    return inline(block.text[start:end], inside)


_WRITERS = {
    "paragraph": _paragraph,
    "heading": _heading,
    "item": _item,
    "preformatted": _preformatted,
    "picture": _picture,
    "table": _table,
}


def inline(text: str, spans: Sequence[Span] = ()) -> str:
    """Text with its spans as elements. Spans nest: an outer one stands before those inside it."""
    if not spans:
        return _broken(text)
    parts: list[str] = []
    position = 0
    for place, tag in _tags(spans):
        if place > position:
            parts.append(_broken(text[position:place]))
            position = place
        parts.append(tag)
    if position < len(text):
        parts.append(_broken(text[position:]))
    return "".join(parts)


def _broken(text: str) -> str:
    """Text for the inside of an element, with its line breaks."""
    if "&" in text or "<" in text or ">" in text:
        text = escape(text)
    return text.replace("\n", "<br>")


def _tags(spans: Sequence[Span]) -> list[tuple[int, str]]:
    """Start and end tags with their positions, in the order in which they are written."""
    tags: list[tuple[int, str]] = []
    open_: list[tuple[int, str]] = []  # the end tags that are still to come
    for span in spans:
        start = span.start
        while open_ and open_[-1][0] <= start:
            tags.append(open_.pop())
        kind = span.kind
        if kind == "link":
            tags.append((start, f"<a href={quoted(span.value)}>"))
            open_.append((span.end, "</a>"))
        elif kind == "stock":
            tags.append((start, f"<span data-stock={quoted(span.value)}>"))
            open_.append((span.end, "</span>"))
        else:
            tags.append((start, f"<{kind}>"))
            open_.append((span.end, f"</{kind}>"))
    tags += reversed(open_)
    return tags
