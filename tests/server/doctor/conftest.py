"""A data folder of a branch that does not run, and a subject of it to be altered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.branch import open_branch
from core.commands import STAFF_AT_SETUP, SetUpBranch
from server.backups import BackupPlan
from server.doctor.subject import Live, Subject
from server.settings import ServerSettings

LIVE = Live(devices=(), screens=None, backup=None, waiting=0)

MakeSubject = Callable[..., Subject]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of a branch that was set up and ended."""
    folder = tmp_path / "data"
    branch = open_branch(folder)
    branch.submit(SetUpBranch("Ann", "no hash", "Desk", 1), STAFF_AT_SETUP).result(30)
    branch.close()
    return folder


@pytest.fixture
def subject(data: Path) -> MakeSubject:
    """A subject with a field or two of its own."""
    plain = Subject(
        data=data,
        settings=ServerSettings(port=0, backups=BackupPlan(data)),
        now=datetime.now(UTC),
        set_up=True,
        time_zone="UTC",
        ahead_s=0.0,
        newer=False,
        has_kiosk=True,
        live=None,
    )

    def make(**fields: Any) -> Subject:
        return replace(plain, **fields)

    return make
