"""A demonstration: a branch to try at once, and engine time faster than the wall clock."""

from collections.abc import Callable

from core.branch import Branch
from core.clock import Clock, monotonic_clock, wall_clock
from core.commands import (
    KIOSK,
    STAFF_AT_SETUP,
    Asker,
    CallNext,
    Command,
    CreateQueue,
    Join,
    SetUpBranch,
)
from core.secrets import hash_secret
from core.states import Actor

OWNER = "Demo"
PIN = "2468"
_OWNER_ASKS = Asker(Actor.STAFF, user_id=1)


def fast_clock(
    speed: int,
    wall: Callable[[], int] = wall_clock,
    monotonic: Callable[[], int] = monotonic_clock,
) -> Clock:
    """A clock that starts at the wall clock's time and runs ``speed`` times as fast.

    The monotonic clock runs fast as well: on a data folder whose time is already ahead of the
    wall clock, engine time goes on at its pace.
    """
    start = wall()
    return Clock(
        wall=lambda: start + (wall() - start) * speed,
        monotonic=lambda: monotonic() * speed,
    )


def set_up_demo(branch: Branch) -> None:
    """Give an empty branch an owner, three queues and some customers, as on an ordinary morning."""
    first = SetUpBranch(OWNER, hash_secret(PIN), "Letters and parcels", 2, 300, "Riverside")
    _do(branch, first, STAFF_AT_SETUP)
    for name in ("Bank and savings", "Passports"):
        _do(branch, CreateQueue(name), _OWNER_ASKS)
    for queue_id in (1, 1, 1, 1, 2, 2, 3):
        _do(branch, Join(queue_id), KIOSK)
    _do(branch, CallNext(1, branch.views.counters(1)[0].id), _OWNER_ASKS)


def _do(branch: Branch, command: Command, asker: Asker) -> None:
    outcome = branch.submit(command, asker).result()
    assert outcome.refusal is None, outcome.refusal
