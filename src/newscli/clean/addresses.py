"""Addresses of links and pictures: only those that do nothing but lead somewhere."""

import re

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.A)
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+")
_LINK_SCHEMES = frozenset(("http:", "https:", "ftp:", "mailto:"))
_PICTURE_SCHEMES = frozenset(("http:", "https:"))
_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-url", "data-echo", "data-actualsrc",
    "data-lazyload", "lazy-src", "data-srcset", "srcset",
)  # fmt: skip


def link_address(href: str | None) -> str:
    """The address of a link, or "" where it is none that may stay (``javascript:``, ``data:`` …)."""
    href = (href or "").strip()
    return href if href and _is_of(href, _LINK_SCHEMES) and not href.startswith("#") else ""


def picture_address(attributes: dict[str, str | None]) -> str:
    """The address of a picture, or "" where it has none.

    Pages that load pictures late keep the address in another attribute, and a placeholder in
    ``src``: the former counts. A picture that is written into the page (``data:``) is one of those
    placeholders, or an icon.
    """
    for name in (*_LAZY, "src"):
        value = attributes.get(name)
        if value:
            value = value.strip()
            if "srcset" in name:
                value = value.partition(",")[0].split(" ")[0]
            if value and _is_of(value, _PICTURE_SCHEMES):
                return value
    return ""


def _is_of(address: str, schemes: frozenset[str]) -> bool:
    # Browsers pass over white space and control characters inside a scheme: jav&#9;ascript:
    start = _IGNORED.sub("", address[:2000]).lower()
    match = _SCHEME.match(start)
    if match:
        return match[0] in schemes
    return not start.partition("/")[0].endswith(":") and "\\" not in start[:2]
