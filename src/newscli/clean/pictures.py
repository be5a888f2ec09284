"""Pictures: what their markup says of them."""

import re
from collections.abc import Mapping

from newscli.patterns import lazy

_FILE_NAME = lazy(r"[\w.-]+\.(?:jpe?g|png|gif|webp|bmp)", re.I)
_CHINESE = lazy("[\u3400-\u9fff]")


def caption_of(attributes: Mapping[str, str | None]) -> str:
    """The caption that ``alt`` gives, or "": names of files and words like ``image`` are none."""
    alt = attributes.get("alt")
    if not alt:
        return ""
    alt = " ".join(alt.split())
    if "." in alt and _FILE_NAME.fullmatch(alt):
        return ""
    return alt if " " in alt or _CHINESE.search(alt) else ""
