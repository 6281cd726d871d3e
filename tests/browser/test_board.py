"""The board in a browser: who is served where, who is late, and how old all that is."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Faults, NewPage
from tests.browser.desk import sit_down, tap
from tests.browser.house import House

TIME_FLIES = "const real = performance.now.bind(performance); performance.now = () => real() * 6;"


def test_the_board_follows_the_counter(page: Page, new_page: NewPage, house: House) -> None:
    house.join(name="Maria Lindqvist")
    board = new_page(size={"width": 1920, "height": 1080})
    board.goto(f"{house.url}/board")
    expect(board.locator("#title")).to_have_text("City Office")
    expect(board.locator("#serving-empty")).to_be_visible()
    expect(board.locator("#queues")).to_contain_text("1 waiting")
    expect(board.locator("#clock")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    sit_down(page, house)

    tap(page, "call")
    expect(board.locator("#serving .call-new")).to_contain_text("A001")
    expect(board.locator("#serving .call-counter")).to_contain_text("1")
    expect(board.locator("#recent")).to_contain_text("A001")
    tap(page, "check_in")
    expect(board.locator("#serving .call-here")).to_contain_text("A001")

    tap(page, "time_out")
    expect(board.locator("#serving .call")).to_have_count(0)
    expect(board.locator("#late")).to_contain_text("A001")
    expect(board.locator("#late .clock")).to_have_text(re.compile(r"^(5:00|4:\d\d)$"))
    assert "Maria" not in board.content()


def test_a_board_of_one_queue_shows_its_next_numbers_only(page: Page, house: House) -> None:
    house.post("queues", {"name": "Passports", "prefix": "P"})
    house.join(1)
    house.join(2)
    page.goto(f"{house.url}/board/2")
    expect(page.locator("#title")).to_have_text("Passports")
    expect(page.locator("#queues")).to_contain_text("P001")
    house.call(2, house.get("queues/2/counters")["items"][0]["id"])
    expect(page.locator("#serving")).to_contain_text("P001")
    house.call(1, 1)
    expect(page.locator("#serving .call")).to_have_count(1)


def test_a_new_queue_appears_on_the_board_of_all(page: Page, house: House) -> None:
    page.goto(f"{house.url}/board")
    expect(page.locator("#queues")).to_contain_text("Counter hall")
    house.post("queues", {"name": "Passports"})
    expect(page.locator("#queues")).to_contain_text("Passports")


def test_a_closed_queue_says_so(page: Page, house: House) -> None:
    page.goto(f"{house.url}/board")
    expect(page.locator("#queues")).not_to_contain_text("Closed")
    house.patch("queues/1", {"open": False})
    expect(page.locator("#queues")).to_contain_text("Closed")


def test_a_queue_that_is_not_there(page: Page, house: House) -> None:
    page.goto(f"{house.url}/board/999")
    expect(page.locator("#serving-empty")).to_contain_text("There is no such queue here")


def test_pages_admit_that_they_are_old_and_recover(
    new_page: NewPage, house: House, faults: Faults
) -> None:
    faults.expect("net::ERR_|WebSocket connection to")
    house.join()
    house.call()
    board = new_page(script=TIME_FLIES)
    board.goto(f"{house.url}/board")
    expect(board.locator("#serving")).to_contain_text("A001")
    expect(board.locator("#stale")).to_be_hidden()

    house.stop_server()
    expect(board.locator("#stale")).to_have_text(
        re.compile(r"Not connected. This is how it was at \d\d:\d\d:\d\d, \d+ (s|min) ago\.")
    )
    expect(board.locator("#serving")).to_contain_text("A001")

    house.start_server_again()
    house.join()
    expect(board.locator("#stale")).to_be_hidden()
    expect(board.locator("#queues")).to_contain_text("1 waiting")


def test_staff_and_customer_see_how_old_their_pages_are(
    new_page: NewPage, house: House, faults: Faults
) -> None:
    faults.expect("net::ERR_|WebSocket connection to")
    page, phone = new_page(script=TIME_FLIES), new_page(script=TIME_FLIES)
    sit_down(page, house)
    phone.goto(house.join()["url"])
    signs = (page.locator("#desk .bar-live"), phone.locator("#live"))
    for sign in signs:
        expect(sign).to_have_text("Live")
    house.stop_server()
    for sign in signs:
        expect(sign).to_have_text(re.compile(r"Offline, \d+ (s|min) old"))
    house.start_server_again()
    for sign in signs:
        expect(sign).to_have_text("Live")
