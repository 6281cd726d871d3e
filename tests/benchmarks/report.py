"""What every benchmark shares: rounds beside a yardstick, rows, and how they are shown.

A missed target is a measurement, said plainly; it is no failure of the program.
"""

import argparse
import json
import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Generic, Literal, NamedTuple, NoReturn, TypeVar

from rich.console import Console
from rich.table import Table

FEWEST_ROUNDS = 3
ROUNDS = 5

Better = Literal["more", "less"]
Aside = Mapping[str, float | str]
"""Figures that have no target, by a name."""


Measured = TypeVar("Measured")


class Round(NamedTuple, Generic[Measured]):
    """What one round measured of ours and of the yardstick, one right after the other."""

    ours: Measured
    yardstick: Measured


def each(
    rounds: Sequence[Round[Measured]], read: Callable[[Measured], float]
) -> list[Round[float]]:
    """One figure of every round."""
    return [Round(read(one.ours), read(one.yardstick)) for one in rounds]


@dataclass(frozen=True)
class Row:
    """One thing measured beside its yardstick; ``better`` says which way ``ratio`` should go."""

    what: str
    ours: float
    yardstick: float
    ratio: float
    target: float
    holds: bool
    unit: str
    better: Better
    beside: str = ""
    rounds: int = 0
    aside: Aside = field(default_factory=dict)


Measure = Callable[[argparse.Namespace], Sequence[Row]]
Job = Callable[[argparse.Namespace], object]


def interleave(
    rounds: int, ours: Callable[[], Measured], yardstick: Callable[[], Measured]
) -> list[Round[Measured]]:
    """Measure both in turn; who goes first alternates, so that neither always meets a warm disk."""
    measured: list[Round[Measured]] = []
    for index in range(rounds):
        if index % 2 == 0:
            first = ours()
            measured.append(Round(first, yardstick()))
        else:
            second = yardstick()
            measured.append(Round(ours(), second))
    return measured


def row(
    what: str,
    rounds: Sequence[Round[float]],
    target: float,
    *,
    unit: str,
    better: Better,
    beside: str = "",
    aside: Aside | None = None,
) -> Row:
    """The medians of ``rounds``; the ratio is the median of their ratios, not that of medians.

    ``target`` is what the ratio must at least (``better`` is more) or at most (less) be.
    """
    assert len(rounds) >= FEWEST_ROUNDS, f"{what}: a median takes {FEWEST_ROUNDS} rounds"
    ratio = statistics.median(one.ours / one.yardstick for one in rounds)
    return Row(
        what,
        statistics.median(one.ours for one in rounds),
        statistics.median(one.yardstick for one in rounds),
        ratio,
        target,
        ratio >= target if better == "more" else ratio <= target,
        unit,
        better,
        beside,
        len(rounds),
        aside or {},
    )


def run(
    description: str,
    measure: Measure,
    *,
    profile: Job | None = None,
    arguments: Callable[[argparse.ArgumentParser], None] | None = None,
    argv: Sequence[str] | None = None,
) -> NoReturn:
    """Do what the command line asks of one benchmark, and leave the program.

    ``profile`` prints where the time goes; ``arguments`` adds some of the benchmark's own.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="one JSON object and nothing else")
    parser.add_argument("--rounds", type=_rounds, default=ROUNDS, help="rounds of each (median)")
    if profile is not None:
        parser.add_argument("--profile", action="store_true", help="print where the time goes")
    if arguments is not None:
        arguments(parser)
    options = parser.parse_args(argv)
    if profile is not None and options.profile:
        profile(options)
    else:
        show(measure(options), as_json=options.json)
    sys.exit(0)


def show(rows: Sequence[Row], *, as_json: bool) -> None:
    """Print ``rows``, as a table or as ``{"rows": [...]}``."""
    if as_json:
        print(json.dumps({"rows": [asdict(one) for one in rows]}))
    else:
        Console(width=None if sys.stdout.isatty() else 140).print(_table(rows))
        for one in rows:
            print(in_words(one))


def in_words(one: Row) -> str:
    """One line that says whether the target is met, and the figures beside it."""
    bound = "at least" if one.better == "more" else "at most"
    verdict = "holds" if one.holds else "DOES NOT HOLD"
    aside = "".join(f"; {name} {figure(value)}" for name, value in one.aside.items())
    return f"{one.what}: {figure(one.ratio)}, {bound} {figure(one.target)}: {verdict}{aside}"


def figure(value: float | str) -> str:
    """A number with as many digits as mean something."""
    if isinstance(value, str):
        return value
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def _table(rows: Sequence[Row]) -> Table:
    table = Table()
    for name in ("what", "ours", "yardstick", "unit", "ratio", "target", ""):
        table.add_column(name, justify="left" if name in ("what", "unit", "") else "right")
    for one in rows:
        sign = "≥" if one.better == "more" else "≤"
        table.add_row(
            one.what,
            figure(one.ours),
            figure(one.yardstick),
            one.unit,
            figure(one.ratio),
            f"{sign} {figure(one.target)}",
            "holds" if one.holds else "does not hold",
        )
    return table


def _rounds(text: str) -> int:
    if not text.isdecimal() or int(text) < FEWEST_ROUNDS:
        raise argparse.ArgumentTypeError(f"a median takes at least {FEWEST_ROUNDS} rounds")
    return int(text)
