"""JSON that stands on more lines than one: a record that was indented, or several in an array.

Records are read a line at a time. Spread over lines they look like a post with a JSON header, of
which nothing would come but an article without text, and nobody would hear of it.
"""

from newscli.patterns import lazy
from newscli.problems import Problem
from newscli.record import Record, loads

_BLANK = b"\xef\xbb\xbf \t\r\n"
_ANOTHER = lazy(r'\s*\{\s*"')


def indented(data: bytes) -> Record | None:
    """The record that a document of the kind ``json`` is; None for a post with a header in JSON.

    Raises ``Problem``: ``not-an-object`` for an array of records, ``bad-json`` for several, one
    behind the other, ``too-deep``.
    """
    try:
        return loads(data.lstrip(_BLANK))
    except Problem as problem:
        if problem.code != "bad-json" or data.lstrip(_BLANK)[:1] == b"[":
            raise
    if _is_the_first_of_several(data):
        raise Problem("bad-json", "JSON over several lines, not one record a line: jq -c .")
    return None


def _is_the_first_of_several(data: bytes) -> bool:
    import json

    text = data.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return False
    return bool(_ANOTHER.match(text, end))
