"""The gate: no score may fall below its floor, and lowering a floor needs a reason in the changelog."""

import tomllib
from pathlib import Path

from tests.quality.scores import judged_posts, scores, stock_verdicts

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
CHANGELOG = HERE.parents[1] / "CHANGELOG.md"
Floors = dict[str, dict[str, float]]
_HEAD = """# The scores that have been reached, each a floor: `make quality` fails below it.
# Raised by `python -m tests.quality --pin`, lowered only with `--accept-lower REASON`.
"""


def reached() -> Floors:
    """What newscli reaches now."""
    return {"posts": scores(judged_posts()), **stock_verdicts()}


def pinned() -> Floors:
    """The floors; none of a set that has not been pinned yet."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def below(now: Floors, floors: Floors) -> list[str]:
    """What has fallen: a line for each score below its floor, and for each that is gone."""
    lines = []
    for name, fields in floors.items():
        for field, floor in fields.items():
            score = now.get(name, {}).get(field)
            if score is None:
                lines.append(f"{name}.{field}: pinned at {floor}, not measured any more")
            elif score < floor:
                lines.append(f"{name}.{field}: {score}, pinned at {floor}")
    return lines


def pin(now: Floors, floors: Floors, *, lower: bool) -> Floors:
    """The floors as they are from now on: raised, and with ``lower`` also lowered."""
    made: Floors = {}
    for name in {**floors, **now}:
        old, new = floors.get(name, {}), now.get(name, {})
        made[name] = {
            field: new[field]
            if lower and field in new
            else max(old.get(field, 0.0), new.get(field, 0.0))
            for field in {**old, **new}
            if not lower or field in new
        }
    return {name: fields for name, fields in made.items() if fields}


def write(floors: Floors, path: Path = FLOORS) -> None:
    """Write the file of floors."""
    parts = [_HEAD]
    for name, fields in floors.items():
        parts.append(f"\n[{name}]\n")
        parts += [f"{field} = {score}\n" for field, score in fields.items()]
    path.write_text("".join(parts), encoding="utf-8")


def note(fallen: list[str], reason: str, path: Path = CHANGELOG) -> None:
    """Write the reason for lower floors into the changelog, under what is not released yet."""
    text = path.read_text(encoding="utf-8")
    head, mark, rest = text.partition("## [Unreleased]\n")
    if not mark:
        raise ValueError(f"{path.name} has no section [Unreleased]")
    entry = "\n### Quality floors lowered\n\n" if "### Quality floors lowered" not in rest else ""
    lines = "".join(f"- {line}: {reason}\n" for line in fallen)
    if entry:
        path.write_text(head + mark + entry + lines + rest, encoding="utf-8")
        return
    before, title, after = rest.partition("### Quality floors lowered\n\n")
    path.write_text(head + mark + before + title + lines + after, encoding="utf-8")
