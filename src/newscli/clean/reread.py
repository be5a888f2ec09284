"""Clean markup back into its blocks without a parser: line by line, as ``markup`` wrote them.

Strict: a line that is not to the letter what ``markup`` writes of a block that the walk made is left
to the walk, and all of its document with it. So markup that somebody changed is read as any other,
and what both read, both read alike.
"""

from newscli.article import Block, Cell, Span
from newscli.clean.addresses import link_address, picture_address
from newscli.clean.builder import is_settled
from newscli.clean.tables import MAX_SPAN
from newscli.patterns import lazy

_MAX_LISTS = 9
"""Lists in lists: as deep as the walk counts."""

_CONTAINERS = {f"<{tag}>": tag for tag in ("blockquote", "ul", "ol")}
_ENDS = {f"</{tag}>": tag for tag in ("blockquote", "ul", "ol")}
_SPANS = frozenset(("strong", "em", "sub", "sup", "code"))
_END_TAGS = {"link": "/a", "stock": "/span"} | {kind: f"/{kind}" for kind in _SPANS}
_UNKNOWN = lazy("&(?!(?:amp|lt|gt);)")
_UNKNOWN_IN_VALUE = lazy("&(?!(?:amp|lt|gt|quot);)")
_PLAIN_ROW = "<tr><td></td>"
_CELL = lazy(
    r'<t([dh])(?: colspan="([1-9][0-9]{0,3})")?(?: rowspan="([1-9][0-9]{0,3})")?>(.*?)</t\1>'
)


class _Other(Exception):
    """The markup is not as ``markup`` writes it."""


def reread(html: str) -> list[Block] | None:
    """The blocks of clean markup, or None where it has to be parsed."""
    if html and html[-1] != "\n":
        return None
    blocks: list[Block] = []
    within = _Within()
    try:
        for line in html.split("\n")[:-1]:
            if line[:3] == "<p>" and line[-4:] == "</p>" and not within.level:
                text, spans = _settled(line[3:-4])
                blocks.append(Block("paragraph", text, spans, 0, False, within.quoted))
            elif not within.changed_by(line):
                blocks.append(_block(line, within))
    except _Other:
        return None
    return blocks if not within.open else None


