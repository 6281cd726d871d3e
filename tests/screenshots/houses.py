"""The branches on the pictures: one in the middle of its morning, one of long names, and others."""

import asyncio
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import aiohttp

from core.backup import FOLDER_NAME, make_backup
from core.clock import Clock
from core.commands import STAFF_AT_SETUP, ChangeBranch, SetUpBranch
from core.secrets import hash_secret
from server.backups import BackupPlan
from server.devices import Kind
from server.playback import Pace, Playback, Watcher
from server.playback_client import PlaybackClient
from server.recorded_day import read_day
from server.replay_branch import MovedClock
from server.screens import Screen
from tests.browser.house import WAIT_S, House
from tests.browser.test_layout import LONG_NAME
from tests.screenshots.album import ROOT

DAY = ROOT / "resources" / "demo" / "day.csv"
LATE_MORNING_S = 11 * 3600 + 9 * 60
LONG_PERSON = "Bartholomäus Wolfeschlegelsteinhausenbergerdorff"


class LateMorningError(Exception):
    """The day has come to where the pictures are taken."""


class MorningPace(Pace):
    """Ends the day in the middle."""

    async def reach(self, at_s: int) -> None:
        if at_s > LATE_MORNING_S:
            raise LateMorningError
        await super().reach(at_s)


class RiversideHouse(House):
    """A branch as it is before its first customer."""

    owner, pin = "Ada", "2468"

    def _set_up(self) -> None:
        first = SetUpBranch(
            self.owner, hash_secret(self.pin), "Letters and parcels", 2, 300, "Riverside"
        )
        for command in (first, ChangeBranch({"time_zone": "UTC"})):
            outcome = self.branch.submit(command, STAFF_AT_SETUP).result(WAIT_S)
            assert outcome.refusal is None, outcome.refusal


class MorningHouse(RiversideHouse):
    """The made-up day, played up to the late morning; there the clock stands still."""

    def __init__(self, path: Path) -> None:
        day = read_day(DAY)
        clock = MovedClock(day)
        super().__init__(path, Clock(wall=clock, monotonic=clock))
        asyncio.run(self._play(Playback, day, clock))
        for number, name in enumerate(("Mira Okafor", "Tom Lindqvist", "Yuki Tanaka")):
            self._name(number, name)
        self.post("users", {"name": "Sam", "role": "staff", "pin": "1357"})
        for key, scopes in (("Website", ["read", "join"]), ("Ticket printer", ["serve"])):
            self.post("api-keys", {"name": key, "scopes": scopes})
        for queue in (1, 2):
            self.patch(f"queues/{queue}", {"join_from_phone": True})

    def _name(self, place: int, name: str) -> None:
        ticket = self.get("queues/1/tickets?state=WAITING")["items"][place]
        self.post(f"tickets/{ticket['id']}/note", {"note": name})

    async def _play(self, playback: type[Playback], day: Any, clock: MovedClock) -> None:
        async with aiohttp.ClientSession() as session:
            client = PlaybackClient(session, self.url)
            await client.sign_in(self.owner, self.pin)
            try:
                await playback(client, day, MorningPace(clock.move, None), Watcher()).run()
            except LateMorningError:
                clock.move(LATE_MORNING_S)
            await _no_show(client)


async def _no_show(client: PlaybackClient) -> None:
    """Counter 2 gives up on its customer and calls the next."""
    counter = (await client.get("/queues/1/counters"))["items"][1]
    await client.post(f"/tickets/{counter['ticket']['id']}/no-show")
    await client.post("/queues/1/call-next", {"counter": counter["id"]})


class WellHouse(RiversideHouse):
    """A branch that looks after itself: with a backup, a kiosk, boards and tablets."""

    SCREENS = (Screen("HDMI-1", 1080, 1920), Screen("HDMI-2", 1920, 1080))
    DEVICES: ClassVar[dict[str, Kind]] = {
        "192.168.1.31": "board",
        "Counter 1": "tablet",
        "Counter 2": "tablet",
    }

    def __init__(self, path: Path) -> None:
        super().__init__(path, backups=BackupPlan(path))
        services = self._server.services
        services.screens.tell(self.SCREENS)
        self._there = ExitStack()
        for name, kind in self.DEVICES.items():
            self._there.enter_context(services.devices.present(kind, name))

    def close(self) -> None:
        """Take the devices away first."""
        self._there.close()
        super().close()

    def _set_up(self) -> None:
        super()._set_up()
        data = self.branch.data
        make_backup(data, data / FOLDER_NAME, datetime.now(UTC))


class LongHouse(House):
    """A branch whose names are as long as names get, with a change that is pending."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.patch("branch", {"name": LONG_NAME[:60]})
        self.patch("queues/1", {"name": LONG_NAME, "join_from_phone": True})
        self.post("users", {"name": LONG_PERSON, "role": "owner", "pin": "2468"})
        for number in range(8):
            self.join(name=f"{LONG_PERSON} {number}")
        self.post(f"tickets/{self.call()['id']}/no-show")
        self.call()
        self.call(counter=2)
        self.patch("queues/1", {"service_slots": 1})


class CityHouse(House):
    """A branch whose clock runs, with a queue for a ticket in each state."""

    QUEUES: ClassVar = {
        "called": "Passports",
        "late": "Residence",
        "missed": "Registrations",
        "done": "Certificates",
        "left": "Lost property",
    }
    MOVES: ClassVar = {"late": "no-show", "missed": "no-show", "done": "complete", "left": "remove"}

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.patch("queues/1", {"join_from_phone": True})
        self._tickets: dict[str, str] = {}

    def ticket(self, state: str) -> str:
        """The address of a ticket in one of the states above."""
        if state not in self._tickets:
            self._tickets[state] = self._brought_to(state)
        return self._tickets[state]

    def _brought_to(self, state: str) -> str:
        grace = 1 if state == "missed" else 300
        queue = self.post("queues", {"name": self.QUEUES[state], "grace_time_s": grace})["id"]
        (counter,) = self.get(f"queues/{queue}/counters")["items"]
        joined = self.join(queue)
        self.call(queue, counter["id"])
        if state in self.MOVES:
            self.post(f"tickets/{joined['ticket']['id']}/{self.MOVES[state]}")
        return str(joined["url"])
