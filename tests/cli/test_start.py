"""A one-off call is felt as instant: what it may load, and how long it may take."""

import os
import statistics
import subprocess
import sys

import pytest

# Never for a plain call: what is for help, mistakes, terminals, other processes, word boundaries.
NOT_LOADED = {
    *("typer", "click", "rich", "pydantic", "rjieba", "ahocorasick_rs", "yaml", "zstandard"),
    *("multiprocessing", "concurrent", "asyncio", "socket", "subprocess", "mmap"),
    *("argparse", "shutil", "tempfile", "gzip", "bz2", "lzma", "html", "http", "pathlib"),
    *("orjson", "logging", "dataclasses", "inspect", "hashlib", "urllib", "ipaddress", "tomllib"),
    *("newscli.cli.view", "newscli.cli.jobs", "newscli.cli.help", "newscli.cli.mistakes"),
    *("newscli.cli.progress", "newscli.cli.fields", "newscli.stocks"),
}

# Times `python -c pass` that a one-off `newscli meta FILE` may take: twice the aim, because a busy
# machine was seen to make eight of five. Python with selectolax, json and typing alone makes 3.3, the
# first use of patterns 0.8.
MOST = 10
MOST_TO_PRINT = 3


def loaded(arguments, cwd):
    """The modules in memory when a call is about to leave."""
    program = (
        "import sys, newscli.cli as cli\n"
        "cli.leave = lambda status: print(status, *sys.modules, file=sys.stderr)\n"
        "sys.argv = ['newscli', *sys.argv[1:]]\n"
        "cli.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, cwd=cwd, timeout=60
    )
    status, *modules = done.stderr.decode().split()
    assert status == "0"
    return set(modules)


def baseline():
    done = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, timeout=60
    )
    return set(done.stdout.decode().split())


def test_meta_loads_no_more_than_it_needs(posts, tmp_path):
    posts(1)
    modules = loaded(["meta", "posts/00000.md"], tmp_path)
    assert not modules & NOT_LOADED
    # 139 when this was written, of which 50 come with selectolax, typing and json.
    assert len(modules - baseline()) < 170


@pytest.mark.parametrize("command", ["parse", "clean", "text"])
def test_the_others_load_no_more_either(posts, tmp_path, command):
    posts(1)
    modules = loaded([command, "posts/00000.md"], tmp_path)
    assert not modules & (NOT_LOADED | {"newscli.meta", "newscli.meta.gather"})


def test_version_and_help_load_next_to_nothing(tmp_path):
    for arguments in (["--version"], ["--help"], ["meta", "--help"]):
        modules = loaded(arguments, tmp_path)
        assert not modules & (NOT_LOADED - {"newscli.cli.help"} | {"orjson", "selectolax"})


def seconds(call, cwd, env):
    """The processor time that a process takes from its start to its end."""
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL, cwd=cwd, env=env)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_utime + usage.ru_stime


def test_starting_takes_no_longer_than_it_may(helpers, posts, tmp_path):
    """Medians of 20, taken in turns. The time of the processor is counted, which is the time that
    passes where nobody else is at work: a test must not fail because the machine is busy."""
    posts(1)
    calls = {
        "python": [sys.executable, "-c", "pass"],
        "meta": [*helpers.command(), "meta", "posts/00000.md"],
        "version": [*helpers.command(), "--version"],
        "help": [*helpers.command(), "--help"],
    }
    # As where newscli is installed: what is compiled is kept.
    env = helpers.environment(PYTHONDONTWRITEBYTECODE=None)
    times = {name: [seconds(call, tmp_path, env)] for name, call in calls.items()}
    for _ in range(20):
        for name, call in calls.items():
            times[name].append(seconds(call, tmp_path, env))
    median = {name: statistics.median(taken) for name, taken in times.items()}
    shares = {name: round(taken / median["python"], 2) for name, taken in median.items()}
    assert shares["version"] <= MOST_TO_PRINT, shares
    assert shares["help"] <= MOST_TO_PRINT, shares
    assert shares["meta"] <= MOST, shares
