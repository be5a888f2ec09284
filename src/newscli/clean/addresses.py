"""Addresses of links and pictures: only those that do nothing but lead somewhere, made whole."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from newscli.patterns import lazy
from newscli.rules.origin import addresses_of

_SCHEME = lazy(r"[a-z][a-z0-9+.-]*:", re.A)
_IGNORED = lazy(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+")
_LINK_SCHEMES = frozenset(("http:", "https:", "ftp:", "mailto:"))
_PICTURE_SCHEMES = frozenset(("http:", "https:"))
_LAZY = frozenset((
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-echo",
    "data-actualsrc", "data-lazyload", "data-original-src", "data-real-src", "lazy-src", "original",
    "_src",
    "data-srcset", "srcset", "src",
))  # fmt: skip
_WIDTHS = lazy(r"([^\s,]\S*)\s{1,9}([0-9]{1,5}(?:\.[0-9]{1,3})?)[wx](?=\s{0,9}(?:,|$))", re.A)
_STAND_INS = ("/pixel.gif", "/blank.gif", "/spacer.gif", "/1x1.gif", "/1x1.png", "/1x1.jpg")
"""What stands for a picture that never came, where no other attribute has its address."""

_PERCENT = lazy(r"https?%3A%2F%2F", re.I | re.A)
_MAX_PROXIES = 3
_BASE = lazy(r"<base\s[^<>]{0,200}?href\s?=\s?[\"']?([^\"'\s<>]{1,2000})", re.I | re.A)
_HEAD = 20_000
"""Characters of a page in which its base is looked for."""


def base_of(record: Mapping[str, Any]) -> str:
    """The address of a document, for the relative ones in it; "" where it is not known.

    A page may name another one for them: ``<base href="/news/">``.
    """
    web = ("http://", "https://")
    own = next((address for address in addresses_of(record) if address.startswith(web)), "")
    html = record.get("html")
    if record.get("head") is None or not isinstance(html, str):
        return own
    at = html.find("<base", 0, _HEAD)
    if at < 0:
        at = html.find("<BASE", 0, _HEAD)
    named = _BASE.match(html, at) if at >= 0 else None
    based = _whole(named[1], own) if named else ""
    return based if based.startswith(web) else own


def link_address(href: str | None, base: str = "") -> str:
    """The address of a link, or "" where it is none that may stay (``javascript:``, ``data:`` …)."""
    href = (href or "").strip()
    if not href or href.startswith("#") or not _is_of(href, _LINK_SCHEMES):
        return ""
    return href if href.startswith("http") else _whole(href, base)


def picture_address(
    attributes: Mapping[str, str | None], base: str = "", proxies: Sequence[str] = ()
) -> str:
    """The address of a picture, or "" where it has none.

    Pages that load pictures late keep the address in another attribute, and a placeholder in
    ``src``: the former counts. A picture that is written into the page (``data:``) is one of those
    placeholders, or an icon. ``proxies`` are addresses in front of the true one (``…/?http://…``).
    """
    found, told_by = "", ""
    for name, value in attributes.items():
        if not value or name not in _LAZY:
            continue
        value = value.strip()
        if name.endswith("srcset"):
            value = "" if found else _widest(value)
        if (
            value
            and _is_of(value, _PICTURE_SCHEMES)
            and (name != "src" or told_by in ("", "srcset"))
        ):
            found, told_by = value, name
    if (found[-4:] == ".gif" or found[-8:-4] == "/1x1") and found.endswith(_STAND_INS):
        return ""
    if found.startswith(tuple(proxies)):
        found = _unwrapped(found, proxies)
    return found if not found or found.startswith("http") else _whole(found, base)


def _widest(srcset: str) -> str:
    """The widest picture of a ``srcset``; the first where no width is told."""
    told = _WIDTHS.findall(srcset)
    if not told:
        return srcset.partition(",")[0].partition(" ")[0]
    address, _ = max(told, key=lambda one: float(one[1]))
    return str(address)


def _unwrapped(address: str, proxies: Sequence[str]) -> str:
    for _ in range(_MAX_PROXIES):
        proxy = next((proxy for proxy in proxies if address.startswith(proxy)), None)
        if proxy is None:
            break
        inner = address[len(proxy) :]
        if _PERCENT.match(inner):
            from urllib.parse import unquote

            inner = unquote(inner.partition("&")[0])
        if not inner.startswith(("http://", "https://", "//")):
            break
        address = inner
    return address


def _whole(address: str, base: str) -> str:
    """The address with what it leaves out taken from the base; as it is where there is none."""
    if base:
        from urllib.parse import urljoin

        try:
            return urljoin(base, address)
        except ValueError:
            return address
    return "https:" + address if address.startswith("//") else address


def _is_of(address: str, schemes: frozenset[str]) -> bool:
    # Browsers pass over white space and control characters inside a scheme: jav&#9;ascript:
    if address.startswith(("http://", "https://")):
        return True
    start = _IGNORED.sub("", address[:2000]).lower()
    match = _SCHEME.match(start)
    if match:
        return match[0] in schemes
    return not start.partition("/")[0].endswith(":") and "\\" not in start[:2]
