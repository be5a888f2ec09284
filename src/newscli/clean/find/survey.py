"""One look at a page's whole tape: how much prose, link text and other text each container holds.

Amounts are bytes of UTF-8, in which a Chinese character counts three times a Latin letter: a
Chinese sentence of 20 characters says as much as an English one of 60. A run of text between two
block boundaries is prose if it is long enough and has a sentence's punctuation.
"""

from collections.abc import Collection

from newscli.clean.elements import HEADINGS
from newscli.clean.find.chrome import ASIDE, INFO, MAY_TELL, WEAK
from newscli.clean.find.grids import Grids
from newscli.clean.find.headed import stays
from newscli.clean.find.info import is_info
from newscli.clean.find.page import Page
from newscli.clean.find.parts import BESIDE, MAX_NAME, TITLE, Heading, Line, Part
from newscli.clean.find.shares import Amount, size_of
from newscli.clean.find.tag_meanings import KNOWN, LISTS, Kind, Known
from newscli.clean.tape import shown_in, texts_of, unescaped
from newscli.patterns import lazy

PROSE = 60
"""Bytes. A shorter run of text is a label, a headline, a button."""

_MOSTLY = 0.5
"""What is more than this share links is a menu, a list of other articles, a row of tags."""

_WEAK_SHARE = 0.25
"""Share of links from which on an element goes for a name that an article could have as well."""

_MOST_READ = 5_000_000
"""Characters of elements in elements that are read for their names or links; then all are kept."""

LONGEST_INFO = 400
"""Bytes of an info line."""

_MOST_MARKUP = 10_000
"""Characters of an info line with its tags."""

_FIRST_MARKUP = 3_000
"""Of what has more, so much is looked at first: most say too much in it to be an info line."""

_PUNCTUATION = lazy("[，。；！？,.;!?”]")
_COLON_OR_DIGIT = lazy("[:：0-9]")

_BESIDE = (ASIDE, "sidebar")
# Looking a member up in its Enum costs more than all else that is done for most tags.
_END, _COMMENT, _LINK, _BREAK = Kind.END, Kind.COMMENT, Kind.LINK, Kind.BREAK
_INLINE, _DROPPED, _RUN = Kind.INLINE, Kind.DROPPED, Kind.RUN


