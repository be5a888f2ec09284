"""What the walk has built so far: the blocks, the one under construction, the spans that are open.

The walk (``walk``) says what it comes by; here is kept what becomes of it. Nothing in this module
knows of elements or attributes.
"""

from collections.abc import Callable
from typing import NamedTuple

from newscli.article import Block, Removed, Span
from newscli.clean.builder import Builder, visible
from newscli.clean.tables import TableWalk

Leave = Callable[[], None]
Item = Block | Removed

MAX_REMOVED = 1000
"""What is removed is told in at most so many characters (an advert can be a picture in base64)."""

_MAX_CAPTION = 250
"""Characters. What is longer is no caption, whatever its class says, but a paragraph."""

_MAX_STOCKS = 4
"""Marks of securities in each other. Seen: two, where two codes match one name."""

LOOKS = frozenset(("centred", "coloured", "heading"))
"""What a block may look like; ``headings`` and ``captions`` judge by it."""

NO_LOOKS: frozenset[str] = frozenset()


class Context(NamedTuple):
    """Where in the document the walk is: what a block that begins here would be."""

    kind: str = "paragraph"
    level: int = 0
    ordered: bool = False
    quoted: bool = False


_PARAGRAPH = Context()
_NOT_BEGUN = Span(0, -1, "")
"""Stands for a span that is open where no block is."""


