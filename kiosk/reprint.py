"""Staff have a ticket printed at the kiosk: the number typed in, and the order given."""

import secrets

from PySide6.QtCore import Property, QObject, Signal, Slot

from core.commands import Asker, Key, PrintTicket
from core.errors import WorldError
from core.outcomes import Outcome
from core.secrets import TicketSecrets
from core.states import Actor
from core.values import Print
from core.views import Views
from kiosk.bridge import Submitter
from kiosk.errand import STORAGE
from kiosk.number_errand import NOT_FOUND, NumberErrand

_STAFF = Asker(Actor.STAFF)
"""Somebody whose PIN was right; the door does not ask who."""


class Reprint(NumberErrand):
    """``ordered`` is the number just ordered, until another is typed; ``copied`` if as a copy."""

    orderedChanged = Signal()

    def __init__(
        self,
        views: Views,
        links: TicketSecrets,
        submitter: Submitter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(views, links, parent)
        self._submitter = submitter
        self._ordered: Print | None = None

    ordered = Property(
        str,
        lambda self: "" if self._ordered is None else self._ordered.number,
        notify=orderedChanged,
    )
    copied = Property(
        bool, lambda self: self._ordered is not None and self._ordered.copy, notify=orderedChanged
    )

    @Slot()
    def enter(self) -> None:
        """Have the ticket typed in printed."""
        if not self._typed or self._busy:
            return
        try:
            ticket_id = self._find()
        except WorldError:
            self._settle(STORAGE)
            return
        if ticket_id is None:
            self._settle(NOT_FOUND)
            return
        self._await_answer()
        self._submitter.submit(
            PrintTicket(ticket_id),
            _STAFF,
            Key("kiosk print", secrets.token_hex(16), str(ticket_id).encode()),
            self._answered,
            lambda: self._settle(STORAGE),
        )

    def _type(self, entry: str) -> None:
        super()._type(entry)
        self._show(None)

    def _answered(self, outcome: Outcome) -> None:
        self._settle("" if outcome.refusal is None else outcome.refusal.code)
        if isinstance(outcome.result, Print):
            self.end()
            self._show(outcome.result)

    def _show(self, ordered: Print | None) -> None:
        if ordered != self._ordered:
            self._ordered = ordered
            self.orderedChanged.emit()
