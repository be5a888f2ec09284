"""From bytes to text: a byte order mark, then UTF-8, then what the page declares, then GB18030.

Seen in saved pages: gb2312 declared and GB18030 written, utf-8 declared and GBK written, Big5.
"""

import codecs
import re

from newscli.problems import Problem

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I)
_LOOK = 4096
_WIDER = {
    # What is declared → what is really written under that name.
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
_MAGIC = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"\x7fELF", b"\x1f\x8b",
    b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"RIFF", b"MZ\x90", b"\xd0\xcf\x11\xe0", b"SQLite",
)  # fmt: skip


def decode(data: bytes) -> tuple[str, str]:
    """The text of a document and the name of the encoding it was read with.

    Never fails on text: where nothing fits, UTF-8 with U+FFFD for what is not.
    Raises ``Problem`` ``binary-document`` for what is no text at all.
    """
    if data.startswith(codecs.BOM_UTF8):
        return data[3:].decode("utf-8", "replace"), "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return utf16_text(data), "utf-16"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if not text or "\0" in text[:_LOOK]:
        if _is_utf16(data):
            return utf16_text(data), "utf-16"
        _refuse_binary(data)
    return (text, "utf-8") if text else _decode_other(data)


def utf16_text(data: bytes) -> str:
    """The text of UTF-16 bytes, with or without a byte order mark."""
    if data.startswith(codecs.BOM_UTF16_BE) or (data[:1] == b"\0" and data[1:2] != b"\0"):
        return data.decode("utf-16-be", "replace").removeprefix("\ufeff")
    return data.decode("utf-16-le", "replace").removeprefix("\ufeff")


def _decode_other(data: bytes) -> tuple[str, str]:
    """Text that is not UTF-8 throughout."""
    declared = _declared(data)
    if declared and declared != "utf-8":
        return data.decode(declared, "replace"), declared
    repaired = data.decode("utf-8", "replace")
    lost = repaired.count("\ufffd")
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        # A few broken bytes in UTF-8, or GB18030 cut off or damaged: the one that loses less.
        chinese = data.decode("gb18030", "replace")
        if chinese.count("\ufffd") >= lost:
            return repaired, "utf-8"
    # A stray byte in UTF-8 text can still be read as GB18030, and all of it as nonsense.
    multibyte = sum(1 for c in repaired if c > "\x7f" and c != "\ufffd")
    if lost * 20 < multibyte:
        return repaired, "utf-8"
    return chinese, "gb18030"


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, _LOOK)
    if not match:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return None
    if name.startswith(("utf-16", "utf-32")) or not codecs.lookup(name)._is_text_encoding:
        return None  # a declaration that can be read as ASCII is not in UTF-16
    return _WIDER.get(name, name)


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
