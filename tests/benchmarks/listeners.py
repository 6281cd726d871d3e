"""A thousand WebSocket clients in one process that say when the last of them has read a board.

Written to cost little, as it shares the machine with the server it measures: plain sockets, and no
more of the protocol than telling whole frames apart. The clock is CLOCK_MONOTONIC, which all
processes of a machine share.
"""

import argparse
import json
import select
import socket
import sys
import time

_BOARD = b'{"type":"board"'
_HELLO = b'{"type":"hello","queues":[1]}'
_MASKED_HELLO = bytes((0x81, 0x80 | len(_HELLO), 0, 0, 0, 0)) + _HELLO
_PING = 0x89
_MASKED_PONG = bytes((0x8A, 0x80, 0, 0, 0, 0))
_UPGRADE = (
    "GET {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n"
)


class Client:
    """One socket; what it hears is counted by ``boards``."""

    def __init__(self, port: int, path: str) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.sendall(_UPGRADE.format(path, port).encode())
        answer = b""
        while not answer.endswith(b"\r\n\r\n"):
            answer += self.socket.recv(1)
        self.socket.sendall(_MASKED_HELLO)
        self._received = b""

    def boards(self) -> int:
        """Read what there is; how many boards were in it, whole."""
        received = self._received + self.socket.recv(8192)
        found = 0
        while len(received) >= 4:
            begin, length = 2, received[1]
            if length == 126:
                begin, length = 4, int.from_bytes(received[2:4], "big")
            elif length == 127:
                begin, length = 10, int.from_bytes(received[2:10], "big")
            if len(received) < begin + length:
                break
            found += received.startswith(_BOARD, begin)
            if received[0] == _PING:
                self.socket.sendall(_MASKED_PONG)
            self.size = begin + length
            received = received[begin + length :]
        self._received = received
        return found

    size = 0
    """How long the last whole frame was."""


class Clients:
    """All of them, waited for together."""

    def __init__(self, port: int, path: str, count: int) -> None:
        self._clients: dict[int, Client] = {}
        self._poll = select.epoll()
        for _ in range(count):
            client = Client(port, path)
            self._clients[client.socket.fileno()] = client
            self._poll.register(client.socket.fileno(), select.EPOLLIN)

    def hear_all(self) -> tuple[int, int]:
        """Wait until each has read one board; when, in nanoseconds, and how long its frame is."""
        missing = len(self._clients)
        size = 0
        while missing:
            for number, _ in self._poll.poll():
                boards = self._clients[number].boards()
                if boards:
                    missing -= boards
                    size = self._clients[number].size
        return time.monotonic_ns(), size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--path", required=True)
    parser.add_argument("--count", type=int, required=True)
    given = parser.parse_args()
    clients = Clients(given.port, given.path, given.count)
    print("connected", flush=True)
    for _ in sys.stdin:
        print("listening", flush=True)
        last_ns, size = clients.hear_all()
        print(json.dumps({"last_ns": last_ns, "frame": size}), flush=True)


if __name__ == "__main__":
    main()
