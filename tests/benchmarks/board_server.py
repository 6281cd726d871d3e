"""The branch's own server, which makes its board change at every line it reads.

Answers each with the moment at which the hub heard of the change, by CLOCK_MONOTONIC.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from core.branch import Branch, open_branch
from core.commands import Asker, CallNext, Join, MoveTicket, SetUpBranch
from core.events import Happened
from core.outcomes import Outcome
from core.states import Actor, Event
from core.values import Called
from server.app import Server, ServerSettings
from server.serving import calm_the_collector
from tests.benchmarks.profiling import profiling

COUNTERS = 8
WAITING = 30
STAFF = Asker(Actor.STAFF, 1)
QUIET_S = 0.1
"""Long enough for all to have read, so that no answer of ours keeps the server from writing."""


class Desk:
    """A branch with a busy queue."""

    def __init__(self, data: Path) -> None:
        self.branch = open_branch(data)
        self._heard_ns = 0
        # Before the hub subscribes: it is called next, on the same thread.
        self.branch.bus.subscribe(self._hear)
        self._do(SetUpBranch("Ann", "no hash", "Desk", COUNTERS, 300, "Town hall"))
        for _ in range(COUNTERS + WAITING):
            self._do(Join(1))
        called = [self._do(CallNext(1, number + 1)).result for number in range(COUNTERS)]
        assert isinstance(called[0], Called)
        assert called[0].ticket is not None
        self._called = called[0].ticket.id

    def change(self) -> int:
        """Call somebody once more, which every board shows; when the bus told of it."""
        self._do(MoveTicket(self._called, Event.CALL_AGAIN))
        time.sleep(QUIET_S)
        return self._heard_ns

    def _do(self, command: Join | CallNext | MoveTicket | SetUpBranch) -> Outcome:
        outcome = self.branch.submit(command, STAFF).result()
        assert outcome.refusal is None, outcome
        return outcome

    def _hear(self, _: Sequence[Happened]) -> None:
        self._heard_ns = time.monotonic_ns()


async def _serve(branch: Branch, desk: Desk) -> None:
    server = Server(branch, ServerSettings(port=0))
    print(server.listen(), flush=True)
    await server.start()
    calm_the_collector()
    await asyncio.to_thread(_answer, desk)
    await server.stop()


def _answer(desk: Desk) -> None:
    for _ in sys.stdin:
        print(desk.change(), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    desk = Desk(given.data)
    if given.profile:
        with profiling() as profiles:
            asyncio.run(_serve(desk.branch, desk))
        profiles.show()
    else:
        asyncio.run(_serve(desk.branch, desk))
    desk.branch.close()


if __name__ == "__main__":
    main()
