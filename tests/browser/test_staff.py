"""The staff page: signing in, serving, and what it offers when."""

import re

from playwright.sync_api import Page, Request, Route, expect

from tests.browser.conftest import Faults, NewPage
from tests.browser.desk import ask_for, button, offered, sign_in, sit_down, tap
from tests.browser.house import OWNER, PIN, House


def test_a_wrong_pin_says_so_and_leads_nowhere(page: Page, house: House) -> None:
    sign_in(page, house, pin="0000")
    expect(page.get_by_role("alert").first).to_contain_text("PIN is wrong")
    expect(page.locator("#choose")).to_be_hidden()
    page.get_by_label("PIN").fill(PIN)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Choose your counter")).to_be_visible()


def test_no_token_is_kept_where_a_script_can_read_it(page: Page, house: House) -> None:
    sit_down(page, house)
    kept = page.evaluate("JSON.stringify(localStorage) + document.cookie")
    token = next(one["value"] for one in page.context.cookies() if one.get("httpOnly"))
    assert token not in kept


def test_serving_a_customer_who_follows_on_the_phone(page: Page, phone: Page, house: House) -> None:
    joined = house.join()
    phone.goto(joined["url"])
    expect(phone.locator("#number")).to_have_text("A001")
    expect(phone.locator("#state")).to_contain_text("You are next")
    sit_down(page, house)
    expect(page.locator("#next")).to_contain_text("A001")

    tap(page, "call")
    expect(page.locator(".serving-number")).to_have_text("A001")
    expect(page.locator(".serving-time .clock")).to_have_text(re.compile(r"^0:0\d$"))
    expect(phone.locator("#state")).to_contain_text("Your turn")
    expect(phone.locator("#state")).to_contain_text("Counter 1")

    tap(page, "check_in")
    expect(page.locator(".serving-here")).to_be_visible()
    expect(phone.locator("#state")).to_contain_text("You are at the counter")

    tap(page, "complete")
    expect(page.locator("#serving-title")).to_have_text("Counter free")
    expect(phone.locator("#state")).to_contain_text("All done")
    assert house.get("ticket", joined["secret"])["state"] == "COMPLETED"


def test_a_no_show_is_late_with_a_running_clock_and_staff_put_it_back(
    page: Page, phone: Page, house: House
) -> None:
    joined = house.join()
    house.join()
    phone.goto(joined["url"])
    sit_down(page, house)
    tap(page, "call")
    expect(page.locator(".serving-number")).to_have_text("A001")
    tap(page, "time_out")
    late = page.locator("#late .row")
    expect(late).to_contain_text("A001")
    expect(late.locator(".clock")).to_have_text(re.compile(r"^(5:00|4:\d\d)$"))
    expect(phone.locator("#state")).to_contain_text("We called you")
    expect(phone.locator("#grace-clock")).to_have_text(re.compile(r"^(5:00|4:\d\d)$"))

    late.get_by_role("button", name="Back in line").click()
    expect(page.locator("#late-empty")).to_be_visible()
    expect(page.locator("#next .row").first).to_contain_text("A001")
    expect(page.locator("#next .row").first).to_contain_text("Returned")
    expect(phone.locator("#state")).to_contain_text("You are next")


def test_only_what_is_allowed_is_offered(page: Page, house: House) -> None:
    joined = house.join()
    sit_down(page, house)
    expect(button(page, "call")).to_be_enabled()
    assert offered(page) == {"call"}

    tap(page, "call")
    expect(button(page, "complete")).to_be_enabled()
    ticket = house.get(f"tickets/{joined['ticket']['id']}")
    assert offered(page) == set(ticket["allowed"]) | {"transfer"}

    tap(page, "check_in")
    expect(page.locator(".serving-here")).to_be_visible()
    ticket = house.get(f"tickets/{joined['ticket']['id']}")
    assert offered(page) == set(ticket["allowed"]) - {"check_in"} | {"transfer"}
    assert "call_again" not in offered(page)


