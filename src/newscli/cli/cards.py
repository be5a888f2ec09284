"""The card of one document: what each command found, for reading."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from newscli.cli.stockview import are_ours, securities
from newscli.cli.typeset import fitted, harmless, set_lines, shown
from newscli.record import Record, error_of

# A line of text longer than this is tiring to read.
_MEASURE = 76
_LABEL = 12
_ROLES = {
    "trainee_reporter": "trainee reporter",
    "responsible_editor": "responsible editor",
}


def card(
    record: Record, stages: tuple[str, ...], fields: tuple[str, ...], width: int
) -> Iterator[RenderableType]:
    """What to print for one record. ``view`` in it holds what the view step added."""
    if (error := error_of(record)) is not None:
        line = f"{record.get('source', '')}: {error['code']}: {error['message']}"
        yield Text(shown(line), style="red")
        return
    if fields:
        yield from _fields(record, fields, width)
        return
    yield from _heading(record, width)
    if "parse" in stages:
        yield from _outline(record, width)
    if "meta" in stages:
        yield from _facts(record, width)
    if "stocks" in stages or ("meta" in stages and are_ours(record.get("stocks"))):
        yield Text()
        yield from securities(record, width)
    if "text" in stages:
        yield from _paragraphs(record, width)
    if "markdown" in stages:
        yield Text()
        yield from (Text(harmless(line.expandtabs(4))) for line in record["markdown"].split("\n"))
    if "clean" in stages or "meta" in stages:
        yield from _removed(record, width, full="clean" in stages)


def _heading(record: Record, width: int) -> Iterator[RenderableType]:
    for line in set_lines(title_of(record) or "(no title)", width):
        yield Text(shown(line), style="bold")
    parts = [str(record.get(key) or "") for key in ("source", "format", "id")]
    yield Text(fitted(" · ".join(filter(None, parts)), width).rstrip(), style="dim")


def title_of(record: Record) -> str:
    """The best title that a record has."""
    for key in ("meta", "view", "front_matter", "head"):
        holder = record.get(key)
        title = holder.get("title") if isinstance(holder, dict) else None
        if isinstance(title, str) and title.strip():
            return shown(title.strip())
    return ""


def _rows(rows: list[tuple[str, str]], width: int) -> Iterator[Text]:
    """Labels and values in two columns; a long value goes on below itself."""
    column = min(max((len(label) for label, _ in rows), default=0) + 2, width // 3)
    for label, value in rows:
        head = fitted(label, column - 1) + " "
        for line in set_lines(shown(value), max(width - column, 10)):
            yield Text.assemble((head, "cyan"), line)
            head = " " * column


def _fields(record: Record, fields: tuple[str, ...], width: int) -> Iterator[Text]:
    yield from _rows([(path, as_text(value_at(record, path))) for path in fields], width)


def value_at(record: Any, path: str) -> Any:
    """What a record holds at a dotted path; a list gives what each item holds."""
    value = record
    for part in path.lstrip(".").split("."):
        if isinstance(value, list):
            value = [item.get(part) if isinstance(item, dict) else None for item in value]
        else:
            value = value.get(part) if isinstance(value, dict) else None
    return value


def as_text(value: Any) -> str:
    """A value of a record as a person reads it."""
    if value is None or value == []:
        return "–"
    if isinstance(value, list):
        return " · ".join(as_text(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {as_text(item)}" for key, item in value.items() if item)
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


def _outline(record: Record, width: int) -> Iterator[RenderableType]:
    from newscli.cli.outline import outline_of

    header = record.get("front_matter") or {}
    rows = [(key, as_text(value)) for key, value in header.items()]
    html = record.get("html") or ""
    rows.append(("encoding", as_text(record.get("encoding"))))
    yield Text()
    yield from _rows(rows, width)
    tags, lines = outline_of(html)
    counted = " · ".join(f"{tag} {count}" for tag, count in Counter(tags).most_common(9))
    yield Text()
    yield from _rows([("body", f"{len(html):,} characters; {counted or 'no markup'}")], width)
    for tag, text in lines:
        yield Text.assemble(
            (fitted(tag, _LABEL), "cyan"), fitted(text, max(width - _LABEL, 8)).rstrip()
        )


def _facts(record: Record, width: int) -> Iterator[RenderableType]:
    meta: dict[str, Any] = record.get("meta") or {}
    dateline = meta.get("dateline") or {}
    counts = meta.get("counts") or {}
    rows: list[tuple[str, Any]] = [
        ("published", _when(meta)),
        ("outlet", meta.get("outlet")),
        ("site", meta.get("site")),
        *_people(meta),
        ("dateline", " · ".join(filter(None, (dateline.get(k) for k in dateline)))),
        ("original title", meta.get("title_original")),
        ("categories", meta.get("categories")),
        ("keywords", meta.get("keywords")),
        ("description", meta.get("description")),
        ("url", meta.get("url")),
        ("image", meta.get("image")),
        ("language", meta.get("language")),
        ("length", " · ".join(_counted(n, what) for what, n in counts.items() if n)),
    ]
    yield Text()
    yield from _rows([(label, as_text(value)) for label, value in rows if value], width)
    evidence = record.get("meta_evidence")
    if isinstance(evidence, dict):
        yield Text()
        yield Text("where it comes from", style="bold")
        found = [(key, found) for key, found in evidence.items() if isinstance(found, dict)]
        yield from _rows([(key, f"{it.get('rule')}: {it.get('read')}") for key, it in found], width)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what.removesuffix('s') if number == 1 else what}"


def _when(meta: dict[str, Any]) -> str:
    """The time of publication, as written in ISO and as the clocks in Beijing showed it."""
    from datetime import datetime, timedelta, timezone

    published = meta.get("published") or ""
    try:
        instant = datetime.fromisoformat(published)
    except ValueError:
        return published
    if instant.tzinfo is None or len(published) <= len("2022-07-02"):
        return published
    local = instant.astimezone(timezone(timedelta(hours=8)))
    return f"{local:%Y-%m-%d %H:%M} in Beijing ({published})"


def _people(meta: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """A line for each role, with the people in it and where they belong."""
    roles: dict[str, list[str]] = {}
    for credit in meta.get("credits") or []:
        name = credit.get("name") or credit.get("text") or ""
        if credit.get("affiliation"):
            name += f" ({credit['affiliation']})"
        roles.setdefault(credit.get("role") or "", []).append(name)
    for role, names in roles.items():
        yield _ROLES.get(role, role), " · ".join(dict.fromkeys(names))


def _paragraphs(record: Record, width: int) -> Iterator[RenderableType]:
    """The text in paragraphs, as a book sets it: two characters in, a line of 38 characters."""
    measure, before = min(width, _MEASURE), ""
    for kind, text in record["view"]["blocks"]:
        if not kind == before == "item":
            yield Text()
        before = kind
        if kind in ("table", "preformatted"):
            yield from (Text(shown(line.replace("\t", "  "))) for line in text.split("\n"))
        elif kind == "picture":
            yield Text(fitted(f"[{text or 'picture'}]", measure).rstrip(), style="dim")
        else:
            style = "bold" if kind == "heading" else ""
            indent = {"heading": "", "item": "• "}.get(kind, "\u3000\u3000")
            for part in text.split("\n"):
                lines = set_lines(shown(part), measure, indent)
                yield from (Text(line, style=style) for line in lines)


def _removed(record: Record, width: int, *, full: bool) -> Iterator[RenderableType]:
    """What was taken out: each with its rule, or the rules alone with their counts."""
    view = record.get("view") or {}
    removed = record.get("removed") or view.get("removed") or []
    counted = Counter(item["rule"] for item in removed)
    yield Text()
    if full:
        counts = view["counts"]
        kept = " · ".join(_counted(counts[what], what) for what in ("paragraphs", "characters"))
        yield from _rows([("kept", kept)], width)
        yield Text("removed" if removed else "nothing was removed", style="bold")
        items = Counter((item["rule"], shown(item["text"])) for item in removed)
        column = min(max((len(rule) for rule, _ in items), default=0) + 2, width // 3)
        for (rule, text), times in items.items():
            what = (text or "(empty)") + (f"  ×{times}" if times > 1 else "")
            words = fitted(what, max(width - column, 8)).rstrip()
            yield Text.assemble((fitted(rule, column), "yellow"), words)
    elif counted:
        rules = " · ".join(
            f"{rule} {count}" if count > 1 else rule for rule, count in counted.items()
        )
        yield from _rows([("removed", rules)], width)
