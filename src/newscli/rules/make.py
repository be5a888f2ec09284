"""Make ``builtin.json`` and ``media.jsonl`` of the built-in TOML files: ``python -m newscli.rules.make``."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from newscli.record import dumps
from newscli.rules.builtin import HERE, MADE, MADE_MEDIA, Table, sizes
from newscli.rules.read import check, read
from newscli.rules.select import parts


def made_of_toml() -> Table:
    """What ``builtin.json`` holds, made from the TOML files. Raises ``RuleError``."""
    here = Path(HERE)
    generic = read(here / "generic.toml")
    sites = [read(path) for path in sorted((here / "sites").glob("*.toml"))]
    return {
        "sizes": sizes(),
        "generic": generic,
        "sites": sites,
        "marks": tomllib.loads((here / "marks.toml").read_text(encoding="utf-8")),
        "selectors": {selector: parts(selector) for selector in _selectors([*sites, generic])},
    }


def media_of_toml() -> bytes:
    """What ``media.jsonl`` holds, made from ``media.toml``. Raises ``RuleError``."""
    media = tomllib.loads(Path(HERE, "media.toml").read_text(encoding="utf-8"))["site"]
    tables = [check(table, f"media.toml: {table.get('name')}") for table in media]
    return b"".join(dumps(table) + b"\n" for table in tables)


def _selectors(tables: list[Table]) -> Iterator[str]:
    """The selectors that are read with ``select.parse``: of what goes, of looks, of sites' markup."""
    for table in tables:
        yield from table.get("match", {}).get("markup", ())
        for entry in table.get("drop", ()):
            yield from entry["select"]
        for looks in table.get("style", {}).values():
            yield from looks


if __name__ == "__main__":
    Path(MADE).write_bytes(dumps(made_of_toml()) + b"\n")
    Path(MADE_MEDIA).write_bytes(media_of_toml())
