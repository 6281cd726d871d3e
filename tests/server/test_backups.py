"""Backups from the command line and by the schedule; put back under a branch that runs."""

import asyncio
import json
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.backup import FOLDER_NAME, make_backup, stamp_of
from core.branch import open_branch
from core.check import check
from core.configuration import Backup, Network
from core.errors import StorageUnavailableError
from core.folder import DATABASE_NAME, DataFolder
from server import backups, putting_back
from server.__main__ import main
from server.app import network_settings
from server.backing_up import Outcome, read_outcome
from server.backups import BackupPlan, Backups, LastBackup
from server.settings import ServerSettings
from tests.core import hostile
from tests.core.factory import World
from tests.server.command_lines import Run, refused, run, serve
from tests.server.house import House, open_house

__all__ = ["run"]

PATIENCE_S = 60


def backups_of(data: Path) -> list[Path]:
    return sorted((data / FOLDER_NAME).glob("waitwise-*.zip"))


def health(url: str) -> Any:
    with urllib.request.urlopen(f"{url}/api/v1/health", timeout=5) as answer:  # noqa: S310
        return json.load(answer)


def wait_for(happens: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not happens():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_backup_is_made_and_put_back_by_hand(run: Run, world: World, tmp_path: Path) -> None:
    world.join()
    stick = tmp_path / "stick"
    refused(run("backup", stick, "--data", world.folder), "is not there")
    stick.mkdir()
    made = run("backup", stick, "--data", world.folder)
    assert (made.code, made.err) == (0, "")
    (path,) = stick.iterdir()
    assert f"{path} (0.0 MB)" in made.out
    assert "unpacked and checked: 1 tickets, 1 transitions" in made.out
    assert run("backup", "--data", world.folder).code == 0
    assert len(backups_of(world.folder)) == 1

    for _ in range(2):
        world.join()
    world.branch.close()
    try:
        back = run("restore", path, "--data", world.folder)
    finally:
        world.branch = world._open()
    assert (back.code, back.err) == (0, "")
    assert "is sound: 1 tickets, 1 transitions" in back.out
    assert "2 tickets and 2 transitions came after it" in back.out
    assert "Their numbers will be given again" in back.out
    assert "It is in place. Start the branch." in back.out
    assert world.queue().waiting == 1
    refused(run("restore", stick / "none.zip", "--data", world.folder), "There is no file")


def test_what_is_no_backup_is_refused(run: Run, world: World, tmp_path: Path) -> None:
    (tmp_path / "holiday.zip").write_bytes(b"PK")
    refused(run("restore", tmp_path / "holiday.zip", "--data", world.folder), "no sound backup")
    assert not list(world.folder.glob("replaced-*"))


def test_a_program_that_does_not_take_it_over_is_told_of(
    run: Run, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("backup", "--data", world.folder)
    monkeypatch.setattr(putting_back, "_TAKEN_OVER_WITHIN_S", 0.2)
    told = run("restore", backups_of(world.folder)[0], "--data", world.folder)
    assert told.code == 2
    assert "has not taken the backup over within a minute" in told.err
    assert "remove the folder" in told.err


def test_it_is_backed_up_while_it_runs_and_put_back_while_it_runs(run: Run, tmp_path: Path) -> None:
    words = ("--owner", "Ann", "--pin", "2468", "--queue", "Desk")
    assert run("init", "--data", tmp_path, *words).code == 0
    with serve(tmp_path, "--backup-every", "0.02") as (process, url):
        wait_for(lambda: bool(backups_of(tmp_path)))
        wait_for(lambda: health(url)["backup"]["at"] is not None)
        assert health(url)["backup"]["ok"] is True
        kept = Path(shutil.copy(backups_of(tmp_path)[0], tmp_path / "kept.zip"))
        back = run("restore", kept, "--data", tmp_path)
        assert (back.code, back.err) == (0, "")
        assert "The branch has started again with it." in back.out
        assert process.stdout is not None
        wait_for(lambda: "staff" in process.stdout.readline())  # type: ignore[union-attr]
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0, (out, err)
    assert "a backup waits to be put back" in err
    assert "restored from kept.zip" in err
    assert check(tmp_path / DATABASE_NAME).violated == 0
    assert not list((tmp_path / FOLDER_NAME).glob(".*")), "a backup that was ended left nothing"
    DataFolder.take(tmp_path).release()


@pytest.fixture
def short_plan(world: World) -> BackupPlan:
    return BackupPlan(world.folder, settles_s=0, retries_after_s=0.1, looks_every_s=0.02)


@asynccontextmanager
async def house_with(world: World, plan: BackupPlan) -> AsyncIterator[House]:
    settings = ServerSettings(public_url="https://branch.example", backups=plan)
    async with open_house(world, settings) as house:
        yield house


async def backup_told(house: House, is_so: Callable[[Any], bool]) -> Any:
    """What the health page says of the backup, as soon as it ``is_so``."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            told = (await house.ask("GET", "/health")).json["backup"]
            if is_so(told):
                return told
            await asyncio.sleep(0.05)


async def test_what_was_missed_is_made_after_the_start_and_the_next_with_the_next_day(
    world: World, short_plan: BackupPlan
) -> None:
    async with house_with(world, short_plan) as house:
        first = await backup_told(house, lambda told: told["at"] is not None)
        assert (first["ok"], first["detail"]) == (True, "")
        assert len(backups_of(world.folder)) == 1
        await asyncio.sleep(0.2)
        assert len(backups_of(world.folder)) == 1, "one a day"
        world.hands.advance(24 * 3600)
        await backup_told(house, lambda told: told["at"] != first["at"])


async def test_a_failure_is_told_without_a_place_and_is_over_once_it_works(
    world: World, short_plan: BackupPlan, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    share = tmp_path / "share"
    plan = BackupPlan(world.folder, share, None, 0, 0.1, 0.02)
    async with house_with(world, plan) as house:
        told = await backup_told(house, lambda told: not told["ok"])
        assert told == {"at": None, "ok": False, "detail": "the folder for backups is not there"}
        assert f"The folder for backups {share} is not there" in caplog.text
        share.mkdir()
        told = await backup_told(house, lambda told: told["ok"])
        assert told["at"] is not None
        assert told["detail"] == ""
    assert len(list(share.glob("*.zip"))) == 1


async def test_a_process_that_breaks_off_is_a_failure(
    world: World, short_plan: BackupPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "own_program", lambda: [sys.executable, "-c", "1/0", "--"])
    async with house_with(world, short_plan) as house:
        told = await backup_told(house, lambda told: not told["ok"])
        assert told["detail"] == "it broke off"
        monkeypatch.setattr(backups, "own_program", lambda: ["/nowhere/waitwise-server"])
        await backup_told(house, lambda told: told["detail"] == "its process cannot be started")


async def test_a_branch_that_was_not_set_up_has_nothing_to_lose(tmp_path: Path) -> None:
    branch = open_branch(tmp_path)
    keeper = Backups(branch, BackupPlan(tmp_path, settles_s=0, looks_every_s=0.01))
    keeper.start()
    await asyncio.sleep(0.2)
    await keeper.stop()
    branch.close()
    assert not (tmp_path / FOLDER_NAME).exists()


async def test_the_last_one_is_known_after_a_start(tmp_path: Path) -> None:
    branch = hostile.set_up(tmp_path)
    now = datetime.now(UTC)
    path = make_backup(tmp_path, tmp_path / FOLDER_NAME, now).path
    make_backup(tmp_path, tmp_path / FOLDER_NAME, now + timedelta(days=2))
    keeper = Backups(branch, BackupPlan(tmp_path, settles_s=0, looks_every_s=0.01))
    keeper.start()
    async with asyncio.timeout(PATIENCE_S):
        while keeper.last == LastBackup():  # noqa: ASYNC110 - a thread looks
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    await keeper.stop()
    branch.close()
    assert keeper.last == LastBackup(stamp_of(path.name)), "not the one of a time to come"
    assert len(backups_of(tmp_path)) == 2, "none is due today"


async def test_without_a_plan_there_is_none(house: House) -> None:
    assert (await house.ask("GET", "/health")).json["backup"] is None


def test_what_is_configured_becomes_a_plan(tmp_path: Path) -> None:
    told = Backup(to=str(tmp_path), every_minutes=0.5)
    settings = network_settings(tmp_path, Network(), told)
    assert settings.backups == BackupPlan(tmp_path, tmp_path, 30)
    default = network_settings(tmp_path, Network()).backups
    assert default is not None
    assert default.destination == tmp_path / FOLDER_NAME


@pytest.mark.parametrize("bad", ["-1", "often", "nan"])
def test_how_often_is_a_number_of_minutes(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["serve", "--backup-every", bad])
    assert "--backup-every" in capsys.readouterr().err


def scheduled(data: Path, folder: Path) -> Outcome:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "server", "backup", "--data", str(data)),
            *("--scheduled", "UTC", str(folder)),
        ],
        capture_output=True,
        check=True,
    )
    outcome = read_outcome(done.stdout)
    assert outcome is not None
    return outcome


@pytest.mark.slow
def test_the_schedule_removes_what_the_rule_gives_up(world: World) -> None:
    folder = world.folder / FOLDER_NAME
    first = scheduled(world.folder, folder)
    assert (first.ok, first.made, first.detail) == (True, True, "")
    (path,) = backups_of(world.folder)
    stamp = time.strptime(path.name, "waitwise-%Y%m%dT%H%M%SZ.zip")
    older = path.with_name(time.strftime("waitwise-%Y%m%dT000000Z.zip", stamp))
    path.rename(older)
    assert scheduled(world.folder, folder).ok
    assert len(backups_of(world.folder)) == 1
    assert not older.exists()


@pytest.mark.slow
def test_a_backup_that_is_told_to_end_leaves_nothing(world: World) -> None:
    for _ in range(50):
        world.join()
    folder = world.folder / FOLDER_NAME
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "server", "backup", "--data", str(world.folder)),
            *("--scheduled", "UTC", str(folder)),
        ],
        stdout=subprocess.PIPE,
    )
    wait_for(lambda: (world.folder / "scratch").exists() or process.poll() is not None)
    process.terminate()
    process.communicate(timeout=PATIENCE_S)
    assert not (world.folder / "scratch").exists()
    assert not list(folder.glob(".*"))


async def test_what_cannot_be_read_is_said_once_and_looked_after_again_later(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    looked: list[None] = []

    def locked() -> None:
        looked.append(None)
        raise StorageUnavailableError("the database is locked")

    monkeypatch.setattr(world.branch.views, "branch", locked)
    keeper = Backups(world.branch, BackupPlan(world.folder, settles_s=0, looks_every_s=0.01))
    keeper.start()
    async with asyncio.timeout(PATIENCE_S):
        while not looked:  # noqa: ASYNC110 - a task looks
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.2)
    await keeper.stop()
    assert len(looked) == 1
    assert caplog.text.count("looked after again in a while: the database is locked") == 1
