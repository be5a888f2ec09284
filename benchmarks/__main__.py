"""Speed and memory of newscli beside its peers: ``python -m benchmarks`` prints the tables."""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import newscli
from benchmarks import processes, scaling
from benchmarks.pages import pages
from benchmarks.posts import posts
from benchmarks.tables import Table, columns
from benchmarks.workloads import Measured, measure, workloads
from newscli.record import dumps

SEED = Path(__file__).parents[1] / "seeds" / "000_a62c123a4dbf7896.txt"
RUN = "clean,meta,stocks,text"
Results = dict[str, Any]


class Amount(NamedTuple):
    """How much is measured: of the benchmark, and of the smoke test that only sees it run."""

    posts: int
    pages: int
    rounds: int
    starts: int
    repeats: int
    sizes: list[int]


WHOLE = Amount(2000, 100, 5, 20, 200, [1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20])
QUICK = Amount(60, 4, 2, 3, 20, [1 << 10, 64 << 10])


def main() -> int:
    """Measure, print the tables, and write the JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a smoke test: few documents")
    parser.add_argument("--posts", type=int, help=f"how many posts [{WHOLE.posts}]")
    parser.add_argument("--page", type=Path, metavar="FILE", help="put the tables into this page")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here, too")
    chosen = parser.parse_args()
    amount = QUICK if chosen.quick else WHOLE
    if chosen.posts:
        amount = amount._replace(posts=chosen.posts)
    results = measured(amount)
    shown = "\n\n".join("\n".join(columns(table)) for table in tables(results))
    print(shown)
    if chosen.page:
        _put_into(chosen.page, shown)
    if chosen.json:
        chosen.json.parent.mkdir(parents=True, exist_ok=True)
        chosen.json.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    return 0


def _put_into(page: Path, shown: str) -> None:
    """Put the tables between the two marks of a page."""
    before, first, rest = page.read_text(encoding="utf-8").partition("<!-- figures -->\n")
    _, last, after = rest.partition("<!-- end of figures -->\n")
    if not (first and last):
        raise SystemExit(f"{page}: no marks for the figures")
    page.write_text(f"{before}{first}\n```text\n{shown}\n```\n\n{last}{after}", encoding="utf-8")


def measured(amount: Amount) -> Results:
    """All figures, as they go into the JSON file."""
    documents = [text.encode() for _, text in posts(amount.posts)]
    whole_pages = [text.encode() for _, text in pages(amount.pages)]
    results: Results = {"machine": _machine(), "count": amount.posts, "rounds": amount.rounds}
    results["bytes"] = sum(map(len, documents))
    results["pages_count"], results["pages_bytes"] = amount.pages, sum(map(len, whole_pages))
    seeds = [SEED.read_bytes()] * amount.repeats
    for name, some in (("seed", seeds), ("posts", documents), ("pages", whole_pages)):
        print(f"measuring: {name}", file=sys.stderr)
        results[name] = [row._asdict() for row in measure(workloads(some), amount.rounds)]
    print("measuring: sizes", file=sys.stderr)
    results["sizes"] = scaling.by_size(amount.sizes)
    print("measuring: processes", file=sys.stderr)
    with tempfile.TemporaryDirectory() as where:
        results["processes"] = _processes(documents, Path(where), amount)
    return results


def _processes(documents: list[bytes], where: Path, amount: Amount) -> Results:
    archive, lines = where / "posts", where / "posts.jsonl"
    archive.mkdir()
    with lines.open("wb") as file:
        for number, document in enumerate(documents):
            (archive / f"{number:05d}.md").write_bytes(document)
            file.write(dumps(newscli.parse(document, source=f"{number:05d}.md")) + b"\n")
    few = where / "few.jsonl"
    few.write_bytes(b"".join(lines.read_bytes().splitlines(keepends=True)[: amount.posts // 10]))
    rounds = min(3, amount.rounds)
    return {
        "start": processes.start_up(SEED, amount.starts),
        "pipe": processes.pipe(archive, rounds),
        "run": processes.folder(archive, ["run", RUN], rounds),
        "folder": processes.folder(archive, ["text"], rounds),
        "jobs": {stage: processes.jobs(lines, stage, rounds) for stage in ("clean", "meta")},
        "memory": {
            stage: {"tenth": processes.memory(few, stage), "all": processes.memory(lines, stage)}
            for stage in ("parse", "clean", "meta", "stocks", "text")
        },
    }


def tables(results: Results) -> Iterator[Table]:
    """The figures as tables."""
    machine = results["machine"]
    sets = {"posts": f"{results['count']} posts", "seed": "the seed"}
    sets["pages"] = (
        f"{results['pages_count']} pages of {results['pages_bytes'] // 1000:,} kB together"
    )
    for name, what in sets.items():
        yield _speed(
            f"Documents a second of one process, {what} ({machine})",
            [Measured(**row) for row in results[name]],
        )
    yield from _process_tables(results)
    rows = [
        [f"{int(size) / 1024:,.0f} kB", *(f"{cost:.1f}" for cost in costs.values())]
        for size, costs in results["sizes"].items()
    ]
    yield Table("Microseconds a kilobyte, by the size of the document", _SIZES, rows)


_SIZES = ["size", "clean", "meta", "stocks", "text"]


def _speed(title: str, rows: list[Measured]) -> Table:
    floors = {row.name.split(", ")[1]: row.per_second for row in rows if "floor" in row.name}
    peers = [row for row in rows if row.takes == "markup"]
    head = ["", "from", "docs/s", "x floor's time", *(f"x {peer.name}" for peer in peers)]
    body = []
    for row in rows:
        floor = f"{floors[row.floor] / row.per_second:.2f}" if row.floor else ""
        against = [f"{row.per_second / peer.per_second:.1f}" for peer in peers]
        body.append([row.name, row.takes, f"{row.per_second:,.0f}", floor, *against])
    return Table(title, head, body)


def _process_tables(results: Results) -> Iterator[Table]:
    found, count = results["processes"], results["count"]
    yield Table(
        "Milliseconds of a one-off call",
        ["call", "ms"],
        [[name, f"{taken:.0f}"] for name, taken in found["start"].items()],
    )
    rows = [
        _rate(results, "parse | clean | meta | stocks | text, from files", found["pipe"]),
        _rate(results, f"run {RUN}, from files", found["run"]),
        _rate(results, "text, from files", found["folder"]),
    ]
    for stage, taken in found["jobs"].items():
        rows += [_rate(results, f"{stage} -j {n}, from JSON lines", s) for n, s in taken.items()]
    title = "Documents a second of the command, start and end included"
    yield Table(title, ["", "docs/s", "x trafilatura"], rows)
    yield Table(
        "Most memory of one process (MB)",
        ["command", f"{count // 10} records", f"{count} records"],
        [[stage, f"{m['tenth']:.0f}", f"{m['all']:.0f}"] for stage, m in found["memory"].items()],
    )


def _rate(results: Results, name: str, seconds: float) -> list[str]:
    rate = results["count"] / seconds
    peers = [row["per_second"] for row in results["posts"] if row["name"] == "trafilatura"]
    return [name, f"{rate:,.0f}", f"{rate / peers[0]:.1f}" if peers else ""]


def _machine() -> str:
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main())
