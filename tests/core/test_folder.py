"""One process per data folder, and the key of the tickets' secrets."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.branch import open_branch
from core.errors import DataFolderError, NotADatabaseError
from core.folder import DATABASE_NAME, DataFolder
from tests.core.rights import let_others_in

ROOT = Path(__file__).parents[2]
KEY = "ticket.key"


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.take(tmp_path / "new" / "data")


def test_a_folder_is_made_where_there_is_none(folder: DataFolder) -> None:
    assert folder.path.is_dir()
    assert folder.database_path == folder.path / DATABASE_NAME
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700, "names and phone numbers are in it"
    folder.release()


def test_a_second_taker_is_refused_in_words_until_the_first_lets_go(folder: DataFolder) -> None:
    with pytest.raises(DataFolderError, match=r"in use.*Nothing was changed"):
        DataFolder.take(folder.path)
    folder.release()
    DataFolder.take(folder.path).release()


SECOND = """
import os, sys
from pathlib import Path
from core.branch import open_branch
from core.errors import WaitWiseError
import core.migrations.upgrade  # now: the interpreter may lie where nobody else may read
if sys.argv[2:] and os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    open_branch(Path(sys.argv[1])).close()
except WaitWiseError as error:
    print(type(error).__name__, error)
"""


def _second_process(path: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", SECOND, str(path), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.stderr == ""
    return done.stdout


def test_a_second_process_is_refused_in_words(tmp_path: Path) -> None:
    branch = open_branch(tmp_path)
    assert "already running" in _second_process(tmp_path)
    branch.close()
    assert _second_process(tmp_path) == ""


def test_a_branch_that_does_not_open_lets_go_of_its_folder(tmp_path: Path) -> None:
    database = tmp_path / DATABASE_NAME
    database.write_text("Dear diary, " * 900, encoding="utf-8")
    with pytest.raises(NotADatabaseError):
        open_branch(tmp_path)
    database.unlink()
    open_branch(tmp_path).close()


def test_a_file_in_the_folders_place_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "data"
    path.write_text("not a folder", encoding="utf-8")
    with pytest.raises(DataFolderError, match="cannot be used"):
        DataFolder.take(path)
    assert path.read_text(encoding="utf-8") == "not a folder"


def test_a_folder_that_is_read_only_is_told_in_words(tmp_path: Path) -> None:
    let_others_in(tmp_path)
    path = tmp_path / "data"
    path.mkdir(mode=0o555)
    assert "Make it writable for this user" in _second_process(path, "as nobody")
    assert list(path.iterdir()) == []


def test_a_folder_below_one_that_may_not_be_read_is_used(tmp_path: Path) -> None:
    let_others_in(tmp_path)
    above = tmp_path / "above"
    above.mkdir()
    above.chmod(0o733)
    assert _second_process(above / "data", "as nobody") == ""
    assert (above / "data" / DATABASE_NAME).is_file()


def _failing_sync(code: int) -> Callable[[int], None]:
    def fail(_: int) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_a_file_system_without_sync_of_folders_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", _failing_sync(errno.EINVAL))
    DataFolder.take(tmp_path / "new" / "data").release()


def test_a_folder_that_cannot_be_made_durable_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", _failing_sync(errno.EIO))
    with pytest.raises(DataFolderError, match="cannot be used"):
        DataFolder.take(tmp_path / "new" / "data")


def test_the_ticket_key_is_made_once_and_only_for_its_user(folder: DataFolder) -> None:
    key = folder.ticket_key()
    assert len(key) == 32
    assert folder.ticket_key() == key
    path = folder.path / KEY
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {one.name for one in folder.path.iterdir()} == {KEY, "waitwise.lock"}
    folder.release()
    again = DataFolder.take(folder.path)
    assert again.ticket_key() == key
    again.release()


def test_two_folders_have_two_keys(tmp_path: Path) -> None:
    keys = set()
    for name in ("one", "two"):
        folder = DataFolder.take(tmp_path / name)
        keys.add(folder.ticket_key())
        folder.release()
    assert len(keys) == 2


def test_a_key_half_written_before_a_crash_is_made_anew(folder: DataFolder) -> None:
    (folder.path / KEY).with_suffix(".draft").write_bytes(b"half")
    assert len(folder.ticket_key()) == 32
    folder.release()


def test_a_damaged_key_is_told_in_words_and_left(folder: DataFolder) -> None:
    path = folder.path / KEY
    path.write_bytes(b"short")
    with pytest.raises(DataFolderError, match="damaged"):
        folder.ticket_key()
    assert path.read_bytes() == b"short"
    folder.release()


def test_a_key_that_cannot_be_read_is_told_in_words(folder: DataFolder) -> None:
    (folder.path / KEY).mkdir()
    with pytest.raises(DataFolderError, match="cannot be used"):
        folder.ticket_key()
    folder.release()
