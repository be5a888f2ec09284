"""Selectors of rule files, compiled so that one look-up an element tells which rule it falls under.

A selector is a list, divided by commas, of compounds such as ``div.ad``, ``#copyright``,
``p[class^=jql]``, ``.share[data-x]``: no combinators, no pseudo-classes, so that an element is
judged by itself in the one walk over the tape.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from newscli.patterns import lazy

Attributes = Mapping[str, str | None]
Parts = list[Any]
"""A compound as a list: tag, id, classes, attributes (each name, operator, value)."""
T = TypeVar("T")

_BRACKETS = r"""\[(?:[^\]"']|"[^"]*"|'[^']*')*\]"""
_COMPOUND = lazy(rf"(?P<tag>[a-zA-Z][a-zA-Z0-9-]*|\*)?(?P<rest>(?:[.#][\w-]+|{_BRACKETS})*)")
_PART = lazy(rf"([.#])([\w-]+)|({_BRACKETS})")
_ATTRIBUTE = lazy(r"""([\w:-]+)(?:([~^$*|]?=)(?:"([^"]*)"|'([^']*)'|([^"'\s\]]*)))?""")


class BadSelector(ValueError):
    """A selector that is not of the form this module reads; says why."""


class Compound(NamedTuple):
    """One compound: every part of it must hold."""

    tag: str
    id: str
    classes: frozenset[str]
    attributes: tuple[tuple[str, str, str], ...]

    def holds(self, tag: str, attributes: Attributes, classes: Iterable[str]) -> bool:
        """Whether an element with this tag, these attributes and class tokens is selected."""
        if self.tag and self.tag != tag:
            return False
        if self.id and attributes.get("id") != self.id:
            return False
        if self.classes and not self.classes.issubset(classes):
            return False
        return all(
            name in attributes and _compare(attributes[name] or "", operator, value)
            for name, operator, value in self.attributes
        )


_read: dict[str, list[Compound]] = {}
_learned: dict[str, list[Parts]] = {}


def parse(selector: str) -> list[Compound]:
    """Read a selector list, once: they come from rule files, which are few. Raises ``BadSelector``."""
    compounds = _read.get(selector)
    if compounds is None:
        if selector in _learned:
            compounds = [_of_parts(compound) for compound in _learned[selector]]
        else:
            compounds = [_compound(part.strip(), selector) for part in _split(selector)]
        _read[selector] = compounds
    return compounds


def learn(selectors: Mapping[str, list[Parts]]) -> None:
    """Take over what ``parts`` gave for these selectors when it was asked: they are read already."""
    _learned.update(selectors)


def parts(selector: str) -> list[Parts]:
    """What ``parse`` reads in a selector, in a form that JSON can keep."""
    return [
        [tag, name, sorted(classes), [list(each) for each in attributes]]
        for tag, name, classes, attributes in parse(selector)
    ]


def _of_parts(parts: Parts) -> Compound:
    tag, name, classes, attributes = parts
    return Compound(tag, name, frozenset(classes), tuple(map(tuple, attributes)))


class Index(Generic[T]):
    """Values under selectors: ``find`` gives the values of all rules that select an element.

    Compounds are kept under their rarest part (id, class, attribute, tag), so that an element costs
    a few look-ups in dictionaries, whatever the number of rules.
    """

    def __init__(self, rules: Iterable[tuple[str, T]]) -> None:
        self._ids: dict[str, list[tuple[int, Compound, T]]] = {}
        self._classes: dict[str, list[tuple[int, Compound, T]]] = {}
        # With each, a string that the value must hold: quicker to look for than to compare.
        self._attributes: dict[str, list[tuple[str, tuple[int, Compound, T]]]] = {}
        self._tags: dict[str, list[tuple[int, Compound, T]]] = {}
        for order, (selector, value) in enumerate(rules):
            for compound in parse(selector):
                self._add(order, compound, value)

    def find(self, tag: str, attributes: Attributes) -> Sequence[T]:
        """The values of the rules that select an element with attributes, in the order given."""
        found: list[tuple[int, Compound, T]] = []
        tokens: list[str] = []
        for name, value in attributes.items():
            if name == "class" and value:
                tokens = value.split()
                for token in tokens:
                    if token in self._classes:
                        found += self._classes[token]
            elif name == "id" and value in self._ids:
                found += self._ids[value]
            entries = self._attributes.get(name)
            if entries is not None:
                value = value or ""
                for held, entry in entries:
                    if held in value:
                        found.append(entry)
        if tag in self._tags:
            found += self._tags[tag]
        if not found:
            return ()
        chosen = [(o, v) for o, compound, v in found if compound.holds(tag, attributes, tokens)]
        if len(chosen) > 1:
            chosen.sort(key=_order)
        return [value for _, value in chosen]

    def _add(self, order: int, compound: Compound, value: T) -> None:
        entry = order, compound, value
        if compound.id:
            self._ids.setdefault(compound.id, []).append(entry)
        elif compound.classes:
            self._classes.setdefault(max(compound.classes, key=len), []).append(entry)
        elif compound.attributes:
            name, _, held = compound.attributes[0]
            self._attributes.setdefault(name, []).append((held, entry))
        else:
            self._tags.setdefault(compound.tag, []).append(entry)


def _order(entry: tuple[int, Any]) -> int:
    return entry[0]


def _split(selector: str) -> list[str]:
    """Split at the commas that do not stand in brackets or quotes."""
    parts: list[str] = re.findall(r"""(?:[^,\["']|\[(?:[^\]"']|"[^"]*"|'[^']*')*\])+""", selector)
    # Where a bracket or a quote is not closed, something was passed over: then it is no selector.
    return parts if parts and ",".join(parts) == selector else [selector]


def _compound(text: str, selector: str) -> Compound:
    match = _COMPOUND.fullmatch(text)
    if not text or not match:
        raise BadSelector(
            f"{selector!r}: one element by tag, #id, .class or [attribute], without spaces, > or :"
        )
    tag = (match["tag"] or "").lower().replace("*", "")
    identity, classes, attributes = "", set[str](), list[tuple[str, str, str]]()
    for sign, name, bracket in _PART.findall(match["rest"]):
        if sign == ".":
            classes.add(name)
        elif sign == "#":
            identity = name
        else:
            attribute = _ATTRIBUTE.fullmatch(bracket[1:-1].strip())
            if not attribute:
                raise BadSelector(f"{selector!r}: {bracket} is not [name], [name=value] or alike")
            key, operator, *values = attribute.groups(default="")
            attributes.append((key.lower(), operator, "".join(values)))
    if not (tag or identity or classes or attributes):
        raise BadSelector(f"{selector!r} would select everything")
    return Compound(tag, identity, frozenset(classes), tuple(attributes))


def _compare(actual: str, operator: str, value: str) -> bool:
    match operator:
        case "":
            return True
        case "=":
            return actual == value
        case "^=":
            return bool(value) and actual.startswith(value)
        case "$=":
            return bool(value) and actual.endswith(value)
        case "*=":
            return bool(value) and value in actual
        case "~=":
            return value in actual.split()
        case _:  # |=
            return actual == value or actual.startswith(value + "-")
