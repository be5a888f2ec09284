"""What each HTML element means for an article. Names that are not here are inline and transparent."""

from enum import IntEnum


class Role(IntEnum):
    """How the walk treats an element."""

    INLINE = 0  # goes through: its text belongs to the block around it
    CONTAINER = 1  # a block that may hold blocks or text of its own
    PARAGRAPH = 2
    HEADING = 3
    LIST = 4
    ITEM = 5
    QUOTE = 6
    PREFORMATTED = 7
    TABLE = 8
    ROW = 9
    CELL = 10
    BREAK = 11
    PICTURE = 12
    LINK = 13
    SPAN = 14  # strong, em, sub, sup, code
    DROPPED = 15  # never part of an article, with all that is in it
    TABLE_CAPTION = 16
    CAPTION = 17  # of a picture
    END = 18  # not an element but the end of one
    COMMENT = 19
    TRANSPARENT = 20  # inline, and no rule says anything of it
    FIGURE = 21  # a picture with its caption, or a container


ROLES: dict[str, Role] = {
    "p": Role.PARAGRAPH,
    "ul": Role.LIST,
    "ol": Role.LIST,
    "menu": Role.LIST,
    "li": Role.ITEM,
    "blockquote": Role.QUOTE,
    "pre": Role.PREFORMATTED,
    "table": Role.TABLE,
    "tr": Role.ROW,
    "td": Role.CELL,
    "th": Role.CELL,
    "caption": Role.TABLE_CAPTION,
    "figcaption": Role.CAPTION,
    "figure": Role.FIGURE,
    "br": Role.BREAK,
    "img": Role.PICTURE,
    "a": Role.LINK,
}
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
ROLES |= dict.fromkeys(sorted(HEADINGS), Role.HEADING)
_CONTAINERS = """
    address article aside body center dd details dir div dl dt fieldset footer form
    header hgroup hr html legend main nav section summary tbody tfoot thead
"""
ROLES |= dict.fromkeys(_CONTAINERS.split(), Role.CONTAINER)

DIVIDING = frozenset(
    name for name, role in ROLES.items() if role <= Role.TABLE or role is Role.FIGURE
)
"""Elements that what stands before them and what stands behind them are no one paragraph."""

SPANS = {
    "strong": "strong",
    "b": "strong",
    "em": "em",
    "i": "em",
    "cite": "em",
    "sub": "sub",
    "sup": "sup",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
}
ROLES |= dict.fromkeys(SPANS, Role.SPAN)

DROPPED = {
    "style": "style",
    "script": "script",
    "noscript": "script",
    "template": "script",
    "iframe": "embed",
    "frame": "embed",
    "frameset": "embed",
    "noframes": "embed",
    "noembed": "embed",
    "object": "embed",
    "embed": "embed",
    "applet": "embed",
    "video": "video",
    "audio": "audio",
    "canvas": "drawing",
    "svg": "drawing",
    "math": "drawing",
    "map": "drawing",
    "button": "control",
    "input": "control",
    "select": "control",
    "textarea": "control",
    "datalist": "control",
    "meter": "control",
    "progress": "control",
    "dialog": "control",
    "head": "page-head",
    "title": "page-head",
    "link": "page-head",
    "meta": "page-head",
    "base": "page-head",
    "rp": "ruby",
    "rt": "ruby",
}
"""Element → the rule under which it goes."""
ROLES |= dict.fromkeys(DROPPED, Role.DROPPED)
