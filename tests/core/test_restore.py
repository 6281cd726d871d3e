"""A backup put back: refused or whole, whenever it is broken off; two states never meet."""

import shutil
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from core import restore
from core.backup import FOLDER_NAME, make_backup
from core.branch import Branch, open_branch
from core.check import check
from core.commands import STAFF_AT_SETUP, Join, SetUpBranch, StartSession
from core.errors import BackupError, DataFolderError, WorldError
from core.folder import DATABASE_NAME, KEY_NAME
from core.values import Joined, Ticket
from tests.core import hostile
from tests.core.crowded import dump
from tests.core.factory import STAFF

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
REPLACED = "replaced-20260301T130000Z"
ROOT = Path(__file__).parents[2]
BEFORE, AFTER = 3, 4
"""Tickets that the backup holds, and those that came after it."""


class Scene(NamedTuple):
    """A data folder with a backup of an earlier state of it."""

    data: Path
    backup: Path


def join(branch: Branch, times: int = 1) -> Ticket:
    for _ in range(times):
        joined = branch.submit(Join(1), STAFF).result(30).result
    assert isinstance(joined, Joined)
    return joined.ticket


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Killed, so that the newest tickets stand in the log alone."""
    data = tmp_path_factory.mktemp("original") / "data"
    branch = hostile.set_up(data)
    (data / "tls").mkdir()
    (data / "tls" / "authority.key").write_text("then")
    join(branch, BEFORE)
    branch.submit(StartSession(1, "tablet", b"token", 3600), STAFF).result(30)
    backup = make_backup(data, data / FOLDER_NAME, NOW).path
    (data / "tls" / "authority.key").write_text("now")
    join(branch, AFTER)
    killed = Path(shutil.copytree(data, data.with_name("killed")))
    branch.close()
    return Scene(killed, killed / FOLDER_NAME / backup.name)


@pytest.fixture
def scene(original: Scene, tmp_path: Path) -> Scene:
    data = Path(shutil.copytree(original.data, tmp_path / "data"))
    return Scene(data, data / FOLDER_NAME / original.backup.name)


def tickets(database: Path) -> int:
    return len(hostile.tickets(database))


def test_it_takes_the_place_and_what_it_replaced_is_kept(scene: Scene) -> None:
    prepared = restore.prepare(scene.backup, scene.data, LATER)
    assert prepared.losses == (AFTER, AFTER)
    assert prepared.replaced == scene.data / REPLACED
    assert tickets(scene.data / DATABASE_NAME) == BEFORE + AFTER, "nothing has happened yet"
    open_branch(scene.data).close()
    assert tickets(scene.data / DATABASE_NAME) == BEFORE
    assert check(scene.data / DATABASE_NAME).violated == 0
    assert (scene.data / "tls" / "authority.key").read_text() == "then"
    assert tickets(prepared.replaced / DATABASE_NAME) == BEFORE + AFTER
    assert check(prepared.replaced / DATABASE_NAME).violated == 0
    assert (prepared.replaced / KEY_NAME).exists()
    assert (prepared.replaced / "tls" / "authority.key").read_text() == "now"
    assert not restore.is_waiting(scene.data)


def test_no_id_is_given_twice_and_the_day_goes_on(scene: Scene) -> None:
    restore.prepare(scene.backup, scene.data, LATER)
    branch = open_branch(scene.data)
    lost = branch.secrets.of(BEFORE + 1)
    ticket = join(branch)
    assert ticket.id == BEFORE + AFTER + 1, "no link of a ticket that is lost leads to another's"
    assert ticket.number == "A004"
    assert branch.views.ticket(BEFORE + 1, STAFF) is None
    assert branch.secrets.ticket_id(lost) == BEFORE + 1, "links of tickets that are kept are good"
    heard = BEFORE + AFTER
    assert branch.views.missed(heard, 100) is None, "it reads again, though that sequence is past"
    assert branch.views.missed(BEFORE, 100) is not None
    assert branch.views.session(b"token") is None
    branch.close()
    assert check(scene.data / DATABASE_NAME).violated == 0


def test_on_an_empty_folder_ids_are_passed_over(scene: Scene, tmp_path: Path) -> None:
    new = tmp_path / "new machine" / "data"
    assert restore.prepare(scene.backup, new, LATER).losses == (0, 0)
    branch = open_branch(new)
    assert join(branch).id > 1_000_000
    branch.close()
    assert check(new / DATABASE_NAME).violated == 0


def test_a_backup_from_before_the_first_ticket(tmp_path: Path) -> None:
    branch = hostile.set_up(tmp_path)
    backup = make_backup(tmp_path, tmp_path / FOLDER_NAME, NOW).path
    join(branch, AFTER)
    branch.close()
    restore.prepare(backup, tmp_path, LATER)
    branch = open_branch(tmp_path)
    assert join(branch).id == AFTER + 1
    branch.close()


def test_in_the_place_of_a_damaged_database_with_a_log_of_its_own(scene: Scene) -> None:
    database = scene.data / DATABASE_NAME
    log = scene.data / f"{DATABASE_NAME}-wal"
    database.write_bytes(b"nothing of the kind" * 5_000)
    damaged, left = database.read_bytes(), log.read_bytes()
    assert left
    prepared = restore.prepare(scene.backup, scene.data, LATER)
    assert prepared.losses is None
    branch = open_branch(scene.data)
    assert join(branch).id > 1_000_000
    branch.close()
    assert check(database).violated == 0
    assert (prepared.replaced / DATABASE_NAME).read_bytes() == damaged
    assert (prepared.replaced / log.name).read_bytes() == left


def test_while_another_program_reads_it(scene: Scene) -> None:
    restore.prepare(scene.backup, scene.data, LATER)
    with hostile.read_for_long(scene.data / DATABASE_NAME) as reader:
        branch = open_branch(scene.data)
        join(branch)
        (seen,) = reader.execute("SELECT count(*) FROM ticket").fetchone()
        assert seen == BEFORE + AFTER, "who reads goes on reading what was there"
    join(branch)  # who was the last to read the old one has taken nothing of the new one along
    branch.close()
    assert tickets(scene.data / DATABASE_NAME) == BEFORE + 2
    assert tickets(scene.data / REPLACED / DATABASE_NAME) == BEFORE + AFTER


def test_an_unsound_backup_changes_nothing(scene: Scene) -> None:
    before = dump(scene.data / DATABASE_NAME)
    scene.backup.write_bytes(scene.backup.read_bytes()[:-100])
    with pytest.raises(BackupError, match=r"no sound backup.*Nothing was changed"):
        restore.prepare(scene.backup, scene.data, LATER)
    assert not restore.is_waiting(scene.data)
    open_branch(scene.data).close()
    assert dump(scene.data / DATABASE_NAME) == before


def test_a_second_one_is_refused_while_one_waits(scene: Scene) -> None:
    restore.prepare(scene.backup, scene.data, LATER)
    with pytest.raises(BackupError, match="A backup waits already"):
        restore.prepare(scene.backup, scene.data, LATER)
    open_branch(scene.data).close()
    restore.prepare(scene.backup, scene.data, LATER + timedelta(minutes=1))
    open_branch(scene.data).close()
    assert tickets(scene.data / DATABASE_NAME) == BEFORE


def test_a_folder_that_cannot_be_written_is_told_and_met_again(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    restore.prepare(scene.backup, scene.data, LATER)

    def read_only(self: Path, target: Path) -> Path:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", read_only)
        with pytest.raises(DataFolderError, match=r"Read-only file system.*goes on from there"):
            open_branch(scene.data)
    open_branch(scene.data).close()
    assert tickets(scene.data / DATABASE_NAME) == BEFORE


@pytest.mark.parametrize("size", [1, 5_000, 150_000])
def test_without_room_to_unpack_it_is_refused(scene: Scene, size: int) -> None:
    with hostile.no_file_grows(size), pytest.raises(WorldError, match=r"Check the disk"):
        restore.prepare(scene.backup, scene.data, LATER)
    assert not restore.is_waiting(scene.data)
    assert not (scene.data / "scratch").exists()
    restore.prepare(scene.backup, scene.data, LATER)


def test_without_room_for_the_exchange_the_start_is_refused_and_the_next_goes_on(
    scene: Scene,
) -> None:
    restore.prepare(scene.backup, scene.data, LATER)
    with hostile.no_file_grows(1), pytest.raises(WorldError, match=r"then try again"):
        open_branch(scene.data)
    branch = open_branch(scene.data)
    assert join(branch).id == BEFORE + AFTER + 1
    branch.close()
    assert tickets(scene.data / REPLACED / DATABASE_NAME) == BEFORE + AFTER


def test_a_first_start_that_was_not_set_up_is_replaced_as_well(
    scene: Scene, tmp_path: Path
) -> None:
    open_branch(tmp_path / "new").close()
    assert restore.prepare(scene.backup, tmp_path / "new", LATER).losses == (0, 0)
    branch = open_branch(tmp_path / "new")
    assert branch.views.branch().set_up
    again = branch.submit(SetUpBranch("Eve", "no hash", "Desk"), STAFF_AT_SETUP).result(30)
    assert again.refusal is not None
    branch.close()


KILLED = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from core import restore
from core.folder import DataFolder
backup, data, steps = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
seen = 0
def audit(event, arguments):
    global seen
    if event in ("os.rename", "os.mkdir", "os.remove", "os.rmdir", "sqlite3.connect") or (
        event == "open" and str(arguments[0]).startswith(str(data))
    ):
        seen += 1
        if seen == steps:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(audit)
restore.prepare(backup, data, datetime.fromisoformat("2026-03-01T13:00:00+00:00"))
DataFolder.take(data)
restore.finish(data)
"""
STEPS = 63


