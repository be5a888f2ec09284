"""docs/record.md, made from the JSON Schema that ``newscli schema`` prints."""

from collections.abc import Iterator
from typing import Any

from newscli.problems import CODES
from newscli.schema import COMMANDS, schema

Schema = dict[str, Any]

_HEAD = """# The record

<!-- Made from the JSON Schema by `make docs`: change src/newscli/schema/ instead. -->

{description}

`newscli schema` prints all of this as JSON Schema (2020-12), `newscli schema meta` what one command
writes. A record from elsewhere (`{{"url": …, "html": …, "anything": …}}`) is a valid input.

Two rules tell what a command writes:

1. **Records in, records out, with the answer added.** Given JSON lines, a command keeps every key and
   adds its own.
2. **Documents in, the answer out.** Given documents, it writes `id`, `source` and its own key; `parse`
   and `clean` write the whole record. `--carry` keeps the whole record with any command.

The order of the commands does not matter: `meta`, `stocks` and `text` clean a record in memory where it
is not clean yet. Any command twice is the command once.

For every mention with the field `text`, `record["text"][start:end]` is the mention's `text`, in Unicode
code points; with the field `title` it is `meta.title[start:end]`. Output is in the order of the input,
the same bytes with `-j 1` and `-j 4`, and valid JSON whatever came in.
"""


def page() -> str:
    """The whole page."""
    return "\n".join(_lines()).rstrip("\n") + "\n"


def _lines() -> Iterator[str]:
    whole = schema()
    definitions: Schema = whole["$defs"]
    yield _HEAD.format(description=whole["description"])
    yield "## Keys\n"
    yield "| key | written by | value | |"
    yield "| --- | --- | --- | --- |"
    writers = _writers()
    for key, value in whole["properties"].items():
        by = ", ".join(f"`{name}`" for name in writers[key]) or "any"
        yield f"| `{key}` | {by} | {_form(value)} | {_described(value, definitions)} |"
    yield ""
    for name, definition in definitions.items():
        if "properties" in definition:
            yield from _section(name, definition, definitions)
    yield "## Error codes\n"
    yield "| code | meaning |"
    yield "| --- | --- |"
    for code, meaning in CODES.items():
        yield f"| `{code}` | {meaning} |"


def _writers() -> dict[str, list[str]]:
    """Which commands write a key; a key of documents is told of ``parse`` alone."""
    found: dict[str, list[str]] = {}
    for command in COMMANDS:
        for key in schema(command)["properties"]:
            found.setdefault(key, []).append(command)
    for key, commands in found.items():
        if key == "error":
            found[key] = []
        elif "parse" in commands:
            found[key] = ["parse", "clean"] if key == "html" else ["parse"]
    return found


def _section(name: str, definition: Schema, definitions: Schema) -> Iterator[str]:
    yield f"## {_TITLES.get(name, name)}\n"
    yield definition["description"] + "\n"
    yield "| key | value | |"
    yield "| --- | --- | --- |"
    needed = definition.get("required", [])
    for key, value in definition["properties"].items():
        often = "" if key in needed else " *Not always there.*"
        yield f"| `{key}` | {_form(value)} | {_described(value, definitions)}{often} |"
    yield ""


_TITLES = {
    "head": "`head`",
    "removed": "`removed`: one entry",
    "meta": "`meta`",
    "credit": "`meta.credits`: one entry",
    "dateline": "`meta.dateline`",
    "image": "`meta.images`: one entry",
    "counts": "`meta.counts`",
    "evidence": "`meta_evidence`: one field",
    "security": "`stocks`: one security",
    "mention": "`stocks`: one mention",
    "error": "`error`",
}


def _described(value: Schema, definitions: Schema) -> str:
    own = value.get("description")
    if own is None and "$ref" in value:
        own = definitions[_name(value)]["description"]
    text: str = own or ""
    if "enum" in value and len(value["enum"]) > 4:
        text += " One of " + ", ".join(f"`{choice}`" for choice in value["enum"]) + "."
    return text.replace("|", "\\|")


def _form(value: Schema) -> str:
    """The form of a value in a few words."""
    if "$ref" in value:
        return {"instant": "string or null", "verdict": "string"}.get(_name(value), "object")
    if "anyOf" in value:
        return " or ".join(_form(choice) for choice in value["anyOf"])
    if "enum" in value:
        return "string"
    kind = value["type"]
    if isinstance(kind, list):
        return " or ".join(kind)
    if kind == "array":
        inner = _form(value["items"])
        return f"list of {inner}s"
    return str(kind)


def _name(value: Schema) -> str:
    return str(value["$ref"]).rpartition("/")[2]
