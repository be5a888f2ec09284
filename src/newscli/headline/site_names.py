"""The site's name behind a page's title, or before it: ``某事发生_新浪财经_新浪网`` → ``某事发生``."""

import re
from collections.abc import Iterable

from newscli.credits import outlet
from newscli.headline.folding import folded
from newscli.patterns import lazy

_CUT = lazy(
    r"\s*[_|｜丨]\s*|\s+(?:[-–—·•»«]|::)\s+|—{2,}|(?<![\x00-\x7f—])[-–—](?=[^-–—]{1,20}$)|--+"
)
_BRACKETED = lazy(r"\s*【([^【】]{2,12})】$")
_AFTER = lazy(r"(?:\s+[-–—·•»]|\s*[|｜丨_])\s*(?=\S{2,})")
KINDS = (
    "Opinion", "Opinions", "Editorial", "Commentary", "Comment", "Analysis", "Column", "Letter", "Letters",
    "Explainer", "Exclusive", "News", "Video", "Photos", "Podcast", "Watch", "Live", "Breaking", "Meinung",
    "Kommentar", "Kolumne", "Exklusiv", "Opinión", "Opinione", "Opinie", "Tribune", "Vidéo", "Exclusif",
)  # fmt: skip
"""What a page calls a kind of text, above a headline or behind a bar."""

_KIND = lazy(rf"(?<=\w.)\s\|\s(?:{'|'.join(KINDS)})$")
_HYPHENS = ("-", "–", "—", "·", "•")
_SECTIONS = frozenset((
    *KINDS, "Business", "Politics", "Sport", "Sports", "World", "Technology", "Tech", "Science", "Health",
    "Culture", "Arts", "Economy", "Markets", "Finance", "Money", "Life", "Style", "Travel", "Food", "US",
    "UK", "Europe", "Local", "National", "International", "Entertainment", "Blog",
    "Politik", "Wirtschaft", "Kultur", "Panorama", "Wissen", "Netzwelt", "Politique", "Économie", "Monde",
    "Société", "Política", "Economía", "Deportes", "Mundo", "Politica", "Cronaca", "Esteri", "Economia",
    "Binnenland", "Buitenland",
))  # fmt: skip
"""Behind a hyphen a section's name is none of the headline; any other word may be."""

_DOMAIN = lazy(
    r"(?:www\.)?[a-z0-9\-]+\.(?:com|cn|net|org|info|eu|de|at|ch|fr|it|es|pt|nl|be|dk|se|no|fi|pl|cz|ru|gr|ie|br|mx"
    r"|uk|us|ca|au|nz|in|jp|kr|tw|hk|sg)(?:\.(?:cn|uk|au|br|nz|tw|hk|sg))?",
    re.I,
)
_ADDRESS = lazy(rf"\s?[(（](?:{_DOMAIN.pattern})[)）]$", re.I)
_DOMAIN_FIRST = lazy(rf"(?:{_DOMAIN.pattern})\s*(?:[|｜»:]|\s[-–—·•])\s+(?=\S{{2,}} )", re.I)
_LONGEST_SECTION = 6
"""Characters of a section's name in Chinese."""

_LONGEST = 600
_LONGEST_DOMAIN = 40
_SECTION = lazy(
    r"(?:频道|网|网站|报|新闻|财经|首页|门户|股票|证券|要闻|资讯|官网|平台|号|社区|论坛|博客|^..在线)$"
)


def without_site(title: str, names: Iterable[str] = ()) -> str:
    """The title without the names of site and section behind it, and a known name before it.

    ``names`` are what the site is known to add (its name, ``og:site_name``, a rule's suffixes).
    A part that is no outlet's or section's name stays: ``中国-东盟博览会`` is whole.
    """
    if len(title) > _LONGEST:
        return title
    title = without_domain(title)
    known = [name for name in names if name]
    whole = title
    if (found := _BRACKETED.search(title)) and _is_site(found[1]):
        title = title[: found.start()]
    for name in known:
        if title.endswith(name) and len(title) > len(name) + 3:
            bare = title[: -len(name)].rstrip(" _-–—|｜丨·•»：")
            # In *Ada Quay on Harbour* the site's name is a word of the sentence.
            if not (name[0].isascii() and title[len(bare) : -len(name)].isspace()):
                title = bare
        if title.startswith(name) and (after := _AFTER.match(title, len(name))):
            title = title[after.end() :]
    while True:
        quoted = "«" in title and "»" in title
        cuts = [cut for cut in _CUT.finditer(title) if not (quoted and cut[0].strip() in "«»")]
        if not cuts or cuts[-1].start() < 4:
            return title
        part = title[cuts[-1].end() :].strip()
        rest = cuts[-1].start()
        # A spaced hyphen, a bar or an underscore divides title and site; a tight hyphen may not.
        divider = cuts[-1].group().strip("—")
        wide = divider not in ("", "-", "–") and rest >= 6 and len(part) <= min(20, rest)
        wide = wide and not _is_clause(part)
        if wide and part.isascii() and divider.strip() in _HYPHENS:
            wide = part in _SECTIONS or (title == whole and _may_be(part, known))
        if wide and title != whole and len(part) > _LONGEST_SECTION and not part.isascii():
            wide = False  # what stands before the site's name is a section's, or the headline's
        if not (part in known or not part or wide or _is_site(part)):
            return title
        title = title[: cuts[-1].start()].rstrip()


def _may_be(part: str, known: list[str]) -> bool:
    """Whether a part of a title may be the site's name where it is known under others: ``WSJ``."""
    said = folded(part)
    return not known or any(
        said in folded(name) or folded(name) in said or said == _initials(name) for name in known
    )


def _initials(name: str) -> str:
    """``wsj`` of *The Wall Street Journal*, ``cbp`` of *Central Bank of Ports*."""
    return "".join(word[0] for word in name.casefold().split() if word not in ("the", "of", "and"))


def without_section(title: str) -> str:
    """The headline without the kind of text behind a bar: *Harbour must pay | Opinion*."""
    return _KIND.sub("", title) if "|" in title else title


def _is_clause(part: str) -> bool:
    """Whether it goes on with the sentence: *wall - or no wall?*"""
    return part[:1].islower() or part[-1:] in "?!？！"


def without_domain(title: str) -> str:
    """The title without the site's domain before it: *harbourpost.com - Harbour must pay*."""
    if "." in title[:_LONGEST_DOMAIN] and (first := _DOMAIN_FIRST.match(title)):
        return title[first.end() :]
    return title


def is_domain(text: str) -> bool:
    """Whether a text is the name of a domain: *harbourpost.com*, as sites are called by their logos."""
    return "." in text and len(text) <= _LONGEST_DOMAIN and bool(_DOMAIN.fullmatch(text))


def _is_site(part: str) -> bool:
    part = _ADDRESS.sub("", part)  # 东方财富网(eastmoney.com)
    if len(part) > 20:
        return False
    if outlet.is_known(part) or (bool(_SECTION.search(part)) and len(part) <= 12):
        return True
    return bool(_DOMAIN.fullmatch(part))
