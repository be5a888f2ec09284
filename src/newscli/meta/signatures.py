"""Who signed an article in Latin letters below its last sentences: *Par Nora Field*, *(By Ada Quay)*.

Asked where neither a byline nor the page's head names anybody.
"""

from newscli.article import Article
from newscli.credits import signed_by
from newscli.patterns import lazy

_BLOCKS = 6
"""So many blocks at the end of an article are looked at."""

LONGEST = 100
"""Characters of a signature."""

# …said the minister. (By Nora Field) Enditem/TA
_BRACKETED = lazy(r"[(（](?P<names>[^()（）]{6,100})[)）]\s{0,2}(?:Enditem/?\w{0,3})?$", 0)


def signature(article: Article) -> tuple[list[str], str]:
    """The names with which an article is signed, and the text that has them; none where several lines
    name different people: then each is of a part of the page."""
    found: dict[str, list[str]] = {}
    for block in article.blocks[-_BLOCKS:]:
        text = block.text.strip()
        if block.kind != "paragraph" or not text:
            continue
        if bracketed := _BRACKETED.search(text):
            text = bracketed["names"]
        if len(text) <= LONGEST and (names := signed_by(text)):
            found[text] = names
    if len({tuple(names) for names in found.values()}) != 1:
        return [], ""
    return next((names, text) for text, names in found.items())
