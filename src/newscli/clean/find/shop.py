"""Pages that sell something: a product with its price, and a button to buy it."""

import re
from collections.abc import Iterator, Mapping

from newscli.clean.find.front import is_declared
from newscli.clean.find.survey import Survey
from newscli.patterns import lazy
from newscli.record import Record
from newscli.rules.origin import linked_data, named

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
