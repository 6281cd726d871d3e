"""What holds only where the kiosk has the whole screen and nobody stands beside it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import (
    QClipboard,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QTouchEvent,
)
from PySide6.QtQuick import QQuickWindow

from kiosk.awake import Awake
from kiosk.controller import Controller
from kiosk.front import Front
from kiosk.pages import Page
from kiosk.pointer import Pointer
from kiosk.touches import Touches

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_OTHER_COMMANDS = frozenset({Qt.Key.Key_Insert, Qt.Key.Key_Menu})
"""Shift with Insert pastes as Ctrl+V does."""
_Handler = Callable[[QEvent], bool]


class Unattended(QObject):
    """Hears what comes to ``window`` before it does, and keeps the screen on and the kiosk's."""

    def __init__(
        self, window: QQuickWindow, controller: Controller, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._controller = controller
        self._awake = Awake(self)
        self.pointer = Pointer(self)
        self.front = Front(window, keys=True, parent=self)
        self._touches = Touches(self._cancel)
        self._handlers = self._make_handlers()
        window.installEventFilter(self)
        controller.pageChanged.connect(self._forget_copies)

    def close(self) -> None:
        """Leave screen, pointer and window to the desktop again."""
        self._controller.pageChanged.disconnect(self._forget_copies)
        self._window.removeEventFilter(self)
        self.front.close()
        self.pointer.close()
        self._awake.close()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the window should not hear of it."""
        handle = self._handlers.get(event.type())
        return False if handle is None else handle(event)

    def _make_handlers(self) -> dict[QEvent.Type, _Handler]:
        kinds = QEvent.Type
        keys = (kinds.KeyPress, kinds.KeyRelease, kinds.ShortcutOverride)
        touches = (kinds.TouchBegin, kinds.TouchUpdate, kinds.TouchEnd, kinds.TouchCancel)
        buttons = (kinds.MouseButtonPress, kinds.MouseButtonRelease, kinds.MouseButtonDblClick)
        return {
            **dict.fromkeys(keys, _is_command),
            **dict.fromkeys(touches, self._touched),
            **dict.fromkeys(buttons, self._clicked),
            kinds.MouseMove: self._moved,
        }

    def _touched(self, event: QEvent) -> bool:
        assert isinstance(event, QTouchEvent)
        return self._touches.refuse(event)

    def _moved(self, event: QEvent) -> bool:
        assert isinstance(event, QMouseEvent)
        self.pointer.moved(event)
        return False

    def _clicked(self, event: QEvent) -> bool:
        """Other buttons than the first could only paste what somebody else has marked."""
        assert isinstance(event, QMouseEvent)
        self.pointer.pressed()
        return event.button() != Qt.MouseButton.LeftButton

    def _cancel(self, device: QPointingDevice) -> None:
        """Whatever is pressed just now is let go of, and was no tap."""
        cancelled = QTouchEvent(QEvent.Type.TouchCancel, device)
        QCoreApplication.sendEvent(self._window, cancelled)

    @Slot()
    def _forget_copies(self) -> None:
        """What a customer copied is not for the next one to paste."""
        if self._controller.property("page") != Page.ATTRACT:
            return
        clipboard = QGuiApplication.clipboard()
        clipboard.clear(QClipboard.Mode.Clipboard)
        if clipboard.supportsSelection():
            clipboard.clear(QClipboard.Mode.Selection)


def _is_command(event: QEvent) -> bool:
    """Keys that are for a desktop or for copying; the kiosk's own are without them."""
    assert isinstance(event, QKeyEvent)
    return bool(event.modifiers() & _COMMANDS) or event.key() in _OTHER_COMMANDS
