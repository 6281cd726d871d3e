"""What is stored for the boards, read on a thread of its own: the screens never wait for it."""

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from core.errors import WorldError
from core.values import Board, Branch
from core.views import Views

logger = logging.getLogger(__name__)

pause_ms = 100
"""Between two runs: nobody reads a board that changes more often."""


class Reading(NamedTuple):
    """The branch, and the board of each of its queues in their order."""

    branch: Branch
    boards: tuple[Board, ...]


def read_boards(views: Views) -> Reading:
    """Read all of it. Raises ``WorldError``."""
    branch = views.branch()
    boards = (views.board(queue.id) for queue in branch.queues)
    return Reading(branch, tuple(board for board in boards if board is not None))


class BoardReader(QObject):
    """Reads whenever it is asked to, one run in flight; ``read`` carries what it found.

    Each run reads everything, so that whatever was missed before is there again.
    """

    read = Signal(object)
    _ended = Signal(object)

    def __init__(self, views: Views, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kiosk-board")
        self._in_flight = False
        self._wanted_again = False
        self._closed = False
        self._pause = QTimer(self, interval=pause_ms, singleShot=True)
        self._pause.timeout.connect(self._go_on)
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """Read soon; asked during a run, once more after it."""
        if self._closed:
            return
        if self._in_flight or self._pause.isActive():
            self._wanted_again = True
            return
        self._in_flight = True
        self._wanted_again = False
        self._worker.submit(read_boards, self._views).add_done_callback(self._ended.emit)

    def close(self) -> None:
        """Wait for the run in flight, and read no more."""
        self._closed = True
        self._pause.stop()
        self._worker.shutdown(wait=True)

    @Slot(object)
    def _hand_over(self, run: "Future[Reading]") -> None:
        self._in_flight = False
        error = run.exception()
        if error is None:
            self.read.emit(run.result())
        elif isinstance(error, WorldError):
            logger.warning("the boards keep what they show, and read again soon: %s", error)
        else:
            raise error
        if not self._closed:
            self._pause.start()

    @Slot()
    def _go_on(self) -> None:
        if self._wanted_again:
            self.ask()
