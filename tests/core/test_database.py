"""Opening the file, its settings, and what goes wrong with it: in words, nothing changed."""

import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from core import database as module
from core.branch import Branch, open_branch
from core.commands import DeleteQueue, Join, SetUpBranch
from core.database import Database, connect, in_words, sql, stored_version
from core.errors import (
    NewerDatabaseError,
    NotADatabaseError,
    StorageUnavailableError,
    WorldError,
)
from core.folder import DATABASE_NAME
from core.models import ticket
from core.schema import SCHEMA_VERSION
from core.sqlite_settings import UNDO_IN_ONE_PIECE
from core.states import Event
from tests.core.crowded import dump, plain
from tests.core.factory import STAFF, World
from tests.core.rights import let_others_in

KEPT = "nothing that was answered is lost"


def test_a_new_file_is_made_with_the_settings_the_schema_relies_on(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "new.db")
    connection = database.writer()
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "temp_store": 1 if UNDO_IN_ONE_PIECE else 2,
        "cache_size": -1_024,
        "busy_timeout": module.BUSY_TIMEOUT_MS,
        "recursive_triggers": 0,
    }
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected}
    assert found == expected
    assert stored_version(connection) == SCHEMA_VERSION
    connection.close()


@pytest.mark.parametrize("rows", [8, 80, 800], ids=["in_memory", "in_a_file", "in_a_larger_file"])
def test_a_statement_that_fails_is_undone_alone(tmp_path: Path, rows: int) -> None:
    connection = Database.open(tmp_path / "new.db").writer()
    connection.execute("CREATE TABLE page (id INTEGER PRIMARY KEY, text, CHECK (text < 'z'))")
    filled = [(place, "a" * 3_000) for place in range(rows)]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO page VALUES (?, ?)", filled)
    connection.execute("UPDATE page SET text = 'b' WHERE id = 0")
    last = {"last": rows - 1}
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("UPDATE page SET text = iif(id = :last, 'z', 'c')", last)
    connection.execute("COMMIT")
    assert connection.execute("SELECT * FROM page").fetchall() == [(0, "b"), *filled[1:]]
    connection.close()


def test_a_reader_cannot_write(world: World) -> None:
    reader = Database(world.database_path).reader()
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM queue")
    reader.close()


def test_closing_folds_the_log_into_the_file(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "new.db")
    connection = database.writer()
    connection.execute("INSERT INTO user (role) VALUES ('customer')")
    connection.close()
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == ["new.db"]


def test_the_newest_time_comes_back(world: World) -> None:
    assert Database(world.database_path).last_time() > 0
    world.join()
    newest = Database(world.database_path).last_time()
    with plain(world.database_path) as connection:
        assert newest == connection.execute("SELECT max(at) FROM audit").fetchone()[0]


def test_the_newest_time_outlives_the_audit_it_stood_in(world: World) -> None:
    queue_id = world.make_queue("Window").id
    world.move(world.join(queue_id).id, Event.CANCEL)
    newest = Database(world.database_path).last_time()
    world.do(DeleteQueue(queue_id))
    assert Database(world.database_path).last_time() > newest


def test_an_empty_file_has_no_time(tmp_path: Path) -> None:
    assert Database.open(tmp_path / "new.db").last_time() == 0


def test_values_in_a_statement_become_literals_that_partial_indexes_match() -> None:
    statement = sql(ticket.select().where(ticket.c.state == "it's", ticket.c.counter_id == 7))
    assert "'it''s'" in statement
    assert "counter_id = 7" in statement


def _refused_as_it_was(path: Path, error: type[WorldError], words: str) -> None:
    before = path.read_bytes()
    with pytest.raises(error, match=words):
        Database.open(path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_foreign_database_is_refused_and_left_as_it_was(tmp_path: Path, mode: str) -> None:
    path = tmp_path / DATABASE_NAME
    with plain(path) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
        connection.execute("CREATE TABLE recipe (name TEXT)")
    _refused_as_it_was(path, NotADatabaseError, "another program")


def test_a_newer_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / DATABASE_NAME
    Database.open(path).close()
    with plain(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    _refused_as_it_was(path, NewerDatabaseError, "made by a newer version")


def test_a_text_file_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / DATABASE_NAME
    path.write_text("Dear diary, " * 900, encoding="utf-8")
    _refused_as_it_was(path, NotADatabaseError, "not a WaitWise database")


def test_a_truncated_file_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / DATABASE_NAME
    Database.open(path).close()
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(NotADatabaseError, match="damaged"):
        Database.open(path)


def test_a_folder_in_the_files_place_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailableError, match="unable to open"):
        Database.open(tmp_path)


def test_a_database_locked_by_another_changes_nothing_and_works_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BUSY_TIMEOUT_MS", 50)
    branch = open_branch(tmp_path)
    branch.submit(SetUpBranch("Ann", "no hash", "Desk"), STAFF).result(30)
    path = tmp_path / DATABASE_NAME
    with plain(path) as other:
        before = dump(path)
        other.execute("BEGIN IMMEDIATE")
        wish = branch.submit(Join(1), STAFF)
        with pytest.raises(StorageUnavailableError, match=f"locked by another program.*{KEPT}"):
            wish.result(30)
        assert branch.views.queue(1) is not None
        other.execute("ROLLBACK")
        assert dump(path) == before
    assert branch.submit(Join(1), STAFF).result(30).created
    branch.close()


def test_a_first_start_on_a_locked_file_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BUSY_TIMEOUT_MS", 50)
    path = tmp_path / DATABASE_NAME
    with plain(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageUnavailableError, match="locked"):
            Database.open(path)
    Database.open(path)


def test_a_first_start_waits_for_another_that_makes_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / DATABASE_NAME
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.2, other.execute, ["ROLLBACK"])
    done.start()
    connection = connect(path, make=True)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    done.join()
    connection.close()
    other.close()


