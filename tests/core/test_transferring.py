"""Moving a ticket to another queue: wholly or not at all, and in its place where that is kept."""

from pathlib import Path

import pytest

from core.audit_replay import replay
from core.commands import Asker, DeleteQueue, Join, Key, SetNote, TransferTicket
from core.errors import Code
from core.events import TicketMoved
from core.states import Actor, Calling, Event, State
from core.values import Ticket
from tests.core.crowded import plain
from tests.core.factory import STAFF, World

CASHIER = 2


@pytest.fixture
def two(world: World) -> World:
    world.make_queue("Cashier")
    return world


def moved(world: World, ticket_id: int, queue_id: int = CASHIER, *, keep: bool = False) -> Ticket:
    made = world.do(TransferTicket(ticket_id, queue_id, keep)).result
    assert isinstance(made, Ticket)
    return made


def stored(path: Path) -> list[str]:
    with plain(path) as connection:
        return [line for line in connection.iterdump() if '"branch"' not in line]


@pytest.mark.parametrize(
    ("state", "left"),
    [(State.SERVING, State.COMPLETED), (State.WAITING, State.CANCELLED)],
)
def test_a_ticket_leaves_here_and_waits_there(two: World, state: State, left: State) -> None:
    old = two.ticket_in(state)
    new = moved(two, old.id)
    assert (new.number, new.queue, new.state, new.position) == ("B001", CASHIER, "WAITING", 1)
    assert two.see(old.id).state == left
    assert two.see(old.id).moved_to == new.id
    assert two.see(old.id, two.customer(old.id)).moved_to == new.id
    assert two.customer(old.id) == two.customer(new.id)
    assert two.queue(1).active == 0
    assert two.queue(CASHIER).waiting == 1


@pytest.mark.parametrize("state", [State.LATE, State.MISSED, State.CANCELLED, State.COMPLETED])
def test_from_elsewhere_it_is_refused_with_what_is_possible(two: World, state: State) -> None:
    old = two.ticket_in(state)
    before = stored(two.database_path)
    refusal = two.refused(TransferTicket(old.id, CASHIER))
    assert (refusal.code, refusal.state) == (Code.NOT_ALLOWED, state)
    assert refusal.allowed == two.see(old.id).allowed
    assert refusal.detail.startswith(f"A001 is {state}; only one who waits or is served")
    assert stored(two.database_path) == before


def test_the_end_of_the_line_or_the_place_by_arrival(two: World) -> None:
    early, later = two.join().id, two.join().id
    there = two.join(CASHIER).id
    last = moved(two, later)
    first = moved(two, early, keep=True)
    assert first.joined_at == two.see(early).joined_at
    assert last.joined_at > two.see(there).joined_at
    line = two.branch.views.tickets(CASHIER, (State.WAITING,), STAFF).items
    assert [one.id for one in line] == [first.id, there, last.id]
    assert first.position == 1
    called = two.call(CASHIER, 2)
    assert called is not None
    assert called.id == first.id


def test_an_arrival_is_kept_through_several_moves_and_gone_by_a_new_one(two: World) -> None:
    ticket = two.join()
    once = moved(two, ticket.id, keep=True)
    twice = moved(two, once.id, 1, keep=True)
    assert twice.joined_at == ticket.joined_at
    two.move(twice.id, Event.CANCEL)
    assert two.move(twice.id, Event.REJOIN).joined_at > ticket.joined_at


@pytest.mark.parametrize("keep", [True, False])
def test_who_went_on_from_a_ticket_keeps_the_arrival_when_that_goes_back_into_its_line(
    two: World, keep: bool
) -> None:
    ticket = two.join()
    once = moved(two, ticket.id, keep=keep)
    twice = moved(two, once.id, 1, keep=True)
    assert twice.joined_at == once.joined_at
    two.move(once.id, Event.REJOIN)
    assert two.see(twice.id).joined_at == twice.joined_at
    with plain(two.database_path) as connection:
        assert not any(replay(connection).values())
        connection.execute("BEGIN")
        connection.execute("DROP TRIGGER ticket_before_update")
        connection.execute("DROP TRIGGER ticket_after_update")
        connection.execute(f"UPDATE ticket SET joined_at = joined_at - 1 WHERE id = {twice.id}")
        found = replay(connection)["state"]
        connection.execute("ROLLBACK")
    assert [words[:11] for words in found] == [f"ticket {twice.id} is"]


def test_a_boost_stays_behind(two: World) -> None:
    late = two.ticket_in(State.LATE)
    two.move(late.id, Event.REJOIN)
    assert moved(two, late.id, keep=True).priority_boost == 0


@pytest.mark.parametrize("changes", [{"open": False}, {"max_size": 1}])
def test_where_the_other_queue_takes_nobody_nothing_happens(
    two: World, changes: dict[str, object]
) -> None:
    served = two.ticket_in(State.SERVING)
    two.join(CASHIER)
    two.change(CASHIER, **changes)
    before = stored(two.database_path)
    two.happened.clear()
    refusal = two.refused(TransferTicket(served.id, CASHIER))
    assert refusal.code in (Code.QUEUE_CLOSED, Code.QUEUE_FULL)
    assert "A001 stays where it is." in refusal.detail
    assert (refusal.state, refusal.allowed) == (State.SERVING, two.see(served.id).allowed)
    assert stored(two.database_path) == before
    assert two.happened == []


def test_one_who_is_in_the_other_queue_already_is_named(two: World) -> None:
    here = two.join(phone="+4930901820")
    there = two.join(CASHIER, phone="+4930901820")
    refusal = two.refused(TransferTicket(here.id, CASHIER))
    assert refusal.code == Code.ALREADY_ACTIVE
    assert there.number in refusal.detail
    assert two.see(here.id).state == State.WAITING


