"""Random days: anything anybody may do, in any order, on a real file, held against ``Paper``.

After each step the answer and everything stored agree with the paper; at the end of a day every
invariant holds over the file. What Hypothesis finds it shrinks to the shortest list of steps.
"""

import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import msgspec
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
)

from core.branch import Branch, open_branch
from core.check import check
from core.clock import SECOND_US, Clock
from core.commands import (
    PASSER_BY,
    SYSTEM,
    Asker,
    CallNext,
    ChangeBranch,
    ChangeQueue,
    Command,
    CreateQueue,
    Join,
    Key,
    MoveTicket,
    SetCounter,
    SetNote,
    SetUpBranch,
    SweepDue,
    TransferTicket,
)
from core.errors import NOT_KEPT, Code
from core.folder import DATABASE_NAME
from core.outcomes import Outcome
from core.states import Actor, Calling, CounterState, Event, State
from core.values import Called, Joined, Ticket
from tests.core.factory import STAFF, HandClock
from tests.core.paper import DAY_S, FROM, START_S, Paper, Slip

PHONES = {"Ada": "+4930901820", "Bo": "+4930901821", "Cy": "+4930901822", "Di": "+4930901823"}
GRACE_S = 330
CALL_TIMEOUT_S = 90
"""Half minutes, as time goes by in whole minutes: nothing ends just when somebody looks."""
MINUTES = st.sampled_from((1, 2, 4, 6, 30))
NEXT_DAY = 1_200
COUNTERS = st.integers(1, 3)
Sabotage = Callable[[sqlite3.Connection], None]


def set_up_folder(folder: Path) -> None:
    """A branch where every day begins: a queue of one counter, two retired, and another queue."""
    hands = HandClock(START_S * SECOND_US)
    branch = open_branch(folder, Clock(hands.read_wall, hands.read_monotonic))
    for command in (
        SetUpBranch("Ann", "no hash", "Desk", 1, GRACE_S),
        ChangeBranch({"time_zone": "UTC"}),
        ChangeQueue(1, {"call_timeout_s": CALL_TIMEOUT_S}),
        ChangeQueue(1, {"service_slots": 3}),
        ChangeQueue(1, {"service_slots": 1}),
        CreateQueue("Back office"),
    ):
        assert branch.submit(command, STAFF).result().refusal is None
    branch.close()


class _Sent(msgspec.Struct):
    """A command as it was sent, and its first answer."""

    command: Command
    asker: Asker
    key: Key
    outcome: Outcome
    at: int


