"""How right newscli is on labelled samples: one share a field, from 0 to 1.

The posts in ``samples/`` and their labels were written for this project, in the manner of real feed
posts. ``floors.toml`` pins what has been reached.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import newscli

SAMPLES = Path(__file__).parent / "samples"
Record = dict[str, Any]
_SPACE = re.compile(r"\s+")
_TAIL = 25  # characters that may follow the last sentence: a signature in brackets


class Judged(NamedTuple):
    """One label held against one answer."""

    sample: str
    field: str
    right: bool
    got: object
    wanted: object


def scores(judged: list[Judged]) -> dict[str, float]:
    """The share of labels that are met, by field, to four places."""
    right, every = Counter[str](), Counter[str]()
    for one in judged:
        every[one.field] += 1
        right[one.field] += one.right
    return {field: round(right[field] / every[field], 4) for field in every}


def judged_posts() -> list[Judged]:
    """Every label of every sample post."""
    found = []
    for path in sorted(SAMPLES.glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        document = path.with_suffix(".md").read_bytes()
        found += _judged(path.stem, answered(document, path.stem), label)
    return found


def answered(document: bytes, name: str) -> Record:
    """The record of a sample with all answers."""
    record = newscli.clean(newscli.parse(document, source=name))
    return newscli.text(newscli.stocks(newscli.meta(record)))


def stock_verdicts() -> dict[str, dict[str, float]]:
    """Precision and recall of what is taken for a security: marks, bare names, bare numbers."""
    from tests.stocks.scoring import (
        DOCUMENTS,
        EVERYDAY,
        ROUNDS,
        SETS,
        TAUGHT,
        score,
        score_bare,
        score_numbered,
    )

    results = {
        "stock_verdicts": score((*SETS, ROUNDS, DOCUMENTS)),
        "taught_verdicts": score((TAUGHT,)),
        "everyday_verdicts": score((EVERYDAY,)),
        "bare_names_known": score_bare(listed=False),
        "bare_names_listed": score_bare(listed=True),
        "bare_numbers": score_numbered(),
    }
    return {
        name: {"precision": round(result.precision, 4), "recall": round(result.recall, 4)}
        for name, result in results.items()
    }


def _judged(sample: str, record: Record, label: Mapping[str, Any]) -> Iterator[Judged]:
    meta = record["meta"]
    pairs = [
        ("title", meta["title"], label["title"]),
        ("title_raw", meta["title_raw"], label["title_raw"]),
        ("published", _instant(meta["published"]), _instant(label["published"])),
        ("authors", meta["authors"], label["authors"]),
        ("editors", sorted(meta["editors"]), sorted(label["editors"])),
        ("outlet", meta["outlet"], label["outlet"]),
        ("dateline", (meta["dateline"] or {}).get("place"), label["dateline_place"]),
        ("paragraphs", len(record["text"].split("\n\n")), label["paragraphs"]),
        ("images", len(meta["images"]), label["images"]),
    ]
    for field, got, wanted in pairs:
        yield Judged(sample, field, got == wanted, got, wanted)
    yield from _judged_ends(sample, record["text"], label)
    yield from _judged_stocks(sample, record["stocks"], label)


def _judged_ends(sample: str, text: str, label: Mapping[str, Any]) -> Iterator[Judged]:
    """Whether the text begins and ends where the article does."""
    body = _SPACE.sub("", text)
    first, last = (_SPACE.sub("", label[f"{end}_sentence"]) for end in ("first", "last"))
    yield Judged(sample, "first_sentence", body.startswith(first), body[:40], first[:40])
    tail = body[-len(last) - _TAIL :]
    yield Judged(sample, "last_sentence", last in tail, tail, last)


def _judged_stocks(
    sample: str, stocks: list[dict[str, Any]], label: Mapping[str, Any]
) -> Iterator[Judged]:
    """Found, judged right, and none invented."""
    by_ticker = {stock["ticker"]: stock for stock in stocks}
    for wanted in label["stocks"]:
        found = by_ticker.get(wanted["ticker"])
        yield Judged(sample, "stock_found", found is not None, sorted(by_ticker), wanted["ticker"])
        if found is not None and wanted["real"] is not None:
            meant = found["verdict"] in ("confirmed", "likely")
            got = f"{wanted['name']}: {found['verdict']}, {found['reason']}"
            yield Judged(sample, "stock_verdict", meant == wanted["real"], got, wanted["real"])
    known = {stock["ticker"] for stock in label["stocks"]} | set(label["declared"])
    meant = {t for t, s in by_ticker.items() if s["verdict"] in ("confirmed", "likely")}
    yield Judged(sample, "no_invented_stock", meant <= known, sorted(meant - known), [])


def _instant(written: str | None) -> str | None:
    if not written or len(written) <= 10:
        return written
    moment = datetime.fromisoformat(written)
    return moment.astimezone(UTC).isoformat() if moment.tzinfo else written
