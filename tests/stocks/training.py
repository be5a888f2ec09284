"""Learns ``likeness.json`` from the labelled sentences: ``python tests/stocks/training.py``.

A logistic regression over ``newscli.stocks.likeness.features``. Before it writes the weights it learns
them five times with a fifth of the sentences left out, and prints how many of those it tells: what a
sentence that nobody has seen may expect.
"""

import json
import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newscli.stocks import likeness
from newscli.stocks.context import scene
from newscli.stocks.lexicon import kind_of

LABELLED = Path(__file__).parent / "labelled"
SETS = ("rounds", "tuned", "checked", "documents", "bare", "taught")
_MARK = re.compile(r"\[\[([^|\]]*)(?:\|[^\]]*)?\]\]")
_TIMES = 12
_RATE = 0.35
_DECAY = 0.97  # of all weights, after each round
_LEAST = 3  # sentences that a feature must stand in
_SMALLEST = 0.08  # weight that is kept


class Example(NamedTuple):
    """The features of a marked name, and whether it is the firm."""

    features: frozenset[str]
    real: bool


def examples() -> Iterator[Example]:
    """The first marked name of each labelled sentence, the named one of each document."""
    for name in SETS:
        for line in (LABELLED / f"{name}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            yield example(row.get("text") or row["sentence"], row["real"], row.get("name", ""))


def example(text: str, real: bool, name: str = "") -> Example:
    """A text with names in double brackets, of which the first (or the first ``name``) is judged."""
    marks = list(_MARK.finditer(text))
    mark = next((m for m in marks if m[1] == name), marks[0])
    plain = _MARK.sub(r"\1", text[: mark.start()])
    start, end = len(plain), len(plain) + len(mark[1])
    seen = scene(plain + mark[1] + _MARK.sub(r"\1", text[mark.end() :]), start, end)
    return Example(frozenset(likeness.features(seen, kind_of(mark[1]))), real)


def learn(given: Iterable[Example]) -> dict[str, float]:
    """Weights for the features that stand in sentences often enough (AdaGrad, always in one order)."""
    rows = list(given)
    often = Counter(feature for row in rows for feature in row.features)
    known = [([f for f in sorted(r.features) if often[f] >= _LEAST], r.real) for r in rows]
    weights = dict.fromkeys(sorted(f for f, count in often.items() if count >= _LEAST), 0.0)
    seen = dict.fromkeys(weights, 1e-3)
    order = random.Random(7)
    for _ in range(_TIMES):
        order.shuffle(known)
        for features, real in known:
            total = sum(weights[feature] for feature in features)
            slope = real - 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            for feature in features:
                seen[feature] += slope * slope
                weights[feature] += _RATE * slope / math.sqrt(1 + seen[feature]) / 3
        weights = {feature: _DECAY * weight for feature, weight in weights.items()}
    return weights


def told(weights: dict[str, float], row: Example) -> float:
    """The sum of the weights of an example."""
    return sum(weights.get(feature, 0.0) for feature in row.features)


def left_out(rows: list[Example], parts: int = 5) -> float:
    """The share of sentences told right by weights that were learned without them."""
    right = 0
    for part in range(parts):
        weights = learn(row for n, row in enumerate(rows) if n % parts != part)
        held = rows[part::parts]
        right += sum((told(weights, row) > 0) == row.real for row in held)
    return right / len(rows)


def write(weights: dict[str, float], path: Path) -> int:
    """Write the weights that count for something, in tenths; say how many they are."""
    kept = {f: round(10 * w) for f, w in sorted(weights.items()) if abs(w) >= _SMALLEST}
    lines = (f"{json.dumps(f, ensure_ascii=False)}:{w}" for f, w in kept.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return len(kept)


if __name__ == "__main__":
    every = list(examples())
    if "--write-only" not in sys.argv:
        print(f"told right, left out: {left_out(every):.4f} of {len(every)}")
    to = Path(likeness.__file__).with_name("likeness.json")
    print(write(learn(every), to), "weights in", to.name)
