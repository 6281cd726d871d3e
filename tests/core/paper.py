"""The line of one queue as a clerk with pencil and paper keeps it: what the engine is held against.

``Line`` is the model: who waits stands in a list, who comes goes to its end, who was late and is
back in time goes to its front, behind those who did so and came earlier. ``Paper`` adds the rules
around it. Times are whole seconds since the day began.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from core.errors import Code
from core.states import ACTIVE, ChosenBy, Event, PassedFor, State
from core.values import PassedOver

START_S = 1_790_000_000
"""When the day begins, in seconds since 1970 in UTC."""
DAY_S = 86_400
MOST_NAMED = 5
"""How many passed over are named for each reason."""

W, S, L = State.WAITING, State.SERVING, State.LATE
GONE = (State.MISSED, State.CANCELLED)
FROM = {
    Event.COMPLETE: (S,),
    Event.TIME_OUT: (S,),
    Event.CHECK_IN: (S,),
    Event.CALL_AGAIN: (S,),
    Event.CANCEL: (W, S, L),
    Event.REJOIN: (L, *GONE),
}
"""From where each event is possible."""
CUSTOMERS = (Event.CANCEL, Event.REJOIN)
"""What customers may do; staff may do all."""


@dataclass(eq=False)
class Slip:
    """One ticket on paper."""

    ticket: int
    who: str | None
    day: int
    number: int
    state: State = W
    counter: int | None = None
    here: bool = False
    called: int = 0
    until: int = 0
    """When the grace time ends."""
    person: object = None
    """Whose it is: also of one who gave no name."""
    note: str | None = None
    went_on: "Slip | None" = None
    """The slip in the other queue that it was exchanged for, as long as it is not touched again."""
    why: "Because | None" = None
    """Why it was called, when it was last."""


class Because(NamedTuple):
    """What the clerk wrote down at a call: how many waited, and who else was there."""

    rule: ChosenBy
    waiting: int
    passed_over: tuple[PassedOver, ...]


class Line:
    """Who waits, the next one first."""

    def __init__(self) -> None:
        self.back_in_time: list[tuple[int, Slip]] = []
        self.came: list[tuple[int, Slip]] = []
        self.arrivals: dict[Slip, int] = {}

    def to_the_end(self, slip: Slip) -> None:
        self.arrive(slip)
        self.came.append((self.arrivals[slip], slip))

    def arrive(self, slip: Slip, kept_from: Slip | None = None) -> None:
        """Note when a slip came, to whichever queue; or that it counts from when another did."""
        now = max(self.arrivals.values(), default=0) + 1
        self.arrivals[slip] = now if kept_from is None else self.arrivals[kept_from]

    def to_the_place_of(self, slip: Slip, origin: Slip) -> None:
        self.arrive(slip, origin)
        self.came.append((self.arrivals[slip], slip))
        self.came.sort(key=lambda pair: pair[0])

    def is_back(self, slip: Slip) -> bool:
        return slip in [one for _, one in self.back_in_time]

    def to_the_front(self, slip: Slip) -> None:
        self.back_in_time.append((self.arrivals[slip], slip))
        self.back_in_time.sort(key=lambda pair: pair[0])

    def leave(self, slip: Slip) -> None:
        self.back_in_time = [pair for pair in self.back_in_time if pair[1] is not slip]
        self.came = [pair for pair in self.came if pair[1] is not slip]

    def slips(self) -> list[Slip]:
        return [slip for _, slip in self.back_in_time + self.came]


@dataclass
class Paper:
    """A queue, its counters and its tickets; each deed answers how it must be refused, or None."""

    grace_s: int
    call_timeout_s: int | None
    now: int = 0
    open: bool = True
    automatic: bool = False
    max_size: int | None = None
    slots: int = 1
    day: int = 0
    last_number: int = 0
    changes: int = 0
    """How many transitions there were."""
    changed_at: int = 0
    """When the last one was."""
    line: Line = field(default_factory=Line)
    slips: list[Slip] = field(default_factory=list)
    away: list[Slip] = field(default_factory=list)
    """Those of a second queue that takes everybody and calls nobody."""
    counters: dict[int, str] = field(
        default_factory=lambda: {1: "open", 2: "retired", 3: "retired"}
    )
    """Each counter's own state; "retired" for those beyond the slots."""

    def of(self, *states: State) -> list[Slip]:
        return [slip for slip in self.slips if slip.state in states]

    def join(self, who: str | None) -> Code | Slip:
        """The ticket of whoever joins: the active one, today's lost one again, or a new one."""
        own = [slip for slip in self.slips if who is not None and slip.who == who]
        active = [slip for slip in own if slip.state in ACTIVE]
        if active:
            return active[0]
        todays = [slip for slip in own if slip.day == self._today()]
        if todays and todays[-1].state in GONE:
            return self.move(todays[-1], Event.REJOIN) or todays[-1]
        return self._no_place() or self._issue(who)

    def call(self, counter: int) -> Code | Slip | None:
        """The head of the line, now served, or nobody."""
        if counter not in self.counters:
            return Code.NOT_FOUND
        if counter not in self._free() or len(self.of(S)) >= self.slots:
            return Code.NO_FREE_COUNTER
        return self._promote(counter) if self.line.slips() else None

    def move(
        self, slip: Slip, event: Event, *, staff: bool = True, only_late: bool = False
    ) -> Code | None:
        """Let staff or the ticket's holder cause ``event``."""
        if not staff and event not in CUSTOMERS:
            return Code.NOT_ALLOWED
        if self._is_settled(slip, event):
            return None
        if event is Event.REJOIN and slip.state is L and self.now > slip.until:
            self._become(slip, State.MISSED)
        if only_late and slip.state is State.MISSED:
            return Code.GRACE_OVER
        if slip.state not in FROM[event] or (only_late and slip.state is not L):
            return Code.NOT_ALLOWED
        refused = self._cause(slip, event)
        if refused is None:
            self._fill()
        return refused

    def move_away(self, slip: Slip, *, keep: bool) -> Code | Slip:
        """Exchange a slip for one of the second queue."""
        if slip.went_on is not None:
            return slip.went_on
        if slip.state not in (W, S):
            return Code.NOT_ALLOWED
        if slip.person in [other.person for other in self.away if other.state is W]:
            return Code.ALREADY_ACTIVE
        self._become(slip, State.COMPLETED if slip.state is S else State.CANCELLED)
        new = Slip(self._tickets() + 1, slip.who, 0, 0, person=slip.person, note=slip.note)
        self.away.append(new)
        self._note_change()
        self.line.arrive(new, slip if keep else None)
        slip.went_on = new
        self._fill()
        return new

    def bring_back(self, gone: Slip, *, keep: bool) -> Code | Slip:
        """Exchange a slip of the second queue for one of this."""
        if gone.went_on is not None:
            return gone.went_on
        if gone.person in [slip.person for slip in self.of(*ACTIVE)]:
            return Code.ALREADY_ACTIVE
        refused = self._no_place()
        if refused is not None:
            return refused
        gone.state = State.CANCELLED
        self._note_change()
        gone.went_on = self._issue(gone.who, gone, keep=keep)
        return gone.went_on

    def sweep(self, at: int) -> None:
        """Move everything that was due at ``at``."""
        for slip in self.of(L):
            if at > slip.until:
                self._become(slip, State.MISSED)
        for slip in self.of(S):
            timeout = self.call_timeout_s
            if timeout is not None and not slip.here and at > slip.called + timeout:
                self._no_show(slip)
        self._fill()

    def configure(self, name: str, value: object) -> None:
        """Change one setting of the queue."""
        setattr(self, name, value)
        if name == "slots":
            self._resize()
        self._fill()

    def set_counter(self, counter: int, state: str) -> Code | None:
        """Open, pause or close a counter."""
        if self.counters.get(counter, "retired") == "retired":
            return Code.NOT_FOUND
        self.counters[counter] = state
        self._fill()
        return None

    def _today(self) -> int:
        return max(self.day, (START_S + self.now) // DAY_S)

    def _no_place(self) -> Code | None:
        if not self.open:
            return Code.QUEUE_CLOSED
        active = len(self.of(*ACTIVE))
        return Code.QUEUE_FULL if self.max_size is not None and active >= self.max_size else None

    def _tickets(self) -> int:
        return len(self.slips) + len(self.away)

    def _issue(self, who: str | None, origin: Slip | None = None, *, keep: bool = False) -> Slip:
        number = 1 if self._today() > self.day else self.last_number + 1
        while number in [slip.number for slip in self.of(*ACTIVE)]:
            number += 1
        self.day, self.last_number = self._today(), number
        slip = Slip(self._tickets() + 1, who, self.day, number)
        slip.person = origin.person if origin else who or slip.ticket
        slip.note = origin.note if origin else None
        self.slips.append(slip)
        self._become(slip, W)
        if origin is not None and keep:
            self.line.to_the_place_of(slip, origin)
        else:
            self.line.to_the_end(slip)
        self._fill()
        return slip

    def _is_settled(self, slip: Slip, event: Event) -> bool:
        return (
            (event is Event.CANCEL and slip.state is State.CANCELLED)
            or (event is Event.COMPLETE and slip.state is State.COMPLETED)
            or (event is Event.CHECK_IN and slip.state is S and slip.here)
        )

    def _cause(self, slip: Slip, event: Event) -> Code | None:
        match event:
            case Event.COMPLETE:
                self._become(slip, State.COMPLETED)
            case Event.CANCEL:
                self._become(slip, State.CANCELLED)
            case Event.TIME_OUT:
                self._no_show(slip)
            case Event.CHECK_IN:
                self._become(slip, S, here=True)
            case Event.CALL_AGAIN if slip.here:
                return Code.ALREADY_HERE
            case Event.CALL_AGAIN:
                self._become(slip, S)
                slip.called = self.now
            case _:
                return self._rejoin(slip)
        return None

    def _rejoin(self, slip: Slip) -> Code | None:
        if slip.state is L:
            self._become(slip, W)
            self.line.to_the_front(slip)
            return None
        if slip.day < self._today():
            return Code.NUMBER_GONE
        if slip.person in [other.person for other in self.of(*ACTIVE)]:
            return Code.ALREADY_ACTIVE
        refused = self._no_place()
        if refused is None:
            self._become(slip, W)
            self.line.to_the_end(slip)
        return refused

    def _no_show(self, slip: Slip) -> None:
        self._become(slip, L)
        slip.until = self.now + self.grace_s

    def _become(self, slip: Slip, state: State, *, here: bool = False) -> None:
        """The slip's next state; who leaves line or counter is off it."""
        self._note_change()
        slip.went_on = None
        self.line.leave(slip)
        slip.state, slip.here = state, here or (slip.here and state is State.COMPLETED)
        if state is not S and slip.counter is not None:
            counter, slip.counter = slip.counter, None
            if len(self._standing()) > self.slots:
                self.counters[counter] = "retired"

    def _note_change(self) -> None:
        self.changes, self.changed_at = self.changes + 1, self.now

    def _promote(self, counter: int) -> Slip:
        head = self.line.slips()[0]
        head.why = self._because(head)
        self._become(head, S)
        head.counter, head.called = counter, self.now
        return head

    def _because(self, head: Slip) -> Because:
        rule = ChosenBy.BOOST if self.line.is_back(head) else ChosenBy.JOIN_TIME
        reasons: dict[PassedFor, list[PassedOver]] = {reason: [] for reason in PassedFor}
        for slip in self.slips:
            if slip is head or slip.state not in (W, L):
                continue
            reason = PassedFor.LATE if slip.state is L else PassedFor.JOINED_LATER
            if slip.state is W and rule is ChosenBy.BOOST and not self.line.is_back(slip):
                reason = PassedFor.NOT_BOOSTED
            reasons[reason].append(PassedOver(f"A{slip.number:03}", reason))
        passed_over = tuple(one for found in reasons.values() for one in found[:MOST_NAMED])
        return Because(rule, len(self.of(W)), passed_over)

    def _fill(self) -> None:
        for counter in self._free():
            if self.automatic and self.line.slips() and len(self.of(S)) < self.slots:
                self._promote(counter)

    def _standing(self) -> list[int]:
        return [counter for counter, state in self.counters.items() if state != "retired"]

    def _free(self) -> list[int]:
        busy = [slip.counter for slip in self.of(S)]
        return [c for c, state in self.counters.items() if state == "open" and c not in busy]

    def _resize(self) -> None:
        for counter in range(1, 10):
            if len(self._standing()) < self.slots and counter not in self._standing():
                self.counters[counter] = "open"
        busy = [slip.counter for slip in self.of(S)]
        for counter in sorted(self._standing(), reverse=True):
            if len(self._standing()) > self.slots and counter not in busy:
                self.counters[counter] = "retired"
