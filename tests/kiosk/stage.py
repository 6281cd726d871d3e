"""A branch whose time the test moves, and hands and eyes for the windows over it."""

import math
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.branch import open_branch
from core.clock import SECOND_US, Clock, wall_clock
from core.commands import (
    KIOSK,
    STAFF_AT_SETUP,
    Asker,
    CallNext,
    ChangeBranch,
    ChangeQueue,
    Command,
    CreateQueue,
    DeleteQueue,
    Join,
    MoveTicket,
    SetUpBranch,
)
from core.errors import StorageUnavailableError
from core.outcomes import Result
from core.secrets import hash_secret
from core.states import Actor, Event, State
from core.values import Called, Joined, Queue, Ticket
from kiosk.appearance import Appearance
from kiosk.composition import Kiosk
from kiosk.idle import Idle
from kiosk.refresh import most_failures
from kiosk.speech import Speech
from kiosk.staff_pin import StaffPin

ADDRESS = "http://192.168.178.20:8080"
FINGERPRINT = ":".join(f"{number:02X}" for number in range(160, 192))
GRACE_S = 300
PIN = "2468"
PIN_HASH = hash_secret(PIN)
_STAFF = Asker(Actor.STAFF, user_id=1)

Wanted = TypeVar("Wanted", bound=Result)


def _until_noon() -> int:
    """Microseconds to the next noon here, so that no test passes into another service day."""
    now = datetime.now().astimezone()
    noon = now.replace(hour=12, minute=0, second=0, microsecond=0)
    if noon < now:
        noon += timedelta(days=1)
    return (noon - now) // timedelta(microseconds=1)


