"""Garbage is freed on the thread of the screens, whichever thread made it."""

import gc
import threading
import weakref

import pytest
from pytestqt.qtbot import QtBot

from kiosk.garbage import Garbage

ENOUGH = 30_000
"""More than the server, which may have run in this process, lets lie at once."""


class Loop:
    """Refers to itself, so that only a look for garbage frees it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.usefixtures("qapp")
def test_what_another_thread_made_is_freed_on_this_one(qtbot: QtBot) -> None:
    freed_on: list[int] = []

    def make() -> None:
        for _ in range(ENOUGH):
            weakref.finalize(Loop(), lambda: freed_on.append(threading.get_ident()))

    garbage = Garbage()
    try:
        maker = threading.Thread(target=make)
        maker.start()
        maker.join()
        assert freed_on == []
        qtbot.waitUntil(lambda: len(freed_on) == ENOUGH, timeout=10_000)
    finally:
        garbage.close()
    assert set(freed_on) == {threading.get_ident()}
    assert gc.isenabled(), "closed, it leaves it to Python again"
