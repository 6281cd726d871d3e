"""Where a database's files lie: whether those that are open are still the ones found there.

SQLite goes on writing into a file that was deleted or moved, and the next start would not find it.
"""

import os
import sqlite3
from pathlib import Path

_Identity = tuple[int, int]


class FilePlaces:
    """The places of an open database and its log; a database in memory has none."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        (_, _, path) = connection.execute("PRAGMA database_list").fetchone()
        names = (path, f"{path}-wal") if _identity(path) else ()
        self._known = {name: _identity(name) for name in names}

    def refuse_lost_files(self) -> None:
        """Raise ``sqlite3.OperationalError`` where a file was deleted, moved or exchanged.

        To be asked inside a transaction, when the log is there.
        """
        for name, known in self._known.items():
            found = _identity(name)
            if found is None or found != (known or found):
                self._save_log()
                raise sqlite3.OperationalError(
                    f"{Path(name).name} is not in its place any more: put the data folder back"
                    " as it was, or end WaitWise"
                )
            self._known[name] = found

    def _save_log(self) -> None:
        """Fold the log into the file: if it was deleted, this connection alone still has it."""
        self._connection.execute("ROLLBACK")
        self._connection.execute("PRAGMA wal_checkpoint(FULL)")


def _identity(name: str) -> _Identity | None:
    """Which file it is that has this name; None where there is none."""
    try:
        found = os.stat(name)  # noqa: PTH116  # every commit asks; a Path costs five times that
    except OSError:
        return None
    return found.st_dev, found.st_ino
