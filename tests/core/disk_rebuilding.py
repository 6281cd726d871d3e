"""Rebuilds the disk as it could stand after a power cut: what was synced, and any part of the rest.

A change that was not synced may be there or not, each for itself and in any order; of a write, any
of its sectors may be there. A file that an absent write would have made longer may be longer, full
of zeros, or not.
"""

import hashlib
import random
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from tests.core.disk_operations import (
    FOLDER,
    Change,
    Entry,
    FileSync,
    FolderSync,
    Operation,
    Said,
    Truncate,
    Write,
    folder_of,
)

SECTOR = 512
WHOLE = -1
ABSENT = 0
"""What became of a change; between the two, the bits of a number say which sectors are there."""

Disk = dict[str, bytes | None]
"""Contents by place; None is a folder."""


class Cut(NamedTuple):
    """The moment before operation number ``at``: what is durable, and what may be."""

    at: int
    files: Mapping[int, bytes]
    names: Mapping[str, int]
    pending: tuple[Change, ...]
    said: int
    fullest: bool
    """Whether the next operation adds nothing to what is pending."""


class Kind(StrEnum):
    """How a rebuilt disk differs from what the program saw."""

    NOTHING_LOST = "complete"
    ALL_LOST = "synced alone"
    OMISSION = "omissions"
    TORN = "torn"
    MIXTURE = "mixtures"


class Fate(NamedTuple):
    """What became of each pending change."""

    kind: Kind
    parts: tuple[int, ...]
    stretched: bool = False


class Planned(NamedTuple):
    """A disk to rebuild."""

    at: int
    fate: Fate


def cuts(operations: Sequence[Operation]) -> Iterator[Cut]:
    """Every moment, from before the first operation to after the last."""
    files: dict[int, bytes] = {}
    names: dict[str, int] = {}
    pending: list[tuple[int, Change]] = []
    said = 0
    for at, operation in enumerate([*operations, None]):
        fullest = operation is None or isinstance(operation, FileSync | FolderSync | Said)
        changes = tuple(change for _, change in pending)
        yield Cut(at, dict(files), dict(names), changes, said, fullest)
        if isinstance(operation, Write | Truncate | Entry):
            pending.append((at, operation))
        elif isinstance(operation, Said):
            said += 1
        elif operation is not None:
            covered = [one for one in pending if _covers(operation, *one)]
            pending = [one for one in pending if not _covers(operation, *one)]
            _apply([change for _, change in covered], [WHOLE] * len(covered), files, names)


def _covers(sync: FileSync | FolderSync, at: int, change: Change) -> bool:
    if isinstance(sync, FolderSync):
        touches = isinstance(change, Entry) and change.folder == sync.folder
    else:
        touches = not isinstance(change, Entry) and change.file == sync.file
    return touches and at < sync.covers


def _apply(
    changes: Sequence[Change], parts: Sequence[int], files: dict[int, bytes], names: dict[str, int]
) -> None:
    contents: dict[int, bytearray] = {}
    for change, part in zip(changes, parts, strict=True):
        if part == ABSENT:
            continue
        if isinstance(change, Entry):
            _rename(change, names)
            continue
        if change.file not in contents:
            contents[change.file] = bytearray(files.get(change.file, b""))
        content = contents[change.file]
        if isinstance(change, Truncate):
            _resize(content, change.size)
        else:
            _put(content, change, part)
    files.update({file: bytes(content) for file, content in contents.items()})


def _rename(change: Entry, names: dict[str, int]) -> None:
    for place, file in change.names:
        if file is None:
            names.pop(place, None)
        else:
            names[place] = file


def _resize(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))


def _put(content: bytearray, write: Write, part: int) -> None:
    pieces = [(write.offset, write.end)] if part == WHOLE else sectors(write)
    for number, (start, end) in enumerate(pieces):
        if part >> number & 1:
            content.extend(bytes(max(0, end - len(content))))
            content[start:end] = write.data[start - write.offset : end - write.offset]


def sectors(write: Write) -> list[tuple[int, int]]:
    """The parts of a write that lie in one sector of the file each."""
    first, last = write.offset // SECTOR, (write.end - 1) // SECTOR
    return [
        (max(write.offset, number * SECTOR), min(write.end, (number + 1) * SECTOR))
        for number in range(first, last + 1)
    ]


def rebuild(cut: Cut, fate: Fate) -> Disk:
    """The disk after a power cut at ``cut`` with that ``fate``."""
    files, names = dict(cut.files), dict(cut.names)
    _apply(cut.pending, fate.parts, files, names)
    if fate.stretched:
        _stretch(cut.pending, files)
    there = {place: file for place, file in names.items() if _reachable(place, names)}
    return {
        place: None if file == FOLDER else files.get(file, b"")
        for place, file in sorted(there.items())
    }


