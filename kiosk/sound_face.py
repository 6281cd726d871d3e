"""What staff see of the sound of calls at the kiosk, and how they try it."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.announcing.announcer import Announcer
from kiosk.announcing.speaker import Condition

_GOOD = frozenset({"well", "untried", "chime_only"})


class SoundFace(QObject):
    """``state`` is a code that ``Words.sound`` has words for; nobody is asked without an announcer.

    ``muted``: volume 0. ``nothing``: neither chime nor voice. ``no_chime``: the voice alone.
    ``chime_only``: as the configuration says. ``missing`` and ``failed``: as the voice is.
    ``untried``: the chime, and a voice that nobody heard yet. ``well``: both.
    """

    changed = Signal()

    def __init__(self, announcer: Announcer | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._announcer = announcer
        if announcer is not None:
            announcer.changed.connect(self.changed)

    state = Property(str, lambda self: self._state(), notify=changed)
    good = Property(bool, lambda self: self._state() in _GOOD, notify=changed)
    silentUntil = Property(str, lambda self: self._silent_until(), notify=changed)
    """When the quiet hours end; empty outside of them."""

    @Slot(str, str)
    def test(self, text: str, tag: str) -> None:
        """Sound as a call does, also in quiet hours."""
        if self._announcer is not None:
            self._announcer.test(text, tag)

    def _silent_until(self) -> str:
        return "" if self._announcer is None else self._announcer.silent_until or ""

    def _state(self) -> str:
        if self._announcer is None:
            return "untried"
        told, chimes = self._announcer.told, self._announcer.chime.sounds
        voice = self._announcer.speaker.condition
        if told.volume == 0:
            return "muted"
        mute = voice in {Condition.MISSING, Condition.FAILED}
        if not chimes:
            return "nothing" if mute or not told.speak else "no_chime"
        return voice.value if told.speak else "chime_only"
