"""What else staff do at the desk: transfer, notes, walk-ins, "why", keys, languages."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import findings
from tests.browser.conftest import NewPage
from tests.browser.desk import ask_for, button, sign_in, sit_down, tap
from tests.browser.house import OWNER, PIN, House
from tests.browser.test_layout import overflow

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def passports(house: House) -> int:
    """A second queue's id."""
    return int(house.post("queues", {"name": "Passports"})["id"])


def test_a_pin_is_typed_on_the_pad(page: Page, house: House) -> None:
    page.goto(f"{house.url}/staff")
    page.get_by_label("Name").fill(OWNER)
    pad = page.get_by_role("group", name="Number keys")
    for digit in f"{PIN}5":
        pad.get_by_role("button", name=digit, exact=True).click()
    pad.get_by_role("button", name="Delete the last digit").click()
    expect(page.get_by_label("PIN")).to_have_value(PIN)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Choose your counter")).to_be_visible()


def test_completing_and_calling_next_in_one_tap(page: Page, house: House) -> None:
    first = house.join()
    house.join()
    sit_down(page, house)
    tap(page, "call")
    tap(page, "check_in")
    tap(page, "complete_and_call")
    expect(page.locator(".serving-number")).to_have_text("A002")
    assert house.get("ticket", first["secret"])["state"] == "COMPLETED"
    tap(page, "check_in")
    expect(page.locator(".serving-here")).to_be_visible()
    expect(button(page, "complete")).to_be_enabled()
    expect(button(page, "complete_and_call")).to_have_count(0)


@pytest.mark.parametrize("keep_arrival", [False, True])
def test_transfer_from_the_counter(
    page: Page, house: House, passports: int, keep_arrival: bool
) -> None:
    joined = house.join(name="Jo")
    house.join(passports)
    sit_down(page, house)
    tap(page, "call")
    tap(page, "transfer")
    dialog = page.get_by_role("dialog", name="Transfer A001 to")
    if keep_arrival:
        dialog.get_by_label("Keep the time of arrival").check()
    dialog.get_by_role("button", name="Passports").click()
    expect(page.locator("#notice")).to_have_text(re.compile(r"^A001 is now \w\d+ in Passports\.$"))
    expect(button(page, "call")).to_be_enabled()
    assert house.get("ticket", joined["secret"])["state"] == "COMPLETED"
    line = [one["name"] for one in house.get(f"queues/{passports}/tickets")["items"]]
    assert line == (["Jo", None] if keep_arrival else [None, "Jo"])


def test_transfer_from_the_line(page: Page, house: House, passports: int) -> None:
    joined = house.join()
    sit_down(page, house)
    ask_for(page, "A001", "Transfer")
    page.get_by_role("dialog").get_by_role("button", name="Passports").click()
    expect(page.locator("#next-empty")).to_be_visible()
    assert house.get("ticket", joined["secret"])["state"] == "CANCELLED"
    assert house.get(f"queues/{passports}")["waiting"] == 1


def test_a_note_is_seen_by_staff_and_by_no_customer(page: Page, phone: Page, house: House) -> None:
    joined = house.join()
    phone.goto(joined["url"])
    expect(phone.locator("#number")).to_have_text("A001")
    sit_down(page, house)
    ask_for(page, "A001", "Note")
    page.get_by_role("textbox", name="Note").fill("Needs an interpreter")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(page.locator("#next .row")).to_contain_text("Needs an interpreter")
    tap(page, "call")
    note = page.locator("#serving [data-event=note]")
    expect(note).to_have_text("Needs an interpreter")
    expect(phone.locator("#state")).to_contain_text("Your turn")
    expect(phone.locator("body")).not_to_contain_text("interpreter")
    note.click()
    page.get_by_role("textbox", name="Note").fill("")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(note).to_have_text("Note")
    assert house.get(f"tickets/{joined['ticket']['id']}")["note"] is None


def test_a_walk_in_is_added_with_a_name(page: Page, house: House) -> None:
    sit_down(page, house)
    page.get_by_role("button", name="Add a walk-in").click()
    page.get_by_label("Name (not required)").fill("Ada")
    page.keyboard.press("Enter")
    expect(page.locator("#notice")).to_have_text("A001 is in line.")
    expect(page.locator("#next .row")).to_contain_text("Ada")


def test_why_this_one(page: Page, house: House) -> None:
    for _ in range(3):
        house.join()
    house.post(f"tickets/{house.call()['id']}/no-show")
    sit_down(page, house)
    tap(page, "call")
    page.get_by_role("button", name="Why this one?").click()
    dialog = page.get_by_role("dialog", name="Why A002?")
    expect(dialog).to_contain_text("Had waited longest of those who could be called.")
    expect(dialog).to_contain_text(f"Called by {OWNER}.")
    expect(dialog.locator("li").nth(0)).to_have_text("A001late: did not come when called")
    expect(dialog.locator("li").nth(1)).to_have_text("A003came later")
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_have_count(0)


