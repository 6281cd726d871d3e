"""Tells when a window is really on the screen for the first time."""

import logging

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickWindow

logger = logging.getLogger(__name__)

PATIENCE_MS = 10_000
"""A window on a screen that sleeps draws nothing; the branch serves its tablets all the same."""


class FirstFrame(QObject):
    """Emits ``there`` once: with the window's first frame, or where none comes, without."""

    there = Signal()

    def __init__(
        self, window: QQuickWindow, patience_ms: int = PATIENCE_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._told = False
        self._window.frameSwapped.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(patience_ms, self, self._give_up)

    @Slot()
    def _give_up(self) -> None:
        if not self._told:
            logger.warning("no frame was drawn: is the screen off?")
            self._tell()

    @Slot()
    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self._window.frameSwapped.disconnect(self._tell)
            self.there.emit()
