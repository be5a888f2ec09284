"""Markup that is written plainly, laid flat without a parser.

Feed posts are what a serializer wrote: lowercase tags, quoted values, each element closed where it
should be. Of such markup the parser makes a tree, and writes it out again as it was. Here it is only
seen to that this is so. Strict: where the parser could answer anything else than what stands there
(elements that end others, tags out of their places, most entities), the whole document is left to
it. ``flat`` and the parser give the same tape, or ``flat`` gives none: random markup tests it.

On feed posts it takes half the time of parsing and writing out, and ``clean`` as a whole a tenth less;
a quarter less where the allocator gives the parser's memory back each time.
"""

from typing import Any, NamedTuple

from newscli.clean.memory import Memory
from newscli.clean.tape import VOID, Tape
from newscli.dom import MAX_DEPTH
from newscli.patterns import lazy

_MOST_KEPT = 200_000
"""Characters of tags that are kept."""

_MAX_NAMES = 50
"""Attributes of one element."""

_LINES = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "center", "div", "figcaption", "figure", "footer",
    "header", "main", "nav", "ol", "section", "table", "ul",
))  # fmt: skip
_INLINE = frozenset((
    "a", "b", "big", "br", "code", "em", "font", "i", "img", "small", "span", "strong", "sub", "sup",
    "tt", "u",
))  # fmt: skip
_RAW = frozenset(("script", "style"))
_PARENTS = {
    "tbody": frozenset(("/table",)),
    "thead": frozenset(("/table",)),
    "tr": frozenset(("/tbody", "/thead")),
    "td": frozenset(("/tr",)),
    "th": frozenset(("/tr",)),
    "li": frozenset(("/ol", "/ul")),
}
_KNOWN = _LINES | _BLOCKS | _INLINE | _RAW | frozenset(_PARENTS)
_ROOT = "<"  # no tag
_TABLE = frozenset(("/table", "/tbody", "/thead", "/tr"))
"""Ends of elements out of which the parser moves whatever is no part of a table."""
_PLACES = frozenset("/" + name for name in _KNOWN - VOID - _RAW) - _TABLE | {_ROOT}

_NAME = " [a-z][a-z0-9_-]*"
_FORM = lazy(f'([a-z]+[1-6]?)((?:{_NAME}(?:=")?)*)(?: ?(/))?')
_NAMES = lazy(_NAME)
_VALUELESS = lazy(f"({_NAME})(?![a-z0-9_=-])")
_BARE = lazy("&(?!(?:amp|lt|gt|nbsp);)")
_UNKNOWN = lazy("&(?!(?:amp|lt|gt|nbsp);)(?=[A-Za-z0-9#])")
_UNKNOWN_IN_VALUE = lazy("&(?!amp;|[A-Za-z0-9_]+=)")
_SPACES = " \t\n\f"


class _Tag:
    """A start tag: where it may stand, and how the parser writes it where that is not how it is."""

    __slots__ = ("block", "end", "line", "link", "name", "parents", "raw", "written")

    def __init__(self, name: str, written: str = "") -> None:
        self.name = name
        self.written = written
        self.end = "" if name in VOID else "/" + name
        self.line = name in _LINES
        self.link = name == "a"
        self.block = name not in _INLINE and name not in _RAW
        self.raw = name in _RAW
        self.parents = _PARENTS.get(name, _PLACES)
        if self.raw:  # before the body begins, they are in the head
            self.parents -= {_ROOT}


class _Form(NamedTuple):
    """A start tag without its values; ``parts`` is what stands round them, where it is to be changed."""

    tag: _Tag
    parts: list[str] | None


