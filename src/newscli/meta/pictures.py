"""The pictures of an article: addresses made whole, and none that is not a picture of it."""

import functools
import re

from newscli.article import Article
from newscli.patterns import lazy

# https://cors.example.dev/?http://image.example.com/a.jpg, …/proxy?url=https%3A%2F%2F…
_PROXY = lazy(
    r"https?://[^/?#\s]{1,200}/[^?#\s]{0,100}\?(?:(?:url|src|image|img|u)=)?(?P<inner>https?(?::|%3A)(?:/|%2F){2}.+)",
    re.I,
)
_NOT_A_PICTURE = lazy(
    r"(?:[/_.\-]|^)(?:qr|qrcode|qr_code|erweima|2weima|logo|avatar|blank|spacer|pixel|tracking|loading|placeholder|emoji|emot|emotions?|"
    r"emoticons?|expression|face|favicon|transparent|1x1)(?:[/_.\-]|\d|$)",
    re.I | re.A,
)
_PLACEHOLDER_HOSTS = frozenset(
    [
        "picsum.photos",
        "dummyimage.com",
        "placehold.it",
        "placehold.co",
        "placeholder.com",
        "via.placeholder.com",
        "placekitten.com",
        "loremflickr.com",
        "lorempixel.com",
        "source.unsplash.com",
        "hm.baidu.com",
        "google-analytics.com",
        "scorecardresearch.com",
    ]
)
_HOST = lazy(r"(?:https?:)?//([^/?#:]+)", re.I)
_NO_CAPTION = lazy(
    r"image|img|图片|图|photo|picture|\S+\.(?:jpe?g|png|gif|webp|bmp)|[\w\-]{20,}", re.I | re.A
)


@functools.lru_cache(maxsize=256)
def address(src: str, base: str | None) -> str | None:
    """The address of a picture, unwrapped from proxies and resolved; None if it is no picture's.

    ``base`` is the address of the page where it is known. Remembered: a header names the picture
    once more, and often twice.
    """
    src = src.strip()
    for _ in range(3):
        found = _PROXY.match(src) if "?" in src else None
        if not found:
            break
        inner = found["inner"]
        src = _unquoted(inner.split("&")[0]) if "%3" in inner[:8].lower() else inner
    if src.startswith("//"):
        src = (base.split(":")[0] if base and base.startswith("http") else "https") + ":" + src
    elif base and not src.lower().startswith(("http:", "https:", "data:")):
        try:
            src = _joined(base, src)
        except ValueError:
            return None
    if not src or src.lower().startswith(("data:", "blob:", "about:", "javascript:", "file:")):
        return None
    host = _HOST.match(src)
    if host and _is_placeholder(host[1].lower()):
        return None
    return None if _NOT_A_PICTURE.search(src[: src.find("?")] if "?" in src else src) else src


def _unquoted(inner: str) -> str:
    from urllib.parse import unquote  # not loaded for every article

    return unquote(inner)


def _joined(base: str, src: str) -> str:
    from urllib.parse import urljoin  # as above

    return urljoin(base, src)


def _is_placeholder(host: str) -> bool:
    """Whether the host, or one it is under, makes placeholders or counts visitors."""
    while host:
        if host in _PLACEHOLDER_HOSTS:
            return True
        host = host.partition(".")[2]
    return False


def pictures(article: Article, base: str | None) -> list[dict[str, str | None]]:
    """``{"src", "caption"}`` of each picture of the article, each address once, in order."""
    found: dict[str, str | None] = {}
    for block in [block for block in article.blocks if block.kind == "picture"]:
        if not (src := address(block.src, base)):
            continue
        caption: str | None = " ".join(block.caption.split())
        if not caption or _NO_CAPTION.fullmatch(caption):
            caption = None
        found[src] = found.get(src) or caption
    return [{"src": src, "caption": caption} for src, caption in found.items()]


def lead(images: list[dict[str, str | None]], wanted: list[str], base: str | None) -> str | None:
    """The lead picture: the one that the document names if it is the article's, else the first.

    What a header names need not be a picture of the article: generators fill in the first
    ``<img>`` of the item, which is a QR code where the article has no picture.
    """
    if not images:
        return None
    known = [image["src"] for image in images]
    for candidate in wanted:
        src = address(candidate, base)
        if src in known:
            return src
    return known[0]
