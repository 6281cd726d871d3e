"""Brings what other threads have to say to the UI thread, through queued Qt signals.

Nothing here waits: a future calls back, an event is handed over, and the UI goes on.
"""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.branch import Branch
from core.bus import Bus
from core.commands import Asker, Command, Key
from core.errors import WorldError
from core.events import Happened
from core.outcomes import Outcome

logger = logging.getLogger(__name__)

Failed = Callable[[], None]


class Answers(QObject):
    """Calls back on the UI thread once a future is done."""

    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def watch(self, future: Future[Any], answered: Callable[[Any], None], failed: Failed) -> None:
        """Call ``answered`` with the future's result, or ``failed`` where there is none.

        A ``WorldError`` is logged; any other exception is a defect and raised after ``failed``.
        """
        future.add_done_callback(lambda done: self._done.emit(done, answered, failed))

    @Slot(object, object, object)
    def _deliver(
        self, future: Future[Any], answered: Callable[[Any], None], failed: Failed
    ) -> None:
        error = future.exception()
        if error is None:
            answered(future.result())
            return
        failed()
        if not isinstance(error, WorldError):
            raise error
        logger.error("a command could not be stored: %s", error)


class Submitter:
    """Hands commands to the branch and their outcomes back to the UI thread."""

    def __init__(self, branch: Branch, answers: Answers) -> None:
        self._branch = branch
        self._answers = answers

    def submit(
        self,
        command: Command,
        asker: Asker,
        key: Key | None,
        answered: Callable[[Outcome], None],
        failed: Failed,
    ) -> None:
        """Submit ``command``; exactly one of the two is called later, on the UI thread."""
        self._answers.watch(self._branch.submit(command, asker, key), answered, failed)


class Events(QObject):
    """The bus as a Qt signal; connect to ``happened`` with a queued connection."""

    happened = Signal(object)

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsubscribe = bus.subscribe(self._hand_over)

    def close(self) -> None:
        """Hear no more."""
        self._unsubscribe()

    def _hand_over(self, happened: Sequence[Happened]) -> None:
        self.happened.emit(tuple(happened))
