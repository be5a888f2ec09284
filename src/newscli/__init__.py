"""newscli turns scraped Chinese finance news into data.

The five commands of the command line are five functions here, and compose in the same way::

    from newscli import parse, clean, meta, stocks, text

    record = parse(open("post.md", "rb").read(), source="post.md")
    record = text(stocks(meta(clean(record))))
    record["meta"]["authors"], record["stocks"], record["text"]

Each takes a document (the bytes or the text of a post or of a page) or a record (a mapping), and
gives a new record, by two rules:

1. *Record in, record out*: every key that came in, with the answer added.
2. *Document in, the answer out*: ``id``, ``source`` and the answer; from ``parse`` and ``clean`` the
   whole record.

The order does not matter: ``meta``, ``stocks`` and ``text`` clean a record in memory where it is not
clean yet. A document that cannot be done raises ``Problem``, which has a ``code`` and a ``message``.
"""

import sys
from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any

from newscli.problems import Problem

if TYPE_CHECKING:
    from newscli.rules import Rules
    from newscli.stocks import NameList

__version__ = "0.1.0"

__all__ = ["Document", "Problem", "__version__", "clean", "meta", "parse", "stocks", "text"]

Document = bytes | str | Mapping[str, Any]
Record = dict[str, Any]


def parse(document: Document, *, source: str = "-", kind: str = "auto") -> Record:
    """Make a record of a document: ``id source format encoding front_matter head html``.

    ``source`` says where it came from; ``kind`` (``auto``, ``post``, ``page`` or ``jsonl``, one record)
    overrules what the content says. A mapping is completed. Raises ``Problem``, and ``TypeError`` or
    ``ValueError`` for a document or a kind that is none.
    """
    from newscli.parse import as_record

    return as_record(document, source=source, kind=kind)


def clean(document: Document, *, source: str = "-", rules: "Rules | None" = None) -> Record:
    """Keep the article: ``html`` in plain, inert markup, and ``removed``, what was taken out.

    ``rules`` are those of ``newscli.rules.load``, the built-in ones if None. Raises ``Problem``.
    """
    from newscli.clean import cleaned

    return cleaned(parse(document, source=source), rules or _rules())


def meta(
    document: Document,
    *,
    source: str = "-",
    rules: "Rules | None" = None,
    tz: str | None = None,
    explain: bool = False,
) -> Record:
    """Add ``meta``, the facts of the article; with ``explain`` also ``meta_evidence``.

    ``tz`` is the IANA zone of times that name none (None: China's, but on pages in other languages).
    Raises ``Problem``, and ``zoneinfo.ZoneInfoNotFoundError`` for a zone unknown here.
    """
    from newscli.clean import article_of
    from newscli.meta import explained

    record, rules = parse(document, source=source), rules or _rules()
    found, evidence = explained(record, article_of(record, rules), rules, tz)
    answer: Record = {"meta": found}
    if explain:
        answer["meta_evidence"] = evidence
    return _answered(document, record, answer)


def stocks(
    document: Document,
    *,
    source: str = "-",
    rules: "Rules | None" = None,
    names: "NameList | None" = None,
) -> Record:
    """Add ``stocks``, the securities that the article mentions, each with its verdict.

    ``names`` (``newscli.stocks.NameList``) finds names that neither markup nor a code shows.
    Raises ``Problem``.
    """
    from newscli.clean import article_of
    from newscli.headline import title_of
    from newscli.stocks import securities

    record, rules = parse(document, source=source), rules or _rules()
    article = article_of(record, rules)
    title = title_of(record, article, rules)
    answer = {"stocks": securities(record, article, title=title, names=names)}
    return _answered(document, record, answer)


def text(
    document: Document,
    *,
    source: str = "-",
    rules: "Rules | None" = None,
    markdown: bool = False,
) -> Record:
    """Add ``text``, the article as plain text, one blank line between paragraphs.

    With ``markdown`` add ``markdown`` in its place: the article with its headings, lists, tables,
    links and pictures. Raises ``Problem``.
    """
    from newscli.clean import article_of
    from newscli.text import markdown as as_markdown
    from newscli.text import plain

    record, rules = parse(document, source=source), rules or _rules()
    article = article_of(record, rules)
    answer = {"markdown": as_markdown(article)} if markdown else {"text": plain(article)}
    return _answered(document, record, answer)


def _answered(document: Document, record: Record, answer: Record) -> Record:
    """The answer added to a record, or by itself where a document came in."""
    if isinstance(document, Mapping):
        return {**document, **answer}
    return {"id": record["id"], "source": record["source"], **answer}


_loaded: "Rules | None" = None


def _rules() -> "Rules":
    """The built-in rules, loaded once."""
    global _loaded
    if _loaded is None:
        from newscli.rules import load

        _loaded = load()
    return _loaded


class _Doors(ModuleType):
    """Keeps the five functions in their places.

    They bear the names of the packages behind them, and the import of ``newscli.parse`` would put
    that package where the function ``newscli.parse`` stands.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Doors
