"""An errand that begins with a ticket's number typed in, on the pad or a keyboard, or its code.

What reads codes types what it read, and Enter: the link that the ticket shows and carries on paper.
"""

from PySide6.QtCore import Property, QObject, Signal, Slot

from core.secrets import TicketSecrets
from core.views import Views
from kiosk.errand import Errand

NOT_FOUND = "not_found"
LONGEST_NUMBER = 8
LONGEST_LINK = 300
_LINK = "HTTP"
_OF_TICKET = "/t/"


class NumberErrand(Errand):
    """``entry`` is what was typed; what it is for begins with ``enter``, which each one has."""

    changed = Signal()

    def __init__(self, views: Views, links: TicketSecrets, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self._links = links
        self._typed = ""

    def _shown(self) -> str:
        """The letters and digits of a number; a link shows nothing, it is there at once."""
        number = self._typed.upper()
        return "" if number.startswith(_LINK) else number[:LONGEST_NUMBER]

    entry = Property(str, _shown, notify=changed)

    @Slot(str)
    def add(self, char: str) -> None:
        """Type one more; of a number letters and digits alone."""
        typed = self._typed + char
        is_link = typed.upper().startswith(_LINK)
        most = LONGEST_LINK if is_link else LONGEST_NUMBER
        fits = len(typed) <= most and (is_link or char.isalnum())
        self._type(typed if fits else self._typed)

    @Slot()
    def erase(self) -> None:
        """Take back the last letter or digit."""
        self._type(self._typed[:-1] if self._shown() else "")

    def end(self) -> None:
        """Leave nothing of it on the screen."""
        self._type("")

    def _find(self) -> int | None:
        """The ticket typed in. Raises ``StorageUnavailableError``."""
        _, is_link, secret = self._typed.partition(_OF_TICKET)
        if is_link:
            return self._links.ticket_id(secret)
        return self._views.find_number(self._shown())

    def _type(self, typed: str) -> None:
        self._settle()
        if typed != self._typed:
            self._typed = typed
            self.changed.emit()
