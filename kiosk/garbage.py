"""Frees what nobody needs any more on the thread of the screens, where Qt's objects must end.

Left to itself, Python looks for garbage on whichever thread happens to make an object. Part of a
screen, found by the writer's or the server's, would be freed while the screen is being drawn. QML
looks when its memory is full, takes more, and gives none of it back.
"""

import gc

from PySide6.QtCore import QObject, QTimer, SignalInstance, Slot
from PySide6.QtQml import QQmlEngine

EVERY_MS = 1_000


class Garbage(QObject):
    """Looks for garbage from the thread that made this, and nowhere else, until it is closed.

    For that of ``engine`` it looks once something ``left`` its screen.
    """

    def __init__(self, engine: QQmlEngine, left: SignalInstance) -> None:
        super().__init__()
        self._engine = engine
        self._is_left = False
        left.connect(self._leave)
        gc.collect()
        # What is there now stays: looking through it again would hold every thread up.
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
        gc.unfreeze()

    @Slot()
    def _leave(self) -> None:
        self._is_left = True

    @Slot()
    def _collect(self) -> None:
        _collect_as_python_would()
        if self._is_left:
            self._is_left = False
            self._engine.collectGarbage()


def _collect_as_python_would() -> None:
    """The oldest generation that is due by now."""
    due = [made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    for generation in (2, 1, 0):
        if due[generation]:
            gc.collect(generation)
            return
