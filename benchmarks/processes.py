"""What the command costs as a process: its start, a pipe of five, two workers beside one, memory."""

import os
import shlex
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

NEWSCLI = [sys.executable, "-m", "newscli"]
_SCRIPT = Path(sys.executable).with_name("newscli")
if _SCRIPT.exists():
    NEWSCLI = [str(_SCRIPT)]
STAGES = ("clean", "meta", "stocks", "text")


def start_up(path: Path, times: int) -> dict[str, float]:
    """Milliseconds of one call on one file, beside an interpreter that does nothing (medians)."""
    calls = {
        "python3 -c pass": [sys.executable, "-c", "pass"],
        **{f"newscli {stage} FILE": [*NEWSCLI, stage, str(path)] for stage in STAGES},
        "newscli --help": [*NEWSCLI, "--help"],
    }
    # As where newscli is installed: what the first calls compiled is there for the later ones.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(times + 1):
        for name, call in calls.items():
            start = perf_counter()
            subprocess.run(call, stdout=subprocess.DEVNULL, check=True, env=env)
            seconds[name].append(perf_counter() - start)
    return {name: 1000 * median(taken[1:]) for name, taken in seconds.items()}


def pipe(folder: Path, rounds: int) -> float:
    """Seconds for the pipe of all five commands over a folder (median)."""
    command = shlex.join(NEWSCLI)
    line = f"{command} parse {shlex.quote(str(folder))}"
    line += "".join(f" | {command} {stage}" for stage in STAGES)
    return _seconds(["sh", "-c", line], rounds)


def folder(path: Path, command: list[str], rounds: int) -> float:
    """Seconds for one command over a folder of files (median)."""
    return _seconds([*NEWSCLI, *command, str(path)], rounds)


def jobs(records: Path, stage: str, rounds: int) -> dict[str, float]:
    """Seconds with ``-j 1`` and with ``-j 2``, in turn (medians)."""
    taken: dict[str, list[float]] = {"1": [], "2": []}
    for _ in range(rounds):
        for number, seconds in taken.items():
            seconds.append(_seconds([*NEWSCLI, stage, "-j", number, str(records)], 1))
    return {number: median(seconds) for number, seconds in taken.items()}


# A child's count of memory begins with that of the process it was forked from, which is large
# here; so a small process stands between, and says what its child needed.
_BETWEEN = """
import os, sys
call = sys.argv[1:]
child = os.posix_spawn(call[0], call, os.environ, file_actions=[
    (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, usage = os.wait4(child, 0)
print(usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def memory(records: Path, stage: str) -> float:
    """The most memory (MB) that a command held while it worked through a file of records."""
    call = [sys.executable, "-S", "-c", _BETWEEN, *NEWSCLI, stage, str(records)]
    said = subprocess.run(call, capture_output=True, check=True, text=True).stdout
    return int(said) / (1024**2 if sys.platform == "darwin" else 1024)


def _seconds(call: list[str], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        start = perf_counter()
        subprocess.run(call, stdout=subprocess.DEVNULL, check=True)
        taken.append(perf_counter() - start)
    return median(taken)
