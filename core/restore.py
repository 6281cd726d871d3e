"""Puts a backup back: made ready beside the branch, then exchanged while nobody has it open.

What is ready waits in a folder of its own, durably. From then on the exchange is done by whoever
opens the branch next, and however often that is broken off, the next one goes on with it. A
database never meets the log of another, and no id is given twice.
"""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import msgspec

from core.backup_file import TLS_FOLDER_NAME, Tried, into_one_file, try_out
from core.backup_space import scratch
from core.database import in_words
from core.errors import BackupError, DataFolderError, NotADatabaseError
from core.folder import DATABASE_NAME, KEY_NAME, sync_folder
from core.left_log import refuse_foreign_log

WAITING_NAME = "restoring"
_ORDER_NAME = "restore.json"
_BESIDE = ("", "-wal", "-shm", "-journal")
"""What belongs to a database file: its own name, and with these behind it."""
_UNKNOWN_IDS = 1_000_000
"""How many ids are passed over where nobody knows how many were given after the backup."""
_LAST_IDS = (
    "SELECT m.name, coalesce(s.seq, 0) FROM sqlite_master m"
    " LEFT JOIN sqlite_sequence s ON s.name = m.name"
    " WHERE m.type = 'table' AND m.sql LIKE '%AUTOINCREMENT%'"
)
_PRINT_NO_MORE = (
    "UPDATE print_job SET state = 'failed', ended_at = queued_at, reason = 'restored'"
    " WHERE state = 'queued'"
)
_COUNTS_AFTER = {
    "ticket": "SELECT count(*) FROM ticket WHERE id > ?",
    "audit": "SELECT count(*) FROM audit WHERE sequence > ?",
}
_WAIT_S = 60.0
REPLACED = "replaced-"
"""What the folders begin with that hold what a backup took the place of."""


class _Order(msgspec.Struct, frozen=True):
    """What is written beside a state that waits: where what it replaces goes."""

    replaced: str
    source: str


class Losses(NamedTuple):
    """How much of a branch came after a backup of it."""

    tickets: int
    transitions: int


class Prepared(NamedTuple):
    """A backup that waits to be put in place; no ``losses`` where the present is unreadable."""

    tried: Tried
    losses: Losses | None
    replaced: Path


def is_waiting(data: Path) -> bool:
    """Whether a backup waits to be put in the place of the branch in ``data``."""
    return (data / WAITING_NAME).is_dir()


def prepare(source: Path, data: Path, now: datetime) -> Prepared:
    """Have the backup ``source``, unless it is unsound, wait for the branch in ``data`` to open.

    The branch may be running. Raises ``WorldError``, in words; then nothing waits.
    """
    with scratch(_made(data), _WAIT_S) as space:
        if is_waiting(data):
            raise BackupError(
                f"A backup waits already to be put in the place of the branch in {data}; that is"
                " done when the branch starts. Start it once, then try again. Nothing was changed.",
                "another one waits",
            )
        ready = space / WAITING_NAME
        tried = try_out(source, ready)
        order = _Order(f"{REPLACED}{now:%Y%m%dT%H%M%SZ}", source.name)
        losses = _losses(data / DATABASE_NAME, ready / DATABASE_NAME)
        try:
            _write_synced(ready / _ORDER_NAME, msgspec.json.encode(order))
            sync_folder(ready)
            ready.rename(data / WAITING_NAME)
            sync_folder(data)
        except OSError as error:
            raise _unusable(data, error) from error
    return Prepared(tried, losses, data / order.replaced)


def finish(data: Path) -> str | None:
    """Put what waits in its place, if anything does; for whoever holds the folder's lock.

    Answers what was done, in words. Raises ``WorldError``; then the next call goes on.
    """
    waiting = data / WAITING_NAME
    if not waiting.is_dir():
        return None
    done = "what a restore had left was cleared up"
    try:
        order = waiting / _ORDER_NAME
        if order.exists():
            told = msgspec.json.decode(order.read_bytes(), type=_Order)
            _exchange(data, waiting, _folder_for(data / told.replaced))
            done = f"restored from {told.source}; what was there before is in {told.replaced}"
            order.unlink()
            sync_folder(waiting)
        for left in waiting.iterdir():
            left.unlink()
        waiting.rmdir()
        sync_folder(data)
    except OSError as error:
        raise _unusable(data, error) from error
    return done


