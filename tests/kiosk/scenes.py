"""Every page and sheet of the kiosk, in each state that looks different, reached in one call."""

from collections.abc import Callable, Iterable

import pytest
from _pytest.mark import ParameterSet

from core.printer import PrinterKind, PrinterReport, PrinterTrouble
from core.states import Event
from tests.kiosk.stage import Place, Stage

Scene = Callable[[Stage], None]


def fill(place: Place) -> None:
    """Something of everything: waiting, served, late; a full queue, and a closed one."""
    for _ in range(6):
        place.join()
    place.move(place.call(), Event.COMPLETE)
    place.move(place.call(), Event.TIME_OUT)
    place.call()
    place.queue(name="Vaccination and travel advice", max_size=1)
    place.queue(name="Pharmacy", open=False)
    place.queue(name="Letters and parcels")
    place.join(2)


def _attract(stage: Stage) -> None:
    stage.kiosk.controller.home()


def _queues(stage: Stage) -> None:
    stage.kiosk.controller.chooseQueue()


def _confirm(queue_id: int) -> Scene:
    return lambda stage: stage.kiosk.controller.choose(queue_id)


def _details(stage: Stage) -> None:
    stage.kiosk.controller.choose(1)
    stage.kiosk.controller.askForDetails()


def _details_wrong(stage: Stage) -> None:
    _details(stage)
    stage.kiosk.controller.describe("Ada", "123")


def _ticket(stage: Stage) -> None:
    stage.kiosk.controller.choose(4)
    stage.kiosk.controller.take()
    stage.on_page("Ticket")


def _known_by_phone(stage: Stage) -> None:
    for _ in range(2):
        stage.kiosk.controller.home()
        stage.kiosk.controller.choose(4)
        stage.kiosk.controller.describe("Ada", "+49 30 901820")
        stage.kiosk.controller.take()
        stage.on_page("Ticket")


def _number(entry: str) -> Scene:
    def go(stage: Stage) -> None:
        stage.kiosk.controller.enterNumber()
        comeback = stage.kiosk.controller.property("comeback")
        for char in entry:
            comeback.add(char)
        if entry == "A99":
            comeback.enter()

    return go


def _found(number: str) -> Scene:
    def go(stage: Stage) -> None:
        _number(number)(stage)
        stage.kiosk.controller.property("comeback").enter()
        stage.on_page("Found")

    return go


def _sheet(name: str, under: Scene) -> Scene:
    def go(stage: Stage) -> None:
        under(stage)
        stage.kiosk.controller.openSheet(name)

    return go


def _still_there(stage: Stage) -> None:
    _queues(stage)
    stage.idle.quiet.timeout.emit()
    stage.idle.tick.stop()


def _closed(stage: Stage) -> None:
    _attract(stage)
    for queue in stage.place.branch.views.queues():
        stage.place.change(queue.id, open=False)
    stage.kiosk.controller.refresh()


def _pin(stage: Stage) -> None:
    stage.kiosk.controller.askForPin()
    for digit in "135":
        stage.pin.add(digit)


def _staff(stage: Stage) -> None:
    stage.kiosk.controller.askForPin()
    stage.pin.opened.emit()


def _tablets(stage: Stage) -> None:
    stage.kiosk.controller.showTablets()


def _staff_printer(stage: Stage) -> None:
    trouble = PrinterReport(PrinterKind.NETWORK, PrinterTrouble.UNREACHABLE)
    stage.place.branch.printer.tell(trouble)
    _staff(stage)


def _not_printed(stage: Stage) -> None:
    _staff_printer(stage)
    _ticket(stage)


def _reprint(stage: Stage) -> None:
    stage.place.branch.printer.tell(PrinterReport(PrinterKind.NETWORK))
    stage.kiosk.controller.showReprint()
    reprint = stage.kiosk.controller.property("reprint")
    for char in "A4":
        reprint.add(char)
    reprint.enter()
    stage.qtbot.waitUntil(lambda: not reprint.property("busy"), timeout=10_000)


def _out_of_order(stage: Stage) -> None:
    _attract(stage)
    stage.break_storage()


SCENES: dict[str, Scene] = {
    "attract": _attract,
    "queues": _queues,
    "confirm": _confirm(1),
    "confirm-full": _confirm(2),
    "confirm-closed": _confirm(3),
    "details": _details,
    "details-wrong": _details_wrong,
    "ticket": _ticket,
    "number": _number("A4"),
    "number-unknown": _number("A99"),
    "found-waiting": _found("A4"),
    "found-called": _found("A3"),
    "found-late": _found("A2"),
    "found-done": _found("A1"),
    "known-by-phone": _known_by_phone,
    "languages": _sheet("Languages", _queues),
    "comfort": _sheet("Comfort", _queues),
    "leave": _sheet("Leave", _found("A4")),
    "still-there": _still_there,
    "pin": _pin,
    "staff": _staff,
    "quit": _sheet("Quit", _staff),
    "tablets": _tablets,
    "staff-printer": _staff_printer,
    "ticket-not-printed": _not_printed,
    "reprint": _reprint,
    "closed": _closed,
    "out-of-order": _out_of_order,
}
"""In this order on one stage: the last two leave it changed."""
SAMPLE = frozenset({"confirm", "details", "found-late", "languages"})
"""Those that every run looks at; the others are for the slow run."""


def params(names: Iterable[str]) -> list[ParameterSet]:
    """These scenes as parameters of a test."""
    return [
        pytest.param(name, marks=[] if name in SAMPLE else [pytest.mark.slow]) for name in names
    ]
