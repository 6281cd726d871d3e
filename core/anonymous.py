"""A copy of a branch's database that tells of nobody: all numbers, times and states, no person.

Everything that somebody wrote, and every secret, is replaced. What was there is nowhere in the
file, nor was it on the way: the copy is first made where SQLite keeps what has no name.
"""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from core.database import in_words, refuse_without_file, stored_version
from core.errors import NotADatabaseError
from core.left_log import refuse_foreign_log

REPLACED: dict[str, dict[str, str]] = {
    "branch": {"name": "'Branch'"},
    "user": {
        "name": "iif(name IS NULL, NULL, 'User ' || id)",
        "phone": "iif(phone IS NULL, NULL, '+9' || printf('%012d', id))",
        "secret_hash": "iif(secret_hash IS NULL, NULL, 'replaced')",
    },
    "session": {"token_hash": "randomblob(32)", "device": "'Device ' || hex(randomblob(8))"},
    "api_key": {"token_hash": "randomblob(32)"},
    "queue": {"name": "'Queue ' || id"},
    "counter": {
        "label": "'Counter ' || number",
        "reason": "iif(reason IS NULL, NULL, 'replaced')",
    },
    "ticket": {"reason": "iif(reason IS NULL, NULL, 'replaced')"},
    "note": {"text": "'replaced'"},
    "audit": {"reason": "iif(reason IS NULL, NULL, 'replaced')"},
    "idempotency_key": {
        "digest": "randomblob(length(digest))",
        "fingerprint": "randomblob(length(fingerprint))",
        "answer": "x''",
    },
}
"""By table and column what stands there instead, as SQL."""
KEPT: dict[str, frozenset[str]] = {
    "branch": frozenset(("time_zone", "country")),
    "user": frozenset(("role",)),
    "queue": frozenset(("prefix", "calling")),
    "counter": frozenset(("state",)),
    "ticket": frozenset(("prefix", "language", "state", "event", "actor")),
    "print_job": frozenset(("state", "reason")),
    "audit": frozenset(("event", "source", "target", "actor")),
}
"""Columns of texts that stay: they are taken from a list, or are letters of a number."""


class CopyError(OSError):
    """The copy could not be written where it was to be."""


def copy_anonymously(source: Path, copy: Path) -> None:
    """Write such a copy of the database ``source``, which may be in use, to the new file ``copy``.

    Raises ``NotADatabaseError`` and ``StorageUnavailableError``, in words, and ``CopyError``.
    """
    refuse_without_file(source)
    refuse_foreign_log(source)
    address = f"file:{quote(str(source))}?mode=ro"
    with in_words(source), closing(sqlite3.connect("", isolation_level=None)) as nameless:
        with closing(sqlite3.connect(address, uri=True)) as running:
            running.backup(nameless)
        if stored_version(nameless) is None:
            raise NotADatabaseError(f"The file {source} holds no branch yet. Nothing was changed.")
        _replace(nameless)
        try:
            nameless.execute("VACUUM INTO ?", (str(copy),))
        except sqlite3.OperationalError as error:
            raise CopyError(errno.EIO, str(error)) from error


def _replace(database: sqlite3.Connection) -> None:
    """Without the triggers, which let nobody rewrite a ticket's past; they are put back."""
    triggers = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall()
    for name, _ in triggers:
        database.execute(f'DROP TRIGGER "{name}"')
    for table, columns in REPLACED.items():
        values = ", ".join(f"{column} = {becomes}" for column, becomes in columns.items())
        database.execute(f'UPDATE "{table}" SET {values}')
    for _, sql in triggers:
        database.execute(sql)
