"""Whose page it is by its title: a blog's, ``… - quill52 - 博客园``, ``…_quill52的博客-CSDN博客``, or a
paper's, ``…-某某日报数字报``."""

import re

from newscli.article import Article
from newscli.credits.outlet import is_known, resolve
from newscli.credits.roles import NOBODY
from newscli.patterns import lazy

_OWNED = lazy(
    r"(?: - |_)(?P<name>[^\s_|《》“”]{2,20}?)"
    r"(?: - [^\s\-]{0,6}博客[^\s\-]{0,4}\Z|的(?:技术|个人)?(?:博客|专栏)[-_\s])"
)
# 某某日报, 某某晚报电子版, 某某日报多媒体数字报刊平台
_PAPER = lazy(
    r"(?:.*[_|｜丨\-–—·»]\s{0,4})?(?P<paper>[㐀-鿿]{2,10}?[报報])"
    r"(?:社?(?:多媒体|图文|官方)?(?:[数數]字|[电電]子)(?:[报報][纸紙刊]?|版|期刊)(?:平台|系统|数据库)?|图文数据库)?[\s\-_]*\Z",
    re.S,
)
_PAPERS = (
    "日报",
    "晚报",
    "晨报",
    "时报",
    "商报",
    "都市报",
    "青年报",
    "导报",
    "日報",
    "晚報",
    "時報",
    "導報",
)
"""What surely are papers: 早报 and 快报 may be a column's name, 年报 and 公报 are none."""

_LONGEST = 200


def owner(title: object, article: Article) -> str | None:
    """The name of a blog's owner in the page's ``title``, where the line with the date of the article
    has it as well; None where either says nothing."""
    if not isinstance(title, str) or ("博客" not in title and "专栏" not in title):
        return None
    found = _OWNED.search(title)
    if not found or found["name"].lower() in NOBODY:
        return None
    for text in article.taken("info-line"):
        if len(text) < _LONGEST and found["name"] in text.split():
            return found["name"]
    return None


def paper_of(title: object, site_name: str | None) -> str | None:
    """The paper whose page it is: its name stands behind a dash at the end of the page's ``title``, or is
    the ``site_name``; None if anything else does."""
    for name, least in ((title, 1), (site_name, 0)):
        if isinstance(name, str) and ("报" in name[-20:] or "報" in name[-20:]):
            found = _PAPER.match(name[-40:])
            if not found or found.start("paper") < least:
                continue
            if is_known(found["paper"]) or found["paper"].endswith(_PAPERS):
                return resolve(found["paper"])
    return None
