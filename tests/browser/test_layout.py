"""Long words and either direction of writing fit every screen, and targets fit a finger."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import NewPage
from tests.browser.desk import button, sit_down, tap
from tests.browser.house import OWNER, PIN, House

SIZES = {
    "little phone": {"width": 360, "height": 740},
    "phone": {"width": 390, "height": 844},
    "tablet": {"width": 1280, "height": 800},
    "television": {"width": 1920, "height": 1080},
    "upright": {"width": 1080, "height": 1920},
}
MAGNIFIED = {"width": 195, "height": 422}
"""A phone whose letters were made twice as large."""

LONG_NAME = "Kraftfahrzeugzulassungsangelegenheiten und Führerscheinumschreibungen"
TARGET_PX = 48
WHOLLY_SEEN = """(one) => {
    const box = one.getBoundingClientRect();
    const call = one.closest(".call").getBoundingClientRect();
    return box.width > 0 && box.left >= call.left && box.right <= call.right;
}"""


def _lengthened(words: str) -> str:
    filler = "angelegenheit" * (len(words) // 13 + 1)
    return f"{words}{filler[: max(3, len(words) * 6 // 10)]}"


def _longer_words(texts: dict[str, Any]) -> dict[str, Any]:
    """A file of words, each text of it longer."""
    return {
        key: _lengthened(text) if isinstance(text, str) else _longer_words(text)
        for key, text in texts.items()
    }


def lengthen_texts(page: Page) -> None:
    """Serve every text of the pages with 60 % more letters."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, json=_longer_words(response.json()))

    page.route("**/words/**/*.json", answer)


@pytest.fixture(params=SIZES)
def sized(request: pytest.FixtureRequest, new_page: NewPage) -> Page:
    """A page of each size, with longer texts."""
    page = new_page(size=SIZES[request.param])
    lengthen_texts(page)
    return page


@pytest.fixture
def busy_house(house: House) -> House:
    """A branch with a long name, somebody late, somebody served, and a line."""
    house.patch("branch", {"name": LONG_NAME[:60]})
    house.patch("queues/1", {"name": LONG_NAME})
    for number in range(12):
        house.join(name=f"Bartholomäus Wolfeschlegelsteinhausenbergerdorff {number}")
    house.post(f"tickets/{house.call()['id']}/no-show")
    house.post(f"tickets/{house.call()['id']}/no-show")
    return house


def test_the_desk_fits_without_scrolling(sized: Page, busy_house: House) -> None:
    sit_down_in_longer_words(sized, busy_house)
    assert_fits(sized)
    assert covered_clocks(sized) == []
    tap(sized, "call")
    expect(button(sized, "complete")).to_be_enabled()
    assert_fits(sized)
    sized.locator("#desk-more").click()
    assert_fits(sized)


def test_the_board_fits(sized: Page, busy_house: House) -> None:
    busy_house.call(counter=2)
    busy_house.call(counter=1)
    for path in ("/board", "/board/1"):
        sized.goto(f"{busy_house.url}{path}")
        expect(sized.locator("#serving .call")).to_have_count(2)
        assert_fits(sized)
        assert cut_numbers(sized) == []


def test_the_customers_page_is_never_wider_than_the_phone(sized: Page, busy_house: House) -> None:
    joined = busy_house.join()
    sized.goto(joined["url"])
    for step in ("waiting", "remove", "rejoin"):
        if step != "waiting":
            busy_house.post(f"tickets/{joined['ticket']['id']}/{step}")
        expect(sized.locator("#actions button")).to_have_count(1)
        assert_fits(sized, upwards=False)


def test_the_other_pages_are_never_wider_than_the_screen(sized: Page, busy_house: House) -> None:
    busy_house.patch("queues/1", {"join_from_phone": True})
    busy_house.post("queues", {"name": "Passports"})
    for path, ready in (
        ("/", "#queues li"),
        ("/join/1", "#form:visible"),
        ("/join/2", "#closed:visible"),
        ("/t/unknown", "#unknown"),
        ("/board/9", "#content"),
    ):
        sized.goto(f"{busy_house.url}{path}")
        expect(sized.locator(ready).first).to_be_attached()
        assert_fits(sized, upwards=False)


def test_letters_twice_as_large_fit_a_phone(new_page: NewPage, house: House) -> None:
    page = new_page(size=MAGNIFIED, locale="de-DE")
    house.patch("queues/1", {"join_from_phone": True})
    joined = house.join()
    for path, ready in (
        ("/", "#take li"),
        ("/join/1", "#form"),
        (urlsplit(joined["url"]).path, "#number"),
        ("/admin", "#sign-in-pad button"),
        ("/docs", "h1"),
        ("/trust", "#go"),
    ):
        page.goto(f"{house.url}{path}")
        expect(page.locator(ready).first).to_be_visible()
        assert overflow(page)[0] == 0, path
        assert torn_words(page) == [], path


def test_japanese_lines_end_where_a_phrase_does(new_page: NewPage, house: House) -> None:
    page = new_page(locale="ja")
    page.goto(house.join()["url"])
    polite = page.locator(".pass-text").filter(has_text="ください")
    expect(polite).to_be_visible()
    for width in range(300, 420, 10):
        page.set_viewport_size({"width": width, "height": 800})
        assert lines_of(polite, "ください") == 1, width


