"""The values of a header, in whatever format it came: strings and lists of strings under dotted keys."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any

Fields = dict[str, str | list[str]]

MAX_VALUES = 10_000
"""A header with more values than this (YAML aliases can say a billion) is not unfolded further."""


def flat(value: dict[Any, Any]) -> Fields:
    """Strings and lists of strings of whatever a header holds; ``a: {b: c}`` becomes ``a.b: c``."""
    fields: Fields = {}
    budget = [MAX_VALUES]
    for key, inner in _pairs(value, ""):
        if isinstance(inner, list):
            fields[key] = list(_leaves(inner, budget))
        elif not isinstance(inner, dict):  # deeper than anyone means it, or an alias of itself
            fields[key] = _written(inner)
        budget[0] -= 1
        if budget[0] < 0:
            break
    return fields


def _pairs(value: dict[Any, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    stack = [iter([(f"{prefix}{key}", inner) for key, inner in value.items()])]
    while stack:
        for key, inner in stack[-1]:
            if isinstance(inner, dict) and len(stack) < 8:
                stack.append(iter([(f"{key}.{k}", v) for k, v in inner.items()]))
                break
            yield key, inner
        else:
            stack.pop()


def _leaves(values: list[Any], budget: list[int]) -> Iterator[str]:
    """The strings of nested lists, depth first, at most as many as the budget allows."""
    stack: list[Iterator[Any]] = [iter(values)]
    while stack and budget[0] > 0:
        for value in stack[-1]:
            budget[0] -= 1
            if budget[0] < 0:
                return
            if isinstance(value, list):
                stack.append(iter(value))
                break
            if isinstance(value, dict):
                stack.append(iter(value.values()))
                break
            yield _written(value)
        else:
            stack.pop()


def _written(value: object) -> str:
    """A value as the header writes it, as near as its format lets us know."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | time):
        return value.isoformat()
    return "" if value is None else str(value)
