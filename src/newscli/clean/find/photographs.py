"""Lines that say whose a picture is, or what is on it and whose it is: captions that no element tells."""

import re

from newscli.clean.find import phrases

LONGEST = 110
"""Characters of such a line."""

_LONGEST_LABEL = 32
_SHORTEST_CAPTION, _LONGEST_CAPTION = 24, 320
"""Characters of a caption that ends with whose the picture is."""

_LONGEST_NAME = 60
"""Characters of what stands before the agency."""

_LABEL = phrases.pattern("photo-labels")
_AGENCIES = tuple(phrases.lines("agencies"))
_WIRES = tuple(phrases.lines("wires"))
_ANY = _AGENCIES + _WIRES
_LAST = frozenset(name[-2:] for name in _ANY)
_AROUND = " \t()[]{}（）【】.*"
_STROKES = ("/", "|", "•", "·", "／", "｜", " via", "©")
_DASHES = (*_STROKES, "-", "–", "—", ",", " for", " by", ":")
_BEFORE_CREDIT = (". ", "| ", "(", "? ", "! ", "” ", "… ")
_ENDS = frozenset('.!?:,;”"。！？：；')
_IN_BRACKETS = re.compile(
    r"\S\s?\((?:\w{2,12} fotos?(?=\s?[/:])|(?:ap |file |archiv)?(?:photos?|fotos?)|bild|picture|image"
    r"|cr[eé]dit)\b[^()]{0,60}\)$",
    re.I,
)
# 某某主持啟用儀式。圖：某市政府提供
_PROVIDED = re.compile(
    r"[。）)\s][（(]?(?:[圖图]|照片|資料照|资料图)\s?[:：︰／/|｜](?![^，。！？]*[:：])[^，。！？]{2,18}[)）]?$"
)
_FILED = re.compile(
    r"(?:资料图|資料圖|资料照片?|資料照片?)\s?[:：][^。！？]{4,60}"
    r"|(?:照片|图片|圖片)\s?[:：][^。！？，]{2,20}[摄攝](?:[（(][^（）()。]{2,12}[）)])?"
)
"""资料图：某某会场: what a picture shows that is not of the day; 照片：某某摄（人民图片）."""

_SIGNED = re.compile("[:：©=＝/]| (?:by|via|of|courtesy) ", re.I)
_SENTENCE = (". ", "。", "! ", "? ", "！", "？")


def is_photo_credit(text: str) -> bool:
    """Whether a line tells whose a picture is, and nothing else: Mara Lind / Getty Images."""
    if len(text) > LONGEST:
        return False
    text = text.strip(_AROUND)
    if _SIGNED.search(text, 0, _LONGEST_LABEL) and _LABEL.match(text):
        return not any(sign in text for sign in _SENTENCE)
    folded = text.lower()
    if folded[-2:] not in _LAST or not folded.endswith(_ANY):
        return False
    return any(
        _is_before(folded, name, signs)
        for names, signs in ((_AGENCIES, _DASHES), (_WIRES, _STROKES))
        for name in names
        if folded.endswith(name)
    )


def is_caption(text: str) -> bool:
    """Whether a text ends with whose the picture is, of which it tells: … by night. Photo: Mara Lind"""
    if text[:1] in "资資照图圖" and _FILED.fullmatch(text):
        return True
    if not _SHORTEST_CAPTION < len(text) < _LONGEST_CAPTION or text[-1] in _ENDS:
        return False
    if "图" in text[-24:] or "圖" in text[-24:] or "照" in text[-24:]:
        return _PROVIDED.search(text) is not None
    if text[-1] == ")" and _IN_BRACKETS.search(text):
        return True
    if text.count("| ") > 1:  # somebody, a paper, an agency
        return False
    at = max(text.rfind(sign) + len(sign) if sign in text else 0 for sign in _BEFORE_CREDIT)
    return 0 < at < len(text) and not text[at].islower() and is_photo_credit(text[at:])


def _is_before(text: str, name: str, signs: tuple[str, ...]) -> bool:
    """Whether nothing stands before an agency's name, or somebody's name and one of some signs."""
    before = text[: -len(name)].rstrip()
    if not before:
        return signs is _DASHES
    return len(before) <= _LONGEST_NAME and before.endswith(signs) and ". " not in before
