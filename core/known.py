"""What the writing connection knows of its file, so that it need not ask at every command.

True while nobody else writes. A transaction's lock sees to that until its end, and at its begin
``PRAGMA data_version`` tells whether anybody wrote since the last one. Then, after a rollback, and
after a change of the configuration, all is read anew. The counts that triggers move are moved here
alike, and held against the file before each commit.
"""

from dataclasses import dataclass
from sqlite3 import Connection, OperationalError

from sqlalchemy import bindparam, select

from core.clock import Calendar
from core.database import last_id, sql
from core.models import audit, branch, counter, note
from core.queue_rows import COUNTED, QUEUE_ROW, QueueRow
from core.states import CounterState
from core.ticket_rows import TicketRow
from core.transitions import Transition

_BRANCH = sql(select(branch.c.time_zone, branch.c.day_starts_at, branch.c.country))
_OPEN_COUNTER = sql(
    select(counter.c.label).where(
        counter.c.id == bindparam("of_counter"),
        counter.c.state == CounterState.OPEN.value,
        counter.c.retired == 0,
    )
)
_NOTED = sql(select(note.c.ticket_id))
_NOTE = sql(select(note.c.text).where(note.c.ticket_id == bindparam("ticket")))


@dataclass(frozen=True, slots=True)
class Settings:
    """What commands need of the branch."""

    calendar: Calendar
    country: str | None


class Known:
    """Queues, open counters, tickets being served, the branch's settings, the newest audit row."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._settings: Settings | None = None
        self._labels: dict[int, str | None] = {}
        self._moved: set[int] = set()
        self._sequence: int | None = None
        self._noted: set[int] | None = None
        self.queues: dict[int, QueueRow] = {}
        """By id, the queues as they are now, of those read already."""
        self.served: dict[int, TicketRow] = {}
        """By id, some of the tickets that are SERVING."""

    def settings(self) -> Settings:
        """The branch's settings."""
        if self._settings is None:
            row = self._connection.execute(_BRANCH).fetchone() or ("UTC", 0, None)
            self._settings = Settings(Calendar(row[0], row[1]), row[2])
        return self._settings

    def read_queue(self, queue_id: int) -> QueueRow | None:
        """The queue, from now on known, or None."""
        row = self._connection.execute(QUEUE_ROW, {"of_queue": queue_id}).fetchone()
        if row is None:
            return None
        known = self.queues[queue_id] = QueueRow(row)
        return known

    def open_label(self, counter_id: int) -> str | None:
        """The label of a counter that is open and not retired, or None."""
        if counter_id not in self._labels:
            row = self._connection.execute(_OPEN_COUNTER, {"of_counter": counter_id}).fetchone()
            self._labels[counter_id] = None if row is None else row[0]
        return self._labels[counter_id]

    def note(self, ticket_id: int) -> str | None:
        """What staff wrote on a ticket; next to none has a note, and nothing is read for those."""
        if self._noted is None:
            self._noted = {noted for (noted,) in self._connection.execute(_NOTED)}
        if ticket_id not in self._noted:
            return None
        row = self._connection.execute(_NOTE, {"ticket": ticket_id}).fetchone()
        return None if row is None else str(row[0])

    def noted(self, ticket_id: int) -> None:
        """Note that what is written on a ticket has changed."""
        self.served.pop(ticket_id, None)
        if self._noted is not None:
            self._noted.add(ticket_id)

    def moved(self, of_queue: QueueRow, rule: Transition, counter_id: int | None) -> None:
        """Count the change of a ticket that the file has just seen, and which counter it freed."""
        if self._sequence is None:
            self._sequence = last_id(self._connection, audit.name)
        else:
            self._sequence += 1
        of_queue.count(rule, self._sequence)
        self._moved.add(of_queue.id)
        if counter_id is not None and of_queue.serving > of_queue.service_slots:
            self._labels.pop(counter_id, None)  # it may have retired

    def verify(self) -> None:
        """Hold the counts against the file.

        Raises ``sqlite3.OperationalError`` where they differ: nothing may be committed then.
        """
        for queue_id in self._moved & self.queues.keys():
            stored = self._connection.execute(COUNTED, {"of_queue": queue_id}).fetchone()
            if stored != self.queues[queue_id].counted():
                raise OperationalError(f"queue {queue_id} counts {stored}, and not as expected")
        self._moved.clear()

    def forget_configuration(self) -> None:
        """Read everything but the audit's end anew: queues or counters were changed."""
        self.verify()
        self._settings = None
        self.queues.clear()
        self._labels.clear()
        self.served.clear()

    def forget(self) -> None:
        """Read everything anew: others have written, or changes of ours were undone."""
        self._moved.clear()
        self._sequence = None
        self._noted = None
        self.forget_configuration()
