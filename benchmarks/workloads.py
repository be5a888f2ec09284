"""What one process does with records in memory: each command, the floor beneath it, and the peers.

The floor is what no implementation over the same parser can go below: read the line of JSON,
parse the markup, write the line again.
"""

from collections.abc import Callable, Iterable
from statistics import median
from time import process_time
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

import newscli
from newscli.record import dumps, loads

Work = Callable[[bytes], object]


class Workload(NamedTuple):
    """One thing to measure. ``floor`` names the workload that it is compared with."""

    name: str
    takes: str
    work: Work
    documents: list[bytes]
    floor: str = ""


class Measured(NamedTuple):
    """The median of the rounds: documents a second of processor time."""

    name: str
    takes: str
    per_second: float
    floor: str


def workloads(documents: list[bytes]) -> list[Workload]:
    """Every workload on some documents. Peers take the markup of a raw record, nothing else."""
    records = [newscli.parse(document, source=f"{n}.md") for n, document in enumerate(documents)]
    raw = [dumps(record) for record in records]
    clean = [dumps(newscli.clean(record)) for record in records]
    html = [record["html"].encode() for record in records]
    made = [
        Workload("floor, raw", "raw records", _floor, raw),
        Workload("floor, clean", "clean records", _floor, clean),
        Workload("parse", "documents", lambda data: dumps(newscli.parse(data)), documents, "raw"),
        Workload("clean", "raw records", _through(newscli.clean), raw, "raw"),
    ]
    for name in ("meta", "stocks", "text"):
        work = _through(getattr(newscli, name))
        made.append(Workload(name, "clean records", work, clean, "clean"))
        made.append(Workload(name, "raw records", work, raw, "raw"))
    made.append(Workload("all five", "documents", _all_five, documents, "raw"))
    return made + peers(html)


def peers(html: list[bytes]) -> list[Workload]:
    """The extractors that others use, those that are installed."""
    made = []
    try:
        import trafilatura

        made.append(Workload("trafilatura", "markup", _decoded(trafilatura.extract), html))
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text

        made.append(
            Workload(
                "resiliparse",
                "markup",
                _decoded(lambda text: extract_plain_text(text, main_content=True)),
                html,
            )
        )
    except ImportError:
        pass
    return made


def measure(made: Iterable[Workload], rounds: int) -> list[Measured]:
    """Run all workloads in turn, round after round, so that a slow minute slows all of them.

    The time is the processor's, not the clock's: what else runs on the machine does not count.
    The first documents are done once before, so that nothing is loaded while the clock runs.
    """
    made = list(made)
    seconds: dict[int, list[float]] = {place: [] for place in range(len(made))}
    for load in made:
        for document in load.documents[:20]:
            load.work(document)
    for _ in range(rounds):
        for place, load in enumerate(made):
            work, start = load.work, process_time()
            for document in load.documents:
                work(document)
            seconds[place].append(process_time() - start)
    return [
        Measured(load.name, load.takes, len(load.documents) / median(seconds[place]), load.floor)
        for place, load in enumerate(made)
    ]


def _floor(line: bytes) -> bytes:
    record = loads(line)
    LexborHTMLParser(record["html"])
    return dumps(record)


def _through(stage: Callable[..., newscli.Record]) -> Work:
    return lambda line: dumps(stage(loads(line)))


def _all_five(document: bytes) -> bytes:
    record = newscli.clean(newscli.parse(document))
    return dumps(newscli.text(newscli.stocks(newscli.meta(record))))


def _decoded(extract: Callable[[str], object]) -> Work:
    return lambda html: extract(html.decode())
