"""How well the verdicts tell the company from the same characters meaning something else.

``python tests/stocks/scoring.py [-v]`` prints the table; the quality gate calls ``score``.
"""

import importlib.util
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newscli.stocks import securities

LABELLED = Path(__file__).parent / "labelled"
SETS = ("tuned", "checked")
# Sentences in the manner of a day's news, written in rounds: each round was judged once before
# anything was set by it (its "round" says which), and helped to set what the next one met.
ROUNDS = "rounds"
# A paragraph or more with a title: what stands around a sentence, and other marks, tell too.
DOCUMENTS = "documents"


class Score(NamedTuple):
    """Of the mentions judged confirmed or likely: how many are right, how many are missed."""

    right: int
    wrong: int
    missed: int
    refused: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)


def sentences(name: str) -> Iterator[dict[str, Any]]:
    """The labelled sentences of a set: ``sentence``, ``real``, and ``why`` or ``round``."""
    for line in (LABELLED / f"{name}.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)


def accepted(sentence: str) -> tuple[bool, str]:
    """Whether the marked name of a sentence is taken for the company, and the reason."""
    stocks = securities({}, _articles().article(sentence), title=None)
    marked = [s for s in stocks if any(m["evidence"] == "markup" for m in s["mentions"])]
    first = next(m for m in marked[0]["mentions"] if m["evidence"] == "markup")
    return first["verdict"] in ("confirmed", "likely"), f"{first['verdict']}: {marked[0]['reason']}"


def accepted_in_document(row: Mapping[str, Any]) -> tuple[bool, str]:
    """Whether the mark ``name`` of a document is taken for the company, and the reason."""
    stocks = securities({}, _articles().article(row["text"]), title=row["title"])
    marks = ((m, s) for s in stocks for m in s["mentions"] if m["evidence"] == "markup")
    mark, stock = next((m, s) for m, s in marks if m["text"] == row["name"])
    return mark["verdict"] in ("confirmed", "likely"), f"{mark['verdict']}: {stock['reason']}"


def taken(row: Mapping[str, Any]) -> tuple[bool, str]:
    """Judge a row of any set."""
    return accepted_in_document(row) if "text" in row else accepted(row["sentence"])


def score(names: tuple[str, ...] = SETS) -> Score:
    """Judge the first marked name of every sentence, and the named one of every document."""
    counts = {(real, good): 0 for real in (True, False) for good in (True, False)}
    for name in names:
        for row in sentences(name):
            counts[row["real"], taken(row)[0]] += 1
    return Score(counts[True, True], counts[False, True], counts[True, False], counts[False, False])


def _articles() -> Any:
    """``articles.py`` beside this file, which is no package."""
    if "newscli_test_articles" not in sys.modules:
        path = Path(__file__).with_name("articles.py")
        spec = importlib.util.spec_from_file_location("newscli_test_articles", path)
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules["newscli_test_articles"] = module
        spec.loader.exec_module(module)
    return sys.modules["newscli_test_articles"]


def _print_table(verbose: bool) -> None:
    print(f"{'set':10}{'sentences':>10}{'precision':>11}{'recall':>9}")
    every = (*SETS, ROUNDS, DOCUMENTS)
    for names in (*((name,) for name in every), every):
        result = score(names)
        label = names[0] if len(names) == 1 else "all"
        print(f"{label:10}{sum(result):>10}{result.precision:>11.4f}{result.recall:>9.4f}")
    if verbose:
        for name in every:
            for row in sentences(name):
                good, reason = taken(row)
                if good != row["real"]:
                    text = row.get("sentence", row.get("text"))
                    print(f"{name}: {text} ({row.get('why', row.get('round'))}) {reason}")


if __name__ == "__main__":
    _print_table("-v" in sys.argv)
