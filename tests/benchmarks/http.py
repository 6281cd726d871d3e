"""HTTP: join at 64 connections, signed in, durable, beside aiohttp answering a constant."""

import argparse
import json
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.load import Load
from tests.benchmarks.programs import OWNER, PIN, Program, folder, make_branch, program
from tests.benchmarks.report import Round, Row, each, interleave, row, run

CONNECTIONS = 64
SECONDS = 4.0
WARM_UP_S = 1.0
LEAST_RATE = 0.30
MOST_P99 = 4.0
JOIN_PATH = "/api/v1/queues/1/join"
BODY = json.dumps({"name": "Ada Example", "language": "en"})
BESIDE = "the same aiohttp server answering a constant"


class Served(NamedTuple):
    """A running server, its port, and what stands in the header of who asks it."""

    server: Program
    port: int
    authorization: str


class Measured(NamedTuple):
    """One load, and the CPU time it cost the server."""

    load: Load
    server_cpu_s: float

    @property
    def requests_per_s(self) -> float:
        return self.load.requests / self.load.seconds

    @property
    def cpu_us(self) -> float:
        """CPU time of the server per request, in microseconds."""
        return self.server_cpu_s / self.load.requests * 1e6


def measure(options: argparse.Namespace) -> list[Row]:
    """Both servers run all the time; one is asked while the other waits."""
    with folder() as data, _branch(data) as ours:
        size = len(_post(ours, JOIN_PATH, BODY))
        with _constant(size) as constant:
            for served in (ours, constant):
                _put_load(served, WARM_UP_S)
            rounds = interleave(
                options.rounds,
                lambda: _put_load(ours, options.seconds),
                lambda: _put_load(constant, options.seconds),
            )
    return [_rate(rounds), _p99(rounds)]


def profile(options: argparse.Namespace) -> None:
    """Where the time of the branch's server goes under the same load."""
    with folder() as data, _branch(data, "tests.benchmarks.profiled_server") as ours:
        _put_load(ours, options.seconds)
        print(ours.server.end())


def _rate(rounds: list[Round[Measured]]) -> Row:
    cpu = each(rounds, lambda one: one.cpu_us)
    busy = each(rounds, lambda one: one.load.cpu_s / one.load.seconds)
    return row(
        "http_join",
        each(rounds, lambda one: one.requests_per_s),
        LEAST_RATE,
        unit="requests/s",
        better="more",
        beside=BESIDE,
        aside={
            "server's CPU µs per request": statistics.median(one.ours for one in cpu),
            "yardstick's": statistics.median(one.yardstick for one in cpu),
            "load generator busy": statistics.median(one.ours for one in busy),
            "beside the yardstick": statistics.median(one.yardstick for one in busy),
        },
    )


def _p99(rounds: list[Round[Measured]]) -> Row:
    median = each(rounds, lambda one: one.load.p50_ms)
    return row(
        "http_join_p99",
        each(rounds, lambda one: one.load.p99_ms),
        MOST_P99,
        unit="ms",
        better="less",
        beside=f"{BESIDE}: its p99",
        aside={
            "median ms": statistics.median(one.ours for one in median),
            "yardstick's": statistics.median(one.yardstick for one in median),
        },
    )


@contextmanager
def _branch(data: Path, module: str = "server") -> Iterator[Served]:
    """The branch's own server on a new branch, and its owner, signed in."""
    make_branch(data)
    with program(module, "serve", "--data", data, "--port", 0) as server:
        port = server.port()
        login = json.dumps({"name": OWNER, "secret": PIN})
        token = json.loads(_post(Served(server, port, ""), "/api/v1/auth/login", login))["token"]
        yield Served(server, port, f"Bearer {token}")


@contextmanager
def _constant(size: int) -> Iterator[Served]:
    """A server that answers ``size`` bytes, whatever it is asked."""
    with program("tests.benchmarks.constant_server", "--size", size) as server:
        yield Served(server, server.port(), "Bearer x" + "x" * 42)


def _put_load(served: Served, seconds: float) -> Measured:
    before = served.server.cpu_s()
    with program(
        "tests.benchmarks.load",
        *("--port", served.port, "--path", JOIN_PATH, "--authorization", served.authorization),
        *("--body", BODY, "--connections", CONNECTIONS, "--seconds", seconds),
    ) as generator:
        load = Load(**generator.hear_json())
    if load.wrong:
        raise RuntimeError(f"{load.wrong} of {load.requests} answers were not 201")
    return Measured(load, served.server.cpu_s() - before)


def _post(served: Served, path: str, body: str) -> bytes:
    connection = HTTPConnection("127.0.0.1", served.port)
    headers = {"Content-Type": "application/json"}
    if served.authorization:
        headers["Authorization"] = served.authorization
    connection.request("POST", path, body, headers)
    answer = connection.getresponse().read()
    connection.close()
    return answer


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long one load lasts")


if __name__ == "__main__":
    run(__doc__, measure, profile=profile, arguments=_arguments)
