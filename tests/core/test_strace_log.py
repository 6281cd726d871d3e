"""A log of strace is read as the operations it tells of; what is not understood is an error."""

from pathlib import Path

import pytest

from tests.core.disk_operations import (
    Entry,
    FileSync,
    FolderSync,
    Operation,
    Said,
    Truncate,
    Write,
)
from tests.core.strace_log import StraceLog

OPEN_A = '7  openat(AT_FDCWD</x>, "/r/a", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 3</r/a>'
MADE_A = Entry("", (("a", 1),))


def _read(*lines: str) -> list[Operation]:
    log = StraceLog(Path("/r"))
    log.read(lines)
    return log.operations


def test_files_folders_and_what_is_said() -> None:
    assert _read(
        OPEN_A,
        OPEN_A,
        '7  write(3</r/a>, "a\\"\\0\\0011\\n", 6) = 6',
        '7  write(3</r/a>, "b", 1) = 1',
        '7  pwrite64(3</r/a>, "cd", 2, 4096)        = 2',
        "7  ftruncate(3</r/a>, 8192)           = 0",
        "7  fdatasync(3</r/a>)                 = 0",
        '7  write(1<pipe:[77]>, "one\\ntwo\\n", 8) = 8',
        '7  mkdir("/r/in", 0777) = 0',
        '7  rename("/r/a", "/r/b") = 0',
        '7  openat(AT_FDCWD</x>, "/r", O_RDONLY|O_DIRECTORY) = 4</r>',
        "7  fsync(4</r>) = 0",
        '7  unlink("/r/b") = 0',
    ) == [
        MADE_A,
        Write(1, 0, b'a"\0\x011\n'),
        Write(1, 6, b"b"),
        Write(1, 4096, b"cd"),
        Truncate(1, 8192),
        FileSync(1, 5),
        Said("one"),
        Said("two"),
        Entry("", (("in", 0),)),
        Entry("", (("a", None), ("b", 1))),
        FolderSync("", 10),
        Entry("", (("b", None),)),
    ]


def test_a_write_counts_from_its_beginning_and_a_sync_from_its_end() -> None:
    assert _read(
        OPEN_A,
        "7  fdatasync(3</r/a> <unfinished ...>",
        '8  pwrite64(3</r/a>, "x", 1, 0 <unfinished ...>',
        '9  write(1<pipe:[77]>, "said\\n", 5) = 5',
        "7  <... fdatasync resumed>)           = 0",
        "8  <... pwrite64 resumed>)            = 1",
    ) == [MADE_A, Write(1, 0, b"x"), Said("said"), FileSync(1, covers=1)]


def test_what_failed_or_concerns_others_is_left_out() -> None:
    assert (
        _read(
            '7  unlink("/r/a") = -1 ENOENT (No such file or directory)',
            '7  openat(AT_FDCWD</x>, "/elsewhere/a", O_RDWR|O_CREAT, 0644) = 3</elsewhere/a>',
            '7  pwrite64(3</elsewhere/a>, "x", 1, 0) = 1',
            '7  openat(AT_FDCWD</x>, "/r/a-shm", O_RDWR|O_CREAT, 0644) = 5</r/a-shm>',
            "7  ftruncate(5</r/a-shm>, 3) = 0",
            '7  unlink("/r/a-shm") = 0',
        )
        == []
    )


@pytest.mark.parametrize(
    "call",
    [
        '7  link("/r/a", "/r/b") = 0',
        "7  fallocate(3</r/a>, 0, 0, 4096) = 0",
        '7  openat(AT_FDCWD</x>, "/r/a", O_WRONLY|O_APPEND) = 3</r/a>',
        '7  writev(3</r/a>, [{iov_base="x", iov_len=1}], 1) = 1',
    ],
)
def test_what_is_not_modelled_is_an_error(call: str) -> None:
    with pytest.raises(NotImplementedError):
        _read(OPEN_A, call)
