"""What is done on a page before its picture is taken; the words may be of any language."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.house import House
from tests.screenshots.houses import CityHouse

Scene = Callable[[Page, House], None]

LIVE = "[data-live=live]"
STATES = {
    "called": "SERVING",
    "late": "LATE",
    "missed": "MISSED",
    "done": "COMPLETED",
    "left": "CANCELLED",
}


def at(path: str, ready: str) -> Scene:
    """The page at ``path``, once ``ready`` is seen on it."""

    def scene(page: Page, house: House) -> None:
        page.goto(f"{house.url}{path}")
        seen(page, ready)

    return scene


def seen(page: Page, selector: str) -> None:
    """Wait until it is there."""
    expect(page.locator(selector).first).to_be_visible()


def after(first: Scene, *taps: str) -> Scene:
    """``first``, and then a tap on each of these."""

    def scene(page: Page, house: House) -> None:
        first(page, house)
        for tap in taps:
            page.locator(tap).first.click()

    return scene


def signed_in(page: Page, house: House) -> None:
    """Name and PIN of the owner are sent from the form that is shown."""
    page.locator("#sign-in-name").fill(house.owner)
    page.locator("#sign-in-pin").fill(house.pin)
    page.locator("#sign-in-go").click()


def counters(page: Page, house: House) -> None:
    """The choice of a counter."""
    page.goto(f"{house.url}/staff")
    signed_in(page, house)
    seen(page, ".choose-counter")


def desk(page: Page, house: House) -> None:
    """The working page, at the first counter."""
    counters(page, house)
    page.locator(".choose-counter").first.click()
    seen(page, "#actions button")


def sent_away(page: Page, house: House) -> None:
    """The sign-in after a wrong PIN."""
    page.goto(f"{house.url}/staff")
    page.locator("#sign-in-name").fill(house.owner)
    page.locator("#sign-in-pin").fill("0000")
    page.locator("#sign-in-go").click()
    expect(page.locator("#sign-in-why")).not_to_be_empty()


def office(part: str, ready: str) -> Scene:
    """A part of the owner's page."""

    def scene(page: Page, house: House) -> None:
        page.goto(f"{house.url}/admin#/{part}")
        signed_in(page, house)
        seen(page, ready)
        seen(page, f".office {LIVE}")

    return scene


def key_made(page: Page, house: House) -> None:
    """A new key with its secret, as it is shown once."""
    office("keys/new", ".form-go")(page, house)
    page.locator("[name=name]").last.fill("Website")
    page.locator("[name=scopes]").first.check()
    page.locator(".form-go").click()
    seen(page, ".key-secret")


def distrusted(page: Page, house: House) -> None:
    """What a device is told that does not know the branch's certificate."""
    page.goto(house.url.replace("https:", "http:") + "/trust?to=/staff")
    seen(page, "#fingerprint")


def ticket(state: str) -> Scene:
    """The page of a ticket in this state."""

    def scene(page: Page, house: House) -> None:
        assert isinstance(house, CityHouse)
        page.goto(house.ticket(state))
        seen(page, f"body[data-state={STATES[state]}] #ticket")

    return scene


def new_ticket(page: Page, house: House) -> None:
    """The page of a ticket just taken."""
    page.goto(house.join()["url"])
    seen(page, "#number")


def stale(page: Page, house: House) -> None:
    """A board whose server is gone."""
    at("/board", "#serving .call")(page, house)
    house.stop_server()
    try:
        expect(page.locator("#stale")).to_be_visible(timeout=30_000)
    finally:
        house.start_server_again()


def cut_off(page: Page, house: House) -> None:
    """The page of a ticket without a network."""
    new_ticket(page, house)
    seen(page, LIVE)
    page.context.set_offline(True)
    seen(page, "#cut-off")


def offline(page: Page, house: House) -> None:
    """The working page without a network, with a tap that waits for it."""
    desk(page, house)
    page.context.set_offline(True)
    page.locator("#actions [data-event=complete]").click()
    seen(page, "#unsent")
    seen(page, f"#desk [data-sign=live]:not({LIVE})")


def printed(queue: int) -> Scene:
    """The poster as it comes out of the printer, without the margins."""

    def scene(page: Page, house: House) -> None:
        page.emulate_media(media="print")
        page.goto(f"{house.url}/admin/poster/{queue}")
        seen(page, "#poster")
        page.locator("#poster-code").evaluate("one => one.decode()")

    return scene