@pytest.mark.parametrize(
    "step", [24, 36, 48, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, STEPS))]
)
def test_killed_at_any_step_the_next_start_has_the_one_state_or_the_other(
    scene: Scene, step: int
) -> None:
    killed(scene, step)
    waits = restore.is_waiting(scene.data)
    branch = open_branch(scene.data)
    first = join(branch)
    branch.close()
    restored = (scene.data / REPLACED).exists()
    assert restored or not waits, "once it waits, it comes"
    assert tickets(scene.data / DATABASE_NAME) == (BEFORE if restored else BEFORE + AFTER) + 1
    assert first.id == BEFORE + AFTER + 1, "whichever it is, no id is given twice"
    assert check(scene.data / DATABASE_NAME).violated == 0
    tls = (scene.data / "tls" / "authority.key").read_text()
    assert tls == ("then" if restored else "now")
    assert not restore.is_waiting(scene.data)
    if restored:
        assert tickets(scene.data / REPLACED / DATABASE_NAME) == BEFORE + AFTER
        assert check(scene.data / REPLACED / DATABASE_NAME).violated == 0
        assert sorted(one.name for one in (scene.data / REPLACED).iterdir()) == [
            *(KEY_NAME, "tls", DATABASE_NAME)
        ]


@pytest.mark.slow
@pytest.mark.parametrize("step", range(1, STEPS))
def test_killed_at_any_step_while_another_reads(scene: Scene, step: int) -> None:
    """Then the old log cannot be folded, and goes along with its file."""
    with hostile.read_for_long(scene.data / DATABASE_NAME):
        killed(scene, step)
    waits = restore.is_waiting(scene.data)
    open_branch(scene.data).close()
    assert check(scene.data / DATABASE_NAME).violated == 0
    if waits:
        assert tickets(scene.data / DATABASE_NAME) == BEFORE
        assert tickets(scene.data / REPLACED / DATABASE_NAME) == BEFORE + AFTER
        assert check(scene.data / REPLACED / DATABASE_NAME).violated == 0


@pytest.mark.slow
@pytest.mark.parametrize("first", range(33, STEPS, 4))
def test_killed_again_and_again_it_ends_as_if_never_killed(scene: Scene, first: int) -> None:
    killed(scene, first)
    step = 1
    while killed_while_finishing(scene, step) != 0:
        step += 1
    assert step > 1
    open_branch(scene.data).close()
    assert tickets(scene.data / DATABASE_NAME) == BEFORE
    assert tickets(scene.data / REPLACED / DATABASE_NAME) == BEFORE + AFTER


def killed(scene: Scene, step: int) -> None:
    done = _run(KILLED, scene.backup, scene.data, step)
    assert done.returncode == -signal.SIGKILL, done.stderr


def killed_while_finishing(scene: Scene, step: int) -> int:
    only_finish = "\n".join(
        line for line in KILLED.splitlines() if not line.startswith("restore.prepare")
    )
    return _run(only_finish, scene.backup, scene.data, step).returncode


def _run(code: str, *words: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