class _Within:
    """The lists and the quotation round a line: ``level`` counts the lists."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.quoted = False
        self.level = 0

    def changed_by(self, line: str) -> bool:
        """Take in a line that begins or ends a container; False for any other."""
        if line in _CONTAINERS:
            self.open.append(_CONTAINERS[line])
        elif line in _ENDS:
            if not self.open or self.open.pop() != _ENDS[line]:
                raise _Other
        else:
            return False
        self.quoted = "blockquote" in self.open
        self.level = len(self.open) - self.quoted
        if "blockquote" in self.open[1:] or self.level > _MAX_LISTS:
            raise _Other
        return True


def _block(line: str, within: _Within) -> Block:
    """The block on a line, paragraphs aside."""
    quoted = within.quoted
    if line[:4] == "<li>" and line[-5:] == "</li>":
        if not within.level:
            raise _Other
        text, spans = _settled(line[4:-5])
        return Block("item", text, spans, within.level, within.open[-1] == "ol", quoted)
    if within.level:
        raise _Other
    if line[:2] == "<h" and line[2:3] in tuple("123456") and line[3:4] == ">":
        if line[-5:] != f"</h{line[2]}>":
            raise _Other
        text, spans = _settled(line[4:-5])
        return Block("heading", text, spans, int(line[2]), quoted=quoted)
    if line[:7] == "<table>" and line[-8:] == "</table>":
        return _table(line[7:-8], quoted)
    if line[:13] == "<figure><img " and line[-9:] == "</figure>":
        return _picture(line[13:-9], quoted)
    raise _Other


def _settled(markup: str) -> tuple[str, list[Span]]:
    """The text and the spans of a block, as the walk would leave them."""
    if "<" in markup:
        text, spans = _inline(markup)
    else:
        text, spans = (_plain(markup) if "&" in markup else markup), []
    if not is_settled(text):
        raise _Other
    return text, spans


def _inline(markup: str) -> tuple[str, list[Span]]:
    """The text and the spans of some inline markup."""
    first, *pieces = markup.split("<")
    parts = [_plain(first) if "&" in first else first]
    length = len(parts[0])
    spans: list[Span] = []
    open_: list[Span] = []
    for piece in pieces:
        tag, closed, text = piece.partition(">")
        if tag == "br":
            parts.append("\n")
            length += 1
        elif tag[:1] == "/":
            span = open_.pop() if open_ else None
            if span is None or _END_TAGS[span.kind] != tag or span.start == length:
                raise _Other
            span.end = length
        else:
            kind, value = _span(tag)
            if any(span.kind == kind for span in open_):
                raise _Other
            span = Span(length, -1, kind, value)
            spans.append(span)
            open_.append(span)
        if text:
            if "&" in text:
                text = _plain(text)
            parts.append(text)
            length += len(text)
        elif not closed:
            raise _Other
    if open_:
        raise _Other
    return "".join(parts), spans


def _span(tag: str) -> tuple[str, str]:
    """The kind and the value of the span that a start tag opens."""
    if tag in _SPANS:
        return tag, ""
    if tag[:8] == 'a href="' and tag[-1] == '"':
        value = _value(tag[8:-1])
        if value and link_address(value) == value:
            return "link", value
    elif tag[:17] == 'span data-stock="' and tag[-1] == '"':
        value = _value(tag[17:-1])
        if value and value[0] > " " < value[-1]:
            return "stock", value
    raise _Other


def _plain(text: str) -> str:
    """Text with entities, without them."""
    if _UNKNOWN.search(text):
        raise _Other
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _value(text: str) -> str:
    """The value of an attribute without entities."""
    if '"' in text or ("&" in text and _UNKNOWN_IN_VALUE.search(text)):
        raise _Other
    text = text.replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&amp;", "&")


def _picture(markup: str, quoted: bool) -> Block:
    """``src="…">`` and perhaps a caption."""
    image, closed, rest = markup.partition(">")
    if not closed or image[:5] != 'src="' or image[-1] != '"':
        raise _Other
    src = _value(image[5:-1])
    if not src or picture_address({"src": src}) != src:
        raise _Other
    caption = ""
    if rest:
        if rest[:12] != "<figcaption>" or rest[-13:] != "</figcaption>":
            raise _Other
        caption, spans = _settled(rest[12:-13])
        if spans or "\n" in caption:
            raise _Other
    return Block("picture", quoted=quoted, src=src, caption=caption)


def _table(markup: str, quoted: bool) -> Block:
    """The rows of a table, after its caption if it has one."""
    parts: list[str] = []
    block = Block("table", quoted=quoted)
    if markup[:9] == "<caption>":
        caption, _, markup = markup[9:].partition("</caption>")
        block.caption, block.spans = _settled(caption)
        if "\n" in block.caption:
            raise _Other
        parts.append(block.caption)
    length = len(block.caption)
    *rows, after = markup.split("</tr>")
    if after:
        raise _Other
    for row in rows:
        texts = _row(row, length + bool(parts), block)
        if not any(texts):
            raise _Other
        parts.append("\t".join(texts))
        length += len(parts[-1]) + (len(parts) > 1)
    if sum(map(len, block.rows)) < 2:
        raise _Other
    block.text = "\n".join(parts)
    return block


def _row(markup: str, start: int, block: Block) -> list[str]:
    """The texts of the cells of a row that starts at ``start``; the cells go into the block."""
    if markup[:4] != "<tr>":
        raise _Other
    texts: list[str] = []
    cells: list[Cell] = []
    block.rows.append(cells)
    values = markup[8:-5].split("</td><td>")
    if markup.count("<") == 2 * len(values) + 1 and markup[:8] + markup[-5:] == _PLAIN_ROW:
        for value in values:  # nothing but texts, as most rows are
            text = _settled(value)[0] if value else ""
            cells.append(Cell(start, start + len(text)))
            texts.append(text)
            start += len(text) + 1
        return texts
    at = 4
    for match in _CELL.finditer(markup, 4):
        head, across, down, inside = match.groups()
        text, spans = _settled(inside) if inside else ("", [])
        columns, lines = int(across or 1), int(down or 1)
        if match.start() != at or "\n" in text:
            raise _Other
        if columns > MAX_SPAN or lines > MAX_SPAN:
            raise _Other
        at = match.end()
        end = start + len(text)
        cells.append(Cell(start, end, head == "h", columns, lines))
        block.spans += [Span(s.start + start, s.end + start, s.kind, s.value) for s in spans]
        texts.append(text)
        start = end + 1
    if at != len(markup):
        raise _Other
    return texts
