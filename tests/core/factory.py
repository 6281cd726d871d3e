"""Makes a branch, queues and tickets in a given state, each in one call."""

from pathlib import Path
from typing import Any

from core.branch import Branch, open_branch
from core.check import check
from core.clock import SECOND_US, Clock
from core.commands import (
    Asker,
    CallNext,
    ChangeQueue,
    Command,
    CreateQueue,
    Join,
    Key,
    MoveTicket,
    SetUpBranch,
)
from core.errors import Code, Refusal
from core.events import Happened
from core.folder import DATABASE_NAME
from core.outcomes import Outcome
from core.states import Actor, Event, State
from core.values import Called, Joined, Queue, Ticket

NOON = 1_790_000_000 * SECOND_US
"""A wall time, in microseconds since 1970."""
GRACE_S = 300
STAFF = Asker(Actor.STAFF, 1)
SYSTEM = Asker(Actor.SYSTEM)


class HandClock:
    """A wall clock and a monotonic clock moved by hand, in microseconds."""

    def __init__(self, wall: int) -> None:
        self.wall = wall
        self.monotonic = 0

    def read_wall(self) -> int:
        return self.wall

    def read_monotonic(self) -> int:
        return self.monotonic

    def advance(self, seconds: float) -> None:
        self.wall += round(seconds * SECOND_US)
        self.monotonic += round(seconds * SECOND_US)

    def set_back(self, seconds: float) -> None:
        """NTP or a dead battery: the wall clock jumps back, the monotonic one goes on."""
        self.wall -= round(seconds * SECOND_US)


class World:
    """An open branch with one queue ("Desk", prefix A, one counter) owned by user 1."""

    def __init__(self, folder: Path, clock: Clock, hands: HandClock) -> None:
        self.folder = folder
        self.clock = clock
        self.hands = hands
        self.happened: list[Happened] = []
        self.branch = self._open()
        self.do(SetUpBranch("Ann", "no hash", "Desk", 1, GRACE_S, "Town hall"))
        self.happened.clear()

    def _open(self) -> Branch:
        branch = open_branch(self.folder, self.clock)
        branch.bus.subscribe(self.happened.extend)
        return branch

    @property
    def database_path(self) -> Path:
        return self.folder / DATABASE_NAME

    def close(self) -> None:
        """End the branch, and hold every invariant against the file it leaves."""
        self.branch.close()
        broken = [line for line in check(self.database_path).lines if not line.holds]
        assert not broken

    def restart(self) -> None:
        self.branch.close()
        self.branch = self._open()

    def do(self, command: Command, asker: Asker = STAFF, key: Key | None = None) -> Outcome:
        return self.branch.submit(command, asker, key).result(timeout=30)

    def refused(self, command: Command, asker: Asker = STAFF, key: Key | None = None) -> Refusal:
        outcome = self.do(command, asker, key)
        assert outcome.refusal is not None, outcome
        return outcome.refusal

    def code(self, command: Command, asker: Asker = STAFF) -> Code:
        return self.refused(command, asker).code

    def queue(self, queue_id: int = 1) -> Queue:
        found = self.branch.views.queue(queue_id)
        assert found is not None
        return found

    def make_queue(self, name: str, **fields: Any) -> Queue:
        made = self.do(CreateQueue(name, **fields)).result
        assert isinstance(made, Queue)
        return made

    def change(self, queue_id: int = 1, **changes: Any) -> Queue:
        changed = self.do(ChangeQueue(queue_id, changes)).result
        assert isinstance(changed, Queue)
        return changed

    def join(self, queue_id: int = 1, asker: Asker = STAFF, **fields: Any) -> Ticket:
        joined = self.do(Join(queue_id, **fields), asker).result
        assert isinstance(joined, Joined)
        return joined.ticket

    def call(self, queue_id: int = 1, counter_id: int = 1) -> Ticket | None:
        called = self.do(CallNext(queue_id, counter_id)).result
        assert isinstance(called, Called)
        return called.ticket

    def move(self, ticket_id: int, event: Event, asker: Asker = STAFF) -> Ticket:
        moved = self.do(MoveTicket(ticket_id, event), asker).result
        assert isinstance(moved, Ticket)
        return moved

    def see(self, ticket_id: int, asker: Asker = STAFF) -> Ticket:
        ticket = self.branch.views.ticket(ticket_id, asker)
        assert ticket is not None
        return ticket

    def customer(self, ticket_id: int) -> Asker:
        """The holder of a ticket."""
        return Asker(Actor.CUSTOMER, self.branch.views.ticket_owner(ticket_id))

    def as_staff(self, user_id: int) -> Asker:
        return Asker(Actor.STAFF, user_id)

    def sweep(self) -> Any:
        return self.branch.sweep.run_once(self.clock.peek())

    def ticket_in(self, state: State, queue_id: int = 1, counter_id: int = 1) -> Ticket:
        """A new ticket in that state; the line must be empty and the counter free."""
        ticket = self.join(queue_id)
        if state is State.WAITING:
            return ticket
        if state is State.CANCELLED:
            return self.move(ticket.id, Event.CANCEL)
        assert self.call(queue_id, counter_id) is not None
        if state is State.SERVING:
            return self.see(ticket.id)
        if state is State.COMPLETED:
            return self.move(ticket.id, Event.COMPLETE)
        self.move(ticket.id, Event.TIME_OUT)
        if state is State.MISSED:
            self.hands.advance(GRACE_S + 1)
            self.sweep()
        return self.see(ticket.id)
