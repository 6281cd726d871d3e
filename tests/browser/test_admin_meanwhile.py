"""The owner's page while others change things, answers are lost, and one goes elsewhere."""

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.conftest import Faults
from tests.browser.house import House
from tests.browser.office import control, enter, expect_said, field, save, switch


@pytest.mark.slow
def test_somebody_elses_change_follows_or_is_told(page: Page, house: House) -> None:
    enter(page, house, "queues/1")
    control(page, "name").fill("My name")
    house.patch("queues/1", {"name": "Their name", "grace_time_s": 60})
    expect(field(page, "grace_time_s").get_by_label("Minutes")).to_have_value("1")
    expect(field(page, "name").locator(".field-theirs")).to_contain_text("Their name")
    expect(control(page, "name")).to_have_value("My name")
    field(page, "name").get_by_role("button", name="Take that").click()
    expect(control(page, "name")).to_have_value("Their name")
    save(page)
    expect_said(page, "nothing to save")


@pytest.mark.slow
def test_saving_looks_once_more_what_somebody_else_did(page: Page, house: House) -> None:
    enter(page, house, "branch")
    control(page, "name").fill("My name")
    house.patch("branch", {"name": "Their name"})
    save(page)
    expect_said(page, "Somebody else has changed this meanwhile")
    assert house.get("branch")["name"] == "Their name"
    save(page)
    expect_said(page, "Saved")
    assert house.get("branch")["name"] == "My name"


@pytest.mark.slow
def test_only_what_was_changed_is_sent(page: Page, house: House) -> None:
    sent: list[object] = []

    def note(request: Request) -> None:
        if request.method == "PATCH":
            sent.append(request.post_data_json)

    page.on("request", note)
    enter(page, house, "queues/1")
    switch(page, "join_from_phone")
    save(page)
    expect_said(page, "Saved")
    assert sent == [{"join_from_phone": True}]


@pytest.mark.slow
def test_a_queue_that_somebody_deletes_meanwhile(page: Page, house: House) -> None:
    house.post("queues", {"name": "Passports"})
    enter(page, house, "queues/2")
    expect(control(page, "name")).to_have_value("Passports")
    house.delete("queues/2")
    expect_said(page, "Somebody else has deleted this meanwhile")
    expect(page.locator(".thing")).to_have_count(1)


FORMS = {
    "queues/new": ("name", "queues", "POST"),
    "queues/1": ("name", "queues/1", "PATCH"),
    "queues/1/counters": ("label", "queues/1/counters", "POST"),
    "staff/1": ("name", "users/1", "PATCH"),
    "branch": ("name", "branch", "PATCH"),
}
"""By the part: the field that is filled in, and the call that saves it."""


@pytest.mark.slow
@pytest.mark.parametrize("part", FORMS)
def test_an_answer_that_is_lost_is_asked_for_again_with_the_same_key(
    page: Page, house: House, faults: Faults, part: str
) -> None:
    name, path, method = FORMS[part]
    text = "Something else"
    faults.expect("net::ERR_|WebSocket connection to")
    house.token()
    keys: list[str] = []

    def lose_the_first_answer(route: Route, request: Request) -> None:
        if request.method != method:
            return route.continue_()
        keys.append(request.headers["idempotency-key"])
        if len(keys) > 1:
            return route.continue_()
        route.fetch()
        return route.abort("connectionreset")

    page.route(f"**/api/v1/{path}", lose_the_first_answer)
    enter(page, house, part)
    control(page, name).fill(text)
    page.locator(".form-go").dblclick()
    expect_said(page, "Not saved yet")
    expect(page.locator(".form-go")).to_have_attribute("aria-busy", "true")
    expect(page.locator("#notice")).not_to_contain_text("Not saved yet")
    assert len(keys) == 2
    assert len(set(keys)) == 1
    assert stored(house, path, name).count(text) == 1


def test_the_network_is_gone_in_the_middle(page: Page, house: House, faults: Faults) -> None:
    faults.expect("net::ERR_|WebSocket connection to")
    enter(page, house, "queues/1")
    control(page, "name").fill("Passports")
    page.context.set_offline(True)
    save(page)
    expect_said(page, "Not saved yet")
    expect(control(page, "name")).to_have_value("Passports")
    page.context.set_offline(False)
    expect_said(page, "Saved")
    assert house.get("queues/1")["name"] == "Passports"


@pytest.mark.slow
def test_leaving_asks_about_what_is_not_saved(page: Page, house: House) -> None:
    enter(page, house, "queues")
    page.get_by_role("link", name="Counter hall").click()
    control(page, "name").fill("Half done")
    page.get_by_role("link", name="Branch").click()
    page.get_by_role("button", name="Stay here").click()
    expect(control(page, "name")).to_have_value("Half done")
    # The address returns in its own time, and nobody goes back before that.
    page.wait_for_function("location.hash === '#/queues/1'")
    page.go_back()
    page.get_by_role("button", name="Discard changes").click()
    expect(page.locator(".thing")).to_have_count(1)
    assert house.get("queues/1")["name"] == "Counter hall"


@pytest.mark.slow
def test_the_back_button_goes_through_the_parts(page: Page, house: House) -> None:
    enter(page, house, "queues")
    page.get_by_role("link", name="Counter hall").click()
    page.get_by_role("link", name="Counters").click()
    expect(page.locator(".thing-counter")).to_have_count(2)
    page.go_back()
    expect(control(page, "name")).to_have_value("Counter hall")
    page.go_back()
    expect(page.get_by_role("heading", name="Queues")).to_be_focused()
    page.reload()
    expect(page.get_by_role("heading", name="Queues")).to_be_visible()


def stored(house: House, path: str, name: str) -> list[str]:
    """The field of everything that is stored there now."""
    listed = "users" if path.startswith("users") else path
    answer = house.get(listed)
    return [one[name] for one in answer.get("items", [answer])]
