"""``newscli stocks``: the securities of an article."""

from collections.abc import Callable
from typing import Any

from newscli.cli.quick import Call
from newscli.cli.report import Misuse
from newscli.cli.work import Step, Subject
from newscli.record import Record

Securities = list[dict[str, Any]]


def step(call: Call) -> tuple[Step, tuple[str, ...]]:
    """Add ``stocks``. Raises ``Misuse`` for a names file that cannot be used."""
    from newscli.headline import headline
    from newscli.stocks import NameList, NamesError, securities

    path = call.given("names")
    try:
        names = None if path is None else NameList.load(path)
    except (NamesError, OSError) as error:
        raise Misuse(f"--names {error}") from None
    changes = _changes(call)

    def stocks(subject: Subject) -> None:
        title = headline(subject.record, subject.article).title
        found = securities(subject.record, subject.article, title=title, names=names)
        for change in changes:
            found = change(found)
        subject.record["stocks"] = found
        if call.on("each"):
            subject.record["each"] = _mentions(subject, title or "")

    return stocks, ("each",) if call.on("each") else ("stocks",)


def _changes(call: Call) -> list[Callable[[Securities], Securities]]:
    """What --verdict and --notation do to the answer."""
    changes: list[Callable[[Securities], Securities]] = []
    if level := call.given("verdict"):
        from newscli.stocks import LEVELS

        kept = LEVELS[LEVELS.index(level) :]
        changes.append(lambda found: _at_least(found, kept))
    if notation := call.given("notation"):
        changes.append(lambda found: _written(found, notation))
    return changes


def _at_least(found: Securities, kept: tuple[str, ...]) -> Securities:
    """The securities and the mentions that are judged well enough."""
    return [
        {**stock, "mentions": [each for each in stock["mentions"] if each["verdict"] in kept]}
        for stock in found
        if stock["verdict"] in kept
    ]


def _written(found: Securities, notation: str) -> Securities:
    """The tickers as a vendor writes them; null where it has no form for one."""
    from newscli.stocks import convert, parse

    written = []
    for stock in found:
        ticker = parse(stock["ticker"])
        written.append({**stock, "ticker": ticker and convert(ticker, notation)})
    return written


def _mentions(subject: Subject, title: str) -> list[Record]:
    """A record for each mention, with the sentence that it stands in."""
    from newscli.stocks.context import sentence_bounds

    record, texts = subject.record, {"text": subject.article.text, "title": title}
    published = _published(subject)
    lines = []
    for stock in record["stocks"]:
        for mention in stock["mentions"]:
            text = texts[mention["field"]]
            start, end = sentence_bounds(text, mention["start"], mention["end"])
            lines.append(
                {
                    "id": record["id"],
                    "source": record["source"],
                    "published": published,
                    "ticker": stock["ticker"],
                    "name": stock["name"],
                    **mention,
                    "sentence": text[start:end].strip(),
                }
            )
    return lines


def _published(subject: Subject) -> str | None:
    """The time of publication: of the record where it has its facts, else found out."""
    meta = subject.record.get("meta")
    if not isinstance(meta, dict):
        from newscli.meta import facts

        meta = facts(subject.record, subject.article, subject.rules)
    published: str | None = meta.get("published")
    return published
