"""A backup holds one moment of a branch that goes on, passes the check, or leaves nothing."""

import shutil
import signal
import stat
import subprocess
import sys
import threading
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core import backup_space
from core.backup import FOLDER_NAME, make_backup, stamp_of
from core.backup_file import Manifest, mark_of, read_manifest, try_out, write_backup
from core.backup_space import scratch
from core.errors import BackupError, NewerDatabaseError, WorldError
from core.folder import DATABASE_NAME, KEY_NAME
from core.schema import SCHEMA_VERSION
from tests.core import hostile
from tests.core.crowded import Crowd, crowd, dump, plain
from tests.core.factory import World

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ROOT = Path(__file__).parents[2]
PLENTY_KB = 8_000


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Crowd:
    return crowd(tmp_path_factory.mktemp("crowd") / "data")


@pytest.fixture
def data(crowded: Crowd, tmp_path: Path) -> Path:
    """A branch that is closed, with tickets in every state."""
    return Path(shutil.copytree(crowded.path.parent, tmp_path / "data"))


def unpacked(file: Path, folder: Path) -> Path:
    try_out(file, folder)
    return folder / DATABASE_NAME


def test_it_holds_all_that_the_branch_holds(data: Path, tmp_path: Path) -> None:
    tls = data / "tls"
    tls.mkdir()
    (tls / "authority.key").write_text("secret")
    made = make_backup(data, data / FOLDER_NAME, NOW)
    assert made.path == data / "backups" / "waitwise-20260301T120000Z.zip"
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700
    assert made.report.violated == 0
    assert made.report.tickets > 10
    again = unpacked(made.path, tmp_path / "again")
    assert dump(again) == dump(data / DATABASE_NAME)
    assert (again.parent / KEY_NAME).read_bytes() == (data / KEY_NAME).read_bytes()
    assert (again.parent / "tls" / "authority.key").read_text() == "secret"
    assert read_manifest(made.path) == Manifest(mark_of(data), NOW, SCHEMA_VERSION)
    assert not (data / "scratch").exists()


def test_a_branch_that_writes_goes_on_and_the_copy_is_one_moment(world: World) -> None:
    world.change(1, max_size=100_000)
    stop = threading.Event()
    joined: list[int] = []

    def join() -> None:
        while not stop.is_set():
            joined.append(world.join().id)

    thread = threading.Thread(target=join)
    thread.start()
    try:
        counts = []
        for second in range(3):
            before = len(joined)
            made = make_backup(world.folder, world.folder / FOLDER_NAME, NOW.replace(second=second))
            assert made.report.violated == 0
            assert before <= made.report.tickets <= len(joined) + 1
            assert len(joined) > before, "customers went on"
            counts.append(made.report.tickets)
    finally:
        stop.set()
        thread.join()
    assert counts == sorted(set(counts))


def test_two_within_one_second_have_two_names(data: Path) -> None:
    names = [make_backup(data, data / FOLDER_NAME, NOW).path.name for _ in range(2)]
    assert names == ["waitwise-20260301T120000Z.zip", "waitwise-20260301T120001Z.zip"]
    assert stamp_of(names[0]) == NOW
    assert stamp_of("before-upgrade-20260301T120000Z.zip") is None


def test_a_branch_that_is_violated_is_told_and_leaves_nothing(data: Path) -> None:
    with plain(data / DATABASE_NAME) as connection:
        (name,) = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' LIMIT 1"
        ).fetchone()
        connection.execute(f"DROP TRIGGER {name}")
    with pytest.raises(BackupError, match=f"missing or altered: trigger {name}") as told:
        make_backup(data, data / FOLDER_NAME, NOW)
    assert told.value.cause == "it did not pass the check"
    assert list((data / FOLDER_NAME).iterdir()) == []


@pytest.mark.parametrize("at", [0, 100, 5_000, -10])
def test_a_backup_that_is_damaged_is_refused(data: Path, tmp_path: Path, at: int) -> None:
    path = make_backup(data, data / FOLDER_NAME, NOW).path
    content = bytearray(path.read_bytes())
    content[at] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(BackupError, match="no sound backup of WaitWise"):
        try_out(path, tmp_path / "again")


