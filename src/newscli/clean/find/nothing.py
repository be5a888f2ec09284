"""Pages on which there is no article: what stands in its place.

A wall is short, and says what it is; it has neither a date nor a source. An article that speaks of
a server error has both, or more to say.
"""

import re
from collections.abc import Iterator, Mapping

from newscli.article import Block, Removed
from newscli.clean.blocks import Item
from newscli.clean.find import phrases
from newscli.clean.find.front import is_declared, is_in_title, parts_of_title
from newscli.clean.find.headline import Headline, is_titled
from newscli.clean.find.info import is_sure
from newscli.clean.find.lines import is_dated_in_head
from newscli.clean.find.listing import is_dated, is_listing, linked
from newscli.clean.find.parts import Part
from newscli.clean.find.shares import size_of
from newscli.clean.find.survey import PROSE, Survey
from newscli.lexbor import LexborNode
from newscli.patterns import lazy
from newscli.problems import Problem
from newscli.record import Record
from newscli.rules.origin import linked_data, named

LEAST = 60
"""Bytes of text. With less there is no article."""

WALL = 1200
"""Bytes of prose. With more, a page is no wall whatever it says."""

_MENU = 8
"""So many bytes of links to one of prose are a portal, where no line is the headline of the prose."""

_UNTITLED = 2
"""The same where the headline is not what the page's title says."""

LONGEST = 40
"""Characters of a headline below which it may name a wall."""

_LINES = 60
"""So many lines of a page are read."""

_CUT = ("…", "...")

# Searched in lower case: to ignore case costs three times as much.
_WALLS, _NAMES = (
    [
        (reason, re.compile(pattern))
        for reason, _, pattern in (line.partition(": ") for line in phrases.lines(name))
    ]
    for name in ("walls", "wall-names")
)

_PRICE = lazy(
    r"(?:[¥￥$€£₩₽]|RMB|USD|EUR)\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|元|円|원|руб|zł|kr\b)", re.A
)
_BUTTON = lazy(
    r">\s{0,9}(?:加入购物车|加入購物車|立即购买|立即購買|add to (?:cart|bag|basket)|buy (?:it )?now"
    r"|in den (?:warenkorb|einkaufswagen)|ajouter au panier|acheter maintenant"
    r"|añadir (?:al carrito|a la cesta)|comprar (?:ahora|agora)|adicionar ao carrinho|aggiungi al carrello"
    r"|in winkelwagen|カートに(?:入れる|追加)|장바구니|в корзину|do koszyka|sepete ekle)\s{0,9}<",
    re.I,
)
_ARTICLES = lazy("Article|Posting|Review|Report|HowTo|Recipe")


def refuse(
    survey: Survey, root: Part, headline: Headline | None, body: LexborNode, record: Record
) -> None:
    """Raise ``Problem`` ``no-article``, with the reason, for a page without an article."""
    top = survey.top
    if top.prose > WALL:
        if is_listing(survey, root, headline, record):
            raise Problem("no-article", _TEASERS)
        return
    reason = _wall(survey, headline, body, record)
    if reason:
        raise Problem("no-article", reason)
    if top.prose + top.other < LEAST:
        raise _empty(record)
    if root.prose == 0 and (
        headline is None
        or root.links > root.other
        or root.other < LEAST
        or _asks(survey, root, headline)
    ):
        raise Problem("no-article", _LINKS)
    if (
        top.prose < WALL // 2
        and not (_is_signed(survey) or is_dated(survey))
        and sells(survey, record)
    ):
        raise Problem("no-article", _SHOP)
    if _is_menu(survey, root, headline, record):
        raise Problem("no-article", _LINKS)
    if is_listing(survey, root, headline, record):
        raise Problem("no-article", _TEASERS)


def refuse_rest(items: list[Item], record: Record, *, told: bool) -> None:
    """Raise ``Problem`` ``no-article`` where headings without a sentence are all that was found, or where
    nothing was, or notices below no headline (not ``told``): the rest was chrome."""
    blocks = [item for item in items if isinstance(item, Block)]
    texts = [block.text for block in blocks if block.text]
    if texts and not told and not any(_is_headline(item) for item in items):
        raise _empty(record)
    if (
        all(block.kind == "heading" for block in blocks)
        and max(map(size_of, texts), default=0) < PROSE
    ):
        raise _empty(record)


def _is_headline(item: Item) -> bool:
    """Whether an item is the headline of a page."""
    return isinstance(item, Removed) and item.rule == "headline"


def _empty(record: Record) -> Problem:
    """``no-article`` for a page that has no text, or none that is of an article."""
    shell = "<script" in str(record.get("html")).lower()
    return Problem("no-article", _EMPTY_SHELL if shell else "no text that could be an article")


