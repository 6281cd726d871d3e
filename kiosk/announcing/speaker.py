"""Has a line said by the voice's process, in time or not at all.

A process that dies, or does not answer, is followed by a new one, which says the line again, once.
After that, and where there is no voice, there is silence for some minutes.
"""

import logging
import time
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.announcing.sentence import Line
from kiosk.announcing.voice_process import VoiceProcess

logger = logging.getLogger(__name__)

OF_MACHINE = "machine"
"""The engine that this machine has; see ``kiosk.voice``."""
NO_VOICE = 1
_TRIES = 2


class Condition(StrEnum):
    """How the voice is."""

    UNTRIED = "untried"
    """Nobody has asked it for anything yet, or it still opens."""
    WELL = "well"
    MISSING = "missing"
    """There is no engine, no service for it, or no voice in it."""
    FAILED = "failed"
    """It died or did not answer, twice."""


class Pace(NamedTuple):
    """How long things may take; tests are in a hurry."""

    opens_within_s: float = 60.0
    """Qt was seen to need 19 s for it on a busy machine."""
    says_within_s: float = 15.0
    per_letter_s: float = 0.25
    rests_s: float = 300.0


class Speaker(QObject):
    """Says one line at a time; ``done`` answers each ``say``."""

    done = Signal(bool)
    """Whether it was said."""
    begun = Signal(str, str)
    """In which language, and what."""
    changed = Signal()

    def __init__(
        self,
        folder: Path,
        engine: str | None = None,
        volume: int = 100,
        pace: Pace | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``engine`` names one of Qt's; None takes the one of the machine."""
        super().__init__(parent)
        self._folder = folder
        self._engine = engine or OF_MACHINE
        self._volume = volume
        self._pace = pace or Pace()
        self._process: VoiceProcess | None = None
        self._languages: frozenset[str] | None = None
        self._condition = Condition.UNTRIED
        self._lines: Sequence[Line] = ()
        self._said: Line | None = None
        self._tries = 0
        self._count = 0
        self._rests_until = 0.0
        self._bound = QTimer(self, singleShot=True)
        self._bound.timeout.connect(self._too_late)

    @property
    def condition(self) -> Condition:
        """How the voice is, as far as was seen."""
        return self._condition

    @property
    def pid(self) -> int:
        """Of the voice's process; 0 where there is none."""
        return 0 if self._process is None else self._process.pid

    def begin(self) -> None:
        """Open the voice, so that the first line need not wait for that."""
        if self._process is not None or self._rests():
            return
        self._languages = None
        self._process = VoiceProcess(self._engine, self._folder, self)
        self._process.heard.connect(self._hear)
        self._process.gone.connect(self._gone)
        self._bound.start(round(self._pace.opens_within_s * 1000))

    def wake(self) -> None:
        """Rest no longer: somebody may have mended it."""
        self._rests_until = 0.0

    def say(self, lines: Sequence[Line]) -> None:
        """Say the first of these for which there is a voice, else the second with any voice."""
        if self._rests():
            QTimer.singleShot(0, self, self._not_said)
            return
        self._lines = lines
        self._tries = _TRIES
        self._try()

    def close(self) -> None:
        """Say nothing more."""
        self._bound.stop()
        process, self._process = self._process, None
        if process is not None:
            process.close()

    def _rests(self) -> bool:
        return time.monotonic() < self._rests_until

    def _try(self) -> None:
        self._tries -= 1
        self.begin()
        if self._languages is not None:
            self._write()

    def _write(self) -> None:
        assert self._process is not None
        self._said = line = self._chosen()
        self._count += 1
        within_s = self._pace.says_within_s + self._pace.per_letter_s * len(line.text)
        self._bound.start(round(within_s * 1000))
        self._process.write(line.tag, line.text, self._volume, self._count)

    def _chosen(self) -> Line:
        spoken = self._languages or frozenset()
        known = (line for line in self._lines if line.tag in spoken)
        return next(known, self._lines[min(1, len(self._lines) - 1)])

    @Slot(list)
    def _hear(self, said: list[object]) -> None:
        match said:
            case ["ready", list(languages)]:
                self._opened(frozenset(map(str, languages)))
            case ["begun", self._count] if self._said is not None:
                self.begun.emit(*self._said)
            case ["ended", self._count] if self._said is not None:
                self._over(said=True)
            case ["failed", self._count] if self._said is not None:
                self._broke("it could not say something")

    def _opened(self, languages: frozenset[str]) -> None:
        self._bound.stop()
        self._languages = languages
        if self._lines:
            self._write()
        elif self._condition in {Condition.UNTRIED, Condition.MISSING}:
            self._be(Condition.WELL)

    @Slot()
    def _too_late(self) -> None:
        self._broke("it did not answer in time")

    @Slot(int)
    def _gone(self, status: int) -> None:
        if status != NO_VOICE:
            self._broke(f"its process ended with {status}")
            return
        if self._condition is not Condition.MISSING:
            logger.warning("calls have no voice: none is installed; they are chimed only")
        self._rest(Condition.MISSING)

    def _broke(self, why: str) -> None:
        """Go on with a new process, at once or with the next line, if there is one more try."""
        idle = self._languages is not None and not self._lines
        if idle or self._tries > 0:
            logger.warning("the voice of the calls is begun anew: %s", why)
            self._end_process()
            if not idle:
                self._try()
            return
        logger.warning("calls are chimed only for some minutes: the voice failed, %s", why)
        self._rest(Condition.FAILED)

    def _rest(self, condition: Condition) -> None:
        self._end_process()
        self._rests_until = time.monotonic() + self._pace.rests_s
        self._be(condition)
        if self._lines:
            self._over(said=False)

    def _end_process(self) -> None:
        self._bound.stop()
        self._said = None
        self._languages = None
        process, self._process = self._process, None
        if process is not None:
            process.end()

    def _over(self, *, said: bool) -> None:
        self._bound.stop()
        self._lines, self._said, self._tries = (), None, 0
        if said:
            self._be(Condition.WELL)
        self.done.emit(said)

    @Slot()
    def _not_said(self) -> None:
        self.done.emit(False)

    def _be(self, condition: Condition) -> None:
        if condition is not self._condition:
            self._condition = condition
            self.changed.emit()
