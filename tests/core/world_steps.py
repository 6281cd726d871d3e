"""Everything that may be tried in a small world as it stands, also what must be refused."""

from collections.abc import Callable, Iterator
from typing import Any

from core.commands import (
    PASSER_BY,
    SYSTEM,
    AddCounter,
    Asker,
    CallNext,
    ChangeQueue,
    DeleteQueue,
    Join,
    MoveTicket,
    SetCounter,
    SweepDue,
    TransferTicket,
)
from core.states import Actor, CounterState, Event, State
from tests.core.worlds import DAY_S, JUMP_S, PHONES, Row, Step, World, new_queue

STAFFS = (
    Event.COMPLETE,
    Event.TIME_OUT,
    Event.REJOIN,
    Event.CANCEL,
    Event.CHECK_IN,
    Event.CALL_AGAIN,
)
CUSTOMERS = (Event.REJOIN, Event.CANCEL, Event.COMPLETE)
MOST_COUNTERS = 3
"""How many counters are added by hand at most."""


def steps(world: World) -> list[Step]:
    """Every step; of customers who are alike in all that matters, those of the first."""
    chosen = _one_of_each_kind(world)
    return [
        *_joins(world, chosen),
        *_calls(world),
        *(step for row in world.rows() if row.phone in chosen for step in _moves(row)),
        *(step for row in world.rows() if row.phone in chosen for step in _transfers(world, row)),
        *_limits(world),
        *_counters(world),
        *_queues(world),
        Step("sweep", SweepDue(world.clock.peek()), SYSTEM),
        *_time(world),
    ]


def _one_of_each_kind(world: World) -> list[str]:
    if world.size.told_apart:
        return list(PHONES[: world.size.customers])
    kinds = dict(reversed(list(zip(world.profiles(), PHONES, strict=False))))
    return sorted(kinds.values())


def _name(phone: str) -> str:
    """A customer as steps call them: a, b, c."""
    return "abc"[PHONES.index(phone)]


def _joins(world: World, chosen: list[str]) -> Iterator[Step]:
    for queue_id, queue in world.connection.execute("SELECT id, name FROM queue").fetchall():
        for phone in chosen:
            yield Step(f"{_name(phone)} joins {queue}", Join(queue_id, phone=phone), PASSER_BY)


def _calls(world: World) -> Iterator[Step]:
    for counter_id, queue_id, words in _all_counters(world):
        yield Step(f"call to {words}", CallNext(queue_id, counter_id))


def _all_counters(world: World) -> list[tuple[int, int, str]]:
    """Each with its queue, and in words."""
    return world.connection.execute(
        "SELECT c.id, q.id, 'counter ' || c.number || ' of ' || q.name"
        " FROM counter c JOIN queue q ON q.id = c.queue_id"
    ).fetchall()


def _moves(row: Row) -> Iterator[Step]:
    who = f"{_name(row.phone)} in {row.queue}"
    for event in STAFFS:
        yield Step(f"{event} {who}", MoveTicket(row.id, event))
    holder = Asker(Actor.CUSTOMER, row.user_id)
    for event in CUSTOMERS:
        yield Step(f"own {event} {who}", MoveTicket(row.id, event), holder)
    yield Step(f"closing time's cancel {who}", MoveTicket(row.id, Event.CANCEL), SYSTEM)
    only_late = MoveTicket(row.id, Event.REJOIN, only_from=State.LATE)
    yield Step(f"rejoin only from LATE {who}", only_late)


def _transfers(world: World, row: Row) -> Iterator[Step]:
    if not world.size.transfers:
        return
    for queue_id, queue in world.connection.execute("SELECT id, name FROM queue").fetchall():
        who = f"{_name(row.phone)} from {row.queue} to {queue}"
        for keep, words in ((True, "with the arrival"), (False, "to the end")):
            yield Step(f"move {who}, {words}", TransferTicket(row.id, queue_id, keep))


def _limits(world: World) -> Iterator[Step]:
    size = world.size
    changes: list[tuple[str, Any]] = [
        *(("service_slots", slots) for slots in size.slot_numbers),
        *(("max_size", most) for most in size.max_sizes),
        *(("calling", calling) for calling in size.callings),
        *(("open", is_open) for is_open in (True, False) if size.queues_close),
    ]
    for name, value in changes:
        yield Step(f"{name} of Q1 becomes {value}", ChangeQueue(1, {name: value}))


def _counters(world: World) -> Iterator[Step]:
    found = _all_counters(world)
    if world.size.counters_close:
        for counter_id, _, words in found:
            for state in CounterState:
                yield Step(f"{words} becomes {state}", SetCounter(counter_id, state))
    if world.size.slot_numbers and len(found) < MOST_COUNTERS:
        yield Step("a counter more", AddCounter(1))


def _queues(world: World) -> Iterator[Step]:
    if not world.size.queues_go:
        return
    last = len(world.size.calling)
    name = {"name": f"Q{last}"}
    found = world.connection.execute("SELECT id FROM queue WHERE name = :name", name).fetchone()
    if found is None:
        yield Step(f"Q{last} is made", new_queue(last, world.size.calling[-1]))
    else:
        yield Step(f"Q{last} is deleted", DeleteQueue(found[0]))


def _time(world: World) -> Iterator[Step]:
    size = world.size
    yield Step(f"{size.step_s} s pass", time=_passing(size.step_s))
    if size.days:
        yield Step("the next day", time=_passing(DAY_S))
    if size.clock_jumps:
        yield Step("restart", time=World.restart)
        if world.behind():
            yield Step("the wall clock is set right", time=_set_right)
        else:
            yield Step("the wall clock jumps back", time=_jump_back)


def _passing(seconds: int) -> Callable[[World], None]:
    return lambda world: world.hands.advance(seconds)


def _jump_back(world: World) -> None:
    world.hands.set_back(JUMP_S)


def _set_right(world: World) -> None:
    world.hands.set_back(-JUMP_S)
