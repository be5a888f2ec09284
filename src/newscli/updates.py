"""Which part of a line tells when a text was published, and which when it was changed since.

``Published May 2, 2019 | Updated May 9, 2019``, ``Updated on 09/11/25``, ``Zuletzt aktualisiert am
3. Mai 2019``. Chinese sites write 更新时间 of the publication, too: their lines are divided where they
tell both, ``更新时间：… 发布时间：…`` or a date before ``编辑于 …``.
"""

import re
from collections.abc import Iterator

from newscli.patterns import lazy

_LABEL = lazy(
    r"(?P<updated>\b(?:updated|update:|(?:last )?(?:modified|revised|edited|reviewed)|last (?:update|change)"
    r"|aktualisiert|aktualisierung|geändert|bearbeitet|stand:|mise? à jour|modifié|actualizad[oa]"
    r"|actualización|modificad[oa]|aggiornat[oa]|aggiornamento|modificat[oa]|atualizad[oa]|bijgewerkt|gewijzigd)(?!\w))"
    r"|(?P<published>\b(?:published|posted|issued|created|submitted|filed|veröffentlicht|erstellt|erschienen"
    r"|gespeichert|publié|mis en ligne|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst)(?!\w))",
    re.I,
)
_OF_A_TIME = r"(?:时间|時間|日期|日時|일시|于|於|日)?"
_CHANGED = (
    rf"(?:(?:最[后後近終]|최종)?(?:更新|修改|修订|수정|업데이트){_OF_A_TIME}"
    "|(?:编辑|編輯)(?:于|於|时间|時間))"
)
_ISSUED = (
    r"(?:发布|发表|發布|發佈|發表|刊登|刊出|创建|公開|掲載|配信|投稿|입력|등록|작성)"
    rf"{_OF_A_TIME}"
)
_EASTERN_LABEL = lazy(
    rf"(?:(?P<updated>{_CHANGED})|(?P<published>{_ISSUED}))\s?[:：]?\s?"
    r"(?=(?:[0-2]?[0-9]:[0-5][0-9] )?[12][0-9]{3}\s?[年년\-/.])"
)
_ISSUED_BEHIND = lazy(
    r"(?P<published>(?:发布|發布|發佈)(?:时间|時間|日期))\s?[:：]\s?(?=[12][0-9]{3}\s?[年\-/.])"
)
_EASTERN_DATE = lazy(r"(?<![0-9])[12][0-9]{3}\s?[年년\-/.]\s?[0-9]{1,2}")
_FIRST = lazy(
    r"\b(?:originally|first|ursprünglich|zuerst) (?:published|posted|veröffentlicht|erschienen)",
    re.I,
)
_YEAR = 4
_JOINED = 12
"""So much may stand between the two labels of one date: ``Published/Last updated``."""


def published_parts(text: str) -> list[str]:
    """The parts of a line that may tell when it was published: what a label says first.

    The line itself where it has no label.
    """
    labelled: list[str] = []
    bare: list[str] = []
    start, kind = 0, ""
    for label in _labels(text):
        (labelled if kind == "published" else bare if not kind else []).append(
            text[start : label.start()]
        )
        joined = kind == "published" and label.start() - start <= _JOINED
        kind = "published" if joined else label.lastgroup or ""
        start = label.end()
    (labelled if kind == "published" else bare if not kind else []).append(text[start:])
    return labelled + bare


def _labels(text: str) -> Iterator[re.Match[str]]:
    """The labels in a line; those of the East where it tells another date besides."""
    changed = _changed(text)
    if changed is None:
        issued = _ISSUED_BEHIND.search(text)
        return iter((issued,)) if issued and _is_second(text, issued) else _LABEL.finditer(text)
    rest = text[: changed.start()] + text[changed.end() + _YEAR :]
    return _EASTERN_LABEL.finditer(text) if _EASTERN_DATE.search(rest) else iter(())


def _is_second(text: str, issued: re.Match[str]) -> bool:
    """Whether a label of the publication has another date before it: that of the paper, or today's."""
    return _EASTERN_DATE.search(text, 0, issued.start()) is not None


def _changed(text: str) -> re.Match[str] | None:
    """The first label of the East that says that it was changed."""
    labels = _EASTERN_LABEL.finditer(text)
    return next((label for label in labels if label.lastgroup == "updated"), None)


def told_as_change(text: str) -> str:
    """What stands behind 更新时间, in a line that tells nothing else; "" for any other line."""
    changed = _changed(text)
    return text[changed.end() :] if changed and not updated_part(text) else ""


def updated_part(text: str) -> str:
    """What stands behind the first label that says that it was changed, or ""."""
    label = next((label for label in _labels(text) if label.lastgroup == "updated"), None)
    return text[label.end() :] if label else ""


def begins_in_update(text: str) -> bool:
    """Whether the first words of a line say that it tells of a change."""
    label = next(_labels(text), None)
    return label is not None and label.lastgroup == "updated" and label.start() <= _JOINED


def is_first(text: str) -> bool:
    """Whether a line says that it tells of the first publication."""
    return _FIRST.search(text) is not None


def ends_in_update(text: str) -> bool:
    """Whether the last label of a text says that what follows is when it was changed."""
    last = ""
    for label in _LABEL.finditer(text):
        last = label.lastgroup or ""
    return last == "updated"
