"""The owner's page: queues, counters, staff and the branch, each form right, wrong and refused."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.house import OWNER, PIN, House
from tests.browser.office import control, enter, expect_said, field, save, switch, wrong


def test_staff_are_told_that_this_is_for_owners(page: Page, house: House) -> None:
    house.post("users", {"name": "Sam", "role": "staff", "pin": "2468"})
    enter(page, house, name="Sam", pin="2468")
    expect(page.get_by_role("heading", name="For owners only")).to_be_focused()
    expect(page.locator("#no-owner-text")).to_contain_text("Sam, you are signed in as staff")
    expect(page.get_by_role("link", name="To the staff page")).to_have_attribute("href", "/staff")
    page.get_by_role("button", name="Sign in as an owner").click()
    page.locator("#sign-in-name").fill(OWNER)
    page.locator("#sign-in-pin").fill(PIN)
    page.locator("#sign-in-go").click()
    expect(page.get_by_role("heading", name="Queues")).to_be_visible()


@pytest.mark.slow
def test_an_owner_who_is_made_staff_meanwhile_is_told(page: Page, house: House) -> None:
    second = house.post("users", {"name": "Olga", "role": "owner", "pin": "2468"})
    enter(page, house, name="Olga", pin="2468")
    expect(page.locator(".thing")).to_have_count(1)
    house.patch(f"users/{second['id']}", {"role": "staff"})
    page.get_by_role("link", name="Staff", exact=True).click()
    expect(page.get_by_role("heading", name="For owners only")).to_be_visible()


@pytest.mark.slow
def test_a_sign_in_that_ends_loses_nothing(page: Page, house: House) -> None:
    enter(page, house, "queues/1")
    control(page, "name").fill("Typed before")
    page.context.clear_cookies()
    page.locator(".form-go").evaluate("one => one.click()")
    expect(page.locator("#sign-in-why")).to_contain_text("What you typed is still here")
    page.locator("#sign-in-pin").fill(PIN)
    page.locator("#sign-in-go").click()
    expect(control(page, "name")).to_have_value("Typed before")
    save(page)
    expect_said(page, "Saved")
    assert house.get("queues/1")["name"] == "Typed before"


def test_every_field_of_a_queue(page: Page, house: House) -> None:
    enter(page, house, "queues/new")
    control(page, "name").fill("  Passports ")
    control(page, "prefix").fill("pas")
    control(page, "service_slots").fill("3")
    field(page, "max_size").get_by_label("Unlimited").uncheck()
    control(page, "max_size").fill("40")
    page.get_by_label("Calls by itself").check()
    field(page, "call_timeout_s").get_by_label("Never").uncheck()
    field(page, "call_timeout_s").get_by_label("Minutes").fill("1")
    field(page, "call_timeout_s").get_by_label("Seconds").fill("30")
    field(page, "grace_time_s").get_by_label("Minutes").fill("10")
    switch(page, "open")
    switch(page, "join_from_phone")
    save(page)
    expect_said(page, "The queue is made")
    expect(page.get_by_role("heading", name="Passports")).to_be_visible()
    queue = house.get("queues/2")
    assert {name: queue[name] for name in ("name", "prefix", "max_size", "service_slots")} == {
        "name": "Passports",
        "prefix": "PAS",
        "max_size": 40,
        "service_slots": 3,
    }
    assert (queue["grace_time_s"], queue["call_timeout_s"]) == (600, 90)
    assert (queue["calling"], queue["open"], queue["join_from_phone"]) == ("automatic", False, True)

    field(page, "max_size").get_by_label("Unlimited").check()
    field(page, "call_timeout_s").get_by_label("Never").check()
    page.get_by_label("Staff call").check()
    save(page)
    expect_said(page, "Saved")
    queue = house.get("queues/2")
    assert (queue["max_size"], queue["call_timeout_s"]) == (None, None)
    assert (queue["calling"], queue["grace_time_s"]) == ("on_demand", 600)


def test_what_is_wrong_stands_beside_the_field_and_what_was_typed_stays(
    page: Page, house: House
) -> None:
    enter(page, house, "queues/new")
    control(page, "prefix").fill("4")
    control(page, "service_slots").fill("many")
    field(page, "grace_time_s").get_by_label("Minutes").fill("0")
    field(page, "grace_time_s").get_by_label("Seconds").fill("0")
    save(page)
    expect(wrong(page, "name")).to_have_text("Something has to stand here.")
    expect(wrong(page, "prefix")).to_contain_text("letters from A to Z")
    expect(wrong(page, "service_slots")).to_contain_text("from 1 to 1,000")
    expect(wrong(page, "grace_time_s")).to_contain_text("At least one second")
    expect(control(page, "name")).to_be_focused()
    expect(control(page, "name")).to_have_attribute("aria-invalid", "true")
    described = str(control(page, "name").get_attribute("aria-describedby")).split()
    assert wrong(page, "name").get_attribute("id") in described
    expect(control(page, "service_slots")).to_have_value("many")
    assert len(house.get("queues")["items"]) == 1

    control(page, "name").fill("Counter hall")
    control(page, "prefix").fill("A")
    control(page, "service_slots").fill("2")
    field(page, "grace_time_s").get_by_label("Minutes").fill("5")
    save(page)
    expect(wrong(page, "name")).to_have_text("There is a queue of this name already.")
    expect(wrong(page, "service_slots")).to_be_hidden()
    control(page, "name").fill("Passports")
    save(page)
    expect(wrong(page, "prefix")).to_contain_text("Another queue has these letters")
    control(page, "prefix").fill("")
    save(page)
    expect_said(page, "The queue is made")
    assert house.get("queues/2")["prefix"] == "B"


@pytest.mark.slow
def test_what_only_the_server_finds_wrong_stands_beside_the_field(page: Page, house: House) -> None:
    enter(page, house, "queues/1")
    control(page, "name").fill("Hall \u0007 bell")
    save(page)
    expect(wrong(page, "name")).to_contain_text("It holds a control character")
    expect(control(page, "name")).to_be_focused()


@pytest.mark.slow
def test_shrinking_says_what_takes_effect_later(page: Page, house: House) -> None:
    for counter in (1, 2):
        house.join()
        house.call(counter=counter)
    enter(page, house, "queues/1")
    control(page, "service_slots").fill("1")
    field(page, "max_size").get_by_label("Unlimited").uncheck()
    control(page, "max_size").fill("1")
    save(page)
    expect(page.locator(".banner")).to_contain_text("Down to 1 counter as soon as")
    expect(page.locator(".banner")).to_contain_text("1 customer more than allowed")
    page.get_by_role("link", name="All queues").click()
    expect(page.locator(".thing")).to_contain_text("Change pending")


def test_a_queue_in_use_is_not_deleted_and_an_empty_one_is(page: Page, house: House) -> None:
    ticket = house.join()["ticket"]
    enter(page, house, "queues/1")
    page.get_by_role("button", name="Delete this queue").click()
    expect(page.get_by_role("button", name="Keep it")).to_be_focused()
    page.get_by_role("dialog").get_by_role("button", name="Delete this queue").click()
    expect_said(page, "Customers are still in line")
    house.post(f"tickets/{ticket['id']}/remove")
    page.get_by_role("button", name="Delete this queue").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete this queue").click()
    expect_said(page, "Counter hall is deleted")
    expect(page.locator(".things-empty")).to_contain_text("There is no queue yet")


def test_counters_are_added_opened_paused_and_closed(page: Page, house: House) -> None:
    enter(page, house, "queues/1/counters")
    first = page.locator("[data-counter='1']")
    expect(first).to_contain_text("Nobody is at it")
    first.get_by_role("button", name="Pause").click()
    expect(first.locator(".chip")).to_have_text("Paused")
    first.get_by_role("button", name="Open").click()
    expect(first).to_contain_text(f"Held by {OWNER}")
    first.get_by_role("button", name="Close").click()
    expect(first.locator(".chip")).to_have_text("Closed")

    control(page, "label").fill("1")
    save(page)
    expect(wrong(page, "label")).to_contain_text("has a counter of that label")
    control(page, "label").fill("Room 12")
    save(page)
    expect(page.locator("[data-counter='Room 12']")).to_be_visible()
    expect(control(page, "label")).to_have_value("")
    save(page)
    expect(page.locator(".thing-counter")).to_have_count(4)
    assert house.get("queues/1")["service_slots"] == 4


@pytest.mark.slow
def test_nobodys_counter_is_taken_by_the_way(page: Page, house: House) -> None:
    sam = house.post("users", {"name": "Sam", "role": "staff", "pin": "2468"})
    house.post_as("Sam", "2468", "counters/1/open")
    house.post_as("Sam", "2468", "counters/1/pause")
    enter(page, house, "queues/1/counters")
    first = page.locator("[data-counter='1']")
    expect(first).to_contain_text("Held by Sam")
    first.get_by_role("button", name="Open").click()
    page.get_by_role("button", name="Keep it").click()
    assert house.get("queues/1/counters")["items"][0]["staff"]["id"] == sam["id"]
    first.get_by_role("button", name="Open").click()
    page.get_by_role("button", name="Take over").click()
    expect(first).to_contain_text(f"Held by {OWNER}")


@pytest.mark.slow
def test_staff_come_change_and_go(page: Page, house: House) -> None:
    enter(page, house, "staff/new")
    control(page, "name").fill("ana owner")
    control(page, "pin").fill("12")
    save(page)
    expect(wrong(page, "pin")).to_contain_text("At least 4 characters")
    expect(wrong(page, "name")).to_be_hidden()
    control(page, "pin").fill("2468")
    save(page)
    expect(wrong(page, "name")).to_contain_text("somebody of this name already")
    control(page, "name").fill("Sam")
    save(page)
    expect_said(page, "The account is made")
    house.sign_in("Sam", "2468")

    page.get_by_role("link", name="Sam").click()
    control(page, "name").fill("Samira")
    page.get_by_label("Owner").check()
    control(page, "pin").fill("97531")
    save(page)
    expect_said(page, "Saved")
    expect(control(page, "pin")).to_have_value("")
    house.sign_in("Samira", "97531")
    assert house.get("users")["items"][-1]["role"] == "owner"

    page.get_by_role("button", name="Remove this account").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove this account").click()
    expect_said(page, "Samira is removed")
    expect(page.locator(".thing")).to_have_count(1)


@pytest.mark.slow
def test_the_last_owner_stays_and_is_told_so(page: Page, house: House) -> None:
    enter(page, house, "staff/1")
    expect(page.locator(".banner")).to_contain_text(f"{OWNER} is the only owner")
    expect(page.get_by_role("button", name="Remove this account")).to_be_disabled()
    expect(page.get_by_role("radio", name=re.compile("^Staff"))).to_be_disabled()
    house.post("users", {"name": "Olga", "role": "owner", "pin": "2468"})
    expect(page.get_by_role("button", name="Remove this account")).to_be_enabled()
    expect(page.locator(".banner")).to_be_hidden()
    page.get_by_role("button", name="Remove this account").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove this account").click()
    expect(page.locator("#sign-in")).to_be_visible()
    page.locator("#sign-in-name").fill("Olga")
    page.locator("#sign-in-pin").fill("2468")
    page.locator("#sign-in-go").click()
    expect(page.locator("#office-view")).to_contain_text("Olga")
    assert [queue.name for queue in house.branch.views.queues()] == ["Counter hall"]


@pytest.mark.slow
def test_ones_own_new_pin_asks_to_sign_in_again(page: Page, house: House) -> None:
    enter(page, house, "staff/1")
    control(page, "pin").fill("86420")
    save(page)
    expect(page.locator("#sign-in")).to_be_visible()
    page.locator("#sign-in-pin").fill("86420")
    page.locator("#sign-in-go").click()
    expect(page.get_by_role("heading", name=OWNER)).to_be_visible()


@pytest.mark.slow
def test_the_branch(page: Page, house: House) -> None:
    enter(page, house, "branch")
    control(page, "name").fill("Library")
    control(page, "day_starts_at").fill("4 o'c")
    control(page, "country").fill("deutschl")
    save(page)
    expect(wrong(page, "day_starts_at")).to_contain_text("A time of day as 04:00")
    expect(wrong(page, "country")).to_contain_text("choose one from the list")
    control(page, "day_starts_at").fill("04:00")
    control(page, "country").fill("germany")
    control(page, "time_zone").fill("kolk")
    line = page.get_by_role("option", name="Kolkata")
    expect(line).to_have_text(re.compile(r"Asia/Kolkata\d\d:\d\d"))
    line.click()
    expect(control(page, "time_zone")).to_have_value("Asia/Kolkata")
    save(page)
    expect_said(page, "Saved")
    expect(page.locator("#office-branch")).to_have_text("Library")
    branch = house.get("branch")
    assert (branch["name"], branch["time_zone"]) == ("Library", "Asia/Kolkata")
    assert (branch["day_starts_at"], branch["country"]) == ("04:00", "DE")


@pytest.mark.slow
def test_a_time_zone_is_found_by_the_keyboard_alone(page: Page, house: House) -> None:
    enter(page, house, "branch")
    zone = control(page, "time_zone")
    zone.focus()
    zone.press("Control+A")
    zone.press_sequentially("new yor")
    zone.press("ArrowDown")
    active = str(zone.get_attribute("aria-activedescendant"))
    expect(page.locator(f"#{active}")).to_contain_text("America/New York")
    zone.press("Enter")
    expect(zone).to_have_value("America/New York")
    expect(zone).to_have_attribute("aria-expanded", "false")
    zone.press("Enter")
    expect_said(page, "Saved")
    assert house.get("branch")["time_zone"] == "America/New_York"
