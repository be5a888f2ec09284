"""How much work a document costs, in function calls: the same number on every machine, every time.

Seconds depend on the machine; calls tell that a change made a command do more. ``ceilings.toml`` pins
them, with a margin for what differs between versions of Python.
"""

import cProfile
import pstats
import tomllib
from pathlib import Path

from benchmarks.posts import posts

import newscli
from newscli.record import dumps, loads

CEILINGS = Path(__file__).parent / "ceilings.toml"
MARGIN = 1.10
_POSTS = 60
_HEAD = """# Function calls a document, on the posts of the benchmark: `make quality` fails 10 % above it.
# Lowered by `python -m tests.quality --pin`, raised only with `--accept-lower REASON`.

[calls]
"""


def calls() -> dict[str, float]:
    """Function calls a document, by command: from raw records (``parse``: from documents), and
    ``NAME-clean`` from clean ones."""
    documents = [text.encode() for _, text in posts(_POSTS)]
    lines = [dumps(newscli.parse(document)) for document in documents]
    clean = [dumps(newscli.clean(loads(line))) for line in lines]
    counted = {"parse": _counted("parse", documents)}
    for name in ("clean", "meta", "stocks", "text"):
        counted[name] = _counted(name, lines)
    for name in ("meta", "stocks", "text"):
        counted[f"{name}-clean"] = _counted(name, clean)
    return counted


def _counted(name: str, lines: list[bytes]) -> float:
    stage = getattr(newscli, name)
    given = loads if name != "parse" else bytes
    for line in lines:  # whatever is loaded or kept for later is there before the count
        stage(given(line))
    profile = cProfile.Profile()
    profile.enable()
    for line in lines:
        stage(given(line))
    profile.disable()
    return float(round(pstats.Stats(profile).total_calls / len(lines)))


def pinned() -> dict[str, float]:
    """The ceilings; none where nothing has been pinned yet."""
    if not CEILINGS.exists():
        return {}
    read: dict[str, float] = tomllib.loads(CEILINGS.read_text(encoding="utf-8"))["calls"]
    return read


def above(now: dict[str, float], ceilings: dict[str, float], margin: float = MARGIN) -> list[str]:
    """What has risen above its ceiling and the margin, a line each."""
    return [
        f"calls.{name}: {now[name]:.0f} a document, pinned at {ceiling:.0f}"
        for name, ceiling in ceilings.items()
        if now[name] > margin * ceiling
    ]


def pin(now: dict[str, float], ceilings: dict[str, float], *, higher: bool) -> None:
    """Write the ceilings: lowered to what is reached, and with ``higher`` also raised."""
    made = {
        name: count if higher else min(count, ceilings.get(name, count))
        for name, count in now.items()
    }
    lines = "".join(f"{name} = {count:.0f}\n" for name, count in made.items())
    CEILINGS.write_text(_HEAD + lines, encoding="utf-8")
