"""The staff page tells that the branch could not be backed up, until it could."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from server.backups import BackupPlan
from tests.browser.desk import sign_in, take_counter
from tests.browser.house import House

FIVE_MINUTES_MS = 300_000
PATIENCE_S = 60


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """The folder for backups, which is not there."""
    return tmp_path / "share"


@pytest.fixture
def house(tmp_path: Path, share: Path) -> Iterator[House]:
    plan = BackupPlan(tmp_path / "data", share, None, 0, 0.5, 0.1)
    house = House(tmp_path / "data", backups=plan)
    yield house
    house.close()


def wait_until_backups_are(house: House, *, ok: bool) -> None:
    until = time.monotonic() + PATIENCE_S
    while house.get("health")["backup"]["ok"] is not ok:
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.slow
def test_a_failed_backup_is_shown_where_counters_are_chosen_and_once_at_a_desk(
    page: Page, house: House, share: Path
) -> None:
    page.clock.install()
    wait_until_backups_are(house, ok=False)
    sign_in(page, house)
    sign = page.locator("#backup-failed")
    expect(sign).to_contain_text("could not be backed up, and there is no backup yet")
    expect(page.locator("#notice")).to_be_empty()
    take_counter(page)
    page.reload()
    expect(page.locator("#notice")).to_contain_text("tell whoever looks after this machine")
    page.get_by_role("button", name="Dismiss").click()
    page.clock.run_for(FIVE_MINUTES_MS)
    expect(page.locator("#notice")).to_be_empty()

    share.mkdir()
    wait_until_backups_are(house, ok=True)
    page.clock.run_for(FIVE_MINUTES_MS)
    expect(sign).to_be_hidden()
    expect(sign).to_have_text("")
