"""Frees what nobody needs any more on the thread of the screens, where Qt's objects must end.

Left to itself, Python looks for garbage on whichever thread happens to make an object. Part of a
screen, found by the writer's or the server's, would be freed while the screen is being drawn.
"""

import gc

from PySide6.QtCore import QTimer

EVERY_MS = 1_000


class Garbage:
    """Looks for garbage from the thread that made this, and nowhere else, until it is closed."""

    def __init__(self) -> None:
        gc.collect()
        # What is there now stays: looking through it again would hold every thread up.
        gc.freeze()
        gc.disable()
        self._timer = QTimer(interval=EVERY_MS)
        self._timer.timeout.connect(_collect)
        self._timer.start()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
        gc.unfreeze()


def _collect() -> None:
    """What Python itself would do by now: the oldest generation that is due."""
    due = [made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    for generation in (2, 1, 0):
        if due[generation]:
            gc.collect(generation)
            return
