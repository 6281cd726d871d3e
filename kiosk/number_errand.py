"""An errand that begins with a ticket's number typed in, on the pad or on a keyboard."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.errand import Errand

NOT_FOUND = "not_found"
longest_number = 8


class NumberErrand(Errand):
    """``entry`` is what was typed; what it is for begins with ``enter``, which each one has."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entry = ""

    entry = Property(str, lambda self: self._entry, notify=changed)

    @Slot(str)
    def add(self, char: str) -> None:
        """Type one letter or digit."""
        self._type((self._entry + char.upper())[:longest_number])

    @Slot()
    def erase(self) -> None:
        """Take back the last letter or digit."""
        self._type(self._entry[:-1])

    def end(self) -> None:
        """Leave nothing of it on the screen."""
        self._type("")

    def _type(self, entry: str) -> None:
        self._settle()
        if entry != self._entry:
            self._entry = entry
            self.changed.emit()
