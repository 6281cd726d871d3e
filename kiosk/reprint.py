"""Staff have a ticket printed at the kiosk: the number typed in, and the order given."""

import secrets

from PySide6.QtCore import Property, QObject, Signal

from core.commands import Asker, Key, PrintTicket
from core.errors import WorldError
from core.outcomes import Outcome
from core.states import Actor
from core.values import Print
from core.views import Views
from kiosk.bridge import Submitter
from kiosk.comeback import longest_number
from kiosk.errand import STORAGE, Errand

_NOT_FOUND = "not_found"
_STAFF = Asker(Actor.STAFF)
"""Somebody whose PIN was right; the door does not ask who."""


class Reprint(Errand):
    """``ordered`` is the number just ordered, until another is typed; ``copied`` if as a copy."""

    changed = Signal()

    def __init__(self, views: Views, submitter: Submitter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self._submitter = submitter
        self._entry = ""
        self._ordered: Print | None = None

    entry = Property(str, lambda self: self._entry, notify=changed)
    ordered = Property(
        str, lambda self: "" if self._ordered is None else self._ordered.number, notify=changed
    )
    copied = Property(
        bool, lambda self: self._ordered is not None and self._ordered.copy, notify=changed
    )

    def add(self, char: str) -> None:
        """Type one letter or digit."""
        self._enter((self._entry + char.upper())[:longest_number])

    def erase(self) -> None:
        """Take back the last letter or digit."""
        self._enter(self._entry[:-1])

    def end(self) -> None:
        """Leave nothing of it on the screen."""
        self._enter("")

    def order(self) -> None:
        """Have the ticket typed in printed."""
        if not self._entry or self._busy:
            return
        try:
            ticket_id = self._views.find_number(self._entry)
        except WorldError:
            self._settle(STORAGE)
            return
        if ticket_id is None:
            self._settle(_NOT_FOUND)
            return
        self._await_answer()
        self._submitter.submit(
            PrintTicket(ticket_id),
            _STAFF,
            Key("kiosk print", secrets.token_hex(16), str(ticket_id).encode()),
            self._answered,
            lambda: self._settle(STORAGE),
        )

    def _enter(self, entry: str) -> None:
        self._settle()
        if (entry, None) != (self._entry, self._ordered):
            self._entry, self._ordered = entry, None
            self.changed.emit()

    def _answered(self, outcome: Outcome) -> None:
        self._settle("" if outcome.refusal is None else outcome.refusal.code)
        if isinstance(outcome.result, Print):
            self._entry, self._ordered = "", outcome.result
            self.changed.emit()
