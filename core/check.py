"""Looks for violations of every invariant over a whole database file; changes nothing.

The database refuses these by itself. This finds what sabotage, a damaged disk or a defect of ours
would have left: one line per invariant, with the rows that break it.
"""

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from core.audit_replay import Findings, replay
from core.database import in_words, refuse_without_file, stored_version
from core.errors import NotADatabaseError
from core.schema import SCHEMA_VERSION, statements
from core.sql_sets import one_of
from core.states import ACTIVE, ON_PAPER, State

ROWS_SHOWN = 20

_ACTIVE = one_of("state", ACTIVE)


class Line(NamedTuple):
    """One thing that must be true; ``rows`` says, in words, what breaks it."""

    name: str
    holds: bool
    rows: tuple[str, ...]


class CheckReport(NamedTuple):
    """All lines, and the size of what was looked at."""

    lines: tuple[Line, ...]
    tickets: int
    audit_rows: int

    @property
    def violated(self) -> int:
        """How many lines do not hold."""
        return sum(not line.holds for line in self.lines)


class _Subject(NamedTuple):
    connection: sqlite3.Connection
    replayed: Findings


Finder = Callable[[_Subject], Iterable[str]]


def check(path: Path) -> CheckReport:
    """Every invariant over the file at ``path``, which a running branch may use meanwhile.

    Raises ``NotADatabaseError`` for a missing, foreign, damaged or differently versioned file.
    """
    refuse_without_file(path)
    with in_words(path):
        # Opened for writing, as a -wal left by a killed process must be readable; query_only.
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.execute("PRAGMA query_only = ON")
            return _report(connection, path)
        finally:
            connection.close()


def broken_rows(connection: sqlite3.Connection) -> list[str]:
    """What breaks an invariant in an open database; its file and schema are taken as they are."""
    subject = _Subject(connection, replay(connection))
    return [
        row for _, find in FINDERS if find not in (_integrity, _schema) for row in find(subject)
    ]


def _report(connection: sqlite3.Connection, path: Path) -> CheckReport:
    version = stored_version(connection)
    if version != SCHEMA_VERSION:
        raise NotADatabaseError(
            f"The schema of {path} is {version or 'none'}, and this program checks"
            f" {SCHEMA_VERSION}. Use the version that made it. Nothing was changed."
        )
    connection.execute("BEGIN")
    subject = _Subject(connection, replay(connection))
    lines = tuple(_line(subject, name, find) for name, find in FINDERS)
    counts = "SELECT (SELECT count(*) FROM ticket), (SELECT count(*) FROM audit)"
    tickets, audit_rows = connection.execute(counts).fetchone()
    return CheckReport(lines, tickets, audit_rows)


def _line(subject: _Subject, name: str, find: Finder) -> Line:
    rows: list[str] = []
    for row in find(subject):
        rows.append(row)
        if len(rows) == ROWS_SHOWN:
            rows.append("… and perhaps more")
            break
    return Line(name, not rows, tuple(rows))


def _query(words: str, sql: str) -> Finder:
    """A finder of rows; ``words`` has a place for each column."""

    def find(subject: _Subject) -> Iterable[str]:
        for row in subject.connection.execute(sql):
            yield words.format(*row)

    return find


def _integrity(subject: _Subject) -> Iterable[str]:
    for (words,) in subject.connection.execute("PRAGMA integrity_check"):
        if words != "ok":
            yield str(words)


def _schema(subject: _Subject) -> Iterable[str]:
    """Every table, index and trigger is as this version makes it, and so are the rules."""
    pristine = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for statement in statements():
            pristine.execute(statement)
        for query in (
            "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
            " AND tbl_name <> 'alembic_version' ORDER BY name",
            "SELECT * FROM transition_rule ORDER BY event, source, actor",
        ):
            expected = set(pristine.execute(query).fetchall())
            found = set(subject.connection.execute(query).fetchall())
            yield from (
                f"missing or altered: {' '.join(map(str, row[:2]))}" for row in expected - found
            )
            yield from (f"not ours: {' '.join(map(str, row[:2]))}" for row in found - expected)
    finally:
        pristine.close()


def _foreign_keys(subject: _Subject) -> Iterable[str]:
    for table, row, parent, _ in subject.connection.execute("PRAGMA foreign_key_check"):
        yield f"{table} {row} refers to a {parent} that is not there"


def _replayed(kind: str) -> Finder:
    def find(subject: _Subject) -> Iterable[str]:
        return subject.replayed[kind]

    return find


_TOLD = "(SELECT count(*) FROM audit a WHERE a.ticket_id = t.id)"
_STANDING = "(SELECT count(*) FROM counter c WHERE c.queue_id = q.id AND c.retired = 0)"
_FREE = (
    "(SELECT count(*) FROM counter c WHERE c.queue_id = q.id AND c.retired = 0 AND NOT EXISTS"
    " (SELECT 1 FROM ticket t WHERE t.counter_id = c.id AND t.state = 'SERVING'))"
)
_COUNTS = ", ".join(
    f"(SELECT count(*) FROM ticket WHERE queue_id = q.id AND {one_of('state', states)})"
    for states in (ACTIVE, (State.SERVING,), (State.WAITING,))
)

