"""The file of the log: whole lines, a size all together, and what the world does to it."""

import shutil
from pathlib import Path

import pytest

from core.log_file import FILES, LogFile, files_of
from tests.core import hostile


def test_the_files_together_keep_to_their_size_and_the_oldest_go(tmp_path: Path) -> None:
    file = LogFile(tmp_path / "logs", 10 * 100)
    for number in range(100):
        file.write(b"%099d\n" % number)
    found = files_of(tmp_path / "logs")
    assert len(found) == FILES
    assert sorted(found) == sorted((tmp_path / "logs").iterdir())
    lines = [int(line) for one in reversed(found) for line in one.read_bytes().splitlines()]
    assert lines == list(range(90, 100))


def test_a_new_start_goes_on_in_the_same_file(tmp_path: Path) -> None:
    for word in (b"one\n", b"two\n"):
        file = LogFile(tmp_path, 1000)
        file.write(word)
        file.close()
    assert files_of(tmp_path)[0].read_bytes() == b"one\ntwo\n"


def test_a_deleted_folder_is_made_again(tmp_path: Path) -> None:
    file = LogFile(tmp_path / "logs", 1000)
    file.write(b"one\n")
    shutil.rmtree(tmp_path / "logs")
    file.write(b"two\n")
    assert files_of(tmp_path / "logs")[0].read_bytes() == b"two\n"


def test_a_file_that_was_moved_away_is_begun_anew(tmp_path: Path) -> None:
    file = LogFile(tmp_path, 1000)
    file.write(b"one\n")
    file.path.rename(tmp_path / "kept")
    file.write(b"two\n")
    assert (file.path.read_bytes(), (tmp_path / "kept").read_bytes()) == (b"two\n", b"one\n")


def test_a_folder_above_that_is_gone_is_not_made(tmp_path: Path) -> None:
    file = LogFile(tmp_path / "data" / "logs", 1000)
    with pytest.raises(FileNotFoundError):
        file.write(b"one\n")
    assert not (tmp_path / "data").exists()


def test_what_has_no_room_is_not_left_half_written(tmp_path: Path) -> None:
    file = LogFile(tmp_path, 10_000)
    file.write(b"one\n")
    with hostile.no_file_grows(10), pytest.raises(OSError, match="too large"):
        file.write(b"two, which is longer\n")
    assert file.path.read_bytes() == b"one\n"
    file.write(b"three\n")
    assert file.path.read_bytes() == b"one\nthree\n"
