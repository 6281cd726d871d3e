"""Backups that are fresh, old, on the same disk, refused and none."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from core.backup import make_backup
from server.backups import BackupPlan, LastBackup
from server.doctor import backup
from server.doctor.subject import Live
from server.settings import ServerSettings
from tests.core.hostile import small_disk
from tests.server.doctor.conftest import LIVE, MakeSubject


def test_its_age_counts(subject: MakeSubject, data: Path) -> None:
    now = subject().now
    assert backup.look(subject()).kind == "new"
    make_backup(data, data / "backups", now)
    for days, kind in ((1, "beside"), (3, "failed"), (8, "late")):
        found = backup.look(subject(now=now + timedelta(days=days)))
        assert found.kind == kind
        assert found.values["made_at"] == now.replace(microsecond=0).isoformat()


def test_one_on_another_disk_is_well(
    subject: MakeSubject, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_disk(tmp_path / "stick", 64 * 1024) as why_not:
        if why_not:  # no disks are mounted here
            disks = {tmp_path / "stick": 1}
            monkeypatch.setattr(backup, "_disk_of", lambda folder: disks.get(folder, 2))
        make_backup(data, tmp_path / "stick", subject().now)
        settings = ServerSettings(backups=BackupPlan(data, tmp_path / "stick"))
        assert backup.look(subject(settings=settings)).kind == "ok"


def test_a_place_that_is_not_there(subject: MakeSubject, data: Path, tmp_path: Path) -> None:
    settings = ServerSettings(backups=BackupPlan(data, tmp_path / "share"))
    found = backup.look(subject(settings=settings))
    assert found.kind == "never"
    assert [row.name for row in found.rows] == ["the folder for backups is not there"]


def test_a_branch_without_backups(subject: MakeSubject) -> None:
    assert backup.look(subject(settings=ServerSettings())).kind == "none"
    assert backup.look(subject(set_up=False)).kind == "new"


def test_a_running_branch_knows_how_the_last_try_went(subject: MakeSubject, data: Path) -> None:
    now = subject().now
    live = Live(LIVE.devices, None, LastBackup(now, False, "the disk is full"), 0)
    found = backup.look(subject(live=live))
    assert (found.kind, found.rows[0].name) == ("failed", "the disk is full")
    live = Live(LIVE.devices, None, LastBackup(None, False, "the disk is full"), 0)
    assert backup.look(subject(live=live)).kind == "never"
    shutil.rmtree(data / "backups", ignore_errors=True)
    assert backup.look(subject(live=Live((), None, LastBackup(now), 0))).kind == "ok"
