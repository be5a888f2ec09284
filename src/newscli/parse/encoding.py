"""From bytes to text: a byte order mark, then UTF-8, then what the page declares if the bytes bear
it out, then whichever makes words of them: the Chinese ones first, then those of Japan, Korea,
Russia, Greece and the rest of Europe.

Seen in saved pages: gb2312 declared and GB18030 written, utf-8 declared and GBK written, gbk
declared and UTF-8 written, iso-8859-1 declared and GBK written, Big5 with and without declaration,
a stray byte in UTF-8, a page cut off in the middle of a character.
"""

import codecs
import re

from newscli.parse.plausible import fit, guess, is_judged
from newscli.patterns import lazy
from newscli.problems import Problem

_META = lazy(
    rb"""<meta[^>]{1,400}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_:.-]{2,40})""", re.I
)
_XML = lazy(rb"""<\?xml[^>]{1,200}?encoding\s{0,4}=\s{0,4}["']([A-Za-z0-9_:.-]{2,40})""", re.I)
_LOOK = 4096
_LOOK_FOR_DECLARATION = 16_384
_SAMPLE = 4000
"""Bytes of the part of a document that encodings are tried on: the one with the least ASCII."""

_MOST_PARTS = 100
_TRUST = 0.15
"""What a declaration adds: it is believed unless another reading makes far more sense."""

_CERTAIN = 0.3
"""A fit above which no other encoding is tried: a third of a Chinese text is common characters."""

_WIDER = {
    # What is declared → what is really written under that name.
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "big5": "big5hkscs",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
_CHINESE = ("gb18030", "big5hkscs")

_OF_PROGRAMS = frozenset(("idna", "unicode-escape", "raw-unicode-escape"))
"""What Python calls encodings, and no page is in."""

_ESCAPE = b"\x1b$"
"""With which ISO-2022-JP, all of whose bytes are ASCII, begins Japanese characters."""

_MAGIC = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"\x7fELF", b"\x1f\x8b",
    b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"RIFF", b"MZ\x90", b"\xd0\xcf\x11\xe0", b"SQLite",
)  # fmt: skip


def decode(data: bytes, said: str = "") -> tuple[str, str]:
    """The text of a document and the name of the encoding it was read with.

    ``said`` is what was said of the encoding outside of the document, which counts where it says nothing.

    Never fails on text: where nothing fits, UTF-8 with U+FFFD for what is not.
    Raises ``Problem`` ``binary-document`` for what is no text at all.
    """
    if data.startswith(codecs.BOM_UTF8):
        return data[3:].decode("utf-8", "replace"), "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return utf16_text(data), "utf-16"
    if not data:
        return "", "utf-8"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if not text or (b"\0" in data and "\0" in text[:_LOOK]):
        if _is_utf16(data):
            return utf16_text(data), "utf-16"
        _refuse_binary(data)
    if not text:
        return _decode_other(data, said)
    if _ESCAPE in data and _declared(data) == "iso2022_jp":
        return data.decode("iso2022_jp", "replace"), "iso2022_jp"
    return text, "utf-8"


def utf16_text(data: bytes) -> str:
    """The text of UTF-16 bytes, with or without a byte order mark."""
    if data.startswith(codecs.BOM_UTF16_BE) or (data[:1] == b"\0" and data[1:2] != b"\0"):
        return data.decode("utf-16-be", "replace").removeprefix("\ufeff")
    return data.decode("utf-16-le", "replace").removeprefix("\ufeff")


def _decode_other(data: bytes, said: str) -> tuple[str, str]:
    """Text that is not UTF-8 throughout."""
    declared = _declared(data) or _known(said)
    sample = _dense(data)
    if declared in _CHINESE and fit(sample, declared) + _TRUST > _CERTAIN:
        return data.decode(declared, "replace"), declared
    # A stray byte in UTF-8 text can still be read as GB18030, and all of it as nonsense.
    as_utf8 = sample.decode("utf-8", "replace")
    lost = as_utf8.count("\ufffd")
    if lost * 20 < len(as_utf8) - len(as_utf8.encode("ascii", "ignore")) - lost:
        return data.decode("utf-8", "replace"), "utf-8"
    best = _most_plausible(sample, declared)
    if sample.decode(best, "replace").count("\ufffd") >= lost:
        best = "utf-8"
    return data.decode(best, "replace"), best


def _most_plausible(sample: bytes, declared: str | None) -> str:
    """The encoding that makes most sense of some bytes, what is declared preferred."""
    candidates = dict.fromkeys((declared or "utf-8", "utf-8", *_CHINESE))
    fits = {name: fit(sample, name) + (_TRUST if name == declared else 0.0) for name in candidates}
    chinese = max(fits[name] for name in _CHINESE)
    if chinese <= _CERTAIN and declared and not is_judged(declared) and _reads(sample, declared):
        return declared
    best = max(fits, key=fits.__getitem__)
    if chinese > _CERTAIN or (declared and declared != "utf-8" and fits[best] > 2 * _CERTAIN):
        return best
    return guess(sample, fits[best]) or best


def _reads(sample: bytes, encoding: str) -> bool:
    """Whether an encoding loses nothing of some bytes, but for a character cut at either end."""
    return "\ufffd" not in sample.decode(encoding, "replace")[2:-2]


def _dense(data: bytes) -> bytes:
    """A part of the document with much in it that is not ASCII."""
    steps = range(0, len(data), _SAMPLE)
    return max(
        (data[at : at + _SAMPLE] for at in steps[:_MOST_PARTS]),
        key=lambda part: len(part) - len(part.decode("ascii", "ignore")),
    )


def _declared(data: bytes) -> str | None:
    """The encoding that a page names in its markup, or None."""
    match = _XML.match(data.lstrip()[:300]) or _META.search(data, 0, _LOOK_FOR_DECLARATION)
    if not match:
        return None
    return _known(match[1].decode("ascii"))


def _known(name: str) -> str | None:
    """The encoding of a name, or the wider one that is really written under it; None if there is none."""
    try:
        found = codecs.lookup(name.removeprefix("x-")).name
        # The declaration itself was read as ASCII, and is so in the encodings of pages: not in UTF-16, not in
        # those of mainframes, nor in "undefined", which scripts declare that forgot what it is.
        readable = b"<meta charset=".decode(found) == "<meta charset="
    except (LookupError, ValueError):
        return None
    return _WIDER.get(found, found) if readable and found not in _OF_PROGRAMS else None


def _is_utf16(data: bytes) -> bool:
    """Text whose every other byte is mostly zero: ASCII markup in UTF-16."""
    head = data[:_LOOK]
    if len(head) < 4:
        return False
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    return max(even, odd) > half * 0.4 and min(even, odd) <= half * 0.05


def _refuse_binary(data: bytes) -> None:
    if data.startswith(_MAGIC):
        raise Problem("binary-document")
    head = data[:_LOOK]
    controls = sum(head.count(byte) for byte in range(32) if byte not in (9, 10, 12, 13, 27))
    if controls * 50 > len(head):
        raise Problem("binary-document")
