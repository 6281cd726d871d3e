"""Moves what time made eligible: LATE to MISSED, unanswered calls to LATE; fills free counters.

Run by a QTimer in the kiosk and by a task in the headless server. Runs may overlap, be late by days
or happen in two processes; each moves at most what is due, in small commands that let customers by.
"""

from collections.abc import Callable
from concurrent.futures import Future

from core.commands import SYSTEM, Asker, Command, Key, SweepDue
from core.outcomes import Outcome
from core.values import SweepReport

sweep_interval_s = 1.0


class Sweep:
    """The sweep over one writer."""

    def __init__(self, submit: Callable[[Command, Asker, Key | None], Future[Outcome]]) -> None:
        self._submit = submit

    def run_once(self, now: int) -> SweepReport:
        """Move everything that was due at ``now`` (microseconds since 1970); waits for it.

        Call it on a thread that may wait. Raises ``StorageUnavailableError``.
        """
        total = SweepReport()
        while True:
            outcome = self._submit(SweepDue(now), SYSTEM, None).result()
            assert isinstance(outcome.result, SweepReport)
            total = _add(total, outcome.result)
            if not total.more:
                return total


def _add(total: SweepReport, run: SweepReport) -> SweepReport:
    return SweepReport(
        expired=total.expired + run.expired,
        timed_out=total.timed_out + run.timed_out,
        promoted=total.promoted + run.promoted,
        keys_purged=total.keys_purged + run.keys_purged,
        more=run.more,
    )
