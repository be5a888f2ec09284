"""What the names of an element (its classes, id and role) say about it: chrome, or nothing."""

import re
from functools import lru_cache

from newscli.clean.elements import HEADINGS
from newscli.clean.find import phrases
from newscli.patterns import lazy

Attributes = dict[str, str | None]

_CAMEL = lazy(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = lazy(r"[a-z]+")

INFO = "info-line"
"""The rule of elements that may tell a fact: they stay where they are none."""

_MOST_IN_ID = 4
"""Hyphens in an id from which on it was made of a heading's words."""

ASIDE = "aside"
"""The rule of the element of that name: quotations in large letters, other articles, newsletters."""

WEAK = frozenset(("hot-list", "advert", "promotion", "sidebar", "widget"))
"""Rules whose words stand in the names of articles too: the element must hold links to go."""

MAY_TELL = frozenset(
    (
        "share",
        "footer",
        "comments",
        "tags",
        "author-box",
        "related",
        "promotion",
        "appeal",
        "advert",
        ASIDE,
    )
)
"""Rules under which an element goes that may hold an info line all the same."""

_RULES = {
    word: rule
    for rule, _, words in (line.partition(":") for line in phrases.lines("chrome"))
    for word in words.split()
}
_FIRST = frozenset(word.partition("-")[0] for word in _RULES if "-" in word)
_ROLES = {
    "navigation": "navigation", "banner": "navigation", "contentinfo": "footer",
    "complementary": "sidebar", "search": "navigation", "dialog": "promotion", "menu": "navigation",
    "menubar": "navigation", "alertdialog": "promotion",
}  # fmt: skip
_UNSEEN = ("sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden")
# What a post of WordPress is about: category-newsletter, tag-social-media
_TOPIC = lazy(
    r"(?:^|\s)(?:category|tag|tax_\w+|topic|series|author|\w+_tag|\w+_category)-\S+", re.A
)
_WIDGET = lazy(r"(?:^| )widgets?(?:[ _]|-area|$)", re.A)
_HIDDEN = lazy(r"(?:^| )(?:is-)?hidden(?: |$)")
_SHOWN = lazy("block|flex|grid|inline|table")  # hidden on small screens alone: hidden md:block
_NAMELESS = frozenset(("body", "article", "main", "tr", "tbody", "table", "td"))


def rule_of(tag: str, attributes: Attributes) -> str | None:
    """The rule under which an element goes for what its attributes say, or None."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return "hidden"
    style = attributes.get("style")
    if style and "none" in style and "display:none" in style.replace(" ", ""):
        return "hidden"
    return named_rule(tag, attributes)


def named_rule(tag: str, attributes: Attributes) -> str | None:
    """The rule under which an element goes for its names and its role, hidden or not, or None."""
    if tag in _NAMELESS:
        return None
    role = attributes.get("role")
    if role and role in _ROLES:
        return _ROLES[role]
    names = attributes.get("class") or ""
    own = attributes.get("id")
    # <h2 id="related-work">, <section id="how-to-share-the-cost">: the words of the article's headings
    if own and tag not in HEADINGS and own.count("-") + own.count("_") < _MOST_IN_ID:
        names = f"{names} {own}"
    if "status-publish" in names or "hentry" in names:
        names = _TOPIC.sub(" ", names)
    return _named(names) if names else None


@lru_cache(maxsize=4096)
def _named(names: str) -> str | None:
    words = _WORD.findall(_CAMEL.sub("-", names[:400]).lower())
    info = False
    for at, word in enumerate(words):
        rule = _RULES.get("-".join(words[at : at + 2])) if word in _FIRST else None
        rule = rule or _RULES.get(word)
        if rule == INFO:
            info = True
        elif rule is not None:
            return rule
    if any(name in names for name in _UNSEEN) or (
        "hidden" in names and _HIDDEN.search(names) and not _SHOWN.search(names)
    ):
        return "hidden"
    if "widget" in names and _WIDGET.search(names) and "elementor" not in names:
        return "widget"
    return INFO if info else None
