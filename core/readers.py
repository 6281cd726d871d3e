"""The connections that reads go through: one for each thread that asks, and none can write."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from core.database import Database


class Readers:
    """Usable from any thread, until ``close``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._own = threading.local()
        self._connections: list[sqlite3.Connection] = []

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent state of the file, on this thread's connection."""
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        try:
            if connection is None:
                connection = self._own.connection = self._database.reader()
                self._connections.append(connection)
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if connection.in_transaction:  # some errors have ended it already
                    connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._database.failure(error) from error

    def close(self) -> None:
        """Close every thread's connection; nobody may read any more."""
        for connection in self._connections:
            connection.close()
        self._connections.clear()
