"""Somebody with a ticket is back: the number typed in, its state shown, the way back in line."""

import secrets

from PySide6.QtCore import Property, QObject, Signal, Slot

from core.clock import Clock
from core.commands import KIOSK, SYSTEM, Key, MoveTicket, SweepDue
from core.errors import WorldError
from core.outcomes import Outcome
from core.secrets import TicketSecrets
from core.states import Event
from core.views import Views
from kiosk.bridge import Submitter
from kiosk.errand import STORAGE
from kiosk.number_errand import NOT_FOUND, NumberErrand
from kiosk.shown_ticket import ShownTicket


class Comeback(NumberErrand):
    """The number pad's entry, and the rejoin or the leaving of the ticket it leads to."""

    lettersChanged = Signal()
    found = Signal()
    rejoined = Signal()
    left = Signal()

    def __init__(
        self,
        views: Views,
        links: TicketSecrets,
        clock: Clock,
        submitter: Submitter,
        ticket: ShownTicket,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(views, links, parent)
        self._clock = clock
        self._submitter = submitter
        self._ticket = ticket
        self._letters = ""

    letters = Property(str, lambda self: self._letters, notify=lettersChanged)
    """The letters that prefixes are made of, in alphabetical order."""

    def read(self) -> None:
        """Take over the prefixes in use."""
        letters = "".join(sorted({char for queue in self._views.queues() for char in queue.prefix}))
        if letters != self._letters:
            self._letters = letters
            self.lettersChanged.emit()

    @Slot()
    def enter(self) -> None:
        """Find the ticket typed in; ``found`` says that it is shown now."""
        if not self._typed:
            return
        try:
            ticket_id = self._find()
            shown = ticket_id is not None and self._ticket.show(ticket_id)
            if ticket_id is not None and shown:
                self._expire_if_due(ticket_id)
        except WorldError:
            self._settle(STORAGE)
            return
        self._settle("" if shown else NOT_FOUND)
        if shown:
            self.found.emit()

    @Slot()
    def rejoin(self) -> None:
        """Rejoin from the state that is shown, and from no other."""
        ticket = self._ticket.ticket
        if ticket is None or self._busy:
            return
        self._await_answer()
        self._submitter.submit(
            MoveTicket(ticket.id, Event.REJOIN, only_from=ticket.state),
            KIOSK,
            Key("kiosk rejoin", secrets.token_hex(16), f"{ticket.id} {ticket.state}".encode()),
            lambda outcome: self._answered(ticket.id, outcome),
            lambda: self._settle(STORAGE),
        )

    def leave(self) -> None:
        """Give up the place of the ticket shown."""
        ticket = self._ticket.ticket
        if ticket is None or self._busy:
            return
        self._await_answer()
        self._submitter.submit(
            MoveTicket(ticket.id, Event.CANCEL, only_from=ticket.state),
            KIOSK,
            Key("kiosk leave", secrets.token_hex(16), f"{ticket.id} {ticket.state}".encode()),
            lambda outcome: self._left(ticket.id, outcome),
            lambda: self._settle(STORAGE),
        )

    def _expire_if_due(self, ticket_id: int) -> None:
        """The sweep may be late; the ticket shown must not look alive for that."""
        now = self._clock.peek()
        if self._views.overdue(now, ticket_id=ticket_id):
            self._submitter.submit(
                SweepDue(now, ticket_id=ticket_id), SYSTEM, None, _nothing, _nothing_at_all
            )

    def _left(self, ticket_id: int, outcome: Outcome) -> None:
        ticket = self._ticket.ticket
        shown = ticket is not None and ticket.id == ticket_id
        refused = outcome.refusal is not None and shown
        self._settle(outcome.refusal.code if outcome.refusal is not None and refused else "")
        if shown and not refused:
            self.left.emit()

    def _answered(self, ticket_id: int, outcome: Outcome) -> None:
        ticket = self._ticket.ticket
        if ticket is None or ticket.id != ticket_id:
            self._settle()
            return
        self._settle("" if outcome.refusal is None else outcome.refusal.code)
        if outcome.refusal is None:
            self.rejoined.emit()


def _nothing(_outcome: Outcome) -> None:
    """An expiry shows itself as an event."""


def _nothing_at_all() -> None:
    """What could not be expired is shown as it is stored."""
