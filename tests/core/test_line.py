"""Who is called, in which order, and what every other move does to the line."""

from concurrent.futures import wait

import pytest

from core.commands import KIOSK, CallNext, MoveTicket, SetCounter
from core.errors import Code
from core.events import TicketMoved
from core.states import Actor, Calling, CounterState, Event, State
from core.values import Called
from tests.core.factory import GRACE_S, STAFF, World


def test_calls_in_the_order_of_joining(world: World) -> None:
    joined = [world.join().id for _ in range(3)]
    called = []
    for _ in joined:
        ticket = world.call()
        assert ticket is not None
        called.append(ticket.id)
        world.move(ticket.id, Event.COMPLETE)
    assert called == joined
    assert world.call() is None


def test_a_late_one_who_rejoins_is_next_and_blocks_nobody_meanwhile(world: World) -> None:
    late = world.ticket_in(State.LATE)
    others = [world.join() for _ in range(2)]
    first = world.call()
    assert first is not None
    assert first.id == others[0].id
    back = world.move(late.id, Event.REJOIN, world.customer(late.id))
    assert (back.position, back.priority_boost, back.joined_at) == (1, 1, late.joined_at)
    world.move(first.id, Event.COMPLETE)
    second = world.call()
    assert second is not None
    assert second.id == late.id


def test_a_missed_one_who_rejoins_goes_to_the_end(world: World) -> None:
    missed = world.ticket_in(State.MISSED)
    world.join()
    back = world.move(missed.id, Event.REJOIN, world.customer(missed.id))
    assert (back.position, back.priority_boost, back.number) == (2, 0, missed.number)


@pytest.mark.parametrize("swept", [True, False])
def test_a_rejoin_after_grace_is_the_same_whether_the_sweep_came_first(
    world: World, swept: bool
) -> None:
    late = world.ticket_in(State.LATE)
    world.hands.advance(GRACE_S + 1)
    if swept:
        world.sweep()
    back = world.move(late.id, Event.REJOIN, world.customer(late.id))
    assert (back.state, back.priority_boost) == (State.WAITING, 0)
    events = [entry.event for entry in world.branch.views.history(late.id).items]
    assert events[-2:] == [Event.EXPIRE, Event.REJOIN]


@pytest.mark.parametrize("swept", [True, False])
def test_a_rejoin_that_wants_only_its_place_gets_grace_over_and_the_expiry_stays(
    world: World, swept: bool
) -> None:
    late = world.ticket_in(State.LATE)
    world.hands.advance(GRACE_S + 1)
    if swept:
        world.sweep()
    wish = MoveTicket(late.id, Event.REJOIN, only_from=State.LATE)
    refusal = world.refused(wish, world.customer(late.id))
    assert (refusal.code, refusal.state) == (Code.GRACE_OVER, State.MISSED)
    assert refusal.allowed == (Event.REJOIN,)
    assert world.see(late.id).state is State.MISSED


def test_a_late_rejoin_into_a_closed_queue_keeps_the_expiry(world: World) -> None:
    late = world.ticket_in(State.LATE)
    world.change(open=False)
    world.hands.advance(GRACE_S + 1)
    assert world.code(MoveTicket(late.id, Event.REJOIN)) is Code.QUEUE_CLOSED
    assert world.see(late.id).state is State.MISSED


def test_rejoin_within_grace_needs_no_open_queue(world: World) -> None:
    late = world.ticket_in(State.LATE)
    world.change(open=False)
    assert world.move(late.id, Event.REJOIN).state is State.WAITING


def test_yesterdays_missed_ticket_cannot_rejoin(world: World) -> None:
    missed = world.ticket_in(State.MISSED)
    world.hands.advance(86_400)
    assert world.code(MoveTicket(missed.id, Event.REJOIN)) is Code.NUMBER_GONE


def test_a_customer_moves_only_the_own_ticket(world: World) -> None:
    mine, other = world.join(), world.join()
    stranger = world.customer(other.id)
    assert world.code(MoveTicket(mine.id, Event.CANCEL), stranger) is Code.FORBIDDEN
    assert world.move(mine.id, Event.CANCEL, KIOSK).state is State.CANCELLED
    entry = world.branch.views.history(mine.id).items[-1]
    assert entry.actor is Actor.CUSTOMER


@pytest.mark.parametrize(
    ("state", "event"),
    [(State.COMPLETED, Event.COMPLETE), (State.CANCELLED, Event.CANCEL)],
)
def test_repeating_what_is_there_changes_nothing(world: World, state: State, event: Event) -> None:
    ticket = world.ticket_in(state)
    assert world.move(ticket.id, event) == ticket
    assert len(world.branch.views.history(ticket.id).items) == (3 if state == "COMPLETED" else 2)


