"""The examples in the pages: found, run in a copy of the samples, compared with what is shown."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```(?P<kind>[a-z]*)[^\n]*\n(?P<body>.*?)^```$", re.M | re.S)
ELISION = "…"


class Example(NamedTuple):
    """A fenced block: ``kind`` console or python, ``start`` and ``end`` of its body in the page."""

    page: str
    line: int
    kind: str
    body: str
    start: int
    end: int


class Step(NamedTuple):
    """A command as it is typed, and the output that is shown beneath it."""

    command: str
    output: str


def pages() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def examples(path: Path) -> Iterator[Example]:
    """The console blocks that begin with a prompt, and the Python blocks."""
    text = path.read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        kind, body = found["kind"], found["body"]
        if kind == "python" or (kind == "console" and body.startswith("$ ")):
            line = text.count("\n", 0, found.start()) + 1
            page = str(path.relative_to(ROOT))
            yield Example(page, line, kind, body, found.start("body"), found.end("body"))


def steps(body: str) -> Iterator[Step]:
    """The commands of a console block, each with its output. ``> `` goes on with a command."""
    command: list[str] = []
    output: list[str] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            if command:
                yield Step("\n".join(command), _joined(output))
            command, output = [line[2:]], []
        elif line.startswith("> ") and not output:
            command.append(line[2:])
        else:
            output.append(line)
    if command:
        yield Step("\n".join(command), _joined(output))


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def samples(where: Path) -> None:
    """Copy what examples work on."""
    shutil.copytree(ROOT / "seeds", where / "seeds")


def run(command: str, where: Path) -> str:
    """What a shell prints, standard error among it. No terminal, no colours."""
    scripts = str(Path(sys.executable).parent)
    environment = {
        "PATH": f"{scripts}:{os.environ['PATH']}",
        "HOME": str(where),
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "COLUMNS": "80",
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=where,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
    )
    return done.stdout.decode("utf-8").replace("\r\n", "\n")


def agrees(shown: str, printed: str) -> bool:
    """Whether what was printed is what is shown; ``…`` stands for anything, also for many lines."""
    parts = [re.escape(part) for part in shown.rstrip("\n").split(ELISION)]
    return re.fullmatch("(?s:.*)".join(parts), printed.rstrip("\n")) is not None


def refreshed(path: Path, where: Path) -> str:
    """The page with the outputs as they are now, those with an elision left alone where they agree."""
    text = path.read_text(encoding="utf-8")
    made, at = [], 0
    for example in examples(path):
        if example.kind != "console":
            continue
        made += [text[at : example.start], _refreshed_block(example.body, where)]
        at = example.end
    return "".join([*made, text[at:]])


def _refreshed_block(body: str, where: Path) -> str:
    lines = []
    for step in steps(body):
        printed = run(step.command, where)
        first, *more = step.command.split("\n")
        lines += [f"$ {first}\n", *(f"> {line}\n" for line in more)]
        lines.append(step.output if agrees(step.output, printed) else printed)
    return "".join(lines)
