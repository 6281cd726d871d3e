"""The page in the place of one that is not there, or fails: in the reader's language."""

import json
import re
from html import unescape

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request
from playwright.sync_api import Page, expect

from server.apologies import apology_for
from server.pages import WEB_ROOT
from tests.browser.axe import findings
from tests.browser.conftest import Faults, NewPage
from tests.browser.house import House
from tests.browser.test_layout import MAGNIFIED, overflow, torn_words

_SAID = re.compile(r'data-text="(\w+)">([^<]+)<')


@pytest.mark.parametrize(
    ("language", "title", "direction"),
    [("de", "Hier gibt es keine Seite", "ltr"), ("ar", "لا توجد صفحة هنا", "rtl")],
)
def test_it_speaks_the_readers_language(
    new_page: NewPage, house: House, faults: Faults, language: str, title: str, direction: str
) -> None:
    faults.expect("status of 404")
    page = new_page(size=MAGNIFIED, locale=language)
    page.goto(f"{house.url}/nowhere")
    expect(page.get_by_role("heading")).to_have_text(title)
    expect(page.locator("html")).to_have_attribute("dir", direction)
    assert findings(page) == []
    assert overflow(page)[0] == 0
    assert torn_words(page) == []


def test_one_that_fails_says_so(page: Page, house: House, faults: Faults) -> None:
    faults.expect("status of 503")
    text = apology_for(make_mocked_request("GET", "/board"), web.HTTPServiceUnavailable()).text
    page.route("**/board", lambda route: route.fulfill(status=503, body=text))
    page.goto(f"{house.url}/board")
    expect(page.get_by_role("heading")).to_have_text("This page cannot be shown just now")


def test_its_english_is_that_of_the_words() -> None:
    page = (WEB_ROOT / "astray.html").read_text("utf-8")
    words = WEB_ROOT / "static" / "words" / "astray" / "en.json"
    assert dict(_SAID.findall(unescape(page))) == json.loads(words.read_text("utf-8"))
