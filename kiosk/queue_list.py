"""The queues the kiosk offers, each with what stands in the way of a join, by the table."""

from PySide6.QtCore import Property, QObject, Signal

from core.guards import Situation, first_failing
from core.states import Actor, Event
from core.transitions import find
from core.values import Queue
from core.views import Views
from kiosk.models import QueueRow, Rows


def obstacle(queue: Queue) -> str:
    """The code of what would refuse a join into ``queue`` as it was read, or an empty text."""
    join = find(Event.JOIN, None, Actor.CUSTOMER)
    assert join is not None
    has_room = queue.max_size is None or queue.active < queue.max_size
    failing = first_failing(join.guards, Situation(now=0, queue_open=queue.open, has_room=has_room))
    return "" if failing is None else failing.value


class QueueList(Rows):
    """All queues, in the branch's order."""

    openChanged = Signal()

    def __init__(self, views: Views, parent: QObject | None = None) -> None:
        super().__init__(QueueRow._fields, parent)
        self._views = views
        self._any_open = True

    anyOpen = Property(bool, lambda self: self._any_open, notify=openChanged)
    """Whether a ticket can be had at all; also while there is no queue yet."""

    def only(self) -> int | None:
        """The queue of a branch that has no other, so that nobody is asked which."""
        return self._rows[0][0] if len(self._rows) == 1 else None

    def read(self) -> None:
        """Show the queues as they are stored now."""
        queues = self._views.queues()
        self.show([_row(queue) for queue in queues])
        any_open = not queues or any(queue.open for queue in queues)
        if any_open != self._any_open:
            self._any_open = any_open
            self.openChanged.emit()


def _row(queue: Queue) -> QueueRow:
    return QueueRow(queue.id, queue.name, queue.prefix, queue.waiting, obstacle(queue))
