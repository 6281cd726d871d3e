"""What errands at the kiosk have in common: an answer awaited, or words about what went wrong."""

from PySide6.QtCore import Property, QObject, Signal

STORAGE = "storage"
"""Beside the refusals' codes: nothing could be read or written just now."""


class Errand(QObject):
    """Something a person does in a few steps. ``trouble`` is a code the screen has words for."""

    settled = Signal()
    """``busy`` or ``trouble`` changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self._trouble = ""

    busy = Property(bool, lambda self: self._busy, notify=settled)
    trouble = Property(str, lambda self: self._trouble, notify=settled)

    def _await_answer(self) -> None:
        self._set(busy=True, trouble="")

    def _settle(self, trouble: str = "") -> None:
        self._set(busy=False, trouble=trouble)

    def _set(self, *, busy: bool, trouble: str) -> None:
        if (busy, trouble) != (self._busy, self._trouble):
            self._busy, self._trouble = busy, trouble
            self.settled.emit()
