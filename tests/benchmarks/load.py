"""Asks one HTTP server as fast as it answers, over connections that stay open; prints JSON.

Written to cost little, as it shares the machine with the server it measures: no HTTP library, no
event loop of asyncio, requests made of prepared parts. Each has an Idempotency-Key of its own.
"""

import argparse
import json
import select
import socket
import time
from dataclasses import asdict, dataclass

_END_OF_HEAD = b"\r\n\r\n"
_LENGTH = b"Content-Length: "


@dataclass(frozen=True)
class Load:
    """What came of it; latencies in milliseconds."""

    requests: int
    wrong: int
    seconds: float
    cpu_s: float
    p50_ms: float
    p99_ms: float
    bytes: int


class Client:
    """One connection and its request under way."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.began = 0.0
        self._received = b""

    def ask(self, request: bytes) -> None:
        self.began = time.perf_counter()
        self.socket.send(request)

    def hear(self) -> bytes | None:
        """The whole answer, once it is there."""
        received = self._received + self.socket.recv(8192)
        head = received.find(_END_OF_HEAD)
        if head > 0:
            at = received.index(_LENGTH) + len(_LENGTH)
            length = int(received[at : received.index(b"\r", at)])
            if len(received) >= head + len(_END_OF_HEAD) + length:
                self._received = b""
                return received
        if not received:
            raise ConnectionError("the server hung up")
        self._received = received
        return None


def load(port: int, before: bytes, after: bytes, connections: int, seconds: float) -> Load:
    """Ask for ``seconds``; a request is ``before``, a key, ``after``."""
    clients = {client.socket.fileno(): client for client in map(Client, [port] * connections)}
    poll = select.epoll()
    made = wrong = size = 0
    latencies: list[float] = []
    run = f"{time.time_ns():x}-"
    cpu, begin = time.process_time(), time.perf_counter()
    for number, client in clients.items():
        poll.register(number, select.EPOLLIN)
        made += 1
        client.ask(b"%b%b%d%b" % (before, run.encode(), made, after))
    end = begin + seconds
    now = begin
    while now < end:
        for number, _ in poll.poll():
            client = clients[number]
            answer = client.hear()
            if answer is None:
                continue
            now = time.perf_counter()
            latencies.append(now - client.began)
            size += len(answer)
            wrong += not answer.startswith(b"HTTP/1.1 201 ")
            made += 1
            client.ask(b"%b%b%d%b" % (before, run.encode(), made, after))
    cpu_s, took = time.process_time() - cpu, time.perf_counter() - begin
    for client in clients.values():
        client.socket.close()
    latencies.sort()
    count = len(latencies)
    p50, p99 = (latencies[int(count * share)] * 1000 for share in (0.5, 0.99))
    return Load(count, wrong, took, cpu_s, p50, p99, size // count)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--path", required=True)
    parser.add_argument("--authorization", required=True)
    parser.add_argument("--body", required=True)
    parser.add_argument("--connections", type=int, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    given = parser.parse_args()
    before = (
        f"POST {given.path} HTTP/1.1\r\nHost: 127.0.0.1:{given.port}\r\n"
        f"Authorization: {given.authorization}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(given.body)}\r\nIdempotency-Key: "
    )
    after = f"\r\n\r\n{given.body}"
    done = load(given.port, before.encode(), after.encode(), given.connections, given.seconds)
    print(json.dumps(asdict(done)))


if __name__ == "__main__":
    main()
