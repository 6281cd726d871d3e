"""What a person at the staff page does, in a line each."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.house import OWNER, PIN, House


def sign_in(page: Page, house: House, name: str = OWNER, pin: str = PIN) -> None:
    """Open the staff page and sign in."""
    page.goto(f"{house.url}/staff")
    page.get_by_label("Name").fill(name)
    page.get_by_label("PIN").fill(pin)
    page.get_by_role("button", name="Sign in").click()


def take_counter(page: Page, label: str = "1") -> None:
    """Choose a counter by its label, and see the desk."""
    page.get_by_role("button", name=f"Counter {label}").first.click()
    expect(page.locator("#desk-counter")).to_have_text(f"Counter {label}")


def sit_down(page: Page, house: House, label: str = "1") -> None:
    """Sign in and take a counter."""
    sign_in(page, house)
    take_counter(page, label)


def button(page: Page, event: str) -> Locator:
    """The big button that causes ``event`` (or "call", "open")."""
    return page.locator(f"#actions [data-event={event}]")


def tap(page: Page, event: str) -> None:
    """Tap it, once it takes taps."""
    button(page, event).click()


def ask_for(page: Page, number: str, wish: str) -> None:
    """Open what more there is for a waiting or late ticket, and choose from it."""
    page.get_by_role("button", name=f"More for {number}").click()
    page.get_by_role("dialog", name=number).get_by_role("button", name=wish).click()


def offered(page: Page) -> set[str]:
    """The events of all big buttons."""
    buttons = page.locator("#actions button")
    return {str(one.get_attribute("data-event")) for one in buttons.all()}
