"""Compressed input, known by its first bytes: gzip, bzip2, xz, Zstandard."""

from collections.abc import Callable, Iterator
from typing import Any

from newscli.problems import Problem

Read = Callable[[int], bytes]


class _Source:
    """The compressed bytes as the file that the decompressors want to read from."""

    def __init__(self, head: bytes, read: Read) -> None:
        self._head = head
        self._read = read

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes; fewer do not mean the end."""
        if self._head:
            size = len(self._head) if size < 0 else size
            given, self._head = self._head[:size], self._head[size:]
            return given
        return self._read(size if size > 0 else 1 << 16)

    # What the decompressors ask of a file before they read it.
    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    closed = False


def opened(head: bytes, read: Read) -> Read | None:
    """A function that reads the decompressed bytes, or ``None`` where nothing is compressed.

    The function raises ``Problem`` ``bad-compression`` where the data is damaged or cut off.
    """
    source: Any = _Source(head, read)
    if head.startswith(b"\x1f\x8b"):
        import gzip

        return _guarded(gzip.GzipFile(fileobj=source).read1)
    if head.startswith(b"BZh") and head[3:4].isdigit():
        import bz2

        return _guarded(bz2.BZ2File(source).read1)
    if head.startswith(b"\xfd7zXZ\x00"):
        import lzma

        return _guarded(lzma.LZMAFile(source).read1)
    if head.startswith(b"(\xb5/\xfd"):
        return _guarded(_zstd(source))
    return None


def _zstd(source: Any) -> Read:
    """Zstandard from the standard library (3.14) or from the extra ``zst``."""
    try:
        from compression import zstd
    except ImportError:
        try:
            import zstandard
        except ImportError:
            raise Problem(
                "bad-compression", "Zstandard is not installed: pip install 'newscli[zst]'"
            ) from None
        parts = _frames(source, zstandard.ZstdDecompressor())
        return lambda size: next(parts, b"")
    return zstd.ZstdFile(source).read1  # type: ignore[no-any-return]


def _frames(source: _Source, decompressor: Any) -> Iterator[bytes]:
    """The contents of Zstandard frames. (The stream reader of the package takes data that is cut
    off for complete.) Little is given in at a time, since little can become much."""
    frame = None
    while data := source.read():
        place = 0
        while place < len(data):
            frame = frame or decompressor.decompressobj()
            given = data[place : place + 1024]
            if part := frame.decompress(given):
                yield part
            place += len(given)
            if frame.eof:
                place -= len(frame.unused_data)
                frame = None
    if frame is not None:
        raise EOFError


def _guarded(read: Read) -> Read:
    def guarded(size: int) -> bytes:
        try:
            return read(size)
        except Problem:
            raise
        except EOFError:
            raise Problem("bad-compression", "the compressed data is cut off") from None
        except Exception as error:
            # Each of the four has an exception of its own.
            raise Problem("bad-compression", f"damaged: {error}") from None

    return guarded