def _is_menu(survey: Survey, root: Part, headline: Headline | None, record: Record) -> bool:
    """Whether what was found is next to nothing beside the links of the page, and nobody signed it:
    below no headline, or below one of which the page's title has nothing, and without a date."""
    if root.prose >= WALL // 2 or _is_signed(survey) or is_dated(survey):
        return False
    if headline is None:
        return linked(survey) > _MENU * root.prose
    if root.prose == 0 or is_dated_in_head(record) or is_in_title(headline, record):
        return False
    return linked(survey) + root.links > _UNTITLED * root.prose


def _is_signed(survey: Survey) -> bool:
    """Whether a line of the page tells a source, a writer or a time of the day."""
    return any(is_sure(line.text) for line in survey.lines)


def _asks(survey: Survey, root: Part, headline: Headline) -> bool:
    """Whether all that stands beside the headline are the labels of a form: Your address:"""
    texts = [line.text for line in survey.lines if root.holds(line.part)]
    labels = [text for text in texts if text != headline.text]
    return bool(labels) and all(text.endswith((":", "：")) for text in labels)


_LINKS = "links and labels only, no sentence"
_SHOP = "a page that sells something"
_TEASERS = "a list of other articles"
_EMPTY_SHELL = "a script shell: its text is not in the page"


def _wall(
    survey: Survey, headline: Headline | None, body: LexborNode, record: Record
) -> str | None:
    """What the page is, if it says that it is a wall."""
    lines = [line.text for line in survey.lines[:_LINES]]
    if survey.top.prose + survey.top.other < LEAST:  # what scripts would replace may tell why
        lines += [(node.text() or "")[:500] for node in body.css("noscript, [role=dialog], dialog")]
    signed = any(is_sure(text) for text in lines)
    spoken = [headline.text.lower()] if headline else []
    titled = parts_of_title(record)[:1]
    if not signed and (reason := _called([*spoken, *titled])):
        return reason
    if survey.top.prose < WALL // 2:
        if not signed and not (headline and is_titled(headline, record)):
            spoken += titled
        for text in spoken:
            if reason := _spoken(text, signed=signed):
                return reason
    if signed:
        return None
    lines = [text.lower() for text in lines]
    return next((reason for reason, pattern in _WALLS if _speaks(lines, pattern, survey)), None)


def _called(texts: list[str]) -> str | None:
    """What a headline or a title in lower case calls a page that is no article."""
    short = [text for text in texts if len(text) < LONGEST]
    return next(
        (reason for reason, pattern in _NAMES if any(map(pattern.fullmatch, short))),
        None,
    )


def _spoken(text: str, *, signed: bool) -> str | None:
    """What wall a headline names, in lower case."""
    if len(text) >= LONGEST:
        return None
    for reason, pattern in _WALLS:
        found = pattern.search(text)
        # Signed, a headline that only holds such words is one: 网站页面不存在怎么办
        if found and (not signed or len(found[0]) > len(text) / 2):
            return reason
    return None


def _speaks(lines: list[str], pattern: re.Pattern[str], survey: Survey) -> bool:
    """Whether the lines are a wall: not one sentence of several, or a label among sentences. A sentence
    that breaks off before it is what the wall lets see."""
    found = [text for text in lines if pattern.search(text)]
    if survey.number < 2 or not found:
        return bool(found)
    sentences = sum(1 for text in found if size_of(text) >= PROSE)
    before = lines[: lines.index(found[0])]
    cut = sum(1 for text in before if size_of(text) >= PROSE and text.endswith(_CUT))
    return sentences + cut > survey.number / 2


def sells(survey: Survey, record: Record) -> bool:
    """Whether a page says of itself that it is a product's; or shows a price, and a button to buy."""
    if is_declared(record):
        return False
    kinds = [*_kinds(record)]
    if any(_ARTICLES.search(kind) for kind in kinds):
        return False
    head = record.get("head")
    if any(str(said).startswith("product") for said in named(head, "og:type")):
        return True
    if any(kind == "Product" for kind in kinds):
        return True
    priced = any(len(line.text) < 80 and _PRICE.search(line.text) for line in survey.lines)
    return priced and _BUTTON.search(str(record.get("html"))) is not None


def _kinds(record: Record) -> Iterator[str]:
    """The types of the items of a page's JSON-LD; of a product without an offer, none."""
    for item in linked_data(record.get("head")):
        if isinstance(item, Mapping):
            kind = str(item.get("@type"))
            if kind != "Product" or "offers" in item:
                yield kind
            if "review" in item:
                yield "Review"
