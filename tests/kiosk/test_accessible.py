"""What a screen reader finds, what is read aloud, and what keys alone reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.speech import text_of
from tests.kiosk.scenes import SCENES, fill, params
from tests.kiosk.stage import PIN, Place, Stage, find, is_touched, items, seen, to_confirm

TOUCHED = {QAccessible.Role.Button, QAccessible.Role.CheckBox}


def things(of: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(of.childCount()):
        child = of.child(place)
        if child is not None and not child.state().invisible:
            yield child
            yield from things(child)


def shown(stage: Stage) -> list[QAccessibleInterface]:
    root = QAccessible.queryAccessibleInterface(stage.window)
    assert root is not None
    return list(things(root))


def touchable(stage: Stage) -> list[QQuickItem]:
    return [
        item
        for item in items(stage.window)
        if is_touched(item) and item.isVisible() and item.opacity()
    ]


def press(item: QQuickItem) -> None:
    button = QAccessible.queryAccessibleInterface(item)
    assert button is not None
    actions = button.actionInterface()
    actions.doAction(actions.actionNames()[0])


def test_every_page_has_a_heading_and_a_name_for_all_that_can_be_touched(
    place: Place, stage: Stage
) -> None:
    fill(place)
    for name, go in SCENES.items():
        go(stage)
        stage.window.grabWindow()
        found = shown(stage)
        roles = {one.role() for one in found}
        assert QAccessible.Role.Heading in roles or QAccessible.Role.AlertMessage in roles, name
        named = [one for one in found if one.role() in TOUCHED]
        assert len(named) >= len(touchable(stage)), name
        assert all(one.text(QAccessible.Text.Name).strip() for one in named), name
        entries = [one for one in found if one.role() == QAccessible.Role.EditableText]
        assert all(one.text(QAccessible.Text.Name) for one in entries), name


@pytest.mark.usefixtures("parcels")
def test_a_queue_is_said_once(stage: Stage) -> None:
    stage.touch("start")
    stage.on_page("Queues")
    stage.window.grabWindow()
    said = [one.text(QAccessible.Text.Name) for one in shown(stage)]
    assert [name for name in said if "Reception" in name] == ["Reception, Nobody is waiting"]


@pytest.mark.usefixtures("parcels")
def test_what_can_be_pressed_can_be_pressed_by_a_screen_reader(stage: Stage) -> None:
    press(find(stage.window, "start"))
    stage.on_page("Queues")


def test_who_presses_with_a_screen_reader_is_here(stage: Stage) -> None:
    stage.touch("haveTicket")
    stage.on_page("Number")
    stage.idle.quiet.stop()
    press(find(stage.window, "digit5"))
    stage.reads("entry", "5")
    assert stage.idle.quiet.isActive()


@pytest.mark.usefixtures("parcels")
def test_what_lies_below_a_question_cannot_be_pressed_by_a_screen_reader(stage: Stage) -> None:
    stage.touch("start")
    stage.on_page("Queues")
    stage.kiosk.controller.openSheet("Languages")
    press(find(stage.window, "queue1"))
    assert stage.page == "Queues"


def test_a_switch_tells_whether_it_is_on(stage: Stage) -> None:
    stage.kiosk.controller.openSheet("Comfort")
    stage.window.grabWindow()
    switch = find(stage.window, "largeText")
    said = QAccessible.queryAccessibleInterface(switch)
    assert said is not None
    assert (bool(said.state().checked), said.text(QAccessible.Text.Description)) == (False, "off")
    stage.touch("largeText")
    assert (bool(said.state().checked), said.text(QAccessible.Text.Description)) == (True, "on")


@pytest.mark.usefixtures("parcels")
def test_a_page_is_read_in_the_order_it_is_seen(place: Place, stage: Stage) -> None:
    place.join()
    to_confirm(stage)
    stage.window.grabWindow()
    text = text_of(stage.window)
    order = ["Reception", "1", "person ahead of you", "Take a ticket", "Something else"]
    places = [text.index(part) for part in order]
    assert places == sorted(places), text


def test_of_a_question_over_the_page_nothing_else_is_read(place: Place, stage: Stage) -> None:
    fill(place)
    clock = stage.kiosk.controller.property("clock")
    for name in ("languages", "comfort", "leave", "still-there"):
        SCENES[name](stage)
        stage.window.grabWindow()
        read = text_of(stage.window)
        assert find(stage.window, "cardTitle").property("text") in read, name
        assert clock.property("time") not in read, name
        stage.kiosk.controller.home()


def test_each_queue_is_read_with_how_many_wait_for_it(place: Place, stage: Stage) -> None:
    fill(place)
    parts = ("3 waiting: Reception.", "Closed: Pharmacy.", "4 waiting: in all queues together.")

    def read() -> bool:
        stage.window.grabWindow()
        text = text_of(stage.window)
        return all(part in text for part in parts)

    stage.qtbot.waitUntil(read, timeout=5000)


def test_side_by_side_is_read_as_the_language_is(stage: Stage) -> None:
    to_confirm(stage)
    stage.touch("take")
    stage.on_page("Ticket")
    stage.window.resize(1024, 600)
    for tag in ("en", "ar"):
        stage.kiosk.languages.choose(tag)
        stage.window.grabWindow()
        read = text_of(stage.window)
        buttons = [find(stage.window, name).property("text") for name in ("moreTime", "done")]
        places = [read.index(text) for text in ("A001", *buttons)]
        assert places == sorted(places), read


def test_of_a_drawn_keyboard_not_every_key_is_read(stage: Stage) -> None:
    to_confirm(stage)
    stage.touch("details")
    stage.on_page("Details")
    stage.window.grabWindow()
    read = text_of(stage.window)
    assert "Keyboard." in read
    assert "q. w. e." not in read


@pytest.mark.usefixtures("parcels")
def test_a_key_reads_the_page_aloud_in_its_language(stage: Stage) -> None:
    stage.kiosk.controller.speak("de")
    stage.touch("start")
    stage.on_page("Queues")
    with stage.qtbot.waitSignal(stage.speech.said, timeout=5000) as said:
        QTest.keyClick(stage.window, Qt.Key.Key_F2)
    assert said.args is not None
    assert "Was führt Sie zu uns?" in said.args[0]


@pytest.mark.usefixtures("parcels")
def test_who_wants_it_hears_every_page(stage: Stage) -> None:
    stage.kiosk.controller.openSheet("Comfort")
    with stage.qtbot.waitSignal(stage.speech.said, timeout=5000):
        stage.touch("reading")
    stage.kiosk.controller.closeSheet()
    with stage.qtbot.waitSignal(stage.speech.said, timeout=5000) as said:
        stage.touch("start")
    assert said.args is not None
    assert "What brings you here?" in said.args[0]
    assert seen(stage.window, "readAloud")


@pytest.mark.parametrize("name", params(one for one in SCENES if one != "out-of-order"))
def test_keys_alone_reach_all_of_a_page(name: str, place: Place, stage: Stage) -> None:
    fill(place)
    SCENES[name](stage)
    stage.window.grabWindow()
    wanted = {item for item in touchable(stage) if reachable(item)}
    reached = set()
    for _ in range(len(touchable(stage)) + 20):
        QTest.keyClick(stage.window, Qt.Key.Key_Tab)
        reached.add(stage.window.activeFocusItem())
    assert wanted <= reached, [one.objectName() for one in wanted - reached]
    assert len(seen(stage.window, "ring")) == 1


def reachable(item: QQuickItem) -> bool:
    """Whether nothing lies over it; who has keys needs no drawn ones."""
    of_keyboard = item.objectName().startswith(("key", "digit")) or item.property("sign") == "shift"
    drawn = of_keyboard or item.property("name") == "Space"
    return item.isEnabled() and not drawn


@pytest.mark.usefixtures("parcels")
def test_arrows_walk_and_enter_presses(stage: Stage) -> None:
    QTest.keyClick(stage.window, Qt.Key.Key_Right)
    assert find(stage.window, "haveTicket").hasActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Left)
    assert find(stage.window, "start").hasActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    stage.on_page("Queues")
    assert find(stage.window, "queue1").hasActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    stage.on_page("Confirm")
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    stage.on_page("Queues")


def test_the_language_and_what_eases_its_use_are_on_every_page(place: Place, stage: Stage) -> None:
    fill(place)
    for name in (one for one in SCENES if one != "out-of-order"):
        SCENES[name](stage)
        stage.window.grabWindow()
        assert len(seen(stage.window, "comfort")) == 1, name
        assert len(seen(stage.window, "languages")) == 1, name


def test_staff_get_to_their_door_with_keys_alone(stage: Stage) -> None:
    QTest.keyClick(stage.window, Qt.Key.Key_F12)
    stage.on_page("Pin")
    stage.type(PIN)
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    stage.on_page("Staff")


def test_no_key_leads_a_customer_away_in_the_middle_of_a_visit(stage: Stage) -> None:
    to_confirm(stage)
    QTest.keyClick(stage.window, Qt.Key.Key_F12)
    assert stage.page == "Confirm"


def test_a_second_press_of_enter_does_not_fall_on_the_page_that_follows(
    place: Place, stage: Stage
) -> None:
    to_confirm(stage)
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: stage.page == "Ticket", timeout=5000)
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    assert stage.page == "Ticket"
    stage.on_page("Ticket")
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    stage.on_page("Attract")
