"""A branch with everything in it, made by the real engine: where break-ins start from."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from core.clock import Clock
from core.commands import (
    CreateApiKey,
    CreateUser,
    Key,
    MovePrint,
    MoveTicket,
    PrintTicket,
    SetCounter,
    SetNote,
    StartSession,
    SweepDue,
)
from core.folder import DATABASE_NAME
from core.secrets import token_hash
from core.states import CounterState, Event, PrintState, Role, Scope
from core.values import ApiKeyMade, Print
from tests.core.factory import GRACE_S, NOON, SYSTEM, HandClock, World

DAY_S = 86_400
ANN, BOB = 1, 2
DESK, WINDOW, CELLAR, ATTIC = 1, 2, 3, 4

Ids = dict[str, int]
"""Tickets and counters by a name, for hand-typed statements."""


class Crowd:
    """A closed database file; ``copy`` it before touching it."""

    def __init__(self, path: Path, ids: Ids) -> None:
        self.path = path
        self.ids = ids

    def copy(self, folder: Path) -> Path:
        return Path(shutil.copy(self.path, folder / DATABASE_NAME))


@contextmanager
def plain(path: Path, *, foreign_keys: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection as a shell would have it: default settings, each statement on its own."""
    connection = sqlite3.connect(path, isolation_level=None)
    if foreign_keys:
        connection.execute("PRAGMA foreign_keys = ON")
    try:
        yield connection
    finally:
        connection.close()


def dump(path: Path) -> list[str]:
    """Every row and every statement of the schema."""
    with plain(path) as connection:
        return list(connection.iterdump())


def crowd(folder: Path) -> Crowd:
    """Tickets in every state, four queues, counters retired, paused, busy, free and held."""
    hands = HandClock(NOON)
    world = World(folder, Clock(wall=hands.read_wall, monotonic=hands.read_monotonic), hands)
    world.do(CreateUser("Bob", Role.STAFF, "no hash"))
    world.do(StartSession(BOB, "tablet", b"token", DAY_S * 9))
    ids = _yesterday(world)
    hands.advance(DAY_S)
    ids |= _window(world) | _desk(world) | _quiet_queues(world)
    ids |= _prints(world, ids)
    ids |= {"walk_in": _holder(world, ids["gone"]), "mia": _holder(world, ids["missed"])}
    world.close()
    return Crowd(world.database_path, ids)


def _holder(world: World, ticket_id: int) -> int:
    holder = world.branch.views.ticket_owner(ticket_id)
    assert holder is not None
    return holder


def _yesterday(world: World) -> Ids:
    world.change(DESK, service_slots=4, call_timeout_s=60, max_size=50)
    gone = world.join().id
    world.move(gone, Event.CANCEL)
    return {"gone": gone, "here": world.join(phone="+493012345600").id}


def _called(world: World, queue_id: int, counter_id: int, **fields: Any) -> int:
    """A new ticket, called at once: the line must be empty."""
    ticket = world.join(queue_id, **fields)
    called = world.call(queue_id, counter_id)
    assert called is not None
    assert called.id == ticket.id
    return ticket.id


def _late(world: World, queue_id: int, counter_id: int, **fields: Any) -> int:
    return world.move(_called(world, queue_id, counter_id, **fields), Event.TIME_OUT).id


def _missed(world: World, queue_id: int, counter_id: int, **fields: Any) -> int:
    late = _late(world, queue_id, counter_id, **fields)
    world.hands.advance(GRACE_S + 1)
    world.do(SweepDue(world.clock.peek(), ticket_id=late), SYSTEM)
    return late


def _window(world: World) -> Ids:
    counter = _only_counter(world, world.make_queue("Window").id)
    overdue = _late(world, WINDOW, counter)
    ids = {"window_counter": counter, "overdue": overdue}
    ids["window_missed"] = _missed(world, WINDOW, counter)
    ids["window_called"] = _called(world, WINDOW, counter)
    ids["window_waits"] = world.join(WINDOW).id
    world.do(SetNote(ids["window_waits"], "Needs a chair"))
    world.change(WINDOW, max_size=3)
    return ids


def _desk(world: World) -> Ids:
    head = world.call(DESK, 1)
    assert head is not None
    world.move(head.id, Event.CHECK_IN)
    ids = {"completed": world.move(_called(world, DESK, 2), Event.COMPLETE).id}
    ids["cancelled"] = world.move(world.join().id, Event.CANCEL).id
    ids["missed"] = _missed(world, DESK, 2, phone="+493012345601", name="Mia")
    ids["boosted"] = _late(world, DESK, 2)
    ids["late"] = _late(world, DESK, 2)
    ids["called"] = _called(world, DESK, 2)
    world.do(MoveTicket(ids["boosted"], Event.REJOIN), key=Key("staff", "k1", b"print"))
    ids |= {"second": world.join().id, "third": world.join().id}
    world.change(DESK, service_slots=3)
    world.do(SetCounter(3, CounterState.OPEN), world.as_staff(BOB))
    return ids | {"here_at": 1, "called_at": 2, "free_counter": 3, "retired_counter": 4}


def _quiet_queues(world: World) -> Ids:
    cellar = _only_counter(world, world.make_queue("Cellar").id)
    ids = {"cellar_left": world.move(world.join(CELLAR).id, Event.CANCEL).id}
    ids["cellar_waits"] = world.join(CELLAR).id
    world.do(SetCounter(cellar, CounterState.PAUSED))
    world.change(CELLAR, open=False)
    attic = _only_counter(world, world.make_queue("Attic").id)
    ids["attic_done"] = world.move(_called(world, ATTIC, attic), Event.COMPLETE).id
    till = world.do(CreateApiKey("Till", (Scope.READ,), b"seed", token_hash("till"))).result
    assert isinstance(till, ApiKeyMade)
    return ids | {"cellar_counter": cellar, "attic_counter": attic, "till": till.api_key.id}


def _prints(world: World, ids: Ids) -> Ids:
    """One that was printed, and its copy that may be; one that waits, and one that failed."""
    printed = _ordered(world, ids["called"])
    world.do(MovePrint(printed, PrintState.UNKNOWN), SYSTEM)
    world.do(MovePrint(printed, PrintState.PRINTED), SYSTEM)
    copied = _ordered(world, ids["called"])
    world.do(MovePrint(copied, PrintState.UNKNOWN), SYSTEM)
    failed = _ordered(world, ids["third"])
    world.do(MovePrint(failed, PrintState.FAILED, "no_paper"), SYSTEM)
    waits = _ordered(world, ids["second"])
    return {"printed": printed, "copied": copied, "unprinted": failed, "to_print": waits}


def _ordered(world: World, ticket_id: int) -> int:
    order = world.do(PrintTicket(ticket_id)).result
    assert isinstance(order, Print)
    return order.id


def _only_counter(world: World, queue_id: int) -> int:
    (counter,) = world.branch.views.counters(queue_id)
    return counter.id
