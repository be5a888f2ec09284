"""A page laid flat, made ready for jumps from a start tag to its end tag.

Most of a page is not its article: menus, scripts, lists of other articles. What is left out is
passed over by a search in the markup for tags of the same name, which is quicker than to go over its
pieces.
"""

import re
from collections.abc import Iterable
from itertools import accumulate

from newscli.clean.find.shares import Amount, amount_in, is_told, text_in
from newscli.clean.tape import VOID, Tape, name_of
from newscli.clean.tree import BODY
from newscli.lexbor import LexborNode

_RAW_TAGS = ("xmp", "plaintext")
_UNSEEN = ("script", "style", "iframe", "noembed", "noframes")
"""What readers of a page see, and what none sees; in both, ``<`` begins no tag."""

_RAW = re.compile(r"(<xmp(?=[ >])[^>]*>)(.*?)(</xmp>)", re.S)
_PLAIN = re.compile(r"(<plaintext(?=[ >])[^>]*>)(.*)(</plaintext>)", re.S)  # nothing in it ends it
_NO_ELEMENT = ("!", "?", "/")
_ODD_TAG = re.compile("<([^<>]*)<([^>]*)>")


class Page:
    """The tape of a page: the start tag of its body stands at 1. Scripts are gone from it.

    An element is told by the place of its start tag on the tape, where need be together with the
    position of that in the markup.
    """

    def __init__(self, body: LexborNode) -> None:
        tags = body.parser.tags  # takes half the time of one selector for all of them
        for name in _UNSEEN:
            for node in tags(name):
                node.decompose()
        raw = any(map(tags, _RAW_TAGS))
        html = body.html or ""
        if raw:
            for pattern in (_RAW, _PLAIN):
                html = pattern.sub(lambda raw: raw[1] + _escaped(raw[2]) + raw[3], html)
        html = _without_tags_in_comments(html)
        tape = html.split("<")
        if len(tape) - 1 != html.count(">"):  # a name may hold a "<": <button<b>
            html = _ODD_TAG.sub(lambda tag: f"<{tag[1]}-{tag[2].replace('<', '-')}>", html)
            tape = html.split("<")
        self._html = html  # with "<" and ">" where tags begin and end, and nowhere else
        self.tape: Tape = tape
        # What was asked once is asked again: by the next look at the page, by the weighing of parts.
        stop = len(self._html) - len("</body>")
        self._passed: dict[int, tuple[int, int, int]] = {BODY: (0, len(self.tape) - 1, stop)}
        self._ends: dict[int, int] = {}
        self._amounts: dict[int, Amount] = {}
        self._before = [0]  # characters of the pieces before each, as far as it was asked for

    def amount(self, at: int) -> Amount:
        """How much text is in an element."""
        amount = self._amounts.get(at)
        if amount is None:
            start, stop = self._extent(at)
            amount = self._amounts[at] = amount_in(self._html[start:stop])
        return amount

    def tells(self, at: int) -> bool:
        """Whether a list of links is sentences, its stops behind the links."""
        start, stop = self._extent(at)
        return is_told(self._html[start:stop])

    def show(self, places: Iterable[int]) -> None:
        """Take the attributes of elements away, which hide them: the article is in them."""
        for at in places:
            tag, end, text = self.tape[at].partition(">")
            self.tape[at] = f"{name_of(tag):{len(tag)}}{end}{text}"  # as long as it was

    def size(self, at: int) -> int:
        """Characters of the markup of an element."""
        start, stop = self._extent(at)
        return stop - start

    def says(self, at: int, position: int, markup: str) -> bool:
        """Whether some markup stands in the element that starts at a place and a position."""
        return self._html.find(markup, position, self.passed(at, position)[1]) >= 0

    def holds(self, at: int, markup: str) -> bool:
        """Whether some markup stands in an element that was passed."""
        return self._html.find(markup, *self._extent(at)) >= 0

    def letters(self, position: int, size: int) -> int:
        """Characters of text in so much markup from a position on."""
        return len(text_in(self._html[position : position + size]))

    def _extent(self, at: int) -> tuple[int, int]:
        """The positions of the tags of an element; of one that has no end tag, nothing."""
        if at not in self._passed:
            self.passed(at, self.position_of(at))
        start, _, stop = self._passed.get(at, (0, 0, 0))
        return start, stop

    def position_of(self, at: int) -> int:
        """The position of a piece in the markup."""
        known = self._passed.get(at)
        if known:
            return known[0]
        before = self._before
        if at >= len(before):
            pieces = self.tape[len(before) - 1 : at]
            before += accumulate(map(len, pieces), initial=before.pop())
        return before[at] + at - 1

    def end_of(self, at: int) -> int:
        """The place of the end tag of an element; of a void one, its own."""
        known = self._passed.get(at)
        if known:
            return known[1]
        return self._ends.get(at) or self.passed(at, self.position_of(at))[0]

    def ends(self, at: int, end: int) -> None:
        """Note the place of the end tag of an element: ``end_of`` is asked for those of headings."""
        self._ends[at] = end

    def passed(self, at: int, position: int) -> tuple[int, int]:
        """The place and the position of the end tag of an element; of a void one, its own.

        A comment and an end tag are passed as a void element is.
        """
        known = self._passed.get(at)
        if known is not None:
            return known[1], known[2]
        name = name_of(self.tape[at].partition(">")[0])
        if name in VOID or name[:1] in _NO_ELEMENT:
            return at, position
        stop = self._stop(name, position, len(self._html))
        if stop < 0:
            return len(self.tape) - 1, self.position_of(len(self.tape) - 1)
        end = at + self._html.count("<", position, stop)
        self._passed[at] = position, end, stop
        return end, stop

    def end_if_small(self, at: int, position: int, size: int) -> int:
        """The place of the end tag of an element with no more than so much markup, or -1."""
        known = self._passed.get(at)
        if known is not None:
            return known[1] if known[2] - position <= size else -1
        name = name_of(self.tape[at].partition(">")[0])
        stop = self._stop(name, position, position + size)
        return -1 if stop < 0 else at + self._html.count("<", position, stop)

    def _stop(self, name: str, position: int, limit: int) -> int:
        """The position of the end tag of the element that starts at one, before the limit, or -1."""
        html, bare, more, end = self._html, f"<{name}>", f"<{name} ", f"</{name}>"
        open_, at = 0, position
        while True:
            stop = html.find(end, at, limit)
            if stop < 0:
                return -1
            open_ += html.count(bare, at, stop) + html.count(more, at, stop) - 1
            if not open_:
                return stop
            at = stop + len(end)


def _without_tags_in_comments(html: str) -> str:
    parts: list[str] = []
    done = 0
    at = html.find("<!--")
    while at >= 0:
        # The name of an attribute: <p <!-- x>
        if html.rfind("<", done, at) > html.rfind(">", done, at):
            at = html.find("<!--", at + 4)
            continue
        start = at + 4
        end = html.find("-->", start)
        end = len(html) if end < 0 else end
        inside = html[start:end]
        if "<" in inside or ">" in inside:
            parts += [html[done:start], _escaped(inside)]
            done = end
        at = html.find("<!--", end)
    return "".join([*parts, html[done:]]) if parts else html


def _escaped(text: str) -> str:
    return text.replace("<", "&lt;").replace(">", "&gt;")
