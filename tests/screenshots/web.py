"""The pictures of the web pages, taken by Chromium, each in a browser profile of its own."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.conftest import ARGUMENTS
from tests.browser.house import House
from tests.screenshots.album import kept, place_of, wanted
from tests.screenshots.shots import SHOTS, SIZES, Shot, View, views_of

SETTLED_MS = 400
PATIENCE_MS = 20_000


def photograph(house: House) -> None:
    """Take every picture of this kind of branch."""
    pictures = [
        (shot, view)
        for shot in SHOTS[type(house)]
        for view in views_of(shot)
        if wanted(_name(shot, view))
    ]
    if not pictures:
        return
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        chromium = Path(sys.prefix) / "bin" / "chromium"
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for shot, view in pictures:
            _take(browser, house, shot, view)
        browser.close()


def _take(browser: Browser, house: House, shot: Shot, view: View) -> None:
    name = _name(shot, view)
    with _page(browser, view) as page:
        shot.scene(page, house)
        page.mouse.move(0, 0)
        page.wait_for_timeout(SETTLED_MS)
        page.screenshot(path=place_of(name))
    kept(name)


def _name(shot: Shot, view: View) -> str:
    return f"{shot.name}-{view}"


@contextmanager
def _page(browser: Browser, view: View) -> Iterator[Page]:
    width, height = SIZES[view.size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if view.dark else "light",
        reduced_motion="reduce",
        has_touch=view.size != "desktop",
        service_workers="block",
    )
    language = json.dumps(view.language)
    context.add_init_script(f"localStorage.setItem('waitwise.language', '{language}')")
    yield context.new_page()
    context.close()
