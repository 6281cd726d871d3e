"""Two notes before the eyes look up: the board's sound for a new call.

Played by the machine's own player, a process beside this one: it can neither hold the screens up
nor take them along.
"""

import logging
import shutil
from importlib import resources

from PySide6.QtCore import QObject, QProcess, Slot

logger = logging.getLogger(__name__)

PLAYERS = ("pw-play", "paplay", "aplay")
"""Of PipeWire, PulseAudio and ALSA; the first one that is there."""
_ENDS_WITHIN_MS = 3000


class Chime(QObject):
    """One sound at a time; silent where the machine has no player, or nothing to play on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        found = (shutil.which(player) for player in PLAYERS)
        self._player = next((path for path in found if path is not None), None)
        self._process = QProcess(self)
        self._process.finished.connect(self._ended)
        self._told = False
        if self._player is None:
            logger.info("calls have no sound: none of %s is installed", ", ".join(PLAYERS))

    @Slot()
    def play(self) -> None:
        """Sound now; while it sounds already, nothing more."""
        if self._player is None or self._process.state() is not QProcess.ProcessState.NotRunning:
            return
        sound = resources.files("resources").joinpath("sounds", "chime.wav")
        self._process.start(self._player, [str(sound)])

    def close(self) -> None:
        """Let it fade, and end it where it does not."""
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.terminate()
            self._process.waitForFinished(_ENDS_WITHIN_MS)

    @Slot(int)
    def _ended(self, status: int) -> None:
        """Say once that there is no sound; a board goes on without."""
        if status != 0 and not self._told:
            self._told = True
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
            logger.warning("calls have no sound: %s", said.strip() or f"{self._player} failed")
