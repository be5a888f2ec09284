"""The one walk over the tape: tags and texts in, blocks and removed things out, in document order.

No recursion (nesting is as deep as the document likes), one look at each piece. The same walk reads
wild markup with the rules of its site and our own clean markup with none, which is what makes
``clean`` twice the same as ``clean`` once.
"""

from collections.abc import Callable

from newscli.article import Removed
from newscli.clean.addresses import link_address, picture_address
from newscli.clean.blocks import LOOKS, MAX_REMOVED, NO_LOOKS, Blocks, Context, Item, Leave
from newscli.clean.breaks import starts_paragraph
from newscli.clean.builder import plain
from newscli.clean.elements import DIVIDING, Role
from newscli.clean.pictures import caption_of, is_captioned
from newscli.clean.pseudo_tags import PseudoTags
from newscli.clean.source import Source
from newscli.clean.starts import Met, starts_of
from newscli.clean.tables import TableWalk, is_caption, use_of
from newscli.clean.tape import RAW, Tape, comment_of, glued, inside, raw, unescaped
from newscli.rules.looks import Looks

__all__ = ["Context", "Item", "Source", "Walk"]

# Looking a member up in its Enum costs more than all else that is done for most tags.
_INLINE, _LINK, _SPAN = Role.INLINE, Role.LINK, Role.SPAN
_DROPPED, _BREAK, _PICTURE = Role.DROPPED, Role.BREAK, Role.PICTURE
_END, _COMMENT, _TRANSPARENT, _CELL = Role.END, Role.COMMENT, Role.TRANSPARENT, Role.CELL


