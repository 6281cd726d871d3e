"""An hour of a kiosk that is never started anew: what it holds, and that it is never silent.

The kiosk runs under a service manager's watchdog, with a board, four desks, a tablet and touches on
its screen. Each minute one line; at the end a verdict, and exit code 1 where it does not hold.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tests.benchmarks.own_memory import own_memory
from tests.benchmarks.programs import folder
from tests.busy_day import STAFF, BusyDay
from tests.supervised_branch import make_place
from tests.supervisor import Supervisor, supervised

MINUTES = 60
WATCHDOG_S = 20.0
DESK_RESTS_S = 2.0
TOUCHES_A_MINUTE = 6
MOST_GROWTH = 1.10
COME_AND_GO = {"timers": 3}
"""So many run or rest by the page and the moment that is looked at; what is left behind adds up."""
SETTLES = 2
"""Minutes in which everything is done for the first time."""
_MINUTE_S = 60.0
_KIOSK = [sys.executable, "-m", "tests.benchmarks.operated_kiosk", "--data"]
_OWN_COUNTER = ("--counter", str(STAFF + 1))
"""The desks have the others; two who call to one counter refuse each other."""


class Minute(NamedTuple):
    """What one minute came to."""

    minute: int
    heartbeats: int
    worst_gap_s: float
    restarts: int
    paused_s: float
    """How long everything stood still, by nobody's fault here."""
    visits: int
    memory_mib: float
    threads: int
    descriptors: int
    timers: int


def main() -> int:
    """Run it, print each minute, and say whether it holds."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.endurance")
    parser.description = __doc__
    parser.add_argument("--minutes", type=int, default=MINUTES, help="(default: %(default)s)")
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    minutes = _endure(parser.parse_args().minutes)
    wrong = verdict(minutes)
    print("It holds." if not wrong else f"It does not hold: {'; '.join(wrong)}.")
    return 1 if wrong else 0


def verdict(minutes: Sequence[Minute]) -> list[str]:
    """What does not hold; nothing where all does."""
    worst_s = max(one.worst_gap_s for one in minutes)
    wrong = [] if worst_s < WATCHDOG_S / 2 else [f"{worst_s:.1f} s without a heartbeat"]
    if minutes[-1].restarts:
        wrong.append(f"started anew {minutes[-1].restarts} times")
    settled = minutes[SETTLES:]
    for name in ("memory_mib", "threads", "descriptors", "timers"):
        figures = [getattr(one, name) for one in settled]
        before, after = figures[: len(figures) // 2], figures[len(figures) // 2 :]
        if before and max(after) > max(before) * MOST_GROWTH + COME_AND_GO.get(name, 0):
            wrong.append(f"{name} grew from {max(before):.0f} to {max(after):.0f}")
    return wrong


def _endure(minutes: int) -> list[Minute]:
    with folder() as place:
        branch = make_place(place, STAFF + 1)
        kiosk = [*_KIOSK, str(branch.data), "--port", str(branch.port), *_OWN_COUNTER]
        with supervised(kiosk, place, WATCHDOG_S) as supervisor:
            day = BusyDay(branch, DESK_RESTS_S)
            try:
                return [_minute(supervisor, day, number) for number in range(1, minutes + 1)]
            finally:
                day.end()


def _minute(supervisor: Supervisor, day: BusyDay, number: int) -> Minute:
    began, visits = time.monotonic(), len(day.answered)
    for _ in range(TOUCHES_A_MINUTE):
        _order(supervisor, "touches 1")
        time.sleep(_MINUTE_S / TOUCHES_A_MINUTE / 2)
    timers = int(_order(supervisor, "timers")["timers"])
    time.sleep(max(0.0, began + _MINUTE_S - time.monotonic()))
    now, run = time.monotonic(), supervisor.run
    minute = Minute(
        number,
        sum(at > began for at in run.beats),
        _worst_gap_s(supervisor, began, now),
        len(supervisor.runs) - 1,
        supervisor.paused_s(began, now),
        (len(day.answered) - visits) // 3,
        own_memory(run.process.pid) / 2**20,
        len(os.listdir(f"/proc/{run.process.pid}/task")),  # noqa: PTH208
        len(os.listdir(f"/proc/{run.process.pid}/fd")),  # noqa: PTH208
        timers,
    )
    print(", ".join(f"{name.replace('_', ' ')} {_shown(one)}" for name, one in _fields(minute)))
    sys.stdout.flush()
    return minute


def _fields(minute: Minute) -> list[tuple[str, float]]:
    return list(minute._asdict().items())


def _shown(figure: float) -> str:
    return f"{figure:.2f}" if isinstance(figure, float) else str(figure)


def _worst_gap_s(supervisor: Supervisor, began: float, now: float) -> float:
    all_beats = supervisor.run.beats
    before = [at for at in all_beats if at <= began][-1:]
    beats = [*before, *(at for at in all_beats if at > began), now]
    return max(to - since - supervisor.paused_s(since, to) for since, to in pairwise(beats))


def _order(supervisor: Supervisor, words: str) -> dict[str, float]:
    """Have the kiosk do something, and wait for what it answers in its log."""
    before, run = len(_answers(supervisor)), supervisor.run
    stdin = run.process.stdin
    assert stdin is not None
    stdin.write(f"{words}\n")
    stdin.flush()
    supervisor.until(lambda: len(_answers(supervisor)) > before or supervisor.run is not run)
    if supervisor.run is not run:
        supervisor.until(lambda: supervisor.run.ready_at is not None)
        return _order(supervisor, words)
    return _answers(supervisor)[-1]


def _answers(supervisor: Supervisor) -> list[dict[str, float]]:
    lines = supervisor.log.splitlines()
    return [json.loads(line) for line in lines if line.startswith("{")]


if __name__ == "__main__":
    sys.exit(main())
