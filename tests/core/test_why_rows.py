"""Why a ticket was called is told from the audit: as it was then, whatever came later."""

import pytest

from core.commands import CreateUser, TransferTicket
from core.states import Calling, ChosenBy, Event, PassedFor, Role, State
from core.values import PassedOver, User, Why
from core.why_rows import SHOWN
from tests.core.factory import GRACE_S, World


def why(world: World, ticket_id: int) -> Why:
    found = world.branch.views.why(ticket_id)
    assert found is not None
    return found


def passed(found: Why) -> list[tuple[str, str]]:
    return [(one.number, one.why) for one in found.passed_over]


def test_who_was_never_called_has_no_why(world: World) -> None:
    assert world.branch.views.why(world.join().id) is None
    assert world.branch.views.why(99) is None


def test_the_first_of_those_who_wait_by_join_time(world: World) -> None:
    first, _, _ = world.join(), world.join(), world.join()
    called = world.call()
    found = why(world, first.id)
    assert called is not None
    assert found.ticket == world.see(first.id)
    assert (found.rule, found.requested_by, found.waiting) == (ChosenBy.JOIN_TIME, "Ann", 3)
    assert found.at == called.served_at
    assert passed(found) == [("A002", "joined_later"), ("A003", "joined_later")]


def test_one_who_was_late_is_put_first_and_the_others_are_told_why_not(world: World) -> None:
    world.change(service_slots=3)
    back, gone, other = world.join(), world.join(), world.join()
    for counter in (1, 2, 3):
        world.call(counter_id=counter)
    for ticket in (back, gone, other):
        world.move(ticket.id, Event.TIME_OUT)
    waits = world.join()
    world.move(other.id, Event.REJOIN)
    world.move(back.id, Event.REJOIN)
    world.call()
    found = why(world, back.id)
    assert (found.rule, found.waiting) == (ChosenBy.BOOST, 3)
    expected = [
        (gone.number, "late"),
        (waits.number, "not_boosted"),
        (other.number, "joined_later"),
    ]
    assert passed(found) == expected


def test_it_stays_what_it_was_whatever_happens_to_all_of_them_later(world: World) -> None:
    late = world.ticket_in(State.LATE)
    chosen, waits, leaves = world.join(), world.join(), world.join()
    world.call()
    before = why(world, chosen.id)
    assert passed(before) == [
        (late.number, "late"),
        (waits.number, "joined_later"),
        (leaves.number, "joined_later"),
    ]
    second = world.make_queue("Cashier")
    world.move(late.id, Event.REJOIN)
    world.move(leaves.id, Event.CANCEL)
    world.do(TransferTicket(waits.id, second.id))
    world.move(waits.id, Event.REJOIN)
    world.join()
    world.move(chosen.id, Event.COMPLETE)
    world.call()
    world.hands.advance(GRACE_S + 1)
    world.sweep()
    world.restart()
    after = why(world, chosen.id)
    assert (after.rule, after.requested_by, after.at, after.waiting, after.passed_over) == (
        (before.rule, before.requested_by, before.at, before.waiting, before.passed_over)
    )


def test_the_last_call_counts(world: World) -> None:
    ticket = world.ticket_in(State.LATE)
    assert why(world, ticket.id).rule == ChosenBy.JOIN_TIME
    world.move(ticket.id, Event.REJOIN)
    world.call()
    assert why(world, ticket.id).rule == ChosenBy.BOOST
    assert why(world, ticket.id).passed_over == ()


def test_of_other_queues_nobody_is_named(world: World) -> None:
    world.make_queue("Cashier")
    world.join(2)
    world.ticket_in(State.LATE)
    ticket = world.join()
    world.join(2)
    world.call()
    assert why(world, ticket.id).waiting == 1
    assert [kind for _, kind in passed(why(world, ticket.id))] == ["late"]


def test_a_few_of_each_kind_are_named_and_all_who_waited_counted(world: World) -> None:
    tickets = [world.join() for _ in range(SHOWN + 4)]
    world.call()
    found = why(world, tickets[0].id)
    assert found.waiting == SHOWN + 4
    assert found.passed_over == tuple(
        PassedOver(one.number, PassedFor.JOINED_LATER) for one in tickets[1 : SHOWN + 1]
    )


@pytest.mark.parametrize("named", [True, False])
def test_whoever_freed_the_counter_asked_for_it(world: World, named: bool) -> None:
    world.change(calling=Calling.AUTOMATIC)
    first, second = world.join(), world.join()
    bob = world.do(CreateUser("Bob", Role.STAFF, "no hash")).result
    assert isinstance(bob, User)
    asker = world.as_staff(bob.id) if named else world.customer(first.id)
    world.move(first.id, Event.COMPLETE if named else Event.CANCEL, asker)
    assert why(world, second.id).requested_by == ("Bob" if named else None)
