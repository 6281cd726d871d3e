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
        QAccessible.Role.Grouping,
        QAccessible.Role.Heading,
        QAccessible.Role.StaticText,
    }
)
"""What is said by its name, and then nothing of what is in it: of a keyboard not every key."""
_ENDS = (".", "?", "!", ":", "。", "।", "؟", "\N{FULLWIDTH QUESTION MARK}")


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
    """What a screen reader finds in a window, from top to bottom, as one text.

    Of a question or a choice that lies over the page it is that alone. What stands side by side is
    read as the window's language is.
    """
    root = QAccessible.queryAccessibleInterface(window)
    if root is None:
        return ""
    *_, uppermost = (root, *_dialogs(root))
    names = _names(uppermost, mirrored=bool(window.property("mirrored")))
    parts = [name.strip() for name in names]
    return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in parts)


def _dialogs(of: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for child in _shown_in(of):
        if child.role() == QAccessible.Role.Dialog:
            yield child
        yield from _dialogs(child)


def _names(of: QAccessibleInterface, *, mirrored: bool) -> Iterator[str]:
    found = []
    for child in _shown_in(of):
        name = child.text(QAccessible.Text.Name)
        spoken = bool(name) and child.role() in _SPOKEN
        place = child.rect()
        side = -place.right() if mirrored else place.left()
        found.append(
            (place.top(), side, [name] if spoken else list(_names(child, mirrored=mirrored)))
        )
    for _, _, names in sorted(found, key=lambda one: one[:2]):
        yield from names


def _shown_in(of: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    children = (of.child(place) for place in range(of.childCount()))
    return (one for one in children if one is not None and not one.state().invisible)
