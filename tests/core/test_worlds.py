"""In small worlds, nothing that can happen breaks an invariant, whatever happened before."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec
import pytest

from core.commands import PASSER_BY, Join
from core.errors import Code, Refusal
from core.guards import HOLDS, Guard
from core.known import Known
from core.outcomes import Outcome
from core.states import Calling, State
from core.values import Joined
from tests.core.break_ins import NOW, rewrite
from tests.core.break_ins_tickets import move, promote
from tests.core.exploration import Tally, explore
from tests.core.world_judge import Picture, judge
from tests.core.worlds import PHONES, Answer, Size, Step, World, alike
from tests.evidence import Ledger, Topic

BY_HAND, BY_ITSELF = Calling.ON_DEMAND, Calling.AUTOMATIC
SMALL = {
    "2 customers, 1 counter, on demand": Size(2, 1, (BY_HAND,)),
    "2 customers, 1 counter, automatic, calls run out": Size(2, 1, (BY_ITSELF,), call_timeout_s=5),
}
LARGER = {
    "3 customers, 2 counters that come, go and pause, on demand": Size(
        3, 2, (BY_HAND,), slot_numbers=(1, 2), counters_close=True
    ),
    "3 customers, 2 counters, automatic, calls and grace run out apart": Size(
        3, 2, (BY_ITSELF,), call_timeout_s=5, step_s=6
    ),
    "2 customers, limits grow and shrink, queue and counters close, calling changes": Size(
        2,
        2,
        (BY_ITSELF,),
        slot_numbers=(1, 2),
        max_sizes=(1, None),
        callings=(BY_HAND, BY_ITSELF),
        counters_close=True,
        queues_close=True,
    ),
    "3 customers, 2 queues, one of each calling": Size(3, 1, (BY_ITSELF, BY_HAND)),
    "2 customers, 2 queues they are moved between": Size(
        2, 1, (BY_HAND, BY_ITSELF), max_sizes=(1, None), queues_close=True, transfers=True
    ),
    "2 customers, 2 queues, one of which comes and goes": Size(
        2, 1, (BY_HAND, BY_ITSELF), queues_go=True, transfers=True
    ),
    "2 customers, the wall clock jumps, the branch restarts": Size(
        2, 1, (BY_ITSELF,), call_timeout_s=5, step_s=6, clock_jumps=True
    ),
    "2 customers, day after day": Size(2, 1, (BY_HAND,), days=True),
}
SAMPLE = 500
WHOLE = 200_000


def _note(ledger: Ledger, name: str, tally: Tally) -> None:
    ledger.note(
        Topic.WORLDS,
        name,
        states=len(tally.seen),
        transitions=tally.transitions,
        refused=tally.refused,
        steps_in_a_row=tally.depth,
        states_left_untried=tally.left,
    )
    assert tally.broken == []


@pytest.mark.evidence
@pytest.mark.parametrize("name", SMALL)
def test_every_sequence_in_a_small_world(ledger: Ledger, name: str) -> None:
    tally = explore(SMALL[name], most_transitions=50_000)
    _note(ledger, name, tally)
    assert tally.left == 0, "no new state may be left"
    assert len(tally.seen) > 100


@pytest.mark.parametrize("name", LARGER)
def test_the_first_sequences_in_a_larger_world(ledger: Ledger, name: str) -> None:
    _note(ledger, name, explore(LARGER[name], SAMPLE))


@pytest.mark.slow
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("name", LARGER)
def test_every_sequence_in_a_larger_world(ledger: Ledger, name: str) -> None:
    tally = explore(LARGER[name], WHOLE)
    _note(ledger, name, tally)
    assert tally.left == 0 or tally.transitions >= WHOLE


@pytest.mark.slow
def test_customers_who_are_alike_need_not_be_told_apart() -> None:
    """Both ways of exploring see the same states but for which customer is which."""
    told_apart = explore(Size(2, 1, (BY_HAND,), told_apart=True), 50_000)
    merged = explore(Size(2, 1, (BY_HAND,)), 50_000)
    assert told_apart.left == merged.left == 0
    assert {(tuple(alike(one[0])), *one[1:]) for one in told_apart.seen} == merged.seen
    assert len(told_apart.seen) > len(merged.seen)


class Sabotage(NamedTuple):
    """What is done to a world so that it breaks, and what must then be said of it."""

    found: str
    without: tuple[str, ...] = ()
    """Triggers, or lines of them, that are taken away."""
    guard: Guard | None = None
    """A guard of the engine's that always holds."""
    typed: str | None = None
    """A statement typed by hand, as a further step."""


