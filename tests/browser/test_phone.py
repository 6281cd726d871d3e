"""The customer's own phone: joining, the whole way of a ticket, and what the pages weigh."""

import json
import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.axe import findings
from tests.browser.conftest import Faults, NewPage
from tests.browser.house import House
from tests.browser.test_layout import small_targets

PHONE = {"width": 390, "height": 844}
FIRST_LOAD_BYTES = 60_000
WORDS: dict[str, dict[str, str]] = {
    "en": {
        "take": "Take a ticket",
        "next": "You are next",
        "turn": "Your turn",
        "counter": "Counter 1",
        "late": "We called you",
        "rejoin": "I'm here, put me back in line",
        "back": "You have your place back.",
        "done": "All done",
    },
    "ar": {
        "take": "خذ تذكرة",
        "next": "أنت التالي",
        "turn": "حان دورك",
        "counter": "الشباك 1",
        "late": "لقد ناديناك",
        "rejoin": "أنا هنا، أعدني إلى الصف",
        "back": "لقد استعدت مكانك.",
        "done": "انتهى",
    },
}
SILENT_BELL = """
globalThis.rung = 0;
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...when) {
  document.body.dataset.rung = ++globalThis.rung;
  return start.apply(this, when);
};
globalThis.shaken = [];
navigator.vibrate = (pattern) => globalThis.shaken.push(pattern);
"""


@pytest.fixture
def open_house(house: House) -> House:
    """A house whose queue phones may join."""
    house.patch("queues/1", {"join_from_phone": True})
    return house


def waits(page: Page, words: str) -> None:
    expect(page.locator("#state")).to_contain_text(re.compile(plain(words)))


def plain(words: str) -> str:
    """A pattern for the words, whatever marks of direction stand around what was put in."""
    return re.escape(words).replace(r"\ ", "[\u2068\u2069 ]+")


@pytest.mark.parametrize("language", WORDS)
def test_from_the_poster_to_the_counter(
    new_page: NewPage, open_house: House, language: str
) -> None:
    said, house = WORDS[language], open_house
    phone = new_page(size=PHONE)
    phone.goto(f"{house.url}/join/1?lang={language}")
    direction = "rtl" if language == "ar" else "ltr"
    expect(phone.locator("html")).to_have_attribute("dir", direction)
    assert findings(phone) == []
    phone.get_by_role("button", name=said["take"]).click()

    phone.wait_for_url("**/t/*")
    expect(phone.locator("html")).to_have_attribute("dir", direction)
    waits(phone, said["next"])
    ticket = house.get("queues/1/tickets")["items"][0]
    assert ticket["language"] == language
    house.join()
    house.call()
    waits(phone, said["turn"])
    waits(phone, said["counter"])
    assert findings(phone) == []

    house.post(f"tickets/{ticket['id']}/no-show")
    waits(phone, said["late"])
    expect(phone.locator("#grace-clock")).to_have_text(re.compile(r"^(5:00|4:\d\d)$"))
    assert findings(phone) == []
    phone.get_by_role("button", name=said["rejoin"]).click()
    expect(phone.locator("#notice")).to_contain_text(said["back"])
    waits(phone, said["next"])

    assert house.call()["id"] == ticket["id"], "before the one who came later"
    waits(phone, said["turn"])
    house.post(f"tickets/{ticket['id']}/here")
    house.post(f"tickets/{ticket['id']}/complete")
    waits(phone, said["done"])
    expect(phone.locator("body")).to_have_attribute("data-state", "COMPLETED")
    assert findings(phone) == []
    assert small_targets(phone) == []


def test_a_double_tap_is_one_ticket(phone: Page, open_house: House) -> None:
    phone.goto(f"{open_house.url}/join/1")
    phone.get_by_role("button", name="Take a ticket").dblclick()
    phone.wait_for_url("**/t/*")
    expect(phone.locator("#number")).to_have_text("A001")
    assert open_house.get("queues/1")["waiting"] == 1


def test_an_answer_that_never_came_is_no_second_ticket(
    phone: Page, open_house: House, faults: Faults
) -> None:
    faults.expect("net::ERR_")

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    phone.route("**/join", lose, times=1)
    phone.goto(f"{open_house.url}/join/1")
    with phone.expect_event("requestfailed"):
        phone.get_by_role("button", name="Take a ticket").click()
    phone.reload()
    phone.wait_for_url("**/t/*")
    expect(phone.locator("#number")).to_have_text("A001")
    assert open_house.get("queues/1")["waiting"] == 1


