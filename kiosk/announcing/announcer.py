"""Has every call that a board here shows heard once: in order, each to its end, none lost.

It waits for the chime and the voice, and nobody waits for it: the boards show calls in a time of
their own.
"""

from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.configuration import Voice
from core.values import Board
from kiosk.announcing.chime import Chime
from kiosk.announcing.quiet_hours import quiet_until
from kiosk.announcing.sentence import Line, lines_of, tried_in_turn
from kiosk.announcing.sound_folder import SoundFolder
from kiosk.announcing.speaker import Pace, Speaker
from kiosk.board import is_meant
from kiosk.board_reading import Reading
from kiosk.calls import Call, CallWatch, call_of
from kiosk.language_names import FALLBACK

_OPENS_AFTER_MS = 5000
"""The voice, once there is a board: when the start is over."""


class Announcement(NamedTuple):
    """What is to be heard, in the languages to try in turn; no call where staff test the sound."""

    lines: Sequence[Line]
    call: Call | None = None


class Announcer(QObject):
    """The announcements that wait, and the one that is heard now."""

    begun = Signal(object)
    """An announcement is heard from now on: chime, then voice."""
    ended = Signal(object, bool)
    """It was heard, and whether the voice said it."""
    changed = Signal()
    """``silent_until`` may have, or how the chime or the voice is."""

    def __init__(
        self,
        told: Voice | None = None,
        engine: str | None = None,
        language: str = FALLBACK,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        pace: Pace | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``language`` is the branch's; ``engine`` names one of Qt's speech engines."""
        super().__init__(parent)
        self.told = told or Voice()
        self._language = language
        self._now = now
        self._zone = "UTC"
        self._choices: tuple[str, ...] = ()
        self._watch = CallWatch()
        self._standing: frozenset[Call] = frozenset()
        self._waiting: deque[Announcement] = deque()
        self._heard: Announcement | None = None
        self._times = 0
        self._folder = SoundFolder()
        self.chime = Chime(self._folder.path, self.told.volume, self)
        self.chime.ended.connect(self._chimed)
        self.chime.changed.connect(self.changed)
        self.speaker = Speaker(self._folder.path, engine, self.told.volume, pace, self)
        self.speaker.done.connect(self._spoken)
        self.speaker.changed.connect(self.changed)
        self._opening = QTimer(self, singleShot=True, interval=_OPENS_AFTER_MS)
        self._opening.timeout.connect(self.speaker.begin)

    @property
    def silent_until(self) -> str | None:
        """When the quiet hours end ("07:00"); None outside of them."""
        return quiet_until(self.told.quiet, self._now(), self._zone)

    def follow(self, choices: Sequence[str], last: Reading | None) -> None:
        """Announce what boards of these choices show, from what was read ``last`` on."""
        self._choices = tuple(choices)
        if last is not None:
            self.take(last)
        if self._choices and self.told.speak and self.told.volume:
            self._opening.start()

    @Slot(object)
    def take(self, reading: Reading) -> None:
        """Announce what is new in it, and leave out what stands no longer."""
        self._zone = reading.branch.time_zone
        boards = self._boards(reading)
        self._standing = frozenset(_standing(boards))
        for call in self._watch.new(boards):
            self._add(call)
        self._waiting = deque(one for one in self._waiting if self._stands(one))
        self._go_on()
        if self.told.quiet:
            self.changed.emit()

    def test(self, text: str, tag: str) -> None:
        """Let staff hear what a call sounds like, whatever the hour; next, and once."""
        self.speaker.wake()
        self._waiting = deque(one for one in self._waiting if one.call is not None)
        self._waiting.appendleft(Announcement((Line(tag, text),)))
        self._go_on()

    def close(self) -> None:
        """Announce nothing more."""
        self._opening.stop()
        self._choices = ()  # a reading may still be on its way
        self._waiting.clear()
        self._heard = None
        self.chime.close()
        self.speaker.close()
        self._folder.close()

    def _boards(self, reading: Reading) -> list[Board]:
        """Of all queues that one of the boards is for."""
        queues = reading.branch.queues
        ids = {one.id for one in queues for choice in self._choices if is_meant(choice, one)}
        return [board for board in reading.boards if board.queue in ids]

    def _add(self, call: Call) -> None:
        """Behind those that wait; called again, in the place that it had."""
        lines = lines_of(call.number, call.counter, tried_in_turn(call.language, self._language))
        announcement = Announcement(lines, call)
        for place, one in enumerate(self._waiting):
            if one.call is not None and _who(one.call) == _who(call):
                self._waiting[place] = announcement
                return
        self._waiting.append(announcement)

    def _stands(self, one: Announcement) -> bool:
        return one.call is None or one.call in self._standing

    def _go_on(self) -> None:
        """Begin the next one, unless one is heard."""
        while self._heard is None and self._waiting:
            announcement = self._waiting.popleft()
            if not self._is_heard(announcement):
                continue
            self._heard, self._times = announcement, 0
            self.begun.emit(announcement)
            self.chime.play()

    def _is_heard(self, one: Announcement) -> bool:
        return self.told.volume > 0 and (one.call is None or self.silent_until is None)

    @Slot()
    def _chimed(self) -> None:
        if self._heard is None:
            return
        if self.told.speak:
            self.speaker.say(self._heard.lines)
        else:
            self._end(said=False)

    @Slot(bool)
    def _spoken(self, said: bool) -> None:
        if self._heard is None:
            return
        self._times += 1
        if said and self._times < self.told.repeat and self._stands(self._heard):
            self.speaker.say(self._heard.lines)
        else:
            self._end(said=said)

    def _end(self, *, said: bool) -> None:
        heard, self._heard = self._heard, None
        self.ended.emit(heard, said)
        self._go_on()


def _standing(boards: Sequence[Board]) -> list[Call]:
    """The calls that somebody has yet to follow."""
    return [call_of(board, one) for board in boards for one in board.serving if not one.here]


def _who(call: Call) -> tuple[str, str]:
    return call.queue, call.number
