"""Find the article on a page: the site's own selectors first, then the element with the most text."""

from selectolax.lexbor import LexborNode

from newscli.problems import Problem
from newscli.rules.site import Site

MIN_ARTICLE = 40
"""Characters of text in paragraphs; with fewer there is no article."""


def find_article(body: LexborNode, site: Site) -> LexborNode:
    """The element that holds a page's article. Raises ``Problem`` ``no-article``."""
    for selector in site.article:
        found = body.css_first(selector)
        if found is not None and len(found.text().strip()) >= MIN_ARTICLE:
            return found
    scores: dict[int, int] = {}
    parents: dict[int, LexborNode] = {}
    for paragraph in body.css("p"):
        parent = paragraph.parent
        if parent is None:
            continue
        weight = len(paragraph.text().strip())
        if weight > 10:
            scores[parent.mem_id] = scores.get(parent.mem_id, 0) + weight
            parents[parent.mem_id] = parent
    if not scores:
        if len(body.text().strip()) < MIN_ARTICLE:
            raise Problem("no-article", "no text that could be an article")
        return body
    best = max(scores, key=lambda key: scores[key])
    if scores[best] < MIN_ARTICLE:
        raise Problem("no-article", "no text that could be an article")
    return parents[best]
