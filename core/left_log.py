"""A write-ahead log that was left beside a database: whether it is that database's own.

SQLite takes any sound log for the file's own, and would fold another database's pages into this
one. A log is left by a killed process or a power cut, and then it is read; it is foreign after a
file was put back from a backup beside the log of what it replaces.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from core.errors import NotADatabaseError

_NEWEST = "SELECT sequence, queue_id, ticket_id, at FROM audit ORDER BY sequence DESC LIMIT 1"
_KNOWS = (
    "SELECT EXISTS (SELECT 1 FROM audit WHERE (sequence, queue_id, ticket_id, at) = (?, ?, ?, ?))"
    " OR NOT EXISTS (SELECT 1 FROM queue WHERE id = ?)"
)
_UNCOUNTED = (
    "SELECT EXISTS (SELECT 1 FROM queue WHERE last_sequence <>"
    " coalesce((SELECT max(sequence) FROM audit WHERE audit.queue_id = queue.id), 0))"
)

_Newest = tuple[int, int, int, int]


def refuse_foreign_log(path: Path) -> None:
    """Raise ``NotADatabaseError`` where the log beside the file ``path`` cannot be its own.

    Changes neither. Reads the whole file, so only where there is something in a log. A file with a
    rollback journal was cut off while it was made a database with a log: nothing was answered yet,
    and the journal has to be rolled back first.
    """
    log, journal = Path(f"{path}-wal"), Path(f"{path}-journal")
    if journal.exists() or not path.is_file() or not _holds_something(log):
        return
    newest = _newest_of_file_alone(path)
    try:
        with closing(_open(path, "mode=ro")) as together:
            if _is_sound(together) and (newest is None or _goes_on_from(newest, together)):
                return
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            return  # somebody is at work in it: it was not left
        raise
    raise NotADatabaseError(
        f"The log {log.name} does not belong to the file {path} beside it, or one of them is"
        " damaged. Put both back from one backup; if the file alone was put back, move the log away"
        " first. Nothing was changed."
    )


def _holds_something(log: Path) -> bool:
    try:
        return log.stat().st_size > 0
    except FileNotFoundError:
        return False  # there was none, or whoever used it last has just folded it into the file


def _open(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(path))}?{mode}", uri=True, isolation_level=None)


def _is_sound(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        return False


def _newest_of_file_alone(path: Path) -> _Newest | None:
    """What the audit in the file ends with, without its log.

    None also where the file is not whole without it: a folding that was broken off leaves it so.
    """
    with closing(_open(path, "immutable=1")) as alone:
        try:
            row: _Newest | None = alone.execute(_NEWEST).fetchone() if _is_sound(alone) else None
        except sqlite3.DatabaseError:
            return None  # a first start that was broken off has no audit yet
        return row


def _goes_on_from(newest: _Newest, together: sqlite3.Connection) -> bool:
    """Whether that audit row is there, or gone with its queue, and each queue knows its last."""
    _, queue_id, _, _ = newest
    try:
        (knows,) = together.execute(_KNOWS, (*newest, queue_id)).fetchone()
        (uncounted,) = together.execute(_UNCOUNTED).fetchone()
    except sqlite3.OperationalError:
        return False  # the log's database has no such tables
    return bool(knows and not uncounted)
