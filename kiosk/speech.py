"""Says aloud what a screen shows, through Qt's speech; silent where the machine has no voice."""

import logging
from collections.abc import Iterator

from PySide6.QtCore import Property, QLocale, QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

try:
    from PySide6.QtTextToSpeech import QTextToSpeech
except ImportError:  # a system without the libraries of sound
    QTextToSpeech = None  # type: ignore[assignment,misc]

logger = logging.getLogger(__name__)

_SPOKEN = frozenset(
    {
        QAccessible.Role.AlertMessage,
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.Graphic,
        QAccessible.Role.Heading,
        QAccessible.Role.StaticText,
    }
)


class Speech(QObject):
    """One voice, found when it is first needed. ``said`` carries each text on its way."""

    said = Signal(str)

    def __init__(self, engine: str | None = None, parent: QObject | None = None) -> None:
        """``engine`` names one of Qt's; None takes the one of the machine."""
        super().__init__(parent)
        self._engine = engine
        self._voice: QTextToSpeech | None = None

    def available(self) -> bool:
        """Whether there is a voice."""
        voice = self._found()
        return voice is not None and voice.state() is not QTextToSpeech.State.Error

    canSpeak = Property(bool, available, constant=True)

    def say(self, text: str, tag: str) -> bool:
        """Say ``text`` in a language instead of what is being said; False without a voice."""
        if not text or not self.available():
            return False
        voice = self._found()
        assert voice is not None
        voice.stop()
        voice.setLocale(QLocale(tag))
        voice.say(text)
        self.said.emit(text)
        return True

    def stop(self) -> None:
        """Be silent."""
        if self._voice is not None:
            self._voice.stop()

    def _found(self) -> "QTextToSpeech | None":
        if self._voice is None and QTextToSpeech is not None:
            names = QTextToSpeech.availableEngines()
            wanted = self._engine or next((name for name in names if name != "mock"), None)
            if wanted in names:
                self._voice = QTextToSpeech(wanted, self)
        return self._voice


def text_of(window: QQuickWindow) -> str:
    """What a screen reader finds in a window, from top to bottom, as one text."""
    root = QAccessible.queryAccessibleInterface(window)
    parts = list(dict.fromkeys(_names(root))) if root is not None else []
    return ". ".join(part.rstrip(".。।") for part in parts)


def _names(of: QAccessibleInterface) -> Iterator[str]:
    found = []
    for place in range(of.childCount()):
        child = of.child(place)
        if child is None or child.state().invisible:
            continue
        name = child.text(QAccessible.Text.Name)
        place_of = child.rect()
        if name and child.role() in _SPOKEN:
            found.append((place_of.top(), place_of.left(), [name]))
        else:
            found.append((place_of.top(), place_of.left(), list(_names(child))))
    for _, _, names in sorted(found, key=lambda one: one[:2]):
        yield from names
