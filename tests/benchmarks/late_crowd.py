"""A branch in which very many were called, did not come, and will all run out of time at once."""

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

from core.branch import Branch, open_branch
from core.clock import SECOND_US, Clock, wall_clock
from core.commands import (
    STAFF_AT_SETUP,
    Asker,
    Command,
    CreateQueue,
    Join,
    MoveTicket,
    SetUpBranch,
)
from core.outcomes import Outcome
from core.secrets import hash_secret
from core.states import Actor, Calling, Event
from core.values import Joined
from tests.benchmarks.programs import OWNER, PIN, QUEUE
from tests.core.factory import HandClock

GRACE_S = 600
COUNTERS = 4
CROWD_QUEUE = 2
_STAFF = Asker(Actor.STAFF, 1)
_EARLIER_S = 1200


def make_late_crowd(folder: Path, people: int, runs_out_in_s: float) -> float:
    """Make it in ``folder``; the wall time, in seconds since 1970, at which the grace runs out.

    Queue 1 has nobody in it, and counters to serve with.
    """
    hands = HandClock(wall_clock() - _EARLIER_S * SECOND_US)
    branch = open_branch(folder, Clock(wall=hands.read_wall, monotonic=hands.read_monotonic))
    try:
        _set_up(branch)
        joined = _do(branch, [Join(CROWD_QUEUE)] * people)
        tickets = [one.result.ticket.id for one in joined if isinstance(one.result, Joined)]
        ends_at = wall_clock() + round(runs_out_in_s * SECOND_US)
        hands.wall = ends_at - GRACE_S * SECOND_US
        # Automatic calling: whoever does not come makes room for the next one.
        _do(branch, [MoveTicket(ticket, Event.TIME_OUT) for ticket in tickets])
    finally:
        branch.close()
    return ends_at / SECOND_US


def _set_up(branch: Branch) -> None:
    first = SetUpBranch(OWNER, hash_secret(PIN), QUEUE, COUNTERS, GRACE_S)
    _do(branch, [first], STAFF_AT_SETUP)
    _do(branch, [CreateQueue("Crowd", calling=Calling.AUTOMATIC, grace_time_s=GRACE_S)])


def _do(branch: Branch, commands: Sequence[Command], asker: Asker = _STAFF) -> list[Outcome]:
    given: list[Future[Outcome]] = [branch.submit(command, asker) for command in commands]
    outcomes = [future.result() for future in given]
    assert not [one for one in outcomes if one.refusal is not None]
    return outcomes
