"""The races: two wishes that cannot both have their way, and who of them had it.

A race makes its tickets anew and answers a ``Duel``. Its judge looks at both answers and at what is
stored, and says who came first; where the two do not fit together, nobody did.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, NamedTuple

from core.clock import to_microseconds
from core.commands import (
    CallNext,
    ChangeBranch,
    ChangeQueue,
    Command,
    DeleteQueue,
    Join,
    Key,
    MoveTicket,
    SetCounter,
    SweepDue,
)
from core.errors import Code
from core.outcomes import Outcome, encode
from core.states import Calling, CounterState, Event, State
from core.values import Called, Joined, SweepReport, Ticket
from tests.core.factory import STAFF, SYSTEM, World
from tests.core.racers import Wish

FAR = 2**60
"""A time no clock has come to."""
PRESENT = (State.WAITING, State.SERVING, State.LATE)
BOB = 2


class Winner(StrEnum):
    """Who had its way."""

    FIRST = "first"
    SECOND = "second"
    NOBODY = "both or neither"


Answers = list[Outcome]
Judge = Callable[[Answers, Answers, Answers], Winner]
Wishes = tuple[Wish, ...]


class Duel(NamedTuple):
    """Two lanes against each other, a third beside them, and who says how it ended."""

    first: Wishes
    second: Wishes
    judge: Judge
    third: Wishes = (Wish(SweepDue(FAR), SYSTEM),)
    at: int | None = None
    """The engine time around which to race, where time decides."""


Race = Callable[[World], Duel]


def tidy(world: World, **changes: Any) -> None:
    """Nobody waits any more, two counters are free, and the queue is as ``changes`` says."""
    usual: dict[str, Any] = {"service_slots": 2, "max_size": None, "calling": Calling.ON_DEMAND}
    world.change(calling=Calling.ON_DEMAND)
    for ticket in world.branch.views.tickets(1, PRESENT, STAFF, limit=500).items:
        world.move(ticket.id, Event.CANCEL)
    world.change(**usual | changes)
    for counter in world.branch.views.counters(1):
        if counter.state is not CounterState.OPEN:
            world.do(SetCounter(counter.id, CounterState.OPEN))


def call_against_call(world: World) -> Duel:
    """Twelve staff, four counters, six waiting: each counter gets one of the first four."""
    tidy(world, service_slots=4)
    line = [world.join().id for _ in range(6)]
    desks = [one.id for one in world.branch.views.counters(1)]

    def judge(*lanes: Answers) -> Winner:
        called = [_called(outcome) for lane in lanes for outcome in lane]
        got = [ticket for ticket in called if ticket is not None]
        refused = [outcome for lane in lanes for outcome in lane if outcome.refusal is not None]
        fits = sorted(got) == line[:4] and _all_code(refused, Code.NO_FREE_COUNTER, 8)
        served = [world.see(one).counter for one in line[:4]]
        if not fits or len(set(served)) != 4:
            return Winner.NOBODY
        return Winner.FIRST if line[0] in map(_called, lanes[0]) else Winner.SECOND

    calls = tuple(Wish(CallNext(1, desk), STAFF) for desk in desks)
    return Duel(calls, calls, judge, third=calls)


def call_against_call_at_one_counter(world: World) -> Duel:
    """Two staff at one counter: one customer is called, the other tap is refused."""
    tidy(world)
    line = [world.join().id, world.join().id]
    desk = world.branch.views.counters(1)[0].id

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        winner = _either(first, second, Code.NO_FREE_COUNTER)
        states = [world.see(one).state for one in line]
        return _if(winner, states == [State.SERVING, State.WAITING])

    return Duel(*_both(CallNext(1, desk)), judge)


def complete_against_no_show(world: World) -> Duel:
    """The customer is served, or was not there: never both."""
    ticket = _served(world)

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        winner = _either(first, second, Code.NOT_ALLOWED)
        state = State.COMPLETED if winner is Winner.FIRST else State.LATE
        return _if(winner, world.see(ticket).state is state)

    return Duel(
        _staff(MoveTicket(ticket, Event.COMPLETE)),
        _staff(MoveTicket(ticket, Event.TIME_OUT)),
        judge,
    )


def complete_against_complete(world: World) -> Duel:
    """Two counters free at once on an automatic queue with one waiting: one gets the customer."""
    tidy(world, calling=Calling.AUTOMATIC)
    done = [world.join().id, world.join().id]
    next_one = world.join().id

    def judge(*_: Answers) -> Winner:
        history = [one.event for one in world.branch.views.history(next_one).items]
        ended = all(world.see(one).state is State.COMPLETED for one in done)
        if not ended or history != [Event.JOIN, Event.PROMOTE]:
            return Winner.NOBODY
        return Winner.FIRST if world.see(next_one).counter == "1" else Winner.SECOND

    return Duel(
        _staff(MoveTicket(done[0], Event.COMPLETE)),
        _staff(MoveTicket(done[1], Event.COMPLETE)),
        judge,
    )


def rejoin_against_expire(world: World) -> Duel:
    """Around the end of the grace time: the place is kept, or the ticket expired once."""
    ticket = _served(world)
    late = world.move(ticket, Event.TIME_OUT)
    assert late.expires_at is not None

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        events = [one.event for one in world.branch.views.history(ticket).items]
        now = world.see(ticket)
        if first[0].refusal is None:
            kept = now.state is State.WAITING and now.priority_boost == 1
            return _if(Winner.FIRST, kept and Event.EXPIRE not in events)
        over = first[0].refusal.code is Code.GRACE_OVER and now.state is State.MISSED
        return _if(Winner.SECOND, over and events.count(Event.EXPIRE) == 1)

    holder = world.customer(ticket)
    back = Wish(MoveTicket(ticket, Event.REJOIN, only_from=State.LATE), holder)
    sweep = Wish(SweepDue(FAR), SYSTEM)
    return Duel((back,), (sweep,), judge, (_idle(),), at=to_microseconds(late.expires_at))


def join_for_the_last_place(world: World) -> Duel:
    """One place is left: one gets a ticket, the other hears that it is full."""
    tidy(world)
    world.join()
    world.change(max_size=2)

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        return _if(_either(first, second, Code.QUEUE_FULL), world.queue().active == 2)

    return Duel(*_both(Join(1)), judge)


def one_phone_twice(world: World) -> Duel:
    """One person at two machines: one ticket is made, the other machine shows the same one."""
    tidy(world)
    world.do(MoveTicket(world.join(phone="+493012345600").id, Event.CANCEL))
    world.hands.advance(86_400)

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        same = _ticket(first).id == _ticket(second).id and world.queue().active == 1
        made = [first[0].created, second[0].created]
        if not same or made.count(True) != 1:
            return Winner.NOBODY
        return Winner.FIRST if made[0] else Winner.SECOND

    return Duel(*_both(Join(1, phone="+493012345600")), judge)


def slots_against_promotion(world: World) -> Duel:
    """The second counter is taken away while somebody is called to it."""
    ticket = _served(world)
    world.join()
    second_desk = world.branch.views.counters(1)[1].id

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        if first[0].refusal is not None:
            return Winner.NOBODY
        called = second[0].refusal is None
        gone = called or second[0].refusal.code in (Code.NO_FREE_COUNTER, Code.NOT_FOUND)  # type: ignore[union-attr]
        serving = world.queue().serving
        fits = gone and serving == (2 if called else 1) and world.queue().service_slots == 1
        fits = fits and world.see(ticket).state is State.SERVING
        return _if(Winner.SECOND if called else Winner.FIRST, fits)

    return Duel(
        _staff(ChangeQueue(1, {"service_slots": 1})), _staff(CallNext(1, second_desk)), judge
    )


def size_against_join(world: World) -> Duel:
    """The queue is made smaller while somebody joins."""
    tidy(world)
    world.join()

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        joined = second[0].refusal is None
        full = joined or second[0].refusal.code is Code.QUEUE_FULL  # type: ignore[union-attr]
        fits = first[0].refusal is None and full and world.queue().max_size == 1
        fits = fits and world.queue().active == (2 if joined else 1)
        return _if(Winner.SECOND if joined else Winner.FIRST, fits)

    return Duel(_staff(ChangeQueue(1, {"max_size": 1})), _staff(Join(1)), judge)


def cancel_against_call(world: World) -> Duel:
    """The only one waiting leaves while being called: the counter is free in the end."""
    tidy(world)
    ticket = world.join().id
    desk = world.branch.views.counters(1)[0].id

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        called = _called(second[0]) is not None
        events = [one.event for one in world.branch.views.history(ticket).items]
        expected = [Event.JOIN, *([Event.PROMOTE] if called else []), Event.CANCEL]
        fits = first[0].refusal is None and second[0].refusal is None and events == expected
        fits = fits and world.queue().serving == 0
        return _if(Winner.SECOND if called else Winner.FIRST, fits)

    leave = Wish(MoveTicket(ticket, Event.CANCEL), world.customer(ticket))
    return Duel((leave,), _staff(CallNext(1, desk)), judge)


def one_key_twice(world: World) -> Duel:
    """The same request at two machines: one ticket, and the same answer to the last byte."""
    tidy(world)
    key = Key("staff POST /join", f"key {world.queue().revision}", b"body")
    bob = world.as_staff(BOB)

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        same = encode(first[0]) == encode(second[0]) and first[0].created
        if not same or world.queue().active != 1:
            return Winner.NOBODY
        (joined,) = world.branch.views.history(_ticket(first).id).items
        return Winner.SECOND if joined.actor_name == "Bob" else Winner.FIRST

    return Duel((Wish(Join(1), STAFF, key),), (Wish(Join(1), bob, key),), judge)


def delete_against_join(world: World) -> Duel:
    """A queue is deleted while somebody joins it."""
    tidy(world)
    for queue in world.branch.views.queues():
        if queue.id != 1:
            for one in world.branch.views.tickets(queue.id, PRESENT, STAFF).items:
                world.move(one.id, Event.CANCEL)
            world.do(DeleteQueue(queue.id))
    short_lived = world.make_queue("Short-lived").id

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        winner = _either(first, second, Code.QUEUE_IN_USE, Code.NOT_FOUND)
        there = world.branch.views.queue(short_lived) is not None
        return _if(winner, there == (winner is Winner.SECOND))

    return Duel(_staff(DeleteQueue(short_lived)), _staff(Join(short_lived)), judge)


def close_against_call(world: World) -> Duel:
    """A counter closes while somebody is called to it: nobody, or one who is served first."""
    tidy(world)
    ticket = world.join().id
    desk = world.branch.views.counters(1)[0].id

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        called = second[0].refusal is None
        refused = called or second[0].refusal.code is Code.NO_FREE_COUNTER  # type: ignore[union-attr]
        state = State.SERVING if called else State.WAITING
        fits = first[0].refusal is None and refused and world.see(ticket).state is state
        return _if(Winner.SECOND if called else Winner.FIRST, fits)

    return Duel(_staff(SetCounter(desk, CounterState.CLOSED)), _staff(CallNext(1, desk)), judge)


def sweep_against_sweep(world: World) -> Duel:
    """Sweeps that overlap expire each of five tickets once; who moved more came first."""
    tidy(world)
    late = []
    for _ in range(5):
        late.append(world.join().id)
        world.call()
        world.move(late[-1], Event.TIME_OUT)
    last = world.see(late[-1]).expires_at
    assert last is not None

    def judge(first: Answers, second: Answers, _: Answers) -> Winner:
        moved = [sum(_expired(one) for one in lane) for lane in (first, second)]
        expires = [
            [one.event for one in world.branch.views.history(ticket).items].count(Event.EXPIRE)
            for ticket in late
        ]
        if sum(moved) != 5 or expires != [1] * 5:
            return Winner.NOBODY
        return Winner.FIRST if moved[0] > moved[1] else Winner.SECOND

    sweeps = (Wish(SweepDue(FAR, limit=1), SYSTEM),) * 5
    return Duel(sweeps, sweeps, judge, (_idle(),), at=to_microseconds(last) + 1_000_000)


RACES: dict[str, Race] = {
    "call against call, twelve staff at four counters": call_against_call,
    "call against call at one counter": call_against_call_at_one_counter,
    "complete against no-show": complete_against_no_show,
    "complete against complete for the next one": complete_against_complete,
    "rejoin against expire": rejoin_against_expire,
    "join against join for the last place": join_for_the_last_place,
    "one phone number joins twice": one_phone_twice,
    "fewer slots against a call": slots_against_promotion,
    "a smaller queue against a join": size_against_join,
    "cancel against call": cancel_against_call,
    "one idempotency key sent twice": one_key_twice,
    "delete of a queue against a join": delete_against_join,
    "close of a counter against a call": close_against_call,
    "sweep against sweep": sweep_against_sweep,
}


def _served(world: World) -> int:
    """A ticket just called to the first counter; nobody else is there."""
    tidy(world)
    ticket = world.join().id
    assert world.call(1, world.branch.views.counters(1)[0].id) is not None
    return ticket


def _staff(command: Command) -> Wishes:
    return (Wish(command, STAFF),)


def _both(command: Command) -> tuple[Wishes, Wishes]:
    return _staff(command), _staff(command)


def _idle() -> Wish:
    """Takes the lock like the others, and changes nothing."""
    return Wish(ChangeBranch({}), STAFF)


def _either(first: Answers, second: Answers, *codes: Code) -> Winner:
    """Who was not refused, where exactly one was, with one of ``codes``."""
    refusals = [first[0].refusal, second[0].refusal]
    losers = [one for one in refusals if one is not None]
    if len(losers) != 1 or losers[0].code not in codes:
        return Winner.NOBODY
    return Winner.FIRST if refusals[0] is None else Winner.SECOND


def _if(winner: Winner, fits: bool) -> Winner:
    return winner if fits else Winner.NOBODY


def _all_code(outcomes: Answers, code: Code, many: int) -> bool:
    codes = [one.refusal.code for one in outcomes if one.refusal is not None]
    return codes == [code] * many


def _called(outcome: Outcome) -> int | None:
    called = outcome.result
    return called.ticket.id if isinstance(called, Called) and called.ticket is not None else None


def _ticket(answers: Answers) -> Ticket:
    result = answers[0].result
    ticket = result.ticket if isinstance(result, Joined) else result
    assert isinstance(ticket, Ticket), answers
    return ticket


def _expired(outcome: Outcome) -> int:
    return outcome.result.expired if isinstance(outcome.result, SweepReport) else 0
