"""Who wrote it: chosen among the outlets that were named, or else the medium that shows it."""

from collections.abc import Mapping
from itertools import pairwise

from newscli.article import Article
from newscli.credits import is_own_name, read_line
from newscli.credits.han import HAN
from newscli.credits.roles import NOBODY
from newscli.meta.owners import paper_of
from newscli.patterns import lazy
from newscli.rules import Site

Claims = Mapping[str, tuple[str, str]]
"""Where an outlet was named → its name, and the string that was read."""
Chosen = tuple[str, tuple[str, str]]
"""An outlet, and its evidence: the rule and the string that was read."""

_BEST = (
    "source",
    "named",
    "page-source",
    "byline",
    "dateline",
    "signature",
    "editor",
    "credits",
)
_OWN_NAMES = ("本报", "本報", "本网", "本站", "本刊", "本台")
_REPORTER = lazy(r"\s?\w{0,4}记者")
_BODY = 40_000
# 来源：网络, 转自微信: written by others, whoever they are
_FROM_ANYWHERE = lazy(
    r"(?<![图圖像片频頻据據料])(?:来源|來源|转自|轉自|转载自|摘自)\s?[:：丨|｜]?\s?[自于於]?\s?"
    r"(?:互联网|互聯網|网络|網絡|網路|网上|网友|转载|轉載|微信|微博|自媒体|未知|不详|佚名)"
)
# 文｜某某星球: signed as accounts sign, with a name that was read as nobody's; behind 作者： stands a
# writer, by whatever name.
_SIGNED = lazy(
    r"[（(【]?(?:(?:文|作者|撰文)\s{0,2}[|｜丨︱/／]|(?:来源|來源|出处|转自)\s{0,2}[|｜丨︱/／:：])"
    r"\s?(?P<name>\S.*)"
)
_LONGEST_SIGNATURE = 40
_CHINESE = lazy(HAN)
_BEGINNING = 400
"""Characters. What a medium shows in another language comes from another desk."""
_ENDS = 4


def choose(claims: Claims, own: bool, article: Article, text: str, site: Site) -> Chosen | None:
    """The outlet of an article; None where nothing tells it.

    It is, in this order: what 来源 names, what stands beside the date, the byline's, the dateline's,
    the signature's, the site editor's, and the medium behind the site. ``own`` says that a credit
    speaks of 本报, ``text`` is the article's.
    """
    for rule in _BEST:
        if rule not in claims:
            continue
        name, read = claims[rule]
        if rule == "named" and site.outlet == "" and _is_of_site(name, site):
            continue  # the date and the site's own name, where the site only shows it
        if not _is_own(name, site):
            return site.aliases.get(name, name), (rule, read)
        own = True
        if name in site.aliases:
            return site.aliases[name], (f"{rule}, alias", read)
    if own:
        if paper := _self_named(text[:_BODY]):
            return paper, ("self-reference", f"《{paper}》记者")
        for word in _OWN_NAMES:
            if word in site.aliases:
                return site.aliases[word], ("alias", word)
    if site.outlet and _CHINESE.search(text[:_BEGINNING]) and not _is_of_others(article, site):
        return site.outlet, ("site", site.known_by)
    return None


def of_paper(title: object, site_name: str | None, article: Article, site: Site) -> Chosen | None:
    """The paper whose page an article is on, by the page's ``title`` or its name for the site; None
    where rules know the site, or the article says that others wrote it."""
    printed = None if site.name else paper_of(title, site_name)
    if not printed or _is_of_others(article, site):
        return None
    return printed, ("page-title", printed)


def _is_own(name: str, site: Site) -> bool:
    """Whether it is a house speaking of itself: 本报, and where it is known which, 本网原创."""
    return is_own_name(name) or (bool(site.outlet) and is_own_name(name.removesuffix("原创")))


def _is_of_site(name: str, site: Site) -> bool:
    """Whether a name is the site's, or of a part of it: 同花顺 and 同花顺财经."""
    return bool(site.name) and name[:3] == str(site.name)[:3]


def _self_named(text: str) -> str | None:
    """The paper whose reporter the text speaks of, 向《中国经营报》记者表示; None if none or several."""
    named = set()
    for before, behind in pairwise(text.split("》")):
        if "记者" in behind[:7] and _REPORTER.match(behind):
            _, mark, name = before.rpartition("《")
            if mark and 2 <= len(name) <= 16:
                named.add(name)
    return named.pop() if len(named) == 1 else None


def _is_of_others(article: Article, site: Site) -> bool:
    """Whether an article says that others wrote it, but names no outlet that could be read."""
    for rule, text in article.removed:
        if rule in ("source", "info-line", "credits") and _FROM_ANYWHERE.search(text[:400]):
            return True
        if rule == "byline" and _is_signed_by_others(text, site):
            return True
    return any(
        block.kind == "paragraph" and _is_signed_by_others(block.text, site)
        for block in [*article.blocks[:_ENDS], *article.blocks[-_ENDS:]]
    )


def _is_signed_by_others(text: str, site: Site) -> bool:
    """Whether a line is a signature with a name that is neither a person's nor the site's."""
    if len(text) > _LONGEST_SIGNATURE or not (found := _SIGNED.match(text)):
        return False
    if (line := read_line(text)) and (line.credits or line.outlet):
        return False
    name = found["name"].rstrip("）)】 ")
    ours = any(own and own[:2] in name for own in (site.name, site.outlet))
    return not ours and name not in NOBODY