class Walk(Blocks):
    """One walk: ``items`` is what it found, ``looks`` what the blocks look like."""

    def __init__(self, looks: Looks, source: Source | None = None) -> None:
        source = source or Source()
        super().__init__(lines=source.lines)
        self._rules = looks
        self._starts = starts_of(looks)
        self._base = source.base
        self._skip = source.skip
        self._own = source.own
        self._pseudo = PseudoTags(source.html)
        self._layout_depth = 0
        self._pictured = False  # in a table with a picture and its caption
        self._tape: Tape = []
        self._at = 0  # where on the tape the walk is

    def run(self, tape: Tape, start: int, end: int) -> None:
        """Walk over everything in an element, by the places of its start tag and its end tag."""
        self._tape = tape
        starts, skip, lines = self._starts, self._skip, self._lines
        leaves: list[Leave | None] = []
        text, at = tape[start].partition(">")[2], start
        while True:
            if text:
                if "&" in text:
                    text = unescaped(text)
                builder = self._builder
                if builder is not None and not lines and self._caption is None:
                    builder.add(text)
                elif builder is not None or not text.isspace():
                    self.text(text)
            at += 1
            if at >= end:
                break
            tag, closed, text = tape[at].partition(">")
            met = starts[tag] if closed else None
            if met is None or (met.role is _COMMENT and not tag.endswith("--")):
                tag, text, at = glued(tape, at)
                met = starts[tag]
            role = met.role
            if role is _END:
                leave = leaves.pop() if leaves else None
                if leave is not None:
                    leave()
            elif role is _TRANSPARENT and not skip:
                leaves.append(None)
            elif role is _COMMENT:
                self.items.append(Removed(met.rule, comment_of(tag)[:MAX_REMOVED]))
            elif role is _DROPPED or (skip and at in skip):
                at = self._pass_over(met, at, skip.get(at) or met.rule)
                text = tape[at].partition(">")[2]
            elif role is _BREAK:
                self._break(at)
            elif met.simple and tape[at + 1][:1] == "/" and self._plain(met, text):
                at += 1
                text = tape[at].partition(">")[2]
            elif role is _PICTURE:
                self._take_picture(met)
            else:
                self._at = at
                leave = self._enter(met)
                if not met.void:
                    leaves.append(leave)
                    if met.name in RAW:
                        text, at = raw(tape, at, met.name)
                        at -= 1
                elif leave is not None:
                    leave()
        self.end_block()

    # --- tags

    def _plain(self, met: Met, text: str) -> bool:
        """Make a block, or a cell, of a simple element that holds nothing but text, as most do.

        False: it has to be entered.
        """
        if self._active or self._caption is not None or self._pictured:
            return False
        table = self._table
        if met.role is not _CELL if table else self._context.kind == "preformatted":
            return False
        settled = plain(unescaped(text))
        if settled is None:
            return False
        if table:
            table.plain_cell(met.name, met.attributes, settled)
            return True
        if self._builder is not None:
            self.end_block()
        self._look = NO_LOOKS
        if settled:
            self.items.append(self.new_block(settled, []))
        return True

    def _enter(self, met: Met) -> Leave | None:
        """Enter an element; the answer is what to do on the way out."""
        role, verdict = met.role, met.verdict
        enter = _ENTER.get(role)
        leave = enter(self, met) if enter is not None else None
        if verdict is None and enter is not None:
            return leave
        opened = 0
        if verdict is not None:
            opened, leave = self._look_at(verdict.looks, leave)
            if verdict.mark:
                opened += self.open("stock", verdict.mark)
        if role is _LINK:
            href = link_address(met.attributes.get("href"), self._base)
            opened += self.open("link", href) if href else 0
        elif role is _SPAN:
            opened += self.open(met.span)
        elif role is _INLINE and not met.name.isascii():
            self.text(self._pseudo.written(met.name))
        if not opened:
            return leave
        return self.close if opened == 1 and leave is None else self.closing(opened, leave)

    def _take_picture(self, met: Met) -> None:
        src = picture_address(met.attributes, self._base, self._rules.proxies)
        if src:
            self.picture(src, caption_of(met.attributes))

    def _pass_over(self, met: Met, at: int, rule: str) -> int:
        """Take out the element that starts at a place; the answer is the place of its end tag.

        What it divides stays divided, a <div> in bare text ends a paragraph, but where nobody saw it.
        """
        if self._builder is not None and met.name in DIVIDING and rule != "hidden":
            self.end_block()
        texts, at = ([], at) if met.void else inside(self._tape, at)
        self.take_out(rule, texts)
        return at

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

    def _figure(self, met: Met) -> Leave:
        captioned = is_captioned(self._tape, self._at)
        return self._picture_caption(met) if captioned else self._container(met)

    def _picture_caption(self, met: Met) -> Leave:
        self.end_block()
        return self.end_block if self._caption or self._table else self.open_caption(None)

    def _break(self, at: int) -> None:
        if self._caption is not None:
            self._caption.space()
        elif self._table is not None:
            self._table.builder.space()
        elif self._builder is not None:
            if self._builder.preformatted:
                self._builder.line_break()
            elif not self._paragraph or starts_paragraph(self._tape, at):
                self.end_block()
            else:
                self._builder.line_break()

    # --- blocks

    def _container(self, met: Met) -> Leave:
        self.end_block()
        self._look = NO_LOOKS
        return self.end_block

    def _block(self, met: Met) -> Leave:
        self.end_block()
        self._look = NO_LOOKS
        self._paragraph += 1
        return self._leave_block

    def _leave_block(self) -> None:
        self.end_block()
        self._look = NO_LOOKS
        self._paragraph -= 1

    def _heading(self, met: Met) -> Leave:
        return self._line(Context("heading", int(met.name[1]), False, self._context.quoted))

    def _item(self, met: Met) -> Leave:
        context = self._context
        return self._line(context._replace(kind="item", level=max(context.level, 1)))

    def _line(self, context: Context) -> Leave:
        self._paragraph += 1
        self.within(context)
        return self._leave_line

    def _leave_line(self) -> None:
        self._paragraph -= 1
        self.leave_context()

    def _list(self, met: Met) -> Leave:
        context = self._context
        if context.kind == "heading":
            return self.within(context)
        return self.within(
            context._replace(level=min(context.level + 1, 9), ordered=met.name == "ol")
        )

    def _quote(self, met: Met) -> Leave:
        return self.within(self._context._replace(quoted=True))

    def _preformatted(self, met: Met) -> Leave:
        return self.within(Context("preformatted", 0, False, self._context.quoted))

    # --- tables

    def _enter_table(self, met: Met) -> Leave:
        self.end_block()
        nested = self._table is not None or self._caption is not None or self._layout_depth > 3
        use = "layout" if nested else "data" if self._own else use_of(self._tape, self._at)
        if use != "data":
            self._layout_depth += 1
            self._pictured = use == "picture"
            return self._leave_layout
        self._table = TableWalk(self.begin(table=True))
        return self.end_table

    def _leave_layout(self) -> None:
        self.end_block()
        self._pictured = False
        self._layout_depth -= 1

    def _row(self, met: Met) -> Leave:
        return self._table.row() if self._table else self._container(met)

    def _cell(self, met: Met) -> Leave:
        if self._table is None:
            leave = self._container(met)
            said = self._pictured and is_caption(self._tape, self._at)
            if said and self._picture_before() is not None:
                return self.open_caption(None)
            return leave
        return self._table.cell(met.name, met.attributes)

    def _table_caption(self, met: Met) -> Leave:
        return self._table.caption() if self._table else self._container(met)


# Not kept by the walk: methods bound to it would keep it alive until the collector of cycles runs.
_ENTER: dict[Role, Callable[[Walk, Met], Leave | None]] = {
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
    Role.FIGURE: Walk._figure,
}
