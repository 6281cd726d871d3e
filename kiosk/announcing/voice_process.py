"""The process that says calls, seen from outside: lines to it, lines from it, and its end."""

import json
import os
import signal
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from core import programs
from core.programs import Program

_ENDS_WITHIN_MS = 3000


class VoiceProcess(QObject):
    """One run of it; whoever has no more use for it calls ``end``, and hears no more."""

    heard = Signal(list)
    """A line of it: what happened, and its value."""
    gone = Signal(int)
    """It ended by itself, with this status; -1 where a signal ended it, or it never began."""

    def __init__(self, engine: str, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        program, *words = programs.command(Program.VOICE)
        self._process.start(program, [*words, engine, str(folder)])
        self._group = self._process.processId()

    @property
    def pid(self) -> int:
        """The process's id; 0 where there is none."""
        return self._process.processId()

    def write(self, tag: str, text: str, volume: int, number: int) -> None:
        """Have it say something."""
        self._process.write(json.dumps([tag, text, volume, number]).encode() + b"\n")

    def end(self) -> None:
        """End it and what it started, without waiting for that."""
        self._let_go()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()
        else:
            self._process.finished.connect(self.deleteLater)
        self._kill()

    def close(self) -> None:
        """End it and what it started, at the end of the program."""
        self._let_go()
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(_ENDS_WITHIN_MS):
            self._kill()
            self._process.waitForFinished(_ENDS_WITHIN_MS)

    def _kill(self) -> None:
        """With its service: one that hangs in a sentence outlives whoever it speaks for."""
        if self._group:
            with suppress(ProcessLookupError):  # it has not begun yet, or has taken all along
                os.killpg(self._group, signal.SIGKILL)
        self._process.kill()

    def _let_go(self) -> None:
        self._process.readyReadStandardOutput.disconnect(self._read)
        self._process.finished.disconnect(self._finished)
        self._process.errorOccurred.disconnect(self._failed)

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine():
            self.heard.emit(json.loads(bytes(self._process.readLine().data())))

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, status: int, how: QProcess.ExitStatus) -> None:
        self.gone.emit(status if how is QProcess.ExitStatus.NormalExit else -1)

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.gone.emit(-1)
