"""Counts wrong log-ins, so that a PIN cannot be guessed by trying, and the tickets phones take, so
that nobody fills a line alone.
"""

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Mapping

WRONG_TRIES = 20
WINDOW_S = 15 * 60.0
JOINS_OF_A_DEVICE = 5
JOINS_OF_AN_ADDRESS = 60
"""A branch's own Wi-Fi may show all of its customers under one address."""
_REMEMBERED = 10_000


class WrongTries:
    """The times of the last wrong tries per key (a name, an address); of bounded size."""

    def __init__(
        self,
        limit: int = WRONG_TRIES,
        window_s: float = WINDOW_S,
        now: Callable[[], float] = time.monotonic,
        remembered: int = _REMEMBERED,
    ) -> None:
        self._limit = limit
        self._window_s = window_s
        self._now = now
        self._remembered = remembered
        self._tries: OrderedDict[str, deque[float]] = OrderedDict()

    def wait_s(self, *keys: str) -> int:
        """For how many whole seconds no try of any of ``keys`` is taken; 0 for none."""
        return max(self._wait_s(key) for key in keys)

    def record(self, *keys: str) -> None:
        """Note a wrong try just now for each of ``keys``."""
        for key in keys:
            tries = self._tries.setdefault(key, deque(maxlen=self._limit))
            tries.append(self._now())
            self._tries.move_to_end(key)
        while len(self._tries) > self._remembered:
            self._tries.popitem(last=False)

    def _wait_s(self, key: str) -> int:
        tries = self._tries.get(key)
        if tries is None or len(tries) < self._limit:
            return 0
        left_s = tries[0] + self._window_s - self._now()
        return int(left_s) + 1 if left_s > 0 else 0


class NewTickets:
    """The tickets taken of late per key (a device, an address), each known by its wish.

    A wish is an idempotency key with its path: repeating one is no second ticket, and is never
    refused. Of bounded size.
    """

    def __init__(
        self,
        window_s: float = WINDOW_S,
        now: Callable[[], float] = time.monotonic,
        remembered: int = _REMEMBERED,
    ) -> None:
        self._window_s = window_s
        self._now = now
        self._remembered = remembered
        self._taken: OrderedDict[str, dict[str, float]] = OrderedDict()

    def wait_s(self, limits: Mapping[str, int], wish: str) -> int:
        """For how many whole seconds ``wish`` must wait, by the limit of each key; 0 for not."""
        return max(self._wait_s(key, limit, wish) for key, limit in limits.items())

    def note(self, keys: Iterable[str], wish: str) -> None:
        """Count ``wish`` for each of ``keys``, before it is granted; once however often noted."""
        for key in keys:
            self._taken.setdefault(key, {}).setdefault(wish, self._now())
            self._taken.move_to_end(key)
        while len(self._taken) > self._remembered:
            self._taken.popitem(last=False)

    def forget(self, keys: Iterable[str], wish: str) -> None:
        """``wish`` made no new ticket."""
        for key in keys:
            self._taken.get(key, {}).pop(wish, None)

    def _wait_s(self, key: str, limit: int, wish: str) -> int:
        taken = self._taken.get(key, {})
        since = self._now() - self._window_s
        for old in [one for one, at in taken.items() if at <= since]:
            del taken[old]
        if wish in taken or len(taken) < limit:
            return 0
        return int(min(taken.values()) - since) + 1
