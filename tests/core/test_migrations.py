"""The migrations and the schema the program speaks of are one."""

import sqlite3
from pathlib import Path

import pytest

from core.database import Database, connect
from core.errors import StorageUnavailableError
from core.migrations import upgrade as module
from core.migrations.upgrade import scripts, upgrade
from core.schema import SCHEMA_VERSION, statements
from tests.core.crowded import dump, plain

VERSIONS = Path(module.__file__).parent / "versions"


def _schema(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    found = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE '%alembic%'"
    )
    return set(found.fetchall())


def test_the_newest_migration_is_the_version_the_program_expects() -> None:
    assert scripts().get_heads() == [SCHEMA_VERSION]


def test_the_frozen_statements_are_those_of_the_schema() -> None:
    frozen = (VERSIONS / f"{SCHEMA_VERSION}_branch.sql").read_text(encoding="utf-8")
    assert tuple(frozen.split("\n----\n")) == statements(), (
        "the schema changed: add a migration, or freeze an unreleased one anew"
    )


def test_a_migrated_file_is_what_the_statements_make(tmp_path: Path) -> None:
    Database.open(tmp_path / "new.db")
    pristine = sqlite3.connect(":memory:", isolation_level=None)
    for statement in statements():
        pristine.execute(statement)
    with plain(tmp_path / "new.db") as migrated:
        assert _schema(migrated) == _schema(pristine)
        rules = "SELECT * FROM transition_rule ORDER BY event, source, actor"
        assert migrated.execute(rules).fetchall() == pristine.execute(rules).fetchall()
        version = "SELECT version_num FROM alembic_version"
        assert migrated.execute(version).fetchall() == [(SCHEMA_VERSION,)]
    pristine.close()


def test_upgrading_what_is_up_to_date_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    Database.open(path)
    before = dump(path)
    upgrade(lambda: connect(path))
    Database.open(path)
    assert dump(path) == before


@pytest.mark.parametrize("broken_at", [0, 5, 40, -1])
def test_a_failing_migration_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken_at: int
) -> None:
    path = tmp_path / "new.db"
    frozen = list(statements())
    frozen[broken_at] = "INSERT INTO nowhere VALUES (1)"
    real = Path.read_text

    def broken(self: Path, encoding: str | None = None) -> str:
        return "\n----\n".join(frozen) if self.suffix == ".sql" else real(self, encoding)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_text", broken)
        with pytest.raises(StorageUnavailableError, match="nowhere"):
            Database.open(path)
    assert not any("CREATE" in line for line in dump(path))
    Database.open(path)
    assert any("CREATE TABLE ticket" in line for line in dump(path))