class Survey:
    """The look at one element of a page, by the places of its start tag and its end tag.

    ``top`` is the element; ``skip`` tells what is no article, with its rule; ``flagged`` what was
    skipped for its name alone; ``number`` counts the runs of prose; ``lines`` and ``headings`` are
    those outside of what was skipped, in document order; ``parts`` has those of the elements that
    were exempt from being left out for their names; ``linked`` those of lines of links and of what was
    skipped for its links, after how many runs of prose they stand; ``marked`` the places of elements
    that bear a word of ``MARK``. Elements are told by the places of their start tags.
    """

    def __init__(
        self,
        page: Page,
        start: int,
        exempt: Collection[int] = (),
        *,
        weighing: bool = False,
        lenient: bool = False,
    ) -> None:
        self.page, self.tape = page, page.tape
        self._weighing = weighing  # amounts alone are wanted, not what the lines say
        self._lenient = lenient  # sentences keep the links that stand beside them
        self.skip: dict[int, str] = {}
        self.flagged: list[int] = []
        self.lines: list[Line] = []
        self.headings: list[Heading] = []
        self.parts: dict[int, Part] = {}
        self.linked: list[tuple[int, int]] = []
        self.marked: dict[str, list[int]] = {}
        self.number = 0
        self.top = Part(start, "body", None, 0)
        self._exempt = set(exempt)
        self._budget = _MOST_READ
        self._grids = Grids(page.tape)
        self._headed = False  # an h1 came
        # The run of text that is being read: there is one at a time.
        self._run = self._run_links = 0
        self._has_mark = False
        self._pieces: list[str] = []
        self._walk(start, page.end_of(start))

    def text_in(self, at: int) -> str:
        """The text of an element, with a space where a line breaks and no readings of signs."""
        return shown_in(self.tape[at : self.page.end_of(at)])

    def _walk(self, start: int, end: int) -> None:
        tape, part, at = self.tape, self.top, start
        position = self.page.position_of(start)  # in the markup, of the piece at ``at``
        stack: list[tuple[Part | None, int]] = []  # and the place of the tag, of headings
        text = tape[start].partition(">")[2]
        while True:
            if text and not text.isspace():
                self._read(text)
            position += len(tape[at]) + 1
            at += 1
            if at >= end:
                break
            tag, _, text = tape[at].partition(">")
            known = KNOWN[tag]
            kind = known.kind
            if kind is _END:
                outer, heading = stack.pop() if stack else (None, 0)
                if outer is not None:
                    part = self._leave(part, outer, at, heading)
            elif kind is _LINK:
                end_of_link, there = at + 1, position + len(tape[at]) + 1
                if not tape[end_of_link].startswith("/a>"):
                    end_of_link, there = self.page.passed(at, position)
                if self._is_link(known, text, at, end_of_link):
                    text, at, position = tape[end_of_link].partition(">")[2], end_of_link, there
                else:
                    stack.append((None, 0))
            elif kind is _INLINE:
                stack.append((None, 0))
                if known.marks:
                    self._mark(known, at)
            elif kind is _BREAK:
                if self._run:
                    self._flush(part)
            elif kind is _COMMENT:
                pass
            elif kind is _DROPPED or self._skips(known, at, position, part):
                if not known.void:
                    at, position = self.page.passed(at, position)
                    text = tape[at].partition(">")[2]
            else:
                if self._run:
                    self._flush(part)
                if not known.void:
                    stack.append((part, at if known.name in HEADINGS else 0))
                    part = self._enter(known, at, part)
        if self._run:
            self._flush(part)
        self.top.last, self.top.end = self.number, end

    def _enter(self, known: Known, at: int, part: Part) -> Part:
        """Go into an element; the answer is the part that its text belongs to."""
        if known.name in HEADINGS:
            self._headed = self._headed or known.name == "h1"
            self.headings.append(Heading(self.number, len(self.lines), known.name, at, part))
        elif known.kind is not _RUN or known.exempt:
            part = Part(at, known.name, part, self.number)
            if known.exempt or at in self._exempt:
                self.parts[at] = part
        return part

    def _read(self, text: str) -> None:
        """Add a text to the run."""
        if "&" in text:
            text = unescaped(text)
            if text.isspace():
                return
        self._run += size_of(text)
        self._pieces.append(text)
        if not self._has_mark and _PUNCTUATION.search(text):
            self._has_mark = True

    def _is_link(self, known: Known, text: str, at: int, end: int) -> bool:
        """Add the text of a link; False: it has to be gone into, as an ``<a name>`` never closed."""
        said = "".join(texts_of(self.tape, at, end)) if end > at + 1 else unescaped(text)
        said = said.strip()
        size = size_of(said)
        if size >= PROSE and not known.leads:
            return False
        self._run += size
        self._run_links += size
        self._pieces.append(said)
        return True

    def _flush(self, part: Part, heading: bool = False) -> None:
        """End a run of text."""
        size, links = self._run, self._run_links
        if size <= LONGEST_INFO:
            self.lines.append(Line(self.number, self._pieces, part))
        if not heading and size >= PROSE and self._has_mark and links < size * _MOSTLY:
            if part.lists:
                for at in part.lists:
                    del self.skip[at]
                part.lists = []
            part.prose += size
            part.own += size
            self.number += 1
        else:
            part.other += size - links
            part.links += links
            if links >= TITLE and size - links <= BESIDE:
                self.linked.append((self.number, part.start))
        self._run = self._run_links = 0
        self._has_mark = False
        self._pieces = []

    def _skips(self, known: Known, at: int, position: int, part: Part) -> bool:
        """Whether an element is no part of an article, and is not looked into."""
        if known.marks:
            self._mark(known, at)
        if known.exempt or at in self._exempt or self._budget < 0:
            return False
        rule = known.rule
        is_list = known.name in LISTS and part.tag not in LISTS
        if not (rule or is_list):
            return False
        if rule and self._goes(rule, at, position, part):
            return True
        if is_list and self._amount(at, position).share > _MOSTLY:
            if part.prose and self.page.tells(at):
                self._exempt.add(at)
                return False
            self.skip[at] = "links"
            self.linked.append((self.number, at))
            if part.prose:
                part.lists.append(at)
            return True
        return False

    def _mark(self, known: Known, at: int) -> None:
        for word in known.marks:
            self.marked.setdefault(word, []).append(at)

    def _goes(self, rule: str, at: int, position: int, part: Part) -> bool:
        """Whether an element goes for its name."""
        if rule == INFO or (rule in MAY_TELL and not self._weighing):
            told = self._told(at, position)
            if told:
                self.lines.append(Line(self.number, [told], part))
            elif rule == INFO:
                return False
        if rule in _BESIDE and not self.number and self.page.says(at, position, "<h1"):
            return False  # it holds the headline
        # A column beside headline and text goes, whatever is in it.
        if rule in WEAK and not (rule == "sidebar" and self._headed and self.number):
            amount = self._amount(at, position)
            if amount.share < _WEAK_SHARE and amount.text >= PROSE:
                return False
        self.skip[at] = rule
        if rule != INFO:
            self.flagged.append(at)
        return True

    def _told(self, at: int, position: int) -> str:
        """The info line that an element is, or ""."""
        end = self.page.end_if_small(at, position, _FIRST_MARKUP)
        if end < 0 and self.page.letters(position, _FIRST_MARKUP) < LONGEST_INFO:
            end = self.page.end_if_small(at, position, _MOST_MARKUP)
        if end < 0:
            return ""
        texts = texts_of(self.tape, at, end)
        text = "".join(texts)
        self._budget -= len(text)
        if len(text) >= LONGEST_INFO or not _COLON_OR_DIGIT.search(text):
            return ""
        line = " ".join(" ".join(texts).split())
        return line if is_info(line) else ""

    def _amount(self, at: int, position: int) -> Amount:
        """The amount of text in an element, on the budget."""
        self.page.passed(at, position)
        amount = self.page.amount(at)
        self._budget -= amount.text
        return amount

    def _leave(self, part: Part, outer: Part, end: int, heading: int) -> Part:
        """Come out of an element, or a ``heading`` by its place; the answer is the part round it."""
        if heading:
            self.page.ends(heading, end)
        if self._run:
            self._flush(part, heading > 0)
        if outer is part:
            return outer
        part.last = self.number
        part.end = end
        if part.tag == "tr":
            part.keep_values()
        if part.tag in ("td", "th", "tr") and part.links <= MAX_NAME:
            outer.take(part)  # by itself a linked name is no menu: the table tells
        elif (
            part.links > (part.prose + part.other + part.links) * _MOSTLY
            and part.start not in self.parts
            and not ((part.prose and self._lenient) or stays(self, part, outer))
        ):
            self.skip[part.start] = "links"
            self.linked.append((self.number, part.start))
            if part.tag in ("tr", "tbody", "table") and (owner := self._grids.owner(part)):
                owner.lists.append(part.start)
            elif part.tag in LISTS and outer.prose:
                outer.lists.append(part.start)
        else:
            outer.take(part)
        return outer
