"""The time of day on the screens."""

from pytestqt.qtbot import QtBot

from core.clock import to_datetime
from kiosk.clock_face import ClockFace
from tests.kiosk.stage import Place


def test_it_shows_engine_time_and_tells_the_time_of_day_only_when_it_changes(
    place: Place, qtbot: QtBot
) -> None:
    face = ClockFace(place.branch.clock, place.branch.views)
    face.read()
    minutes: list[str] = []
    face.timeChanged.connect(lambda: minutes.append(face.property("time")))
    place.pass_time(3600)
    face.tick()
    face.tick()
    assert len(minutes) == 1
    assert len(minutes[0]) == 5
    now = place.branch.clock.peek()
    assert abs(face.property("now") - now / 1000) < 1000
    assert minutes[0][3:] == to_datetime(now).strftime("%M")
    face.close()
