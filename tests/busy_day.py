"""A day's customers, staff and a tablet around a program that may be killed at any moment.

Everybody does as the pages do: what was not answered is asked again with its key, until it is.
"""

import asyncio
import threading
import time
from http.client import HTTPException
from itertools import count
from typing import Any, NamedTuple
from urllib.error import HTTPError

from aiohttp import ClientError, ClientSession, WSMsgType

from tests.supervised_branch import Place

AGAIN_S = 0.1
STAFF = 4


class Answered(NamedTuple):
    """One command that was asked with ``key``, and the ticket it was answered with."""

    key: str
    tries: int
    ticket_id: int
    state: str


def ask_until_answered(place: Place, path: str, body: Any, token: str, key: str) -> Answered:
    """As the pages do: with the same key, again and again."""
    for tries in count(1):
        try:
            answer = place.post(path, body, token, key)
        except HTTPError as error:
            if error.code != 503:
                raise
        except (OSError, HTTPException):
            pass
        else:
            ticket = answer.get("ticket", answer)
            return Answered(key, tries, ticket["id"], ticket["state"])
        time.sleep(AGAIN_S)
    raise AssertionError("never")


class Desk(threading.Thread):
    """One counter: a customer joins, is called and served, over and over until told to end."""

    def __init__(
        self, place: Place, token: str, counter: int, end: threading.Event, pause_s: float
    ) -> None:
        super().__init__(name=f"desk {counter}")
        self.answered: list[Answered] = []
        self._place = place
        self._token = token
        self._counter = counter
        self._end = end
        self._pause_s = pause_s
        self._numbers = count()

    def run(self) -> None:
        while not self._end.wait(self._pause_s):
            self._ask("queues/1/join", {})
            called = self._ask("queues/1/call-next", {"counter": self._counter})
            self._ask(f"tickets/{called.ticket_id}/complete", {})

    def _ask(self, path: str, body: Any) -> Answered:
        key = f"{self.name} {next(self._numbers)}"
        done = ask_until_answered(self._place, path, body, self._token, key)
        self.answered.append(done)
        return done


class Tablet(threading.Thread):
    """The staff page's WebSocket, opened again whenever it is gone."""

    def __init__(self, place: Place, end: threading.Event) -> None:
        super().__init__(name="tablet")
        self.snapshots: list[float] = []
        """When each connection had told all."""
        self.boards = 0
        self._url = f"{place.url}/api/v1/ws"
        self._end = end

    def run(self) -> None:
        asyncio.run(self._stay())

    async def _stay(self) -> None:
        async with ClientSession() as session:
            while not self._end.is_set():
                try:
                    await self._listen(session)
                except (ClientError, OSError):
                    await asyncio.sleep(AGAIN_S)

    async def _listen(self, session: ClientSession) -> None:
        async with session.ws_connect(self._url) as socket:
            await socket.send_json({"type": "hello", "queues": [1]})
            while not self._end.is_set():
                message = await socket.receive()
                if message.type is not WSMsgType.TEXT:
                    return
                if message.json()["type"] == "snapshot":
                    self.snapshots.append(time.monotonic())
                self.boards += message.json()["type"] == "board"


class BusyDay:
    """All of them; ``end`` waits until each has the answer to what it asked last."""

    def __init__(self, place: Place, pause_s: float = 0) -> None:
        """``pause_s`` is how long a desk rests before each customer."""
        self._ending = threading.Event()
        token = place.sign_in()
        self.tablet = Tablet(place, self._ending)
        self.desks = [
            Desk(place, token, counter, self._ending, pause_s) for counter in range(1, STAFF + 1)
        ]
        for one in (self.tablet, *self.desks):
            one.start()

    @property
    def answered(self) -> list[Answered]:
        return [one for desk in self.desks for one in desk.answered]

    def end(self) -> None:
        self._ending.set()
        for one in (*self.desks, self.tablet):
            one.join()
