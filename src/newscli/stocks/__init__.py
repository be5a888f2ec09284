"""Every security in the news: found, normalised, placed and judged.

``securities`` gives the ``stocks`` of a record. The converter between the notations of vendors
(``convert``, ``resolve``, ``Ticker``) stands on its own.
"""

from collections.abc import Mapping
from typing import Any

from newscli.article import Article
from newscli.stocks.finding import find, gather
from newscli.stocks.learn import Learner
from newscli.stocks.names import NameList, NamesError
from newscli.stocks.notations import NOTATIONS, convert, resolve
from newscli.stocks.output import at_least, each, in_notation
from newscli.stocks.tickers import Ticker, parse
from newscli.stocks.verdicts import LEVELS

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


def securities(
    record: Mapping[str, Any],
    article: Article,
    *,
    title: str | None,
    names: NameList | None = None,
) -> list[dict[str, Any]]:
    """Give the ``stocks`` of a record: every security of its article, with every mention.

    ``title`` is the repaired headline, in which mentions with the field ``title`` have their
    place; those with the field ``text`` have it in ``article.text``. ``names`` is a list of names
    to look for beside the marks and codes. The record itself is not changed.
    """
    return gather(find(article, title, names), article, title)
