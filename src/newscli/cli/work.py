"""What is done with one document: read it, run the steps, write the answer as bytes.

The same object works in the one process and in each worker. It never raises: a document gives
bytes for the output or a ``Failure``, so that one bad document stops nothing.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from newscli.cli.arguments import Call
from newscli.cli.inputs import read_named
from newscli.cli.report import where
from newscli.cli.units import Document, Failed, Lines, Named, Unit
from newscli.problems import Problem
from newscli.record import Record, dumps, error_of, loads

# A step reads the subject and puts its answer into the subject's record.
Step = Callable[["Subject"], None]
Print = Callable[[Record], bytes]


class Failure(NamedTuple):
    """A document that could not be done; ``line`` is what --errors keep puts in its place."""

    source: str
    code: str
    message: str
    line: bytes


Result = bytes | Failure


class Subject:
    """A document under work: its record, and its article once a step has asked for it."""

    __slots__ = ("_article", "record", "rules")

    def __init__(self, record: Record, rules: Any) -> None:
        self.record = record
        self.rules = rules
        self._article: Any = None

    @property
    def article(self) -> Any:
        """The cleaned article, made once. A clean record gives the same as the one before."""
        if self._article is None:
            from newscli.clean import article_of

            self._article = article_of(self.record, self.rules)
        return self._article


class Plan(NamedTuple):
    """What a call comes to: the steps, the keys that they write, how an answer is printed.

    ``whole``: the whole record is the answer, not those keys alone (or with what came in).
    ``parsed``: more is done with what ``parse`` gives, and what fails then keeps its record.
    ``bare``: the output is text, in which a record that failed before has no place.
    """

    steps: tuple[Step, ...]
    keys: tuple[str, ...]
    whole: bool
    parsed: bool
    bare: bool
    rules: Any
    print: Print


class Work:
    """The work of one call on one document after another."""

    def __init__(self, call: Call, plan: Plan) -> None:
        self.seen = 0
        self.kind = call.given("from") or "auto"
        self._plan = plan
        self._pretty = call.on("pretty")
        from newscli.parse import as_record

        self._as_record = as_record

    def results(self, unit: Unit) -> Iterator[Result]:
        """What comes of a unit of input, one result a document, in order."""
        if isinstance(unit, Lines):
            self.seen += len(unit.data)
            # Windows puts a byte order mark before JSON, too.
            data = unit.data.removeprefix(b"\xef\xbb\xbf") if unit.first == 1 else unit.data
            for number, line in enumerate(data.split(b"\n"), unit.first):
                if line and not line.isspace():
                    yield self._line(f"{unit.source}:{number}", line)
        elif isinstance(unit, Document):
            yield self._document(unit)
        elif isinstance(unit, Named):
            for inner in read_named(unit.path, self.kind):
                yield from self.results(inner)
        elif isinstance(unit, Failed):
            yield _failure(unit.source, unit.problem, _held(unit.line))

    def _document(self, document: Document) -> Result:
        record: Record | None = None
        try:
            record = self._as_record(document.data, source=document.source, kind=self.kind)
            done = self._worked(record)
            if not self._plan.whole:
                done = {key: done[key] for key in ("id", "source", *self._plan.keys)}
            return self._plan.print(done)
        except Exception as error:
            return _failure(document.source, error, record if self._plan.parsed else None)

    def _line(self, source: str, line: bytes) -> Result:
        record: Record | None = None
        try:
            record = loads(line)
            if (error := error_of(record)) is not None:
                if self._plan.bare:
                    return Failure(str(record.get("source")), error["code"], error["message"], b"")
                return dumps(record, pretty=True) + b"\n" if self._pretty else line + b"\n"
            done = self._worked(self._as_record(record, source=source))
            if not self._plan.whole:
                done = record | {key: done[key] for key in self._plan.keys}
            return self._plan.print(done)
        except Exception as error:
            return _failure(source, error, record)

    def _worked(self, record: Record) -> Record:
        subject = Subject(record, self._plan.rules)
        for step in self._plan.steps:
            step(subject)
        return subject.record


def _held(line: bytes) -> Record | None:
    """The record in the line of an input that failed, where it is one."""
    try:
        return loads(line)
    except Problem:
        return None


def _failure(source: str, error: Exception, record: Record | None) -> Failure:
    """The failure that an exception stands for. A record keeps what it has, and its own source."""
    problem = error if isinstance(error, Problem) else Problem("internal-error", where(error))
    if record is not None and isinstance(record.get("source"), str):
        source = record["source"]
    kept = {**(record or {}), "source": source}
    kept["error"] = {"code": problem.code, "message": problem.message}
    return Failure(source, problem.code, problem.message, dumps(kept) + b"\n")
