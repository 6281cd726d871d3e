"""The branch a replay starts for itself: a server on a temporary folder, with a clock it moves."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path

from core.branch import Branch, open_branch
from core.clock import SECOND_US, Clock, to_microseconds
from core.commands import STAFF_AT_SETUP, ChangeBranch, SetUpBranch
from core.errors import Refused
from core.secrets import hash_secret, new_token
from server.app import ServerThread
from server.playback_client import Entrance
from server.recorded_day import RecordedDay
from server.settings import ServerSettings

_OWNER = "Replay"
_SESSION_LASTS_S = 3 * 24 * 3600


class MovedClock:
    """A wall clock that stands still until it is moved."""

    def __init__(self, day: RecordedDay) -> None:
        self._midnight_us = to_microseconds(datetime.combine(day.day, time(), UTC))
        self._now_us = self._midnight_us

    def move(self, at_s: int) -> None:
        """Make it ``at_s`` seconds after midnight, UTC."""
        self._now_us = self._midnight_us + at_s * SECOND_US

    def __call__(self) -> int:
        """The time it was moved to, in microseconds since 1970."""
        return self._now_us


@contextmanager
def own_branch(folder: Path, day: RecordedDay, clock: MovedClock) -> Iterator[Entrance]:
    """A branch in ``folder`` with the first queue of ``day``, answering on a free local port."""
    branch = open_branch(folder, Clock(wall=clock, monotonic=clock))
    try:
        pin = _set_up(branch, day)
        server = ServerThread(branch, ServerSettings(port=0, session_lasts_s=_SESSION_LASTS_S))
        try:
            yield Entrance(server.start(), _OWNER, pin)
        finally:
            server.stop()
    finally:
        branch.close()


def _set_up(branch: Branch, day: RecordedDay) -> str:
    """Make owner and first queue, in UTC as the day is; the result is the owner's PIN."""
    pin = new_token()
    name, slots = next(iter(day.queues().items()))
    set_up = SetUpBranch(_OWNER, hash_secret(pin), name, service_slots=slots)
    for command in (set_up, ChangeBranch({"time_zone": "UTC"})):
        refusal = branch.submit(command, STAFF_AT_SETUP).result().refusal
        if refusal is not None:
            raise Refused(refusal)
    return pin
