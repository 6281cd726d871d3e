"""Rights that are too wide, and too narrow."""

import os
from pathlib import Path

import pytest

from server.doctor import folder
from tests.server.doctor.conftest import MakeSubject

NOBODY = 65534


def test_a_folder_as_it_is_made_is_well(subject: MakeSubject) -> None:
    assert folder.look(subject()).kind == "ok"


@pytest.mark.parametrize(
    ("name", "mode"),
    [("ticket.key", 0o640), ("ticket.key", 0o604), ("waitwise.db", 0o646), (".", 0o777)],
)
def test_what_others_may_do_is_told(subject: MakeSubject, data: Path, name: str, mode: int) -> None:
    (data / name).chmod(mode)
    found = folder.look(subject())
    assert found.kind == "open"
    assert [row.name for row in found.rows] == [str(data / name)]


def test_a_tls_key_is_a_secret(subject: MakeSubject, data: Path) -> None:
    (data / "tls").mkdir()
    (data / "tls" / "server.key").write_bytes(b"")
    (data / "tls" / "server.key").chmod(0o644)
    assert folder.look(subject()).kind == "open"


def test_a_file_that_cannot_be_written_is_told(subject: MakeSubject, data: Path) -> None:
    database = data / "waitwise.db"
    if os.geteuid() == 0:
        os.chown(database, NOBODY, NOBODY)  # as where root ran a command in somebody's folder
    else:
        database.chmod(0o400)
    found = folder.look(subject())
    assert found.kind == "unwritable"
    assert [row.name for row in found.rows] == [str(database)]
