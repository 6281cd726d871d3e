"""Says aloud what a screen shows, through Qt's speech; silent where the machine has no voice."""

import json
import logging
from collections.abc import Iterator

from PySide6.QtCore import Property, QObject, QProcess, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

from core import programs
from core.programs import Program

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
    """A voice in a process of its own, begun when it is needed. ``said`` carries each text."""

    said = Signal(str)
    changed = Signal()

    def __init__(self, engine: str | None = None, parent: QObject | None = None) -> None:
        """``engine`` names one of Qt's; None takes the one of the machine."""
        super().__init__(parent)
        self._wanted = engine
        self._engine: str | None = None
        self._broken = False
        self._process: QProcess | None = None

    canSpeak = Property(bool, lambda self: self._can_speak(), notify=changed)

    def say(self, text: str, tag: str) -> bool:
        """Say ``text`` in a language instead of what is being said; False without a voice."""
        if not text or not self._can_speak():
            return False
        self._write([tag, text])
        self.said.emit(text)
        return True

    def stop(self) -> None:
        """Be silent."""
        if self._process is not None:
            self._write(["en", ""])

    def close(self) -> None:
        """End the process of the voice."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._ended)
            process.closeWriteChannel()
            process.kill()
            process.waitForFinished()

    def _can_speak(self) -> bool:
        if self._engine is None:
            self._engine = self._wanted or _engine_of_machine()
        return bool(self._engine) and not self._broken

    def _write(self, line: list[str]) -> None:
        if self._process is None:
            self._process = QProcess(self)
            self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
            self._process.finished.connect(self._ended)
            program, *words = programs.command(Program.VOICE)
            self._process.start(program, [*words, str(self._engine)])
        self._process.write(json.dumps(line).encode() + b"\n")

    @Slot(int)
    def _ended(self, status: int) -> None:
        """A voice that ends by itself is none; it is asked for no more."""
        logger.warning("the voice %s ended with %s; nothing is read aloud", self._engine, status)
        self._broken = True
        self._process = None
        self.changed.emit()


def _engine_of_machine() -> str:
    """The name of Qt's speech engine here; empty where there is none, or no library for it."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return ""
    return next((name for name in QTextToSpeech.availableEngines() if name != "mock"), "")


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
