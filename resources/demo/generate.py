"""Writes ``day.csv``: a made-up morning in a branch with two queues, always the same.

``python resources/demo/generate.py`` writes the file anew. Customers come in waves, each has a
patience, and every queue is served in order of arrival by as many counters as it has.
"""

import csv
import heapq
import io
import math
import random
from dataclasses import dataclass
from pathlib import Path

DAY = "2026-03-02"
SEED = 20260302
OPENS_S = 9 * 3600
CLOSES_S = 13 * 3600
COLUMNS = (
    "day",
    "queue",
    "priority",
    "arrived_s",
    "started_s",
    "finished_s",
    "outcome",
    "counter",
)
SHORTEST_SERVICE_S = 40
MEAN_PATIENCE_S = 25 * 60
SHORTEST_PATIENCE_S = 4 * 60


@dataclass(frozen=True)
class Line:
    """One queue of the made-up branch."""

    name: str
    counters: tuple[str, ...]
    visits: int
    mean_service_s: int
    busiest_s: int
    """When its wave is highest."""


LINES = (
    Line("Letters and parcels", ("parcels-1", "parcels-2"), 92, 270, 10 * 3600 + 2400),
    Line("Advice", ("advice-1", "advice-2", "advice-3"), 58, 640, 11 * 3600 + 1200),
)

Row = tuple[str, str, int, int, int, int, str, str]


def day() -> str:
    """The whole file as text."""
    chance = random.Random(SEED)  # noqa: S311 - a made-up day, no secret
    rows = [row for line in LINES for row in _visits(line, chance)]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    rows.sort(key=lambda row: (row[3], row[1]))
    writer.writerows(rows)
    return text.getvalue()


def _visits(line: Line, chance: random.Random) -> list[Row]:
    """The visits to one queue: the counter that is free first takes who came first."""
    free = [(OPENS_S, counter) for counter in line.counters]
    heapq.heapify(free)
    rows: list[Row] = []
    for arrived_s in sorted(_arrival(line, chance) for _ in range(line.visits)):
        patience_s = SHORTEST_PATIENCE_S + _exponential(MEAN_PATIENCE_S, chance)
        service_s = SHORTEST_SERVICE_S + _exponential(
            line.mean_service_s - SHORTEST_SERVICE_S, chance
        )
        started_s = max(arrived_s, free[0][0])
        if started_s - arrived_s > patience_s:
            gone_s = arrived_s + patience_s
            rows.append((DAY, line.name, 0, arrived_s, gone_s, gone_s, "left", ""))
            continue
        finished_s = started_s + service_s
        _, counter = heapq.heapreplace(free, (finished_s, free[0][1]))
        rows.append((DAY, line.name, 0, arrived_s, started_s, finished_s, "served", counter))
    return rows


def _arrival(line: Line, chance: random.Random) -> int:
    """A third come at any time, the others around the busiest one."""
    if chance.random() < 1 / 3:
        return int(OPENS_S + chance.random() * (CLOSES_S - OPENS_S))
    spread = sum(chance.random() for _ in range(4)) / 4 - 0.5
    return max(OPENS_S, min(CLOSES_S - 1, int(line.busiest_s + spread * 4 * 3600)))


def _exponential(mean_s: int, chance: random.Random) -> int:
    return int(-mean_s * math.log(1 - chance.random()))


if __name__ == "__main__":
    (Path(__file__).parent / "day.csv").write_text(day(), encoding="utf-8")
