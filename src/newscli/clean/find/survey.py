"""One look at a page's whole tree: how much prose, link text and other text each container holds.

Amounts are bytes of UTF-8, in which a Chinese character counts three times a Latin letter: a
Chinese sentence of 20 characters says as much as an English one of 60. A run of text between two
block boundaries is prose if it is long enough and has a sentence's punctuation.
"""

import re
from collections.abc import Collection, Iterator

from selectolax.lexbor import LexborNode

from newscli.clean.elements import ROLES, Role
from newscli.clean.find.chrome import rule_of

PROSE = 60
"""Bytes. A shorter run of text is a label, a headline, a button."""

MOSTLY = 0.5
"""What is more than this share links is a menu, a list of other articles, a row of tags."""

_PUNCTUATION = re.compile("[，。；！？：、,.;!?:”]")
_RUNS = frozenset(
    tag
    for tag, role in ROLES.items()
    if role in (Role.PARAGRAPH, Role.HEADING, Role.ITEM, Role.PREFORMATTED)
)
_INLINE = frozenset(tag for tag, role in ROLES.items() if role is Role.SPAN) | {
    "span", "font", "u", "s", "small", "big", "mark", "abbr", "ins", "label", "time", "q",
}  # fmt: skip
_SKIPPED = {tag: "" for tag, role in ROLES.items() if role is Role.DROPPED} | {
    "nav": "navigation",
    "footer": "footer",
    "aside": "sidebar",
}
_LISTS = frozenset(("ul", "ol", "dl", "menu"))


class Part:
    """A container and what it holds, skipped parts aside. ``best`` is the child with the most prose."""

    __slots__ = (
        "best", "blocks", "links", "node", "other", "prose", "run", "run_links", "run_marks", "tag",
    )  # fmt: skip

    def __init__(self, node: LexborNode, tag: str) -> None:
        self.node = node
        self.tag = tag
        self.prose = self.blocks = self.other = self.links = 0
        self.best: Part | None = None
        self.run = self.run_links = 0
        self.run_marks = False

    def flush(self) -> None:
        """End a run of text."""
        size = self.run
        if not size:
            return
        if size >= PROSE and self.run_marks and self.run_links < size * MOSTLY:
            self.prose += size
            self.blocks += 1
        else:
            self.other += size - self.run_links
            self.links += self.run_links
        self.run = self.run_links = 0
        self.run_marks = False

    def take(self, child: "Part") -> None:
        """Add what a child holds."""
        self.prose += child.prose
        self.blocks += child.blocks
        self.other += child.other
        self.links += child.links
        if child.prose and (self.best is None or child.prose > self.best.prose):
            self.best = child


class Survey:
    """The look at one page. ``top`` is the body; ``skip`` tells what is no article, with its rule;
    ``flagged`` what was skipped for its name alone, with its amount of text."""

    def __init__(self, body: LexborNode, exempt: Collection[int] = ()) -> None:
        self.skip: dict[int, str] = {}
        self.flagged: list[tuple[int, int]] = []
        self._exempt = exempt
        self.top = Part(body, "body")
        self._walk(body)

    def _walk(self, body: LexborNode) -> None:
        part = self.top
        stack: list[tuple[Iterator[LexborNode], Part | None]] = []
        children = body.iter(include_text=True, skip_empty=True)
        while True:
            for node in children:
                tag = node.tag or ""
                if tag == "-text":
                    text = node.text_content or ""
                    part.run += len(text) if text.isascii() else _size(text)
                    if not part.run_marks and _PUNCTUATION.search(text):
                        part.run_marks = True
                elif tag == "a":
                    size = _size((node.text() or "").strip())
                    part.run += size
                    part.run_links += size
                elif tag == "br":
                    part.flush()
                elif tag in _INLINE:
                    stack.append((children, None))
                    children = node.iter(include_text=True, skip_empty=True)
                    break
                elif not self._skips(node, tag, part):
                    part.flush()
                    stack.append((children, part))
                    children = node.iter(include_text=True, skip_empty=True)
                    if tag not in _RUNS:
                        part = Part(node, tag)
                    break
            else:
                if not stack:
                    part.flush()
                    return
                children, outer = stack.pop()
                if outer is not None:
                    part.flush()
                    if outer is not part:
                        self._leave(part, outer)
                        part = outer

    def _skips(self, node: LexborNode, tag: str, part: Part) -> bool:
        """Whether an element is no part of an article, and is not looked into."""
        rule = _SKIPPED.get(tag)
        attributes = node.attributes
        if rule is None:
            rule = rule_of(tag, attributes) if attributes else None
        if rule is not None:
            mem_id = node.mem_id
            if not rule or mem_id not in self._exempt:
                if rule:
                    self.skip[mem_id] = rule
                    if rule != "hidden":
                        self.flagged.append((mem_id, _size(node.text() or "")))
                return True
        if tag in _LISTS and part.tag not in _LISTS:
            whole = len((node.text() or "").strip())
            linked = sum([len(link.text() or "") for link in node.css("a")])
            if linked > whole * MOSTLY:
                self.skip[node.mem_id] = "links"
                return True
        return False

    def _leave(self, part: Part, outer: Part) -> None:
        if part.links > (part.prose + part.other + part.links) * MOSTLY:
            self.skip[part.node.mem_id] = "links"
        else:
            outer.take(part)


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
