"""Carries what was committed to whoever listens; never before the commit.

Listeners run on the writer's thread and must hand over at once (``call_soon_threadsafe``, a queued
Qt signal). Losing every event costs a screen one refresh and nothing else.
"""

import logging
from collections.abc import Callable, Sequence

from core.events import Happened

logger = logging.getLogger(__name__)

Listener = Callable[[Sequence[Happened]], None]


class Bus:
    """A list of listeners."""

    def __init__(self) -> None:
        self._listeners: tuple[Listener, ...] = ()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with each batch of events; the result ends that."""
        self._listeners = (*self._listeners, listener)

        def unsubscribe() -> None:
            self._listeners = tuple(one for one in self._listeners if one is not listener)

        return unsubscribe

    def publish(self, happened: Sequence[Happened]) -> None:
        """Hand ``happened`` to all; one listener's failure is logged and spares the others."""
        for listener in self._listeners:
            try:
                listener(happened)
            except Exception:
                logger.exception("a listener failed; its screen re-reads at the next heartbeat")