class _Forms(Memory[_Form | None]):
    """The forms of start tags, as ``a href=" target="``; None for those that are the parser's."""

    def comes_again(self, tag: str) -> bool:
        """There are many values, and few forms."""
        return True

    def looked_up(self, tag: str) -> _Form | None:
        """Read the form of a start tag."""
        found = _FORM.fullmatch(tag)
        if found is None or found[1] not in _KNOWN or (found[3] and found[1] not in VOID):
            return None
        names = _NAMES.findall(found[2])
        if len(set(names)) < len(names) or len(names) > _MAX_NAMES:
            return None
        kept = found[1] + found[2]
        parts = [_VALUELESS.sub(r'\1=""', part) for part in kept.split('"')]
        return _Form(_Tag(found[1]), None if '"'.join(parts) == tag else parts)


class _Tags(Memory[_Tag | None]):
    """Start tags; None for those that are the parser's."""

    def __init__(self) -> None:
        super().__init__(_MOST_KEPT)
        self._forms = _Forms(_MOST_KEPT)

    def comes_again(self, tag: str) -> bool:
        """Pictures do, too: those of promotions."""
        return True

    def looked_up(self, tag: str) -> _Tag | None:
        """Read a start tag."""
        values = tag.split('"')
        form = self._forms['"'.join(values[::2])]
        if form is None or not len(values) % 2 or "\xa0" in tag:
            return None
        if form.parts is not None:
            values[::2] = form.parts
        elif "&" not in tag:
            return form.tag
        if _UNKNOWN_IN_VALUE.search(tag):
            return None
        return _Tag(form.tag.name, _BARE.sub("&amp;", '"'.join(values)))


_tags = _Tags()


def flat(html: str) -> Tape | None:
    """The tape of some markup, as the parser would give it; None where it has to be parsed."""
    try:
        data = html.encode()  # bytes, because they are searched several times as fast
    except UnicodeEncodeError:
        return None
    if b"\0" in data or b"\r" in data:
        return None
    tape = html.split("<")
    if len(tape) > MAX_DEPTH or tape[0].strip(_SPACES):
        return None
    tape[0] = "body>"
    tape.insert(0, "")
    tape.append("/body>")
    return tape if _stands(tape, b"&" in data or b"\xc2\xa0" in data) else None


def _stands(tape: Tape, escaped: bool) -> bool:
    """Whether the parser would leave all tags where they are; writes pieces as the parser does.

    ``escaped``: there are entities, or signs of which the parser makes some.
    """
    within = _ROOT  # the end tag of the element that is open
    around: Any = ()  # that of the element round it, and what is round that one
    line = link = ""  # that of a paragraph or heading, which holds no blocks; of a link, no links
    tags, at, end = _tags, 2, len(tape) - 1
    while at < end:
        tag, closed, text = tape[at].partition(">")
        if tag == within:
            line = "" if tag == line else line
            link = "" if tag == link else link
            within, around = around
        elif (met := tags[tag]) is not None:
            if within not in met.parents or (line and met.block) or (link and met.link):
                return False
            if met.written:
                tag = met.written
                tape[at] = f"{tag}>{text}"
            if met.end:
                within, around = met.end, (within, around)
                if met.line:
                    line = within
                elif met.link:
                    link = within
                elif met.raw:
                    if not tape[at + 1].startswith(within + ">"):
                        return False
                    text = ""
        else:
            if at == 2 or not (at := _end_of_comment(tape, at, end)):
                return False
            tag, closed, text = tape[at].partition("-->")
        if not closed or (text and within in _TABLE and text.strip(_SPACES)):
            return False
        if ">" in text or (escaped and ("&" in text or "\xa0" in text)):
            if _UNKNOWN.search(text):
                return False
            tape[at] = tag + closed + _escape(text)
        at += 1
    return within == _ROOT


def _end_of_comment(tape: Tape, at: int, end: int) -> int:
    """The place of the last piece of the comment that begins at a place; 0 where the parser decides."""
    if tape[at][:3] != "!--" or tape[at][3:4] in ("", ">", "-"):
        return 0
    while at < end and "--!>" not in tape[at]:
        if "-->" in tape[at]:
            return at
        at += 1
    return 0


def _escape(text: str) -> str:
    """The text of a piece as the parser writes it."""
    return _BARE.sub("&amp;", text).replace(">", "&gt;").replace("\xa0", "&nbsp;")
