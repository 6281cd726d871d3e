"""Nothing is cut off, covered or too small to touch: every page, in every language and shape."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from core.states import Event
from kiosk.language_names import NAMES
from tests.kiosk.scenes import SCENES, fill
from tests.kiosk.stage import Place, Stage, find, is_touched, items

SMALL, TALL, HUGE = (1024, 600), (1080, 1920), (3840, 2160)
DENSITIES = {SMALL: 4.62, TALL: 4.03, HUGE: 5.0}
"""Pixels per millimetre: a screen of 10, one of 21 and one of 32 inches."""
SHORTEST_TARGET_MM = 15
LOW_PART = 0.62
"""Of a tall screen, what somebody in a wheelchair reaches."""


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


def assert_nothing_is_cut(window: QQuickWindow, qtbot: QtBot, *sizes: tuple[int, int]) -> None:
    for width, height in sizes or (SMALL, TALL, HUGE):
        resize(window, qtbot, width, height)
        window.grabWindow()
        assert cut(window) == [], f"{width}x{height}"


def resize(window: QQuickWindow, qtbot: QtBot, width: int, height: int) -> None:
    window.resize(width, height)
    content = window.contentItem()
    qtbot.waitUntil(lambda: (content.width(), content.height()) == (width, height))


def small_targets(stage: Stage, mm: float) -> list[str]:
    keys = [item for item in items(stage.window) if is_touched(item)]
    return [
        f"{item.objectName() or item.property('name')}: {item.width():.0f}x{item.height():.0f}"
        for item in keys
        if item.isVisible() and item.opacity() and item.isEnabled()
        if min(item.width(), item.height()) < SHORTEST_TARGET_MM * mm - 0.5
    ]


def seen_of(item: QQuickItem) -> QRectF:
    """Where it shows in the window, as far as what it scrolls in lets it."""
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    around = item.parentItem()
    while around is not None:
        if around.clip():
            clip = around.mapRectToScene(QRectF(0, 0, around.width(), around.height()))
            place = place.intersected(clip)
        around = around.parentItem()
    return place.adjusted(1, 1, -1, -1) if min(place.width(), place.height()) > 2 else QRectF()


def within(item: QQuickItem, holders: list[QQuickItem]) -> bool:
    around = item.parentItem()
    while around is not None and around not in holders:
        around = around.parentItem()
    return around is not None


def named(item: QQuickItem) -> str:
    return str(item.objectName() or item.property("name") or item.property("text"))


def covered(window: QQuickWindow) -> list[str]:
    """What can be touched and covers another such thing, or words that are not its own."""
    shown = [item for item in items(window) if item.isVisible() and item.isEnabled()]
    touched = [item for item in shown if is_touched(item) and item.opacity()]
    words = [item for item in shown if item.inherits("QQuickText") and item.property("text")]
    others = [*touched, *(item for item in words if not within(item, touched))]
    return [
        f"{named(one)} lies over {named(other)}"
        for number, one in enumerate(touched)
        for other in others[number + 1 :]
        if seen_of(one).intersects(seen_of(other))
    ]


def look_at(
    stage: Stage, name: str, tags: list[str], sizes: list[tuple[int, int]], comfort: str = ""
) -> list[str]:
    """What is wrong with one scene in these languages and sizes, with what eases its use."""
    found = []
    SCENES[name](stage)
    if comfort and not stage.appearance.property(comfort):
        stage.appearance.switch(comfort)
    sheet = stage.kiosk.controller.property("sheet")
    for (width, height), tag in product(sizes, tags):
        mm = DENSITIES[width, height]
        stage.set_density(mm)
        resize(stage.window, stage.qtbot, width, height)
        stage.kiosk.languages.choose(tag)
        stage.window.grabWindow()
        where = f"{name} {tag} {width}x{height}: "
        found += [where + one for one in cut(stage.window)]
        found += [where + one for one in small_targets(stage, mm)]
        found += [where + one for one in covered(stage.window)]
    assert stage.kiosk.controller.property("sheet") == sheet
    return found


def test_no_page_is_cut_off_in_a_sample_of_languages(place: Place, stage: Stage) -> None:
    fill(place)
    found = []
    for name in SCENES:
        found += look_at(stage, name, ["de", "ja"], [SMALL])
        found += look_at(stage, name, ["ar"], [TALL])
    assert found == []


def test_nothing_is_cut_off_where_there_is_one_queue(place: Place, stage: Stage) -> None:
    found = []
    for most in (None, 1):
        place.change(1, max_size=most)
        if most is not None:
            place.join()
            stage.on_page("Confirm")
            stage.reads("notice", "full")
        found += look_at(stage, "confirm", ["en", "de", "ja"], [SMALL])
        found += look_at(stage, "confirm", ["ar", "en"], [TALL])
    assert found == []


def test_no_page_is_covered_where_everything_is_lower_down(place: Place, stage: Stage) -> None:
    fill(place)
    found = []
    for name in SCENES:
        found += look_at(stage, name, ["de"], [TALL], "lowReach")
    assert found == []


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("comfort", ["", "largeText", "lowReach"])
def test_no_page_is_cut_off_in_any_language_at_any_size(
    comfort: str, place: Place, stage: Stage
) -> None:
    fill(place)
    found = []
    for name in SCENES:
        found += look_at(stage, name, list(NAMES), [SMALL, TALL, HUGE], comfort)
    assert found == []


def test_all_that_is_touched_is_lower_down_where_somebody_needs_it(
    place: Place, stage: Stage
) -> None:
    fill(place)
    resize(stage.window, stage.qtbot, *TALL)
    scenes = {name: go for name, go in SCENES.items() if name not in ("closed", "out-of-order")}
    found = []
    for name, sheet in [*product(scenes, [""]), ("ticket", "Comfort"), ("ticket", "Languages")]:
        scenes[name](stage)
        stage.appearance.switch("lowReach")
        if sheet:
            stage.kiosk.controller.openSheet(sheet)
        stage.window.grabWindow()
        found += [f"{name} {sheet}: {named(item)}" for item in out_of_reach(stage.window)]
        stage.kiosk.controller.home()
    assert found == []


def out_of_reach(window: QQuickWindow) -> list[QQuickItem]:
    """What can be touched and stands too high for who sits in a wheelchair."""
    touched = [item for item in items(window) if is_touched(item) and item.isVisible()]
    highest = window.height() * (1 - LOW_PART) - 1
    return [
        item
        for item in touched
        if item.isEnabled() and item.opacity() and item.mapToScene(QPointF(0, 0)).y() < highest
    ]


def test_the_board_on_a_crowded_day(place: Place, stage: Stage) -> None:
    place.change(1, service_slots=20)
    for _ in range(24):
        place.join()
    for _ in range(6):
        place.move(place.call(), Event.TIME_OUT)
    lists = stage.kiosk.windows.boards[0].lists
    called = 0
    for calls in (1, 2, 6, 14):
        for _ in range(calls - called):
            place.call()
        called = calls
        stage.kiosk.controller.refresh()
        stage.qtbot.waitUntil(lambda: lists.property("servingCount") == called)  # noqa: B023
        assert_nothing_is_cut(stage.board, stage.qtbot)
    while lists.property("announced").property("count"):
        lists.property("announced").go_on()
        assert_nothing_is_cut(stage.board, stage.qtbot)


@pytest.mark.parametrize("tag", ["en", "de", "ar", "ja"])
def test_the_first_start(tag: str, empty_stage: Stage) -> None:
    stage = empty_stage
    stage.kiosk.languages.choose(tag)
    assert_nothing_is_cut(stage.window, stage.qtbot, SMALL, TALL)
    stage.kiosk.controller.setUp("", "", "", 1, 1)
    assert_nothing_is_cut(stage.window, stage.qtbot, SMALL, TALL)
    stage.kiosk.controller.setUp("Ada", "1234", "Reception", 1, 5)
    stage.on_page("Ready")
    assert_nothing_is_cut(stage.window, stage.qtbot, SMALL, TALL)


@pytest.mark.parametrize("tag", ["en", "de", "ar", "ja"])
def test_the_staff_door_with_a_fingerprint(tag: str, certified_stage: Stage) -> None:
    certified_stage.kiosk.languages.choose(tag)
    certified_stage.kiosk.controller.showTablets()
    certified_stage.on_page("Tablets")
    assert_nothing_is_cut(certified_stage.window, certified_stage.qtbot, SMALL, TALL)


def test_a_number_pad_is_never_mirrored(stage: Stage) -> None:
    stage.kiosk.controller.speak("ar")
    stage.touch("haveTicket")
    stage.on_page("Number")
    stage.window.grabWindow()
    assert middle(stage, "digit1") < middle(stage, "digit3")
    assert middle(stage, "back") > stage.window.width() / 2


def middle(stage: Stage, name: str) -> int:
    return stage.place_of(find(stage.window, name)).x()
