"""What scripts and remarks in a page know of its article and the page does not show: the time in
``ct = "…"``, and the outlet in ``"media": "…"``.

Seen: 微信公众号 (``ct``, and shows 昨天), 今日头条 (``publish_time``), 企鹅号 (``pubtime``), readhub.
The system of 光明网, 中国网, 中青在线 and many papers sets a remark before the text, ``enpproperty``.
"""

import re
from collections.abc import Iterator

from newscli.credits.han import has_han
from newscli.patterns import lazy

_KEYS = (
    "firstPublishedAt", "first_published_at", "publish_time", "publishTime", "PublishTime", "pubtime",
    "pubTime", "PubTime", "pub_time", "publish_date", "publishDate", "pubDate", "pub_date", "publishedAt",
    "published_at", "datePublished", "date_published", "publicationDate", "publication_date",
    "publishedDate", "published_date", "datePosted", "releaseTime", "releaseDate", "display_time",
)  # fmt: skip
"""Best first."""

_CHINESE_KEYS = (
    "oriCreateTime", "createTime", "create_time", "createdAt", "created_at",
    "showTime", "inputtime", "ptime", "ctime",
    "ct =", "ct=", "\"ct\"",
)  # fmt: skip
"""What Chinese sites call it as well; elsewhere these are of accounts, sessions and comments."""

_VALUE = lazy(
    r"""["']?\s{0,4}[:=]?\s{0,4}["']?(?P<value>1\d{9}(?:\d{3})?\b|20\d\d[-/年.][01]?\d[-/月.][0-3]?\d日?"""
    r"""(?:[T\s]{1,3}[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?)""",
    re.A,
)
_OUTLET_KEYS = (
    "media", "media_name", "mediaName", "MediaName", "Art_MediaName", "source_name", "sourceName",
    "SourceName", "articleSource", "article_source", "newsSource", "NewsSource", "news_source", "docSource",
)  # fmt: skip
# What is called media may be a kind of it.
_OUTLET = lazy(
    r"""\s{0,4}:\s{0,4}"(?!(?:视频|音频|直播|图[文片集]|文章|原创|转载|网络|互联网|新闻|资讯|手机|电脑|未知|其[他它])")"""
    r"""(?P<value>[^"'<>{}:/\\]{2,24})(?=")"""
)
_TITLE = lazy(r"""itle"\s{0,4}:\s{0,4}"(?P<value>[^"<>\\]{6,120})""")
_ANY_TITLE = 'itle"'
_TITLE_KEYS = ('"t', '"T', '"Art_T')
"""What stands before that."""

_NEAR = 2000
"""Characters before and behind a title in which the object begins and ends that it stands in."""

_REMARK = "<!--enpproperty"
_DATE = lazy(
    r"<date>\s{0,4}(?P<value>(?:19|20)\d\d-[01]?\d-[0-3]?\d [0-2]?\d:[0-5]\d(?::[0-5]\d)?)", re.A
)
_MIDNIGHT = " 00:00:00"
"""What a paper's system writes behind the day of an issue."""

_LONGEST_REMARK = 8000
_LOOK = 2_000_000
"""Characters of a page that are searched."""

_TRIES = 20
"""So many places of a key are looked at."""

_MOST_TITLES = 2000
"""So many titles in scripts."""


def embedded_time(html: str, *, chinese: bool) -> str | None:
    """``key=value`` of the first time that a script of the page gives its article, or None.

    A time of the day is better than a date.
    """
    date: str | None = None
    for key in (*_KEYS, *_CHINESE_KEYS) if chinese else _KEYS:
        at = html.find(key, 0, _LOOK)
        tries = 0
        while at >= 0 and tries < _TRIES:
            before = html[at - 1 : at]
            found = _VALUE.match(html, at + len(key))
            if found and not (before.isalnum() or before == "_"):
                value = found["value"]
                if ":" in value or value.isdigit():
                    return f"{key.strip(' =').strip(chr(34))}={value}"
                date = date or f"{key}={value}"
            tries += 1
            at = html.find(key, at + 1, _LOOK)
    return date


def embedded_outlet(html: str, titles: list[str]) -> str | None:
    """The outlet that a script of the page gives in one object with the article's title; or None.

    ``titles`` are what the page shows as such, the site's name behind.
    """
    if not has_han("".join(titles)):
        return None
    objects = list(_objects(html, [title.strip() for title in titles]))
    for key in _OUTLET_KEYS if objects else ():
        for start, end in objects:
            at = html.find(f'"{key}"', start, end)
            outlet = _OUTLET.match(html, at + len(key) + 2) if at >= 0 else None
            if outlet and has_han(outlet["value"]):
                return outlet["value"].strip()
    return None


def _objects(html: str, shown: list[str]) -> Iterator[tuple[int, int]]:
    """Where the objects of scripts stand whose title begins a title that is shown.

    Titles are looked for, because that takes one search; there are more keys than titles.
    """
    at = html.find(_ANY_TITLE, 0, _LOOK)
    for _ in range(_MOST_TITLES):
        if at < 0:
            break
        title = _TITLE.match(html, at) if html.endswith(_TITLE_KEYS, 0, at) else None
        if title and any(each.startswith(title["value"].strip()) for each in shown):
            end = html.find("{", at, at + _NEAR)
            yield (
                max(0, at - _NEAR, html.rfind("}", max(0, at - _NEAR), at)),
                at + _NEAR if end < 0 else end,
            )
        at = html.find(_ANY_TITLE, at + 1, _LOOK)


def remarked_time(html: str) -> str | None:
    """``key=value`` of the time in the remark ``<!--enpproperty …<date>2012-12-17 14:17:53.0</date>``; of a
    paper, which has midnight there, the day."""
    at = html.find(_REMARK, 0, _LOOK)
    if at < 0:
        return None
    remark = html[at : at + _LONGEST_REMARK].partition("-->")[0]
    found = _DATE.search(remark)
    return f"enpproperty={found['value'].removesuffix(_MIDNIGHT)}" if found else None
