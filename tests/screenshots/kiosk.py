"""Makes ``docs/screenshots/*.png`` from the running program: ``python -m tests.screenshots``.

The made-up day is played up to the late morning; then kiosk and board are drawn by Qt without a
screen, and the staff page by Chromium.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import aiohttp
from playwright.sync_api import Page, sync_playwright
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from core.branch import Branch, open_branch
from core.clock import Clock
from core.commands import STAFF_AT_SETUP, ChangeBranch, SetUpBranch
from core.secrets import hash_secret
from kiosk.composition import Kiosk
from server.app import ServerSettings, ServerThread
from server.playback import Pace, Playback, Watcher
from server.playback_client import Entrance, PlaybackClient
from server.recorded_day import RecordedDay, read_day
from server.replay_branch import MovedClock
from tests.browser.conftest import ARGUMENTS

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "screenshots"
DAY = ROOT / "resources" / "demo" / "day.csv"
LATE_MORNING_S = 11 * 3600 + 9 * 60
OWNER, PIN = "Ada", "2468"
SCREEN = QSize(1280, 800)
SETTLED_MS = 1500


class LateMorningError(Exception):
    """The day has come to where the pictures are taken."""


class MorningPace(Pace):
    """Ends the day in the middle."""

    async def reach(self, at_s: int) -> None:
        if at_s > LATE_MORNING_S:
            raise LateMorningError
        await super().reach(at_s)


def main() -> int:
    """Make the three pictures."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    PICTURES.mkdir(exist_ok=True)
    day = read_day(DAY)
    clock = MovedClock(day)
    with tempfile.TemporaryDirectory() as data, _branch(Path(data), clock) as (branch, at):
        asyncio.run(_play(day, clock, at))
        _draw_screens(branch, at.address)
        _draw_staff_page(at)
    return 0


@contextmanager
def _branch(data: Path, clock: MovedClock) -> Iterator[tuple[Branch, Entrance]]:
    branch = open_branch(data, Clock(wall=clock, monotonic=clock))
    server = ServerThread(branch, ServerSettings(port=0))
    try:
        first = SetUpBranch(OWNER, hash_secret(PIN), "Letters and parcels", 2, 300, "Riverside")
        for command in (first, ChangeBranch({"time_zone": "UTC"})):
            outcome = branch.submit(command, STAFF_AT_SETUP).result()
            assert outcome.refusal is None, outcome.refusal
        yield branch, Entrance(server.start(), OWNER, PIN)
    finally:
        server.stop()
        branch.close()


async def _play(day: RecordedDay, clock: MovedClock, at: Entrance) -> None:
    """Fill the branch with the morning; then one customer does not come."""
    async with aiohttp.ClientSession() as session:
        client = PlaybackClient(session, at.address)
        await client.sign_in(at.name, at.pin)
        try:
            await Playback(client, day, MorningPace(clock.move, None), Watcher()).run()
        except LateMorningError:
            clock.move(LATE_MORNING_S)
        await _no_show(client)


async def _no_show(client: PlaybackClient) -> None:
    """Counter 2 gives up on its customer and calls the next."""
    counter = (await client.get("/queues/1/counters"))["items"][1]
    await client.post(f"/tickets/{counter['ticket']['id']}/no-show")
    await client.post("/queues/1/call-next", {"counter": counter["id"]})


def _draw_screens(branch: Branch, address: str) -> None:
    app = QGuiApplication.instance() or QGuiApplication(["waitwise"])
    kiosk = Kiosk(branch, address, windowed=True, board=True)
    board = kiosk.windows.board
    assert app is not None
    assert board is not None
    try:
        kiosk.controller.chooseQueue()
        _draw(kiosk.windows.kiosk.root, "kiosk")
        _draw(board.root, "board")
    finally:
        kiosk.close()


def _draw(window: QQuickWindow, name: str) -> None:
    window.resize(SCREEN)
    QTest.qWait(SETTLED_MS)
    _keep(window.grabWindow().save(str(PICTURES / f"{name}.png")), name)


def _draw_staff_page(at: Entrance) -> None:
    with sync_playwright() as playwright:
        chromium = Path(sys.prefix) / "bin" / "chromium"
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        size = {"width": SCREEN.width(), "height": SCREEN.height()}
        page = browser.new_page(viewport=size, reduced_motion="reduce")  # type: ignore[arg-type]
        _sit_down(page, at)
        page.wait_for_timeout(SETTLED_MS)
        page.screenshot(path=PICTURES / "staff.png")
        browser.close()
    _keep((PICTURES / "staff.png").exists(), "staff")


def _sit_down(page: Page, at: Entrance) -> None:
    page.goto(f"{at.address}/staff")
    page.get_by_label("Name").fill(at.name)
    page.get_by_label("PIN").fill(at.pin)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Counter 1").first.click()


def _keep(made: bool, name: str) -> None:
    if not made:
        raise SystemExit(f"The picture {name}.png could not be made.")
    sys.stderr.write(f"docs/screenshots/{name}.png\n")


if __name__ == "__main__":
    sys.exit(main())