def test_the_same_queue_and_none_are_no_other_queue(two: World) -> None:
    ticket = two.join()
    assert two.code(TransferTicket(ticket.id, 1)) == Code.INVALID
    assert two.code(TransferTicket(ticket.id, 99)) == Code.NOT_FOUND
    assert two.code(TransferTicket(99, 1)) == Code.NOT_FOUND


@pytest.mark.parametrize("actor", [Actor.CUSTOMER, Actor.SYSTEM])
def test_staff_alone_move_tickets(two: World, actor: Actor) -> None:
    ticket = two.join()
    owner = two.branch.views.ticket_owner(ticket.id)
    assert two.code(TransferTicket(ticket.id, CASHIER), Asker(actor, owner)) == Code.FORBIDDEN
    assert two.see(ticket.id).state == State.WAITING


def test_a_key_makes_one_ticket_and_so_does_a_second_tap(two: World) -> None:
    ticket = two.join()
    command, key = TransferTicket(ticket.id, CASHIER), Key("staff", "k")
    first = two.do(command, key=key)
    assert first.created
    assert two.do(command, key=key) == first
    again = two.do(command)
    assert (again.result, again.created) == (first.result, False)
    assert two.queue(CASHIER).active == 1


def test_one_who_came_back_meanwhile_is_moved_anew(two: World) -> None:
    ticket = two.join()
    first = moved(two, ticket.id)
    two.move(first.id, Event.CANCEL)
    two.move(ticket.id, Event.REJOIN)
    assert two.see(ticket.id).moved_to is None
    second = moved(two, ticket.id)
    assert second.id != first.id
    assert two.see(ticket.id).moved_to == second.id
    two.move(ticket.id, Event.REJOIN)
    two.move(ticket.id, Event.CANCEL)
    assert two.see(ticket.id).moved_to is None


def test_the_freed_counter_calls_on_and_the_other_queue_calls_too(two: World) -> None:
    two.change(1, calling=Calling.AUTOMATIC)
    two.change(CASHIER, calling=Calling.AUTOMATIC)
    served, next_one = two.join(), two.join()
    two.happened.clear()
    new = moved(two, served.id)
    assert (new.state, new.counter) == (State.SERVING, "1")
    assert two.see(next_one.id).state == State.SERVING
    told = [(one.ticket_id, one.event) for one in two.happened if isinstance(one, TicketMoved)]
    assert told == [
        (served.id, Event.COMPLETE),
        (new.id, Event.JOIN),
        (new.id, Event.PROMOTE),
        (next_one.id, Event.PROMOTE),
    ]


def test_name_language_and_note_come_along(two: World) -> None:
    ticket = two.join(name="Ada", language="fr")
    two.do(SetNote(ticket.id, "Needs a ramp"))
    new = moved(two, ticket.id)
    assert (new.name, new.language, new.note) == ("Ada", "fr", "Needs a ramp")
    assert two.see(new.id) == new


def test_who_is_moved_is_the_same_person_at_the_next_join(two: World) -> None:
    ticket = two.join(phone="+4930901820")
    new = moved(two, ticket.id)
    assert two.join(CASHIER, phone="+4930901820").id == new.id
    back = two.do(Join(1, phone="+4930901820"))
    assert not back.created, "the cancelled one of today rejoins"


def test_with_the_queue_it_came_from_goes_only_what_was_there(two: World) -> None:
    ticket = two.join()
    new = moved(two, ticket.id, keep=True)
    two.do(DeleteQueue(1))
    assert two.see(new.id).joined_at == ticket.joined_at
    with plain(two.database_path) as connection:
        assert not any(replay(connection).values())


def test_an_arrival_from_a_queue_that_is_gone_is_kept_on_and_on(two: World) -> None:
    two.make_queue("Advice")
    ticket = two.join()
    once = moved(two, ticket.id, keep=True)
    twice = moved(two, once.id, 3, keep=True)
    two.do(DeleteQueue(1))
    two.move(once.id, Event.REJOIN)
    assert two.see(twice.id).joined_at == ticket.joined_at
    with plain(two.database_path) as connection:
        assert not any(replay(connection).values())


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE ticket SET moved_from = 1 WHERE id = 3",
        "UPDATE ticket SET user_id = (SELECT user_id FROM ticket WHERE id = 1) WHERE id = 3",
        "UPDATE audit SET actor = 'customer' WHERE ticket_id = 2 AND event = 'cancel'",
        "UPDATE audit SET actor = 'customer' WHERE ticket_id = 3 AND event = 'join'",
    ],
)
def test_a_ticket_that_goes_on_from_no_leaving_is_found(two: World, deed: str) -> None:
    two.join()
    moved(two, two.join().id, keep=True)
    with plain(two.database_path) as connection:
        connection.execute("BEGIN")
        for trigger in (
            "ticket_before_update",
            "ticket_before_other_identity",
            "audit_before_update",
        ):
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("DROP TRIGGER ticket_after_update")
        connection.execute(deed)
        found = replay(connection)
        connection.execute("ROLLBACK")
    assert any("ticket 3 does not go on from" in words for words in found["table"]), found


def test_an_arrival_that_was_not_the_origins_is_found(two: World) -> None:
    moved(two, two.join().id, keep=True)
    with plain(two.database_path) as connection:
        connection.execute("BEGIN")
        connection.execute("DROP TRIGGER ticket_before_update")
        connection.execute("DROP TRIGGER ticket_after_update")
        connection.execute("UPDATE ticket SET joined_at = joined_at - 1 WHERE id = 2")
        assert [words[:11] for words in replay(connection)["state"]] == ["ticket 2 is"]
        connection.execute("ROLLBACK")
