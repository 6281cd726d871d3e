"""The owner's page and its poster: they fit every screen, and everybody can use them."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import findings
from tests.browser.conftest import NewPage
from tests.browser.house import House
from tests.browser.office import control, enter, save
from tests.browser.test_layout import (
    LONG_NAME,
    MAGNIFIED,
    SIZES,
    overflow,
    small_targets,
    torn_words,
)

PARTS = {
    "queues": ".thing",
    "queues/1": ".danger",
    "queues/new": ".form-go",
    "queues/1/counters": ".thing-counter",
    "staff": ".thing",
    "staff/1": ".danger",
    "staff/new": ".form-go",
    "branch": ".form-go",
    "keys": ".thing",
    "keys/new": ".form-go",
    "health": ".health-line",
}


def test_the_poster_leads_a_phone_to_the_queue(page: Page, house: House) -> None:
    page.goto(f"{house.url}/admin/poster/1")
    expect(page.locator("#no-poster")).to_contain_text("may not be joined from a phone")
    house.patch("queues/1", {"join_from_phone": True})
    enter(page, house, "queues/1")
    expect(page.get_by_role("link", name="Poster")).to_have_attribute("href", "/admin/poster/1")
    page.goto(f"{house.url}/admin/poster/1?lang=ar")
    expect(page.locator("#poster-queue")).to_have_text("Counter hall")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    code = page.locator("#poster-code")
    expect(code).to_have_attribute("src", "/join/1/code.svg")
    assert code.evaluate("one => one.decode().then(() => one.naturalWidth > 0)")
    page.emulate_media(media="print")
    expect(page.locator(".poster-bar")).to_be_hidden()


def test_no_line_break_parts_a_number_from_its_unit(new_page: NewPage, house: House) -> None:
    page = new_page(size={"width": 320, "height": 640}, locale="ar")
    enter(page, house, "queues/1")
    lengths = page.locator(".field-with-unit")
    expect(lengths).to_have_count(4)
    for one in lengths.all():
        number, unit = (one.locator(part).bounding_box() for part in ("input", "span"))
        assert number is not None
        assert unit is not None
        assert number["y"] < unit["y"] < number["y"] + number["height"]


def test_no_word_of_a_long_name_is_torn_on_paper(page: Page, house: House) -> None:
    house.patch("queues/1", {"name": LONG_NAME, "join_from_phone": True})
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1032})
    page.goto(f"{house.url}/admin/poster/1")
    expect(page.locator("#poster-queue")).to_have_text(LONG_NAME)
    assert torn_words(page) == []


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
def test_every_part_fits_in_either_direction(new_page: NewPage, house: House, size: str) -> None:
    page = busy_office(new_page(size=SIZES[size]), house)
    for part in PARTS:
        go_to(page, part)
        for direction in ("rtl", "ltr"):
            page.evaluate(f"document.documentElement.dir = '{direction}'")
            assert overflow(page)[0] == 0, (part, direction)
            assert small_targets(page) == [], part


def test_every_part_fits_a_phone_with_letters_twice_as_large(
    new_page: NewPage, house: House
) -> None:
    page = new_page(size=MAGNIFIED, locale="de-DE")
    enter(page, house)
    for part in PARTS.keys() - {"keys"}:
        go_to(page, part)
        assert overflow(page)[0] == 0, part
        assert torn_words(page) == [], part


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(page: Page, house: House, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    busy_office(page, house)
    for part in PARTS:
        go_to(page, part)
        if part == "branch":
            control(page, "time_zone").click()
        if part.endswith("new"):
            save(page)
        assert findings(page) == [], part
    page.goto(f"{house.url}/admin/poster/1")
    expect(page.locator("#poster")).to_be_visible()
    assert findings(page) == []


def busy_office(page: Page, house: House) -> Page:
    """Signed in, at a branch with long names and a change that is pending."""
    house.patch("branch", {"name": LONG_NAME[:60]})
    house.patch("queues/1", {"name": LONG_NAME, "join_from_phone": True})
    house.post("users", {"name": "Bartholomäus Wolfeschlegelstein", "role": "owner", "pin": "2468"})
    house.post("api-keys", {"name": LONG_NAME, "scopes": ["read", "join", "serve", "metrics"]})
    for counter in (1, 2):
        house.join()
        house.call(counter=counter)
    house.patch("queues/1", {"service_slots": 1})
    enter(page, house)
    expect(page.locator(".thing")).to_have_count(1)
    return page


def go_to(page: Page, part: str) -> None:
    """Show a part, and wait until it is there."""
    page.evaluate(f"location.hash = '#/{part}'")
    expect(page.locator(f"#office-view[data-shown='#/{part}'] {PARTS[part]}").first).to_be_visible()