def test_what_is_cut_short_no_zip_or_not_there_is_refused(data: Path, tmp_path: Path) -> None:
    path = make_backup(data, data / FOLDER_NAME, NOW).path
    content = path.read_bytes()
    for number, cut in enumerate((content[: len(content) // 2], b"", b"some text")):
        path.write_bytes(cut)
        with pytest.raises(BackupError, match="no sound backup"):
            try_out(path, tmp_path / str(number))
    with pytest.raises(BackupError, match="There is no file"):
        try_out(tmp_path / "none.zip", tmp_path / "none")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("holiday.jpg", b"")
    with pytest.raises(BackupError, match="no sound backup"):
        try_out(path, tmp_path / "other")


def test_an_archive_names_no_places_of_its_own(data: Path, tmp_path: Path) -> None:
    path = make_backup(data, data / FOLDER_NAME, NOW).path
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../escaped", b"")
        archive.writestr("tls/../../escaped", b"")
    try_out(path, tmp_path / "again")
    assert not list(tmp_path.rglob("escaped"))


def test_one_of_a_newer_version_is_refused(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "newer.zip"
    write_backup(path, data, data / DATABASE_NAME, Manifest("mark", NOW, "9999"))
    with pytest.raises(NewerDatabaseError, match=r"newer version.*9999"):
        try_out(path, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_a_folder_that_is_not_there_is_told_and_not_made(data: Path, tmp_path: Path) -> None:
    share = tmp_path / "share"
    with pytest.raises(BackupError, match=r"share is not there. Connect its disk"):
        make_backup(data, share, NOW)
    assert not share.exists()


def test_no_branch_is_told(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="no whole branch"):
        make_backup(tmp_path, tmp_path, NOW)


def test_two_at_once_are_one_after_the_other(data: Path) -> None:
    with scratch(data), pytest.raises(BackupError, match="Another backup or restore"):
        make_backup(data, data / FOLDER_NAME, NOW)
    assert make_backup(data, data / FOLDER_NAME, NOW).report.violated == 0


def test_a_disk_without_room_for_the_copies_is_left_to_the_branch(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_space, "KEPT_FREE_BYTES", 1 << 60)
    with pytest.raises(BackupError, match=r"no room for a backup.*Free some space"):
        make_backup(data, data / FOLDER_NAME, NOW)
    assert not (data / FOLDER_NAME).exists()


@pytest.mark.parametrize("size", [1, 5_000, 50_000, 150_000])
def test_a_file_that_may_not_grow_is_told_and_leaves_nothing(data: Path, size: int) -> None:
    folder = data / FOLDER_NAME
    kept = make_backup(data, folder, NOW).path
    with hostile.no_file_grows(size), pytest.raises(WorldError, match=r"Check (that|the) disk"):
        make_backup(data, folder, NOW)
    assert list(folder.iterdir()) == [kept]
    assert make_backup(data, folder, NOW).report.violated == 0


def test_a_disk_that_is_full_is_told_and_leaves_nothing(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    with hostile.small_disk(folder, PLENTY_KB) as why_not:
        if why_not:
            return  # no disks are mounted here; the limit of a file above is told the same way
        kept = make_backup(data, folder, NOW).path
        with hostile.no_space(folder):
            with pytest.raises(BackupError, match="No space left on device") as told:
                make_backup(data, folder, NOW)
            assert str(folder) not in told.value.cause
            assert {one.name for one in folder.iterdir()} == {kept.name, "ballast"}
        assert make_backup(data, folder, NOW).report.violated == 0


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from core.backup import make_backup
data, folder, steps = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
seen = 0
def audit(event, arguments):
    global seen
    if event in ("os.rename", "os.mkdir", "os.remove", "os.rmdir", "sqlite3.connect") or (
        event == "open" and str(arguments[0]).startswith((str(data), str(folder)))
    ):
        seen += 1
        if seen == steps:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(audit)
make_backup(data, folder, datetime.now(UTC))
"""


@pytest.mark.parametrize(
    "step", [9, 14, 25, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, 33))]
)
def test_killed_at_any_step_it_leaves_no_name_and_the_next_one_clears_up(
    data: Path, tmp_path: Path, step: int
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    before = dump(data / DATABASE_NAME)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(data), str(folder), str(step)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    for passed in folder.glob("*.zip"):
        try_out(passed, tmp_path / "again")
    made = make_backup(data, folder, NOW)
    assert {one.suffix for one in folder.iterdir()} == {".zip"}
    assert made.path.exists()
    assert not (data / "scratch").exists()
    assert dump(data / DATABASE_NAME) == before
