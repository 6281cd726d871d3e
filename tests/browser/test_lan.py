"""The pages from an address that is not localhost: over plain HTTP, and over TLS."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.conftest import ARGUMENTS, TABLET, Faults
from tests.browser.house import OWNER, PIN, House
from tests.browser.tls_house import TlsHouse

NAME = "waitwise.local"
MAPPED = f"--host-resolver-rules=MAP {NAME} 127.0.0.1"
SHOWS_SECURE = "() => window.isSecureContext"

Open = Callable[[str], Page]


@pytest.fixture
def tls_house(tmp_path: Path) -> Iterator[TlsHouse]:
    house = TlsHouse(tmp_path / "tls-data")
    yield house
    house.close()


@contextmanager
def browser_with(*arguments: str) -> Iterator[Browser]:
    """A Chromium to which the branch is at waitwise.local."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=[*ARGUMENTS, MAPPED, *arguments]
        )
        yield browser
        browser.close()


@pytest.fixture
def on_lan(faults: Faults) -> Iterator[Open]:
    """Opens a page in a browser that knows no certificate of ours."""
    with browser_with() as browser:
        yield lambda url: opened(browser, faults, url)


@pytest.fixture
def trusting(tls_house: TlsHouse, faults: Faults) -> Iterator[Open]:
    """Opens a page in a browser on a device that trusts the branch."""
    trust = f"--ignore-certificate-errors-spki-list={tls_house.key_print}"
    with browser_with(trust) as browser:
        yield lambda url: opened(browser, faults, url)


def opened(browser: Browser, faults: Faults, url: str) -> Page:
    page = browser.new_context(viewport=TABLET, reduced_motion="reduce").new_page()  # type: ignore[arg-type]
    faults.watch(page)
    page.goto(url)
    return page


def sign_in_and_see_live(page: Page) -> None:
    page.locator("#sign-in-name").fill(OWNER)
    page.locator("#sign-in-pin").fill(PIN)
    page.locator("#sign-in-go").click()
    expect(page.locator("#choose [data-sign='live'][data-live='live']")).to_be_visible()
    page.reload()
    expect(page.locator("#choose")).to_be_visible()


def test_staff_work_over_plain_http_by_name(house: House, on_lan: Open) -> None:
    page = on_lan(f"http://{NAME}:{house.url.rsplit(':', 1)[1]}/staff")
    assert page.evaluate(SHOWS_SECURE) is False
    sign_in_and_see_live(page)
    (cookie,) = page.context.cookies()
    assert cookie["name"] == "waitwise_session"
    assert (cookie["secure"], cookie["httpOnly"]) == (False, True)
    board = page.context.new_page()
    board.goto(f"http://{NAME}:{house.url.rsplit(':', 1)[1]}/board/1")
    expect(board.get_by_text("0 waiting")).to_be_visible()
    house.join()
    expect(board.get_by_text("1 waiting")).to_be_visible()


def test_staff_work_over_tls_by_name(tls_house: TlsHouse, trusting: Open) -> None:
    page = trusting(f"https://{NAME}:{tls_house.port}/staff")
    assert page.evaluate(SHOWS_SECURE) is True
    sign_in_and_see_live(page)
    worker = page.evaluate("async () => (await navigator.serviceWorker.ready).scope")
    assert worker.startswith(f"https://{NAME}:{tls_house.port}/staff")
    (cookie,) = page.context.cookies()
    assert cookie["name"] == "__Host-waitwise_session"
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"]) == (True, True, "Strict")


def test_a_trusting_tablet_is_led_on_and_paired(tls_house: TlsHouse, trusting: Open) -> None:
    page = trusting(tls_house.pairing_url().replace("127.0.0.1", NAME))
    page.wait_for_url(f"https://{NAME}:{tls_house.port}/pair")
    expect(page.locator("#branch")).to_have_text("City Office")
    page.locator("#device").fill("Counter 2")
    page.locator("#go").click()
    page.wait_for_url(f"https://{NAME}:{tls_house.port}/staff")
    assert page.evaluate("() => JSON.parse(localStorage['waitwise.device'])") == "Counter 2"
    expect(page.locator("#sign-in-pin")).to_be_visible()


def test_a_tablet_that_does_not_trust_is_told_how(
    tls_house: TlsHouse, on_lan: Open, faults: Faults
) -> None:
    faults.expect("ERR_CERT_AUTHORITY_INVALID")
    faults.expect("https://waitwise.local")
    page = on_lan(f"http://{NAME}:{tls_house.port}/staff")
    page.wait_for_url("**/trust?to=/staff")
    expect(page.locator("#state")).to_have_attribute("data-state", "bad")
    expect(page.locator("#fingerprint")).to_have_text(tls_house.fingerprint)
    expect(page.locator(".trust-device")).to_have_count(4)
    with page.expect_download() as download:
        page.locator("#file").click()
    file = x509.load_der_x509_certificate(Path(download.value.path()).read_bytes())
    assert file.fingerprint(hashes.SHA256()).hex(":").upper() == tls_house.fingerprint
    expect(page.locator("#go")).to_have_attribute("href", f"https://{NAME}:{tls_house.port}/staff")


def test_a_customer_is_warned_of_nothing(tls_house: TlsHouse, on_lan: Open) -> None:
    page = on_lan(tls_house.ticket_url().replace("127.0.0.1", NAME))
    assert page.url.startswith("http://")
    expect(page.get_by_text("A001").first).to_be_visible()


def test_a_used_code_is_told_in_words(house: House, on_lan: Open) -> None:
    base = f"http://{NAME}:{house.url.rsplit(':', 1)[1]}"
    page = on_lan(f"{base}/pair#{'x' * 16}")
    page.locator("#device").fill("Counter 2")
    page.locator("#go").click()
    expect(page.locator("#why")).to_contain_text("used already")
    page.locator("#without").click()
    expect(page.locator("#sign-in-name")).to_be_visible()
    page.goto(f"{base}/trust")
    expect(page.locator("#state")).to_have_attribute("data-state", "good")
    expect(page.get_by_role("heading")).to_have_text("Nothing to set up on this device")
