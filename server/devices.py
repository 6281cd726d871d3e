"""The boards and tablets that are connected, and when the others were last: kept in memory."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Literal, NamedTuple

Kind = Literal["board", "tablet"]

_MOST = 200
"""More would be somebody's game; the one that was away longest is forgotten."""


class Device(NamedTuple):
    """``name`` is the tablet's own, or a board's address. ``seen_at`` is now while connected."""

    kind: Kind
    name: str
    connected: bool
    seen_at: datetime


def wall_now() -> datetime:
    """This machine's time."""
    return datetime.now(UTC)


class Devices:
    """Who is and was there; used on the server's loop alone."""

    def __init__(self, now: Callable[[], datetime] = wall_now) -> None:
        self._now = now
        self._connected: Counter[tuple[Kind, str]] = Counter()
        self._left: dict[tuple[Kind, str], datetime] = {}

    @contextmanager
    def present(self, kind: Kind, name: str) -> Iterator[None]:
        """It is connected for so long; several connections of one device are one."""
        device = (kind, name)
        self._connected[device] += 1
        try:
            yield
        finally:
            self._connected[device] -= 1
            if not self._connected[device]:
                del self._connected[device]
            self._left.pop(device, None)
            self._left[device] = self._now()
            while len(self._left) > _MOST:
                del self._left[next(iter(self._left))]

    @property
    def known(self) -> tuple[Device, ...]:
        """All of them, boards first, then by name."""
        now = self._now()
        seen = self._left | dict.fromkeys(self._connected, now)
        return tuple(
            Device(kind, name, (kind, name) in self._connected, at)
            for (kind, name), at in sorted(seen.items())
        )
