"""Queues and counters: making, growing, shrinking, deleting."""

import sqlite3
from typing import Any

import pytest

from core.commands import (
    AddCounter,
    CallNext,
    ChangeQueue,
    CreateQueue,
    DeleteQueue,
    Join,
    SetCounter,
)
from core.errors import Code
from core.events import BranchChanged, QueueChanged, QueueDeleted
from core.states import Calling, CounterState, Event, State
from core.values import Counter
from tests.core.factory import World


def _labels(world: World, queue_id: int = 1) -> list[str]:
    return [counter.label for counter in world.branch.views.counters(queue_id)]


def test_defaults(world: World) -> None:
    made = world.make_queue("Passports")
    assert (made.prefix, made.max_size, made.service_slots, made.grace_time_s) == (
        "B",
        None,
        1,
        300,
    )
    assert (made.call_timeout_s, made.calling, made.open) == (None, Calling.ON_DEMAND, True)
    assert not made.join_from_phone
    assert _labels(world, made.id) == ["1"]


def test_prefixes_go_from_a_to_z_and_on(world: World) -> None:
    prefixes = [world.make_queue(f"Queue {n}").prefix for n in range(27)]
    assert prefixes[:2] == ["B", "C"]
    assert prefixes[-3:] == ["Z", "AA", "AB"]


def test_a_taken_name_or_prefix_is_refused(world: World) -> None:
    assert world.code(CreateQueue("Desk")) is Code.TAKEN
    assert world.code(CreateQueue("Other", prefix="A")) is Code.TAKEN
    world.make_queue("Other")
    assert world.code(ChangeQueue(2, {"name": "Desk"})) is Code.TAKEN
    assert world.code(ChangeQueue(2, {"prefix": "A"})) is Code.TAKEN


def test_a_prefix_on_an_active_ticket_stays_taken(world: World) -> None:
    ticket = world.join()
    world.change(prefix="K")
    assert world.see(ticket.id).number == "A001"
    assert world.join().number == "K002"
    assert world.code(CreateQueue("Other", prefix="A")) is Code.TAKEN
    assert world.make_queue("Other").prefix == "B"


def test_growing_adds_counters_and_shrinking_retires_the_highest_free(world: World) -> None:
    world.change(service_slots=3)
    assert _labels(world) == ["1", "2", "3"]
    world.change(service_slots=1)
    assert _labels(world) == ["1"]
    world.change(service_slots=2)
    assert _labels(world) == ["1", "2"]


def test_shrinking_throws_nobody_out_and_says_what_it_waits_for(world: World) -> None:
    world.change(service_slots=3)
    serving = []
    for counter_id in (1, 2, 3):
        world.join()
        ticket = world.call(1, counter_id)
        assert ticket is not None
        serving.append(ticket.id)
    shrunk = world.change(service_slots=1)
    assert shrunk.serving == 3
    assert shrunk.takes_effect_later is not None
    assert "2 serving counters" in shrunk.takes_effect_later
    world.join()
    world.move(serving[0], Event.COMPLETE)
    assert _labels(world) == ["2", "3"]
    assert world.code(CallNext(1, 2)) is Code.NO_FREE_COUNTER
    world.move(serving[1], Event.COMPLETE)
    assert _labels(world) == ["3"]
    world.move(serving[2], Event.COMPLETE)
    assert world.call(1, 3) is not None
    assert world.queue().takes_effect_later is None


def test_shrinking_max_size_keeps_everybody_and_admits_nobody(world: World) -> None:
    tickets = [world.join() for _ in range(3)]
    shrunk = world.change(max_size=1)
    assert shrunk.active == 3
    assert shrunk.takes_effect_later is not None
    for ticket in tickets:
        assert world.code(Join(1)) is Code.QUEUE_FULL
        world.move(ticket.id, Event.CANCEL)
    assert world.join().state is State.WAITING


def test_a_queue_with_active_tickets_is_not_deleted(world: World) -> None:
    ticket = world.join()
    assert world.code(DeleteQueue(1)) is Code.QUEUE_IN_USE
    world.move(ticket.id, Event.CANCEL)
    world.happened.clear()
    world.do(DeleteQueue(1))
    assert world.happened == [QueueDeleted(1), BranchChanged()]
    assert world.branch.views.queue(1) is None
    assert world.branch.views.ticket_owner(ticket.id) is None


def test_deleting_leaves_nothing_behind_and_ids_are_not_given_again(world: World) -> None:
    ticket = world.ticket_in(State.COMPLETED)
    world.do(DeleteQueue(1))
    with sqlite3.connect(world.database_path) as connection:
        for table in ("ticket", "audit", "counter", "queue", "queue_limit"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        customers = "SELECT count(*) FROM user WHERE role = 'customer'"
        assert connection.execute(customers).fetchone() == (0,)
    connection.close()
    again = world.make_queue("Desk")
    assert world.join(again.id).id > ticket.id


def test_add_counter_grows_the_queue(world: World) -> None:
    added = world.do(AddCounter(1, "Window")).result
    assert isinstance(added, Counter)
    assert (added.label, added.state) == ("Window", CounterState.OPEN)
    assert world.queue().service_slots == 2
    assert world.code(AddCounter(1, "Window")) is Code.TAKEN
    unnamed = world.do(AddCounter(1)).result
    assert isinstance(unnamed, Counter)
    assert unnamed.label == "3"


def test_adding_a_counter_gives_up_a_shrinking_that_still_waits(world: World) -> None:
    world.change(service_slots=2)
    for counter_id in (1, 2):
        world.join()
        world.call(1, counter_id)
    world.change(service_slots=1)
    world.do(AddCounter(1))
    assert _labels(world) == ["1", "2", "3"]
    assert (world.queue().service_slots, world.queue().takes_effect_later) == (3, None)


def test_opening_takes_the_counter_and_closing_lets_go(world: World) -> None:
    taken = world.do(SetCounter(1, CounterState.OPEN)).result
    assert isinstance(taken, Counter)
    assert taken.staff is not None
    assert taken.staff.name == "Ann"
    paused = world.do(SetCounter(1, CounterState.PAUSED)).result
    assert isinstance(paused, Counter)
    assert paused.staff == taken.staff
    closed = world.do(SetCounter(1, CounterState.CLOSED)).result
    assert isinstance(closed, Counter)
    assert closed.staff is None


def test_a_counter_closed_while_serving_finishes_first(world: World) -> None:
    ticket = world.ticket_in(State.SERVING)
    closed = world.do(SetCounter(1, CounterState.CLOSED)).result
    assert isinstance(closed, Counter)
    assert closed.ticket is not None
    assert closed.ticket.id == ticket.id
    assert world.move(ticket.id, Event.COMPLETE).state is State.COMPLETED


@pytest.mark.parametrize(
    "change",
    [{"name": "Window"}, {"open": False}, {"grace_time_s": 60}, {"service_slots": 2}],
)
def test_every_change_raises_the_revision_by_one(world: World, change: dict[str, Any]) -> None:
    before = world.queue().revision
    world.happened.clear()
    changed = world.change(**change)
    assert changed.revision == before + 1
    assert QueueChanged(1, before + 1) in world.happened


def test_unknown_ids_are_not_found(world: World) -> None:
    for command in (ChangeQueue(9, {}), DeleteQueue(9), AddCounter(9), SetCounter(9, "open")):  # type: ignore[arg-type]
        refusal = world.refused(command)
        assert refusal.code is Code.NOT_FOUND
        assert refusal.detail.endswith("read the list again. Nothing was changed.")