def _exchange(data: Path, waiting: Path, replaced: Path) -> None:
    """A file that still waits has not been placed, so the one in its place is an old one."""
    if (waiting / DATABASE_NAME).exists():
        old = data / DATABASE_NAME
        if old.exists():
            _fold(old)
            _go_on_from(_ids_given(old), waiting / DATABASE_NAME)
        elif not (replaced / DATABASE_NAME).exists():
            _go_on_from({}, waiting / DATABASE_NAME)
        for behind in _BESIDE:
            _put_aside(data / f"{DATABASE_NAME}{behind}", replaced)
        _move(waiting / DATABASE_NAME, old)
    for name in (KEY_NAME, TLS_FOLDER_NAME):
        if (waiting / name).exists():
            _put_aside(data / name, replaced)
            _move(waiting / name, data / name)


def _fold(old: Path) -> None:
    """Have the database in one file, if it can be read and nobody else has it open.

    Else it stays as it is, with all that lies beside it.
    """
    with suppress(sqlite3.Error, NotADatabaseError):
        refuse_foreign_log(old)
        into_one_file(old)


def _ids_given(database: Path) -> dict[str, int]:
    """The greatest id that a row of each table ever had; nothing where that cannot be read."""
    with suppress(sqlite3.Error), closing(_reading(database)) as connection:
        return dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    return {}


def _go_on_from(given: dict[str, int], new: Path) -> None:
    """Have no id that was given after the backup given again: links and sequences stay good.

    And nobody is signed in who may have signed out since, and nothing is printed that may have been
    printed since.
    """
    with in_words(new), closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("BEGIN IMMEDIATE")
        for table, last in connection.execute(_LAST_IDS).fetchall():
            passed = max(last, given.get(table, 0)) if given else last + _UNKNOWN_IDS
            connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            connection.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, passed))
        connection.execute("DELETE FROM session")
        connection.execute(_PRINT_NO_MORE)
        connection.execute("COMMIT")


def _losses(present: Path, backup: Path) -> Losses | None:
    """How much the branch holds that came after the backup; None where it cannot be read."""
    if not present.exists():
        return Losses(0, 0)
    known = _ids_given(backup)
    with suppress(sqlite3.Error), closing(_reading(present)) as connection:
        tickets, transitions = (
            int(connection.execute(count, (known.get(table, 0),)).fetchone()[0])
            for table, count in _COUNTS_AFTER.items()
        )
        return Losses(tickets, transitions)
    return None


def _reading(database: Path) -> sqlite3.Connection:
    """A connection that changes nothing, not even by being the last to close."""
    return sqlite3.connect(f"file:{quote(str(database))}?mode=ro", uri=True)


def _put_aside(old: Path, replaced: Path) -> None:
    """Keep what was replaced, whatever of the kind is there already."""
    if not old.exists():
        return
    place, number = replaced / old.name, 1
    while place.exists():
        place, number = replaced / f"{old.name}.{number}", number + 1
    _move(old, place)


def _move(source: Path, target: Path) -> None:
    source.rename(target)
    sync_folder(target.parent)
    sync_folder(source.parent)


def _folder_for(replaced: Path) -> Path:
    replaced.mkdir(mode=0o700, exist_ok=True)
    sync_folder(replaced.parent)
    return replaced


def _write_synced(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _made(data: Path) -> Path:
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unusable(data, error) from error
    return data


def _unusable(data: Path, error: OSError) -> DataFolderError:
    return DataFolderError(
        f"A backup cannot be put back in {data} just now ({error.strerror or error}). Check the"
        " disk and its rights, then start the branch: it goes on from there. Nothing was lost."
    )
