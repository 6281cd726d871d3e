"""Staff hear over their WebSocket that the printer fails, within the time that is promised."""

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse

from core.commands import KIOSK, Join
from core.printer import PrinterKind, PrinterSettings
from kiosk.printing.orders import Orders
from tests.browser.house import House
from tests.kiosk.printing.fake_printer import FakePrinter, Mood
from tests.kiosk.printing.press import until
from tests.kiosk.printing.test_orders import SEEN_WITHIN_S

PATIENCE_S = 30


@pytest.fixture
def house(tmp_path: Path, fake: FakePrinter) -> Iterator[House]:
    """A branch with its server and its printing, at the pace of every day."""
    house = House(tmp_path / "data")
    settings = PrinterSettings(kind=PrinterKind.NETWORK, address="127.0.0.1", port=fake.port)
    orders = Orders(house.branch, settings, house.url)
    orders.start()
    yield house
    orders.close()
    house.close()


async def heard(socket: ClientWebSocketResponse, *, ok: bool) -> Any:
    """How the printer is, once that is so."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            told = (await socket.receive_json()).get("printer")
            if told is not None and told["ok"] is ok:
                return told


FAILURES: dict[str, Callable[[FakePrinter], None]] = {
    "no_paper": lambda fake: setattr(fake, "mood", Mood.NO_PAPER),
    "cover_open": lambda fake: setattr(fake, "mood", Mood.COVER_OPEN),
    "stalled": lambda fake: setattr(fake, "mood", Mood.STALLED),
    "unreachable": lambda fake: fake.switch_off(),
}


@pytest.mark.slow
@pytest.mark.parametrize("trouble", FAILURES)
@pytest.mark.parametrize("waits", [False, True], ids=["nobody waits", "a ticket waits"])
async def test_staff_hear_of_a_failing_printer_in_time(
    house: House, fake: FakePrinter, trouble: str, waits: bool
) -> None:
    token = house.token()
    address = f"{house.url}/api/v1/ws"
    async with ClientSession() as session, session.ws_connect(address) as socket:
        await socket.send_json({"type": "hello", "queues": [1], "token": token})
        await heard(socket, ok=True)
        await asyncio.to_thread(until, lambda: fake.is_left_alone)  # the next look is far off
        FAILURES[trouble](fake)
        began = time.monotonic()
        if waits:
            house.branch.submit(Join(1, on_paper=True), KIOSK).result(timeout=5)
        told = await heard(socket, ok=False)
        assert told["trouble"] == trouble
        assert time.monotonic() - began < SEEN_WITHIN_S
        fake.mood = Mood.WELL
        if trouble == "unreachable":
            fake.switch_on()
        await heard(socket, ok=True)
