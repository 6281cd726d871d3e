"""Who gets a ticket, which one, and with which number."""

from concurrent.futures import wait

import pytest

from core.commands import PASSER_BY, ChangeBranch, Join, Key
from core.errors import Code
from core.states import Event, State
from core.values import Joined
from tests.core.factory import STAFF, World


def _joined(world: World, command: Join, asker: object = PASSER_BY) -> Joined:
    result = world.do(command, asker).result  # type: ignore[arg-type]
    assert isinstance(result, Joined)
    return result


def test_numbers_run_per_queue(world: World) -> None:
    other = world.make_queue("Other")
    numbers = [world.join(queue_id).number for queue_id in (1, other.id, 1, other.id)]
    assert numbers == ["A001", "B001", "A002", "B002"]


def test_a_full_queue_admits_nobody_and_says_so(world: World) -> None:
    world.change(max_size=2)
    world.join()
    second = world.join()
    refusal = world.refused(Join(1))
    assert refusal.code is Code.QUEUE_FULL
    assert "2 of 2" in refusal.detail
    world.move(second.id, Event.CANCEL)
    assert world.join().number == "A003"


def test_150_joins_at_once_into_100_places_admit_100(world: World) -> None:
    world.change(max_size=100)
    wishes = [world.branch.submit(Join(1), STAFF) for _ in range(150)]
    wait(wishes)
    outcomes = [wish.result() for wish in wishes]
    assert sum(outcome.created for outcome in outcomes) == 100
    assert {one.refusal.code for one in outcomes if one.refusal} == {Code.QUEUE_FULL}
    assert world.queue().active == 100


def test_a_closed_queue_takes_nobody_and_goes_on_serving(world: World) -> None:
    world.join()
    world.change(open=False)
    assert world.code(Join(1)) is Code.QUEUE_CLOSED
    assert world.call() is not None


def test_a_walk_in_is_a_new_user_each_time(world: World) -> None:
    first, second = (world.join(name="Kim") for _ in range(2))
    owners = {world.branch.views.ticket_owner(one.id) for one in (first, second)}
    assert len(owners) == 2


def test_a_phone_number_finds_the_active_ticket_without_proving_anything(world: World) -> None:
    made = world.do(Join(1, phone="+49 30 901820"), PASSER_BY)
    assert made.created
    again = world.do(Join(1, phone="0049 (30) 90 18 20"[2:].replace("49", "+49", 1)), PASSER_BY)
    assert not again.created
    assert isinstance(made.result, Joined)
    assert isinstance(again.result, Joined)
    assert again.result.ticket.id == made.result.ticket.id
    assert (made.result.known_by_phone, again.result.known_by_phone) == (False, True)


def test_a_phone_number_without_plus_is_read_in_the_branchs_country(world: World) -> None:
    assert world.code(Join(1, phone="030 901820")) is Code.INVALID
    world.do(ChangeBranch({"country": "DE"}))
    first = _joined(world, Join(1, phone="030 901820"))
    assert _joined(world, Join(1, phone="+4930901820")).ticket.id == first.ticket.id


@pytest.mark.parametrize("phone", ["", "abc", "+", "+1", "+49" + "1" * 30, "\0", "١٢٣"])
def test_what_is_no_phone_number_is_refused(world: World, phone: str) -> None:
    refusal = world.refused(Join(1, phone=phone))
    assert refusal.code is Code.INVALID
    assert refusal.detail.startswith("phone:")
    assert world.queue().active == 0


@pytest.mark.parametrize("state", [State.MISSED, State.CANCELLED])
def test_a_known_phone_rejoins_the_missed_or_cancelled_ticket_of_today(
    world: World, state: State
) -> None:
    ticket = world.join(asker=PASSER_BY, phone="+4930901820")
    if state is State.CANCELLED:
        world.move(ticket.id, Event.CANCEL)
    else:
        world.call()
        world.move(ticket.id, Event.TIME_OUT)
        world.hands.advance(301)
        world.sweep()
    back = _joined(world, Join(1, phone="+4930901820"))
    assert (back.ticket.id, back.ticket.state) == (ticket.id, State.WAITING)
    world.move(ticket.id, Event.CANCEL)
    world.hands.advance(86_400)
    assert _joined(world, Join(1, phone="+4930901820")).ticket.id != ticket.id


def test_a_completed_customer_comes_back_as_a_new_participation(world: World) -> None:
    ticket = world.join(asker=PASSER_BY, phone="+4930901820")
    world.call()
    world.move(ticket.id, Event.COMPLETE)
    again = _joined(world, Join(1, phone="+4930901820"))
    assert again.ticket.id != ticket.id
    assert not again.known_by_phone


def test_the_holder_of_a_secret_is_the_same_user(world: World) -> None:
    ticket = world.join(asker=PASSER_BY)
    holder = world.customer(ticket.id)
    same = _joined(world, Join(1), holder)
    assert same.ticket.id == ticket.id
    assert not same.known_by_phone
    other = world.make_queue("Other")
    elsewhere = _joined(world, Join(other.id), holder)
    assert world.branch.views.ticket_owner(elsewhere.ticket.id) == holder.user_id


def test_a_holder_can_add_a_phone_number(world: World) -> None:
    ticket = world.join(asker=PASSER_BY)
    holder = world.customer(ticket.id)
    world.move(ticket.id, Event.CANCEL)
    back = _joined(world, Join(1, phone="+4930901820"), holder)
    assert back.ticket.id == ticket.id
    assert not back.known_by_phone


def test_staff_see_the_name_and_customers_do_not(world: World) -> None:
    ticket = world.join(name="Kim", language="de")
    assert (ticket.name, ticket.language) == ("Kim", "de")
    assert world.see(ticket.id, world.customer(ticket.id)).name is None


def test_the_same_key_ten_times_is_one_ticket_and_one_answer(world: World) -> None:
    key = Key("user:1 POST join", "k", b"body")
    wishes = [world.branch.submit(Join(1), STAFF, key) for _ in range(10)]
    answers = {repr(wish.result()) for wish in wishes}
    assert len(answers) == 1
    assert world.queue().active == 1


def test_an_unknown_queue_is_not_found(world: World) -> None:
    assert world.code(Join(9)) is Code.NOT_FOUND
