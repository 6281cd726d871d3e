"""Counts wrong log-ins, so that a PIN cannot be guessed by trying."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable

WRONG_TRIES = 20
WINDOW_S = 15 * 60.0
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
