"""What the tags of a tape mean under the rules of a site: looked up once for each that occurs."""

from collections.abc import Mapping
from functools import lru_cache

from newscli.clean.elements import DROPPED, ROLES, SPANS, Role
from newscli.clean.memory import Memory
from newscli.clean.tape import RAW, VOID, attributes_of, comment_of, name_of
from newscli.rules.looks import Looks, Verdict

_MOST_KEPT = 200_000
"""Characters of tags that are kept for a site."""

_PERMALINKS = frozenset(
    (
        "headerlink",
        "header-anchor",
        "heading-anchor",
        "anchor-link",
        "anchorjs-link",
        "permalink-anchor",
        "heading-link",
        "header-link",
        "hash-link",
        "direct-link",
        "bookmark",
    )
)
"""Classes of the links to a heading itself: ¶, #, §."""

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


class Starts(Memory[Met]):
    """What tags mean to the walk under the rules of a site."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(_MOST_KEPT)
        self._looks = looks

    def comes_again(self, tag: str) -> bool:
        """No two pictures are the same."""
        return not tag.startswith("img ")

    def looked_up(self, tag: str) -> Met:
        """What the walk does about a tag."""
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
        if role is Role.LINK and "class" in attributes and _is_permalink(attributes):
            return Met(Role.DROPPED, name, "control")
        if name == "label" and attributes.get("for"):  # of a field to fill in
            return Met(Role.DROPPED, name, "control")
        if verdict is None and not met.void:
            met.simple = role in _SIMPLE
            if role is Role.INLINE and name.isascii() and name not in RAW:
                met.role = Role.TRANSPARENT
        return met


def _is_permalink(attributes: Mapping[str, str | None]) -> bool:
    """Whether a link leads to the heading in which it stands, and holds a sign alone."""
    if not (attributes.get("href") or "").startswith("#"):
        return False
    return not _PERMALINKS.isdisjoint((attributes["class"] or "").split())


@lru_cache(maxsize=64)
def starts_of(looks: Looks) -> Starts:
    """The memory of tags for the rules of a site."""
    return Starts(looks)
