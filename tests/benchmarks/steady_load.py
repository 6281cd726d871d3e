"""Asks a branch's server for so many things a second, as staff and boards do, and reads along.

Each of some connections takes a counter and goes round: a customer joins, is called, the board is
read, the customer is served. Beside that one connection reads the whole of a queue's tickets, page
by page, over and over. Prints what came of it as JSON.
"""

import argparse
import json
import threading
import time
from http.client import HTTPConnection
from typing import Any

from tests.benchmarks.programs import OWNER, PIN

COUNTERS = 4
_ROUND = 4
"""Requests of one round: join, call, board, complete."""
_STATES = "WAITING,SERVING,LATE,MISSED,CANCELLED,COMPLETED"


class Client:
    """One signed-in connection."""

    def __init__(self, port: int, token: str = "") -> None:
        self._connection = HTTPConnection("127.0.0.1", port)
        self._token = token
        self._run = f"{time.time_ns():x}"
        self.requests = 0

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        self.requests += 1
        headers = {"Content-Type": "application/json"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        if not path.startswith("auth/") and method == "POST":
            headers["Idempotency-Key"] = f"{self._run}-{id(self)}-{self.requests}"
        text = None if body is None else json.dumps(body)
        self._connection.request(method, f"/api/v1/{path}", text, headers)
        answer = self._connection.getresponse()
        read = answer.read()
        if answer.status >= 400:
            raise RuntimeError(f"{method} {path}: {answer.status} {read.decode()}")
        return json.loads(read)


class Server(threading.Thread):
    """One counter's staff, its customers and a board, at a steady pace until the end."""

    def __init__(self, client: Client, counter: int, every_s: float, end: float) -> None:
        super().__init__()
        self.client = client
        self._counter = counter
        self._every_s = every_s
        self._end = end

    def run(self) -> None:
        due = time.monotonic()
        while (now := time.monotonic()) < self._end:
            time.sleep(max(0.0, due - now))
            due += self._every_s
            self._go_round()

    def _go_round(self) -> None:
        self.client.ask("POST", "queues/1/join", {})
        called = self.client.ask("POST", "queues/1/call-next", {"counter": self._counter})
        self.client.ask("GET", "queues/1/board")
        self.client.ask("POST", f"tickets/{called['ticket']['id']}/complete", {})


class Reader(threading.Thread):
    """Reads all tickets of a queue, again and again."""

    def __init__(self, client: Client, queue: int, end: float) -> None:
        super().__init__()
        self.client = client
        self.read = 0
        self._path = f"queues/{queue}/tickets?state={_STATES}&limit=200"
        self._end = end

    def run(self) -> None:
        cursor: str | None = None
        while time.monotonic() < self._end:
            after = "" if cursor is None else f"&cursor={cursor}"
            page = self.client.ask("GET", self._path + after)
            self.read += len(page["items"])
            cursor = page["next"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--rate", type=float, required=True, help="requests a second")
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--read", type=int, required=True, help="the queue read all the time")
    given = parser.parse_args()
    login = Client(given.port).ask(
        "POST", "auth/login", {"name": OWNER, "secret": PIN, "device": "bench"}
    )
    begin = time.monotonic()
    end = begin + given.seconds
    every_s = COUNTERS * _ROUND / given.rate

    def client() -> Client:
        return Client(given.port, login["token"])

    servers = [Server(client(), counter, every_s, end) for counter in range(1, COUNTERS + 1)]
    reader = Reader(client(), given.read, end)
    for thread in (*servers, reader):
        thread.start()
    for thread in (*servers, reader):
        thread.join()
    requests = sum(one.client.requests for one in servers)
    took = time.monotonic() - begin
    print(json.dumps({"requests_per_s": requests / took, "tickets_read_per_s": reader.read / took}))


if __name__ == "__main__":
    main()
