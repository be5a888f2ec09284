"""Real processes on documents written here: what every test of the command line begins with."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

LONGEST = 60
SEED = Path(__file__).parents[2] / "seeds" / "000_a62c123a4dbf7896.txt"
COMMANDS = ("parse", "clean", "meta", "stocks", "text")

POST = Path(__file__).with_name("post.txt").read_text()


def post(number: int = 1, title: str = "", filler: str = "股价当天上涨。") -> str:
    """A post of the kind that feeds give, unlike every other number's."""
    title = title or f"电池企业第{number}号消息_新工厂_投产"
    return POST.format(number=number, title=title, minute=number % 60, filler=filler)


class Done(NamedTuple):
    """What a process left behind."""

    code: int
    out: bytes
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def lines(self) -> list[str]:
        return self.err.splitlines()


def environment(**changes: str | None) -> dict[str, str]:
    env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    for name, value in changes.items():
        if value is None:
            env.pop(name, None)
        else:
            env[name] = value
    return env


def command() -> list[str]:
    """The installed program; without one, the package as a program."""
    script = Path(sys.executable).with_name("newscli")
    return [str(script)] if script.exists() else [sys.executable, "-m", "newscli"]


@pytest.fixture
def newscli(tmp_path: Path) -> Callable[..., Done]:
    """Run newscli in the test's own folder and wait for it."""

    def run(*arguments: str, stdin: bytes = b"", **options: Any) -> Done:
        options.setdefault("cwd", tmp_path)
        options.setdefault("env", environment())
        done = subprocess.run(
            [*command(), *arguments], input=stdin, capture_output=True, timeout=LONGEST, **options
        )
        return Done(done.returncode, done.stdout, done.stderr.decode())

    return run


@pytest.fixture
def start(tmp_path: Path) -> Any:
    """Start newscli and leave it running; what is still there at the end of the test is killed."""
    started: list[subprocess.Popen[bytes]] = []

    def run(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
        options.setdefault("cwd", tmp_path)
        options.setdefault("env", environment())
        process = subprocess.Popen([*command(), *arguments], **options)
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait(LONGEST)
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                stream.close()


@pytest.fixture
def shell(tmp_path: Path) -> Callable[..., Done]:
    """Run a line of bash, in which ``newscli`` is the program under test."""

    def run(line: str, **options: Any) -> Done:
        options.setdefault("cwd", tmp_path)
        options.setdefault("env", environment())
        quoted = " ".join(f"'{word}'" for word in command())
        script = f'newscli() {{ {quoted} "$@"; }}; {line}'
        done = subprocess.run(
            ["bash", "-c", script], capture_output=True, timeout=LONGEST, **options
        )
        return Done(done.returncode, done.stdout, done.stderr.decode())

    return run


@pytest.fixture
def posts(tmp_path: Path) -> Callable[..., Path]:
    """Write a folder of posts, named so that their order is that of their numbers."""

    def write(count: int, folder: str = "posts", **text: str) -> Path:
        path = tmp_path / folder
        path.mkdir(exist_ok=True)
        for number in range(count):
            (path / f"{number:05}.md").write_text(post(number, **text))
        return path

    return write


def children_of(pid: int) -> list[int]:
    """The processes that a process has started and that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            except OSError:
                continue
            if int(parent) == pid and state != "Z":
                found.append(int(entry.name))
    return found


def runs(pid: int) -> bool:
    """Is there a process of this number, that is not dead already?"""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.fixture
def helpers() -> Any:
    """The functions of this file, for tests (they are not importable from beside it)."""
    return sys.modules[__name__]
