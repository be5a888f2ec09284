"""``newscli stocks``: the securities of an article; with --learn, the names that many teach."""

from typing import TYPE_CHECKING

from newscli.cli.arguments import Call
from newscli.cli.outputs import Writer
from newscli.cli.report import Misuse
from newscli.cli.work import Step, Subject
from newscli.record import dumps, loads

if TYPE_CHECKING:
    from newscli.stocks import NameList


def step(call: Call) -> tuple[Step, tuple[str, ...]]:
    """Add ``stocks``; with --each ``each``, a list of mentions, with --learn ``learned``, what a
    learner wants of a document. Raises ``Misuse`` for a names file that cannot be used."""
    from newscli.headline import title_of
    from newscli.stocks import securities

    names, level, notation = _names(call), call.given("verdict"), call.given("notation")
    shape = _each if call.on("each") else _learned if call.on("learn") else None

    def stocks(subject: Subject) -> None:
        title = title_of(subject.record, subject.article, subject.rules)
        found = securities(subject.record, subject.article, title=title, names=names)
        if level is not None:
            from newscli.stocks import at_least

            found = at_least(found, level)
        if notation is not None:
            from newscli.stocks import in_notation

            found = in_notation(found, notation)
        subject.record["stocks"] = found
        if shape is not None:
            shape(subject, title)

    return stocks, (shape.__name__.strip("_"),) if shape is not None else ("stocks",)


def _names(call: Call) -> "NameList | None":
    path = call.given("names")
    if path is None:
        return None
    from newscli.stocks import NameList, NamesError

    try:
        return NameList.load(path)
    except OSError as error:
        raise Misuse(f"--names {path}: {error.strerror}") from None
    except (NamesError, ImportError) as error:
        raise Misuse(f"--names {error}") from None


def _each(subject: Subject, title: str | None) -> None:
    from newscli.stocks import each

    record, text = subject.record, subject.article.text
    published = _published(subject)
    record["each"] = each(record, record["stocks"], text=text, title=title, published=published)


def _learned(subject: Subject, title: str | None) -> None:
    record = subject.record
    text = subject.article.text if record["stocks"] else ""
    record["learned"] = {"stocks": record["stocks"], "text": text, "title": title}


def _published(subject: Subject) -> str | None:
    """The time of publication: of the record where it has its facts, else found out."""
    meta = subject.record.get("meta")
    if not isinstance(meta, dict):
        from newscli.meta import facts

        meta = facts(subject.record, subject.article, subject.rules)
    published: str | None = meta.get("published")
    return published


class Lesson:
    """The end of a run with --learn: takes what documents teach, writes the list of names."""

    def __init__(self, writer: Writer) -> None:
        from newscli.stocks import Learner

        self._writer = writer
        self._learner = Learner()

    def put(self, data: bytes) -> None:
        """Take in what one document teaches."""
        taught = loads(data).get("learned")
        if taught is not None:
            self._learner.add(taught["stocks"], text=taught["text"], title=taught["title"])

    def pause(self) -> None:
        """The list is written at the end."""

    def end(self) -> None:
        """Write the list, a name a line."""
        self._writer.write(b"".join(dumps(row) + b"\n" for row in self._learner.rows()))