def test_a_second_scan_shows_the_ticket_one_has(phone: Page, open_house: House) -> None:
    phone.goto(f"{open_house.url}/join/1")
    phone.get_by_label("Your name").fill("Ann")
    phone.get_by_role("button", name="Take a ticket").click()
    phone.wait_for_url("**/t/*")
    mine = phone.url
    expect(phone.locator("#number")).to_have_text("A001")
    phone.goto(f"{open_house.url}/join/1")
    phone.wait_for_url(mine)

    phone.goto(open_house.url)
    phone.locator("#mine a").click()
    phone.wait_for_url(mine)
    phone.get_by_role("button", name="Leave the line").click()
    phone.get_by_role("dialog").get_by_role("button", name="Leave", exact=True).click()
    waits(phone, "You are no longer in line")
    phone.goto(f"{open_house.url}/join/1")
    phone.get_by_role("button", name="Take a ticket").click()
    phone.wait_for_url(mine)
    waits(phone, "You are next")


def test_a_shared_link_is_not_ones_own_ticket(phone: Page, open_house: House) -> None:
    phone.goto(f"{open_house.join()['url']}#shared")
    expect(phone.locator("#number")).to_have_text("A001")
    phone.goto(f"{open_house.url}/join/1")
    phone.get_by_role("button", name="Take a ticket").click()
    phone.wait_for_url("**/t/*")
    expect(phone.locator("#number")).to_have_text("A002")


def test_why_nobody_can_join_is_said(phone: Page, open_house: House) -> None:
    house = open_house
    house.patch("queues/1", {"max_size": 1})
    house.join()
    phone.goto(f"{house.url}/join/1")
    expect(phone.locator("#waiting")).to_have_text("1 person is waiting")
    phone.get_by_role("button", name="Take a ticket").click()
    expect(phone.locator("#problem")).to_contain_text("This queue is full at the moment")
    assert findings(phone) == []

    house.patch("queues/1", {"open": False})
    expect(phone.locator("#closed")).to_contain_text("Closed just now")
    expect(phone.get_by_role("button", name="Take a ticket")).to_be_hidden()
    house.patch("queues/1", {"open": True, "max_size": None})
    phone.get_by_role("button", name="Take a ticket").click()
    phone.wait_for_url("**/t/*")

    house.patch("queues/1", {"join_from_phone": False})
    house.post(f"tickets/{house.get('queues/1/tickets')['items'][1]['id']}/remove")
    phone.goto(f"{house.url}/join/1")
    expect(phone.locator("#closed")).to_contain_text("Not from a phone")
    phone.goto(f"{house.url}/join/999")
    expect(phone.locator("#unknown")).to_contain_text("There is no such queue")


def test_too_many_tickets_are_refused_with_a_time(phone: Page, open_house: House) -> None:
    def too_many(route: Route) -> None:
        problem = {"status": 429, "code": "too_many", "title": "Too Many", "detail": "No."}
        route.fulfill(status=429, headers={"Retry-After": "660"}, body=json.dumps(problem))

    phone.route("**/api/v1/queues/1/join", too_many)
    phone.goto(f"{open_house.url}/join/1")
    phone.get_by_role("button", name="Take a ticket").click()
    expect(phone.locator("#problem")).to_contain_text("Try again in 11 min")


def test_a_called_phone_rings_and_shakes_once_it_may(new_page: NewPage, house: House) -> None:
    phone = new_page(size=PHONE, script=SILENT_BELL)
    phone.goto(house.join()["url"])
    sound = phone.locator("#sound")
    expect(sound).to_have_text("Allow ringing")
    sound.click()
    expect(sound).to_have_text("Ringing is on")
    expect(phone.locator("body")).to_have_attribute("data-rung", "3")
    house.call()
    waits(phone, "Your turn")
    expect(phone.locator("body")).to_have_attribute("data-rung", "6")
    assert phone.evaluate("shaken.length") >= 1
    sound.click()
    expect(sound).to_have_text("Ringing is off")
    phone.reload()
    expect(sound).to_have_text("Ringing is off")


def test_the_page_goes_along_to_another_queue(phone: Page, house: House) -> None:
    there = house.post("queues", {"name": "Passports", "prefix": "P"})["id"]
    joined = house.join()
    phone.goto(joined["url"])
    waits(phone, "You are next")
    path = f"tickets/{joined['ticket']['id']}/transfer"
    house.post(path, {"queue": there})
    expect(phone.locator("#number")).to_have_text("P001")
    expect(phone.locator("#queue")).to_have_text("Passports")
    expect(phone.locator("#notice")).to_contain_text("You were sent on to Passports")
    assert phone.url != joined["url"]
    phone.get_by_role("button", name="Leave the line").click()
    phone.get_by_role("dialog").get_by_role("button", name="Leave", exact=True).click()
    waits(phone, "You are no longer in line")
    phone.goto(joined["url"])
    expect(phone.locator("#number")).to_have_text("P001")


