"""The whole kiosk as a process of its own, that takes orders in lines and answers in JSON.

Starts as ``waitwise`` does, with the board beside it, and says its address. Then:

``tickets N``   N visits, each to its ticket's page and back; every ticket is called and completed
``touches N``   N tickets by a touch each; how long each number took to be on the screen
``ticks``       what a timer of the UI was late since it was last asked
``late``        how many are late
``memory``      how much memory it has
``timers``      how many timers run on the thread of the screens
"""

import argparse
import asyncio
import gc
import json
import logging
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QObject,
    QPoint,
    QPointF,
    QSocketNotifier,
    Qt,
    QTimer,
    SignalInstance,
)
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from core.commands import Asker, CallNext, MoveTicket
from core.configuration import Configuration, Kiosk, Network
from core.states import Actor, Event
from core.values import Called
from kiosk.composition import Running, Settings, running
from kiosk.starting import Starting, application
from tests.benchmarks.own_memory import own_memory

FRAME_MS = 16
_STAFF = Asker(Actor.STAFF, 1)
_ANSWERS_WITHIN_S = 10
_LOOK_MS = 5


class Ticks:
    """A precise timer of the UI thread, and how late it was."""

    def __init__(self, parent: QObject) -> None:
        self._late_ms: list[float] = []
        self._due = 0.0
        self._timer = QTimer(parent, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def report(self) -> dict[str, float]:
        """What there was since the last report; begins anew."""
        late, self._late_ms = sorted(self._late_ms), []
        self._due = time.perf_counter() + FRAME_MS / 1000
        self._timer.start()
        if not late:
            return {}
        return {"ticks": len(late), "p99_ms": late[int(len(late) * 0.99)], "worst_ms": late[-1]}

    def _tick(self) -> None:
        now = time.perf_counter()
        self._late_ms.append(max(0.0, now - self._due) * 1000)
        self._due = now + FRAME_MS / 1000


class Operator:
    """Does what the lines on the standard input say, one after the other."""

    def __init__(self, program: Running, stdin: TextIO, counter: int) -> None:
        self.program = program
        self._counter = counter
        self.controller = program.kiosk.controller
        self.window = program.kiosk.windows.kiosk.root
        self._finger = QTest.createTouchDevice()
        self._ticks = Ticks(self.controller)
        self._stdin = stdin
        self._at_work: asyncio.Task[None] | None = None
        self._notifier = QSocketNotifier(stdin.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._hear)

    def close(self) -> None:
        """Hear no more."""
        self._notifier.setEnabled(False)

    def _hear(self) -> None:
        words = self._stdin.readline().split()
        self._notifier.setEnabled(False)
        if words:
            order, count = words[0], int((*words, "0")[1])
            self._at_work = self.program.loop.create_task(self._do(order, count))

    async def _do(self, order: str, count: int) -> None:
        if order == "tickets":
            done = await self._tickets(count)
        elif order == "touches":
            done = await self._touches(count)
        else:
            done = await self.do_more(order, count)
        print(json.dumps(done), flush=True)
        self._notifier.setEnabled(True)

    async def do_more(self, order: str, _count: int) -> dict[str, float]:
        """What is beside tickets and touches."""
        reports = {
            "ticks": self._ticks.report,
            "late": self._late,
            "memory": memory,
            "timers": self.timers,
        }
        return reports[order]()

    async def _tickets(self, count: int) -> dict[str, float]:
        begin = time.perf_counter()
        for _ in range(count):
            self.controller.choose(1)
            self.controller.take()
            await self.page("Ticket")
            self.controller.home()
            await self._serve()
        return {"seconds": time.perf_counter() - begin}

    async def _touches(self, count: int) -> dict[str, float]:
        took = sorted([await self._touch_once() * 1000 for _ in range(count)])
        return {"p50_ms": statistics.median(took), "p99_ms": took[int(count * 0.99)]}

    async def _touch_once(self) -> float:
        """Seconds from the touch on "take a ticket" to the frame with the number on it."""
        self.controller.choose(1)
        await self.page("Confirm")
        await until(lambda: not _seen(self.window, "settling"))
        point = _middle(_seen(self.window, "take")[0])
        QTest.touchEvent(self.window, self._finger).press(0, point, self.window).commit()
        begin = time.perf_counter()
        QTest.touchEvent(self.window, self._finger).release(0, point, self.window).commit()
        there = await until(
            lambda: bool(_seen(self.window, "ticketNumber")), self.window.frameSwapped
        )
        self.controller.home()
        await self._serve()
        return there - begin

    def _late(self) -> dict[str, float]:
        views = self.program.branch.views
        boards = [views.board(queue.id) for queue in views.queues()]
        return {"late": sum(len(board.late) for board in boards if board is not None)}

    def timers(self) -> dict[str, float]:
        dispatcher = QAbstractEventDispatcher.instance()
        kiosk = self.program.kiosk
        # Not what QML makes: each that is looked at from Python would stay, long after its page.
        roots = (self.controller, kiosk.sweep, kiosk.windows)
        objects = {id(one): one for root in roots for one in (root, *root.findChildren(QObject))}
        return {"timers": sum(len(dispatcher.registeredTimers(one)) for one in objects.values())}

    async def _serve(self) -> None:
        """Somebody calls and serves whoever came, so that the line stays short."""
        branch = self.program.branch
        called = (await branch.submit_async(CallNext(1, self._counter), _STAFF)).result
        assert isinstance(called, Called)
        assert called.ticket is not None
        await branch.submit_async(MoveTicket(called.ticket.id, Event.COMPLETE), _STAFF)

    async def page(self, page: str) -> None:
        await until(lambda: self.controller.property("page") == page, self.controller.pageChanged)


async def until(condition: Callable[[], bool], sign: SignalInstance | None = None) -> float:
    """When ``condition`` held; looked at whenever ``sign`` is given, or else often."""
    loop = asyncio.get_running_loop()
    held: asyncio.Future[float] = loop.create_future()
    looking = QTimer(interval=_LOOK_MS)

    def look() -> None:
        if not held.done() and condition():
            held.set_result(time.perf_counter())

    sign = looking.timeout if sign is None else sign
    sign.connect(look)
    looking.start()
    look()
    try:
        return await asyncio.wait_for(held, _ANSWERS_WITHIN_S)
    finally:
        sign.disconnect(look)
        looking.stop()


def _seen(window: QQuickWindow, name: str) -> list[QQuickItem]:
    return [item for item in _items(window.contentItem()) if item.objectName() == name]


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _items(child)


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def memory() -> dict[str, float]:
    """What this process holds in memory alone, once what is garbage is gone."""
    gc.collect()
    return {"bytes": own_memory()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--counter", type=int, default=1, help="where its customers are served")
    told_here = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    app = application()
    told = Configuration(
        network=Network(host="127.0.0.1", port=told_here.port),
        kiosk=Kiosk(windowed=True, boards=[""]),
    )
    with running(Settings(told_here.data, told), app, Starting(windowed=True)) as program:
        operator = Operator(program, sys.stdin, told_here.counter)
        print(program.address, flush=True)
        program.wait()
        operator.close()


if __name__ == "__main__":
    main()
