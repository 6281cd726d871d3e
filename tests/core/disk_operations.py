"""What a program asked of the disk, in order: the operations that a power cut can undo."""

from typing import NamedTuple

FOLDER = 0
"""Stands for a folder where a file's number would stand."""


class Write(NamedTuple):
    """Bytes written to a file; also into the middle of it."""

    file: int
    offset: int
    data: bytes

    @property
    def end(self) -> int:
        return self.offset + len(self.data)


class Truncate(NamedTuple):
    """A file cut off, or filled with zeros, at ``size``."""

    file: int
    size: int


class Entry(NamedTuple):
    """Names of a folder that lead elsewhere now: created, removed (None), or renamed (two)."""

    folder: str
    names: tuple[tuple[str, int | None], ...]


class FileSync(NamedTuple):
    """From here on the first ``covers`` operations are durable, as far as they touch ``file``."""

    file: int
    covers: int


class FolderSync(NamedTuple):
    """The same for the names in ``folder``."""

    folder: str
    covers: int


class Said(NamedTuple):
    """A line of the program's output: what it has told the world, and must keep."""

    words: str


Change = Write | Truncate | Entry
Operation = Change | FileSync | FolderSync | Said


def folder_of(place: str) -> str:
    """The folder a place is in; "" is the outermost."""
    return place.rpartition("/")[0]
