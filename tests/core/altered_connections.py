"""Connections to the database that keep less than they promise, so that tests find them out."""

import sqlite3
import time
from functools import partial
from typing import Any

from core import writer

_CHECKPOINT_PAGES = 60
_LATE_S = 0.02


class Plain(sqlite3.Connection):
    """A connection that folds its log into the file much more often, so that this is seen."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        super().execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")


class NeverSynced(Plain):
    """Leaves it to the operating system when to write."""

    _level = "OFF"

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        altered = sql.replace("synchronous = FULL", f"synchronous = {self._level}")
        return super().execute(altered, *values)


class SeldomSynced(NeverSynced):
    """Syncs when the log is folded into the file, not at each commit."""

    _level = "NORMAL"


class Hasty(Plain):
    """Says that a commit is done, and does it when the next transaction begins."""

    _owing = False

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql == "COMMIT":
            self._owing = True
            return self.cursor()
        if sql.startswith("BEGIN"):
            self._pay()
        return super().execute(sql, *values)

    def close(self) -> None:
        self._pay()
        super().close()

    def _pay(self) -> None:
        if self._owing:
            self._owing = False
            time.sleep(_LATE_S)
            super().execute("COMMIT")


class Forgetful(Plain):
    """Keeps no idempotency key beyond its transaction."""

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql == "COMMIT":
            super().execute("DELETE FROM idempotency_key")
        return super().execute(sql, *values)


ALTERATIONS: dict[str, type[Plain]] = {
    one.__name__: one for one in (Plain, NeverSynced, SeldomSynced, Hasty, Forgetful)
}
"""By name."""


def alter_connections(kind: type[Plain]) -> None:
    """Make every connection of this process one of ``kind``, whoever makes it.

    The writer folds the log as often as a commit does.
    """
    writer._LOG_PAGES = _CHECKPOINT_PAGES
    sqlite3.connect = partial(sqlite3.connect, factory=kind)  # type: ignore[assignment]
