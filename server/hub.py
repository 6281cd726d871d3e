"""Tells every open WebSocket what was committed; each message is serialised once per audience.

Lives on the server's loop; the bus calls from the writer's thread and is not kept waiting.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence

from core.branch import Branch
from core.clock import to_datetime
from core.errors import StorageUnavailableError
from core.events import (
    Happened,
    PrinterChanged,
    PrintMoved,
    QueueChanged,
    QueueDeleted,
    TicketMoved,
)
from core.history_rows import Missed
from core.printer import PrinterNow
from core.values import Board, Ticket
from server.listener import SHUT_DOWN, SIGNED_OUT, Closing, Listener
from server.messages import (
    Audience,
    BoardChanged,
    Heartbeat,
    Message,
    PrinterTold,
    Snapshot,
    encode,
    replayed,
    transition,
)

logger = logging.getLogger(__name__)


MOST_REPLAYED = 200
"""Transitions told to one who comes back; fewer than may be unsent."""

_Audiences = dict[int, dict[Listener, None]]
"""The listeners by the id of the queue or ticket that they are told of, the oldest first."""


class Hub:
    """The listeners of one application, and who of them listens to what."""

    def __init__(self, branch: Branch, heartbeat_interval_s: float) -> None:
        self._branch = branch
        self._interval_s = heartbeat_interval_s
        self._listeners: set[Listener] = set()
        self._of_board: _Audiences = {}
        self._staff_of_queue: _Audiences = {}
        self._of_ticket: _Audiences = {}
        self._pending: list[Happened] = []
        self._told: dict[int, int] = {}
        self._closing: Closing | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._heartbeats: asyncio.Task[None] | None = None

    @property
    def count(self) -> int:
        """How many listen."""
        return len(self._listeners)

    def start(self) -> None:
        """Begin to listen to the bus and to beat; on the loop."""
        loop = asyncio.get_running_loop()

        def hear(happened: Sequence[Happened]) -> None:
            # Whoever is added later reads, for the snapshot, what happened before.
            if self._listeners and not loop.is_closed():
                loop.call_soon_threadsafe(self._take, happened)

        self._unsubscribe = self._branch.bus.subscribe(hear)
        self._heartbeats = asyncio.create_task(self._beat(), name="heartbeats")

    async def stop(self) -> None:
        """Hear nothing more, and have every socket closed with 1001."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        if self._heartbeats is not None:
            self._heartbeats.cancel()
            await asyncio.gather(self._heartbeats, return_exceptions=True)
        self._closing = SHUT_DOWN
        for listener in self._listeners:
            listener.end(SHUT_DOWN)

    def add(self, listener: Listener) -> None:
        """Give ``listener`` what it missed, a snapshot, and from now on what it may hear.

        Raises ``StorageUnavailableError``; then it is not added.
        """
        self._listeners.add(listener)  # before the reads: what happens meanwhile is told
        try:
            since = self._replay(listener)
            listener.tell(encode(self._snapshot(listener, since)))
        except BaseException:
            self._listeners.discard(listener)
            raise
        for audiences, number in self._places(listener):
            audiences.setdefault(number, {})[listener] = None
        if self._closing is not None:
            listener.end(self._closing)

    def _replay(self, listener: Listener) -> int | None:
        """Tell of the transitions missed; since when, or None where that is too far back."""
        since, views = listener.since, self._branch.views
        missed = None if since is None else views.missed(since, MOST_REPLAYED)
        if missed is None:
            return None
        revisions = views.revisions()
        for moved in missed:
            seen = self._seen(listener, moved)
            if seen is not None:
                revision = revisions.get(moved.queue_id, 0)
                listener.tell(encode(replayed(moved, revision, seen)))
        return since

    def _seen(self, listener: Listener, moved: Missed) -> Ticket | None:
        """The ticket that moved as ``listener`` may see it now; None for who may not hear of it."""
        identity = listener.identity
        of_queue = identity.serves and moved.queue_id in listener.queues
        if not of_queue and moved.ticket_id != identity.ticket_id:
            return None
        return self._branch.views.ticket(moved.ticket_id, identity.asker)

    def _snapshot(self, listener: Listener, since: int | None) -> Snapshot:
        boards = tuple(filter(None, map(self._branch.views.board, sorted(listener.queues))))
        sequence = self._branch.views.health().sequence
        return Snapshot(sequence, boards, _audience(listener), since, self._printer(listener))

    def _printer(self, listener: Listener) -> PrinterNow | None:
        report = self._branch.printer.report
        return report.told() if report is not None and listener.identity.serves else None

    def remove(self, listener: Listener) -> None:
        """Tell ``listener`` nothing more."""
        self._listeners.discard(listener)
        for audiences, number in self._places(listener):
            audience = audiences.get(number, {})
            audience.pop(listener, None)
            if not audience:
                audiences.pop(number, None)

    def _places(self, listener: Listener) -> Iterator[tuple[_Audiences, int]]:
        for queue_id in listener.queues:
            yield self._of_board, queue_id
            if listener.identity.serves:
                yield self._staff_of_queue, queue_id
        if listener.identity.ticket_id is not None:
            yield self._of_ticket, listener.identity.ticket_id

    def beat_once(self) -> None:
        """Send one heartbeat to all, and end those whose session is over."""
        now = to_datetime(self._branch.clock.peek())
        message = encode(Heartbeat(self._branch.views.revisions(), now))
        for listener in tuple(self._listeners):
            if self._is_over(listener):
                listener.end(SIGNED_OUT)
            else:
                listener.tell(message)

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(self._interval_s)
            self._guarded(self.beat_once)

    def _take(self, happened: Sequence[Happened]) -> None:
        if not self._pending:
            asyncio.get_running_loop().call_soon(self._flush)
        self._pending.extend(happened)

    def _flush(self) -> None:
        happened, self._pending = self._pending, []
        if self._listeners:
            self._guarded(lambda: self._tell(happened))

    def _guarded(self, job: Callable[[], None]) -> None:
        try:
            job()
        except StorageUnavailableError as error:
            logger.warning("listeners will read again at a later heartbeat: %s", error)

    def _tell(self, happened: Iterable[Happened]) -> None:
        changed: dict[int, None] = {}
        beat = False
        for event in happened:
            if isinstance(event, TicketMoved):
                self._tell_move(event)
            if isinstance(event, TicketMoved | QueueChanged):
                changed[event.queue_id] = None
            elif isinstance(event, PrinterChanged):
                self._tell_printer(event)
            elif not isinstance(event, PrintMoved):
                beat = True
            if isinstance(event, QueueDeleted):
                self._told.pop(event.queue_id, None)
        for queue_id in changed:
            self._tell_board(queue_id)
        if beat:
            self.beat_once()

    def _tell_printer(self, changed: PrinterChanged) -> None:
        staff = [one for one in self._listeners if one.identity.serves]
        _tell(staff, encode(PrinterTold(changed.report.told())))

    def _tell_move(self, moved: TicketMoved) -> None:
        for customer in self._of_ticket.get(moved.ticket.id, ()):
            self._tell_customer(customer, moved)
        staff = self._staff_of_queue.get(moved.queue_id)
        if staff:
            _tell(staff, transition(moved, moved.ticket))

    def _tell_customer(self, listener: Listener, moved: TicketMoved) -> None:
        seen = self._branch.views.ticket(moved.ticket.id, listener.identity.asker)
        if seen is not None:
            listener.tell(transition(moved, seen))

    def _tell_board(self, queue_id: int) -> None:
        listeners = self._of_board.get(queue_id)
        board: Board | None = self._branch.views.board(queue_id) if listeners else None
        # What happened since may have been read, and told, with what happened before.
        if not listeners or board is None or board.revision <= self._told.get(queue_id, -1):
            return
        self._told[queue_id] = board.revision
        _tell(listeners, encode(BoardChanged(board.revision, board)))

    def _is_over(self, listener: Listener) -> bool:
        token, views = listener.identity.token, self._branch.views
        if token is None:
            return False
        return (views.session(token) or views.api_key(token)) is None


def _tell(audience: Iterable[Listener], message: Message) -> None:
    for listener in audience:
        listener.tell(message)


def _audience(listener: Listener) -> Audience:
    if listener.identity.serves:
        return "staff"
    return "anyone" if listener.identity.ticket_id is None else "customer"
