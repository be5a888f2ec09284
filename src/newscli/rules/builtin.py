"""The built-in rule files, made into one file of JSON by ``python -m newscli.rules.make``.

To read the TOML files takes as long as fifty articles, and a look at one article should not wait for
it. The TOML files are the source: where one differs in size from what ``builtin.json`` was made of,
they are read themselves (so that an edit shows at once), and a test refuses a ``builtin.json`` that
is not what they make.

``media.jsonl`` is made of ``media.toml``: the many sites that need a line or two, a line each, which
is read when one of its names is met (``rules/media.py``).
"""

import json
import os
from functools import cache
from typing import Any, NamedTuple

from newscli.rules.select import learn

HERE = os.path.dirname(os.path.abspath(__file__))
MADE = os.path.join(HERE, "builtin.json")
MADE_MEDIA = os.path.join(HERE, "media.jsonl")

Table = dict[str, Any]


class Builtin(NamedTuple):
    """The tables of ``generic.toml``, of each file in ``sites/`` in order, and of ``marks.toml``, and
    the lines of ``media.jsonl``."""

    generic: Table
    sites: list[Table]
    marks: Table
    media: bytes


@cache
def builtin() -> Builtin:
    """All built-in tables."""
    with open(MADE, "rb") as file:
        made = json.load(file)
    with open(MADE_MEDIA, "rb") as file:
        media = file.read()
    if made["sizes"] != sizes():
        from newscli.rules.make import made_of_toml, media_of_toml

        made, media = made_of_toml(), media_of_toml()
    learn(made["selectors"])
    return Builtin(made["generic"], made["sites"], made["marks"], media)


def sizes() -> dict[str, int]:
    """The size in bytes of every built-in TOML file, by name."""
    found = {}
    for folder in (HERE, os.path.join(HERE, "sites")):
        for entry in os.scandir(folder):
            if entry.name.endswith(".toml"):
                found[entry.name] = entry.stat().st_size
    return dict(sorted(found.items()))
