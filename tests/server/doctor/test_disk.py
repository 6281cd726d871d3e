"""Disks that are roomy, nearly full, and full."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.backup_space import KEPT_FREE_BYTES, room_for_backup
from server.doctor import disk
from tests.core.hostile import small_disk
from tests.server.doctor.conftest import MakeSubject

ROOMY_BYTES = 1 << 40


@pytest.mark.parametrize(("size_mb", "kind"), [(300, "low"), (12, "full")])
def test_a_small_disk_is_told(
    subject: MakeSubject,
    data: Path,
    tmp_path: Path,
    size_mb: int,
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with small_disk(tmp_path / "disk", size_mb * 1024) as why_not:
        if why_not:  # no disks are mounted here: told that one is so small
            small = SimpleNamespace(free=size_mb * 1_000_000)
            monkeypatch.setattr(shutil, "disk_usage", lambda _: small)
        place = shutil.copytree(data, tmp_path / "disk" / "data")
        found = disk.look(subject(data=place))
        assert found.kind == kind
        assert 0 < int(found.values["free_bytes"]) <= size_mb * 1024 * 1024


def test_room_is_what_a_backup_takes_and_some(
    subject: MakeSubject, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=ROOMY_BYTES))
    assert disk.look(subject()).kind == "ok"
    with (data / "waitwise.db").open("ab") as file:
        file.truncate(ROOMY_BYTES // 2)
    assert disk.look(subject()).kind == "low"
    assert room_for_backup(data) == ROOMY_BYTES + KEPT_FREE_BYTES
