"""What the names of an element (its classes, id and role) say about it: chrome, or nothing."""

import re
from functools import lru_cache

Attributes = dict[str, str | None]

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")

WORDS = {
    "comments": "comment comments commentlist disqus respond pinglun cmt tie gentie reply replies",
    "related": "related relate relatednews relatedposts recommend recommends recommended recommendation recommendations tuijian xiangguan readmore",
    "share": "share sharing shares social socials sns bdsharebuttonbox bdshare jiathis addthis sharedaddy fenxiang sharethis",
    "navigation": "nav navbar navi navigation menu menus breadcrumb breadcrumbs crumb crumbs pagination pager pagenav toolbar topbar topnav subnav mianbaoxie skiplink",
    "sidebar": "sidebar sidebars aside sider widget widgets",
    "footer": "footer foot copyright colophon",
    "advert": "ad ads adv advert adverts advertisement advertising sponsor sponsored sponsors guanggao adbox banner",
    "promotion": "promo promos promotion newsletter subscribe subscription signup optin popup modal cookie cookies gdpr consent lightbox overlay cta download qrcode erweima",
    "author-box": "authorbox bio byline",
    "tags": "tags taglist tagcloud",
    "hot-list": "hot rank ranking hotlist trending popular hotnews",
    "login": "login register signin",
    "hidden": "sr screenreader",
}
_RULES = {word: rule for rule, words in WORDS.items() for word in words.split()}
_ROLES = {
    "navigation": "navigation", "banner": "navigation", "contentinfo": "footer",
    "complementary": "sidebar", "search": "navigation", "dialog": "promotion", "menu": "navigation",
    "menubar": "navigation", "alertdialog": "promotion",
}  # fmt: skip
_NAMELESS = frozenset(("body", "article", "main", "tr", "tbody", "table", "td"))


def rule_of(tag: str, attributes: Attributes) -> str | None:
    """The rule under which an element goes for what its attributes say, or None."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return "hidden"
    style = attributes.get("style")
    if style and "none" in style and "display:none" in style.replace(" ", ""):
        return "hidden"
    if tag in _NAMELESS:
        return None
    role = attributes.get("role")
    if role and role in _ROLES:
        return _ROLES[role]
    names = attributes.get("class") or ""
    own = attributes.get("id")
    if own:
        names = f"{names} {own}"
    return _named(names) if names else None


@lru_cache(maxsize=4096)
def _named(names: str) -> str | None:
    for word in _WORD.findall(_CAMEL.sub("-", names[:400]).lower()):
        if word in _RULES:
            return _RULES[word]
    return None
