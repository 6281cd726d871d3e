"""How often printing a ticket failed by itself, and when it is tried again.

One that makes this program fail would do so for ever, and hold up all that come after it: it waits
a little longer each time while the others go ahead, and is given up soon.
"""

MOST = 3
WAITS_S = (1.0, 4.0)
"""After the first failure, and after the second."""


class Tries:
    """Of the orders that failed so far. Times are seconds of a clock that never runs back."""

    def __init__(self) -> None:
        self._failed: dict[int, int] = {}
        self._not_before: dict[int, float] = {}

    def may(self, order_id: int, now_s: float) -> bool:
        """Whether to try that one now."""
        return now_s >= self._not_before.get(order_id, now_s)

    def fail(self, order_id: int, now_s: float) -> int:
        """It failed once more; answers how often it may still be tried."""
        failed = self._failed[order_id] = self._failed.get(order_id, 0) + 1
        if failed < MOST:
            self._not_before[order_id] = now_s + WAITS_S[failed - 1]
        return MOST - failed

    def forget(self, order_id: int) -> None:
        """It waits no more."""
        self._failed.pop(order_id, None)
        self._not_before.pop(order_id, None)
