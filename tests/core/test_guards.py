"""Each guard's predicate and its SQL agree, at and around every boundary."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from core.clock import SECOND_US
from core.guards import HOLDS, SENTENCES, Guard, Situation, first_failing
from core.line import DETAILS
from core.models import counter, queue, ticket
from core.schema_tickets import GUARD_SQL
from core.states import ACTIVE, Actor
from core.transitions import TABLE

NOW = 1_000 * SECOND_US


class Case(NamedTuple):
    """One situation: as the predicate sees it, and as rows and NEW/OLD columns."""

    guard: Guard
    situation: Situation
    queue: dict[str, object]
    new: dict[str, object]
    old: dict[str, object]
    other: dict[str, object] | None
    holds: bool


def _case(guard: Guard, holds: bool, situation: Situation, **rows: object) -> Case:
    given = {"queue": {}, "new": {}, "old": {}, "other": None} | rows
    return Case(guard, situation, holds=holds, **given)  # type: ignore[arg-type]


def _timed(guard: Guard, holds: bool, after: int) -> Case:
    given = Situation(now=NOW + after, expires_at=NOW)
    return _case(guard, holds, given, new={"at": NOW + after}, old={"expires_at": NOW})


def _called(holds: bool, after: int, here: int | None, timeout: int | None) -> Case:
    given = Situation(
        now=NOW + after,
        called_at=NOW,
        here_at=here,
        call_timeout_us=None if timeout is None else timeout * SECOND_US,
    )
    return _case(
        Guard.CALL_TIMEOUT_OVER,
        holds,
        given,
        queue={"call_timeout_s": timeout},
        new={"at": NOW + after},
        old={"called_at": NOW, "here_at": here},
    )


MINUTE = 60 * SECOND_US
CASES = [
    _case(Guard.QUEUE_OPEN, True, Situation(0, queue_open=True), queue={"open": 1}),
    _case(Guard.QUEUE_OPEN, False, Situation(0, queue_open=False), queue={"open": 0}),
    _case(Guard.HAS_ROOM, True, Situation(0), queue={"max_size": None, "active": 9}),
    _case(Guard.HAS_ROOM, True, Situation(0), queue={"max_size": 3, "active": 2}),
    _case(Guard.HAS_ROOM, False, Situation(0, has_room=False), queue={"max_size": 3, "active": 3}),
    _case(
        Guard.NOT_ACTIVE_ELSEWHERE,
        False,
        Situation(0, active_elsewhere=True),
        other={"user_id": 5, "state": "LATE"},
    ),
    _case(Guard.NOT_ACTIVE_ELSEWHERE, True, Situation(0), other={"user_id": 6, "state": "LATE"}),
    _case(Guard.NOT_ACTIVE_ELSEWHERE, True, Situation(0), other={"user_id": 5, "state": "MISSED"}),
    _case(Guard.SAME_SERVICE_DAY, True, Situation(0), queue={"service_day": 20260101}),
    _case(
        Guard.SAME_SERVICE_DAY,
        False,
        Situation(0, same_service_day=False),
        queue={"service_day": 20260102},
    ),
    _case(Guard.COUNTER_FREE, True, Situation(0, counter_free=True)),
    _case(
        Guard.COUNTER_FREE,
        False,
        Situation(0),
        other={"state": "SERVING", "counter_id": 1},
    ),
    _case(Guard.COUNTER_FREE, False, Situation(0), queue={"serving": 1}),
    _case(Guard.HEAD_OF_LINE, True, Situation(0, head_of_line=True), new={"id": 2}),
    _case(Guard.HEAD_OF_LINE, False, Situation(0), new={"id": 3}),
    _timed(Guard.WITHIN_GRACE, True, 0),
    _timed(Guard.WITHIN_GRACE, False, 1),
    _timed(Guard.GRACE_OVER, False, 0),
    _timed(Guard.GRACE_OVER, True, 1),
    _case(Guard.NOT_HERE, True, Situation(0)),
    _case(Guard.NOT_HERE, False, Situation(0, here_at=1), old={"here_at": 1}),
    _called(False, MINUTE, None, 60),
    _called(True, MINUTE + 1, None, 60),
    _called(False, MINUTE + 1, 5, 60),
    _called(False, 10 * MINUTE, None, None),
]


@pytest.fixture
def tables() -> Iterator[sqlite3.Connection]:
    """The bare tables, without the triggers under test."""
    connection = sqlite3.connect(":memory:")
    for table in (queue, counter, ticket):
        connection.execute(str(CreateTable(table).compile(dialect=sqlite.dialect())))
    yield connection
    connection.close()


def _insert(connection: sqlite3.Connection, table: str, values: dict[str, object]) -> None:
    places = ", ".join("?" * len(values))
    names = ", ".join(values)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", list(values.values()))


QUEUE = {
    "id": 1,
    "owner_id": 1,
    "name": "Desk",
    "prefix": "A",
    "service_slots": 1,
    "grace_time_s": 60,
    "calling": "on_demand",
    "open": 1,
    "join_from_phone": 0,
    "service_day": 20260101,
    "active": 2,
}
COUNTER = {"id": 1, "queue_id": 1, "number": 1, "label": "1", "state": "open", "retired": 0}
TICKET = {
    "queue_id": 1,
    "service_day": 20260101,
    "prefix": "A",
    "version": 1,
    "priority_boost": 0,
    "event": "join",
    "actor": "staff",
    "at": 1,
}
HEAD = TICKET | {"id": 2, "user_id": 8, "number": 2, "state": "WAITING", "joined_at": 1}
NEXT = TICKET | {"id": 3, "user_id": 9, "number": 3, "state": "WAITING", "joined_at": 2}
NEW = {"id": 2, "queue_id": 1, "user_id": 5, "service_day": 20260101, "counter_id": 1, "at": NOW}
OLD = {"here_at": None, "called_at": None, "expires_at": None}


def _other(values: dict[str, object]) -> dict[str, object]:
    row = TICKET | {"id": 7, "user_id": 7, "number": 7, "joined_at": 1} | values
    if row["state"] == "SERVING":
        row |= {"served_at": 1, "called_at": 1}
    if row["state"] in ("LATE", "MISSED"):
        row |= {"expires_at": 1}
    return row


def _as_row(values: dict[str, object]) -> str:
    return ", ".join(f"{'NULL' if v is None else v} AS {name}" for name, v in values.items())


@pytest.mark.parametrize("case", CASES)
def test_predicate_and_sql_agree(tables: sqlite3.Connection, case: Case) -> None:
    _insert(tables, "queue", QUEUE | case.queue)
    _insert(tables, "counter", COUNTER)
    _insert(tables, "ticket", HEAD)
    _insert(tables, "ticket", NEXT)
    if case.other is not None:
        _insert(tables, "ticket", _other(case.other))
    new, old = _as_row(NEW | case.new), _as_row(OLD | case.old)
    query = (
        f"SELECT coalesce({GUARD_SQL[case.guard]}, 0)"
        f" FROM (SELECT {new}) AS NEW, (SELECT {old}) AS OLD JOIN queue q ON q.id = NEW.queue_id"
    )
    assert HOLDS[case.guard](case.situation) == case.holds
    assert bool(tables.execute(query).fetchone()[0]) == case.holds


@pytest.mark.parametrize("guard", list(Guard))
def test_each_guard_is_tried_both_ways_and_has_words(guard: Guard) -> None:
    assert {case.holds for case in CASES if case.guard is guard} == {True, False}
    assert SENTENCES[guard]
    assert DETAILS[guard]


def test_the_first_failing_guard_is_named() -> None:
    guards = (Guard.QUEUE_OPEN, Guard.HAS_ROOM)
    assert first_failing(guards, Situation(0)) is None
    closed_and_full = Situation(0, queue_open=False, has_room=False)
    assert first_failing(guards, closed_and_full) is Guard.QUEUE_OPEN


def test_what_staff_may_do_with_an_active_ticket_depends_on_it_and_the_time_alone() -> None:
    told_by_the_ticket = {Guard.WITHIN_GRACE, Guard.GRACE_OVER, Guard.NOT_HERE}
    rows = [row for row in TABLE if row.source in ACTIVE and Actor.STAFF in row.actors]
    assert rows
    for row in rows:
        assert told_by_the_ticket.issuperset(row.guards), (row.event, row.source)
