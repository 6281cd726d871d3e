"""The line of one queue as a clerk with pencil and paper keeps it: what the engine is held against.

``Line`` is the model: who waits stands in a list, who comes goes to its end, who was late and is
back in time goes to its front, behind those who did so and came earlier. ``Paper`` adds the rules
around it. Times are whole seconds since the day began.
"""

from dataclasses import dataclass, field

from core.errors import Code
from core.states import ACTIVE, Event, State

START_S = 1_790_000_000
"""When the day begins, in seconds since 1970 in UTC."""
DAY_S = 86_400

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


class Line:
    """Who waits, the next one first."""

    def __init__(self) -> None:
        self.back_in_time: list[tuple[int, Slip]] = []
        self.came: list[tuple[int, Slip]] = []
        self.arrivals: dict[Slip, int] = {}

    def to_the_end(self, slip: Slip) -> None:
        self.arrivals[slip] = max(self.arrivals.values(), default=0) + 1
        self.came.append((self.arrivals[slip], slip))

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
    counters: dict[int, str] = field(default_factory=lambda: {1: "open"})
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

    def _issue(self, who: str | None) -> Slip:
        number = 1 if self._today() > self.day else self.last_number + 1
        while number in [slip.number for slip in self.of(*ACTIVE)]:
            number += 1
        self.day, self.last_number = self._today(), number
        slip = Slip(len(self.slips) + 1, who, self.day, number)
        self.slips.append(slip)
        self._become(slip, W)
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
        self.changes, self.changed_at = self.changes + 1, self.now
        self.line.leave(slip)
        slip.state, slip.here = state, here or (slip.here and state is State.COMPLETED)
        if state is not S and slip.counter is not None:
            counter, slip.counter = slip.counter, None
            if len(self._standing()) > self.slots:
                self.counters[counter] = "retired"

    def _promote(self, counter: int) -> Slip:
        head = self.line.slips()[0]
        self._become(head, S)
        head.counter, head.called = counter, self.now
        return head

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
