"""The customer's page: what it says in each state, and what it lets the customer do."""

import re

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Faults
from tests.browser.house import House


def test_the_place_in_line_moves_as_others_are_called(phone: Page, house: House) -> None:
    for _ in range(2):
        house.join()
    phone.goto(house.join()["url"])
    expect(phone.locator("#queue")).to_have_text("Counter hall")
    expect(phone.locator("#number")).to_have_text("A003")
    expect(phone.locator("#state")).to_contain_text("2 people ahead")
    house.call()
    expect(phone.locator("#state")).to_contain_text("1 person ahead")
    expect(phone).to_have_title(re.compile("A003 · 1 person ahead"))


def test_being_called_survives_a_reload(phone: Page, house: House) -> None:
    phone.goto(house.join()["url"])
    house.call(counter=2)
    expect(phone.locator("#state")).to_contain_text("Counter 2")
    phone.reload()
    expect(phone.locator("#state")).to_contain_text("Your turn")
    expect(phone.locator("#state")).to_contain_text("Counter 2")


def test_a_late_customer_is_put_back_in_line(phone: Page, house: House) -> None:
    joined = house.join()
    house.join()
    phone.goto(joined["url"])
    house.post(f"tickets/{house.call()['id']}/no-show")
    expect(phone.locator("#grace-clock")).to_be_visible()
    phone.get_by_role("button", name="I'm here, put me back in line").click()
    expect(phone.locator("#state")).to_contain_text("You are next")
    expect(phone.locator("#grace")).to_be_hidden()
    ticket = house.get("ticket", joined["secret"])
    assert (ticket["state"], ticket["position"]) == ("WAITING", 1)


def test_when_the_grace_time_ends_the_end_of_the_line_is_offered(phone: Page, house: House) -> None:
    house.patch("queues/1", {"grace_time_s": 1})
    joined = house.join()
    house.join()
    phone.goto(joined["url"])
    house.post(f"tickets/{house.call()['id']}/no-show")
    expect(phone.locator("#state")).to_contain_text("You missed your call")
    expect(phone.locator("#grace")).to_be_hidden()
    phone.get_by_role("button", name="Join again at the end").click()
    expect(phone.locator("#state")).to_contain_text("1 person ahead")


def test_leaving_asks_first(phone: Page, house: House) -> None:
    joined = house.join()
    phone.goto(joined["url"])
    phone.get_by_role("button", name="Leave the line").click()
    dialog = phone.get_by_role("dialog", name="Leave the line?")
    dialog.get_by_role("button", name="Stay in line").click()
    assert house.get("ticket", joined["secret"])["state"] == "WAITING"

    phone.get_by_role("button", name="Leave the line").click()
    dialog.get_by_role("button", name="Leave").click()
    expect(phone.locator("#state")).to_contain_text("You are no longer in line")
    assert house.get("ticket", joined["secret"])["state"] == "CANCELLED"
    expect(phone.locator("#actions [data-event]")).to_have_count(1)


def test_a_finished_ticket_offers_nothing(phone: Page, house: House) -> None:
    phone.goto(house.join()["url"])
    house.post(f"tickets/{house.call()['id']}/complete")
    expect(phone.locator("#state")).to_contain_text("All done")
    expect(phone.locator("#actions button")).to_have_count(0)


def test_a_wrong_secret_is_answered_kindly(phone: Page, house: House) -> None:
    for secret in ("nonsense", "%E0%A4", "AAAA" * 20):
        phone.goto(f"{house.url}/t/{secret}")
        expect(phone.locator("#unknown")).to_contain_text("We don't know this ticket")
        expect(phone.locator("#ticket")).to_be_hidden()


def test_a_server_that_cannot_answer_just_now_is_asked_again(
    phone: Page, house: House, faults: Faults
) -> None:
    faults.expect("status of 503")
    joined = house.join()
    answers = iter((503, 503))

    def not_now(route: Route) -> None:
        status = next(answers, None)
        if status is None:
            route.continue_()
        else:
            route.fulfill(status=status, json={"status": status, "detail": "Not now."})

    phone.route("**/api/v1/ticket", not_now)
    phone.goto(joined["url"])
    expect(phone.locator("#number")).to_have_text("A001")


def test_no_clock_of_the_phone_is_believed(phone: Page, house: House) -> None:
    phone.clock.install(time=0)
    joined = house.join()
    phone.goto(joined["url"])
    house.post(f"tickets/{house.call()['id']}/no-show")
    phone.clock.run_for(500)
    expect(phone.locator("#grace-clock")).to_have_text(re.compile(r"^(5:00|4:\d\d)$"))
