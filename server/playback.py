"""Plays a recorded day against a branch: customers join and leave, counters call and complete.

The events of the day lie on a heap in an order that is always the same. Whether a clock is moved to
each of them, or the playback waits for it, is the pace's business.
"""

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import IntEnum
from functools import partial
from typing import Any

from core.states import State
from server.playback_client import Answer, PlaybackClient, PlaybackError
from server.recorded_day import RecordedDay, Visit

STRANGER_SERVICE_S = 180
"""How long one is served who came to the branch beside the recorded day."""

Act = Callable[[], Awaitable[None]]


class Kind(IntEnum):
    """What happens first among events of one second: a free counter helps those who come."""

    COMPLETE = 0
    ARRIVE = 1
    LEAVE = 2


class Pace:
    """Brings the playback to the time of its next event.

    ``move`` is told that time in seconds since midnight; ``speed`` waits, that many times faster
    than the day itself.
    """

    def __init__(self, move: Callable[[int], None] | None, speed: float | None) -> None:
        self._move = move
        self._speed = speed
        self._reached_s: int | None = None

    async def reach(self, at_s: int) -> None:
        """Return when it is ``at_s``."""
        if self._speed is not None and self._reached_s is not None:
            await asyncio.sleep((at_s - self._reached_s) / self._speed)
        if self._move is not None:
            self._move(at_s)
        self._reached_s = at_s


@dataclass(slots=True)
class Tally:
    """What the answers say happened; ``waits_s`` in seconds of the day."""

    joined: int = 0
    served: int = 0
    left: int = 0
    missed: int = 0
    refused: int = 0
    transitions: int = 0
    waits_s: list[float] = field(default_factory=list)


@dataclass(slots=True)
class _Line:
    """One queue as its counters see it; ``free`` is a heap of counter ids."""

    id: int
    name: str
    free: list[int]
    waiting: int = 0


@dataclass(slots=True)
class _Visitor:
    visit: Visit
    ticket_id: int
    secret: str
    arrived_s: int
    called: bool = False
    ended: bool = False


class Watcher:
    """Hears what happens; this one does nothing with it."""

    def called(self, at_s: int, ticket: dict[str, Any], queue: str) -> None:
        """``ticket`` was called to its counter at ``at_s`` of the day."""

    def ended(self) -> None:
        """One more visit came to its end."""


