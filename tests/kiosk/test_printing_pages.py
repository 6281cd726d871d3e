"""What the kiosk's own pages say of paper, to customers and to staff."""

import pytest

from core.commands import SYSTEM, MovePrint
from core.printer import PrinterKind, PrinterReport, PrinterTrouble
from core.states import PrintState
from core.values import Print
from tests.kiosk.stage import Place, Stage, find, seen, to_confirm
from tests.kiosk.test_main_qml import to_staff

WELL = PrinterReport(PrinterKind.NETWORK)
NO_PAPER = PrinterReport(PrinterKind.NETWORK, PrinterTrouble.NO_PAPER)
SENT, PRINTED, FAILED = PrintState.UNKNOWN, PrintState.PRINTED, PrintState.FAILED


def go(place: Place, print_id: int, *states: PrintState) -> None:
    for state in states:
        reason = "no_paper" if state is FAILED else None
        moved = place.branch.submit(MovePrint(print_id, state, reason), SYSTEM).result(timeout=5)
        assert moved.refusal is None


def ordered(place: Place) -> Print:
    (order,) = place.branch.views.prints_queued()
    return order


def take(stage: Stage) -> None:
    to_confirm(stage)
    stage.touch("take")
    stage.on_page("Ticket")


def test_a_kiosk_without_a_printer_says_nothing_of_paper(stage: Stage) -> None:
    take(stage)
    assert seen(stage.window, "paper") == []
    assert stage.place.branch.views.prints_queued() == ()


def test_a_ticket_is_told_to_come_and_then_to_be_there(stage: Stage) -> None:
    stage.place.branch.printer.tell(WELL)
    take(stage)
    stage.reads("paper", "is being printed below")
    order = ordered(stage.place)
    go(stage.place, order.id, SENT)
    stage.reads("paper", "is being printed below")
    go(stage.place, order.id, PRINTED)
    stage.reads("paper", "take your printed ticket")


def test_where_none_can_be_printed_the_number_is_enough(stage: Stage) -> None:
    stage.place.branch.printer.tell(NO_PAPER)
    take(stage)
    stage.reads("paper", "Your number is enough")
    assert find(stage.window, "qr").isVisible()


def test_one_that_broke_off_is_not_promised_again(stage: Stage) -> None:
    printer = stage.place.branch.printer
    printer.tell(WELL)
    take(stage)
    go(stage.place, ordered(stage.place).id, SENT)
    printer.tell(PrinterReport(PrinterKind.NETWORK, PrinterTrouble.BROKE_OFF))
    stage.reads("paper", "Your number is enough")
    printer.tell(WELL)
    stage.kiosk.controller.refresh()
    stage.reads("paper", "Your number is enough")


@pytest.mark.parametrize("trouble", PrinterTrouble)
def test_staff_see_what_is_the_matter(stage: Stage, trouble: PrinterTrouble) -> None:
    stage.place.branch.printer.tell(PrinterReport(PrinterKind.NETWORK, trouble))
    stage.kiosk.controller.askForPin()
    stage.pin.opened.emit()
    stage.on_page("Staff")
    stage.reads("printer", "not in order")
    told = str(find(stage.window, "printer").property("text"))
    assert len(told) > len("Printer: not in order. ") + 10
    stage.place.branch.printer.tell(WELL)
    stage.reads("printer", "in order")


def test_paper_that_will_soon_be_over(stage: Stage) -> None:
    stage.place.branch.printer.tell(PrinterReport(PrinterKind.NETWORK, paper_low=True))
    stage.kiosk.controller.askForPin()
    stage.pin.opened.emit()
    stage.on_page("Staff")
    stage.reads("printer", "soon be over")


def test_staff_are_told_of_a_ticket_that_could_not_be_printed(stage: Stage) -> None:
    stage.place.branch.printer.tell(PrinterReport(PrinterKind.NETWORK, unprinted="A042"))
    to_staff(stage)
    stage.reads("printer", "ticket A042 could not be printed")
    stage.place.branch.printer.tell(WELL)
    stage.reads("printer", "in order")


def test_staff_without_a_printer_are_offered_none(stage: Stage) -> None:
    to_staff(stage)
    assert seen(stage.window, "printer") == []
    assert seen(stage.window, "reprint") == []


def test_staff_have_a_ticket_printed_again(stage: Stage) -> None:
    stage.place.branch.printer.tell(WELL)
    ticket = stage.place.join()
    to_staff(stage)
    stage.touch("reprint")
    stage.on_page("Reprint")
    stage.enter("A001")
    stage.touch("enter")
    stage.reads("notice", "A001 is being printed.")
    first = ordered(stage.place)
    assert (first.ticket, first.copy) == (ticket.id, False)
    go(stage.place, first.id, SENT, PRINTED)
    stage.enter("A001")
    assert seen(stage.window, "notice") == []
    stage.touch("enter")
    stage.reads("notice", "A001 is being printed, marked as a copy.")
    assert ordered(stage.place).copy
    stage.kiosk.controller.leaveReprint()
    stage.on_page("Staff")


def test_a_number_that_there_is_not(stage: Stage) -> None:
    stage.place.branch.printer.tell(WELL)
    to_staff(stage)
    stage.touch("reprint")
    stage.on_page("Reprint")
    stage.enter("A777")
    stage.touch("enter")
    stage.reads("notice", "no such number")
    assert stage.place.branch.views.prints_queued() == ()


def test_nothing_of_it_is_left_on_the_screen(stage: Stage) -> None:
    stage.place.branch.printer.tell(WELL)
    stage.place.join()
    to_staff(stage)
    stage.touch("reprint")
    stage.on_page("Reprint")
    stage.enter("A001")
    stage.touch("enter")
    stage.reads("notice", "is being printed")
    stage.let_nobody_be_here()
    stage.on_page("Attract")
    assert stage.kiosk.controller.property("reprint").property("ordered") == ""
