"""What a database file tells of its branch while nobody runs it; changes nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from core.database import in_words, newest_time, refuse_without_file, stored_version
from core.schema import SCHEMA_VERSION


class Glance(NamedTuple):
    """``time_zone`` is None before the first set-up, and where a newer version made the file."""

    time_zone: str | None
    last_time: int
    newer: bool


def glance(path: Path) -> Glance:
    """Look into the file at ``path``. Raises ``NotADatabaseError``, ``StorageUnavailableError``."""
    refuse_without_file(path)
    with in_words(path), closing(_open(path)) as connection:
        version = stored_version(connection)
        if version is None or version > SCHEMA_VERSION:
            return Glance(None, 0, newer=version is not None)
        row = connection.execute("SELECT time_zone FROM branch").fetchone()
        return Glance(None if row is None else str(row[0]), newest_time(connection), newer=False)


def _open(path: Path) -> sqlite3.Connection:
    address = f"file:{quote(str(path))}?mode=ro"
    return sqlite3.connect(address, uri=True, isolation_level=None)