class Playback:
    """One run of one day through ``client``."""

    def __init__(
        self, client: PlaybackClient, day: RecordedDay, pace: Pace, watcher: Watcher
    ) -> None:
        self._client = client
        self._day = day
        self._pace = pace
        self._watcher = watcher
        self._due: list[tuple[int, Kind, int, Act]] = []
        self._planned = 0
        self._now_s = 0
        self._visitors: dict[int, _Visitor] = {}
        self.tally = Tally()

    async def run(self) -> Tally:
        """Play the whole day. Raises ``PlaybackError`` where the branch fails to answer."""
        lines = await self._open_lines()
        for visit in self._day.visits:
            arrive = partial(self._arrive, lines[visit.queue], visit)
            self._plan(visit.arrived_s, Kind.ARRIVE, arrive)
        while self._due:
            self._now_s, _, _, act = heapq.heappop(self._due)
            await self._pace.reach(self._now_s)
            await act()
        await self._look_after_the_rest()
        return self.tally

    def _plan(self, at_s: int, kind: Kind, act: Act) -> None:
        self._planned += 1
        heapq.heappush(self._due, (at_s, kind, self._planned, act))

    async def _open_lines(self) -> dict[str, _Line]:
        there = {
            queue["name"]: queue["id"] for queue in (await self._client.get("/queues"))["items"]
        }
        return {
            name: await self._open_line(name, slots, there.get(name))
            for name, slots in self._day.queues().items()
        }

    async def _open_line(self, name: str, slots: int, queue_id: int | None) -> _Line:
        if queue_id is None:
            made = await self._client.post("/queues", {"name": name, "service_slots": slots})
            if made.refused:
                raise PlaybackError(f"The queue {name} cannot be made: {made.body['detail']}")
            queue_id = int(made.body["id"])
        counters = (await self._client.get(f"/queues/{queue_id}/counters"))["items"]
        free = [one["id"] for one in counters if one["state"] == "open" and one["ticket"] is None]
        return _Line(queue_id, name, sorted(free))

    async def _arrive(self, line: _Line, visit: Visit) -> None:
        answer = await self._client.post(f"/queues/{line.id}/join")
        if answer.refused:
            self._refused()
            self._watcher.ended()
            return
        ticket = answer.body["ticket"]
        visitor = _Visitor(visit, ticket["id"], answer.body["secret"], self._now_s)
        self._visitors[visitor.ticket_id] = visitor
        self.tally.joined += 1
        self.tally.transitions += 1
        line.waiting += 1
        if visit.gives_up_s is not None:
            self._plan(visit.gives_up_s, Kind.LEAVE, partial(self._leave, line, visitor))
        await self._call_free(line)

    async def _call_free(self, line: _Line) -> None:
        """Every free counter calls, as long as somebody waits."""
        while line.waiting and line.free:
            counter_id = heapq.heappop(line.free)
            answer = await self._client.post(
                f"/queues/{line.id}/call-next", {"counter": counter_id}
            )
            if answer.refused:
                self._refused()
                continue
            if answer.body["ticket"] is None:
                heapq.heappush(line.free, counter_id)
                line.waiting = 0
                return
            self._serve(line, counter_id, answer.body["ticket"])

    def _serve(self, line: _Line, counter_id: int, ticket: dict[str, Any]) -> None:
        self.tally.transitions += 1
        self._watcher.called(self._now_s, ticket, line.name)
        visitor = self._visitors.get(ticket["id"])
        until_s = self._now_s + STRANGER_SERVICE_S
        if visitor is not None:
            line.waiting -= 1
            visitor.called = True
            self.tally.waits_s.append(self._now_s - visitor.arrived_s)
            stays = visitor.visit.gives_up_s is None
            until_s = self._now_s + (visitor.visit.service_s if stays else 0)
        complete = partial(self._complete, line, counter_id, ticket["id"])
        self._plan(until_s, Kind.COMPLETE, complete)

    async def _complete(self, line: _Line, counter_id: int, ticket_id: int) -> None:
        answer = await self._client.post(f"/tickets/{ticket_id}/complete")
        self._count(answer, self._visitors.get(ticket_id), State.COMPLETED)
        heapq.heappush(line.free, counter_id)
        await self._call_free(line)

    async def _leave(self, line: _Line, visitor: _Visitor) -> None:
        if visitor.called:
            return
        answer = await self._client.post(
            f"/tickets/{visitor.ticket_id}/leave", ticket=visitor.secret
        )
        line.waiting -= 1
        self._count(answer, visitor, State.CANCELLED)

    def _count(self, answer: Answer, visitor: _Visitor | None, end: State) -> None:
        if answer.refused:
            self._refused()
            return
        self.tally.transitions += 1
        if visitor is not None:
            self._end(visitor, end)

    def _refused(self) -> None:
        self.tally.refused += 1

    def _end(self, visitor: _Visitor, end: State) -> None:
        visitor.ended = True
        self._watcher.ended()
        self.tally.served += end == State.COMPLETED
        self.tally.left += end == State.CANCELLED
        self.tally.missed += end == State.MISSED

    async def _look_after_the_rest(self) -> None:
        """Count by their state those whom others served, removed or missed meanwhile."""
        for visitor in self._visitors.values():
            if not visitor.ended:
                ticket = await self._client.get(f"/tickets/{visitor.ticket_id}")
                self._end(visitor, State(ticket["state"]))