def test_here_stops_calling_again(world: World) -> None:
    ticket = world.ticket_in(State.SERVING)
    again = world.move(ticket.id, Event.CALL_AGAIN)
    assert again.called_at is not None
    assert ticket.called_at is not None
    assert again.called_at > ticket.called_at
    assert again.served_at == ticket.served_at
    here = world.move(ticket.id, Event.CHECK_IN)
    assert here.here
    assert world.move(ticket.id, Event.CHECK_IN) == here
    assert world.code(MoveTicket(ticket.id, Event.CALL_AGAIN)) is Code.ALREADY_HERE


def test_call_next_needs_a_free_open_counter_of_this_queue(world: World) -> None:
    other = world.make_queue("Other")
    foreign = world.branch.views.counters(other.id)[0]
    world.join()
    world.join()
    assert world.code(CallNext(1, foreign.id)) is Code.NOT_FOUND
    world.do(SetCounter(1, CounterState.PAUSED))
    assert world.code(CallNext(1, 1)) is Code.NO_FREE_COUNTER
    world.do(SetCounter(1, CounterState.OPEN))
    assert world.call() is not None
    busy = world.refused(CallNext(1, 1))
    assert busy.code is Code.NO_FREE_COUNTER
    assert "A001" in busy.detail
    assert world.code(CallNext(99, 1)) is Code.NOT_FOUND


def test_an_automatic_queue_fills_free_counters_at_once(world: World) -> None:
    world.change(calling=Calling.AUTOMATIC, service_slots=2)
    first, second, third = (world.join() for _ in range(3))
    assert [ticket.state for ticket in (first, second, third)] == ["SERVING", "SERVING", "WAITING"]
    assert (first.counter, second.counter) == ("1", "2")
    world.move(first.id, Event.COMPLETE)
    promoted = world.see(third.id)
    assert (promoted.state, promoted.counter) == (State.SERVING, "1")
    call = world.branch.views.history(third.id).items[-1]
    assert (call.actor, call.requested_by) == (Actor.SYSTEM, "Ann")


@pytest.mark.parametrize("event", [Event.COMPLETE, Event.TIME_OUT, Event.CANCEL])
def test_whatever_frees_a_counter_promotes_in_the_same_commit(world: World, event: Event) -> None:
    world.change(calling=Calling.AUTOMATIC)
    first, second = world.join(), world.join()
    world.happened.clear()
    world.move(first.id, event)
    moved = [one for one in world.happened if isinstance(one, TicketMoved)]
    assert [(one.ticket.id, one.event) for one in moved] == [
        (first.id, event),
        (second.id, Event.PROMOTE),
    ]


def test_who_is_still_served_frees_no_counter(world: World) -> None:
    world.change(1, calling=Calling.AUTOMATIC, service_slots=2)
    first = world.join().id
    world.do(SetCounter(2, CounterState.PAUSED))
    waiting = world.join().id
    for event in (Event.CALL_AGAIN, Event.CHECK_IN):
        assert world.move(first, event).state is State.SERVING
    assert world.see(waiting).state is State.WAITING


def test_rejoining_on_an_automatic_queue_goes_straight_to_a_free_counter(world: World) -> None:
    late = world.ticket_in(State.LATE)
    world.change(calling=Calling.AUTOMATIC)
    assert world.move(late.id, Event.REJOIN).state is State.SERVING


def test_opening_a_counter_and_growing_free_the_way(world: World) -> None:
    world.do(SetCounter(1, CounterState.CLOSED))
    world.change(calling=Calling.AUTOMATIC)
    first, second = world.join(), world.join()
    assert first.state is State.WAITING
    world.do(SetCounter(1, CounterState.OPEN))
    assert world.see(first.id).state is State.SERVING
    world.change(service_slots=2)
    assert world.see(second.id).state is State.SERVING


def test_twenty_calls_at_once_into_five_counters_get_five_customers(world: World) -> None:
    world.change(service_slots=5)
    for _ in range(30):
        world.join()
    wishes = [world.branch.submit(CallNext(1, 1 + number % 5), STAFF) for number in range(20)]
    wait(wishes)
    results = [wish.result().result for wish in wishes]
    called = [one.ticket.number for one in results if isinstance(one, Called) and one.ticket]
    assert sorted(called) == ["A001", "A002", "A003", "A004", "A005"]


def test_revisions_and_sequences_count_every_transition(world: World) -> None:
    before = world.queue().revision
    ticket = world.ticket_in(State.COMPLETED)
    moved = [one for one in world.happened if isinstance(one, TicketMoved)]
    assert [one.revision for one in moved] == [before + 1, before + 2, before + 3]
    assert [one.sequence for one in moved] == [1, 2, 3]
    assert [one.ticket.state for one in moved] == ["WAITING", "SERVING", "COMPLETED"]
    assert ticket.allowed == ()


def test_an_unknown_ticket_is_not_found(world: World) -> None:
    assert world.code(MoveTicket(7, Event.COMPLETE)) is Code.NOT_FOUND