NEWEST = "(SELECT max(id) FROM ticket WHERE state = 'WAITING')"
PROMOTE_NEWEST = move(NEWEST, promote("(SELECT max(id) FROM counter)")).replace("{now}", NOW)
FULL = ("ticket_before_insert", "ticket_before_update", "queue_before_update")
SABOTAGES = {
    "the newest is called before the head": Sabotage(
        "the head of the line is", ("ticket_before_update.not_next",), typed=PROMOTE_NEWEST
    ),
    "a full queue takes more": Sabotage(
        "made 2 active of 1",
        tuple(f"{trigger}.queue_full" for trigger in FULL),
        guard=Guard.HAS_ROOM,
    ),
    "changes are not audited": Sabotage("audit rows", ("ticket_after_update",)),
    "nobody is called to a free counter": Sabotage(
        "people wait in Q1", typed="UPDATE queue SET calling = 'automatic'"
    ),
}
BROKEN_SIZE = Size(2, 1, (BY_HAND,), max_sizes=(None, 1))


@pytest.mark.parametrize("name", SABOTAGES)
def test_a_world_that_breaks_is_found_out(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sabotage = SABOTAGES[name]
    # The engine would not commit all of them; the judge of the worlds is on trial here.
    monkeypatch.setattr(Known, "verify", lambda _: None)
    if sabotage.guard is not None:
        monkeypatch.setitem(HOLDS, sabotage.guard, lambda _: True)
    tally = explore(
        BROKEN_SIZE, 5_000, prepare=_without(sabotage.without), further=_typed(sabotage.typed)
    )
    assert any(sabotage.found in words for words in tally.broken), tally.broken


def test_behind_a_broken_engine_the_database_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(HOLDS, Guard.HAS_ROOM, lambda _: True)
    broken = explore(BROKEN_SIZE, 1_000).broken
    assert broken
    assert all("had to refuse what the engine let through: queue_full" in one for one in broken)


def _without(rules: Iterable[str]) -> Callable[[World], None]:
    def prepare(world: World) -> None:
        for rule in rules:
            trigger, _, line = rule.partition(".")
            rewrite(world.connection, trigger, line, None)

    return prepare


def _typed(statement: str | None) -> Callable[[World], Iterable[Step]]:
    further = () if statement is None else (Step("typed by hand", typed=statement),)
    return lambda _: further


def test_a_wrong_answer_is_found_out() -> None:
    world = World(Size(1, 1, (BY_HAND,)))
    before = Picture(world.connection)
    with world.trying(Step("join", Join(1, phone=PHONES[0]), PASSER_BY)) as answer:
        joined = answer.outcome.result
        assert isinstance(joined, Joined)
        assert judge(before, answer, world.connection) == []
        served = msgspec.structs.replace(joined.ticket, state=State.SERVING)
        wrong = {
            "answered SERVING": Answer(Outcome(Joined(served)), answer.happened),
            "changed something, and refused": answer._replace(
                outcome=Outcome(refusal=Refusal(Code.QUEUE_FULL, "no"))
            ),
            "and audited is": answer._replace(
                happened=[*(answer.happened or ()), *(answer.happened or ())]
            ),
        }
        for words, one in wrong.items():
            assert any(words in found for found in judge(before, one, world.connection))
    told = answer._replace(outcome=Outcome())
    assert any("nothing happened" in found for found in judge(before, told, world.connection))
