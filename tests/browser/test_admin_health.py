"""The owner's page: is all well? What was seen, what to do, and looking again."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from core.printer import PrinterKind, PrinterReport, PrinterTrouble
from server.backups import BackupPlan
from tests.browser.axe import findings
from tests.browser.conftest import Faults, NewPage
from tests.browser.house import House
from tests.browser.office import enter

ALL_LINES = 18


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A branch whose key others may read, and whose place for backups is not there."""
    plan = BackupPlan(tmp_path / "data", tmp_path / "share", None, 0, 0.5, 0.1)
    house = House(tmp_path / "data", backups=plan)
    (tmp_path / "data" / "ticket.key").chmod(0o644)
    yield house
    house.close()


def test_what_is_not_well_stands_first_with_what_to_do(page: Page, house: House) -> None:
    enter(page, house, "health")
    expect(page.locator("[data-line]")).to_have_count(ALL_LINES)
    folder = page.locator(".health-bad[data-line=folder]")
    expect(folder).to_contain_text("ticket.key")
    expect(folder.locator(".health-do")).to_contain_text("Set the rights of these files")
    expect(page.locator(".health-sum")).to_have_attribute("data-status", "warning")
    expect(page.locator(".health-sum")).to_contain_text("Something should be seen to")
    expect(page.locator(".health-line[data-line=printer]")).to_contain_text("No printer is set up.")


def test_looking_again_reads_the_database_and_sees_what_was_mended(
    page: Page, house: House, tmp_path: Path
) -> None:
    enter(page, house, "health")
    expect(page.locator("[data-line=file]")).to_contain_text("Not read since the start")
    (tmp_path / "data" / "ticket.key").chmod(0o600)
    page.get_by_role("button", name="Look again").click()
    expect(page.locator("[data-line=file]")).to_contain_text("The file is whole", timeout=30_000)
    expect(page.locator(".health-line[data-line=folder]")).to_be_visible()
    expect(page.get_by_role("button", name="Look again")).to_have_attribute("aria-busy", "false")


def test_a_violated_rule_is_a_fault_that_is_named(page: Page, house: House, tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "data" / "waitwise.db", isolation_level=None)
    connection.execute("DROP TRIGGER audit_before_update")
    connection.close()
    enter(page, house, "health")
    page.get_by_role("button", name="Look again").click()
    first = page.locator(".health-bad").first
    expect(first).to_have_attribute("data-line", "invariants", timeout=30_000)
    expect(first).to_contain_text("Rules that are broken: 1.")
    expect(first).to_contain_text("audit_before_update")
    expect(page.locator(".health-sum")).to_contain_text("Something is at fault")
    assert findings(page) == []


def test_a_board_that_is_connected_is_listed(page: Page, new_page: NewPage, house: House) -> None:
    new_page().goto(f"{house.url}/board")
    enter(page, house, "health")
    devices = page.locator("[data-line=devices]")
    expect(devices).to_contain_text("127.0.0.1")
    expect(devices.locator(".chip-good").first).to_have_text("connected")
    expect(devices).to_contain_text("Board")


@pytest.mark.parametrize(
    ("tag", "title", "words"),
    [("de", "Zustand", "Es ist kein Drucker eingerichtet."), ("ar", "الحالة", "لم تُعدّ أي طابعة.")],
)
def test_it_speaks_the_readers_language(
    new_page: NewPage, house: House, tag: str, title: str, words: str
) -> None:
    page = new_page(locale=tag)
    enter(page, house, "health")
    expect(page.locator("[data-line=printer]")).to_contain_text(words)
    expect(page.locator("[data-line=folder] bdi")).to_have_attribute("dir", "ltr")
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()


def test_without_an_answer_it_says_so(page: Page, house: House, faults: Faults) -> None:
    faults.expect("net::ERR_FAILED")
    enter(page, house, "health")
    expect(page.locator("[data-line]")).to_have_count(ALL_LINES)
    page.route("**/api/v1/doctor", lambda route: route.abort())
    page.get_by_role("button", name="Look again").click()
    expect(page.locator("#notice")).to_be_visible()
    expect(page.get_by_role("button", name="Look again")).to_have_attribute("aria-busy", "false")


def test_why_something_fails_is_said_in_the_pages_language(new_page: NewPage, house: House) -> None:
    said = PrinterReport(PrinterKind.SYSTEM, PrinterTrouble.STALLED, "CUPS does not answer")
    house.branch.printer.tell(said)
    page = new_page(locale="de")
    enter(page, house, "health")
    row = page.locator("[data-line=printer] .health-rows")
    expect(row).to_contain_text("Der Drucker antwortet nicht.")
    expect(row).to_contain_text("CUPS does not answer")