FINDERS: tuple[tuple[str, Finder], ...] = (
    ("the file is whole, and every column's own rule holds", _integrity),
    ("tables, triggers and transition rules are as made", _schema),
    (
        "1a a counter serves at most one ticket",
        _query(
            "counter {} serves {} tickets",
            "SELECT counter_id, count(*) FROM ticket WHERE state = 'SERVING'"
            " GROUP BY counter_id HAVING count(*) > 1",
        ),
    ),
    (
        "1b a ticket is served at a counter of its own queue",
        _query(
            "ticket {} is served at counter {}",
            "SELECT t.id, t.counter_id FROM ticket t LEFT JOIN counter c ON c.id = t.counter_id"
            " WHERE t.state = 'SERVING' AND (c.id IS NULL OR c.queue_id <> t.queue_id)",
        ),
    ),
    ("1c no transition took serving above service_slots", _replayed("slots")),
    ("2 no transition took active above max_size", _replayed("size")),
    (
        "3a a user has one active ticket in a queue",
        _query(
            "user {} has {} active tickets in queue {}",
            f"SELECT user_id, count(*), queue_id FROM ticket WHERE {_ACTIVE}"
            " GROUP BY user_id, queue_id HAVING count(*) > 1",
        ),
    ),
    (
        "3b a number is given once a day, and held by one active ticket",
        _query(
            "number {} of queue {} is on {} tickets",
            "SELECT number, queue_id, count(*) FROM ticket GROUP BY queue_id, service_day, number"
            " HAVING count(*) > 1 UNION ALL SELECT number, queue_id, count(*) FROM ticket"
            f" WHERE {_ACTIVE} GROUP BY queue_id, number HAVING count(*) > 1",
        ),
    ),
    ("4 every transition is one of the table", _replayed("table")),
    (
        "5a every change of a ticket has exactly one audit row",
        _query(
            "ticket {} changed {} times and has {} audit rows",
            f"SELECT t.id, t.version, {_TOLD} FROM ticket t WHERE t.version <> {_TOLD}",
        ),
    ),
    ("5b the audit replays to the stored tickets", _replayed("state")),
    (
        "6 served_at, expires_at and priority_boost fit the state",
        _query(
            "ticket {} is {} with served_at {}, expires_at {}, boost {}",
            "SELECT id, state, served_at, expires_at, priority_boost FROM ticket WHERE"
            " (served_at IS NOT NULL) <> (state IN ('SERVING', 'COMPLETED'))"
            " OR (expires_at IS NOT NULL) <> (state IN ('LATE', 'MISSED'))"
            " OR priority_boost NOT IN (0, 1)",
        ),
    ),
    (
        "7a tickets join before they are served",
        _query(
            "ticket {} joined at {} and was served at {}",
            "SELECT id, joined_at, served_at FROM ticket WHERE joined_at > served_at",
        ),
    ),
    ("7b time runs forward through the audit, and grace ends after the call", _replayed("time")),
    ("8a nothing refers to what is not there", _foreign_keys),
    (
        "8b every queue has an owner",
        _query(
            "queue {} is owned by {}",
            "SELECT q.id, q.owner_id FROM queue q LEFT JOIN user u ON u.id = q.owner_id"
            " WHERE u.id IS NULL OR u.role <> 'owner' OR u.closed",
        ),
    ),
    (
        "9 a queue has as many counters as service_slots, or all that are too many serve",
        _query(
            "queue {} has {} service_slots, {} counters, {} of them free",
            f"SELECT q.id, q.service_slots, {_STANDING}, {_FREE} FROM queue q"
            f" WHERE {_STANDING} < q.service_slots"
            f" OR ({_STANDING} > q.service_slots AND {_FREE} > 0)",
        ),
    ),
    (
        "a ticket is on paper as the original once at most, and before any copy",
        _query(
            "print {} of ticket {} is an original, and print {} was on paper before",
            "SELECT o.id, o.ticket_id, b.id FROM print_job o JOIN print_job b"
            " ON b.ticket_id = o.ticket_id AND b.id < o.id"
            f" WHERE o.copy = 0 AND o.state <> 'failed' AND {one_of('b.state', ON_PAPER)}",
        ),
    ),
    (
        "the counts of a queue are those of its tickets",
        _query(
            "queue {} counts active {}, serving {}, waiting {}; its tickets {}, {}, {}",
            "WITH counted (id, active, serving, waiting, a, s, w) AS"
            f" (SELECT q.id, q.active, q.serving, q.waiting, {_COUNTS} FROM queue q)"
            " SELECT * FROM counted WHERE (active, serving, waiting) <> (a, s, w)",
        ),
    ),
    (
        "the last number and audit row of a queue are those of its tickets",
        _query(
            "queue {}: last number {}, day {}, audit row {}",
            "WITH newest AS (SELECT queue_id, max(sequence) AS sequence FROM audit"
            " GROUP BY queue_id) SELECT q.id, q.last_number, q.service_day, q.last_sequence"
            " FROM queue q LEFT JOIN newest n ON n.queue_id = q.id WHERE"
            " q.last_sequence <> coalesce(n.sequence, 0)"
            " OR q.service_day <> coalesce((SELECT max(service_day) FROM ticket t"
            " WHERE t.queue_id = q.id), 0)"
            " OR q.last_number <> coalesce((SELECT max(number) FROM ticket t"
            " WHERE t.queue_id = q.id AND t.service_day = q.service_day), 0)",
        ),
    ),
)
