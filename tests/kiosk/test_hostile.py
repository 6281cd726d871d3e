"""What people at the kiosk see of a hostile world: words, and a touch that works afterwards."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest

from core.folder import DATABASE_NAME
from tests.core import hostile
from tests.evidence import Ledger, Topic
from tests.kiosk.stage import Stage, seen, to_confirm

CAUSES: dict[str, Callable[[Path], AbstractContextManager[object]]] = {
    "another program holds the lock": lambda folder: hostile.locked(folder / DATABASE_NAME),
    "no file may grow": lambda folder: hostile.no_room(folder / DATABASE_NAME),
    "the data folder is moved away": hostile.moved_away,
}


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile.make_impatient(monkeypatch)


@pytest.mark.parametrize("name", CAUSES)
def test_the_kiosk_has_words_keeps_the_board_and_works_again(
    name: str, stage: Stage, ledger: Ledger, caplog: pytest.LogCaptureFixture
) -> None:
    count = partial(ledger.note, Topic.HOSTILE, f"{name}, at the kiosk")
    stage.place.join()
    stage.place.call()
    to_confirm(stage)
    stage.qtbot.waitUntil(lambda: bool(seen(stage.board, "servingA001")), timeout=5000)
    with CAUSES[name](stage.place.path):
        count(met=1)
        stage.touch("take")
        stage.reads("notice", "Nothing was lost. Please try again")
        count(refused_in_words=1)
        assert "a command could not be stored" in caplog.text
        stage.kiosk.sweep.tick()
        stage.kiosk.controller.refresh()
        assert seen(stage.board, "servingA001"), "the board keeps what it shows"
        assert seen(stage.window, "take"), "it can be tried again at once"
    stage.touch("take")
    stage.on_page("Ticket")
    stage.reads("ticketNumber", "A002")
    waiting = stage.place.waiting()
    count(recovered=1, lost=1 - waiting)
    assert waiting == 1
