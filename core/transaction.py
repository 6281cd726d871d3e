"""What a command works with: the writing connection, engine time, and what has happened so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from sqlite3 import Connection, Cursor
from typing import Any

from sqlalchemy import bindparam, literal_column, select

from core.clock import Calendar, Clock
from core.commands import Asker
from core.database import Row, sql
from core.errors import Code, refuse
from core.events import Happened, QueueChanged, TicketMoved
from core.guards import Situation
from core.models import branch, queue
from core.states import Actor, Event, State
from core.ticket_rows import TicketRow, active_elsewhere, read, situation, value
from core.values import Ticket

STAFF_EYES = Asker(Actor.STAFF)

_BRANCH = sql(select(branch.c.time_zone, branch.c.day_starts_at, branch.c.country))
_MARKS = sql(
    select(queue.c.last_sequence, queue.c.revision).where(queue.c.id == bindparam("of_queue"))
)
_RAISE_REVISION = sql(
    queue.update()
    .where(queue.c.id == bindparam("of_queue"))
    .values(revision=literal_column("revision + 1"))
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What commands need of the branch."""

    calendar: Calendar
    country: str | None


class Transaction:
    """One write transaction over some commands, each in a SAVEPOINT of its own."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self.connection = connection
        self.clock = clock
        self.happened: list[Happened] = []
        self._settings: Settings | None = None

    def run(self, statement: str, values: Mapping[str, Any] | None = None) -> Cursor:
        """Execute compiled SQL."""
        return self.connection.execute(statement, values or {})

    def one(self, statement: str, values: Mapping[str, Any] | None = None) -> Row | None:
        """The first row, or None."""
        row: Row | None = self.connection.execute(statement, values or {}).fetchone()
        return row

    def now(self) -> int:
        """A new engine time; each transition has one of its own."""
        return self.clock.tick()

    @property
    def settings(self) -> Settings:
        """The branch's settings, read once."""
        if self._settings is None:
            row = self.one(_BRANCH) or ("UTC", 0, None)
            self._settings = Settings(Calendar(row[0], row[1]), row[2])
        return self._settings

    def forget_settings(self) -> None:
        """Read the branch's settings anew; after a change or a rollback."""
        self._settings = None

    def today(self) -> int:
        """The present service day."""
        return self.settings.calendar.day(self.clock.peek())

    def ticket(self, ticket_id: int) -> TicketRow:
        """The stored ticket; refused with NOT_FOUND."""
        row = read(self.connection, ticket_id)
        if row is None:
            raise refuse(Code.NOT_FOUND, f"There is no ticket {ticket_id}.")
        return row

    def situation(self, row: TicketRow, at: int) -> Situation:
        """What the guards look at, at engine time ``at``."""
        elsewhere = active_elsewhere(self.connection, row)
        return situation(row, at, self.today(), active_elsewhere=elsewhere)

    def show(self, row: TicketRow, asker: Asker, known_ahead: int | None = None) -> Ticket:
        """The ticket as ``asker`` sees it now."""
        now = self.clock.peek()
        return value(self.connection, row, asker, now, self.today(), known_ahead)

    def answer(self, ticket_id: int, asker: Asker) -> Ticket:
        """The ticket as ``asker`` sees it now, taken from the last event where that tells it."""
        last = self.happened[-1] if self.happened else None
        told = last.ticket if isinstance(last, TicketMoved) else None
        if told is not None and told.id == ticket_id and asker.actor is Actor.STAFF:
            return told
        return self.show(self.ticket(ticket_id), asker)

    def moved(
        self,
        ticket_id: int,
        event: Event,
        source: State | None,
        target: State,
        known_ahead: int | None = None,
    ) -> TicketRow:
        """Note a transition just made; answers the ticket as it is stored now."""
        row = self.ticket(ticket_id)
        sequence, revision = self._marks(row.queue_id)
        seen = self.show(row, STAFF_EYES, known_ahead)
        self.happened.append(
            TicketMoved(sequence, revision, row.queue_id, seen, event, source, target)
        )
        return row

    def queue_changed(self, queue_id: int) -> None:
        """Note a change of a queue or its counters that listeners can see."""
        self.run(_RAISE_REVISION, {"of_queue": queue_id})
        self.happened.append(QueueChanged(queue_id, self._marks(queue_id)[1]))

    def _marks(self, queue_id: int) -> tuple[int, int]:
        row = self.one(_MARKS, {"of_queue": queue_id})
        assert row is not None
        return row[0], row[1]
