"""Asks every thread that people depend on whether it still does its work; a stall is never unseen.

While all answer, the service manager hears a heartbeat. One that does not answer within its bound
is named in the log with the stacks of all threads, and the heartbeat stops: a service manager then
starts the program again. Without one, the log is all that comes of it.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from core.service_manager import ServiceManager
from core.stacks import LastResort, stacks

logger = logging.getLogger(__name__)

LOOKS_EVERY_S = 1.0
_LOOKS_FOR_START_EVERY_S = 0.1
READS_WITHIN_S = 10.0
"""For who reads the database: twice what one read waits at most, when another program keeps the
file to itself. All else that the screens and the server do at a stretch takes milliseconds."""
WRITES_WITHIN_S = 30.0
"""For who writes it, between two commits: twice the 5 s for the lock, 5 s for it again where a
command has to be undone, and 5 s to save a log that was deleted; or a disk that has to spin up. A
long statement answers while it runs."""
STARTS_WITHIN_S = 600.0
"""A start may put a backup back, or back up and upgrade a file of years, which takes minutes."""
ENDS_WITHIN_S = 60.0
"""The end folds the log into the file, and finishes the sweep and the requests in hand."""
STANDS_STILL_S = 10.0
"""If not even the watchdog itself runs for so long, one thread holds up all others."""
_LOOKS_PER_PATIENCE = 4
"""So many in what a service manager waits for a heartbeat, so that a late one does not matter."""
_EXTENSION_S = 30.0
"""What a start or an end asks for at each look: more than one process needs to follow another."""

Answer = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Part:
    """What is asked. ``ask`` returns at once; the part itself calls what it was given."""

    name: str
    bound_s: float
    ask: Callable[[Answer], None]


class _Phase(Enum):
    STARTING = auto()
    RUNNING = auto()
    ENDING = auto()


class _Watched:
    """A part, and how long its last question has stood open."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.open_s = 0.0
        self.stalled_s = 0.0
        """Until when it stood open, where that was too long; 0 otherwise."""
        self.has_answered = False
        self._asked: _Question | None = None

    @property
    def is_late(self) -> bool:
        return self.open_s > self.part.bound_s

    def look(self, passed_s: float) -> None:
        """Count the time, or take the answer and ask again."""
        answered = self._asked is not None and self._asked.answered
        self.has_answered = self.has_answered or answered
        self.open_s = 0.0 if answered else self.open_s + passed_s
        if answered or self._asked is None:
            self._asked = self._ask()

    def _ask(self) -> "_Question | None":
        question = _Question()
        try:
            self.part.ask(question.answer)
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody answered
            logger.debug("%s cannot be asked: %s", self.part.name, error)
            return None
        return question


class _Question:
    """One that is answered, from any thread, or not."""

    def __init__(self) -> None:
        self.answered = False

    def answer(self) -> None:
        self.answered = True


class Watchdog:
    """One thread that looks every second, from the start of the program to its end."""

    def __init__(
        self, manager: ServiceManager, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._manager = manager
        self._clock = clock
        self.looks_every_s = _looks_every(manager.watchdog_s)
        self._phase = _Phase.STARTING
        self._status = ""
        self._watched = [_Watched(_silent("the start", STARTS_WITHIN_S))]
        self._looked_at = clock()
        self._looking = threading.Lock()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
        self._last_resort: LastResort | None = None

    def __enter__(self) -> "Watchdog":
        """Begin to look; until ``watch`` a heartbeat says that it is still starting."""
        self._last_resort = LastResort(STANDS_STILL_S + self.looks_every_s)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Look no more."""
        self._closing.set()
        self._thread.join()
        if self._last_resort is not None:
            self._last_resort.close()

    def watch(self, parts: Sequence[Part], status: str) -> None:
        """From now on ask these; it is ready, and has this status, when each has answered once."""
        with self._looking:
            if self._phase is not _Phase.ENDING:
                self._status = status
                self._watched = [_Watched(part) for part in parts]

    def end(self, *, anew: bool = False) -> None:
        """Ask nobody any more: the program ends, or begins anew; a second time does nothing."""
        with self._looking:
            if self._phase is _Phase.ENDING:
                return
            self._phase = _Phase.ENDING
            self._watched = [_Watched(_silent("the end", ENDS_WITHIN_S))]
            if anew:
                self._manager.begins_anew()
            else:
                self._manager.stops()

    def look(self) -> None:
        """Look once, as the thread does."""
        now = self._clock()
        passed_s, self._looked_at = now - self._looked_at, now
        if passed_s > self.looks_every_s + STANDS_STILL_S:
            logger.warning("the whole program stood still for %.0f s", passed_s)
        with self._looking:
            for watched in self._watched:
                # Time in which not even this thread ran (a machine asleep, overloaded, or this
                # process stopped) is held against nobody.
                watched.look(min(passed_s, 2 * self.looks_every_s))
            self._judge()

    def _run(self) -> None:
        while not self._closing.wait(self._pause_s()):
            try:
                self.look()
            except Exception:
                logger.exception("defect in the watchdog; it looks again in a moment")
            if self._last_resort is not None:
                self._last_resort.put_off()

    def _pause_s(self) -> float:
        if self._phase is _Phase.STARTING:
            return min(_LOOKS_FOR_START_EVERY_S, self.looks_every_s)
        return self.looks_every_s

    def _judge(self) -> None:
        self._tell_recovered([one for one in self._watched if one.stalled_s and not one.is_late])
        late = [one for one in self._watched if one.is_late]
        self._tell_stalled([one for one in late if not one.stalled_s])
        for one in late:
            one.stalled_s = one.open_s
        if not late:
            self._beat()

    def _beat(self) -> None:
        if self._phase is _Phase.RUNNING:
            self._manager.is_alive()
        elif self._phase is _Phase.ENDING or not self._all_answered():
            self._manager.still_at_it(_EXTENSION_S)
        else:
            self._phase = _Phase.RUNNING
            logger.info("ready: %s", self._status)
            self._manager.is_ready(self._status)
            self._manager.is_alive()

    def _all_answered(self) -> bool:
        return all(watched.has_answered for watched in self._watched)

    def _tell_stalled(self, stalled: Sequence[_Watched]) -> None:
        if not stalled:
            return
        words = " and ".join(f"{one.part.name} for {one.open_s:.0f} s" for one in stalled)
        logger.error("stalled: %s; all threads:\n%s", words, stacks())
        self._manager.has(f"Stalled: {words}")

    def _tell_recovered(self, recovered: Sequence[_Watched]) -> None:
        for one in recovered:
            logger.warning("%s: answers again, after %.0f s", one.part.name, one.stalled_s)
            one.stalled_s = 0.0
            self._manager.has(self._status)


def _looks_every(patience_s: float | None) -> float:
    if patience_s is None:
        return LOOKS_EVERY_S
    return min(LOOKS_EVERY_S, patience_s / _LOOKS_PER_PATIENCE)


def _silent(name: str, bound_s: float) -> Part:
    """A part that answers by being over."""
    return Part(name, bound_s, lambda _: None)