class Place:
    """A branch on real SQLite, whose wall clock begins at noon and is set forward by the test."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ahead = _until_noon()
        self.branch = open_branch(path, Clock(wall=lambda: wall_clock() + self._ahead))

    def close(self) -> None:
        self.branch.close()

    def pass_time(self, seconds: float) -> None:
        self._ahead += round(seconds * SECOND_US)

    def set_up(self, slots: int = 2) -> None:
        command = SetUpBranch("Ada", PIN_HASH, "Reception", slots, GRACE_S, "Riverside")
        self._do(command, STAFF_AT_SETUP)

    def queue(self, **fields: object) -> Queue:
        return self._get(CreateQueue(**fields), _STAFF, Queue)  # type: ignore[arg-type]

    def change(self, queue_id: int, **changes: object) -> None:
        self._do(ChangeQueue(queue_id, changes), _STAFF)

    def delete(self, queue_id: int) -> None:
        self._do(DeleteQueue(queue_id), _STAFF)

    def in_zone(self, name: str) -> None:
        self._do(ChangeBranch({"time_zone": name}), _STAFF)

    def join(self, queue_id: int = 1, language: str | None = None) -> Ticket:
        return self._get(Join(queue_id, language=language), KIOSK, Joined).ticket

    def call(self, queue_id: int = 1) -> Ticket:
        free = [one for one in self.branch.views.counters(queue_id) if one.ticket is None]
        called = self._get(CallNext(queue_id, free[0].id), _STAFF, Called).ticket
        assert called is not None
        return called

    def move(self, ticket: Ticket, event: Event) -> None:
        self._do(MoveTicket(ticket.id, event), _STAFF)

    def late(self, queue_id: int = 1) -> Ticket:
        self.join(queue_id)
        ticket = self.call(queue_id)
        self.move(ticket, Event.TIME_OUT)
        return ticket

    def state(self, ticket: Ticket) -> State:
        found = self.branch.views.ticket(ticket.id, _STAFF)
        assert found is not None
        return found.state

    def waiting(self, queue_id: int = 1) -> int:
        queue = self.branch.views.queue(queue_id)
        assert queue is not None
        return queue.waiting

    def _do(self, command: Command, asker: Asker) -> Result | None:
        outcome = self.branch.submit(command, asker).result(timeout=10)
        assert outcome.refusal is None, outcome.refusal
        return outcome.result

    def _get(self, command: Command, asker: Asker, kind: type[Wanted]) -> Wanted:
        result = self._do(command, asker)
        assert isinstance(result, kind)
        return result


class Stage:
    """A finger and a pair of eyes before the kiosk and its board."""

    def __init__(self, place: Place, kiosk: Kiosk, qtbot: QtBot) -> None:
        self.place = place
        self.kiosk = kiosk
        self.qtbot = qtbot
        self.window = kiosk.windows.kiosk.root
        self.board = kiosk.windows.boards[0].root
        self._finger = touch_screen()
        self.on_page(kiosk.controller.property("page"))

    @property
    def page(self) -> str:
        return str(self.kiosk.controller.property("page"))

    @property
    def idle(self) -> Idle:
        idle = self.kiosk.controller.property("idle")
        assert isinstance(idle, Idle)
        return idle

    @property
    def pin(self) -> StaffPin:
        pin = self.kiosk.controller.property("staffPin")
        assert isinstance(pin, StaffPin)
        return pin

    @property
    def appearance(self) -> Appearance:
        appearance = self.kiosk.controller.property("appearance")
        assert isinstance(appearance, Appearance)
        return appearance

    @property
    def speech(self) -> Speech:
        speech = self.kiosk.controller.property("speech")
        assert isinstance(speech, Speech)
        return speech

    def texts_beside(self, prefix: str) -> str:
        """All that is written, but for what is written on things whose name begins so."""
        found = []
        for item in items(self.window):
            parent = item.parentItem()
            beside = parent is not None and not parent.objectName().startswith(prefix)
            if beside and item.inherits("QQuickText") and item.isVisible():
                found.append(str(item.property("text")))
        return "\n".join(found)

    def theme(self, look: str, accent: str) -> dict[str, str]:
        """The theme's colours by name, in a look and with an accent."""
        theme = self.window.property("theme")
        theme.setProperty("look", look)
        theme.setProperty("brand", QColor(accent))
        meta = theme.metaObject()
        names = [meta.property(place).name() for place in range(meta.propertyCount())]
        colours = {name: theme.property(name) for name in names}
        return {name: one.name() for name, one in colours.items() if isinstance(one, QColor)}

    def set_density(self, mm: float) -> None:
        """Let the screen have so many pixels to the millimetre."""
        size = self.window.screen().size()
        inches = math.hypot(size.width(), size.height()) / (mm * 25.4)
        self.appearance.measure(inches)

    def break_storage(self) -> Callable[[], None]:
        """Let no read succeed any more; the answer mends it."""
        views, refresh = self.place.branch.views, self.kiosk.controller.refresh
        broken = ("branch", "queues", "queue", "board")

        def fail(*_: object) -> None:
            raise StorageUnavailableError("The disk is gone.")

        for name in broken:
            setattr(views, name, fail)
        for _ in range(most_failures):
            refresh()

        def mend() -> None:
            for name in broken:
                delattr(views, name)
            refresh()

        return mend

    def shows_queues(self) -> None:
        """Wait until the kiosk has as many queues as the branch."""
        queues = self.kiosk.controller.property("queues")
        there = len(self.place.branch.views.queues())
        self.qtbot.waitUntil(lambda: queues.property("count") == there, timeout=5000)

    def on_page(self, page: str) -> None:
        """Wait until this page is there, and takes touches."""
        self.qtbot.waitUntil(lambda: self.page == page, timeout=5000)
        self.qtbot.waitUntil(lambda: not seen(self.window, "settling"), timeout=5000)

    def touch(self, name: str) -> None:
        self.touch_item(find(self.window, name))

    def touch_item(self, item: QQuickItem) -> None:
        self.touch_at(self.place_of(item))

    def touch_named(self, name: str) -> None:
        """Touch what a screen reader would call so."""
        found = [item for item in items(self.window) if item.property("name") == name]
        seen_ones = [item for item in found if item.isVisible()]
        assert len(seen_ones) == 1, f"{len(seen_ones)} things are named {name}"
        self.touch_item(seen_ones[0])

    def let_nobody_be_here(self) -> None:
        """Let the quiet time pass, and then the time to answer."""
        self.idle.quiet.timeout.emit()
        while self.idle.property("left"):
            self.idle.tick.timeout.emit()

    def place_of(self, item: QQuickItem) -> QPoint:
        self.window.grabWindow()  # lays out what is not drawn yet
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def hold(self, name: str) -> Callable[[], None]:
        """Put the finger on an item; the answer takes it away again."""
        point = self.place_of(find(self.window, name))
        QTest.touchEvent(self.window, self._finger).press(0, point, self.window).commit()

        def release() -> None:
            QTest.touchEvent(self.window, self._finger).release(0, point, self.window).commit()

        return release

    def touch_at(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, self._finger).press(0, point, self.window).commit()
        QTest.touchEvent(self.window, self._finger).release(0, point, self.window).commit()

    def reads(self, name: str, part: str, window: QQuickWindow | None = None) -> None:
        """Wait until the text of the item called ``name`` contains ``part``."""

        def shown() -> bool:
            found = seen(window or self.window, name)
            return any(part in str(item.property("text")) for item in found)

        self.qtbot.waitUntil(shown, timeout=5000)

    def type(self, text: str) -> None:
        """Type on a keyboard."""
        key, none = Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier
        for char in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(self.window, QKeyEvent(kind, key, none, char))

    def enter(self, number: str) -> None:
        for char in number:
            self.touch(f"digit{char}" if char.isdigit() else f"letter{char}")


def touch_screen() -> QPointingDevice:
    return QTest.createTouchDevice()


def items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """All items of a window: ``findChild`` does not see what a Repeater makes."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(item.childItems())


def is_touched(item: QQuickItem) -> bool:
    """Whether it is one of the things that can be touched, by what they have in common."""
    return item.property("pressed") is not None and item.property("fillPressed") is not None


def seen(window: QQuickWindow, name: str) -> list[QQuickItem]:
    return [item for item in items(window) if item.objectName() == name and item.isVisible()]


def find(window: QQuickWindow, name: str) -> QQuickItem:
    found = seen(window, name)
    assert len(found) == 1, f"{len(found)} items are called {name}"
    return found[0]


def to_confirm(stage: Stage, queue_id: int = 1) -> None:
    """From the first page to the wish for a ticket of this queue."""
    stage.shows_queues()
    stage.touch("start")
    if len(stage.place.branch.views.queues()) > 1:
        stage.on_page("Queues")
        stage.touch(f"queue{queue_id}")
    stage.on_page("Confirm")