@pytest.mark.parametrize("size", ["little phone", "tablet"])
def test_a_number_of_the_widest_letters_keeps_within_its_ticket(
    new_page: NewPage, house: House, size: str
) -> None:
    page = new_page(size=SIZES[size])
    queue = house.post("queues", {"name": "Passports", "prefix": "WWW"})["id"]
    page.goto(house.join(queue)["url"])
    number = page.locator("#number")
    expect(number).to_have_text("WWW001")
    wide, room = number.evaluate(
        "one => [one.getBoundingClientRect().width, one.parentElement.clientWidth]"
    )
    assert room * 0.4 < wide <= room


@pytest.mark.parametrize("size", ["little phone", "tablet", "television"])
def test_a_number_of_the_widest_letters_leaves_room_for_its_counter(
    new_page: NewPage, house: House, size: str
) -> None:
    page = new_page(size=SIZES[size])
    house.patch("queues/1", {"prefix": "WWW"})
    for counter in (1, 2):
        house.join()
        house.call(counter=counter)
    page.goto(f"{house.url}/board")
    counters = page.locator(".call-counter bdi")
    expect(counters).to_have_count(2)
    assert cut_numbers(page) == []
    assert all(one.evaluate(WHOLLY_SEEN) for one in counters.all())

    sit_down(page, house)
    wide, room = page.locator(".serving-number").evaluate(
        "one => [one.getBoundingClientRect().width, one.parentElement.clientWidth]"
    )
    assert 0 < wide <= room


def test_the_first_page_leads_to_staff_and_board(page: Page, house: House) -> None:
    page.goto(house.url)
    expect(page.locator("#branch")).to_have_text("City Office")
    page.get_by_role("link", name=re.compile("Show the board")).click()
    expect(page.locator("#title")).to_have_text("City Office")
    page.go_back()
    page.get_by_role("link", name=re.compile("Serve customers")).click()
    expect(page.get_by_label("PIN")).to_be_visible()


def assert_fits(page: Page, *, upwards: bool = True) -> None:
    """Nothing sticks out in either direction of writing, and all targets fit a finger."""
    for direction in ("rtl", "ltr"):
        page.evaluate(f"document.documentElement.dir = '{direction}'")
        wide, high = overflow(page)
        assert wide == 0, f"{wide} px too wide in {direction}"
        assert not upwards or high == 0, f"{high} px too high in {direction}"
        assert small_targets(page) == []


def sit_down_in_longer_words(page: Page, house: House) -> None:
    page.goto(f"{house.url}/staff")
    page.locator("#sign-in-name").fill(OWNER)
    page.locator("#sign-in-pin").fill(PIN)
    assert_fits(page, upwards=False)
    page.locator("#sign-in-go").click()
    expect(page.locator(".choose-counter").first).to_be_visible()
    assert_fits(page, upwards=False)
    page.locator(".choose-counter").first.click()
    expect(button(page, "call")).to_be_enabled()


def overflow(page: Page) -> tuple[int, int]:
    """How far the page is wider and higher than its window, in pixels."""
    wide, high = page.evaluate(
        """() => {
            const page = document.documentElement;
            return [page.scrollWidth - innerWidth, page.scrollHeight - innerHeight];
        }"""
    )
    return wide, high


def lines_of(one: Locator, words: str) -> int:
    """On how many lines of an element of text the words stand."""
    lines: int = one.evaluate(
        """(one, words) => {
            const range = document.createRange();
            const start = one.firstChild.data.indexOf(words);
            range.setStart(one.firstChild, start);
            range.setEnd(one.firstChild, start + words.length);
            return new Set([...range.getClientRects()].map((box) => box.top)).size;
        }""",
        words,
    )
    return lines


def torn_words(page: Page) -> list[str]:
    """Titles and buttons with a word that is broken without a hyphen since it has no room."""
    torn: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("h1, strong, .button, nav a")].filter((one) => {
            const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            while (texts.nextNode()) {
                const text = texts.currentNode;
                for (const word of text.data.matchAll(/\\p{L}+/gu)) {
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    const rows = new Set([...range.getClientRects()].map((box) => box.top));
                    if (rows.size > 1) return true;
                }
            }
            return false;
        }).map((one) => one.textContent)"""
    )
    return torn


def small_targets(page: Page) -> list[str]:
    """The visible buttons that are smaller than a finger needs."""
    small: list[str] = page.evaluate(
        f"""() => [...document.querySelectorAll("button")].filter((one) => {{
            const box = one.getBoundingClientRect();
            return box.width > 0 && (box.width < {TARGET_PX} || box.height < {TARGET_PX});
        }}).map((one) => one.outerHTML)"""
    )
    return small


def covered_clocks(page: Page) -> list[str]:
    """The clocks of those who are late that a button of their row lies over."""
    covered: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".row")].filter((row) => {
            const clock = row.querySelector(".chip")?.getBoundingClientRect();
            const buttons = row.querySelector(".row-buttons").getBoundingClientRect();
            return clock && clock.left < buttons.right && buttons.left < clock.right;
        }).map((row) => row.textContent)"""
    )
    return covered


def cut_numbers(page: Page) -> list[str]:
    """Numbers and counters on the board that do not fit where they stand."""
    cut: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".call-number, .call-counter")]
            .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
            .map((one) => one.textContent)"""
    )
    return cut
