"""The staff page tells that nothing is printed, as soon as that is so, and when it is over."""

from playwright.sync_api import Page, expect

from core.printer import PrinterKind, PrinterReport, PrinterTrouble
from tests.browser.desk import sign_in, take_counter
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


def test_boards_and_customers_hear_nothing_of_it(page: Page, house: House) -> None:
    house.branch.printer.tell(WELL)
    page.goto(f"{house.url}/board")
    house.branch.printer.tell(NO_PAPER)
    house.join()
    expect(page.locator("body")).to_contain_text("A001")
    assert "print" not in page.locator("body").inner_text().lower()
