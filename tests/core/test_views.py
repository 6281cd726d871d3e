"""Reads: the board, the line, a ticket, and finding one by its number."""

import pytest

from core.states import Event, State
from tests.core.factory import STAFF, World


def test_the_board_shows_numbers_and_no_names(world: World) -> None:
    world.change(service_slots=2)
    late = world.ticket_in(State.LATE)
    first = world.join(name="Kim")
    world.join()
    world.call()
    board = world.branch.views.board(1)
    assert board is not None
    assert [(one.number, one.counter, one.here) for one in board.serving] == [
        (first.number, "1", False)
    ]
    assert [one.number for one in board.late] == [late.number]
    assert (board.waiting.count, board.waiting.numbers) == (1, ("A003",))
    assert [one.number for one in board.recent] == [first.number, late.number]
    assert board.revision == world.queue().revision
    assert "Kim" not in repr(board)
    assert world.branch.views.board(9) is None


def test_recent_calls_are_the_last_eight_newest_first(world: World) -> None:
    for _ in range(10):
        world.ticket_in(State.COMPLETED)
    board = world.branch.views.board(1)
    assert board is not None
    assert [one.number for one in board.recent] == [f"A{n:03}" for n in range(10, 2, -1)]


def test_calling_again_is_a_call(world: World) -> None:
    ticket = world.ticket_in(State.SERVING)
    world.move(ticket.id, Event.CALL_AGAIN)
    board = world.branch.views.board(1)
    assert board is not None
    assert len(board.recent) == 2
    assert board.serving[0].since == board.recent[0].at


def test_positions_follow_boost_and_arrival(world: World) -> None:
    late = world.ticket_in(State.LATE)
    first, second = world.join(), world.join()
    assert (first.position, second.position, second.ahead) == (1, 2, 1)
    world.move(late.id, Event.REJOIN)
    assert [world.see(one.id).position for one in (late, first, second)] == [1, 2, 3]
    line = world.branch.views.tickets(1, (State.WAITING,), STAFF)
    assert [(one.id, one.position) for one in line.items] == [
        (late.id, 1),
        (first.id, 2),
        (second.id, 3),
    ]


def test_the_line_and_history_are_paged(world: World) -> None:
    for _ in range(5):
        world.join()
    views = world.branch.views
    first = views.tickets(1, (State.WAITING,), STAFF, limit=3)
    rest = views.tickets(1, (State.WAITING,), STAFF, first.next, 3)
    assert [one.position for one in (*first.items, *rest.items)] == [1, 2, 3, 4, 5]
    assert rest.next is None
    for ticket in first.items:
        world.move(ticket.id, Event.CANCEL)
    done = views.tickets(1, (State.CANCELLED, State.MISSED), STAFF, limit=2)
    more = views.tickets(1, (State.CANCELLED, State.MISSED), STAFF, done.next, 2)
    assert [one.number for one in (*done.items, *more.items)] == ["A001", "A002", "A003"]
    assert len(views.history(first.items[0].id, limit=1).items) == 1
    with pytest.raises(ValueError, match="cursor"):
        views.tickets(1, (State.WAITING,), STAFF, "-1")


@pytest.mark.parametrize("typed", ["A001", "a1", " a 001 ", "A0001"])
def test_a_number_is_found_as_people_type_it(world: World, typed: str) -> None:
    ticket = world.join()
    assert world.branch.views.find_number(typed) == ticket.id


@pytest.mark.parametrize("typed", ["", "A", "001", "B001", "A002", "A" + "9" * 30, "A1; DROP"])
def test_what_is_no_number_finds_nothing(world: World, typed: str) -> None:
    world.join()
    assert world.branch.views.find_number(typed) is None


def test_yesterdays_number_is_found_only_while_it_is_active(world: World) -> None:
    old, gone = world.join(), world.join()
    world.move(gone.id, Event.CANCEL)
    world.hands.advance(86_400)
    today = world.join()
    assert world.branch.views.find_number("A001") == old.id
    assert world.branch.views.find_number(today.number) == today.id
    world.move(old.id, Event.CANCEL)
    assert world.branch.views.find_number("A001") is None


def test_health(world: World) -> None:
    world.join()
    health = world.branch.views.health()
    assert (health.queues, health.active, health.sequence) == (1, 1, 1)
    assert health.clock_offset_s < 0.001
