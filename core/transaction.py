"""What a command works with: the writing connection, engine time, and what has happened so far."""

from collections.abc import Mapping
from functools import partial
from sqlite3 import Connection, Cursor
from typing import Any

from sqlalchemy import bindparam, literal_column

from core.clock import Clock
from core.commands import Asker
from core.database import Row, sql
from core.errors import missing
from core.events import Happened, QueueChanged, TicketMoved
from core.keys import Keys
from core.known import Known, Settings
from core.models import queue
from core.queue_rows import QueueRow
from core.states import ACTIVE, Actor, Event, State
from core.ticket_rows import (
    STAFF_EYES,
    TICKET_ALONE,
    TicketRow,
    active_value,
    ahead,
    possible,
    to_value,
    value,
)
from core.transitions import Transition
from core.values import Ticket

_RAISE_REVISION = sql(
    queue.update()
    .where(queue.c.id == bindparam("of_queue"))
    .values(revision=literal_column("revision + 1"))
)


class Transaction:
    """One write transaction over some commands."""

    def __init__(self, connection: Connection, clock: Clock, keys: Keys, known: Known) -> None:
        self.connection = connection
        self.clock = clock
        self.keys = keys
        self.known = known
        self.now = clock.tick
        """A new engine time; each transition has one of its own."""
        self.happened: list[Happened] = []

    def run(self, statement: str, values: Mapping[str, Any] | None = None) -> Cursor:
        """Execute compiled SQL."""
        return self.connection.execute(statement, values or {})

    def one(self, statement: str, values: Mapping[str, Any] | None = None) -> Row | None:
        """The first row, or None."""
        row: Row | None = self.connection.execute(statement, values or {}).fetchone()
        return row

    @property
    def settings(self) -> Settings:
        """The branch's settings."""
        return self.known.settings()

    def today(self, now: int | None = None) -> int:
        """The service day of an engine time, or the present one."""
        return self.settings.calendar.day(self.clock.peek() if now is None else now)

    def queue(self, queue_id: int) -> QueueRow:
        """The queue as it is now; refused with NOT_FOUND."""
        known = self.known.queues.get(queue_id) or self.known.read_queue(queue_id)
        if known is None:
            raise missing("queue", queue_id)
        return known

    def ticket(self, ticket_id: int) -> TicketRow:
        """The stored ticket; refused with NOT_FOUND."""
        served = self.known.served.get(ticket_id)
        if served is not None:
            return served
        row = self.connection.execute(TICKET_ALONE, (ticket_id,)).fetchone()
        if row is None:
            raise missing("ticket", ticket_id)
        return self.row_of(row, self.queue(row[1]))

    def row_of(self, row: Row, of_queue: QueueRow) -> TicketRow:
        """A row of ``tickets_alone``, with what is known beside it."""
        return TicketRow._make((*row, self.known.note(row[0]), of_queue))

    def possible(self, row: TicketRow, asker: Asker, at: int) -> tuple[Event, ...]:
        """The events ``asker`` may cause at engine time ``at``."""
        return possible(self.connection, row, asker, at, self.today(at))

    def show(self, row: TicketRow, asker: Asker) -> Ticket:
        """The ticket as ``asker`` sees it now."""
        now = self.clock.peek()
        return value(self.connection, row, asker, now, self.today(now))

    def answer(self, row: TicketRow, asker: Asker) -> Ticket:
        """The ticket as ``asker`` sees it now, taken from the last event where that tells it."""
        last = self.happened[-1] if self.happened else None
        told = isinstance(last, TicketMoved) and last.ticket_id == row.id
        if told and asker.actor is Actor.STAFF:
            assert isinstance(last, TicketMoved)
            return last.ticket
        return self.show(row, asker)

    def moved(
        self,
        of_queue: QueueRow,
        row: TicketRow,
        rule: Transition,
        actor: Actor,
        at: int,
        known_ahead: int | None = None,
    ) -> None:
        """Note that ``actor`` made a ticket ``row``, by ``rule``, at engine time ``at``."""
        target = rule.target
        if target in ACTIVE:
            if target is State.WAITING and known_ahead is None:
                known_ahead = ahead(self.connection, row)
            show = partial(active_value, row, at, known_ahead)
        else:
            # By the time somebody looks, the queue may have changed.
            show = partial(to_value, row, self.possible(row, STAFF_EYES, at), STAFF_EYES, None)
        if target is State.SERVING:
            self.known.served[row.id] = row
        elif rule.source is State.SERVING:
            self.known.served.pop(row.id, None)
        self.happened.append(
            TicketMoved(
                of_queue.last_sequence,
                of_queue.revision,
                row.queue_id,
                row.id,
                rule.event,
                rule.source,
                target,
                actor,
                at,
                show,
            )
        )

    def queue_changed(self, queue_id: int) -> None:
        """Note a change of a queue or its counters that listeners can see."""
        self.known.forget_configuration()
        self.run(_RAISE_REVISION, {"of_queue": queue_id})
        self.happened.append(QueueChanged(queue_id, self.queue(queue_id).revision))