class Day(RuleBasedStateMachine):
    """One day, or several, of one branch."""

    slips = Bundle("slips")
    away = Bundle("away")

    def __init__(self, begun: Path, counts: Counter[str], sabotage: Sabotage | None) -> None:
        super().__init__()
        self._sabotaged = sabotage is not None
        self._kept = tempfile.TemporaryDirectory(dir=begun.parent)
        self._folder = Path(shutil.copytree(begun, Path(self._kept.name) / "branch"))
        if sabotage is not None:
            with closing(sqlite3.connect(self._folder / DATABASE_NAME)) as connection:
                sabotage(connection)
                connection.commit()
        self._hands = HandClock(START_S * SECOND_US)
        self._paper = Paper(GRACE_S, CALL_TIMEOUT_S)
        self._gone_by = 0
        self._sent: list[_Sent] = []
        self._counts = counts
        self._counts["days"] += 1
        self._branch = self._open()

    @initialize(target=slips)
    def two_walk_in(self) -> MultipleResults[Slip]:
        came = self.walk_in(), self.walk_in()
        return multiple(*(slip for slip in came if isinstance(slip, Slip)))

    @rule(target=slips, who=st.sampled_from(sorted(PHONES)), staff=st.booleans())
    def join(self, who: str, staff: bool) -> Slip | MultipleResults[Slip]:
        command = Join(1, name=who, phone=PHONES[who])
        return self._joined(
            self._paper.join(who), self._send(command, STAFF if staff else PASSER_BY)
        )

    @rule(target=slips)
    def walk_in(self) -> Slip | MultipleResults[Slip]:
        return self._joined(self._paper.join(None), self._send(Join(1), STAFF))

    @rule(counter=COUNTERS)
    def call(self, counter: int) -> None:
        expected = self._paper.call(counter)
        outcome = self._send(CallNext(1, counter), STAFF)
        if isinstance(expected, Code):
            _refused(outcome, expected)
        else:
            assert isinstance(outcome.result, Called)
            called = outcome.result.ticket
            assert (called and called.id) == (expected and expected.ticket)

    @rule(slip=slips, event=st.sampled_from(sorted(FROM)), staff=st.booleans())
    def move(self, slip: Slip, event: Event, staff: bool) -> None:
        expected = self._paper.move(slip, event, staff=staff)
        asker = STAFF if staff else self._holder(slip)
        _refused(self._send(MoveTicket(slip.ticket, event), asker), expected)

    @rule(slip=slips, event=st.sampled_from((Event.CHECK_IN, Event.TIME_OUT, Event.REJOIN)))
    def staff_move(self, slip: Slip, event: Event) -> None:
        self.move(slip, event, staff=True)

    @rule(slip=slips)
    def rejoin_only_from_late(self, slip: Slip) -> None:
        expected = self._paper.move(slip, Event.REJOIN, only_late=True)
        command = MoveTicket(slip.ticket, Event.REJOIN, only_from=State.LATE)
        _refused(self._send(command, STAFF), expected)

    @rule(target=away, slip=slips, keep=st.booleans())
    def move_away(self, slip: Slip, keep: bool) -> Slip | MultipleResults[Slip]:
        expected = self._paper.move_away(slip, keep=keep)
        return self._moved(expected, self._send(TransferTicket(slip.ticket, 2, keep), STAFF))

    @rule(target=slips, gone=away, keep=st.booleans())
    def bring_back(self, gone: Slip, keep: bool) -> Slip | MultipleResults[Slip]:
        expected = self._paper.bring_back(gone, keep=keep)
        return self._moved(expected, self._send(TransferTicket(gone.ticket, 1, keep), STAFF))

    @rule(slip=st.one_of(slips, away), words=st.sampled_from((None, "Ramp", "Urgent")))
    def write(self, slip: Slip, words: str | None) -> None:
        slip.note = words
        _refused(self._send(SetNote(slip.ticket, words), STAFF), None)

    @rule(slots=st.integers(1, 3))
    def set_slots(self, slots: int) -> None:
        self._paper.configure("slots", slots)
        self._change("service_slots", slots)

    @rule(most=st.sampled_from((None, 1, 2, 3)))
    def set_max_size(self, most: int | None) -> None:
        self._paper.configure("max_size", most)
        self._change("max_size", most)

    @rule(is_open=st.booleans())
    def set_open(self, is_open: bool) -> None:
        self._paper.configure("open", is_open)
        self._change("open", is_open)

    @rule(calling=st.sampled_from(Calling))
    def set_calling(self, calling: Calling) -> None:
        self._paper.configure("automatic", calling is Calling.AUTOMATIC)
        self._change("calling", calling)

    @rule(counter=COUNTERS, state=st.sampled_from(CounterState))
    def set_counter(self, counter: int, state: CounterState) -> None:
        expected = self._paper.set_counter(counter, state)
        _refused(self._send(SetCounter(counter, state), STAFF), expected)

    @rule(minutes_ago=st.sampled_from((0, 0, 0, 2, 5)))
    def sweep(self, minutes_ago: int) -> None:
        self._counts["sweeps"] += 1
        self._paper.sweep(self._paper.now - minutes_ago * 60)
        at = self._branch.clock.peek() - minutes_ago * 60 * SECOND_US
        assert self._branch.submit(SweepDue(at), SYSTEM).result().refusal is None

    @rule(minutes=MINUTES)
    def wait(self, minutes: int) -> None:
        self._hands.advance(minutes * 60)
        self._pass(minutes * 60)

    @rule()
    def sleep_till_the_next_day(self) -> None:
        self._counts["nights"] += 1
        self.wait(NEXT_DAY)

    @rule(minutes=MINUTES)
    def jump_back(self, minutes: int) -> None:
        self._counts["clock_jumps"] += 1
        self._hands.set_back(minutes * 60)
        self._pass(0)

    @rule(minutes=MINUTES)
    def jump_forward(self, minutes: int) -> None:
        self._counts["clock_jumps"] += 1
        self._hands.set_back(-minutes * 60)
        self._pass(0)

    @rule(sent=st.integers(1, 8), altered=st.booleans())
    def send_again(self, sent: int, altered: bool) -> None:
        """The same key once more, with the same request or another; keys are kept for a day."""
        if sent > len(self._sent) or self._sent[-sent].at < self._paper.now - DAY_S + 60:
            return
        self._counts["duplicates"] += 1
        first = self._sent[-sent]
        key = first.key
        if altered:
            key = Key(key.scope, key.key, b"another")
        outcome = self._branch.submit(first.command, first.asker, key).result()
        if altered:
            _refused(outcome, Code.IDEMPOTENCY_KEY_REUSED)
        else:
            assert outcome == first.outcome

    @rule()
    def restart(self) -> None:
        """Close and open; while the wall clock is behind, time since the last change is lost."""
        self._counts["restarts"] += 1
        self._branch.close()
        self._branch = self._open()
        self._pass(0)
        self._gone_by = self._paper.now

    @invariant()
    def agrees(self) -> None:
        self._counts["steps"] += 1
        paper, views = self._paper, self._branch.views
        assert self._engine_now() == paper.now
        line = views.tickets(1, (State.WAITING,), STAFF, limit=500).items
        expected_line = [(slip.ticket, place) for place, slip in enumerate(paper.line.slips(), 1)]
        assert [(one.id, one.position) for one in line] == expected_line
        stored = views.tickets(1, tuple(State), STAFF, limit=500).items
        assert [(t.id, t.number, t.state, t.counter, t.here) for t in stored] == [
            (s.ticket, f"A{s.number:03}", s.state, s.counter and str(s.counter), s.here)
            for s in paper.slips
        ]
        elsewhere = views.tickets(2, tuple(State), STAFF, limit=500).items
        assert [(t.id, t.state) for t in elsewhere] == [(s.ticket, s.state) for s in paper.away]
        assert [(t.id, t.note, t.moved_to) for t in (*stored, *elsewhere)] == [
            (s.ticket, s.note, s.went_on and s.went_on.ticket) for s in paper.slips + paper.away
        ]
        self._explained(paper.of(State.SERVING))
        queue = views.queue(1)
        assert queue is not None
        assert (queue.service_slots, queue.max_size) == (paper.slots, paper.max_size)
        assert (queue.open, queue.calling is Calling.AUTOMATIC) == (paper.open, paper.automatic)
        counts = [len(paper.of(*states)) for states in ((State.SERVING,), (State.WAITING,))]
        assert [queue.serving, queue.waiting] == counts
        assert views.health().sequence == paper.changes

    def teardown(self) -> None:
        self._counts["transitions"] += self._paper.changes
        if not self._sabotaged:
            self._explained(self._paper.slips)
        self._branch.close()
        report = check(self._folder / DATABASE_NAME)
        self._kept.cleanup()
        assert self._sabotaged or not [line for line in report.lines if not line.holds]

    def _open(self) -> Branch:
        return open_branch(self._folder, Clock(self._hands.read_wall, self._hands.read_monotonic))

    def _engine_now(self) -> int:
        return self._branch.clock.peek() // SECOND_US - START_S

    def _wall(self) -> int:
        return self._hands.wall // SECOND_US - START_S

    def _pass(self, seconds: int) -> None:
        """Let time go by on paper: no less than by the wall clock, no more than has gone by."""
        now, wall = self._engine_now(), self._wall()
        self._gone_by = max(self._gone_by + seconds, wall)
        assert max(wall, self._paper.changed_at) <= now <= self._gone_by
        self._paper.now = now

    def _send(self, command: Command, asker: Asker) -> Outcome:
        key = Key("test", str(len(self._sent)), b"print")
        outcome = self._branch.submit(command, asker, key).result()
        if outcome.refusal is None or outcome.refusal.code not in NOT_KEPT:
            self._sent.append(_Sent(command, asker, key, outcome, self._paper.now))
        self._counts["commands"] += 1
        self._counts["refused"] += outcome.refusal is not None
        return outcome

    def _change(self, name: str, value: object) -> None:
        _refused(self._send(ChangeQueue(1, {name: value}), STAFF), None)

    def _holder(self, slip: Slip) -> Asker:
        return Asker(Actor.CUSTOMER, self._branch.views.ticket_owner(slip.ticket))

    def _explained(self, slips: list[Slip]) -> None:
        """Why each was called is what the clerk wrote down, however long ago."""
        for slip in slips:
            why = self._branch.views.why(slip.ticket)
            told = why and (why.rule, why.waiting, why.passed_over)
            assert told == slip.why

    def _moved(self, expected: Code | Slip, outcome: Outcome) -> Slip | MultipleResults[Slip]:
        if isinstance(expected, Code):
            _refused(outcome, expected)
            return multiple()
        assert isinstance(outcome.result, Ticket)
        assert outcome.result.id == expected.ticket
        return expected

    def _joined(self, expected: Code | Slip, outcome: Outcome) -> Slip | MultipleResults[Slip]:
        if isinstance(expected, Code):
            _refused(outcome, expected)
            return multiple()
        assert isinstance(outcome.result, Joined)
        assert outcome.result.ticket.id == expected.ticket
        return expected


def _refused(outcome: Outcome, expected: Code | None) -> None:
    assert (outcome.refusal and outcome.refusal.code) == expected


def days(
    begun: Path, counts: Counter[str], sabotage: Sabotage | None = None
) -> type[RuleBasedStateMachine]:
    """Days that begin in a copy of the folder ``begun``, after something was done to its file."""

    class Branches(Day):
        def __init__(self) -> None:
            super().__init__(begun, counts, sabotage)

    return Branches
