"""How the cost grows with the size of one document: it should be a straight line."""

from time import process_time

import newscli
from benchmarks.prose import Prose

KILOBYTE = 1024


def document(size: int) -> bytes:
    """A post of about so many bytes."""
    prose, parts, length = Prose(size), [], 0
    while length < size:
        paragraph = f"<p>　　{prose.paragraph()}</p>"
        length += len(paragraph.encode())
        parts.append(paragraph)
    return ("---\ntitle: '一'\n---\n<div>" + "\n".join(parts) + "</div>").encode()


def by_size(sizes: list[int]) -> dict[int, dict[str, float]]:
    """For each size in bytes: microseconds a kilobyte of each command, from a raw record."""
    table = {}
    for size in sizes:
        record = newscli.parse(document(size))
        kilobytes = len(record["html"].encode()) / KILOBYTE
        times = max(1, 1_000_000 // size)
        table[size] = {
            name: 1e6 * _best(getattr(newscli, name), record, times) / kilobytes
            for name in ("clean", "meta", "stocks", "text")
        }
    return table


def _best(stage: object, record: newscli.Record, times: int) -> float:
    assert callable(stage)
    taken = []
    for _ in range(3):
        start = process_time()
        for _ in range(times):
            stage(record)
        taken.append((process_time() - start) / times)
    return min(taken)
