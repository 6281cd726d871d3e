"""An older branch is backed up, tried on a copy and brought to the present; or left as it was."""

import os
import shutil
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core import restore
from core.backup import BEFORE_UPGRADE, FOLDER_NAME, make_backup, stamp_of
from core.backup_file import read_manifest, try_out
from core.branch import open_branch
from core.check import check
from core.commands import Join
from core.errors import NewerDatabaseError, UpgradeError, WorldError
from core.folder import DATABASE_NAME
from core.schema import SCHEMA_VERSION
from tests.core import released
from tests.core.crowded import Crowd, crowd, dump, plain
from tests.core.factory import STAFF
from tests.core.next_version import FAILING, GOOD, NEXT, VIOLATING, next_version

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Crowd:
    return crowd(tmp_path_factory.mktemp("crowd") / "data")


@pytest.fixture
def data(crowded: Crowd, tmp_path: Path) -> Path:
    return Path(shutil.copytree(crowded.path.parent, tmp_path / "data"))


def version_of(data: Path) -> str:
    with plain(data / DATABASE_NAME) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def before_upgrade(data: Path) -> list[Path]:
    return sorted((data / FOLDER_NAME).glob(f"{BEFORE_UPGRADE}-*.zip"))


def test_there_is_one_of_every_version() -> None:
    """Of an unreleased one that changed, ``python -m tests.core.released`` makes it anew."""
    numbers = [f"{number:04}" for number in range(1, int(SCHEMA_VERSION) + 1)]
    assert [one.stem for one in released.released()] == numbers
    assert [read_manifest(one).schema_version for one in released.released()] == numbers
    assert all(one.stat().st_size < 32_000 for one in released.released())


@pytest.mark.parametrize("kept", released.released(), ids=lambda kept: kept.stem)
def test_every_released_version_is_restored_upgraded_and_goes_on(
    kept: Path, tmp_path: Path
) -> None:
    tried = try_out(kept, tmp_path / "tried")
    assert tried.report.violated == 0
    assert tried.report.tickets > 10
    restore.prepare(kept, tmp_path / "data", NOW)
    branch = open_branch(tmp_path / "data")
    assert branch.submit(Join(1), STAFF).result(30).refusal is None
    branch.close()
    report = check(tmp_path / "data" / DATABASE_NAME)
    assert (report.violated, report.tickets) == (0, tried.report.tickets + 1)


def test_it_is_backed_up_migrated_and_goes_on(
    data: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = dump(data / DATABASE_NAME)
    with next_version(tmp_path, GOOD):
        branch = open_branch(data)
        assert branch.submit(Join(1), STAFF).result(30).refusal is None
        branch.close()
        assert check(data / DATABASE_NAME).violated == 0
        (kept,) = before_upgrade(data)
        open_branch(data).close()
        assert before_upgrade(data) == [kept], "one that is up to date needs none"
    assert version_of(data) == NEXT
    assert f"from schema {SCHEMA_VERSION} to {NEXT}; to go back" in caplog.text
    assert read_manifest(kept).schema_version == SCHEMA_VERSION
    assert stamp_of(kept.name, BEFORE_UPGRADE) is not None
    try_out(kept, tmp_path / "kept")
    assert dump(tmp_path / "kept" / DATABASE_NAME) == before


@pytest.mark.parametrize(
    ("body", "reason"), [(FAILING, "nowhere"), (VIOLATING, "missing or altered: trigger ticket")]
)
def test_one_that_fails_leaves_the_file_and_says_how_to_go_back(
    data: Path, tmp_path: Path, body: str, reason: str
) -> None:
    database = data / DATABASE_NAME
    content, changed_at = database.read_bytes(), database.stat().st_mtime_ns
    with next_version(tmp_path, body), pytest.raises(UpgradeError, match=reason) as told:
        open_branch(data)
    assert "install the version that you had" in str(told.value)
    assert database.read_bytes() == content
    assert database.stat().st_mtime_ns == changed_at
    assert before_upgrade(data) == []
    open_branch(data).close()
    assert check(database).violated == 0


def test_without_room_for_the_backup_nothing_is_migrated(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with next_version(tmp_path, GOOD):
        with monkeypatch.context() as patch:
            patch.setattr("core.backup_space.KEPT_FREE_BYTES", 1 << 60)
            with pytest.raises(UpgradeError, match="no room for a backup"):
                open_branch(data)
        assert version_of(data) == SCHEMA_VERSION
        open_branch(data).close()
    assert version_of(data) == NEXT


def test_an_older_backup_is_restored_at_the_present_version(data: Path, tmp_path: Path) -> None:
    older = make_backup(data, data / FOLDER_NAME, NOW).path
    with next_version(tmp_path, GOOD):
        open_branch(data).close()
        restore.prepare(older, data, NOW)
        open_branch(data).close()
        assert version_of(data) == NEXT
        assert check(data / DATABASE_NAME).violated == 0
        newer = make_backup(data, data / FOLDER_NAME, NOW).path
    with pytest.raises(NewerDatabaseError, match="newer version"):
        restore.prepare(newer, data, NOW)
    with pytest.raises(NewerDatabaseError, match="newer version"):
        open_branch(data)
    (kept,) = before_upgrade(data)
    restore.prepare(kept, data, NOW)
    open_branch(data).close()
    assert version_of(data) == SCHEMA_VERSION, "which is the way back"


STARTED = """
import sys
from pathlib import Path
from core.branch import open_branch
from tests.core.next_version import next_version
with next_version(Path(sys.argv[1]), sys.argv[2]):
    open_branch(Path(sys.argv[3])).close()
"""
KILLED_HALF_WAY = (
    GOOD + "\n    import os, sqlite3"
    "\n    path = op.get_bind().exec_driver_sql('PRAGMA database_list').fetchone()[2]"
    "\n    if {where}: os.kill(os.getpid(), 9)"
)


@pytest.mark.parametrize("where", ["'scratch' in path", "'scratch' not in path"])
def test_killed_in_the_middle_the_file_is_as_it_was_and_the_next_start_goes_on(
    data: Path, tmp_path: Path, where: str
) -> None:
    before = dump(data / DATABASE_NAME)
    body = KILLED_HALF_WAY.format(where=where)
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(tmp_path), body, str(data)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert dump(data / DATABASE_NAME) == before
    shutil.rmtree(tmp_path / "migrations")
    with next_version(tmp_path, GOOD):
        open_branch(data).close()
        assert check(data / DATABASE_NAME).violated == 0
    assert version_of(data) == NEXT


def test_what_fails_after_the_trial_is_undone_as_well(data: Path, tmp_path: Path) -> None:
    """The disk may fill between the trial and the migration itself."""
    before = dump(data / DATABASE_NAME)
    fails = "if 'scratch' not in path: raise sqlite3.OperationalError('disk I/O error')"
    body = KILLED_HALF_WAY.format(where="False") + f"\n    {fails}"
    with next_version(tmp_path, body), pytest.raises(WorldError, match="Nothing was changed"):
        open_branch(data)
    assert dump(data / DATABASE_NAME) == before
    open_branch(data).close()
