"""Versions that are the same, that were exchanged meanwhile, and that are too old for the file."""

import sqlite3
from pathlib import Path

import pytest

from server.doctor import version
from server.doctor.at_rest import subject_at_rest
from server.settings import ServerSettings
from tests.server.doctor.conftest import MakeSubject


def test_the_version_that_is_installed_runs(subject: MakeSubject) -> None:
    found = version.look(subject())
    assert (found.kind, found.values["version"]) == ("ok", version.version())


def test_another_one_was_installed(subject: MakeSubject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "installed", lambda _: "99.0")
    found = version.look(subject())
    assert (found.kind, found.values["installed"]) == ("restart", "99.0")


def test_a_newer_one_made_the_file(data: Path) -> None:
    connection = sqlite3.connect(data / "waitwise.db", isolation_level=None)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert version.look(subject_at_rest(data, ServerSettings())).kind == "newer"
