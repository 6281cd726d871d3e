"""A speech-dispatcher for the calls alone.

Qt stops a voice by cancelling what all programs are saying in that service: whoever has a page
read to them, and turns it, would cut the call off. A service of our own is nobody else's to stop.
"""

import os
import shutil
import socket
import time
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

ENGINE = "speechd"
"""What Qt calls it."""
_PROGRAM = "speech-dispatcher"
_ADDRESS = "SPEECHD_ADDRESS"
_LEAVES_AFTER_S = 5
"""Without anybody to speak for. One that hangs in a sentence does not, nor when it is asked to."""
_LISTENS_WITHIN_S = 10.0
_LOOKS_EVERY_S = 0.02
_ENDS_WITHIN_MS = 2000


class Dispatcher(QObject):
    """The service, as a child of this process; ``ended`` says that it is gone."""

    ended = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """``folder`` is for its socket and the like, which bear this process's id."""
        super().__init__(parent)
        self._socket = folder / f"{os.getpid()}.socket"
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardInputFile(QProcess.nullDevice())
        self._process.setProgram(shutil.which(_PROGRAM) or "")
        self._process.setArguments(_words(self._socket, folder))

    @staticmethod
    def is_wanted(engine: str) -> bool:
        """Whether calls can have one; who names a service has chosen that."""
        return engine == ENGINE and _ADDRESS not in os.environ and bool(shutil.which(_PROGRAM))

    def start(self) -> bool:
        """Have it listen, and this process speak through it; False where it does not come up."""
        self._process.start()
        if not self._process.waitForStarted():
            return False
        self._process.finished.connect(self.ended)
        os.environ[_ADDRESS] = f"unix_socket:{self._socket}"
        return self._listens()

    def close(self) -> None:
        """End it."""
        self._process.finished.disconnect(self.ended)
        self._process.terminate()
        if not self._process.waitForFinished(_ENDS_WITHIN_MS):
            self._process.kill()
            self._process.waitForFinished(_ENDS_WITHIN_MS)

    def _listens(self) -> bool:
        until = time.monotonic() + _LISTENS_WITHIN_S
        while time.monotonic() < until and not self._process.waitForFinished(0):
            with socket.socket(socket.AF_UNIX) as caller:
                if caller.connect_ex(str(self._socket)) == 0:
                    return True
            time.sleep(_LOOKS_EVERY_S)
        return False


def _words(listens_at: Path, folder: Path) -> list[str]:
    return [
        "--run-single",
        "--communication-method=unix_socket",
        f"--socket-path={listens_at}",
        f"--pid-file={listens_at.with_suffix('.pid')}",
        f"--log-dir={folder}",
        "--log-level=0",  # at 1 its list of voices is two megabytes
        f"--timeout={_LEAVES_AFTER_S}",
    ]
