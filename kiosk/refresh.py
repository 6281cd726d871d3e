"""Says when screens read again: shortly after an event, and at a heartbeat in case one was lost."""

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot

from core.errors import WorldError
from kiosk.bridge import Events

logger = logging.getLogger(__name__)

gather_ms = 30
heartbeat_ms = 5000
most_failures = 2
"""So many runs in a row that fail, and the storage counts as out of order."""

Read = Callable[[], None]


class Refresh(QObject):
    """Runs every registered read once per burst of events; ``well`` unless they keep failing."""

    wellChanged = Signal()

    def __init__(self, events: Events, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reads: list[Read] = []
        self._failures = 0
        self._soon = QTimer(self, interval=gather_ms, singleShot=True)
        self._soon.timeout.connect(self.run_once)
        self._heartbeat = QTimer(self, interval=heartbeat_ms)
        self._heartbeat.timeout.connect(self.run_once)
        self._heartbeat.start()
        events.happened.connect(self._happened, Qt.ConnectionType.QueuedConnection)

    well = Property(bool, lambda self: self._failures < most_failures, notify=wellChanged)

    def add(self, read: Read) -> None:
        """Run ``read`` now and whenever something may have changed."""
        self._reads.append(read)
        _run(read)

    def close(self) -> None:
        """Read no more."""
        self._soon.stop()
        self._heartbeat.stop()
        self._reads.clear()

    @Slot()
    def run_once(self) -> None:
        """Run all reads now."""
        before = self.property("well")
        failed = [not _run(read) for read in self._reads]
        self._failures = self._failures + 1 if any(failed) else 0
        if self.property("well") != before:
            self.wellChanged.emit()

    @Slot(object)
    def _happened(self, _events: object) -> None:
        if self._reads and not self._soon.isActive():
            self._soon.start()


def _run(read: Read) -> bool:
    try:
        read()
    except WorldError as error:
        logger.warning("a screen keeps what it shows and reads again soon: %s", error)
        return False
    return True
