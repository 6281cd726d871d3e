"""What an owner at the admin page does, in a line each."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.house import OWNER, PIN, House


def enter(
    page: Page, house: House, part: str = "queues", name: str = OWNER, pin: str = PIN
) -> None:
    """Open a part of the admin page and sign in."""
    page.goto(f"{house.url}/admin#/{part}")
    page.locator("#sign-in-name").fill(name)
    page.locator("#sign-in-pin").fill(pin)
    page.locator("#sign-in-go").click()


def field(page: Page, name: str) -> Locator:
    """The whole field of this name in the API: label, controls, and what is said beside them."""
    return page.locator(f"[data-field={name}]")


def control(page: Page, name: str) -> Locator:
    """The input of a field that has one."""
    return field(page, name).locator("input").first


def switch(page: Page, name: str) -> None:
    """Put a switch to its other side."""
    field(page, name).get_by_role("switch").click()


def wrong(page: Page, name: str) -> Locator:
    """What is said to be wrong beside a field."""
    return field(page, name).locator(".field-wrong")


def save(page: Page) -> None:
    """Press the one main button of a form."""
    page.locator(".form-go").click()


def expect_said(page: Page, words: str) -> None:
    """See ``words`` on top of the page."""
    expect(page.locator("#notice")).to_contain_text(words)
