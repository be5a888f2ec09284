"""The one walk over the tree: elements in, blocks and removed things out, in document order.

No recursion (nesting is as deep as the document likes), one look at each node. The same walk reads
wild markup with the rules of its site and our own clean markup with none, which is what makes
``clean`` twice the same as ``clean`` once.
"""

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from newscli.article import Removed
from newscli.clean.addresses import link_address, picture_address
from newscli.clean.blocks import LOOKS, MAX_REMOVED, NO_LOOKS, Blocks, Context, Item, Leave
from newscli.clean.breaks import starts_paragraph
from newscli.clean.builder import plain
from newscli.clean.elements import DROPPED, ROLES, SPANS, Role
from newscli.clean.pictures import caption_of
from newscli.clean.pseudo_tags import PseudoTags
from newscli.clean.source import Source
from newscli.clean.tables import TableWalk, is_layout
from newscli.rules.looks import Looks

__all__ = ["Context", "Item", "Source", "Walk"]

# Looking a member up in its Enum costs more than all else that is done for most nodes.
_INLINE, _LINK, _SPAN = Role.INLINE, Role.LINK, Role.SPAN
_DROPPED, _BREAK, _PICTURE = Role.DROPPED, Role.BREAK, Role.PICTURE


class Walk(Blocks):
    """One walk: ``items`` is what it found, ``looks`` what the blocks look like."""

    def __init__(self, looks: Looks, source: Source | None = None) -> None:
        super().__init__()
        source = source or Source()
        self._rules = looks
        self._paragraphs_judged = "p" in looks.tags
        self._lines = source.lines
        self._base = source.base
        self._skip = source.skip
        self._pseudo = PseudoTags(source.html)
        self._layout_depth = 0

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
                text = node.text_content
                if text and (self._builder is not None or not text.isspace()):
                    self._text(text)
            elif tag == "-comment":
                self._comment(node.comment_content or "")
            elif tag != "p" or not self._plain_paragraph(node):
                kept, leave = self._element(tag, node)
                child = node.first_child if kept else None
                if child is not None:
                    stack.append((node, leave))
                    node = child
                    continue
                if leave:
                    leave()
            node = node.next
        self.end_block()

    # --- nodes

    def _plain_paragraph(self, node: LexborNode) -> bool:
        """Make a block of a ``<p>`` that holds nothing but text, as most do. False: it is not so."""
        child = node.first_child
        if child is None or child.tag != "-text" or child.next is not None:
            return False
        if self._active or self._table is not None or self._caption is not None:
            return False
        if self._skip and node.mem_id in self._skip:
            return False
        attributes = node.attributes
        if (attributes or self._paragraphs_judged) and self._rules.verdict("p", attributes):
            return False
        text = plain(child.text_content or "")
        if text is None or self._context.kind == "preformatted":
            return False
        if self._builder is not None:
            self.end_block()
        self._look = NO_LOOKS
        if text:
            self.items.append(self.new_block(text, []))
        return True

    def _element(self, tag: str, node: LexborNode) -> tuple[bool, Leave | None]:
        """Enter an element: whether to go in, and what to do on the way out."""
        if self._skip and (rule := self._skip.get(node.mem_id)):
            self._remove(rule, node)
            return False, None
        role = ROLES.get(tag, _INLINE)
        if role is _DROPPED:
            self._remove(DROPPED[tag], node)
            return False, None
        if role is _BREAK:
            self._break(node)
            return False, None
        attributes = node.attributes
        rules = self._rules
        verdict = rules.verdict(tag, attributes) if attributes or tag in rules.tags else None
        if verdict is not None and verdict.drop:
            self._remove(verdict.drop, node)
            return False, None
        if role is _PICTURE:
            src = picture_address(attributes, self._base, rules.proxies)
            if src:
                self.picture(src, caption_of(attributes))
            return False, None
        enter = _ENTER.get(role)
        leave = enter(self, tag, node) if enter is not None else None
        opened = 0
        if verdict is not None:
            opened, leave = self._look_at(verdict.looks, leave)
            if verdict.mark:
                opened += self.open("stock", verdict.mark)
        if role is _LINK:
            href = link_address(attributes.get("href"), self._base)
            opened += self.open("link", href) if href else 0
        elif role is _SPAN:
            opened += self.open(SPANS[tag])
        elif role is _INLINE and not tag.isascii():
            self._text(self._pseudo.written(tag))
        return True, self._closing(opened, leave) if opened else leave

    def _look_at(self, looks: frozenset[str], leave: Leave | None) -> tuple[int, Leave | None]:
        """Take in what an element looks like: how many spans were opened, what to do at its end."""
        opened = 0
        if "strong" in looks:
            opened += self.open("strong")
        if leave is not None:  # an element that makes blocks
            if self._table is None and self._builder is None:
                self._look |= looks & LOOKS
        elif "coloured" in looks:
            opened += self.open("coloured")
        if "caption" in looks and self._caption is None and self._table is None:
            leave = self.open_caption(leave)
        return opened, leave

    def _picture_caption(self, tag: str, node: LexborNode) -> Leave:
        self.end_block()
        return self.end_block if self._caption or self._table else self.open_caption(None)

    def _closing(self, opened: int, leave: Leave | None) -> Leave:
        def close() -> None:
            for _ in range(opened):
                self.close()
            if leave:
                leave()

        return close

    def _text(self, text: str) -> None:
        if self._caption is not None:
            self._caption.add(text)
        elif self._lines and "\n" in text and self._context.kind != "preformatted":
            self._text_in_lines(text)
        elif self._builder is not None:
            self._builder.add(text)
        elif text and not text.isspace():
            self.begin().add(text)

    def _text_in_lines(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self.end_block()
            if line and not line.isspace():
                (self._builder or self.begin()).add(line)

    def _comment(self, text: str) -> None:
        self.items.append(Removed(self._rules.comment(text), text[:MAX_REMOVED]))

    def _break(self, node: LexborNode) -> None:
        if self._caption is not None:
            self._caption.space()
        elif self._table is not None:
            self._table.builder.space()
        elif self._builder is not None:
            if self._builder.preformatted:
                self._builder.line_break()
            elif not self._paragraph or starts_paragraph(node.next):
                self.end_block()
            else:
                self._builder.line_break()

    def _remove(self, rule: str, node: LexborNode) -> None:
        text = " ".join((node.text() or "").split())
        self.items.append(Removed(rule, text[:MAX_REMOVED]))

    # --- blocks

    def _container(self, tag: str, node: LexborNode) -> Leave:
        self.end_block()
        self._look = NO_LOOKS
        return self.end_block

    def _block(self, tag: str, node: LexborNode) -> Leave:
        self.end_block()
        self._look = NO_LOOKS
        self._paragraph += 1
        return self._leave_block

    def _leave_block(self) -> None:
        self.end_block()
        self._look = NO_LOOKS
        self._paragraph -= 1

    def _heading(self, tag: str, node: LexborNode) -> Leave:
        return self._line(Context("heading", int(tag[1]), False, self._context.quoted))

    def _item(self, tag: str, node: LexborNode) -> Leave:
        context = self._context
        return self._line(context._replace(kind="item", level=max(context.level, 1)))

    def _line(self, context: Context) -> Leave:
        self._paragraph += 1
        self.within(context)
        return self._leave_line

    def _leave_line(self) -> None:
        self._paragraph -= 1
        self.leave_context()

    def _list(self, tag: str, node: LexborNode) -> Leave:
        context = self._context
        if context.kind == "heading":
            return self.within(context)
        return self.within(context._replace(level=min(context.level + 1, 9), ordered=tag == "ol"))

    def _quote(self, tag: str, node: LexborNode) -> Leave:
        return self.within(self._context._replace(quoted=True))

    def _preformatted(self, tag: str, node: LexborNode) -> Leave:
        return self.within(Context("preformatted", 0, False, self._context.quoted))

    # --- tables

    def _enter_table(self, tag: str, node: LexborNode) -> Leave:
        self.end_block()
        if (
            self._table is not None
            or self._caption is not None
            or self._layout_depth > 3
            or is_layout(node)
        ):
            self._layout_depth += 1
            return self._leave_layout
        self._table = TableWalk(self.begin())
        return self.end_table

    def _leave_layout(self) -> None:
        self.end_block()
        self._layout_depth -= 1

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


# Not kept by the walk: methods bound to it would keep it alive until the collector of cycles runs.
_ENTER: dict[Role, Callable[[Walk, str, LexborNode], Leave | None]] = {
    Role.CONTAINER: Walk._container,
    Role.PARAGRAPH: Walk._block,
    Role.HEADING: Walk._heading,
    Role.LIST: Walk._list,
    Role.ITEM: Walk._item,
    Role.QUOTE: Walk._quote,
    Role.PREFORMATTED: Walk._preformatted,
    Role.TABLE: Walk._enter_table,
    Role.ROW: Walk._row,
    Role.CELL: Walk._cell,
    Role.TABLE_CAPTION: Walk._table_caption,
    Role.CAPTION: Walk._picture_caption,
}
