"""What the tags of a tape mean under the rules of a site: looked up once for each that occurs."""

from collections.abc import Mapping
from functools import lru_cache

from newscli.clean.elements import DROPPED, ROLES, SPANS, Role
from newscli.clean.tape import RAW, VOID, attributes_of, comment_of, name_of
from newscli.rules.looks import Looks, Verdict

MOST_KEPT = 200_000
"""Characters of tags that are kept; then the memory starts afresh."""

LONGEST_KEPT = 200
"""Characters. A longer tag is not likely to come again."""

_ALL_DIFFER = "img "
_SIMPLE = frozenset((Role.CONTAINER, Role.PARAGRAPH, Role.CELL))


class Met:
    """A tag: what the walk does about it.

    ``role`` is that of the element, with what the rules say counted in. ``rule`` is the one under
    which a comment or an element goes; ``span`` the kind of a ``SPAN``. ``simple`` is an element
    that makes a block or a cell of what it holds, and is nothing more.
    """

    __slots__ = ("attributes", "name", "role", "rule", "simple", "span", "verdict", "void")

    def __init__(self, role: Role, name: str = "", rule: str = "") -> None:
        self.role = role
        self.name = name
        self.rule = rule
        self.span = SPANS.get(name, "")
        self.void = name in VOID
        self.attributes: Mapping[str, str | None] = {}
        self.verdict: Verdict | None = None
        self.simple = False


class Starts(dict[str, Met]):
    """Tags as they stand on a tape, and what they mean. A tag that is not here yet is looked up."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._size = 0

    def __missing__(self, tag: str) -> Met:
        """Look a tag up, and keep it if it is likely to come again."""
        met = self._looked_up(tag)
        if len(tag) <= LONGEST_KEPT and not tag.startswith(_ALL_DIFFER):
            self._size += len(tag)
            if self._size > MOST_KEPT:
                self.clear()
                self._size = len(tag)
            self[tag] = met
        return met

    def _looked_up(self, tag: str) -> Met:
        if tag[:1] == "/":
            return Met(Role.END)
        if tag[:3] == "!--":
            return Met(Role.COMMENT, rule=self._looks.comment(comment_of(tag)))
        if tag[:1] in ("!", "?", ""):
            return Met(Role.COMMENT, rule="comment")
        name = name_of(tag)
        role = ROLES.get(name, Role.INLINE)
        if role is Role.DROPPED:
            return Met(role, name, DROPPED[name])
        met = Met(role, name)
        if role is Role.BREAK:
            return met
        met.attributes = attributes = attributes_of(tag)
        met.verdict = verdict = self._looks.verdict(name, attributes)
        if verdict is not None and verdict.drop:
            return Met(Role.DROPPED, name, verdict.drop)
        if verdict is None and not met.void:
            met.simple = role in _SIMPLE
            if role is Role.INLINE and name.isascii() and name not in RAW:
                met.role = Role.TRANSPARENT
        return met


@lru_cache(maxsize=64)
def starts_of(looks: Looks) -> Starts:
    """The memory of tags for the rules of a site."""
    return Starts(looks)
