"""Runs the sweep from the UI's timer on a thread of its own, one run at a time."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Slot

from core.errors import WorldError
from core.sweep import sweep_interval_s

logger = logging.getLogger(__name__)


class SweepTimer(QObject):
    """Calls ``run`` every ``interval_s`` unless the last run is still in flight."""

    def __init__(
        self,
        run: Callable[[], object],
        interval_s: float = sweep_interval_s,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._run = run
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kiosk-sweep")
        self._in_flight: Future[None] | None = None
        self._timer = QTimer(self, interval=round(interval_s * 1000))
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def close(self) -> None:
        """Start no more runs, and wait for the one in flight."""
        self._timer.stop()
        self._worker.shutdown(wait=True)

    @Slot()
    def tick(self) -> None:
        """Start a run, unless one is in flight."""
        if self._in_flight is None or self._in_flight.done():
            self._in_flight = self._worker.submit(self._run_once)

    def _run_once(self) -> None:
        """One run. A failure is logged, and the next tick tries again."""
        try:
            self._run()
        except WorldError as error:
            logger.warning("the sweep tries again at its next tick: %s", error)
        except Exception:
            logger.exception("the sweep failed; it tries again at its next tick")
