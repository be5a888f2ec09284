"""What the tags of pages mean to the survey: looked up once for each that occurs."""

from enum import IntEnum

from newscli.clean.elements import ROLES, Role
from newscli.clean.find.chrome import ASIDE, INFO, WEAK, rule_of
from newscli.clean.memory import Memory
from newscli.clean.tape import VOID, attributes_of, name_of

MARK = "data-newscli-part"
"""The attribute by which the finder tells on the tape what it found in the tree."""

_MOST_KEPT = 2_000_000
"""Characters of tags that are kept, of all sites together."""

LISTS = frozenset(("ul", "ol", "dl", "menu"))
ARTICLE, AROUND, HEADLINE = "article", "around", "headline"
"""Words of ``MARK``: an element that holds the article, one round that, the headline."""

_CHROME = {"nav": "navigation", "footer": "footer", "aside": ASIDE}


class Kind(IntEnum):
    """What the survey does about a tag."""

    END = 0
    COMMENT = 1
    INLINE = 2
    LINK = 3
    BREAK = 4
    DROPPED = 5  # never part of an article
    RUN = 6  # its text is a run of its own
    CONTAINER = 7


_RUNS = (Role.PARAGRAPH, Role.HEADING, Role.ITEM, Role.PREFORMATTED)
_INLINE = "span font u s small big mark abbr ins label time q"
_KINDS = (
    {tag: Kind.RUN for tag, role in ROLES.items() if role in _RUNS}
    | {tag: Kind.INLINE for tag, role in ROLES.items() if role is Role.SPAN}
    | dict.fromkeys(_INLINE.split(), Kind.INLINE)
    | {"a": Kind.LINK, "br": Kind.BREAK}
)


class Known:
    """A tag: ``rule`` is that under which the element goes for its name or attributes, or "".

    ``leads`` tells of a link that it has an address; ``marks`` are the words of ``MARK``; one that
    is ``exempt`` stays whatever its name is, because the article is in it.
    """

    __slots__ = ("exempt", "kind", "leads", "marks", "name", "rule", "void")

    def __init__(self, kind: Kind, name: str = "", rule: str = "") -> None:
        self.kind = kind
        self.name = name
        self.rule = rule
        self.void = name in VOID
        self.leads = self.exempt = False
        self.marks: list[str] = []


_ANCHOR, _LEADING = Known(Kind.LINK, "a"), Known(Kind.LINK, "a")
_LEADING.leads = True


class _KnownTags(Memory[Known]):
    """What tags mean to the survey, whatever the site."""

    def comes_again(self, tag: str) -> bool:
        """No two links are the same."""
        return tag != "a" and not tag.startswith("a ")

    def looked_up(self, tag: str) -> Known:
        """What the survey does about a tag."""
        if tag[:1] == "/":
            return Known(Kind.END)
        if tag[:1] in ("!", "?", ""):
            return Known(Kind.COMMENT)
        name = name_of(tag)
        if name == "a" and MARK not in tag:
            return _LEADING if ' href="' in tag else _ANCHOR
        known = Known(_kind_of(name), name)
        known.leads = known.kind is Kind.LINK and ' href="' in tag
        attributes = attributes_of(tag)
        known.marks = (attributes.get(MARK) or "").split()
        known.exempt = ARTICLE in known.marks or AROUND in known.marks
        if known.kind in (Kind.RUN, Kind.CONTAINER) and not known.exempt:
            named = rule_of(name, attributes) if attributes else None
            known.rule = _CHROME.get(name) or named or ""
            if known.rule == ASIDE and named and named not in WEAK and named != INFO:
                known.rule = named
        return known


KNOWN = _KnownTags(_MOST_KEPT)


def _kind_of(name: str) -> Kind:
    if name in _KINDS:
        return _KINDS[name]
    return Kind.DROPPED if ROLES.get(name) is Role.DROPPED else Kind.CONTAINER
