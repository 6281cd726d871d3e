"""Reads: every question a screen or the API asks, answered with frozen values.

Usable from any thread; nothing here can write.
"""

import sqlite3
import threading
from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import ColumnClause, bindparam, func, literal_column, select

from core import api_keys, board_rows, history_rows, printing, why_rows
from core.branch_rows import BRANCH, branch_value
from core.clock import SECOND_US, Calendar, Clock, to_datetime
from core.commands import Asker
from core.database import Database, Row, sql
from core.models import audit, branch, counter, queue, session, ticket, user
from core.queue_rows import (
    COUNTER_BY_ID,
    QUEUE_BY_ID,
    SERVED_BY,
    counter_value,
    counters,
    queue_value,
    queues,
)
from core.readers import Readers
from core.schema import SCHEMA_VERSION
from core.states import Role, State
from core.ticket_rows import (
    IN_LINE_ORDER,
    IS_ACTIVE,
    LATE,
    STAFF_EYES,
    WAITING,
    TicketRow,
    possible,
    read,
    tickets,
    to_value,
    value,
)
from core.values import (
    ApiKey,
    Board,
    Branch,
    Counter,
    HistoryEntry,
    Item,
    Page,
    Print,
    Queue,
    Ticket,
    User,
    Why,
)


class SignedIn(msgspec.Struct, frozen=True):
    """Who a session token belongs to, and until when."""

    user: User
    expires_at: datetime
    device: str


class Credentials(msgspec.Struct, frozen=True):
    """An account and the hash of its PIN or password."""

    user: User
    secret_hash: str


class Health(msgspec.Struct, frozen=True):
    """How the branch is. ``clock_offset_s`` says how far engine time is ahead of the wall clock."""

    schema_version: str
    clock_offset_s: float
    queues: int
    active: int
    sequence: int


