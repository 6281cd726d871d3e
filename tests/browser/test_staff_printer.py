"""The staff page tells that nothing is printed, as soon as that is so, and when it is over."""

from playwright.sync_api import Page, expect

from core.commands import SYSTEM, MovePrint
from core.printer import PrinterKind, PrinterReport, PrinterTrouble
from core.states import PrintState
from tests.browser.desk import ask_for, sign_in, take_counter
from tests.browser.house import House

NO_PAPER = PrinterReport(PrinterKind.NETWORK, PrinterTrouble.NO_PAPER)
WELL = PrinterReport(PrinterKind.NETWORK)


def test_it_stands_where_counters_are_chosen_for_as_long_as_it_is_so(
    page: Page, house: House
) -> None:
    house.branch.printer.tell(NO_PAPER)
    sign_in(page, house)
    sign = page.locator("#printer-failed")
    expect(sign).to_contain_text("Tickets are not being printed: there is no paper.")
    house.branch.printer.tell(WELL)
    expect(sign).to_be_hidden()
    house.branch.printer.tell(PrinterReport(PrinterKind.NETWORK, paper_low=True))
    expect(sign).to_contain_text("will soon be over")
    page.get_by_role("button", name="Sign out").click()
    expect(page.locator("#sign-in")).to_be_visible()
    expect(page.locator("#notice")).to_be_empty()


def test_at_a_desk_it_is_said_when_it_begins_and_when_it_is_over(page: Page, house: House) -> None:
    house.branch.printer.tell(WELL)
    sign_in(page, house)
    take_counter(page)
    notice = page.locator("#notice")
    expect(notice).to_be_empty()
    house.branch.printer.tell(NO_PAPER)
    expect(notice).to_contain_text("there is no paper")
    house.branch.printer.tell(WELL)
    expect(notice).to_contain_text("Tickets are being printed again.")


def test_a_ticket_that_could_not_be_printed_is_named(page: Page, house: House) -> None:
    house.branch.printer.tell(WELL)
    sign_in(page, house)
    house.branch.printer.tell(PrinterReport(PrinterKind.NETWORK, unprinted="A042"))
    expect(page.locator("#printer-failed")).to_contain_text("Ticket A042 could not be printed")
    house.branch.printer.tell(WELL)
    expect(page.locator("#printer-failed")).to_be_hidden()
    take_counter(page)
    house.branch.printer.tell(PrinterReport(PrinterKind.NETWORK, unprinted="B007"))
    expect(page.locator("#notice")).to_contain_text("Ticket B007 could not be printed")


def test_a_ticket_is_printed_from_its_row(page: Page, house: House) -> None:
    house.branch.printer.tell(WELL)
    house.join()
    sign_in(page, house)
    take_counter(page)
    ask_for(page, "A001", "Print")
    expect(page.locator("#notice")).to_contain_text("A001 is being printed.")
    (order,) = house.branch.views.prints_queued()
    for state in (PrintState.UNKNOWN, PrintState.PRINTED):
        house.branch.submit(MovePrint(order.id, state), SYSTEM).result(timeout=5)
    ask_for(page, "A001", "Print")
    expect(page.locator("#notice")).to_contain_text("marked as a copy")
    assert [one.copy for one in house.branch.views.prints_queued()] == [True]


def test_without_a_printer_none_is_offered(page: Page, house: House) -> None:
    house.join()
    sign_in(page, house)
    take_counter(page)
    page.get_by_role("button", name="More for A001").click()
    expect(page.get_by_role("dialog", name="A001")).to_be_visible()
    expect(page.get_by_role("dialog").get_by_role("button", name="Print")).to_have_count(0)


def test_boards_and_customers_hear_nothing_of_it(page: Page, house: House) -> None:
    house.branch.printer.tell(WELL)
    page.goto(f"{house.url}/board")
    house.branch.printer.tell(NO_PAPER)
    house.join()
    expect(page.locator("body")).to_contain_text("1 waiting")
    assert "print" not in page.locator("body").inner_text().lower()