def test_the_keyboard_serves(page: Page, house: House) -> None:
    house.join()
    sit_down(page, house)
    expect(button(page, "call")).to_be_enabled()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_contain_text("Call again")
    page.keyboard.press("n")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    assert house.get("queues/1")["serving"] == 0

    page.keyboard.press("n")
    expect(page.locator(".serving-number")).to_have_text("A001")
    expect(button(page, "check_in")).to_be_enabled()
    page.keyboard.press("Enter")
    expect(page.locator(".serving-here")).to_be_visible()
    expect(button(page, "complete")).to_be_enabled()
    page.keyboard.press("c")
    expect(page.locator("#serving-title")).to_have_text("Counter free")


def test_keys_typed_into_a_field_tap_nothing(page: Page, house: House) -> None:
    house.join()
    sit_down(page, house)
    expect(button(page, "call")).to_be_enabled()
    page.keyboard.press("w")
    page.keyboard.type("Nn")
    expect(page.get_by_label("Name (not required)")).to_have_value("Nn")
    page.keyboard.press("Escape")
    assert house.get("queues/1")["serving"] == 0


def test_the_page_speaks_the_browsers_language(new_page: NewPage, house: House) -> None:
    page = new_page(locale="de-AT")
    page.goto(f"{house.url}/staff")
    expect(page.get_by_role("heading", name="Anmeldung für Personal")).to_be_visible()
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        "de",
        "ltr",
    ]


def test_a_language_that_was_chosen_is_kept(page: Page, house: House) -> None:
    page.goto(f"{house.url}/staff?lang=fr")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.get_by_role("combobox", name="Langue").select_option("ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    page.goto(f"{house.url}/staff")
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    page.locator("#sign-in-name").fill(OWNER)
    page.locator("#sign-in-pin").fill("0000")
    page.locator("#sign-in-go").click()
    expect(page.locator("#sign-in-why")).to_contain_text("الرقم السري غير صحيح")


def test_a_refusal_is_told_in_the_pages_language(new_page: NewPage, house: House) -> None:
    house.patch("queues/1", {"open": False})
    page = new_page(locale="de")
    page.goto(f"{house.url}/staff")
    page.locator("#sign-in-name").fill(OWNER)
    page.locator("#sign-in-pin").fill(PIN)
    page.locator("#sign-in-go").click()
    page.get_by_role("button", name="Schalter 1").click()
    page.get_by_role("button", name="Person aufnehmen").click()
    page.keyboard.press("Enter")
    expect(page.locator("#notice")).to_have_text(
        "Diese Warteschlange ist gerade geschlossen. Nichts wurde geändert."
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(new_page: NewPage, house: House, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    for number in range(4):
        house.join(name=f"Jo {number}")
    house.post(f"tickets/{house.call()['id']}/no-show")
    page.goto(f"{house.url}/staff")
    expect(page.get_by_label("PIN")).to_be_visible()
    assert findings(page) == []
    sign_in(page, house)
    expect(page.locator(".choose-counter").first).to_be_visible()
    assert findings(page) == []
    page.locator(".choose-counter").first.click()
    expect(button(page, "call")).to_be_enabled()
    assert findings(page) == []
    tap(page, "call")
    expect(button(page, "check_in")).to_be_enabled()
    assert findings(page) == []
    for opener in (
        "[data-event=cancel]",
        "[data-event=transfer]",
        "[data-event=why]",
        "#desk-walk-in",
    ):
        page.locator(f"#desk {opener}, #desk{opener}" if opener[0] == "[" else opener).first.click()
        expect(page.locator("dialog")).to_be_visible()
        assert findings(page) == []
        page.keyboard.press("Escape")


@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 800}])
def test_the_next_five_are_seen_without_scrolling(
    new_page: NewPage, house: House, size: dict[str, int]
) -> None:
    page = new_page(size=size, locale="de")
    for number in range(9):
        house.join(name=f"Bartholomäus Wolfeschlegelsteinhausenbergerdorff {number}")
    house.post(f"tickets/{house.call()['id']}/no-show")
    page.goto(f"{house.url}/staff")
    page.locator("#sign-in-name").fill(OWNER)
    page.locator("#sign-in-pin").fill(PIN)
    assert overflow(page) == (0, 0)
    page.locator("#sign-in-go").click()
    page.locator(".choose-counter").first.click()
    tap(page, "call")
    expect(button(page, "check_in")).to_be_enabled()
    assert overflow(page) == (0, 0)
    seen = page.evaluate(
        """() => {
            const bottom = document.querySelector("#next").getBoundingClientRect().bottom;
            return [...document.querySelectorAll("#next .row")]
                .filter((row) => row.getBoundingClientRect().bottom <= bottom + 1).length;
        }"""
    )
    assert seen >= 5
    assert page.evaluate(
        """() => {
            const place = (name) => document.querySelector(name).getBoundingClientRect();
            return place(".serving-links").bottom <= place("#actions").top + 1;
        }"""
    )
