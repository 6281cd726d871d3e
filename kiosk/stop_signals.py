"""SIGINT and SIGTERM as a Qt signal, even while no Python code runs."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_STOPPING = (signal.SIGINT, signal.SIGTERM)


class StopSignals(QObject):
    """Emits ``received`` for each signal that asks the process to end."""

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._before = {number: signal.signal(number, _go_on) for number in _STOPPING}
        self._fd_before = signal.set_wakeup_fd(self._writer.fileno())
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._readable)

    def close(self) -> None:
        """Leave signals as they were."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()

    @Slot()
    def _readable(self) -> None:
        numbers = self._reader.recv(64)
        if any(number in numbers for number in _STOPPING):
            self.received.emit()


def _go_on(_number: int, _frame: object) -> None:
    """The wake-up socket tells; a handler must be there so that the process does not end."""
