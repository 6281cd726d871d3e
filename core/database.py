"""The SQLite file: opening it, its settings, its migrations, and what goes wrong with it in words.

All that knows the database's dialect lives here and in ``core.schema``.
"""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import ClauseElement
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

from core.errors import (
    NewerDatabaseError,
    NotADatabaseError,
    StorageUnavailableError,
    WorldError,
)
from core.left_log import refuse_foreign_log
from core.schema import SCHEMA_VERSION
from core.sqlite_settings import UNDO_IN_ONE_PIECE

BUSY_TIMEOUT_MS = 5_000
_CACHE_KIB = 1_024
_READERS_CACHE_KIB = 512
"""Of each connection. More is no faster, since the system keeps the file in memory as well, and
would grow with the file in a kiosk that runs for months."""
_LOG_KEPT_BYTES = 8_000_000
"""How much of a log that a long reader let grow is kept for use; more goes back to the disk."""
_CACHED_STATEMENTS = 256
_KEEP_LOG = "PRAGMA journal_mode = WAL"
_NOT_A_DATABASE = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
_FULL = {sqlite3.SQLITE_FULL}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}

Row = tuple[Any, ...]


def sql(statement: ClauseElement, *order: str) -> str:
    """``statement`` as SQL with named parameters, to compile once and execute on the driver.

    With an ``order`` of all their names they are given as a tuple instead, which costs a third of
    looking each up. Core's own execute costs six times what all constraints and triggers together
    do. Values the statement already holds become literals, so that partial indexes match.
    """
    compiled = statement.compile(dialect=sqlite.dialect(paramstyle="named"))
    assert isinstance(compiled, SQLCompiler)
    text = str(compiled)
    for name, bound in compiled.binds.items():
        if not bound.required:
            text = re.sub(rf":{name}\b", _literal(bound.value), text)
        elif order:
            text = re.sub(rf":{name}\b", f"?{order.index(name) + 1}", text)
    return text


def _literal(value: str | int | None) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


