"""Nothing is cut off: every page, three shapes of screen, also with texts 60 % longer."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, QTranslator
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from core.states import Event
from tests.kiosk.stage import Place, Stage, find, items

SIZES = [(1080, 1920), (1920, 1080), (1024, 600)]
SMALLEST_TARGET_PX = 60


class Wordy(QTranslator):
    """A language whose every text is 60 % longer."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        words = [word for word in sourceText.split() if word.isalpha()] or ["word"]
        more = " ".join(words * 2)[: round(len(sourceText) * 0.6)]
        return f"{sourceText} {more}".rstrip()


@pytest.fixture(params=["English", "60 % longer"])
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[None]:
    wordy = Wordy()
    if request.param != "English":
        qapp.installTranslator(wordy)
    yield
    qapp.removeTranslator(wordy)


@pytest.fixture
def busy(language: None, place: Place) -> Place:
    """A branch with something of everything."""
    for _ in range(6):
        place.join()
    place.move(place.call(), Event.COMPLETE)
    place.move(place.call(), Event.TIME_OUT)
    place.call()
    place.queue(name="Vaccination and travel advice", max_size=1)
    place.queue(name="Pharmacy", open=False)
    place.join(2)
    return place


def texts(window: QQuickWindow) -> Iterator[QQuickItem]:
    for item in items(window):
        if item.inherits("QQuickText") and item.isVisible() and item.property("text"):
            yield item


def cut(window: QQuickWindow) -> list[str]:
    """Texts that do not fit into their place, or lie outside of the window."""
    found = []
    for item in texts(window):
        wide = float(item.property("contentWidth")) > item.width() + 1
        high = float(item.property("contentHeight")) > item.height() + 1
        corner = item.mapToScene(QPointF(item.width(), item.height()))
        origin = item.mapToScene(QPointF(0, 0))
        inside = origin.x() > -1 and origin.y() > -1
        inside = inside and corner.x() < window.width() + 1 and corner.y() < window.height() + 1
        if wide or high or item.property("truncated") or not inside:
            found.append(f"{item.property('text')!r} in {item.width():.0f}x{item.height():.0f}")
    return found


def assert_nothing_is_cut(window: QQuickWindow, qtbot: QtBot) -> None:
    for width, height in SIZES:
        window.resize(width, height)
        qtbot.waitUntil(lambda: window.contentItem().width() == width)  # noqa: B023
        window.grabWindow()
        assert cut(window) == [], f"{width}x{height}"


def test_the_pages_of_a_visit(busy: Place, stage: Stage) -> None:
    controller = stage.kiosk.controller

    def check() -> None:
        assert_nothing_is_cut(stage.window, stage.qtbot)

    check()
    controller.chooseQueue()
    check()
    for queue_id in (1, 2, 3):
        controller.choose(queue_id)
        check()
    controller.choose(1)
    controller.take()
    stage.on_page("Ticket")
    check()
    assert_nothing_is_cut(stage.board, stage.qtbot)


def test_the_pages_of_a_comeback(busy: Place, stage: Stage) -> None:
    controller = stage.kiosk.controller
    for number in ("A99", "A3", "A1", "A2"):
        controller.enterNumber()
        for char in number:
            controller.type(char)
        assert_nothing_is_cut(stage.window, stage.qtbot)
        controller.look()
        assert_nothing_is_cut(stage.window, stage.qtbot)
    controller.rejoin()
    stage.reads("notice", "You are back in line.")
    assert_nothing_is_cut(stage.window, stage.qtbot)


def test_the_board_on_a_crowded_day(language: None, place: Place, stage: Stage) -> None:
    place.change(1, service_slots=20)
    for _ in range(24):
        place.join()
    for _ in range(6):
        place.move(place.call(), Event.TIME_OUT)
    serving = stage.kiosk.controller.property("board").property("serving")
    for calls in (1, 6, 14):
        while len(serving.rows) < calls:
            place.call()
            stage.kiosk.controller.refresh()
        assert_nothing_is_cut(stage.board, stage.qtbot)


def test_the_first_start(language: None, empty_stage: Stage) -> None:
    stage = empty_stage
    assert_nothing_is_cut(stage.window, stage.qtbot)
    stage.kiosk.controller.setUp("", "", "", 1, 1)
    assert_nothing_is_cut(stage.window, stage.qtbot)
    stage.kiosk.controller.setUp("Ada", "1234", "Reception", 1, 5)
    stage.on_page("Ready")
    assert_nothing_is_cut(stage.window, stage.qtbot)


def test_the_staff_door(language: None, certified_stage: Stage) -> None:
    certified_stage.kiosk.controller.showStaff()
    certified_stage.on_page("Staff")
    assert_nothing_is_cut(certified_stage.window, certified_stage.qtbot)


def test_what_can_be_touched_is_large_enough(stage: Stage) -> None:
    stage.window.resize(1024, 600)
    controller = stage.kiosk.controller
    for go in (controller.home, controller.chooseQueue, controller.enterNumber):
        go()
        stage.window.grabWindow()
        keys = [item for item in items(stage.window) if item.property("pressed") is not None]
        sizes = [min(item.width(), item.height()) for item in keys if item.isVisible()]
        assert sizes
        assert min(sizes) >= SMALLEST_TARGET_PX


def test_a_number_pad_is_never_mirrored(stage: Stage) -> None:
    stage.kiosk.controller.speak("ar")
    stage.touch("haveTicket")
    stage.on_page("Number")
    stage.window.grabWindow()
    assert middle(stage, "digit1") < middle(stage, "digit3")
    assert middle(stage, "back") > stage.window.width() / 2


def middle(stage: Stage, name: str) -> int:
    return stage.place_of(find(stage.window, name)).x()
