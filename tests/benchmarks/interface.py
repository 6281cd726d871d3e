"""The screens: how soon they are there, how fast they answer, and that they never stand still.

The kiosk runs as a process of its own with its board beside it, drawn in software without a screen,
over a durable branch on the disk.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.late_crowd import CROWD_QUEUE, make_late_crowd
from tests.benchmarks.programs import ROOT, Program, folder, make_branch, program
from tests.benchmarks.report import FEWEST_ROUNDS, Round, Row, each, interleave, row, run

MOST_START = 2.5
MOST_TOUCH_MS = 100.0
MOST_LATER_MS = 8.0
MOST_TICK_MS = 50.0
MOST_GROWTH = 1.10
STARTS_A_ROUND = 3
TOUCHES = 150
REQUESTS_PER_S = 200
CROWD = 10_000
FEW_TICKETS, MANY_TICKETS = 100, 10_000
IDLE_S = 8.0
LOAD_S = 12.0
LOAD_BEFORE_SWEEP_S = 4.0
_CROWD_RUNS_OUT_IN_S = 40.0
_WARM_UP_S = 2.0
_FIRST_FRAME = "the first frame is on the screen"
_KIOSK_THERE = "the kiosk is on the screen"
_ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


class Start(NamedTuple):
    """Milliseconds from the start of a process to what it shows."""

    first_frame_ms: float
    there_ms: float


class Ticks(NamedTuple):
    """How late the ticks of the UI were, and what was done meanwhile."""

    p99_ms: float
    worst_ms: float
    requests_per_s: float = 0.0
    tickets_read_per_s: float = 0.0


def measure(options: argparse.Namespace) -> list[Row]:
    """All rows, one kind after the other."""
    os.environ |= _ENVIRONMENT
    return [
        _start(options.rounds),
        _touch(options.rounds),
        *_ticks(options.rounds),
        _memory(options.tickets),
    ]


def _start(rounds: int) -> Row:
    with folder() as place:
        make_branch(place / "data")
        kiosk = ("kiosk", "--data", place / "data", "--host", "127.0.0.1", "--port", 0)
        measured = interleave(
            rounds,
            lambda: _starts(_KIOSK_THERE, *kiosk, "--windowed"),
            lambda: _starts(_FIRST_FRAME, "tests.benchmarks.empty_window"),
        )
    there = each(measured, lambda one: one.there_ms)
    return row(
        "interface_start",
        each(measured, lambda one: one.first_frame_ms),
        MOST_START,
        unit="ms",
        better="less",
        beside="an empty QML window started the same way",
        aside={
            "ms until it takes customers": statistics.median(one.ours for one in there),
            "ratio of that": statistics.median(one.ours / one.yardstick for one in there),
        },
    )


def _starts(last: str, module: str, *arguments: object) -> Start:
    """The median of some starts."""
    made = [_start_once(last, module, *arguments) for _ in range(STARTS_A_ROUND)]
    return Start(*(statistics.median(figures) for figures in zip(*made, strict=True)))


def _start_once(last: str, module: str, *arguments: object) -> Start:
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    seen: dict[str, float] = {}
    for line in process.stdout:
        for sign in (_FIRST_FRAME, _KIOSK_THERE):
            if sign in line:
                seen[sign] = (time.perf_counter() - begin) * 1000
        if last in seen:
            break
    process.terminate()
    process.communicate()
    if last not in seen:
        raise RuntimeError(f"{module} ended before it was on the screen")
    return Start(seen[_FIRST_FRAME], seen[last])


def _touch(rounds: int) -> Row:
    with folder() as place:
        make_branch(place / "data")
        with _kiosk(place / "data") as (kiosk, _):
            made = [_order(kiosk, f"touches {TOUCHES}") for _ in range(rounds)]
    return row(
        "interface_touch",
        [Round(one["p99_ms"], MOST_TOUCH_MS) for one in made],
        1.0,
        unit="ms",
        better="less",
        beside="p99 of 100 ms",
        aside={"median ms": statistics.median(one["p50_ms"] for one in made)},
    )


def _ticks(rounds: int) -> list[Row]:
    measured = [_ticks_once() for _ in range(rounds)]
    loads = [one.ours for one in measured]
    return [
        row(
            "interface_tick",
            [Round(one.ours.p99_ms, one.yardstick.p99_ms + MOST_LATER_MS) for one in measured],
            1.0,
            unit="ms",
            better="less",
            beside="the idle UI: its p99 and 8 ms",
            aside={
                "idle p99 ms": statistics.median(one.yardstick.p99_ms for one in measured),
                "requests/s": statistics.median(one.requests_per_s for one in loads),
                "tickets read/s": statistics.median(one.tickets_read_per_s for one in loads),
                "expired": CROWD,
            },
        ),
        row(
            "interface_tick_worst",
            [Round(one.ours.worst_ms, MOST_TICK_MS) for one in measured],
            1.0,
            unit="ms",
            better="less",
            beside="50 ms",
            aside={
                "worst of all rounds ms": max(one.worst_ms for one in loads),
                "idle worst ms": statistics.median(one.yardstick.worst_ms for one in measured),
            },
        ),
    ]


def _ticks_once() -> Round[Ticks]:
    """An idle kiosk; then the same one under load, with a crowd whose time runs out meanwhile."""
    with folder() as place:
        runs_out_at = make_late_crowd(place / "data", CROWD, _CROWD_RUNS_OUT_IN_S)
        with _kiosk(place / "data") as (kiosk, port):
            time.sleep(_WARM_UP_S)
            _order(kiosk, "ticks")
            time.sleep(IDLE_S)
            idle = Ticks(**_lateness(kiosk))
            left_s = runs_out_at - time.time() - LOAD_BEFORE_SWEEP_S
            if left_s < 0:
                raise RuntimeError("the machine was too slow to be ready before the grace ran out")
            time.sleep(left_s)
            with program("tests.benchmarks.steady_load", *_load(port)) as load:
                _order(kiosk, "ticks")
                made = load.hear_json()
                busy = Ticks(**_lateness(kiosk), **made)
            _all_expired(kiosk)
    return Round(busy, idle)


def _load(port: int) -> tuple[object, ...]:
    options = {"port": port, "rate": REQUESTS_PER_S, "seconds": LOAD_S, "read": CROWD_QUEUE}
    return tuple(word for name, value in options.items() for word in (f"--{name}", value))


def _lateness(kiosk: Program) -> dict[str, float]:
    report = _order(kiosk, "ticks")
    return {name: report[name] for name in ("p99_ms", "worst_ms")}


def _all_expired(kiosk: Program) -> None:
    late = _order(kiosk, "late")["late"]
    if late:
        raise RuntimeError(f"{late:.0f} were still late when the load had ended")


def _memory(most: int) -> Row:
    measured = [_memory_once(most) for _ in range(FEWEST_ROUNDS)]
    return row(
        "interface_memory",
        measured,
        MOST_GROWTH,
        unit="MiB",
        better="less",
        beside=f"the same after {FEW_TICKETS} tickets",
        aside={"tickets": most},
    )


def _memory_once(most: int) -> Round[float]:
    with folder() as place:
        make_branch(place / "data")
        with _kiosk(place / "data") as (kiosk, _):
            _order(kiosk, f"tickets {FEW_TICKETS}")
            few = _order(kiosk, "memory")["bytes"]
            _order(kiosk, f"tickets {most - FEW_TICKETS}")
            many = _order(kiosk, "memory")["bytes"]
    return Round(many / 2**20, few / 2**20)


@contextmanager
def _kiosk(data: Path) -> Iterator[tuple[Program, int]]:
    """The kiosk over the branch in ``data``, and its server's port."""
    with program("tests.benchmarks.operated_kiosk", "--data", data) as kiosk:
        yield kiosk, kiosk.port()
        kiosk.end()


def _order(kiosk: Program, words: str) -> dict[str, float]:
    kiosk.tell(words)
    done: dict[str, float] = kiosk.hear_json()
    return done


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--tickets", type=int, default=MANY_TICKETS, help="after how many the memory is measured"
    )


if __name__ == "__main__":
    run(__doc__ or "", measure, arguments=_arguments)
