"""WebSocket: a board event to the last of 1,000 clients, beside one pre-built frame to as many."""

import argparse
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from tests.benchmarks.programs import Program, folder, program
from tests.benchmarks.report import Row, each, interleave, row, run

CLIENTS = 1000
EVENTS = 20
WARM_UPS = 5
MOST_TIME = 1.5
PATH = "/api/v1/ws"
NS_PER_MS = 1e6


class Audience(NamedTuple):
    """A server and the clients that listen to it, each a process of its own."""

    server: Program
    clients: Program

    def event(self) -> tuple[float, int]:
        """Let one event happen; how long the last client waited for it, in ms, and its bytes."""
        self.clients.tell("listen")
        self.clients.hear()
        self.server.tell("change")
        heard = self.clients.hear_json()
        return (heard["last_ns"] - int(self.server.hear())) / NS_PER_MS, heard["frame"]

    def measure(self) -> "Measured":
        """Some events."""
        cpu_s = self.server.cpu_s()
        last_ms = statistics.median(self.event()[0] for _ in range(EVENTS))
        return Measured(last_ms, (self.server.cpu_s() - cpu_s) / EVENTS * 1000)


class Measured(NamedTuple):
    """The median until the last client had read, and the CPU time an event cost the server."""

    last_ms: float
    server_cpu_ms: float


def measure(options: argparse.Namespace) -> list[Row]:
    """Both servers have their clients all the time; one writes while the other is silent."""
    with folder() as data, _audience("board_server", "--data", data) as ours:
        frame = [ours.event()[1] for _ in range(WARM_UPS)][-1]
        with _audience("frame_server", "--size", frame) as yardstick:
            for _ in range(WARM_UPS):
                yardstick.event()
            rounds = interleave(options.rounds, ours.measure, yardstick.measure)
    cpu_ms = each(rounds, lambda one: one.server_cpu_ms)
    return [
        row(
            "websocket_board_1000",
            each(rounds, lambda one: one.last_ms),
            MOST_TIME,
            unit="ms",
            better="less",
            beside="one pre-built frame written to 1,000 raw aiohttp sockets",
            aside={
                "bytes of a frame": frame,
                "server's CPU ms per event": statistics.median(one.ours for one in cpu_ms),
                "yardstick's": statistics.median(one.yardstick for one in cpu_ms),
            },
        )
    ]


def profile(_: argparse.Namespace) -> None:
    """Where the time of the branch's server goes while it tells its boards."""
    with folder() as data, _audience("board_server", "--data", data, "--profile") as ours:
        for _event in range(EVENTS * 5):
            ours.event()
        print(ours.server.end_of_lines())


@contextmanager
def _audience(server: str, *arguments: object) -> Iterator[Audience]:
    with program(f"tests.benchmarks.{server}", *arguments) as serving:
        port = serving.port()
        where = ("--port", port, "--path", PATH, "--count", CLIENTS)
        with program("tests.benchmarks.listeners", *where) as clients:
            clients.hear()
            yield Audience(serving, clients)


if __name__ == "__main__":
    run(__doc__, measure, profile=profile)
