"""Two notes before the eyes look up: the sound for a new call.

Played by the machine's own player, a process beside this one: it can neither hold the screens up
nor take them along.
"""

import logging
import shutil
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from kiosk.announcing.loudness import at_volume

logger = logging.getLogger(__name__)

PLAYERS = ("pw-play", "paplay", "aplay")
"""Of PipeWire, PulseAudio and ALSA; the first one that is there."""
_PLAYS_WITHIN_MS = 6000
"""It lasts less than two seconds; a player that hangs is ended."""
_ENDS_WITHIN_MS = 3000
_FULL = 100


class Chime(QObject):
    """One sound at a time; silent where the machine has no player, or nothing to play on."""

    ended = Signal()
    """It was played, or could not be."""
    changed = Signal()

    def __init__(self, folder: Path, volume: int = _FULL, parent: QObject | None = None) -> None:
        """``folder`` is for the sound where it is to be quieter."""
        super().__init__(parent)
        found = (shutil.which(player) for player in PLAYERS)
        self._player = next((path for path in found if path is not None), None)
        self._sound = _sound(folder, volume)
        self._process = QProcess(self)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._bound = QTimer(self, singleShot=True, interval=_PLAYS_WITHIN_MS)
        self._bound.timeout.connect(self._process.kill)
        self._sounds = self._player is not None
        self._told = False
        self._closed = False
        if self._player is None:
            logger.info("calls have no chime: none of %s is installed", ", ".join(PLAYERS))

    @property
    def there(self) -> bool:
        """Whether there is a player."""
        return self._player is not None

    @property
    def sounds(self) -> bool:
        """Whether it could be played, as far as was tried."""
        return self._sounds

    @Slot()
    def play(self) -> None:
        """Sound now; ``ended`` says when it is over."""
        if self._player is None:
            QTimer.singleShot(0, self, self.ended.emit)
            return
        self._bound.start()
        self._process.start(self._player, [str(self._sound)])

    def close(self) -> None:
        """Let it fade, and end it where it does not."""
        self._bound.stop()
        self._closed = True
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.terminate()
            if not self._process.waitForFinished(_ENDS_WITHIN_MS):
                self._process.kill()
                self._process.waitForFinished(_ENDS_WITHIN_MS)

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, status: int, how: QProcess.ExitStatus) -> None:
        if self._closed:
            return
        if how is QProcess.ExitStatus.CrashExit:
            self._over("the player hung, or broke off")
        elif status != 0:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
            self._over(said.strip() or f"{self._player} failed")
        else:
            self._over()

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._over(f"{self._player} cannot be started")

    def _over(self, trouble: str = "") -> None:
        """Say once what keeps it silent; calls go on without."""
        self._bound.stop()
        if trouble and not self._told:
            logger.warning("calls have no chime: %s", trouble)
        self._told = bool(trouble)
        if self._sounds == bool(trouble):
            self._sounds = not trouble
            self.changed.emit()
        self.ended.emit()


def _sound(folder: Path, volume: int) -> Path:
    """The file to play."""
    full = Path(str(resources.files("resources").joinpath("sounds", "chime.wav")))
    if volume >= _FULL:
        return full
    quieter = folder / full.name
    try:
        quieter.write_bytes(at_volume(full.read_bytes(), volume))
    except OSError as error:
        logger.warning("the chime is as loud as it gets: a quieter one cannot be kept: %s", error)
        return full
    return quieter
