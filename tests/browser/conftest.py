"""A real branch with a real server, and a Chromium whose every complaint fails the test."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from tests.browser.house import House

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TABLET = {"width": 1280, "height": 800}
_NO_WORKER = "Service Worker registration blocked by Playwright"
_REFUSAL = re.compile(r"Failed to load resource: the server responded with a status of 4\d\d")

NewPage = Callable[..., Page]


class Faults:
    """What the pages of a test complained of; ``expect`` names, as a pattern, what may be."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def expect(self, pattern: str) -> None:
        """Complaints that hold ``pattern`` are no fault in this test."""
        self._expected.append(re.compile(pattern))

    def watch(self, page: Page) -> None:
        """Listen to ``page``."""
        page.on("console", self._hear_console)
        page.on("pageerror", lambda error: self._hear(f"page error: {error}"))

    def _hear_console(self, message: ConsoleMessage) -> None:
        # The browser itself writes this of every 4xx; what it means is in the page's own words.
        refusal = _REFUSAL.match(message.text) and "/api/v1/" in message.location["url"]
        unheard = refusal or message.text == _NO_WORKER
        if message.type in ("error", "warning") and not unheard:
            self._hear(f"{message.type}: {message.text} ({message.location['url']})")

    def _hear(self, complaint: str) -> None:
        if not any(pattern.search(complaint) for pattern in self._expected):
            self.heard.append(complaint)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; one per module, so that no loop of Playwright's outlives it."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "no chromium in the PATH: install the system package chromium"
    expect.set_options(timeout=10_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A branch "City Office" with one queue, "Counter hall", and two counters."""
    house = House(tmp_path / "data")
    yield house
    house.close()


@pytest.fixture
def faults() -> Iterator[Faults]:
    """Fails the test at its end if a page complained."""
    faults = Faults()
    yield faults
    assert faults.heard == []


@pytest.fixture
def new_page(chromium: Browser, house: House, faults: Faults) -> Iterator[NewPage]:
    """Opens pages, each in a browser profile of its own; they are closed before the server."""
    contexts = []

    def open_page(
        *,
        size: dict[str, int] | None = None,
        script: str | None = None,
        worker: bool = False,
        **more: Any,
    ) -> Page:
        # A worker would fetch by itself, past what a test does to the network.
        context = chromium.new_context(
            viewport=size or TABLET,  # type: ignore[arg-type]
            reduced_motion="reduce",
            service_workers="allow" if worker else "block",
            **more,
        )
        contexts.append(context)
        if script is not None:
            context.add_init_script(script)
        page = context.new_page()
        faults.watch(page)
        return page

    yield open_page
    for context in contexts:
        for page in context.pages:
            # What a page had asked for as the test ended would fail in the test after it.
            page.unroute_all(behavior="ignoreErrors")
        context.close()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A tablet."""
    return new_page()


@pytest.fixture
def phone(new_page: NewPage) -> Page:
    """A customer's phone."""
    return new_page(size={"width": 390, "height": 844})