@pytest.mark.parametrize("look", ["stored_version", "_holds_tables"])
def test_a_file_that_another_makes_between_two_looks_is_no_foreign_one(
    look: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / DATABASE_NAME
    real = getattr(module, look)

    def look_while_another_makes_it(connection: sqlite3.Connection) -> object:
        seen: object = real(connection)
        monkeypatch.undo()
        Database.open(path)
        return seen

    monkeypatch.setattr(module, look, look_while_another_makes_it)
    Database.open(path)
    with plain(path) as connection:
        assert stored_version(connection) == SCHEMA_VERSION


def test_a_full_disk_is_told_in_words_and_keeps_what_was_there(tmp_path: Path) -> None:
    """The file may not grow: to SQLite that is a full disk."""
    branch = open_branch(tmp_path)
    branch.submit(SetUpBranch("Ann", "no hash", "Desk"), STAFF).result(30)
    full = branch._writer._connection
    (pages,) = full.execute("PRAGMA page_count").fetchone()
    full.execute(f"PRAGMA max_page_count = {pages}")
    acknowledged = _join_until_full(branch)
    with plain(tmp_path / DATABASE_NAME) as connection:
        assert connection.execute("SELECT count(*) FROM ticket").fetchone() == (acknowledged,)
    full.execute(f"PRAGMA max_page_count = {pages + 1000}")
    assert branch.submit(Join(1), STAFF).result(30).created
    branch.close()


def _join_until_full(branch: Branch) -> int:
    acknowledged = 0
    while True:
        failure = branch.submit(Join(1, name="A rather long name"), STAFF).exception(30)
        if failure is not None:
            break
        acknowledged += 1
    assert isinstance(failure, StorageUnavailableError)
    assert "disk is full" in str(failure)
    assert KEPT in str(failure)
    return acknowledged


LIMITED = """
import resource, sys
from pathlib import Path
from core.branch import open_branch
from core.commands import Join, SetUpBranch
from core.errors import StorageUnavailableError
from tests.core.factory import STAFF
folder, limit = Path(sys.argv[1]), int(sys.argv[2])
def set_limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
if limit:
    set_limit(limit)
try:
    branch = open_branch(folder)
    branch.submit(SetUpBranch("Ann", "no hash", "Desk"), STAFF).result(30)
    set_limit(300_000)
    for number in range(5_000):
        branch.submit(Join(1, name="A rather long name"), STAFF).result(30)
        print(number + 1, flush=True)
except StorageUnavailableError as error:
    print(error)
"""


def _run(program: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


def test_a_write_that_fails_loses_nothing_that_was_answered(tmp_path: Path) -> None:
    *answered, words = _run(LIMITED, str(tmp_path), "0")
    assert KEPT in words
    with plain(tmp_path / DATABASE_NAME) as connection:
        (kept,) = connection.execute("SELECT count(*) FROM ticket").fetchone()
    assert kept == int(answered[-1])
    open_branch(tmp_path).close()


def test_a_first_start_without_room_is_told_in_words_and_works_with_room(tmp_path: Path) -> None:
    for limit in (20_000, 60_000, 100_000):
        (words,) = _run(LIMITED, str(tmp_path), str(limit))
        assert "Nothing was changed" in words
        with plain(tmp_path / DATABASE_NAME) as connection:
            assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    open_branch(tmp_path).close()


UNPRIVILEGED = """
import os, sys
from pathlib import Path
from core.database import Database, connect
if os.geteuid() == 0:  # after the imports: the interpreter may lie where nobody else may read
    os.setgid(65534)
    os.setuid(65534)
try:
    Database.open(Path(sys.argv[1]))
    connect(Path(sys.argv[1])).execute("INSERT INTO user (role) VALUES ('customer')")
except Exception as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize("made_before", [True, False])
def test_a_read_only_folder_is_told_in_words(tmp_path: Path, made_before: bool) -> None:
    path = tmp_path / DATABASE_NAME
    if made_before:
        Database.open(path).close()
        path.chmod(0o444)
    let_others_in(tmp_path)
    tmp_path.chmod(0o555)
    try:
        (words,) = _run(UNPRIVILEGED, str(path))
    finally:
        tmp_path.chmod(0o755)
    assert "Check the disk and its rights" in words


def test_a_read_only_file_is_refused_and_works_once_it_is_not(tmp_path: Path) -> None:
    """Opened for reading it would stay so, and every command would fail until a start."""
    path = tmp_path / DATABASE_NAME
    Database.open(path).close()
    path.chmod(0o444)
    let_others_in(tmp_path)
    tmp_path.chmod(0o777)
    (words,) = _run(UNPRIVILEGED, str(path))
    assert "is read-only" in words
    assert "Nothing was changed" in words
    assert [one.name for one in tmp_path.iterdir()] == [DATABASE_NAME]
    path.chmod(0o666)
    assert _run(UNPRIVILEGED, str(path)) == []


def test_errors_of_the_file_are_told_in_words_and_defects_are_not(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailableError, match="Check the disk"), in_words(tmp_path):
        raise sqlite3.OperationalError("disk I/O error")
    with pytest.raises(ZeroDivisionError), in_words(tmp_path):
        raise ZeroDivisionError


def test_a_connection_is_begun_and_ended_by_hand(tmp_path: Path) -> None:
    Database.open(tmp_path / "new.db")
    connection = connect(tmp_path / "new.db")
    assert connection.isolation_level is None
    connection.execute("INSERT INTO user (role) VALUES ('customer')")
    assert not connection.in_transaction
    connection.close()
