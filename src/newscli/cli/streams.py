"""One stream of bytes: is it a document or lines of records, and what are its parts?"""

from collections.abc import Callable, Iterator

from newscli.cli.units import Document, Failed, Lines
from newscli.problems import Problem

BLOCK = 1 << 16
# Far above any article: what is longer is a mistake (a disk image, /dev/zero).
LARGEST = 128 << 20

# Blanks and the bytes of a byte order mark, which Windows puts before JSON too.
_BLANK = b"\xef\xbb\xbf \t\r\n"
_OPENS_JSON = b'{["'

Read = Callable[[int], bytes]


def stream(source: str, read: Read, kind: str) -> Iterator[Document | Lines | Failed]:
    """What one stream of bytes holds: a document, or JSON lines in blocks."""
    try:
        head, ended, read = _uncompressed(*_first(read), read)
        if not ended and not _decides(head):
            head, ended = _more(head, read)
        if kind == "jsonl" or (kind == "auto" and _is_jsonl(head)):
            yield from _blocks(source, head, read)
        elif kind != "auto" or source != "-" or not ended or head.strip():
            yield _whole(source, head if ended else _rest(head, read), kind)
    except Problem as problem:
        yield Failed(source, problem)


def _first(read: Read) -> tuple[bytes, bool]:
    """The first bytes of a stream, at least as many as the longest magic number, and: is it all?"""
    head = b""
    while len(head) < 6:
        chunk = read(BLOCK)
        if not chunk:
            return head, True
        head += chunk
    return head, False


def _uncompressed(head: bytes, ended: bool, read: Read) -> tuple[bytes, bool, Read]:
    if head[:2] in (b"\x1f\x8b", b"BZ", b"\xfd7", b"(\xb5"):
        from newscli.cli.compression import opened

        inner = opened(head, read)
        if inner is not None:
            return inner(BLOCK), False, inner
    return head, ended, read


def _decides(head: bytes) -> bool:
    """Is this enough to tell JSON lines from a document?"""
    start = head.lstrip(_BLANK)
    return bool(start) and (start[0] not in _OPENS_JSON or b"\n" in start or len(head) >= BLOCK)


def _more(head: bytes, read: Read) -> tuple[bytes, bool]:
    while not _decides(head):
        chunk = read(BLOCK)
        if not chunk:
            return head, True
        head += chunk
        if len(head) > LARGEST:
            raise _too_large()
    return head, False


def _is_jsonl(head: bytes) -> bool:
    start = head.lstrip(_BLANK)
    if not start or start[0] not in _OPENS_JSON:
        return False
    from newscli.parse import kind_of

    # A first line that is cut off looks like a header in JSON; a second one that begins like a
    # record shows that it is a damaged line and not a whole document.
    return kind_of(head) == "jsonl" or start.partition(b"\n")[2].startswith(b'{"')


def _whole(source: str, data: bytes, kind: str) -> Document | Lines:
    """What one stream holds as a whole: a document, or a record that was indented."""
    if kind == "auto" and data[:64].lstrip(_BLANK)[:1] in (b"{", b"["):
        from newscli.parse import kind_of
        from newscli.parse.indented import indented
        from newscli.record import dumps

        record = indented(data) if kind_of(data) == "json" else None
        if record is not None:
            return Lines(source, 1, dumps(record))
    return Document(source, data)


def _rest(head: bytes, read: Read) -> bytes:
    """A whole document. Raises ``Problem`` where it does not end within reason."""
    parts, size = [head], len(head)
    while chunk := read(BLOCK if size < BLOCK else 1 << 20):
        parts.append(chunk)
        size += len(chunk)
        if size > LARGEST:
            raise _too_large()
    return b"".join(parts)


def _blocks(source: str, head: bytes, read: Read) -> Iterator[Lines | Failed]:
    """Cut a stream into blocks of whole lines; a line too long is reported and left out."""
    first, parts, size = 1, [b""], 0
    chunk = head
    while chunk:
        cut = chunk.rfind(b"\n") + 1
        if not cut:
            parts.append(chunk)
            size += len(chunk)
            if size > LARGEST:
                yield Failed(f"{source}:{first}", _too_large())
                chunk, parts, size = _after_line(read), [b""], 0
                first += 1
                continue
        else:
            parts.append(chunk[:cut])
            block = b"".join(parts)
            yield Lines(source, first, block)
            first += block.count(b"\n")
            parts = [chunk[cut:]]
            size = len(parts[0])
        chunk = read(BLOCK if size < BLOCK else 1 << 20)
    if block := b"".join(parts):
        yield Lines(source, first, block)


def _after_line(read: Read) -> bytes:
    """Pass over the rest of a line; what stands after its end in the same chunk comes back."""
    while chunk := read(1 << 20):
        cut = chunk.find(b"\n") + 1
        if cut and chunk[cut:]:
            return chunk[cut:]
        if cut:
            return read(BLOCK)
    return b""


def _too_large() -> Problem:
    """The problem of a document, or line, longer than any article."""
    return Problem("too-large", f"longer than {LARGEST >> 20} MiB")
