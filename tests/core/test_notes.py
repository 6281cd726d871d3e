"""Notes on tickets and reasons of pauses: for staff, told by the revision, no transition."""

import pytest

from core.commands import ChangeQueue, DeleteQueue, Key, SetCounter, SetNote
from core.errors import Code
from core.events import QueueChanged
from core.states import Actor, CounterState, Event, State
from core.values import Counter, Ticket
from tests.core.crowded import plain
from tests.core.factory import STAFF, World


def write(world: World, ticket_id: int, words: str | None) -> Ticket:
    noted = world.do(SetNote(ticket_id, words)).result
    assert isinstance(noted, Ticket)
    return noted


@pytest.mark.parametrize("state", State)
def test_a_note_is_kept_replaced_and_wiped_in_any_state(world: World, state: State) -> None:
    ticket = world.ticket_in(state)
    history = world.branch.views.history(ticket.id)
    assert write(world, ticket.id, "Wheelchair").note == "Wheelchair"
    assert write(world, ticket.id, "At the ramp").note == "At the ramp"
    assert world.see(ticket.id).note == "At the ramp"
    assert write(world, ticket.id, None).note is None
    assert world.see(ticket.id).note is None
    assert world.see(ticket.id).state == state
    assert world.branch.views.history(ticket.id) == history


def test_staff_read_it_wherever_they_read_the_ticket(world: World) -> None:
    ticket = world.join()
    write(world, ticket.id, "Wheelchair")
    line = world.branch.views.tickets(1, (State.WAITING,), STAFF).items
    assert [one.note for one in line] == ["Wheelchair"]
    called = world.call()
    assert called is not None
    assert called.note == "Wheelchair"
    assert world.branch.views.counters(1)[0].ticket == called
    world.restart()
    assert world.move(ticket.id, Event.CHECK_IN).note == "Wheelchair"
    write(world, ticket.id, "In the car")
    assert world.move(ticket.id, Event.TIME_OUT).note == "In the car"
    assert world.move(ticket.id, Event.REJOIN).note == "In the car"


def test_customers_and_boards_never_do(world: World) -> None:
    ticket = world.join()
    write(world, ticket.id, "Wheelchair")
    own = world.customer(ticket.id)
    assert world.see(ticket.id, own).note is None
    assert world.move(ticket.id, Event.CANCEL, own).note is None
    assert "Wheelchair" not in repr(world.branch.views.board(1))


def test_the_revision_tells_of_a_note_that_changed_and_of_no_other(world: World) -> None:
    ticket, before = world.join(), world.queue().revision
    world.happened.clear()
    write(world, ticket.id, "Wheelchair")
    write(world, ticket.id, "Wheelchair")
    assert world.queue().revision == before + 1
    assert world.happened == [QueueChanged(1, before + 1)]


@pytest.mark.parametrize("actor", [Actor.CUSTOMER, Actor.SYSTEM])
def test_staff_alone_write_notes(world: World, actor: Actor) -> None:
    ticket = world.join()
    asker = world.customer(ticket.id)
    assert world.code(SetNote(ticket.id, "x"), type(asker)(actor, asker.user_id)) == Code.FORBIDDEN
    assert world.code(SetNote(99, "x")) == Code.NOT_FOUND


def test_a_key_writes_once(world: World) -> None:
    ticket, key = world.join(), Key("staff", "k")
    first = world.do(SetNote(ticket.id, "Wheelchair"), key=key)
    write(world, ticket.id, None)
    assert world.do(SetNote(ticket.id, "Wheelchair"), key=key) == first
    assert world.see(ticket.id).note is None


@pytest.mark.parametrize("foreign_keys", [False, True])
def test_notes_go_with_their_queue(world: World, foreign_keys: bool) -> None:
    ticket = world.ticket_in(State.CANCELLED)
    write(world, ticket.id, "Wheelchair")
    with plain(world.database_path, foreign_keys=foreign_keys) as connection:
        connection.execute("DELETE FROM queue")
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (0,)


def test_a_note_that_another_process_wrote_is_seen(world: World) -> None:
    ticket = world.join()
    with plain(world.database_path) as connection:
        connection.execute("INSERT INTO note VALUES (?, 1, 'By hand')", (ticket.id,))
    called = world.call()
    assert called is not None
    assert called.note == "By hand"


def test_deleting_the_queue_by_command_forgets_its_notes(world: World) -> None:
    write(world, world.ticket_in(State.COMPLETED).id, "Wheelchair")
    assert world.do(DeleteQueue(1)).refusal is None


def set_counter(world: World, state: CounterState, reason: str | None = None) -> Counter:
    counter = world.do(SetCounter(1, state, reason)).result
    assert isinstance(counter, Counter)
    assert world.branch.views.counter(1) == counter
    return counter


def test_a_pause_says_why_and_opening_or_closing_ends_that(world: World) -> None:
    assert set_counter(world, CounterState.PAUSED, "Lunch").reason == "Lunch"
    assert set_counter(world, CounterState.PAUSED).reason is None
    for ending in (CounterState.OPEN, CounterState.CLOSED):
        assert set_counter(world, CounterState.PAUSED, "Lunch").reason == "Lunch"
        assert set_counter(world, ending, "Lunch").reason is None


def test_a_counter_that_retired_while_paused_comes_back_open(world: World) -> None:
    world.change(service_slots=2)
    world.do(SetCounter(2, CounterState.PAUSED, "Lunch"))
    world.change(service_slots=1)
    world.do(ChangeQueue(1, {"service_slots": 2}))
    counter = world.branch.views.counter(2)
    assert counter is not None
    assert (counter.state, counter.reason) == (CounterState.OPEN, None)