def test_removing_asks_first(page: Page, house: House) -> None:
    joined = house.join()
    sit_down(page, house)
    ask_for(page, "A001", "Remove")
    dialog = page.get_by_role("dialog", name="Remove A001 from the line?")
    expect(dialog.get_by_role("button", name="Keep")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert house.get("ticket", joined["secret"])["state"] == "WAITING"

    ask_for(page, "A001", "Remove")
    dialog.get_by_role("button", name="Has left").click()
    expect(page.locator("#next-empty")).to_be_visible()
    assert house.get("ticket", joined["secret"])["state"] == "CANCELLED"
    history = house.get(f"tickets/{joined['ticket']['id']}/history")["items"]
    assert history[-1]["reason"] == "Has left"


def test_a_reason_of_ones_own_is_kept(page: Page, house: House) -> None:
    ticket = house.join()["ticket"]
    sit_down(page, house)
    ask_for(page, "A001", "Remove")
    page.get_by_label("Another reason").fill("  Wrong building ")
    page.keyboard.press("Enter")
    expect(page.locator("#next-empty")).to_be_visible()
    assert house.get(f"tickets/{ticket['id']}/history")["items"][-1]["reason"] == "Wrong building"


def test_calling_again_starts_the_clock_anew(page: Page, house: House) -> None:
    joined = house.join()
    sit_down(page, house)
    tap(page, "call")
    called = house.get("ticket", joined["secret"])["called_at"]
    tap(page, "call_again")
    clock = page.locator(f".serving-time .clock:not([data-since='{called}'])")
    expect(clock).to_be_visible()
    assert offered(page) >= {"check_in", "complete", "time_out"}


def test_a_paused_counter_calls_nobody(page: Page, house: House) -> None:
    house.join()
    sit_down(page, house)
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("dialog").get_by_role("button", name="Lunch").click()
    expect(page.locator("#serving-title")).to_have_text("Paused")
    expect(page.locator("#serving")).to_contain_text("Paused: Lunch")
    assert house.get("queues/1/counters")["items"][0]["reason"] == "Lunch"
    expect(button(page, "open")).to_be_enabled()
    assert offered(page) == {"open"}
    tap(page, "open")
    expect(button(page, "call")).to_be_enabled()


def test_an_automatic_queue_brings_customers_by_itself(page: Page, house: House) -> None:
    house.patch("queues/1", {"calling": "automatic"})
    sit_down(page, house)
    expect(page.locator("#serving")).to_contain_text("Customers come by themselves")
    assert offered(page) == set()
    house.join()
    expect(page.locator(".serving-number")).to_have_text("A001")


def test_nobody_waiting_is_said(page: Page, house: House) -> None:
    sit_down(page, house)
    tap(page, "call")
    expect(page.locator("#notice")).to_contain_text("Nobody is waiting")


def test_a_double_tap_calls_one_customer(page: Page, house: House) -> None:
    house.join()
    house.join()
    sit_down(page, house)
    expect(button(page, "call")).to_be_enabled()
    button(page, "call").dblclick()
    expect(page.locator(".serving-number")).to_have_text("A001")
    expect(page.locator("#next .row")).to_have_count(1)


def test_who_loses_a_race_is_told_in_words(page: Page, house: House) -> None:
    ticket = house.join()["ticket"]
    sit_down(page, house)
    tap(page, "call")
    expect(button(page, "complete")).to_be_enabled()

    def complete_first(route: Route) -> None:
        house.post(f"tickets/{ticket['id']}/complete")
        route.continue_()

    page.route("**/no-show", complete_first)
    tap(page, "time_out")
    expect(page.get_by_role("alert").first).to_have_text(
        f"A001 is completed already; {OWNER} was faster. Your counter is free."
    )
    expect(button(page, "call")).to_be_enabled()


def test_a_tap_is_repeated_with_its_key_until_answered(
    page: Page, house: House, faults: Faults
) -> None:
    faults.expect("net::ERR_FAILED")
    house.join()
    house.join()
    sit_down(page, house)
    keys: list[str] = []

    def lose_two_answers(route: Route, request: Request) -> None:
        keys.append(request.headers["idempotency-key"])
        if len(keys) == 1:
            route.abort()
        elif len(keys) == 2:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route("**/call-next", lose_two_answers)
    button(page, "call").click()
    expect(button(page, "call")).to_have_attribute("aria-busy", "true")
    expect(page.locator("#unsent")).to_contain_text("“Call next” is not sent yet")
    expect(page.locator(".serving-number")).to_have_text("A001")
    expect(page.locator("body[data-busy]")).to_have_count(0)
    expect(page.locator("#unsent")).to_be_hidden()
    assert len(keys) == 3
    assert len(set(keys)) == 1
    expect(page.locator("#next .row")).to_have_count(1)


def test_a_reload_keeps_the_place_and_signing_out_closes_it(page: Page, house: House) -> None:
    sit_down(page, house, "2")
    page.reload()
    expect(page.locator("#desk-counter")).to_have_text("Counter 2")
    page.get_by_role("button", name="More").click()
    page.get_by_role("dialog").get_by_role("button", name="Sign out").click()
    expect(page.locator("#sign-in-why")).to_have_text("You are signed out.")
    counter = house.get("queues/1/counters")["items"][1]
    assert counter["state"] == "closed"
    page.reload()
    expect(page.get_by_label("Name")).to_have_value(OWNER)


def test_a_reading_refused_after_signing_out_does_not_change_what_is_said(
    page: Page, house: House, faults: Faults
) -> None:
    faults.expect(r"401 \(Unauthorized\)")
    sit_down(page, house)
    held: list[Route] = []
    page.route("**/queues/1/counters", lambda route: held.append(route))
    with page.expect_request("**/queues/1/counters"):
        house.join()
    page.get_by_role("button", name="More").click()
    page.get_by_role("dialog").get_by_role("button", name="Sign out").click()
    expect(page.locator("#sign-in-why")).to_have_text("You are signed out.")
    with page.expect_response("**/queues/1/counters") as refused:
        for reading in held:
            reading.continue_()
    assert refused.value.status == 401
    page.wait_for_timeout(500)
    expect(page.locator("#sign-in-why")).to_have_text("You are signed out.")


def test_a_session_that_ended_leads_back_to_the_sign_in(page: Page, house: House) -> None:
    sit_down(page, house)
    house.post("auth/logout-all")
    expect(page.locator("#sign-in-why")).to_contain_text("Your sign-in has ended")
    expect(page.locator("#desk")).to_be_hidden()


def test_a_tap_by_somebody_unknown_leads_back_to_the_sign_in(page: Page, house: House) -> None:
    house.join()
    sit_down(page, house)
    expect(button(page, "call")).to_be_enabled()
    page.context.clear_cookies()
    tap(page, "call")
    expect(page.locator("#sign-in-why")).to_contain_text("Your sign-in has ended")
    assert house.get("queues/1")["serving"] == 0


def test_a_counter_shows_who_holds_it_and_who_loses_it_is_told(
    page: Page, new_page: NewPage, house: House
) -> None:
    house.post("users", {"name": "Bo", "role": "staff", "pin": "9999"})
    sit_down(page, house, "1")
    other = new_page()
    sign_in(other, house, "Bo", "9999")
    held = other.get_by_role("button", name="Counter 1")
    expect(held).to_contain_text(f"Held by {OWNER}")
    held.click()
    other.get_by_role("dialog").get_by_role("button", name="Take over").click()
    expect(other.locator("#desk-counter")).to_have_text("Counter 1")
    expect(page.get_by_role("alert").first).to_contain_text("Bo has taken Counter 1")
    expect(page.locator("#choose")).to_be_visible()
