"""How well the verdicts tell the company from the same characters meaning something else.

``python -m tests.stocks.scoring [-v]`` prints the table; the quality gate calls ``score``.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tests.stocks.articles import article

from newscli.article import Article, Block
from newscli.stocks import NameList, parse, securities

LABELLED = Path(__file__).parent / "labelled"
SETS = ("tuned", "checked")
# Sentences in the manner of a day's news, written in rounds: each round was judged once before
# anything was set by it (its "round" says which), and helped to set what the next one met.
ROUNDS = "rounds"
# Harder sentences, for ``training.py`` to learn from: names in everyday talk, the same words of the firm
# and of something else, and letters that only happen to be a name's.
TAUGHT = "taught"
# Firms in everyday talk, all of them meant: nothing was learned from these.
EVERYDAY = "everyday"
# A paragraph or more with a title: what stands around a sentence, and other marks, tell too.
DOCUMENTS = "documents"
# Names that nobody marked, in double brackets: in a document that names the firm with its code, and
# with nothing but a list that has the name.
BARE = "bare"
# Bare six-digit numbers in brackets: the security that each is the code of, or null.
NUMBERED = "numbered"


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
    stocks = securities({}, article(sentence), title=None)
    marked = [s for s in stocks if any(m["evidence"] == "markup" for m in s["mentions"])]
    first = next(m for m in marked[0]["mentions"] if m["evidence"] == "markup")
    return first["verdict"] in ("confirmed", "likely"), f"{first['verdict']}: {marked[0]['reason']}"


def accepted_in_document(row: Mapping[str, Any]) -> tuple[bool, str]:
    """Whether the mark ``name`` of a document is taken for the company, and the reason."""
    stocks = securities({}, article(row["text"]), title=row["title"])
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


def found_bare(row: Mapping[str, Any], *, listed: bool) -> bool:
    """Whether the bare name of a sentence is found and taken for the firm."""
    before, name, after = re.split(r"\[\[|\]\]", row["sentence"])
    head = f"公告摘要：{name}（{row['ticker']}）公告，董事会通过议案。"
    blocks = [Block("paragraph", part) for part in (head, before + name + after)]
    names = NameList({name: parse(row["ticker"])}) if listed else None  # type: ignore[dict-item]
    made = Article(blocks[1:] if listed else blocks)
    start = (0 if listed else len(head) + 2) + len(before)
    places = (m for s in securities({}, made, title=None, names=names) for m in s["mentions"])
    good = ("confirmed", "likely")
    return any(m["start"] <= start < m["end"] and m["verdict"] in good for m in places)


def score_bare(*, listed: bool) -> Score:
    """How well bare names are told from the same words, with a list or with a code elsewhere."""
    counts = Counter((row["real"], found_bare(row, listed=listed)) for row in sentences(BARE))
    return Score(counts[True, True], counts[False, True], counts[True, False], counts[False, False])


def numbered(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The securities, each with its name, that the numbers of a sentence are taken for."""
    stocks = securities({}, Article([Block("paragraph", row["sentence"])]), title=None)
    return [(s["ticker"], s["name"]) for s in stocks if s["verdict"] in ("confirmed", "likely")]


def score_numbered() -> Score:
    """How well bare numbers behind names are told from all that is counted and numbered."""
    counts: Counter[str] = Counter()
    for row in sentences(NUMBERED):
        found = numbered(row)
        if row["ticker"]:
            counts["right" if (row["ticker"], row["name"]) in found else "missed"] += 1
        else:
            counts["wrong" if found else "refused"] += 1
    return Score(counts["right"], counts["wrong"], counts["missed"], counts["refused"])


def _print_table(verbose: bool) -> None:
    print(f"{'set':12}{'sentences':>10}{'precision':>11}{'recall':>9}")
    every = (*SETS, ROUNDS, DOCUMENTS, TAUGHT)
    results = {name: score((name,)) for name in every}
    results["all"] = score(every)
    results["bare, known"] = score_bare(listed=False)
    results["bare, listed"] = score_bare(listed=True)
    results["numbered"] = score_numbered()
    for label, result in results.items():
        print(f"{label:12}{sum(result):>10}{result.precision:>11.4f}{result.recall:>9.4f}")
    if verbose:
        for name in every:
            for row in sentences(name):
                good, reason = taken(row)
                if good != row["real"]:
                    text = row.get("sentence", row.get("text"))
                    print(f"{name}: {text} ({row.get('why', row.get('round'))}) {reason}")


if __name__ == "__main__":
    _print_table("-v" in sys.argv)
