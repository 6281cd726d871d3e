"""Answers the watchdog on the thread of the screens, by an event handled as any touch is."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.watchdog import Answer


class Pulse(QObject):
    """``ask`` from any thread; made on the thread that is to answer."""

    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def ask(self, answer: Answer) -> None:
        """Have ``answer`` called when the events before it are handled."""
        self._asked.emit(answer)

    @Slot(object)
    def _answer(self, answer: Answer) -> None:
        answer()
