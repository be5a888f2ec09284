"""Make ``builtin.json`` of the built-in TOML files: ``python -m newscli.rules.make``."""

import tomllib
from pathlib import Path

from newscli.record import dumps
from newscli.rules.builtin import HERE, MADE, Table, sizes
from newscli.rules.read import read


def made_of_toml() -> Table:
    """What ``builtin.json`` holds, made from the TOML files. Raises ``RuleError``."""
    here = Path(HERE)
    return {
        "sizes": sizes(),
        "generic": read(here / "generic.toml"),
        "sites": [read(path) for path in sorted((here / "sites").glob("*.toml"))],
        "marks": tomllib.loads((here / "marks.toml").read_text(encoding="utf-8")),
    }


if __name__ == "__main__":
    Path(MADE).write_bytes(dumps(made_of_toml(), pretty=True) + b"\n")
