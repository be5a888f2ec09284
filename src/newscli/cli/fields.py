"""``-f``: only the keys that are asked for, in the order asked for."""

from collections.abc import Callable, Iterator
from typing import Any

from newscli.cli.report import Misuse
from newscli.record import Record, loads

# Every key that newscli writes; a list of objects is passed through: stocks.ticker.
_META = (
    *("title", "title_original", "title_raw", "published", "published_raw", "updated", "site"),
    *("outlet", "authors", "editors", "credits", "dateline", "categories", "keywords"),
    *("description", "url", "language", "image", "images", "counts", "text_hash"),
)
OWN: dict[str, tuple[str, ...]] = {
    "": (
        *("id", "source", "format", "encoding", "front_matter", "front_matter_repaired"),
        *("head", "html", "removed", "meta", "meta_evidence", "stocks", "text", "markdown"),
        "error",
    ),
    "meta": _META,
    "meta_evidence": _META,
    "meta.credits": ("name", "role", "affiliation", "text"),
    "meta.dateline": ("place", "agency", "date"),
    "meta.images": ("src", "caption"),
    "meta.counts": ("characters", "paragraphs", "images", "tables", "links"),
    "head": ("title", "meta", "json_ld", "canonical", "lang"),
    "removed": ("rule", "text"),
    "stocks": (
        *("ticker", "code", "code_as_written", "exchange", "mic", "board", "type", "name"),
        *("verdict", "reason", "evidence", "mentions"),
    ),
    "stocks.mentions": ("field", "start", "end", "text", "evidence", "verdict", "reason"),
    "error": ("code", "message"),
    "each": (
        *("id", "source", "published", "ticker", "code", "mic", "name", "verdict", "reason"),
        *("sentence", "field", "span", "error"),
    ),
}

_Tree = dict[str, "_Tree"]


def projection(keys: str, *, each: bool) -> Callable[[Record], Record]:
    """A function that keeps of a record the keys named in ``id,meta.title``.

    The answer has the form of the record: ``{"id": …, "meta": {"title": …}}``. What a record lacks
    is null there. Raises ``Misuse`` as ``paths_of`` does.
    """
    tree: _Tree = {}
    for parts in paths_of(keys, each=each):
        branch = tree
        for part in parts:
            branch = branch.setdefault(part, {})
    return lambda record: {key: _picked(record, key, below) for key, below in tree.items()}


def paths_of(keys: str, *, each: bool) -> list[list[str]]:
    """The keys named in ``id,meta.title``, each in its parts.

    Raises ``Misuse`` for a near miss of a key of ours; a key of one's own that looks like one is
    written with a dot before it. ``each``: the keys are those of a mention, which has no others.
    """
    paths = []
    for path in keys.split(","):
        path = path.strip()
        own, path = not path.startswith("."), path.removeprefix(".")
        parts = path.split(".")
        if not all(parts):
            raise Misuse(f"-f {keys}: an empty key")
        if own:
            _refuse_near_miss(parts, "each" if each else "")
        if each and parts[0] not in OWN["each"]:
            there = ", ".join(OWN["each"])
            written = path if own else f".{path}"
            raise Misuse(f"-f {written}: not in a line of --each; there are {there}")
        paths.append(parts)
    return paths


class Unmet:
    """The keys of ``-f`` that no record has had and that are the ends of keys of ours: ``title``, where
    ``meta.title`` may be meant. They are nobody's mistake in records with a ``title`` of their own."""

    def __init__(self, keys: str) -> None:
        self._keys: dict[str, str] = {}
        for key in map(str.strip, keys.split(",")):
            above = next((top for top in ("meta", "stocks") if key in OWN[top]), "")
            if above and key not in OWN[""]:
                self._keys[key] = f"{above}.{key}"
        self._seen = False

    def see(self, line: bytes) -> None:
        """Take in what was written for a record; nothing is done once every key has been met."""
        if not self._keys:
            return
        self._seen = True
        record = loads(line)
        self._keys = {key: ours for key, ours in self._keys.items() if record.get(key) is None}

    def told(self) -> Iterator[str]:
        """A line for each, where there were records at all."""
        for key, ours in self._keys.items() if self._seen else ():
            yield f"-f {key}: no record has it; is it {ours}?"


def _picked(value: Record, key: str, below: _Tree) -> Any:
    return _pick(value.get(key), below)


def _pick(value: Any, tree: _Tree) -> Any:
    """What a value holds of a tree of keys; of each item where it is a list."""
    if not tree:
        return value
    if isinstance(value, list):
        return [_pick(item, tree) for item in value]
    holder: Record = value if isinstance(value, dict) else {}
    return {key: _pick(holder.get(key), below) for key, below in tree.items()}


def _refuse_near_miss(parts: list[str], top: str) -> None:
    above = ""
    for part in parts:
        known = OWN.get(above or top)
        if known is None:
            return
        if part not in known:
            for right in known:
                if _near(part, right):
                    path = f"{above}.{right}".lstrip(".")
                    raise Misuse(f"-f {'.'.join(parts)}: no such key; is it {path}?")
            return
        above = f"{above}.{part}".lstrip(".")


def _near(typed: str, right: str) -> bool:
    """Is one the other with a slip of the finger: a letter too many, missing, wrong or swapped?"""
    typed, right = typed.lower().replace("-", "_"), right.lower()
    if typed == right:
        return True
    short, long = sorted((typed, right), key=len)
    if len(long) - len(short) > 1 or len(short) < 3:
        return False
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    swapped = short[start + 1 : start + 2] + short[start : start + 1]
    return short[start + 1 :] == long[start + 1 :] or (swapped + short[start + 2 :] == long[start:])