def _stretch(changes: Sequence[Change], files: dict[int, bytes]) -> None:
    sizes: dict[int, int] = {}
    for change in changes:
        if isinstance(change, Write):
            sizes[change.file] = max(sizes.get(change.file, 0), change.end)
        elif isinstance(change, Truncate):
            sizes[change.file] = change.size
    for file, size in sizes.items():
        files[file] = files.get(file, b"").ljust(size, b"\0")


def _reachable(place: str, names: Mapping[str, int]) -> bool:
    parents = [str(parent) for parent in PurePosixPath(place).parents]
    return all(names.get(parent) == FOLDER for parent in parents if parent != ".")


def _kinds(cut: Cut, mixtures: int) -> Iterator[tuple[Kind, int]]:
    """What could be left at ``cut``: a kind, and a number where there are several of it."""
    yield Kind.NOTHING_LOST, 0
    yield from ((Kind.ALL_LOST, stretched) for stretched in (False, True))
    count = len(cut.pending)
    if cut.fullest:
        yield from ((Kind.OMISSION, one) for one in range(count))
    if cut.pending and isinstance(cut.pending[-1], Write):
        yield from ((Kind.TORN, prefix) for prefix in (False, True))
    if count > 1:
        yield from ((Kind.MIXTURE, one) for one in range(mixtures))


def _fate(cut: Cut, kind: Kind, number: int, chance: random.Random) -> Fate:
    count = len(cut.pending)
    stretched = chance.random() < 0.5
    match kind:
        case Kind.NOTHING_LOST:
            return Fate(kind, (WHOLE,) * count)
        case Kind.ALL_LOST:
            return Fate(kind, (ABSENT,) * count, bool(number))
        case Kind.OMISSION:
            return Fate(kind, _all_but(count, number, ABSENT), stretched)
        case Kind.TORN:
            newest = cut.pending[-1]
            assert isinstance(newest, Write)
            part = _prefix(newest, chance) if number else _some(newest, chance)
            return Fate(kind, _all_but(count, count - 1, part), stretched)
        case Kind.MIXTURE:
            share = chance.random()
            parts = tuple(_any(change, share, chance) for change in cut.pending)
            return Fate(kind, parts, stretched)


def _all_but(count: int, one: int, part: int) -> tuple[int, ...]:
    return (WHOLE,) * one + (part,) + (WHOLE,) * (count - one - 1)


def _prefix(write: Write, chance: random.Random) -> int:
    return int((1 << chance.randrange(len(sectors(write)))) - 1)


def _some(write: Write, chance: random.Random) -> int:
    return chance.randrange(1 << len(sectors(write)))


def _any(change: Change, share: float, chance: random.Random) -> int:
    if isinstance(change, Write) and chance.random() < 0.2:
        return _some(change, chance)
    return WHOLE if chance.random() < share else ABSENT


def plan(
    operations: Sequence[Operation], chance: random.Random, *, mixtures: int, share: float = 1.0
) -> list[Planned]:
    """Distinct disks, in the order of their cuts; of equal ones that after which most was said.

    ``mixtures`` is how many random ones there are at each cut; ``share`` how much of all is taken.
    """
    distinct: dict[bytes, tuple[int, Planned]] = {}
    for cut in cuts(operations):
        for kind, number in _kinds(cut, mixtures):
            if chance.random() < share:
                fate = _fate(cut, kind, number, chance)
                digest = _digest(rebuild(cut, fate))
                known, _ = distinct.get(digest, (-1, None))
                if cut.said > known:
                    distinct[digest] = cut.said, Planned(cut.at, fate)
    return sorted((planned for _, planned in distinct.values()), key=lambda planned: planned.at)


def _digest(disk: Disk) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for place, content in disk.items():
        size = "folder" if content is None else len(content)
        digest.update(f"{place}\0{size}\0".encode())
        digest.update(content or b"")
    return digest.digest()


def put(disk: Disk, folder: Path) -> None:
    """Lay the rebuilt disk out in ``folder``, which must be new."""
    folder.mkdir()
    for place, content in disk.items():
        if content is None:
            (folder / place).mkdir()
        else:
            (folder / place).write_bytes(content)


def settled(disk: Disk, said: Sequence[str]) -> list[Operation]:
    """Operations that leave ``disk``, all of it durable, with that said."""
    changes: list[Operation] = []
    for file, (place, content) in enumerate(disk.items(), start=1):
        number = FOLDER if content is None else file
        changes.append(Entry(folder_of(place), ((place, number),)))
        if content:
            changes.append(Write(file, 0, content))
    everything = len(changes)
    folders = ["", *(place for place, content in disk.items() if content is None)]
    syncs: list[Operation] = [FolderSync(folder, everything) for folder in folders]
    syncs += [FileSync(file, everything) for file in range(1, len(disk) + 1)]
    return [*changes, *syncs, *map(Said, said)]
