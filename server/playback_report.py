"""Shows a playback: a progress bar and, by choice, every call; at the end its result."""

import json
import math
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from types import TracebackType
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from server.playback import Tally, Watcher
from server.recorded_day import RecordedDay

_HOUR_S = 3600
_MINUTE_S = 60
_WAITS = ("mean_wait_s", "p90_wait_s")
_LABELS = {
    "day": "Day",
    "visits": "Visits in the record",
    "joined": "joined",
    "served": "served",
    "left": "left the line",
    "missed": "missed",
    "refused": "Requests refused",
    "mean_wait_s": "Mean wait",
    "p90_wait_s": "Nine in ten waited at most",
    "transitions": "Transitions, by the answers",
    "audit_rows": "Transitions, by the file",
    "invariants_violated": "Invariants violated",
    "requests": "Requests",
    "wall_s": "Took",
}


@dataclass(frozen=True, slots=True)
class Result:
    """What one playback came to, in the order it is printed; waits in seconds of the day.

    ``audit_rows`` and ``invariants_violated`` are None where the file was not looked at.
    """

    day: str
    visits: int
    joined: int
    served: int
    left: int
    missed: int
    refused: int
    mean_wait_s: float | None
    p90_wait_s: float | None
    transitions: int
    audit_rows: int | None
    invariants_violated: int | None
    requests: int
    wall_s: float


def summed_up(day: RecordedDay, tally: Tally, *, requests: int, wall_s: float) -> Result:
    """What the answers say; the file was not looked at yet."""
    return Result(
        day=day.day.isoformat(),
        visits=len(day.visits),
        joined=tally.joined,
        served=tally.served,
        left=tally.left,
        missed=tally.missed,
        refused=tally.refused,
        mean_wait_s=_mean(tally.waits_s),
        p90_wait_s=_p90(tally.waits_s),
        transitions=tally.transitions,
        audit_rows=None,
        invariants_violated=None,
        requests=requests,
        wall_s=round(wall_s, 3),
    )


def print_result(result: Result, *, as_json: bool) -> None:
    """On standard output: one JSON object, or a table for people."""
    if as_json:
        sys.stdout.write(json.dumps(asdict(result)) + "\n")
        return
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="dim")
    table.add_column(justify="right")
    for name, value in asdict(result).items():
        table.add_row(_LABELS[name], _shown(name, value))
    Console().print(table)


class Display(Watcher):
    """A progress bar on a terminal, and one line a call with ``show_calls``. A context manager."""

    def __init__(self, day: RecordedDay, *, show_calls: bool) -> None:
        self._console = Console(stderr=True)
        self._show_calls = show_calls
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=self._console,
            disable=not self._console.is_terminal,
        )
        self._task = self._progress.add_task(day.day.isoformat(), total=len(day.visits))

    def __enter__(self) -> "Display":
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def called(self, at_s: int, ticket: dict[str, Any], queue: str) -> None:
        """One line: when, who, where."""
        self._progress.update(self._task, description=_time_of_day(at_s))
        if self._show_calls:
            self._progress.console.print(
                f"[dim]{_time_of_day(at_s)}[/]  [bold]{ticket['number']}[/]"
                f"  →  counter [bold]{ticket['counter']}[/]  [dim]{queue}[/]",
                highlight=False,
            )

    def ended(self) -> None:
        """The bar moves on by one visit."""
        self._progress.advance(self._task)


def _mean(waits_s: Sequence[float]) -> float | None:
    return round(sum(waits_s) / len(waits_s), 3) if waits_s else None


def _p90(waits_s: Sequence[float]) -> float | None:
    """The smallest wait that at least nine in ten did not exceed."""
    if not waits_s:
        return None
    return round(sorted(waits_s)[math.ceil(0.9 * len(waits_s)) - 1], 3)


def _shown(name: str, value: Any) -> str:
    if name in _WAITS:
        return "nobody was called" if value is None else _minutes(value)
    if value is None:
        return "not looked at"
    if name == "wall_s":
        return f"{value:.1f} s"
    return str(value)


def _minutes(seconds: float) -> str:
    return f"{int(seconds) // _MINUTE_S} min {int(seconds) % _MINUTE_S:02} s"


def _time_of_day(at_s: int) -> str:
    return f"{at_s // _HOUR_S:02}:{at_s % _HOUR_S // _MINUTE_S:02}:{at_s % _MINUTE_S:02}"
