"""Whose blog a page is of, by its title and beside its date: ``… - quill52 - 博客园``,
``…_quill52的博客-CSDN博客``."""

from newscli.article import Article
from newscli.credits.roles import NOBODY
from newscli.patterns import lazy

_OWNED = lazy(
    r"(?: - |_)(?P<name>[^\s_|《》“”]{2,20}?)"
    r"(?: - [^\s\-]{0,6}博客[^\s\-]{0,4}\Z|的(?:技术|个人)?(?:博客|专栏)[-_\s])"
)
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
