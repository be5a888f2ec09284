"""The form of a record as JSON Schema (2020-12): the contract between the commands and their users.

``record.schema.json`` describes every key; ``commands.json`` says which of them a command writes
and which are always there. The page ``docs/record.md`` is made from both.
"""

import json
from importlib import resources
from typing import Any

from newscli.problems import CODES

__all__ = ["COMMANDS", "schema"]

Schema = dict[str, Any]

COMMANDS = ("parse", "clean", "meta", "stocks", "text")


def schema(command: str | None = None) -> Schema:
    """The JSON Schema of what a command writes, or of the whole record where none is named.

    The schema of a command lists the keys that this command writes; others that a record came
    with travel on beside them. A fresh object is given each time. Raises ``KeyError`` for a
    command that is not one of ``COMMANDS``.
    """
    whole = _read("record.schema.json")
    whole["$defs"]["error"]["properties"]["code"]["enum"] = list(CODES)
    if command is None:
        return whole
    told = _read("commands.json")[command]
    done: list[Schema] = [{"required": told["required"]}]
    done += [{"required": [other]} for other in told.get("or", [])]
    found: Schema = {
        "$schema": whole["$schema"],
        "$id": f"{whole['$id']}:{command}",
        "title": told["title"],
        "description": told["description"],
        "type": "object",
        "properties": {key: whole["properties"][key] for key in told["writes"]},
        "anyOf": [*done, {"required": ["source", "error"]}],
    }
    found["$defs"] = _needed(found["properties"], whole["$defs"])
    return found


def _read(name: str) -> Schema:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    read: Schema = json.loads(text)
    return read


def _needed(properties: Schema, definitions: Schema) -> Schema:
    """The definitions that are referred to, directly or through others."""
    wanted: set[str] = set()
    waiting: list[Any] = [properties]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            waiting += value.values()
            name = str(value.get("$ref", "")).rpartition("/")[2]
            if name and name not in wanted:
                wanted.add(name)
                waiting.append(definitions[name])
    return {name: definitions[name] for name in definitions if name in wanted}
