"""Which files a path of the command line stands for: itself, or what is in the folder."""

import os
import stat
import sys
from collections.abc import Iterator
from typing import NamedTuple

from newscli.problems import Problem

# What can be a document, by its name. This is asked in folders: a file that is named is read.
_DOCUMENTS = (
    ".md",
    ".markdown",
    ".txt",
    ".text",
    ".html",
    ".htm",
    ".xhtml",
    ".shtml",
    ".mhtml",
    ".mht",
    ".webarchive",
)
_RECORDS = (".jsonl", ".ndjson")
# With a query behind it, as wget names what it saved: view.php?id=3, on Windows view.php@id=3. Without
# one it is more likely the program.
_PROGRAMS = (".php", ".asp", ".aspx", ".jsp", ".jhtml", ".do")
_COMPRESSED = (".gz", ".bz2", ".xz", ".zst")
_ADDRESSES = ("http://", "https://")


Identity = tuple[int, int]
"""Which file it is, whatever its name: device and inode."""


class Listed(NamedTuple):
    """A file to read, or why it cannot be. ``regular`` is false for a pipe."""

    path: str
    regular: bool = True
    problem: Problem | None = None


def walk(
    path: str, written: Identity | None = None, replaced: Identity | None = None
) -> Iterator[Listed]:
    """What a path stands for. ``written``: the file that standard output is; ``replaced``: the one
    that is to be replaced at the end, which may be read where it is named itself.

    A folder gives its documents and those of the folders in it, sorted by path, without dot files.
    Links to files are read; links to folders are followed only where they are named themselves,
    as with grep -r and find, so that no loop can come about.
    """
    try:
        status = os.stat(path)
    except OSError as error:
        yield Listed(path, problem=problem_of(path, error))
        return
    mode = status.st_mode
    if stat.S_ISDIR(mode):
        yield from _folder(path, {each for each in (written, replaced) if each is not None})
    elif stat.S_ISREG(mode):
        if written == (status.st_dev, status.st_ino) and status.st_size:
            yield Listed(path, problem=Problem("not-a-file", "the file that is being written"))
        else:
            yield Listed(path)
    elif stat.S_ISFIFO(mode):
        yield Listed(path, regular=False)
    else:
        yield Listed(path, problem=Problem("not-a-file"))


def name_of(path: str) -> str:
    """A path as it stands in a record. Where no language is set Python takes file names for ASCII;
    they are UTF-8 there too, so that the same command writes the same bytes everywhere."""
    if path.isascii() or sys.getfilesystemencoding() != "ascii":
        return path
    return os.fsencode(path).decode("utf-8", "surrogateescape")


def is_document_name(name: str, *, plain: bool = False) -> bool:
    """Can a file of this name be a document? ``plain``: one document, not a file of records."""
    name = name.lower()
    if name.endswith(_COMPRESSED):
        name = name.rpartition(".")[0]
    for sign in "?@":
        if sign in name and name.partition(sign)[0].endswith(_DOCUMENTS + _PROGRAMS):
            return True
    return name.endswith(_DOCUMENTS if plain else _DOCUMENTS + _RECORDS)


def is_compressed_name(name: str) -> bool:
    """Does a file's name say that it is compressed?"""
    return name.lower().endswith(_COMPRESSED)


def problem_of(path: str, error: OSError) -> Problem:
    """What to report for a file or folder that cannot be opened."""
    if not isinstance(error, FileNotFoundError):
        return Problem("unreadable-file", error.strerror or str(error))
    if os.path.islink(path):
        return Problem("missing-file", "a link to a file that is not there")
    if path.startswith(_ADDRESSES):
        return Problem("missing-file", "an address and not a file: curl -sL URL | newscli COMMAND")
    return Problem("missing-file")


def _folder(path: str, outputs: set[Identity]) -> Iterator[Listed]:
    """Walk without recursion: a folder may be as deep as a path is long."""
    found = False
    waiting = [_entries(path)]
    while waiting:
        entry = next(waiting[-1], None)
        if entry is None:
            waiting.pop()
        elif isinstance(entry, Listed):
            found = True
            yield entry
        elif entry.is_dir(follow_symlinks=False):
            waiting.append(_entries(entry.path))
        elif (listed := _file(entry, outputs)) is not None:
            found = True
            yield listed
    if not found:
        yield Listed(path, problem=Problem("no-documents"))


def _entries(path: str) -> Iterator["os.DirEntry[str] | Listed"]:
    try:
        with os.scandir(path) as entries:
            named = [(_sort_key(entry), entry) for entry in entries if entry.name[0] != "."]
    except OSError as error:
        return iter([Listed(path, problem=problem_of(path, error))])
    named.sort(key=lambda pair: pair[0])
    return iter([entry for _, entry in named])


def _sort_key(entry: "os.DirEntry[str]") -> str:
    # With the slash the order within each folder is the order of whole paths.
    return entry.name + "/" if entry.is_dir(follow_symlinks=False) else entry.name


def _file(entry: "os.DirEntry[str]", outputs: set[Identity]) -> Listed | None:
    if not is_document_name(entry.name):
        return None
    try:
        if not entry.is_file():
            if entry.is_symlink() and not os.path.exists(entry.path):
                return Listed(entry.path, problem=problem_of(entry.path, FileNotFoundError()))
            return None
        if any(entry.inode() == inode for _, inode in outputs):
            status = entry.stat()
            if (status.st_dev, status.st_ino) in outputs:
                return None
    except OSError as error:
        return Listed(entry.path, problem=problem_of(entry.path, error))
    return Listed(entry.path)
