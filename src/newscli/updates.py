"""Which part of a line tells when a text was published, and which when it was changed since.

``Published May 2, 2019 | Updated May 9, 2019``, ``Updated on 09/11/25``, ``Zuletzt aktualisiert am
3. Mai 2019``. Chinese sites write 更新时间 of the publication; their lines are not divided.
"""

import re

from newscli.patterns import lazy

_LABEL = lazy(
    r"(?P<updated>\b(?:updated|update:|(?:last )?(?:modified|revised|edited|reviewed)|last (?:update|change)"
    r"|aktualisiert|aktualisierung|geändert|bearbeitet|stand:|mise? à jour|modifié|actualizad[oa]"
    r"|actualización|modificad[oa]|aggiornat[oa]|aggiornamento|modificat[oa]|atualizad[oa]|bijgewerkt|gewijzigd)(?!\w))"
    r"|(?P<published>\b(?:published|posted|issued|created|submitted|filed|veröffentlicht|erstellt|erschienen"
    r"|gespeichert|publié|mis en ligne|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst)(?!\w))",
    re.I,
)
_FIRST = lazy(
    r"\b(?:originally|first|ursprünglich|zuerst) (?:published|posted|veröffentlicht|erschienen)",
    re.I,
)
_JOINED = 12
"""So much may stand between the two labels of one date: ``Published/Last updated``."""


def published_parts(text: str) -> list[str]:
    """The parts of a line that may tell when it was published: what a label says first.

    The line itself where it has no label.
    """
    labelled: list[str] = []
    bare: list[str] = []
    start, kind = 0, ""
    for label in _LABEL.finditer(text):
        (labelled if kind == "published" else bare if not kind else []).append(
            text[start : label.start()]
        )
        joined = kind == "published" and label.start() - start <= _JOINED
        kind = "published" if joined else label.lastgroup or ""
        start = label.end()
    (labelled if kind == "published" else bare if not kind else []).append(text[start:])
    return labelled + bare


def updated_part(text: str) -> str:
    """What stands behind the first label that says that it was changed, or ""."""
    label = next((label for label in _LABEL.finditer(text) if label.lastgroup == "updated"), None)
    return text[label.end() :] if label else ""


def is_first(text: str) -> bool:
    """Whether a line says that it tells of the first publication."""
    return _FIRST.search(text) is not None


def ends_in_update(text: str) -> bool:
    """Whether the last label of a text says that what follows is when it was changed."""
    last = ""
    for label in _LABEL.finditer(text):
        last = label.lastgroup or ""
    return last == "updated"