_ALL_QUEUES = sql(queues().order_by(queue.c.id))
_COUNTERS_OF = sql(
    counters()
    .where(
        counter.c.queue_id == bindparam("of_queue"),
        (counter.c.retired == 0)
        | select(ticket.c.id)
        .where(ticket.c.counter_id == counter.c.id, ticket.c.state == literal_column("'SERVING'"))
        .exists(),
    )
    .order_by(counter.c.number)
)
_LINE = sql(
    tickets()
    .where(ticket.c.queue_id == bindparam("of_queue"), ticket.c.state == WAITING)
    .order_by(*IN_LINE_ORDER)
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_BY_ID = tickets().where(
    ticket.c.queue_id == bindparam("of_queue"), ticket.c.id > bindparam("after")
)
_OWNER = sql(select(ticket.c.user_id).where(ticket.c.id == bindparam("of_ticket")))
_BY_NUMBER = sql(
    select(ticket.c.id)
    .select_from(ticket.join(queue, queue.c.id == ticket.c.queue_id))
    .where(
        ticket.c.queue_id == bindparam("of_queue"),
        ticket.c.number == bindparam("digits"),
        ticket.c.prefix == bindparam("letters"),
        (ticket.c.service_day == queue.c.service_day) | IS_ACTIVE,
    )
    .order_by(IS_ACTIVE.desc(), ticket.c.id.desc())
    .limit(1)
)
_QUEUE_IDS = sql(select(queue.c.id, queue.c.revision))
_USERS = sql(
    select(user.c.id, user.c.name, user.c.role)
    .where(user.c.role != Role.CUSTOMER.value, user.c.closed == 0, user.c.id > bindparam("after"))
    .order_by(user.c.id)
    .limit(bindparam("most"))
)
_CREDENTIALS = sql(
    select(user.c.id, user.c.name, user.c.role, user.c.secret_hash).where(
        user.c.name.collate("NOCASE") == bindparam("called"),
        user.c.role != Role.CUSTOMER.value,
        user.c.closed == 0,
    )
)
_SESSION = sql(
    select(user.c.id, user.c.name, user.c.role, session.c.expires_at, session.c.device)
    .select_from(session.join(user, user.c.id == session.c.user_id))
    .where(session.c.token_hash == bindparam("token"), user.c.closed == 0)
)
_overdue = [ticket.c.state == LATE, ticket.c.expires_at < bindparam("horizon")]
_OVERDUE_IN_QUEUE = sql(
    select(ticket.c.id).where(ticket.c.queue_id == bindparam("of_queue"), *_overdue).limit(1)
)
_OVERDUE_TICKET = sql(select(ticket.c.id).where(ticket.c.id == bindparam("of_ticket"), *_overdue))
_HEALTH = sql(
    select(
        select(func.count()).select_from(queue).scalar_subquery(),
        select(func.coalesce(func.sum(queue.c.active), 0)).scalar_subquery(),
        select(func.coalesce(func.max(audit.c.sequence), 0)).scalar_subquery(),
    )
)
_ZONE = sql(select(branch.c.time_zone, branch.c.day_starts_at))


class Views:
    """The reads of one branch."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._readers = Readers(database)
        self._clock = clock
        self._own = threading.local()

    def branch(self) -> Branch:
        """The branch with its queues; ``set_up`` is False in an empty database."""
        with self._readers.reading() as connection:
            return branch_value(connection.execute(BRANCH).fetchone(), connection)

    def queues(self) -> tuple[Queue, ...]:
        """All queues by id."""
        with self._readers.reading() as connection:
            return tuple(queue_value(row) for row in connection.execute(_ALL_QUEUES))

    def queue(self, queue_id: int) -> Queue | None:
        """One queue."""
        with self._readers.reading() as connection:
            row = connection.execute(QUEUE_BY_ID, {"of_queue": queue_id}).fetchone()
            return None if row is None else queue_value(row)

    def counters(self, queue_id: int) -> tuple[Counter, ...]:
        """A queue's counters in order, each with the ticket it serves, as staff see it."""
        with self._readers.reading() as connection:
            rows = connection.execute(_COUNTERS_OF, {"of_queue": queue_id}).fetchall()
            return tuple(self._counter(connection, row) for row in rows)

    def counter(self, counter_id: int) -> Counter | None:
        """One counter."""
        with self._readers.reading() as connection:
            row = connection.execute(COUNTER_BY_ID, {"of_counter": counter_id}).fetchone()
            return None if row is None else self._counter(connection, row)

    def board(self, queue_id: int) -> Board | None:
        """The now-serving board of a queue."""
        with self._readers.reading() as connection:
            return board_rows.board(connection, queue_id, self._clock.peek())

    def revisions(self) -> dict[int, int]:
        """The revision of every queue."""
        with self._readers.reading() as connection:
            return dict(connection.execute(_QUEUE_IDS).fetchall())

    def ticket(self, ticket_id: int, asker: Asker) -> Ticket | None:
        """One ticket as ``asker`` may see it; whether they may is the caller's to judge."""
        with self._readers.reading() as connection:
            return self._ticket(connection, ticket_id, asker)

    def why(self, ticket_id: int) -> Why | None:
        """Why a ticket was called when it was last; None where it never was."""
        with self._readers.reading() as connection:
            shown = self._ticket(connection, ticket_id, STAFF_EYES)
            return None if shown is None else why_rows.why(connection, shown)

    def prints_queued(self) -> tuple[Print, ...]:
        """The orders to print that wait, the oldest first."""
        with self._readers.reading() as connection:
            return tuple(map(printing.print_value, connection.execute(printing.QUEUED)))

    def last_print(self, ticket_id: int) -> Print | None:
        """The newest order to print a ticket; None where there never was one."""
        with self._readers.reading() as connection:
            where = {"of_ticket": ticket_id}
            row = connection.execute(printing.LAST_OF_TICKET, where).fetchone()
            return None if row is None else printing.print_value(row)

    def ticket_owner(self, ticket_id: int) -> int | None:
        """The id of the user whose ticket it is."""
        with self._readers.reading() as connection:
            row = connection.execute(_OWNER, {"of_ticket": ticket_id}).fetchone()
            return None if row is None else int(row[0])

    def find_number(self, number: str) -> int | None:
        """The ticket of a number as typed ("a42", "A 042"): active, or of the newest day."""
        typed = "".join(number.split()).upper()
        letters = typed.rstrip("0123456789")
        digits = typed[len(letters) :]
        if not letters or not digits or len(digits) > 9:
            return None
        with self._readers.reading() as connection:
            for queue_id, _ in connection.execute(_QUEUE_IDS).fetchall():
                wanted = {"of_queue": queue_id, "letters": letters, "digits": int(digits)}
                row = connection.execute(_BY_NUMBER, wanted).fetchone()
                if row is not None:
                    return int(row[0])
        return None

    def tickets(
        self,
        queue_id: int,
        states: tuple[State, ...],
        asker: Asker,
        cursor: str | None = None,
        limit: int = 50,
    ) -> Page[Ticket]:
        """The WAITING in serving order; other or several states by id ascending.

        Raises ``ValueError`` for a cursor that no page gave out.
        """
        after = _cursor(cursor)
        with self._readers.reading() as connection:
            if states == (State.WAITING,):
                return self._line(connection, queue_id, asker, after, limit)
            chosen: ColumnClause[str] = literal_column(
                ", ".join(f"'{state.value}'" for state in states)
            )
            statement = sql(
                _BY_ID.where(ticket.c.state.in_([chosen]))
                .order_by(ticket.c.id)
                .limit(bindparam("most"))
            )
            where = {"of_queue": queue_id, "after": after, "most": limit + 1}
            rows = [TicketRow.read(row) for row in connection.execute(statement, where)]
            now = self._clock.peek()
            today = self._today(connection, now)
            shown = [value(connection, row, asker, now, today) for row in rows[:limit]]
            return _page(shown, str(rows[limit - 1].id) if len(rows) > limit else None)

    def history(
        self, ticket_id: int, cursor: str | None = None, limit: int = 50
    ) -> Page[HistoryEntry]:
        """Every transition of a ticket in order. Raises ``ValueError`` for a bad cursor."""
        with self._readers.reading() as connection:
            found = history_rows.history(connection, ticket_id, _cursor(cursor), limit + 1)
        return _page(found[:limit], str(found[limit - 1].sequence) if len(found) > limit else None)

    def missed(self, since: int, most: int) -> tuple[history_rows.Missed, ...] | None:
        """The transitions after the sequence ``since``; None for more, or for none such yet."""
        with self._readers.reading() as connection:
            return history_rows.missed(connection, since, most)

    def users(self, cursor: str | None = None, limit: int = 50) -> Page[User]:
        """The open accounts by id. Raises ``ValueError`` for a bad cursor."""
        with self._readers.reading() as connection:
            where = {"after": _cursor(cursor), "most": limit + 1}
            rows = connection.execute(_USERS, where).fetchall()
        found = [User(row[0], row[1], Role(row[2])) for row in rows]
        return _page(found[:limit], str(found[limit - 1].id) if len(found) > limit else None)

    def credentials(self, name: str) -> Credentials | None:
        """The open account of that name, whatever its case."""
        with self._readers.reading() as connection:
            row = connection.execute(_CREDENTIALS, {"called": name}).fetchone()
        return None if row is None else Credentials(User(row[0], row[1], Role(row[2])), row[3])

    def session(self, token_hash: bytes) -> SignedIn | None:
        """Who is signed in with a token; None where it is unknown or over."""
        with self._readers.reading() as connection:
            row = connection.execute(_SESSION, {"token": token_hash}).fetchone()
        if row is None or row[3] <= self._clock.peek():
            return None
        return SignedIn(User(row[0], row[1], Role(row[2])), to_datetime(row[3]), row[4])

    def api_key(self, token_hash: bytes) -> ApiKey | None:
        """The API key with that hash; None where it is unknown or was taken back."""
        with self._readers.reading() as connection:
            row = connection.execute(api_keys.BY_TOKEN, {"token": token_hash}).fetchone()
        return None if row is None else api_keys.api_key_value(row)

    def api_keys(self, cursor: str | None = None, limit: int = 50) -> Page[ApiKey]:
        """The API keys by id. Raises ``ValueError`` for a bad cursor."""
        with self._readers.reading() as connection:
            where = {"after": _cursor(cursor), "most": limit + 1}
            rows = connection.execute(api_keys.BY_ID, where).fetchall()
        found = [api_keys.api_key_value(row) for row in rows]
        return _page(found[:limit], str(found[limit - 1].id) if len(found) > limit else None)

    def overdue(self, now: int, queue_id: int | None = None, ticket_id: int | None = None) -> bool:
        """Whether a LATE ticket is past its grace time, so that the caller submits SweepDue."""
        with self._readers.reading() as connection:
            if ticket_id is not None:
                where = {"of_ticket": ticket_id, "horizon": now}
                return connection.execute(_OVERDUE_TICKET, where).fetchone() is not None
            where = {"of_queue": queue_id or 0, "horizon": now}
            return connection.execute(_OVERDUE_IN_QUEUE, where).fetchone() is not None

    def health(self) -> Health:
        """How the branch is."""
        with self._readers.reading() as connection:
            row: Row = connection.execute(_HEALTH).fetchone()
        return Health(SCHEMA_VERSION, self._clock.offset() / SECOND_US, row[0], row[1], row[2])

    def close(self) -> None:
        """Close every thread's connection; nobody may read any more."""
        self._readers.close()

    def _ticket(
        self, connection: sqlite3.Connection, ticket_id: int, asker: Asker
    ) -> Ticket | None:
        row = read(connection, ticket_id)
        if row is None:
            return None
        now = self._clock.peek()
        return value(connection, row, asker, now, self._today(connection, now))

    def _line(
        self, connection: sqlite3.Connection, queue_id: int, asker: Asker, skip: int, limit: int
    ) -> Page[Ticket]:
        where = {"of_queue": queue_id, "skip": skip, "most": limit + 1}
        rows = [TicketRow.read(row) for row in connection.execute(_LINE, where)]
        now = self._clock.peek()
        today = self._today(connection, now)
        shown = [
            to_value(row, possible(connection, row, asker, now, today), asker, skip + index)
            for index, row in enumerate(rows[:limit])
        ]
        return _page(shown, str(skip + limit) if len(rows) > limit else None)

    def _counter(self, connection: sqlite3.Connection, row: Row) -> Counter:
        served = connection.execute(SERVED_BY, {"of_counter": row[0]}).fetchone()
        if served is None:
            return counter_value(row, None)
        now = self._clock.peek()
        today = self._today(connection, now)
        return counter_value(row, value(connection, TicketRow.read(served), STAFF_EYES, now, today))

    def _today(self, connection: sqlite3.Connection, now: int) -> int:
        zone = connection.execute(_ZONE).fetchone() or ("UTC", 0)
        calendar: Calendar | None = getattr(self._own, "calendar", None)
        if calendar is None or self._own.zone != zone:
            calendar = self._own.calendar = Calendar(*zone)
            self._own.zone = zone
        return calendar.day(now)


def _cursor(cursor: str | None) -> int:
    if cursor is None:
        return 0
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) < 19):
        raise ValueError("cursor: this is none that a list gave out")
    return int(cursor)


def _page(items: Sequence[Item], following: str | None) -> Page[Item]:
    return Page(tuple(items), following)
