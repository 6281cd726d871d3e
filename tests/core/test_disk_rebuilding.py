"""What is rebuilt is what a power cut could leave, on operations small enough to see through."""

import random
from itertools import product

from tests.core.disk_operations import (
    FOLDER,
    Entry,
    FileSync,
    FolderSync,
    Operation,
    Said,
    Truncate,
    Write,
)
from tests.core.disk_rebuilding import (
    ABSENT,
    SECTOR,
    WHOLE,
    Cut,
    Fate,
    Kind,
    cuts,
    plan,
    rebuild,
    sectors,
    settled,
)

MADE = Entry("", (("a", 1),))
GONE = Entry("", (("a", None),))


def _last(*operations: Operation) -> Cut:
    *_, last = cuts(operations)
    return last


def _contents(cut: Cut, *parts: int, stretched: bool = False) -> bytes | None:
    return rebuild(cut, Fate(Kind.MIXTURE, parts, stretched)).get("a", b"no such file")


def test_what_was_synced_stays_and_the_rest_may_be_there_or_not() -> None:
    cut = _last(MADE, FolderSync("", 1), Write(1, 0, b"old"), FileSync(1, 3), Write(1, 1, b"ew"))
    assert cut.pending == (Write(1, 1, b"ew"),)
    assert _contents(cut, ABSENT) == b"old"
    assert _contents(cut, WHOLE) == b"oew"


def test_a_sync_covers_what_was_done_before_it_began_and_its_own_file_alone() -> None:
    first, second, other = Write(1, 0, b"1"), Write(1, 1, b"2"), Write(2, 0, b"3")
    cut = _last(first, other, second, FileSync(1, covers=2))
    assert cut.pending == (other, second)
    assert _last(first, other, second, FileSync(1, covers=3)).pending == (other,)


def test_a_name_is_durable_by_its_folders_sync_alone() -> None:
    cut = _last(MADE, Write(1, 0, b"new"), FileSync(1, 2))
    assert cut.pending == (MADE,)
    assert _contents(cut, ABSENT) == b"no such file"
    assert _contents(cut, WHOLE) == b"new"
    assert _last(MADE, FolderSync("", 1)).pending == ()


def test_a_removal_can_be_undone_and_brings_back_what_was_synced() -> None:
    cut = _last(MADE, FolderSync("", 1), Write(1, 0, b"log"), FileSync(1, 3), Truncate(1, 0), GONE)
    assert [_contents(cut, *parts) for parts in product((ABSENT, WHOLE), repeat=2)] == [
        b"log",
        b"no such file",
        b"",
        b"no such file",
    ]


def test_a_renaming_happens_as_a_whole() -> None:
    cut = _last(MADE, FolderSync("", 1), Entry("", (("a", None), ("b", 1))))
    assert rebuild(cut, Fate(Kind.MIXTURE, (ABSENT,))) == {"a": b""}
    assert rebuild(cut, Fate(Kind.MIXTURE, (WHOLE,))) == {"b": b""}


def test_without_its_folder_a_file_is_not_there() -> None:
    folder = Entry("", (("in", FOLDER),))
    cut = _last(folder, Entry("in", (("in/a", 1),)), FolderSync("in", 2))
    assert cut.pending == (folder,)
    assert rebuild(cut, Fate(Kind.MIXTURE, (ABSENT,))) == {}
    assert rebuild(cut, Fate(Kind.MIXTURE, (WHOLE,))) == {"in": None, "in/a": b""}


def test_a_write_is_torn_at_the_files_sectors() -> None:
    write = Write(1, SECTOR - 2, b"ab" + b"c" * SECTOR + b"d")
    assert sectors(write) == [
        (SECTOR - 2, SECTOR),
        (SECTOR, 2 * SECTOR),
        (2 * SECTOR, 2 * SECTOR + 1),
    ]
    cut = _last(MADE, FolderSync("", 1), write)
    assert _contents(cut, 0b001) == bytes(SECTOR - 2) + b"ab"
    assert _contents(cut, 0b100) == bytes(2 * SECTOR) + b"d"
    assert _contents(cut, 0b011) == bytes(SECTOR - 2) + b"ab" + b"c" * SECTOR


def test_a_file_can_have_grown_without_what_was_written() -> None:
    cut = _last(MADE, FolderSync("", 1), Write(1, 0, b"12"), Write(1, 4, b"56"))
    assert _contents(cut, ABSENT, ABSENT) == b""
    assert _contents(cut, ABSENT, ABSENT, stretched=True) == bytes(6)
    assert _contents(cut, WHOLE, ABSENT) == b"12"
    assert _contents(cut, ABSENT, WHOLE) == b"\0\0\0\x0056"


def test_of_two_equal_disks_the_one_after_which_more_was_said_is_taken() -> None:
    synced = (MADE, FolderSync("", 1), Write(1, 0, b"x"), FileSync(1, 3))
    operations: list[Operation] = [*synced, Said("x")]
    disks = plan(operations, random.Random(1), mixtures=0)
    by_cut = {disk.at: disk.fate for disk in disks}
    assert len(disks) == 4  # without the file, empty, a zero in it, and all of it
    assert by_cut[5].kind is Kind.NOTHING_LOST


def test_every_single_omission_is_tried_where_most_is_pending() -> None:
    writes = [Write(1, 0, b"1"), Write(1, 1, b"2"), Write(1, 2, b"3")]
    operations: list[Operation] = [MADE, FolderSync("", 1), *writes, FileSync(1, 5)]
    fates = {disk.fate.parts for disk in plan(operations, random.Random(1), mixtures=0)}
    assert {(ABSENT, WHOLE, WHOLE), (WHOLE, ABSENT, WHOLE)} <= fates


def test_a_disk_can_be_what_others_begin_from() -> None:
    disk = {"in": None, "in/a": b"12", "in/empty": b"", "out": b"3"}
    operations = settled(disk, ["said"])
    cut = _last(*operations, Write(2, 2, b"+"))
    assert rebuild(cut, Fate(Kind.ALL_LOST, (ABSENT,))) == disk
    assert rebuild(cut, Fate(Kind.NOTHING_LOST, (WHOLE,))) == disk | {"in/a": b"12+"}
    assert cut.said == 1
