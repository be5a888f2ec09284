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
_LONGEST_NAME = 20
_SHORTEST, _SHORTEST_DIVIDED = 4, 6
"""Characters of a headline before its site's name, and before a name that nobody knows."""

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
    title = whole = without_domain(title)
    known = [name for name in names if name]
    if (found := _BRACKETED.search(title)) and _is_site(found[1]):
        title = title[: found.start()]
    title = _without_known(title, known)
    while (cut := _last_cut(title)) and cut.start() >= _SHORTEST:
        part = title[cut.end() :].strip()
        divided = _is_divided(cut, part, known, alone=title == whole)
        if not (divided or not part or part in known or _is_site(part)):
            return title
        title = title[: cut.start()].rstrip()
    return title


def _without_known(title: str, known: list[str]) -> str:
    """The title without the known names of its site at its end and before its beginning."""
    for name in known:
        if title.endswith(name) and len(title) > len(name) + 3:
            bare = title[: -len(name)].rstrip(" _-–—|｜丨·•»：")
            # In *Ada Quay on Harbour* the site's name is a word of the sentence.
            if not (name[0].isascii() and title[len(bare) : -len(name)].isspace()):
                title = bare
        if title.startswith(name) and (after := _AFTER.match(title, len(name))):
            title = title[after.end() :]
    return title


def _last_cut(title: str) -> re.Match[str] | None:
    """The last sign that may divide a title and a site; « and » around words are quotation marks."""
    quoted = "«" in title and "»" in title
    cuts = [cut for cut in _CUT.finditer(title) if not (quoted and cut[0].strip() in "«»")]
    return cuts[-1] if cuts else None


def _is_divided(cut: re.Match[str], part: str, known: list[str], *, alone: bool) -> bool:
    """Whether what stands behind a sign is the site's or a section's, though nobody knows the name: a
    spaced hyphen, a bar or an underscore divides, a tight hyphen may not.

    ``alone``: nothing has come off the title yet. Else the site's name may have, and what stands before
    that is a section's, or the headline's.
    """
    divider = cut[0].strip("—")
    if divider in ("", "-", "–") or len(part) > _LONGEST_NAME or _is_clause(part):
        return False
    if cut.start() < max(_SHORTEST_DIVIDED, len(part)):
        return False
    if not part.isascii():
        return alone or len(part) <= _LONGEST_SECTION
    if divider.strip() in _HYPHENS:
        return part in _SECTIONS or (alone and _may_be(part, known))
    return True


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
    if len(part) > _LONGEST_NAME:
        return False
    if outlet.is_known(part) or (bool(_SECTION.search(part)) and len(part) <= 12):
        return True
    return bool(_DOMAIN.fullmatch(part))
