"""Pictures: what their markup says of them."""

import re
from collections.abc import Mapping

from newscli.patterns import lazy

_FILE_NAME = lazy(r"[\w.-]+\.(?:jpe?g|png|gif|webp|bmp)", re.I)
_CHINESE = lazy("[\u3400-\u9fff]")


def caption_of(attributes: Mapping[str, str | None]) -> str:
    """The caption that ``alt`` gives, or "": names of files and words like ``image`` are none."""
    alt = " ".join((attributes.get("alt") or "").split())
    if not alt or _FILE_NAME.fullmatch(alt) or not (_CHINESE.search(alt) or " " in alt):
        return ""
    return alt
