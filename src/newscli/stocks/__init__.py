"""Every security in the news: found, normalised, placed and judged.

``securities`` gives the ``stocks`` of a record. The converter between the notations of vendors
(``convert``, ``resolve``, ``Ticker``) stands on its own. What a call does not need is not loaded.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from newscli.article import Article
from newscli.stocks.levels import LEVELS

if TYPE_CHECKING:
    from newscli.stocks.learn import Learner
    from newscli.stocks.names import NameList, NamesError
    from newscli.stocks.notations import NOTATIONS, convert, resolve
    from newscli.stocks.output import at_least, each, in_notation
    from newscli.stocks.tickers import Ticker, parse

__all__ = [
    "LEVELS",
    "NOTATIONS",
    "Learner",
    "NameList",
    "NamesError",
    "Ticker",
    "at_least",
    "convert",
    "each",
    "in_notation",
    "parse",
    "resolve",
    "securities",
]

_HOMES = {
    "learn": ("Learner",),
    "names": ("NameList", "NamesError"),
    "notations": ("NOTATIONS", "convert", "resolve"),
    "output": ("at_least", "each", "in_notation"),
    "tickers": ("Ticker", "parse"),
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def securities(
    record: Mapping[str, Any],
    article: Article,
    *,
    title: str | None,
    names: "NameList | None" = None,
) -> list[dict[str, Any]]:
    """Give the ``stocks`` of a record: every security of its article, with every mention.

    ``title`` is the repaired headline, in which mentions with the field ``title`` have their
    place; those with the field ``text`` have it in ``article.text``. ``names`` is a list of names
    to look for beside the marks and codes. The record itself is not changed.
    """
    from newscli.stocks.finding import find, gather

    text = article.text
    return gather(find(article, text, title, names), article, text, title)
