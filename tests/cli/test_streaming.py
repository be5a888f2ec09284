"""Memory stays flat however long the input."""

import json
import os
import subprocess
import threading

import pytest

LINE = json.dumps({"html": "<p>　　电池工厂本周投产，产量预计增长三成。</p>" * 3}).encode() + b"\n"


def memory(pid):
    """The memory of a process, in KiB; 0 where it has ended."""
    with open(f"/proc/{pid}/status") as status:
        sizes = [int(line.split()[1]) for line in status if line.startswith("VmRSS")]
    return sizes[0] if sizes else 0


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("source", ["-", "list"])
def test_memory_is_flat(start, tmp_path, helpers, jobs, source):
    """A short version of a million records; NEWSCLI_RECORDS makes it longer."""
    count = int(os.environ.get("NEWSCLI_RECORDS", "30000"))
    (tmp_path / "one.md").write_bytes(json.loads(LINE)["html"].encode())
    arguments = ["--files-from", "-"] if source == "list" else ["-"]
    unit = b"one.md\n" if source == "list" else LINE
    process = start(
        *("text", "-j", jobs, *arguments), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )

    def feed():
        for _ in range(count // 100):
            process.stdin.write(unit * 100)
        process.stdin.close()

    feeder = threading.Thread(target=feed)
    feeder.start()
    early, seen, last = 0, 0, 0
    for seen, _ in enumerate(process.stdout, 1):
        if seen == count // 5:
            early = memory(process.pid)
        if seen == count - 1000:
            last = memory(process.pid)
    feeder.join()
    assert process.wait(helpers.LONGEST) == 0
    assert seen == count
    assert last - early < 4 << 10
    assert last < 80 << 10


def test_a_long_file_of_records_is_not_read_whole(start, tmp_path, helpers):
    path = tmp_path / "long.jsonl"
    big = json.dumps({"html": "<p>a</p>", "x": "y" * 1_000_000}).encode() + b"\n"
    with open(path, "wb") as file:
        for _ in range(200):
            file.write(big)
    process = start("text", "long.jsonl", stdout=subprocess.PIPE)
    most = 0
    for _ in process.stdout:
        most = max(most, memory(process.pid))
    assert process.wait(helpers.LONGEST) == 0
    assert most < 100 << 10
