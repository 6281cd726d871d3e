"""Every state × event × actor, by the table alone and through the engine."""

from itertools import product

import pytest

from core.commands import Asker, MoveTicket
from core.errors import Code
from core.guards import Guard, Situation
from core.states import ACTIVE, Actor, Event, State
from core.transitions import SETTLED, TABLE, Fields, Set, allowed, apply, find
from tests.core.factory import GRACE_S, SYSTEM, World
from tests.evidence import Ledger, Topic

# The table as the product's rules state it: (event, from, to, who).
STATED = {
    ("join", None, "WAITING", "customer staff"),
    ("promote", "WAITING", "SERVING", "system"),
    ("complete", "SERVING", "COMPLETED", "staff"),
    ("time_out", "SERVING", "LATE", "staff"),
    ("time_out", "SERVING", "LATE", "system"),
    ("rejoin", "LATE", "WAITING", "customer staff"),
    ("expire", "LATE", "MISSED", "system"),
    ("rejoin", "MISSED", "WAITING", "customer staff"),
    ("rejoin", "CANCELLED", "WAITING", "customer staff"),
    ("cancel", "WAITING", "CANCELLED", "customer staff system"),
    ("cancel", "SERVING", "CANCELLED", "customer staff system"),
    ("cancel", "LATE", "CANCELLED", "customer staff system"),
    ("check_in", "SERVING", "SERVING", "staff"),
    ("call_again", "SERVING", "SERVING", "staff"),
}
PEOPLES = [event for event in Event if event not in (Event.JOIN, Event.PROMOTE)]


def test_the_table_says_what_was_agreed() -> None:
    assert {(row.event, row.source, row.target, " ".join(row.actors)) for row in TABLE} == STATED


def test_each_cause_leads_to_one_row() -> None:
    causes = [(row.event, row.source, actor) for row in TABLE for actor in row.actors]
    assert len(causes) == len(set(causes))


def test_completed_is_final() -> None:
    assert not [row for row in TABLE if row.source is State.COMPLETED]


@pytest.mark.evidence
@pytest.mark.parametrize(("source", "event", "actor"), list(product(State, Event, Actor)))
def test_find_knows_only_the_table(
    ledger: Ledger, source: State, event: Event, actor: Actor
) -> None:
    stated = any((event, source) == (one[0], one[1]) and actor in one[3].split() for one in STATED)
    assert (find(event, source, actor) is not None) == stated
    ledger.note(
        Topic.RULES, "asked of the table", tried=1, allowed=int(stated), refused=int(not stated)
    )


def _asker(actor: Actor, world: World, ticket_id: int) -> Asker:
    return {
        Actor.CUSTOMER: world.customer(ticket_id),
        Actor.STAFF: Asker(Actor.STAFF, 1),
        Actor.SYSTEM: SYSTEM,
    }[actor]


@pytest.mark.evidence
@pytest.mark.parametrize("state", list(State))
def test_every_event_of_every_actor_through_the_engine(
    ledger: Ledger, world: World, state: State
) -> None:
    """What the table allows is done and audited once; all else is refused and changes nothing."""
    world.change(service_slots=len(PEOPLES) * len(Actor))
    for counter_id, (event, actor) in enumerate(product(PEOPLES, Actor), start=1):
        ticket = world.ticket_in(state, counter_id=counter_id)
        asker = _asker(actor, world, ticket.id)
        before = world.branch.views.history(ticket.id).items
        outcome = world.do(MoveTicket(ticket.id, event), asker)
        after = world.branch.views.history(ticket.id).items
        rule = find(event, state, actor)
        guarded = event is Event.EXPIRE or (event is Event.TIME_OUT and actor is Actor.SYSTEM)
        if rule is not None and not guarded:
            assert outcome.refusal is None
            assert len(after) == len(before) + 1
            assert (after[-1].event, after[-1].source, after[-1].actor) == (event, state, actor)
            assert world.see(ticket.id).state is rule.target
        else:
            settled = SETTLED.get(event) is state and any(find(event, s, actor) for s in State)
            assert after == before
            assert (outcome.refusal is None) == settled
            _assert_explained(outcome.refusal, state)
        ledger.note(
            Topic.RULES,
            "sent to the engine as a command",
            tried=1,
            allowed=int(len(after) > len(before)),
            refused=int(outcome.refusal is not None),
            repeated_and_so_unchanged=int(after == before and outcome.refusal is None),
        )
        _clear(world, ticket.id)


def _assert_explained(refusal: object, state: State) -> None:
    if refusal is None:
        return
    assert getattr(refusal, "state", None) is state
    assert getattr(refusal, "allowed", None) is not None
    assert getattr(refusal, "code", None) in (
        Code.NOT_ALLOWED,
        Code.GRACE_RUNNING,
        Code.CALL_RUNNING,
    )
    assert "Nothing was changed" in getattr(refusal, "detail", "")


def _clear(world: World, ticket_id: int) -> None:
    """Leave nobody in line, so that the next ticket is the head."""
    if world.see(ticket_id).state in ACTIVE:
        world.move(ticket_id, Event.CANCEL)


def test_allowed_holds_the_guards_against_the_situation() -> None:
    late = Situation(now=10, expires_at=10)
    assert allowed(State.LATE, Actor.CUSTOMER, late) == (Event.REJOIN, Event.CANCEL)
    over = Situation(now=11, expires_at=10)
    assert allowed(State.LATE, Actor.CUSTOMER, over) == (Event.CANCEL,)
    assert allowed(State.LATE, Actor.SYSTEM, over) == (Event.EXPIRE, Event.CANCEL)
    full = Situation(now=0, has_room=False)
    assert allowed(State.MISSED, Actor.STAFF, full) == ()
    here = Situation(now=0, here_at=1)
    assert Event.CALL_AGAIN not in allowed(State.SERVING, Actor.STAFF, here)


def test_apply_is_pure_and_follows_each_effect() -> None:
    before = Fields(joined_at=1, priority_boost=1, served_at=2, called_at=2, counter_id=7)
    no_show = find(Event.TIME_OUT, State.SERVING, Actor.STAFF)
    assert no_show is not None
    after = apply(no_show, before, at=5, grace_us=GRACE_S)
    assert after == Fields(joined_at=1, priority_boost=1, expires_at=5 + GRACE_S)
    assert before.served_at == 2


def test_a_late_rejoin_keeps_the_place_and_a_missed_one_goes_to_the_end() -> None:
    late = find(Event.REJOIN, State.LATE, Actor.CUSTOMER)
    missed = find(Event.REJOIN, State.MISSED, Actor.CUSTOMER)
    assert late is not None
    assert missed is not None
    held = Fields(joined_at=1, priority_boost=1, expires_at=9)
    assert apply(late, held, at=5, grace_us=0) == Fields(joined_at=1, priority_boost=1)
    assert apply(missed, held, at=5, grace_us=0) == Fields(joined_at=5, priority_boost=0)


def test_every_guard_and_effect_is_used() -> None:
    used = {guard for row in TABLE for guard in row.guards}
    assert used == set(Guard)
    rules = {getattr(row.effect, name) for row in TABLE for name in row.effect.__slots__}
    assert rules == set(Set)
