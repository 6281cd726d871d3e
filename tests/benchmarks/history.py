"""A branch with as long a past as one likes, made fast, and with every invariant kept.

The real engine lives through one day, which is then copied onto the days after it, row by row and
with the triggers away; at last the real engine lives through today.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from core.branch import open_branch
from core.clock import SECOND_US, Clock, to_microseconds
from core.commands import CallNext, ChangeBranch, Command, Join, Key, MoveTicket
from core.database import connect
from core.outcomes import Outcome
from core.states import Event
from core.values import Joined
from tests.core.factory import STAFF, HandClock, World

TICKETS_A_DAY = 1000
QUEUES = ("Letters", "Parcels", "Passports", "Payments")
COUNTERS = 4
CROWD = 20
"""So many come at once; their line is empty before the next ones come."""
BETWEEN_CROWDS_S = 480
WAITING = 30
LAST_OPENING = to_microseconds(datetime(2026, 9, 21, 9, tzinfo=UTC))
DAY_US = 86_400 * SECOND_US
_TIMES = ("joined_at", "served_at", "called_at", "here_at", "expires_at", "at")
_DAYS_A_COMMIT = 50


def make_past(folder: Path, tickets: int) -> HandClock:
    """Make a branch in ``folder`` with so many tickets in its past, whole days of them.

    Then some wait in its first queue, and all of its counters but the first serve. The result shows
    the time at which that was.
    """
    days = tickets // TICKETS_A_DAY
    hands = HandClock(LAST_OPENING - (days - 1) * DAY_US)
    world = World(folder, Clock(wall=hands.read_wall, monotonic=hands.read_monotonic), hands)
    world.do(ChangeBranch({"time_zone": "UTC"}))
    world.change(1, name=QUEUES[0], service_slots=COUNTERS)
    for name in QUEUES[1:]:
        world.make_queue(name, service_slots=COUNTERS)
    _Day(world).live()
    if days > 1:
        world.branch.close()
        _copy_the_day(world.database_path, days - 2)
        hands.advance((LAST_OPENING - hands.wall) / SECOND_US)
        world.branch = open_branch(folder, world.clock)
        _Day(world).live()
    _fill_the_line(world)
    world.close()
    return hands


class _Day:
    """A service day lived by the engine; every command has a key, as those of the API have."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._keys = count()

    def live(self) -> None:
        for crowd in range(TICKETS_A_DAY // CROWD):
            self._serve(1 + crowd % len(QUEUES))
            self._world.hands.advance(BETWEEN_CROWDS_S)
            self._world.sweep()

    def _serve(self, queue_id: int) -> None:
        """A crowd comes; one leaves, one is called and stays away, all others are served."""
        joined = self._do([Join(queue_id, "Ada Example") for _ in range(CROWD)])
        first, *others = [one.result.ticket.id for one in joined if isinstance(one.result, Joined)]
        counter_id = self._world.branch.views.counters(queue_id)[0].id
        wishes: list[Command] = [MoveTicket(first, Event.CANCEL)]
        for ticket_id in others:
            wishes.append(CallNext(queue_id, counter_id))
            away = ticket_id == others[-1]
            wishes.append(MoveTicket(ticket_id, Event.TIME_OUT if away else Event.COMPLETE))
        self._do(wishes)

    def _do(self, commands: Sequence[Command]) -> list[Outcome]:
        given: list[Future[Outcome]] = [
            self._world.branch.submit(command, STAFF, self._key()) for command in commands
        ]
        outcomes = [future.result() for future in given]
        assert not [outcome for outcome in outcomes if outcome.refusal is not None]
        return outcomes

    def _key(self) -> Key:
        name = f"{self._world.hands.wall:020}-{next(self._keys):015}"
        return Key("user:1 POST /api/v1/queues/1/join", name, name.encode()[:32])


def _fill_the_line(world: World) -> None:
    counters = world.branch.views.counters(1)
    for _ in range(WAITING + len(counters) - 1):
        world.join(1)
    for counter in counters[1:]:
        assert world.call(1, counter.id) is not None


def _copy_the_day(path: Path, times: int) -> None:
    """Copy the one day there is onto so many days after it; its keys would be purged by now."""
    connection = connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("DELETE FROM idempotency_key")
    users = _Copied(connection, "user", "id", "role = 'customer'")
    tickets = _Copied(connection, "ticket", "id")
    audit = _Copied(connection, "audit", "sequence")
    day = _service_day(connection)
    with _without_triggers(connection):
        for begin in range(1, times + 1, _DAYS_A_COMMIT):
            connection.execute("BEGIN")
            for shift in range(begin, min(begin + _DAYS_A_COMMIT, times + 1)):
                users.copy(shift, {"id": users.rows})
                tickets.copy(shift, {"id": tickets.rows, "user_id": users.rows}, day)
                audit.copy(shift, {"sequence": audit.rows, "ticket_id": tickets.rows})
            connection.execute("COMMIT")
        connection.execute(
            "UPDATE queue SET last_sequence = last_sequence + ?, service_day = ?,"
            " revision = revision + ?",
            (times * audit.rows, _after(day, times), times * audit.rows),
        )
        connection.execute("UPDATE branch SET engine_time = engine_time + ?", (times * DAY_US,))
    connection.close()


class _Copied:
    """A table whose present rows are copied."""

    def __init__(
        self, connection: sqlite3.Connection, table: str, key: str, where: str = "1"
    ) -> None:
        self._connection = connection
        self._table = table
        self._columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        newest, oldest, self.rows = connection.execute(
            f"SELECT max({key}), min({key}), count(*) FROM {table} WHERE {where}"
        ).fetchone()
        assert newest - oldest + 1 == self.rows, f"{table} has gaps"
        connection.execute(
            f"CREATE TEMP TABLE copied_{table} AS SELECT * FROM {table}"
            f" WHERE {key} BETWEEN {oldest} AND {newest}"
        )

    def copy(self, shift: int, ids: dict[str, int], day: int | None = None) -> None:
        """Insert the rows once more, ``shift`` days later, with ``ids`` shifted by so many."""
        moved = {name: f"{name} + {shift * by}" for name, by in ids.items()}
        moved |= {name: f"{name} + {shift * DAY_US}" for name in _TIMES}
        if day is not None:
            moved["service_day"] = str(_after(day, shift))
        values = ", ".join(moved.get(name, name) for name in self._columns)
        self._connection.execute(
            f"INSERT INTO main.{self._table} SELECT {values} FROM copied_{self._table}"
        )


@contextmanager
def _without_triggers(connection: sqlite3.Connection) -> Iterator[None]:
    """Take every trigger away, and put the same ones back."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    triggers = found.fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    yield
    for _, text in triggers:
        connection.execute(text)


def _service_day(connection: sqlite3.Connection) -> int:
    ((day,),) = connection.execute("SELECT DISTINCT service_day FROM ticket")
    return int(day)


def _after(day: int, days: int) -> int:
    """The service day so many days after ``day``."""
    there = datetime.strptime(str(day), "%Y%m%d").replace(tzinfo=UTC) + timedelta(days=days)
    return int(there.strftime("%Y%m%d"))
