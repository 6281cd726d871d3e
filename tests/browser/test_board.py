"""The board in a browser: who is served where, who is late, and how old all that is."""

import re

import pytest
from playwright.sync_api import Page, Route, WebSocketRoute, expect

from tests.browser.axe import findings
from tests.browser.conftest import Faults, NewPage
from tests.browser.desk import sit_down, tap
from tests.browser.house import House

TELEVISION = {"width": 1920, "height": 1080}
TIME_FLIES = "const real = performance.now.bind(performance); performance.now = () => real() * 6;"


def test_the_board_follows_the_counter(page: Page, new_page: NewPage, house: House) -> None:
    house.join(name="Maria Lindqvist")
    board = new_page(size={"width": 1920, "height": 1080})
    board.goto(f"{house.url}/board")
    expect(board.locator("#title")).to_have_text("City Office")
    expect(board.locator("#serving-empty")).to_be_visible()
    expect(board.locator("#queues")).to_contain_text("1 waiting")
    expect(board.locator("#clock")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    sit_down(page, house)

    tap(page, "call")
    expect(board.locator("#serving .call-new")).to_contain_text("A001")
    expect(board.locator("#serving .call-counter")).to_contain_text("1")
    expect(board.locator("#recent")).to_contain_text("A001")
    tap(page, "check_in")
    expect(board.locator("#serving .call-here")).to_contain_text("A001")

    tap(page, "time_out")
    expect(board.locator("#serving .call")).to_have_count(0)
    expect(board.locator("#late")).to_contain_text("A001")
    expect(board.locator("#late .clock")).to_have_text(re.compile(r"^(5:00|4:\d\d)$"))
    assert "Maria" not in board.content()


def test_a_board_of_one_queue_shows_its_next_numbers_only(page: Page, house: House) -> None:
    house.post("queues", {"name": "Passports", "prefix": "P"})
    house.join(1)
    house.join(2)
    page.goto(f"{house.url}/board/2")
    expect(page.locator("#title")).to_have_text("Passports")
    expect(page.locator("#queues")).to_contain_text("P001")
    house.call(2, house.get("queues/2/counters")["items"][0]["id"])
    expect(page.locator("#serving")).to_contain_text("P001")
    house.call(1, 1)
    expect(page.locator("#serving .call")).to_have_count(1)


def test_a_new_queue_appears_on_the_board_of_all(page: Page, house: House) -> None:
    page.goto(f"{house.url}/board")
    expect(page.locator("#queues")).to_contain_text("Counter hall")
    house.post("queues", {"name": "Passports"})
    expect(page.locator("#queues")).to_contain_text("Passports")


def test_a_closed_queue_says_so(page: Page, house: House) -> None:
    page.goto(f"{house.url}/board")
    expect(page.locator("#queues")).not_to_contain_text("Closed")
    house.patch("queues/1", {"open": False})
    expect(page.locator("#queues")).to_contain_text("Closed")


def test_a_queue_that_is_not_there(page: Page, house: House) -> None:
    page.goto(f"{house.url}/board/999")
    expect(page.locator("#serving-empty")).to_contain_text("There is no such queue here")


def test_pages_admit_that_they_are_old_and_recover(
    new_page: NewPage, house: House, faults: Faults
) -> None:
    faults.expect("net::ERR_|WebSocket connection to")
    house.join()
    house.call()
    board = new_page(script=TIME_FLIES)
    board.goto(f"{house.url}/board")
    expect(board.locator("#serving")).to_contain_text("A001")
    expect(board.locator("#stale")).to_be_hidden()

    house.stop_server()
    expect(board.locator("#stale")).to_have_text(
        re.compile(r"Not connected. This is how it was at \d\d:\d\d:\d\d, \d+ (s|min) ago\.")
    )
    expect(board.locator("#serving")).to_contain_text("A001")

    house.start_server_again()
    house.join()
    expect(board.locator("#stale")).to_be_hidden()
    expect(board.locator("#queues")).to_contain_text("1 waiting")


def test_staff_and_customer_see_how_old_their_pages_are(
    new_page: NewPage, house: House, faults: Faults
) -> None:
    faults.expect("net::ERR_|WebSocket connection to")
    page, phone = new_page(script=TIME_FLIES), new_page(script=TIME_FLIES)
    sit_down(page, house)
    phone.goto(house.join()["url"])
    signs = (page.locator("#desk .bar-live"), phone.locator("#live"))
    for sign in signs:
        expect(sign).to_have_text("Live")
    house.stop_server()
    for sign in signs:
        expect(sign).to_have_text(re.compile(r"Offline, \d+ (s|min) old"))
    house.start_server_again()
    for sign in signs:
        expect(sign).to_have_text("Live")


SPEAKING = """
globalThis.said = [];
globalThis.playing = 0;
globalThis.overlaps = 0;
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...when) {
  if (globalThis.playing > 0) globalThis.overlaps += 1;
  return start.apply(this, when);
};
const voices = ["en-GB", "de-DE"].map((lang) => ({ lang, localService: true }));
Object.defineProperty(speechSynthesis, "getVoices", { value: () => voices });
Object.defineProperty(globalThis, "SpeechSynthesisUtterance", { value: class {
  constructor(text) { this.text = text; }
} });
Object.defineProperty(speechSynthesis, "speak", { value: (spoken) => {
  if (globalThis.playing > 0) globalThis.overlaps += 1;
  globalThis.playing += 1;
  globalThis.said.push([spoken.lang, spoken.text]);
  document.body.dataset.said = globalThis.said.length;
  setTimeout(() => {
    globalThis.playing -= 1;
    spoken.onend();
  }, 300);
} });
"""
HURRYING = """
const stop = OscillatorNode.prototype.stop;
OscillatorNode.prototype.stop = function () { return stop.call(this, 0); };
"""
COUNTING = """
const live = { timers: new Set(), intervals: new Set() };
globalThis.live = live;
const { setTimeout: later, clearTimeout: never } = globalThis;
const { setInterval: often, clearInterval: stop } = globalThis;
globalThis.setTimeout = (job, ms, ...rest) => {
  const id = later(() => { live.timers.delete(id); job(...rest); }, ms);
  live.timers.add(id);
  return id;
};
globalThis.clearTimeout = (id) => { live.timers.delete(id); never(id); };
globalThis.setInterval = (...all) => {
  const id = often(...all);
  live.intervals.add(id);
  return id;
};
globalThis.clearInterval = (id) => { live.intervals.delete(id); stop(id); };
"""


def test_a_board_that_misses_events_shows_it_and_is_right_again(
    new_page: NewPage, house: House
) -> None:
    board = new_page(size=TELEVISION, script=TIME_FLIES)
    cut = [False]

    def between(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda message: None if cut[0] else socket.send(message))

    board.route_web_socket("**/api/v1/ws", between)
    board.route("**/board", lambda route: route.abort() if is_cut(route) else route.continue_())

    def is_cut(route: Route) -> bool:
        return cut[0] and "/api/" in route.request.url

    house.join()
    house.join()
    board.goto(f"{house.url}/board")
    expect(board.locator("#queues")).to_contain_text("2 waiting")
    cut[0] = True
    house.call()
    expect(board.locator("#stale")).to_contain_text("Not connected. This is how it was at")
    expect(board.locator("#serving .call")).to_have_count(0)
    cut[0] = False
    expect(board.locator("#serving")).to_contain_text("A001")
    expect(board.locator("#queues")).to_contain_text("1 waiting")
    expect(board.locator("#stale")).to_be_hidden()


def test_a_board_that_missed_one_message_reads_again(new_page: NewPage, house: House) -> None:
    board = new_page(size=TELEVISION)
    dropped: list[str] = []

    def between(socket: WebSocketRoute) -> None:
        def hear(message: str | bytes) -> None:
            if '"type":"board"' in str(message):
                dropped.append(str(message))
            else:
                socket.send(message)

        socket.connect_to_server().on_message(hear)

    board.route_web_socket("**/api/v1/ws", between)
    board.goto(f"{house.url}/board")
    expect(board.locator("#queues")).to_contain_text("0 waiting")
    house.join()
    expect(board.locator("#queues")).to_contain_text("1 waiting")
    assert dropped, "the heartbeat told what no message had"


def test_calls_are_said_one_after_the_other_in_the_customers_language(
    new_page: NewPage, house: House
) -> None:
    board = new_page(size=TELEVISION, script=SPEAKING)
    house.post("queues/1/counters")
    for language in ("de", "en", "ja"):
        house.join(language=language)
    house.call(counter=1)
    board.goto(f"{house.url}/board?lang=en")
    expect(board.locator("#serving")).to_contain_text("A001")
    expect(board.locator("#sound")).to_contain_text("Allow sound")
    board.locator("#sound").click()
    expect(board.locator("#sound")).to_have_attribute("aria-label", "Sound is on")
    first = house.get("queues/1/counters")["items"][0]["ticket"]
    house.post(f"tickets/{first['id']}/call-again")
    for counter in (2, 3):
        house.call(counter=counter)
    expect(board.locator("body")).to_have_attribute("data-said", "3", timeout=30_000)
    assert board.evaluate("said") == [
        ["de-DE", "Nummer A 1, bitte an Schalter 1."],
        ["en-GB", "Number A 2, please go to counter 2."],
        ["en-GB", "Number A 3, please go to counter 3."],
    ]
    assert board.evaluate("overlaps") == 0
    board.locator("#sound").click()
    expect(board.locator("#sound")).to_have_attribute("aria-label", "Sound is off")


def test_twenty_calls_in_a_second_are_all_said_in_order(new_page: NewPage, house: House) -> None:
    board = new_page(size=TELEVISION, script=SPEAKING + HURRYING)
    for _ in range(18):
        house.post("queues/1/counters")
    for _ in range(20):
        house.join(language="en")
    board.goto(f"{house.url}/board?lang=en")
    board.locator("#sound").click()
    expect(board.locator("#sound")).to_have_attribute("aria-label", "Sound is on")
    for counter in range(1, 21):
        house.call(counter=counter)
    expect(board.locator("body")).to_have_attribute("data-said", "20", timeout=60_000)
    numbers = [text.split(",")[0] for _, text in board.evaluate("said")]
    assert numbers == [f"Number A {number}" for number in range(1, 21)]
    assert board.evaluate("overlaps") == 0


def test_who_is_called_no_more_is_not_said(new_page: NewPage, house: House) -> None:
    board = new_page(size=TELEVISION, script=SPEAKING)
    house.post("queues/1/counters")
    for _ in range(3):
        house.join(language="en")
    board.goto(f"{house.url}/board?lang=en")
    board.locator("#sound").click()
    expect(board.locator("#sound")).to_have_attribute("aria-label", "Sound is on")
    tickets = [house.call(counter=counter) for counter in (1, 2, 3)]
    house.post(f"tickets/{tickets[1]['id']}/no-show")
    expect(board.locator("body")).to_have_attribute("data-said", "2", timeout=30_000)
    board.wait_for_timeout(3000)
    numbers = [text.split(",")[0] for _, text in board.evaluate("said")]
    assert numbers == ["Number A 1", "Number A 3"]


def test_a_voice_of_somebody_elses_machine_says_nothing(new_page: NewPage, house: House) -> None:
    remote = SPEAKING.replace("localService: true", "localService: lang === 'en-GB'")
    board = new_page(size=TELEVISION, script=remote + HURRYING)
    board.goto(f"{house.url}/board?lang=en")
    board.locator("#sound").click()
    expect(board.locator("#sound")).to_have_attribute("aria-label", "Sound is on")
    house.join(language="de")
    house.call()
    expect(board.locator("body")).to_have_attribute("data-said", "1", timeout=30_000)
    assert board.evaluate("said") == [["en-GB", "Number A 1, please go to counter 1."]]


@pytest.mark.parametrize("address", ["/board?queues=1,3", "/board/1,3"])
def test_a_board_shows_the_queues_its_address_names(page: Page, house: House, address: str) -> None:
    for name in ("Passports", "Registry"):
        house.post("queues", {"name": name})
    page.goto(f"{house.url}{address}")
    expect(page.locator("#title")).to_have_text("City Office")
    expect(page.locator(".queue-name")).to_have_text(["Counter hall", "Registry"])
    house.join(2)
    house.join(3)
    expect(page.locator("#queues")).to_contain_text("1 waiting")
    expect(page.locator("#queues")).not_to_contain_text("Passports")


def test_a_board_for_days_does_not_grow(new_page: NewPage, house: House) -> None:
    board = new_page(size=TELEVISION, script=COUNTING)
    board.goto(f"{house.url}/board")
    counts = []
    for _ in range(2):
        for _ in range(20):
            house.join()
            house.post(f"tickets/{house.call()['id']}/complete")
        last = house.join()["ticket"]["number"]
        called = house.call()
        expect(board.locator("#serving")).to_contain_text(last)
        counts.append(
            board.evaluate("[document.querySelectorAll('*').length, live.intervals.size]")
        )
        assert board.evaluate("live.timers.size") <= 2, "one that is due, and that of the pointer"
        house.post(f"tickets/{called['id']}/complete")
        expect(board.locator("#serving .call")).to_have_count(0)
    assert counts[0] == counts[1]
    assert counts[1][0] < 250


def test_a_board_takes_a_newer_page_by_itself(new_page: NewPage, house: House) -> None:
    board = new_page(size=TELEVISION)
    board.clock.install()
    version = ["one"]
    board.route("**/version", lambda route: route.fulfill(json={"version": version[0]}))
    board.goto(f"{house.url}/board")
    expect(board.locator("#queues")).to_contain_text("0 waiting")
    board.evaluate("globalThis.same = true")
    board.clock.run_for(61_000)
    assert board.evaluate("globalThis.same") is True
    version[0] = "two"
    with board.expect_navigation():
        board.clock.run_for(61_000)
    expect(board.locator("#queues")).to_contain_text("0 waiting")
    assert board.evaluate("globalThis.same") is None


def test_a_board_fills_the_screen_by_a_key(page: Page, house: House) -> None:
    page.goto(f"{house.url}/board")
    expect(page.get_by_role("button", name="Full screen")).to_be_visible()
    page.keyboard.press("f")
    expect(page.locator("html:fullscreen")).to_have_count(1)
    page.get_by_role("button", name="Full screen").click()
    expect(page.locator("html:fullscreen")).to_have_count(0)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_board_is_for_everybody(page: Page, house: House, language: str) -> None:
    for _ in range(3):
        house.join()
    house.post(f"tickets/{house.call()['id']}/no-show")
    house.post(f"tickets/{house.call()['id']}/here")
    house.call(counter=2)
    page.goto(f"{house.url}/board?lang={language}")
    expect(page.locator("#serving .call")).to_have_count(2)
    assert findings(page) == []