class Database:
    """A WaitWise database file of the present schema version."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @classmethod
    def open(cls, path: Path, before_upgrade: Callable[[str], None] = lambda _: None) -> "Database":
        """Make the file or bring it up to date; nothing is changed in one that is newer.

        ``before_upgrade`` hears of the version of one that is older, before anything is done to it,
        and may raise. Raises ``NewerDatabaseError``, ``NotADatabaseError``,
        ``StorageUnavailableError``.
        """
        with in_words(path):
            _refuse_read_only(path)
            refuse_foreign_log(path)
            _migrate(path, before_upgrade)
        return cls(path)

    def writer(self) -> sqlite3.Connection:
        """A connection that writes; each commit is durable before it returns."""
        connection = connect(self._path)
        if UNDO_IN_ONE_PIECE:
            connection.execute("PRAGMA temp_store = FILE")
        return connection

    def reader(self) -> sqlite3.Connection:
        """A connection that cannot write."""
        connection = connect(self._path)
        connection.execute("PRAGMA query_only = ON")
        connection.execute(f"PRAGMA cache_size = -{_READERS_CACHE_KIB}")
        return connection

    def last_time(self) -> int:
        """The newest engine time stored, in microseconds since 1970; 0 in an empty file."""
        connection = self.reader()
        try:
            return newest_time(connection)
        finally:
            connection.close()

    def failure(self, error: sqlite3.Error) -> WorldError:
        """What ``error`` of this file means, in words."""
        return _failure(error, self._path)

    def close(self) -> None:
        """Fold the write-ahead log into the file, where nobody else still reads it.

        Raises ``StorageUnavailableError``, ``NotADatabaseError``; then the log keeps it all.
        """
        with in_words(self._path):
            connection = self.writer()
            try:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.close()


def newest_time(connection: sqlite3.Connection) -> int:
    """The newest engine time stored, in microseconds since 1970; 0 in an empty file."""
    newest = (
        "SELECT max(coalesce((SELECT engine_time FROM branch), 0),"
        " coalesce((SELECT at FROM audit ORDER BY sequence DESC LIMIT 1), 0))"
    )
    return int(connection.execute(newest).fetchone()[0])


def last_id(connection: sqlite3.Connection, table: str) -> int:
    """The greatest id that a row of ``table`` ever had; 0 where there was none."""
    last = "SELECT seq FROM sqlite_sequence WHERE name = ?"
    row = connection.execute(last, (table,)).fetchone()
    return 0 if row is None else int(row[0])


def connect(path: Path, *, make: bool = False) -> sqlite3.Connection:
    """A connection with the settings this schema relies on; transactions are begun by hand.

    Only with ``make`` a file that is not there is made: one that was deleted stays so.
    """
    connection = sqlite3.connect(
        f"file:{quote(str(path))}?mode={'rwc' if make else 'rw'}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_TIMEOUT_MS / 1000,
        cached_statements=_CACHED_STATEMENTS,
    )
    _keep_log(connection)
    for pragma in (
        "synchronous = FULL",
        "foreign_keys = ON",
        "temp_store = MEMORY",
        f"cache_size = -{_CACHE_KIB}",
        f"journal_size_limit = {_LOG_KEPT_BYTES}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _keep_log(connection: sqlite3.Connection) -> None:
    """Have the file written ahead to a log; where another does the same just now, wait for it."""
    try:
        connection.execute(_KEEP_LOG)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _BUSY:
            raise
        # Of two who read a file and both want to write it, SQLite refuses one without waiting: they
        # might wait for each other for ever. One that reads nothing yet waits.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        connection.execute(_KEEP_LOG)


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn SQLite's own errors about the file ``path`` into errors that say what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _failure(error, path) from error
    except DBAPIError as error:
        # Migrations run through SQLAlchemy, which wraps what SQLite says.
        if not isinstance(error.orig, sqlite3.Error):
            raise
        raise _failure(error.orig, path) from error
    except UnicodeDecodeError as error:
        raise _damaged(error, path) from error


def refuse_without_file(path: Path) -> None:
    """Raise ``NotADatabaseError`` where there is no file ``path``, or none for this user."""
    try:
        is_there = path.is_file()
    except PermissionError as error:
        raise NotADatabaseError(
            f"This user may not look into {path.parent}. Run this as the user that runs WaitWise,"
            " or with sudo. Nothing was changed."
        ) from error
    if not is_there:
        raise NotADatabaseError(
            f"There is no database at {path}. Name the data folder with --data. Nothing changed."
        )


def is_worlds(error: sqlite3.Error) -> bool:
    """Whether the world caused ``error`` (a disk, a lock, a damaged file), and not a defect."""
    return isinstance(error, sqlite3.OperationalError) or type(error) is sqlite3.DatabaseError


def stored_version(connection: sqlite3.Connection) -> str | None:
    """The schema version of an open file, or None where there is none yet."""
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
    if connection.execute(known).fetchone() is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def _migrate(path: Path, before_upgrade: Callable[[str], None]) -> None:
    # Not ``connect``: its settings would change a file that is not ours to change.
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        # Asked before the version: another may be making the file, all of it in one transaction.
        holds_tables = _holds_tables(connection)
        version = stored_version(connection)
        if version == SCHEMA_VERSION:
            return
        if version is None and holds_tables:
            raise _foreign(path)
    finally:
        connection.close()
    if version is not None and version > SCHEMA_VERSION:
        raise NewerDatabaseError(
            f"The database {path} was made by a newer version of WaitWise (its schema is"
            f" {version}, this program knows {SCHEMA_VERSION}). Install that version again."
            " Nothing was changed."
        )
    if version is not None:
        before_upgrade(version)
    # Alembic takes a quarter of a second to import; a file that is up to date does without it.
    from core.migrations.upgrade import upgrade

    upgrade(lambda: connect(path, make=True))


def _refuse_read_only(path: Path) -> None:
    # SQLite would open it for reading, and keep it so when the rights come back.
    for file in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        # Asked again, as a log goes with whoever used it last.
        if file.exists() and not os.access(file, os.W_OK) and file.exists():
            raise StorageUnavailableError(
                f"The file {file} is read-only. Check the disk and its rights, and make the file"
                " writable for this user. Nothing was changed, and nothing that was answered is"
                " lost."
            )


def _holds_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None


def _foreign(path: Path) -> NotADatabaseError:
    return NotADatabaseError(
        f"The file {path} is a database of another program. Name another data folder with"
        " --data. Nothing was changed."
    )


def _damaged(error: Exception, path: Path) -> NotADatabaseError:
    return NotADatabaseError(
        f"The file {path} is not a WaitWise database, or it is damaged ({error}). Put it back"
        " from a backup, or name another data folder with --data. Nothing was changed."
    )


def _failure(error: sqlite3.Error, path: Path) -> WorldError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _NOT_A_DATABASE:
        return _damaged(error, path)
    if code in _FULL:
        cause = "The disk is full. Free some space"
    elif code in _BUSY:
        cause = "The database is locked by another program. End that program, or wait"
    else:
        cause = f"The database cannot be used just now ({error}). Check the disk and its rights"
    return StorageUnavailableError(
        f"{cause}, then try again. Nothing was changed, and nothing that was answered is lost."
    )
