"""Articles from one line: ``深圳的创[[新产业|sina:sz300832]]比较分散`` marks 新产业."""

import re

from newscli.article import Article, Block, Removed, Span

_MARK = re.compile(r"\[\[([^|\[\]]*)\|([^\]]*)\]\]")


def block(text: str) -> Block:
    """One paragraph; what stands behind the bar is a stock mark, or a link if it is an address."""
    spans: list[Span] = []
    plain = ""
    position = 0
    for match in _MARK.finditer(text):
        plain += text[position : match.start()]
        kind = "link" if "//" in match[2] else "stock"
        spans.append(Span(len(plain), len(plain) + len(match[1]), kind, match[2]))
        plain += match[1]
        position = match.end()
    return Block("paragraph", plain + text[position:], spans)


def article(text: str, declared: str = "") -> Article:
    """Paragraphs divided by an empty line; ``declared`` is the text of the site's comment."""
    removed = [Removed("declared-stocks", declared)] if declared else []
    return Article([block(part) for part in text.split("\n\n")], removed)
