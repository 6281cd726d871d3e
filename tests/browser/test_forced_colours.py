"""Where the system sets all colours, nothing is lost in the ground."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.house import House
from tests.browser.office import enter

PHONE = {"width": 390, "height": 844}
GROUND = "rgb(255, 255, 255)"


def test_a_called_ticket_keeps_its_bell_and_its_words(new_page: NewPage, house: House) -> None:
    page = forced(new_page)
    joined = house.join()
    house.call()
    page.goto(joined["url"])
    expect(page.locator("body")).to_have_attribute("data-state", "SERVING")
    assert computed(page.locator(".pass-headline .icon"), "stroke") != GROUND
    number = page.locator("#number")
    assert computed(number, "forced-color-adjust") == "none", "it would cover what is above"
    assert computed(number, "color") != GROUND


def test_the_part_one_is_in_is_marked(new_page: NewPage, house: House) -> None:
    page = forced(new_page)
    enter(page, house, "queues/1")
    expect(page.locator(".danger")).to_be_visible()
    here, elsewhere = page.locator(".tabs a").all()
    assert computed(here, "border-bottom-color") != GROUND
    assert computed(elsewhere, "border-bottom-color") == GROUND
    marks = [computed(one, "outline-style") for one in page.locator(".office-nav a").all()]
    assert marks == ["solid", *["none"] * (len(marks) - 1)]


def forced(new_page: NewPage) -> Page:
    return new_page(size=PHONE, forced_colors="active", color_scheme="light")


def computed(one: Locator, name: str) -> str:
    return str(one.evaluate("(one, name) => getComputedStyle(one).getPropertyValue(name)", name))
