"""The staff page where others are faster, the network is away, or the server was upgraded."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Request, Route, expect

from server import shell
from server.pages import WEB_ROOT
from tests.browser.conftest import Faults, NewPage
from tests.browser.desk import button, sign_in, sit_down, take_counter, tap
from tests.browser.house import House

AWAY_S = 20
IN_CHARGE = """new Promise((done) => {
    const workers = navigator.serviceWorker;
    if (workers.controller) done();
    else workers.addEventListener("controllerchange", done, { once: true });
})"""
"""Resolves when the worker answers for the page."""


@pytest.fixture
def sams(new_page: NewPage, house: House) -> Page:
    """A second tablet, Sam's, at counter 2."""
    house.post("users", {"name": "Sam", "role": "staff", "pin": "9999"})
    tablet = new_page()
    sign_in(tablet, house, "Sam", "9999")
    take_counter(tablet, "2")
    return tablet


def test_two_tablets_race_for_one_customer(page: Page, sams: Page, house: House) -> None:
    for _ in range(3):
        house.join()
    sit_down(page, house)
    for tablet in (page, sams):
        expect(tablet.locator("#next .row").first).to_contain_text("A001")
        expect(button(tablet, "call")).to_be_enabled()

    def let_sam_be_faster(route: Route) -> None:
        tap(sams, "call")
        expect(sams.locator(".serving-number")).to_have_text("A001")
        route.continue_()

    page.route("**/call-next", let_sam_be_faster, times=1)
    tap(page, "call")
    expect(page.locator(".serving-number")).to_have_text("A002")
    expect(page.locator("#notice")).to_have_text(
        "A001 is at counter 2, called by Sam. You have A002."
    )
    expect(sams.locator("#notice")).to_be_empty()
    for tablet in (page, sams):
        expect(tablet.locator("#next .row")).to_have_count(1)
    serving = {one["label"]: one["ticket"]["number"] for one in counters(house)}
    assert serving == {"1": "A002", "2": "A001"}


def test_who_loses_the_only_customer_is_told_who_has_it(
    page: Page, sams: Page, house: House
) -> None:
    house.join()
    sit_down(page, house)
    expect(page.locator("#next .row")).to_have_count(1)
    expect(button(page, "call")).to_be_enabled()

    def let_sam_be_faster(route: Route) -> None:
        tap(sams, "call")
        expect(sams.locator(".serving-number")).to_have_text("A001")
        route.continue_()

    page.route("**/call-next", let_sam_be_faster, times=1)
    tap(page, "call")
    expect(page.locator("#notice")).to_have_text(
        "A001 is at counter 2, called by Sam. Your counter is free."
    )


def test_removing_somebody_whom_a_colleague_has_called(
    page: Page, sams: Page, house: House
) -> None:
    house.join()
    sit_down(page, house)
    page.get_by_role("button", name="More for A001").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()

    def let_sam_be_faster(route: Route) -> None:
        complete_at(sams)
        route.continue_()

    page.route("**/remove", let_sam_be_faster)
    page.get_by_role("dialog").get_by_role("button", name="Taken by mistake").click()
    expect(page.locator("#notice")).to_have_text(
        "A001 is completed already; Sam was faster. Your counter is free."
    )


def test_a_tablet_loses_its_network_in_the_middle_of_a_tap(
    page: Page, house: House, faults: Faults
) -> None:
    faults.expect("net::ERR_(FAILED|INTERNET_DISCONNECTED)")
    for _ in range(3):
        house.join()
    sit_down(page, house)
    expect(button(page, "call")).to_be_enabled()
    keys: list[str] = []

    def lose_the_network(route: Route, request: Request) -> None:
        """The server hears the first tap and answers; the answer is lost with the network."""
        keys.append(request.headers["idempotency-key"])
        if len(keys) == 1:
            # Lost first: else word of the call might still come over the WebSocket.
            page.context.set_offline(True)
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route("**/call-next", lose_the_network)
    tap(page, "call")
    sign = page.locator("#desk [data-sign=live]")
    expect(page.locator("#unsent")).to_contain_text("“Call next” is not sent yet")
    expect(button(page, "call")).to_have_attribute("aria-busy", "true")
    expect(sign).to_have_text(re.compile(r"^Offline, \d+ s old$"), timeout=20_000)
    old = re.compile(rf"^Offline, ([{AWAY_S // 10}-5]\d) s old$")
    expect(sign).to_have_text(old, timeout=(AWAY_S + 10) * 1000)
    house.call(counter=2)

    page.context.set_offline(False)
    expect(page.locator(".serving-number")).to_have_text("A001")
    expect(sign).to_have_text("Live")
    expect(page.locator("#unsent")).to_be_hidden()
    expect(page.locator("body[data-busy]")).to_have_count(0)
    expect(page.locator("#next .row")).to_have_count(1)
    expect(button(page, "complete")).to_be_enabled()
    assert len(keys) > 1
    assert len(set(keys)) == 1
    assert [one["ticket"]["number"] for one in counters(house)] == ["A001", "A002"]


def test_the_worker_keeps_the_shell_and_no_data(
    new_page: NewPage, house: House, faults: Faults
) -> None:
    page = new_page(worker=True)
    sign_in(page, house)
    expect(page.locator(".choose-counter").first).to_be_visible()
    page.evaluate(IN_CHARGE)
    kept: list[str] = page.evaluate(
        """async () => {
            const [name] = await caches.keys();
            const requests = await (await caches.open(name)).keys();
            return requests.map((one) => new URL(one.url).pathname);
        }"""
    )
    assert "/staff" in kept
    assert "/static/staff/desk.js" in kept
    assert not [path for path in kept if path.startswith("/api/")]
    faults.expect("net::ERR_|WebSocket")
    house.stop_server()
    page.reload()
    expect(page.get_by_role("heading", name="Choose your counter")).to_be_visible()
    house.start_server_again()
    expect(page.locator(".choose-counter").first).to_be_visible()


def test_an_upgrade_brings_another_shell(
    new_page: NewPage, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = new_page(worker=True)
    page.goto(f"{house.url}/staff")
    page.evaluate(IN_CHARGE)
    before = page.evaluate("caches.keys()")
    upgraded = shell.worker(WEB_ROOT).replace('VERSION = "', 'VERSION = "next')
    monkeypatch.setattr(shell, "worker", lambda root: upgraded)
    loads: list[Page] = []

    def loaded_twice(now: Page) -> bool:
        loads.append(now)
        return len(loads) == 2

    with page.expect_event("load", loaded_twice):
        page.reload()
    after = page.evaluate("caches.keys()")
    assert after == [before[0].replace("shell-", "shell-next")]


def complete_at(tablet: Page) -> None:
    """Call at this tablet, and complete."""
    tap(tablet, "call")
    expect(tablet.locator(".serving-number")).to_have_text("A001")
    tap(tablet, "complete")
    expect(tablet.locator("#serving-title")).to_have_text("Counter free")


def counters(house: House) -> list[dict[str, Any]]:
    """Those that serve somebody."""
    return [one for one in house.get("queues/1/counters")["items"] if one["ticket"]]
