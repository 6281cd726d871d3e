"""What time makes due is moved: once, at any delay, by any number of sweeps."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

from core.commands import Join, Key, MoveTicket, SetCounter, SweepDue
from core.states import Actor, Calling, CounterState, Event, State
from tests.core.factory import GRACE_S, STAFF, SYSTEM, World


def test_late_becomes_missed_after_the_grace_time_and_not_before(world: World) -> None:
    late = world.ticket_in(State.LATE)
    assert late.expires_at is not None
    world.hands.advance(GRACE_S - 1)
    assert world.sweep().expired == 0
    world.hands.advance(2)
    assert world.sweep().expired == 1
    missed = world.see(late.id)
    assert (missed.state, missed.expires_at) == (State.MISSED, late.expires_at)
    assert world.branch.views.history(late.id).items[-1].actor is Actor.SYSTEM
    assert world.sweep().expired == 0


def test_a_now_in_the_future_makes_nothing_due_early(world: World) -> None:
    world.ticket_in(State.LATE)
    assert world.branch.sweep.run_once(world.clock.peek() + 10**12).expired == 0


def test_a_sweep_days_late_moves_all_in_small_commands(world: World) -> None:
    tickets = [world.ticket_in(State.LATE) for _ in range(120)]
    world.hands.advance(3 * 86_400)
    report = world.sweep()
    assert (report.expired, report.more) == (len(tickets), False)
    assert world.queue().active == 0


def test_overlapping_sweeps_move_each_ticket_once(world: World) -> None:
    tickets = [world.ticket_in(State.LATE) for _ in range(60)]
    world.hands.advance(GRACE_S + 1)
    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(lambda _: world.sweep(), range(8)))
    assert sum(report.expired for report in reports) == len(tickets)
    assert {len(world.branch.views.history(one.id).items) for one in tickets} == {4}


def test_the_lazy_check_moves_one_ticket(world: World) -> None:
    first = world.ticket_in(State.LATE)
    second = world.ticket_in(State.LATE)
    world.hands.advance(GRACE_S + 1)
    now = world.clock.peek()
    assert world.branch.views.overdue(now, ticket_id=first.id)
    assert world.branch.views.overdue(now, queue_id=1)
    world.do(SweepDue(now, ticket_id=first.id), SYSTEM)
    assert world.see(first.id).state is State.MISSED
    assert world.see(second.id).state is State.LATE
    assert not world.branch.views.overdue(now, ticket_id=first.id)


def test_a_call_nobody_answers_times_out_where_the_queue_wants_it(world: World) -> None:
    world.change(call_timeout_s=60)
    ticket = world.ticket_in(State.SERVING)
    world.hands.advance(50)
    world.move(ticket.id, Event.CALL_AGAIN)
    world.hands.advance(50)
    assert world.sweep().timed_out == 0, "calling again starts the call timeout anew"
    world.hands.advance(11)
    assert world.sweep().timed_out == 1
    late = world.see(ticket.id)
    assert late.state is State.LATE
    assert world.branch.views.history(ticket.id).items[-1].actor is Actor.SYSTEM


def test_who_is_here_or_in_a_queue_without_timeout_is_not_timed_out(world: World) -> None:
    unlimited = world.ticket_in(State.SERVING)
    world.hands.advance(86_400)
    assert world.sweep().timed_out == 0
    world.change(call_timeout_s=60)
    world.move(unlimited.id, Event.CHECK_IN)
    assert world.sweep().timed_out == 0


def test_a_timed_out_call_lets_the_next_one_in_on_an_automatic_queue(world: World) -> None:
    world.change(call_timeout_s=60, calling=Calling.AUTOMATIC)
    world.join()
    second = world.join()
    world.hands.advance(61)
    world.sweep()
    assert world.see(second.id).state is State.SERVING


def test_repair_fills_free_counters_however_they_came_to_be_free(world: World) -> None:
    """As if a counter had been opened by hand in the file, past the engine."""
    world.change(calling=Calling.AUTOMATIC, service_slots=2)
    world.do(MoveTicket(world.join().id, Event.COMPLETE))
    for counter in world.branch.views.counters(1):
        world.do(_close(counter.id))
    waiting = world.join()
    connection = sqlite3.connect(world.database_path)
    connection.execute("UPDATE counter SET state = 'open' WHERE number = 2")
    connection.commit()
    connection.close()
    assert world.sweep().promoted == 1
    assert world.see(waiting.id).counter == "2"


def _close(counter_id: int) -> SetCounter:
    return SetCounter(counter_id, CounterState.CLOSED)


def test_keys_are_forgotten_after_a_day(world: World) -> None:
    key = Key("scope", "key", b"")
    first = world.do(Join(1), STAFF, key)
    world.hands.advance(86_000)
    assert world.sweep().keys_purged == 0
    assert world.do(Join(1), STAFF, key) == first
    world.hands.advance(500)
    assert world.sweep().keys_purged == 1
    assert world.do(Join(1), STAFF, key) != first


def test_no_place_of_a_key_is_given_twice(world: World) -> None:
    for name in ("first", "second"):
        world.do(Join(1), STAFF, Key("scope", name))
    world.hands.advance(86_500)
    assert world.sweep().keys_purged == 2
    assert world.sweep().keys_purged == 0
    world.restart()
    third = world.do(Join(1), STAFF, Key("scope", "third"))
    assert world.do(Join(1), STAFF, Key("scope", "third")) == third
    assert _places(world) == [2, 3]
    world.hands.advance(86_500)
    assert world.sweep().keys_purged == 1
    assert _places(world) == [3]


def _places(world: World) -> list[int]:
    connection = sqlite3.connect(world.database_path)
    rows = connection.execute("SELECT id FROM idempotency_key ORDER BY id").fetchall()
    connection.close()
    return [row[0] for row in rows]
