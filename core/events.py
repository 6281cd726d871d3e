"""What was committed, as frozen values in the past tense; the bus carries them after commit."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from core.printer import PrinterReport
from core.states import Actor, Event, PrintState, State
from core.values import Ticket


class TicketMoved(msgspec.Struct, frozen=True, dict=True):
    """A ticket made a transition."""

    sequence: int
    revision: int
    queue_id: int
    ticket_id: int
    event: Event
    source: State | None
    target: State
    actor: Actor
    at: int
    """Engine time."""
    show: Callable[[], Ticket]

    @property
    def ticket(self) -> Ticket:
        """The ticket as staff see it right after the command; made when somebody looks."""
        made: Ticket | None = self.__dict__.get("made")
        if made is None:
            made = self.__dict__["made"] = self.show()
        return made


@dataclass(frozen=True, slots=True)
class QueueChanged:
    """A queue's configuration or one of its counters changed, or the queue was made."""

    queue_id: int
    revision: int


@dataclass(frozen=True, slots=True)
class QueueDeleted:
    """A queue is gone with all that belonged to it."""

    queue_id: int


@dataclass(frozen=True, slots=True)
class BranchChanged:
    """The branch's own settings or its list of queues changed."""


@dataclass(frozen=True, slots=True)
class PrintMoved:
    """An order to print a ticket was given, or went on."""

    print_id: int
    ticket_id: int
    state: PrintState


@dataclass(frozen=True, slots=True)
class PrinterChanged:
    """The printer is not as it was: it works now, or does not, or says another reason."""

    report: PrinterReport


Happened = TicketMoved | QueueChanged | QueueDeleted | BranchChanged | PrintMoved | PrinterChanged
