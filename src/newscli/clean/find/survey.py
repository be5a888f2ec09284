"""One look at a page's whole tree: how much prose, link text and other text each container holds.

Amounts are bytes of UTF-8, in which a Chinese character counts three times a Latin letter: a
Chinese sentence of 20 characters says as much as an English one of 60. A run of text between two
block boundaries is prose if it is long enough and has a sentence's punctuation.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from newscli.clean.elements import ROLES, Role
from newscli.clean.find.chrome import INFO, WEAK, rule_of
from newscli.clean.find.info import is_info
from newscli.patterns import lazy

PROSE = 60
"""Bytes. A shorter run of text is a label, a headline, a button."""

MOSTLY = 0.5
"""What is more than this share links is a menu, a list of other articles, a row of tags."""

WEAK_SHARE = 0.25
"""Share of links from which on an element goes for a name that an article could have as well."""

MOST_READ = 5_000_000
"""Characters of elements in elements that are read for their names or links; then all are kept."""

LONGEST_INFO = 400
"""Bytes of an info line."""

_PUNCTUATION = lazy("[，。；！？,.;!?”]")
_COLON_OR_DIGIT = lazy("[:：0-9]")
_RUNS = frozenset(
    tag
    for tag, role in ROLES.items()
    if role in (Role.PARAGRAPH, Role.HEADING, Role.ITEM, Role.PREFORMATTED)
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_INLINE = frozenset(tag for tag, role in ROLES.items() if role is Role.SPAN) | {
    "a",
    "span", "font", "u", "s", "small", "big", "mark", "abbr", "ins", "label", "time", "q",
}  # fmt: skip
_SKIPPED = {tag: "" for tag, role in ROLES.items() if role is Role.DROPPED} | {
    "nav": "navigation",
    "footer": "footer",
    "aside": "sidebar",
}
_LEAVES = frozenset(("-text", "-comment", "a", "br"))
_MAY_TELL = frozenset(("share", "footer", "comments", "tags", "author-box", "related", "promotion"))
"""Rules under which an element goes that may hold an info line all the same."""

_LISTS = frozenset(("ul", "ol", "dl", "menu"))


VALUES = 0.25
"""Bytes of other text to a byte of links from which on a row of a table holds values."""

MAX_NAME = 60
"""Bytes of links in a cell or a row that may be nothing but a name."""


class Part:
    """A container and what it holds, skipped parts aside.

    ``prose``, ``other`` and ``links`` are bytes; ``first`` and ``last`` the numbers of prose runs
    on the page before its beginning and at its end; ``best`` the child with the most prose.
    """

    __slots__ = (
        "best", "first", "last", "links", "lists", "node", "other", "outer", "pieces", "prose", "run",
        "run_links", "run_marks", "tag",
    )  # fmt: skip

    def __init__(self, node: LexborNode, tag: str, outer: "Part | None", first: int) -> None:
        self.node = node
        self.tag = tag
        self.outer = outer
        self.first = self.last = first
        self.prose = self.other = self.links = 0
        self.best: Part | None = None
        self.run = self.run_links = 0
        self.run_marks = False
        self.pieces: list[str] = []
        self.lists: list[int] = []  # lists of links after its prose: its own if prose follows

    def take(self, child: "Part") -> None:
        """Add what a child holds."""
        self.prose += child.prose
        self.other += child.other
        self.links += child.links
        if child.prose and (self.best is None or child.prose > self.best.prose):
            self.best = child

    def holds(self, part: "Part | None") -> bool:
        """Whether a part is this one or stands in it."""
        while part is not None:
            if part is self:
                return True
            part = part.outer
        return False


class Line(NamedTuple):
    """A short run of text: after how many prose runs it stands, its pieces, and where."""

    number: int
    pieces: list[str]
    part: Part

    @property
    def text(self) -> str:
        """What it says, the texts of neighbouring elements divided by a space."""
        return " ".join(" ".join(self.pieces).split())


class Heading(NamedTuple):
    """A heading element: after how many prose runs and how many lines it stands."""

    number: int
    lines: int
    tag: str
    node: LexborNode
    part: Part


class Survey:
    """The look at one page.

    ``top`` is the body; ``skip`` tells what is no article, with its rule; ``flagged`` what was
    skipped for its name alone; ``number`` counts the runs of prose; ``lines`` and ``headings`` are
    those of the page outside of what was skipped, in document order; ``parts`` has those of the
    elements that were exempt from being left out for their names, by ``mem_id``.
    """

    def __init__(self, body: LexborNode, exempt: Collection[int] = ()) -> None:
        self.skip: dict[int, str] = {}
        self.flagged: list[LexborNode] = []
        self.lines: list[Line] = []
        self.headings: list[Heading] = []
        self.parts: dict[int, Part] = {}
        self._exempt = exempt
        self._budget = MOST_READ
        self.number = 0
        self.top = Part(body, "body", None, 0)
        self._walk(body)

    def _walk(self, body: LexborNode) -> None:
        part = self.top
        stack: list[tuple[Iterator[LexborNode], Part | None, bool]] = []
        children = body.iter(include_text=True, skip_empty=True)
        while True:
            for node in children:
                tag = node.tag or ""
                if tag in _LEAVES and self._read(node, tag, part):
                    continue
                if tag in _INLINE:
                    stack.append((children, None, False))
                    children = node.iter(include_text=True, skip_empty=True)
                    break
                if not self._skips(node, tag, part):
                    if part.run:
                        self._flush(part)
                    heading = tag in _HEADINGS
                    stack.append((children, part, heading))
                    children = node.iter(include_text=True, skip_empty=True)
                    if heading:
                        self.headings.append(Heading(self.number, len(self.lines), tag, node, part))
                    elif tag not in _RUNS:
                        part = Part(node, tag, part, self.number)
                        if self._exempt and node.mem_id in self._exempt:
                            self.parts[node.mem_id] = part
                    break
            else:
                if not stack:
                    if part.run:
                        self._flush(part)
                    part.last = self.number
                    return
                children, outer, heading = stack.pop()
                if outer is not None and part.run:
                    self._flush(part, heading)
                if outer is not None and outer is not part:
                    self._leave(part, outer)
                    part = outer

    def _read(self, node: LexborNode, tag: str, part: Part) -> bool:
        """Add what a text, a link or a line break says; False for one that has to be gone into."""
        if tag == "-text":
            text = node.text_content or ""
            part.run += len(text) if text.isascii() else _size(text)
            part.pieces.append(text)
            if not part.run_marks and _PUNCTUATION.search(text):
                part.run_marks = True
        elif tag == "a":
            text = (node.text() or "").strip()
            size = _size(text)
            if size >= PROSE and "href" not in node.attributes:
                return False  # <a name="top"> that is never closed
            part.run += size
            part.run_links += size
            part.pieces.append(text)
        elif tag == "br" and part.run:
            self._flush(part)
        return True

    def _flush(self, part: Part, heading: bool = False) -> None:
        """End a run of text."""
        size = part.run
        if size <= LONGEST_INFO:
            self.lines.append(Line(self.number, part.pieces, part))
        if not heading and size >= PROSE and part.run_marks and part.run_links < size * MOSTLY:
            if part.lists:
                for mem_id in part.lists:
                    del self.skip[mem_id]
                part.lists = []
            part.prose += size
            self.number += 1
        else:
            part.other += size - part.run_links
            part.links += part.run_links
        part.run = part.run_links = 0
        part.run_marks = False
        part.pieces = []

    def _skips(self, node: LexborNode, tag: str, part: Part) -> bool:
        """Whether an element is no part of an article, and is not looked into."""
        rule = _SKIPPED.get(tag)
        if rule == "":
            return True
        if rule is None:
            attributes = node.attributes
            rule = rule_of(tag, attributes) if attributes else None
        if self._exempt and node.mem_id in self._exempt:
            return False
        if self._budget < 0:
            return False
        if rule is not None and self._goes(node, rule, part):
            return True
        if tag in _LISTS and part.tag not in _LISTS and self._share(node) > MOSTLY:
            self.skip[node.mem_id] = "links"
            if part.prose:
                part.lists.append(node.mem_id)
            return True
        return False

    def _goes(self, node: LexborNode, rule: str, part: Part) -> bool:
        """Whether an element goes for its name."""
        mem_id = node.mem_id
        if rule == INFO or rule in _MAY_TELL:
            text = node.text() or ""
            small = len(text) < LONGEST_INFO and _COLON_OR_DIGIT.search(text) is not None
            if small:
                text = " ".join((node.text(separator=" ") or "").split())
            tells = small and is_info(text) and node.css_first("script,style") is None
            if tells:
                self.lines.append(Line(self.number, [text], part))
            elif rule == INFO:
                self._budget -= len(text)
                return False
        if rule in WEAK and self._share(node) < WEAK_SHARE and len(node.text() or "") >= PROSE:
            return False
        self.skip[mem_id] = rule
        if rule != INFO:
            self.flagged.append(node)
        return True

    def _share(self, node: LexborNode) -> float:
        """``link_share``, on the budget."""
        self._budget -= len(node.text() or "")
        return link_share(node)

    def _leave(self, part: Part, outer: Part) -> None:
        part.last = self.number
        if part.tag == "tr" and part.prose + part.other > part.links * VALUES:
            # A name that is linked and the figures beside it: a row of a table of data.
            part.other += part.links
            part.links = 0
        if part.tag in ("td", "th", "tr") and part.links <= MAX_NAME:
            outer.take(part)  # by itself a linked name is no menu: the table tells
        elif (
            part.links > (part.prose + part.other + part.links) * MOSTLY
            and part.node.mem_id not in self._exempt
        ):
            self.skip[part.node.mem_id] = "links"
        else:
            outer.take(part)


def link_share(node: LexborNode) -> float:
    """How much of the text of an element is links: 0 to 1."""
    whole = len((node.text() or "").strip())
    linked = sum([len(link.text() or "") for link in node.css("a")])
    return linked / whole if whole else 0.0


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
