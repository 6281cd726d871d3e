"""The yardstick of the engine: the same facts kept by hand-written sqlite3, with no guarantee.

A customer's row, the ticket, a line of audit for each step, the queue's counts, and under its key
an answer of the same JSON as ours, with the indexes that finding them takes. No triggers, CHECKs,
foreign keys, savepoints, retries or threads; statements cached, parameters positional, commits as
durable as ours.
"""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

_TABLES = """
CREATE TABLE queue (
  id INTEGER PRIMARY KEY, active INTEGER, serving INTEGER, waiting INTEGER, last_number INTEGER);
CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT, phone TEXT);
CREATE TABLE ticket (
  id INTEGER PRIMARY KEY, queue INTEGER, customer INTEGER, day INTEGER, number INTEGER, state TEXT,
  boost INTEGER, joined_at INTEGER, served_at INTEGER, expires_at INTEGER, counter INTEGER);
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY, ticket INTEGER, event TEXT, source TEXT, target TEXT, actor TEXT,
  counter INTEGER, at INTEGER);
CREATE TABLE answer (key BLOB PRIMARY KEY, request BLOB, at INTEGER, body TEXT) WITHOUT ROWID;
CREATE UNIQUE INDEX one_number_a_day ON ticket (queue, day, number);
CREATE INDEX of_customer ON ticket (customer);
CREATE INDEX next_in_line ON ticket (queue, boost DESC, joined_at, id) WHERE state = 'WAITING';
CREATE INDEX served ON ticket (counter) WHERE state = 'SERVING';
CREATE INDEX of_ticket ON audit (ticket);
INSERT INTO queue VALUES (1, 0, 0, 0, 0);
"""
_ANSWERED = "SELECT body FROM answer WHERE key = ?"
_ANSWER = "INSERT INTO answer VALUES (?, ?, ?, ?)"
_NUMBER = (
    "UPDATE queue SET active = active + 1, waiting = waiting + 1, last_number = last_number + 1"
    " WHERE id = 1 RETURNING last_number, waiting"
)
_CUSTOMER = "INSERT INTO customer (name, phone) VALUES (?, ?)"
_TICKET = (
    "INSERT INTO ticket (queue, customer, day, number, state, boost, joined_at)"
    " VALUES (1, ?, ?, ?, 'WAITING', 0, ?)"
)
_AUDIT = (
    "INSERT INTO audit (ticket, event, source, target, actor, counter, at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_COMPLETE = (
    "UPDATE ticket SET state = 'COMPLETED' WHERE id = ? AND state = 'SERVING'"
    " RETURNING counter, number, joined_at, served_at"
)
_HEAD = (
    "SELECT id FROM ticket WHERE queue = 1 AND state = 'WAITING'"
    " ORDER BY boost DESC, joined_at, id LIMIT 1"
)
_SERVE = "UPDATE ticket SET state = 'SERVING', served_at = ?, counter = ? WHERE id = ?"
_COUNT = "UPDATE queue SET active = active - 1, waiting = waiting - 1 WHERE id = 1"


class HandWritten:
    """Joins, and completes with the promotion of the next, inside the caller's transaction."""

    def __init__(self, path: Path, counters: int, day: int) -> None:
        self._day = day
        self.connection = sqlite3.connect(path, isolation_level=None)
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "temp_store = MEMORY",
            "cache_size = -65536",
        ):
            self.connection.execute(f"PRAGMA {pragma}")
        self.connection.executescript(_TABLES)
        with self.commit():
            for counter in range(1, counters + 1):
                ticket, _ = self._issue(_now())
                self._serve(ticket, counter, _now())

    @contextmanager
    def commit(self) -> Iterator[None]:
        """One durable commit around what is done in it."""
        self.connection.execute("BEGIN IMMEDIATE")
        yield
        self.connection.execute("COMMIT")

    def join(self, key: bytes, request: bytes) -> str:
        """Take a ticket; answers it as JSON, the first time and again."""
        known = self.connection.execute(_ANSWERED, (key,)).fetchone()
        if known is not None:
            return str(known[0])
        now = _now()
        ticket, number = self._issue(now)
        body = _body(ticket, number, "WAITING", None, now, None)
        self.connection.execute(_ANSWER, (key, request, now, body))
        return body

    def complete(self, key: bytes, request: bytes, ticket: int) -> str:
        """End a service and call the next one to the counter; answers the ticket as JSON."""
        run = self.connection.execute
        known = run(_ANSWERED, (key,)).fetchone()
        if known is not None:
            return str(known[0])
        now = _now()
        counter, number, joined, served = run(_COMPLETE, (ticket,)).fetchone()
        run(_AUDIT, (ticket, "complete", "SERVING", "COMPLETED", "staff", counter, now))
        (head,) = run(_HEAD).fetchone()
        self._serve(head, counter, now)
        run(_COUNT)
        body = _body(ticket, number, "COMPLETED", counter, joined, served)
        run(_ANSWER, (key, request, now, body))
        return body

    def close(self) -> None:
        self.connection.close()

    def _issue(self, now: int) -> tuple[int, int]:
        run = self.connection.execute
        number, _ = run(_NUMBER).fetchone()
        customer = run(_CUSTOMER, (None, None)).lastrowid
        ticket = run(_TICKET, (customer, self._day, number, now)).lastrowid
        assert ticket is not None
        run(_AUDIT, (ticket, "join", None, "WAITING", "staff", None, now))
        return ticket, number

    def _serve(self, ticket: int, counter: int, now: int) -> None:
        self.connection.execute(_SERVE, (now, counter, ticket))
        self.connection.execute(
            _AUDIT, (ticket, "promote", "WAITING", "SERVING", "system", counter, now)
        )


def _now() -> int:
    return time.time_ns() // 1000


def _body(
    ticket: int, number: int, state: str, counter: int | None, joined: int, served: int | None
) -> str:
    told: dict[str, Any] = {
        "id": ticket,
        "queue": 1,
        "number": f"A{number:03}",
        "state": state,
        "position": None,
        "ahead": None,
        "estimate": None,
        "counter": counter,
        "joined_at": _time(joined),
        "served_at": _time(served),
        "called_at": _time(served),
        "expires_at": None,
        "priority_boost": 0,
        "here": False,
        "allowed": ["cancel"] if state == "WAITING" else [],
        "name": None,
        "language": None,
    }
    return json.dumps(told)


def _time(at: int | None) -> str | None:
    return None if at is None else datetime.fromtimestamp(at / 1_000_000, UTC).isoformat()
