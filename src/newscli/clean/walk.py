"""The one walk over the tree: elements in, blocks and removed things out, in document order.

No recursion (nesting is as deep as the document likes), one look at each node. The same walk reads
wild markup with the rules of its site and our own clean markup with none, which is what makes
``clean`` twice the same as ``clean`` once.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from newscli.article import Block, Removed, Span
from newscli.clean.addresses import link_address, picture_address
from newscli.clean.builder import INDENT, Builder
from newscli.clean.elements import DROPPED, ROLES, SPANS, Role
from newscli.clean.pictures import caption_of
from newscli.clean.tables import TableWalk, is_layout
from newscli.rules.marks import Marks
from newscli.rules.site import Looks

Leave = Callable[[], None]
Item = Block | Removed

MAX_REMOVED = 1000
"""What is removed is told in at most so many characters (an advert can be a picture in base64)."""


class Context(NamedTuple):
    """Where in the document the walk is: what a block that begins here would be."""

    kind: str = "paragraph"
    level: int = 0
    ordered: bool = False
    quoted: bool = False


class Walk:
    """One walk. ``items`` is what it found; ``centred`` holds the ids of blocks set in the middle."""

    def __init__(
        self,
        looks: Looks,
        marks: Marks,
        *,
        lines: bool = False,
        skip: Mapping[int, str] | None = None,
    ) -> None:
        self.items: list[Item] = []
        self.centred: set[int] = set()
        self._looks = looks
        self._marks = marks
        self._skip = skip or {}  # elements by mem_id: the rule under which they go
        self._lines = lines  # newlines in bare text are the only line breaks there are
        self._builder: Builder | None = None
        self._context = Context()
        self._contexts: list[Context] = []
        self._paragraph = 0  # depth of <p>, <li>, <h1> … where <br> is a line break
        self._active: list[tuple[str, str, Span | None]] = []  # spans that are open
        self._pictures: list[Block] = []  # wait for the end of the block they stand in
        self._centre = False
        self._table: TableWalk | None = None
        self._caption: Builder | None = None
        self._layout_depth = 0
        self._enter: dict[Role, Callable[[str, LexborNode], Leave | None]] = {
            Role.CONTAINER: self._container,
            Role.PARAGRAPH: self._block,
            Role.HEADING: self._heading,
            Role.LIST: self._list,
            Role.ITEM: self._item,
            Role.QUOTE: self._quote,
            Role.PREFORMATTED: self._preformatted,
            Role.TABLE: self._enter_table,
            Role.ROW: self._row,
            Role.CELL: self._cell,
            Role.TABLE_CAPTION: self._table_caption,
        }

    def run(self, root: LexborNode) -> None:
        """Walk over everything inside an element."""
        stack: list[tuple[LexborNode, Leave | None]] = []
        node = root.first_child
        while True:
            if node is None:
                if not stack:
                    break
                node, leave = stack.pop()
                if leave:
                    leave()
                node = node.next
                continue
            tag = node.tag or ""
            if tag == "-text":
                self._text(node.text_content or "")
            elif tag == "-comment":
                self._comment(node.comment_content or "")
            else:
                kept, leave = self._element(tag, node)
                child = node.first_child if kept else None
                if child is not None:
                    stack.append((node, leave))
                    node = child
                    continue
                if leave:
                    leave()
            node = node.next
        self._end_block()

    # --- nodes

    def _element(self, tag: str, node: LexborNode) -> tuple[bool, Leave | None]:
        """Enter an element: whether to go in, and what to do on the way out."""
        if self._skip and (rule := self._skip.get(node.mem_id)):
            self._remove(rule, node)
            return False, None
        role = ROLES.get(tag, Role.INLINE)
        if role is Role.DROPPED:
            self._remove(DROPPED[tag], node)
            return False, None
        if role is Role.BREAK:
            self._break(node)
            return False, None
        attributes = node.attributes
        looks = self._looks.find(tag, attributes) if attributes else ()
        for kind, value in looks:
            if kind == "drop":
                self._remove(value, node)
                return False, None
        if role is Role.PICTURE:
            self._picture(attributes)
            return False, None
        mark = self._marks.mark(attributes) if attributes else None
        if mark == "":
            self._remove("stock-quote", node)
            return False, None
        opened = 0
        leave = self._enter[role](tag, node) if role in self._enter else None
        for kind, _ in looks:
            if kind == "strong":
                opened += self._open("strong")
            elif kind == "centred" and self._builder is None:
                self._centre = True
            elif kind == "caption" and self._caption is None:
                leave = self._open_caption(leave)
        if mark:
            opened += self._open("stock", mark)
        if role is Role.LINK:
            href = link_address(attributes.get("href"))
            opened += self._open("link", href) if href else 0
        elif role is Role.SPAN:
            opened += self._open(SPANS[tag])
        elif role is Role.INLINE and not tag.isascii():
            self._text(
                f"<{tag}>"
            )  # 《关于<A股回购方案>的议案》: no tag, but text in angle brackets
        return True, self._closing(opened, leave) if opened else leave

    def _text(self, text: str) -> None:
        if self._caption is not None:
            self._caption.add(text)
        elif self._builder is not None:
            if self._lines and "\n" in text:
                self._text_in_lines(text)
            else:
                self._builder.add(text)
        elif text and not text.isspace():
            if self._lines and "\n" in text:
                self._text_in_lines(text)
            else:
                self._begin().add(text)

    def _text_in_lines(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self._end_block()
            if line and not line.isspace():
                (self._builder or self._begin()).add(line)

    def _comment(self, text: str) -> None:
        rule = "declared-stocks" if self._marks.declares(text) else self._looks.comment(text)
        self.items.append(Removed(rule, text[:MAX_REMOVED]))

    def _break(self, node: LexborNode) -> None:
        if self._caption is not None:
            self._caption.space()
        elif self._table is not None:
            self._table.builder.space()
        elif self._builder is not None:
            if self._builder.preformatted:
                self._builder.line_break()
            elif not self._paragraph or _starts_paragraph(node.next):
                self._end_block()
            else:
                self._builder.line_break()

    def _picture(self, attributes: dict[str, str | None]) -> None:
        src = picture_address(attributes)
        if not src:
            return
        picture = Block(
            "picture", src=src, caption=caption_of(attributes), quoted=self._context.quoted
        )
        if self._builder is None:
            self.items.append(picture)
        else:
            self._pictures.append(picture)

    def _remove(self, rule: str, node: LexborNode) -> None:
        text = " ".join((node.text() or "").split())
        self.items.append(Removed(rule, text[:MAX_REMOVED]))

    # --- blocks

    def _begin(self) -> Builder:
        """Start a block here; spans that are open go on in it."""
        builder = self._builder = Builder(preformatted=self._context.kind == "preformatted")
        self._active = [
            (kind, value, builder.open(kind, value) if span else None)
            for kind, value, span in self._active
        ]
        return builder

    def _end_block(self) -> None:
        """End the block that is being built, if any."""
        builder = self._builder
        if self._table is not None:
            self._table.builder.space()
            return
        if builder is None:
            return
        self._builder = None
        for _, _, span in self._active:
            if span:
                builder.close(span)
        text, spans = builder.finish()
        if text:
            kind, level, ordered, quoted = self._context
            block = Block(kind, text, spans, level, ordered, quoted)
            self.items.append(block)
            if self._centre:
                self.centred.add(id(block))
        self.items += self._pictures
        self._pictures = []

    def _container(self, tag: str, node: LexborNode) -> Leave:
        self._end_block()
        self._centre = False
        return self._end_block

    def _block(self, tag: str, node: LexborNode) -> Leave:
        self._end_block()
        self._centre = False
        self._paragraph += 1
        return self._leave_block

    def _leave_block(self) -> None:
        self._end_block()
        self._centre = False
        self._paragraph -= 1

    def _within(self, context: Context) -> Leave:
        """Blocks from here to the end of the element are of another kind."""
        self._end_block()
        self._contexts.append(self._context)
        self._context = context
        return self._leave_context

    def _leave_context(self) -> None:
        self._end_block()
        self._context = self._contexts.pop()

    def _heading(self, tag: str, node: LexborNode) -> Leave:
        self._paragraph += 1
        self._within(Context("heading", int(tag[1]), False, self._context.quoted))
        return self._leave_line

    def _leave_line(self) -> None:
        self._paragraph -= 1
        self._leave_context()

    def _list(self, tag: str, node: LexborNode) -> Leave:
        context = self._context
        return self._within(context._replace(level=min(context.level + 1, 9), ordered=tag == "ol"))

    def _item(self, tag: str, node: LexborNode) -> Leave:
        self._paragraph += 1
        self._within(self._context._replace(kind="item", level=max(self._context.level, 1)))
        return self._leave_line

    def _quote(self, tag: str, node: LexborNode) -> Leave:
        return self._within(self._context._replace(quoted=True))

    def _preformatted(self, tag: str, node: LexborNode) -> Leave:
        return self._within(Context("preformatted", 0, False, self._context.quoted))

    # --- tables

    def _enter_table(self, tag: str, node: LexborNode) -> Leave:
        self._end_block()
        if self._table is not None or self._layout_depth > 3 or is_layout(node):
            self._layout_depth += 1
            return self._leave_layout
        builder = self._begin()
        self._table = TableWalk(builder)
        return self._leave_table

    def _leave_layout(self) -> None:
        self._end_block()
        self._layout_depth -= 1

    def _leave_table(self) -> None:
        table, self._table = self._table, None
        builder, self._builder = self._builder, None
        if table is None or builder is None:
            return
        for _, _, span in self._active:
            if span:
                builder.close(span)
        block = table.finish(quoted=self._context.quoted)
        if block:
            self.items.append(block)
        self.items += self._pictures
        self._pictures = []

    def _row(self, tag: str, node: LexborNode) -> Leave:
        if self._table is None:
            return self._container(tag, node)
        return self._table.row()

    def _cell(self, tag: str, node: LexborNode) -> Leave:
        if self._table is None:
            return self._container(tag, node)
        return self._table.cell(tag, node.attributes)

    def _table_caption(self, tag: str, node: LexborNode) -> Leave:
        if self._table is None:
            return self._container(tag, node)
        return self._table.caption()

    # --- spans and captions

    def _open(self, kind: str, value: str = "") -> int:
        """Open a span unless one of its kind is open. Gives the number of spans to close."""
        if self._caption is not None:
            return 0
        span = None
        if not any(k == kind and s and (kind != "stock" or v == value) for k, v, s in self._active):
            # A span that opens between blocks begins with the next one: see _begin.
            span = self._builder.open(kind, value) if self._builder else Span(0, -1, kind, value)
        self._active.append((kind, value, span))
        return 1

    def _closing(self, opened: int, leave: Leave | None) -> Leave:
        def close() -> None:
            for _ in range(opened):
                _, _, span = self._active.pop()
                if span and self._builder:
                    self._builder.close(span)
            if leave:
                leave()

        return close

    def _open_caption(self, leave: Leave | None) -> Leave:
        caption = self._caption = Builder()

        def close() -> None:
            self._caption = None
            self._set_caption(caption.finish()[0])
            if leave:
                leave()

        return close

    def _set_caption(self, text: str) -> None:
        """Give a caption to the picture before it."""
        if not text:
            return
        waiting = self._pictures or self.items
        last = waiting[-1] if waiting else None
        if isinstance(last, Block) and last.kind == "picture":
            last.caption = text
        else:
            self.items.append(Removed("caption", text))


def _starts_paragraph(node: LexborNode | None) -> bool:
    """Whether what follows a line break is set as a paragraph: indented, or after a blank line."""
    while node is not None and node.tag == "-text" and (node.text_content or "").isspace():
        if "\u3000" in (node.text_content or ""):
            return True
        node = node.next
    if node is None:
        return False
    if node.tag == "-text":
        text = (node.text_content or "").lstrip(" \t\r\n")
        return text[:1] == INDENT[1] or text[:2] == "\xa0\xa0"
    return node.tag == "br"