class Blocks:
    """The blocks of one document, in the making.

    ``items`` is what was found, in document order; ``looks`` tells what blocks look like, by the
    ``id()`` of the block: any of ``LOOKS``.
    """

    def __init__(self, *, lines: bool = False) -> None:
        self._lines = lines  # newlines in bare text are line breaks
        self.items: list[Item] = []
        self.looks: dict[int, frozenset[str]] = {}
        self._builder: Builder | None = None
        self._context = _PARAGRAPH
        self._contexts: list[Context] = []
        self._paragraph = 0  # depth of <p>, <li>, <h1> … where <br> is a line break
        self._active: list[tuple[str, str, Span]] = []  # spans that are open
        self._pictures: list[Block] = []  # wait for the end of the block they stand in
        self._described: set[int] = set()  # pictures with a caption that readers see
        self._look: frozenset[str] = NO_LOOKS  # of the block that comes
        self._table: TableWalk | None = None
        self._caption: Builder | None = None

    def begin(self, *, table: bool = False) -> Builder:
        """Start a block here; spans that are open go on in it. A table is nowhere preformatted."""
        builder = self._builder = Builder()
        if self._context.kind == "preformatted" and not table:
            builder.preformatted = True
        if self._active:
            self._active = [
                (kind, value, builder.open(kind, value)) for kind, value, _ in self._active
            ]
        return builder

    def text(self, text: str) -> None:
        """Add a text to what is being built; begin a block if it is more than white space."""
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

    def end_block(self) -> None:
        """End the block that is being built, if any. In a caption or a cell: a space."""
        if self._caption is not None:
            self._caption.space()
            return
        if self._table is not None:
            self._table.builder.space()
            return
        builder = self._builder
        if builder is None:
            return
        self._builder = None
        if self._active:
            self._close_all(builder)
        text, spans = builder.finish()
        if text:
            look = self._look
            for span in spans:
                if span.kind == "coloured":
                    spans, coloured = _without_colour(spans, len(text))
                    look = look | {"coloured"} if coloured else look
                    break
            block = self.new_block(text, spans)
            self.items.append(block)
            if look:
                self.looks[id(block)] = look
        if self._pictures:
            self.items += self._pictures
            self._pictures = []

    def new_block(self, text: str, spans: list[Span]) -> Block:
        """A block of the kind that blocks are here."""
        if self._context is _PARAGRAPH:
            return Block("paragraph", text, spans)
        kind, level, ordered, quoted = self._context
        if kind != "item":  # straight in a list, in none of its items
            level, ordered = level if kind == "heading" else 0, False
        return Block(kind, text, spans, level, ordered, quoted)

    def end_table(self) -> None:
        """End the table that is being built."""
        table, self._table = self._table, None
        builder, self._builder = self._builder, None
        if table is None or builder is None:
            return
        self._close_all(builder)
        block = table.finish(quoted=self._context.quoted)
        if block:
            block.spans = [span for span in block.spans if span.kind != "coloured"]
            self.items.append(block)
        self.items += self._pictures
        self._pictures = []

    def take_out(self, rule: str, texts: list[str]) -> None:
        """Put down what an element said that is no part of the article."""
        divided = " " if rule == "info-line" else ""  # its parts name one fact each
        self.items.append(Removed(rule, visible(divided.join(texts))[:MAX_REMOVED]))

    def picture(self, src: str, caption: str) -> None:
        """Put a picture here: after the block that is being built, if any."""
        quoted = self._context.quoted
        picture = Block("picture", "", None, 0, False, quoted, None, src, caption)
        if self._builder is None:
            self.items.append(picture)
        else:
            self._pictures.append(picture)

    def within(self, context: Context) -> Leave:
        """Blocks from here to the end of the element are of another kind."""
        self.end_block()
        self._contexts.append(self._context)
        self._context = context
        self._look = NO_LOOKS
        return self.leave_context

    def leave_context(self) -> None:
        """Blocks are again of the kind that they were outside the element."""
        self.end_block()
        self._context = self._contexts.pop()
        self._look = NO_LOOKS

    def open(self, kind: str, value: str = "") -> int:
        """Open a span unless one of its kind is open. Gives the number of spans to close.

        Marks of securities may stand in each other; deeper than a few they are somebody's joke, of
        which each paragraph inside would get a copy.
        """
        if self._caption is not None:
            return 0
        stocks = 0
        for other, other_value, _ in self._active:
            if other == kind:
                stocks += 1
                if kind != "stock" or other_value == value or stocks == _MAX_STOCKS:
                    return 0
        # A span that opens between blocks begins with the next one: see ``begin``.
        span = self._builder.open(kind, value) if self._builder else _NOT_BEGUN
        self._active.append((kind, value, span))
        return 1

    def close(self) -> None:
        """Close the span that was opened last."""
        _, _, span = self._active.pop()
        if self._builder:
            self._builder.close(span)

    def closing(self, opened: int, leave: Leave | None) -> Leave:
        """What closes so many spans, then calls ``leave``."""

        def close() -> None:
            for _ in range(opened):
                self.close()
            if leave:
                leave()

        return close

    def open_caption(self, leave: Leave | None) -> Leave:
        """What comes is the caption of a picture; the answer ends it, then calls ``leave``."""
        caption = self._caption = Builder()

        def close() -> None:
            self._caption = None
            self._set_caption(caption.finish()[0])
            if leave:
                leave()

        return close

    def _set_caption(self, text: str) -> None:
        """Give a caption to the picture before it. What readers see goes before ``alt``."""
        if not text:
            return
        picture = self._picture_before()
        if picture is not None and id(picture) not in self._described:
            picture.caption = text
            self._described.add(id(picture))
        elif len(text) > _MAX_CAPTION and self._builder is None:
            self.items.append(Block("paragraph", text, quoted=self._context.quoted))
        else:
            self.items.append(Removed("caption", text))

    def _picture_before(self) -> Block | None:
        """The picture that stands last, but for what was removed after it."""
        if self._pictures:
            return self._pictures[-1]
        for item in reversed(self.items[-20:]):
            if isinstance(item, Block):
                return item if item.kind == "picture" else None
        return None

    def _close_all(self, builder: Builder) -> None:
        for _, _, span in self._active:
            builder.close(span)


def places_of_text(items: list[Item]) -> list[int]:
    """The places of the blocks that have text."""
    return [at for at, item in enumerate(items) if isinstance(item, Block) and item.text]


def _without_colour(spans: list[Span], size: int) -> tuple[list[Span], bool]:
    """The spans without those that tell of colour, and whether all of the text is coloured."""
    coloured = sum(span.end - span.start for span in spans if span.kind == "coloured")
    return [span for span in spans if span.kind != "coloured"], coloured >= size