def test_the_link_can_be_handed_on(phone: Page, house: House) -> None:
    joined = house.join()
    phone.goto(joined["url"])
    phone.get_by_role("button", name="Share").click()
    dialog = phone.get_by_role("dialog", name="Follow on another phone")
    expect(dialog.get_by_label("Link to this ticket")).to_have_value(f"{joined['url']}#shared")
    code = dialog.get_by_role("img", name="The link as a code to scan")
    expect(code).to_have_js_property("complete", True)
    assert code.evaluate("one => one.naturalWidth") > 0
    assert findings(phone) == []
    dialog.get_by_role("button", name="Copy the link").click()
    expect(phone.locator("#notice")).to_contain_text("The link is copied.")


def test_an_estimate_is_a_range_and_none_is_said_in_words(phone: Page, house: House) -> None:
    joined = house.join()
    phone.goto(joined["url"])
    waits(phone, "Waiting time: not known yet")

    def estimated(route: Route) -> None:
        ticket = {**route.fetch().json(), "estimate": {"low_s": 250, "high_s": 700}}
        route.fulfill(json=ticket)

    phone.route("**/api/v1/ticket", estimated)
    phone.reload()
    waits(phone, "Waiting time: about 5 to 12 min")


def join_page(house: House) -> str:
    return f"{house.url}/join/1"


def ticket_page(house: House) -> str:
    return str(house.join()["url"])


@pytest.mark.parametrize("address", [join_page, ticket_page])
@pytest.mark.parametrize("language", ["de", "hi"])
def test_the_first_load_is_light_and_asks_nobody_else(
    new_page: NewPage, open_house: House, address: Callable[[House], str], language: str
) -> None:
    phone = new_page(size=PHONE)
    asked: list[Request] = []
    phone.on("request", lambda request: asked.append(request))
    url = address(open_house)
    phone.goto(f"{url}?lang={language}", wait_until="networkidle")
    expect(phone.locator("html")).to_have_attribute("lang", language)
    expect(phone.locator("main:visible")).to_have_count(1)
    sizes = {one.url: one.sizes()["responseBodySize"] for one in asked}
    assert sum(sizes.values()) < FIRST_LOAD_BYTES, sizes
    assert len(sizes) > 10
    assert {urlsplit(one).netloc for one in sizes} == {urlsplit(open_house.url).netloc}
    scripts = {urlsplit(one).path for one in sizes if urlsplit(one).path.endswith(".js")}
    ahead = phone.evaluate(
        "[...document.querySelectorAll('link[rel=modulepreload], script')]"
        ".map((one) => new URL(one.href || one.src).pathname)"
    )
    assert scripts == set(ahead), "every module is asked for at once"


def test_a_phone_that_is_cut_off_says_how_old_it_is(
    new_page: NewPage, house: House, faults: Faults
) -> None:
    faults.expect("net::ERR_|WebSocket connection to")
    flies = "const real = performance.now.bind(performance); performance.now = () => real() * 6;"
    phone = new_page(size=PHONE, script=flies)
    phone.goto(house.join()["url"])
    expect(phone.locator("#live")).to_have_text("Live")
    house.stop_server()
    expect(phone.locator("#live")).to_have_text(re.compile(r"Offline, \d+ s old"))
    expect(phone.get_by_text("Your ticket is kept")).to_be_visible()
    assert findings(phone) == []
    waits(phone, "You are next")
    house.start_server_again()
    house.call()
    waits(phone, "Your turn")
    expect(phone.locator("#live")).to_have_text("Live")
    expect(phone.locator("#cut-off")).to_be_hidden()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_first_page_and_the_unknown_ticket_are_for_everybody(
    phone: Page, open_house: House, language: str
) -> None:
    open_house.post("queues", {"name": "Passports"})
    for path, ready in (("/", "#queues li >> nth=0"), ("/t/nonsense", "#unknown")):
        phone.goto(f"{open_house.url}{path}?lang={language}")
        expect(phone.locator(ready)).to_be_visible()
        assert findings(phone) == [], path
        assert small_targets(phone) == []
