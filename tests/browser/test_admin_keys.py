"""The owner's page: keys for programs are made, shown once, used and taken back."""

import re
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import findings
from tests.browser.house import House
from tests.browser.office import control, enter, expect_said, save, wrong


def test_a_key_is_shown_once_opens_what_it_says_and_is_revoked(page: Page, house: House) -> None:
    enter(page, house, "keys")
    expect(page.locator(".things-empty")).to_contain_text("There is no key yet")
    page.get_by_role("link", name="New key").click()
    control(page, "name").fill("Website")
    page.get_by_role("checkbox", name=re.compile("^Read")).check()
    save(page)
    secret = page.get_by_role("textbox", name="Key", exact=True)
    expect(page.get_by_role("button", name="Copy")).to_be_focused()
    key = secret.input_value()
    assert opens(house, "queues", key)
    assert not opens(house, "users", key)
    assert findings(page) == []

    page.get_by_role("link", name="I have it").click()
    line = page.locator(".thing")
    expect(line).to_contain_text("Website")
    expect(line.locator(".chip")).to_have_text(["Read"])
    assert key not in page.content()
    line.get_by_role("button", name="Revoke").click()
    page.get_by_role("button", name="Keep it").click()
    assert opens(house, "queues", key)
    line.get_by_role("button", name="Revoke").click()
    page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    expect_said(page, "Website opens nothing any more.")
    expect(page.locator(".things-empty")).to_be_visible()
    assert not opens(house, "queues", key)


@pytest.mark.slow
def test_a_key_is_copied(page: Page, house: House) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    enter(page, house, "keys/new")
    control(page, "name").fill("Website")
    page.get_by_label("Serve").check()
    page.get_by_label("Metrics").check()
    save(page)
    page.get_by_role("button", name="Copy").click()
    expect_said(page, "The key is copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.get_by_role("textbox", name="Key", exact=True).input_value()
    (stored,) = house.get("api-keys")["items"]
    assert stored["scopes"] == ["serve", "metrics"]


@pytest.mark.slow
def test_what_is_wrong_with_a_key_stands_beside_the_field(page: Page, house: House) -> None:
    enter(page, house, "keys/new")
    save(page)
    expect(wrong(page, "name")).to_have_text("Something has to stand here.")
    expect(wrong(page, "scopes")).to_have_text("Please choose at least one.")
    page.get_by_role("link", name="Branch").click()
    expect(page.get_by_role("heading", name="Branch")).to_be_visible()
    assert house.get("api-keys")["items"] == []


@pytest.mark.slow
def test_a_key_that_somebody_revokes_meanwhile(page: Page, house: House) -> None:
    made = house.post("api-keys", {"name": "Website", "scopes": ["read"]})
    enter(page, house, "keys")
    page.get_by_role("button", name="Revoke").click()
    house.delete(f"api-keys/{made['id']}")
    page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    expect_said(page, "Somebody else has deleted this meanwhile")
    expect(page.locator(".things-empty")).to_be_visible()


def opens(house: House, path: str, key: str) -> bool:
    """Whether the key is let in there."""
    request = urllib.request.Request(  # noqa: S310 - the address is this test's own
        f"{house.url}/api/v1/{path}", headers={"Authorization": f"Bearer {key}"}
    )
    try:
        with urllib.request.urlopen(request, timeout=10):  # noqa: S310
            return True
    except urllib.error.HTTPError as error:
        error.close()
        if error.code not in (401, 403):
            raise
        return False
