"""Screens read again after events, once per burst, and at a heartbeat."""

import pytest
from pytestqt.qtbot import QtBot

from core.errors import StorageUnavailableError
from kiosk import refresh
from kiosk.bridge import Events
from kiosk.refresh import Refresh
from tests.kiosk.stage import Place


def test_a_burst_of_events_is_one_read(place: Place, qtbot: QtBot) -> None:
    events = Events(place.branch.bus)
    reads: list[int] = []
    one = Refresh(events)
    one.add(lambda: reads.append(place.waiting()))
    for _ in range(5):
        place.join()
    qtbot.waitUntil(lambda: reads[-1] == 5)
    qtbot.wait(100)
    assert len(reads) <= 3
    one.close()
    events.close()


def test_a_lost_event_costs_one_heartbeat(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refresh, "heartbeat_ms", 50)
    events = Events(place.branch.bus)
    events.close()
    reads: list[int] = []
    one = Refresh(events)
    one.add(lambda: reads.append(place.waiting()))
    place.join()
    qtbot.waitUntil(lambda: reads[-1] == 1)
    one.close()


def test_one_read_that_fails_spares_the_others(
    place: Place, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise StorageUnavailableError("The database is locked.")

    events = Events(place.branch.bus)
    reads: list[str] = []
    one = Refresh(events)
    one.add(fail)
    one.add(lambda: reads.append("read"))
    one.run_once()
    assert reads == ["read", "read"]
    assert "The database is locked." in caplog.text
    one.close()
    events.close()
