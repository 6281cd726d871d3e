"""A day of a branch in which all is said and done that is nobody else's business."""

import asyncio
import gc
import json
import threading
from typing import NoReturn

import pytest

from core.commands import Join
from core.states import Role, Scope
from server.calls import CALLS
from tests.core.factory import STAFF
from tests.server.house import House
from tests.server.test_access import BODIES

NAME, OTHER, COLLEAGUE = "Zaphod Beeblebrox", "Trillian McMillan", "Slartibartfast Magrathea"
PHONE, PIN, WRONG_PIN = "+493098765432", "83572946", "61728394"
NOTE, REASON, DEVICE, KEY_NAME = (
    "needs a wheelchair",
    "shouted at us",
    "Marvin's pad",
    "Heartofgold",
)
IDEMPOTENCY = "improbability-drive"


class Day:
    """What happens in one day, and every value of it that is nobody's business."""

    def __init__(self, house: House, pin_hash: str) -> None:
        self.house = house
        self.private = {
            *(NAME, OTHER, COLLEAGUE, PHONE, PHONE[1:], PIN, WRONG_PIN, NOTE, REASON, DEVICE),
            *(KEY_NAME, IDEMPOTENCY, "127.0.0.1"),
            *(word for name in (NAME, OTHER, COLLEAGUE) for word in name.split()),
        }
        house.make_user(COLLEAGUE, Role.OWNER, pin_hash)
        for header in (house.staff, house.owner):
            self.keep(header)

    def keep(self, header: str) -> str:
        """``header``, whose secret is not to be found."""
        self.private.add(header.split()[-1])
        return header

    async def of_customers(self) -> None:
        house = self.house
        house.world.change(join_from_phone=True)
        joined = await house.join(name=NAME, phone=PHONE)
        other = await house.join(name=OTHER)
        await house.ask(
            "POST", "/queues/1/join", {"name": NAME}, house.staff, key=IDEMPOTENCY, User_Agent=NAME
        )
        for one in (joined, other):
            secret, number = one["secret"], one["ticket"]["id"]
            holder = self.keep(f"Ticket {secret}")
            await house.ask("GET", f"/tickets/{number}?phone={PHONE}", None, holder)
            for path in (f"/t/{secret}", f"/T/{secret}", f"/api/v1/t/{secret}?x={PHONE}"):
                async with house.client.get(path, headers={"Referer": f"https://x/t/{secret}"}):
                    pass
        await house.ask("POST", f"/tickets/{number}/leave", {}, holder)

    async def of_staff(self, pin: str) -> None:
        house = self.house
        self.private.add(pin)
        for secret in (pin, WRONG_PIN):
            login = {"name": COLLEAGUE, "secret": secret, "device": DEVICE}
            reply = await house.ask("POST", "/auth/login", login)
            if reply.status == 200:
                self.keep(reply.json["token"])
        key = {"name": KEY_NAME, "scopes": ["join"]}
        self.keep((await house.ask("POST", "/api-keys", key, house.owner)).json["key"])
        for path, body, who in (
            ("/users", {"name": OTHER, "role": "staff", "pin": PIN}, house.owner),
            ("/tickets/1/note", {"note": NOTE}, house.staff),
            ("/queues/1/call-next", {"counter": 1}, house.staff),
            ("/tickets/1/complete", {}, house.staff),
            ("/counters/1/pause", {"reason": REASON}, house.staff),
            ("/tickets/3/remove", {"reason": f"{REASON} {PHONE}"}, house.staff),
        ):
            reply = await house.ask("POST", path, body, who)
            assert reply.status in (200, 201), (path, reply.body)

    async def of_everybody(self) -> None:
        house = self.house
        bodies = BODIES | {
            "login": {"name": NAME, "secret": PIN},
            "join": {"name": NAME, "phone": PHONE},
            "create_user": {"name": NAME, "role": "staff", "pin": PIN},
            "remove": {"reason": f"{NAME} {PHONE}"},
            "set_note": {"note": NOTE},
        }
        askers = (None, self.keep(house.make_key(*Scope)), house.staff, house.owner)
        for call in CALLS:
            path = call.address.replace("{id}", "2")
            for who in askers:
                body = bodies.get(call.name)
                await house.ask(call.method, f"{path}?x={NAME}", body, who)
                await house.ask(call.method, path, f'{{"name": "{NAME}'.encode(), who)

    async def of_listeners(self) -> None:
        house = self.house
        staff = house.staff.split()[1]
        for token in (staff, NAME):
            socket = await house.socket({"queues": [1], "token": token})
            await socket.receive()
            if not socket.closed:
                await socket.send_str(json.dumps({"type": NAME, "phone": PHONE}))
                await socket.receive()
            await socket.close()

    async def of_strangers(self) -> None:
        for words in (f"GET /{NAME} HTTP/9.9", f"{PHONE} / HTTP/1.1", f"GET / HTTP/1.1\r\n{NAME}"):
            server = self.house.client.server
            reader, writer = await asyncio.open_connection(server.host, server.port)
            writer.write(f"{words}\r\n\r\n".encode())
            await reader.read()
            writer.close()

    async def of_defects(self, monkeypatch: pytest.MonkeyPatch) -> None:
        house = self.house

        def fail(*_: object) -> NoReturn:
            raise ValueError(f"{NAME} {PHONE}")

        async def fail_later() -> None:
            fail()

        failed = house.world.branch.submit(Join(1, name=NAME + "x" * 81), STAFF)
        assert failed.exception(10) is not None
        with monkeypatch.context() as broken:
            broken.setattr(type(house.world.branch.views), "board", fail)
            assert (await house.ask("GET", "/queues/1/board")).status == 500
        forgotten = asyncio.create_task(fail_later(), name=NAME)
        await asyncio.sleep(0)
        del forgotten
        gc.collect()
        asyncio.get_running_loop().call_soon(fail, NAME)
        await asyncio.sleep(0)
        end = house.world.branch.bus.subscribe(fail)
        house.world.join(name=OTHER)
        end()
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
