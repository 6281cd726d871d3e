"""Joining a queue: who this is, which number comes next, and the ticket."""

import sqlite3
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import bindparam, literal_column, select

from core.commands import Asker, Join, MoveTicket
from core.database import sql
from core.errors import Code, refuse
from core.guards import Guard, Situation, first_failing
from core.line import DETAILS, fill, move_ticket
from core.models import ticket, user
from core.notes import write_note
from core.outcomes import Outcome
from core.phones import normalise
from core.printing import order_print
from core.queue_rows import QueueRow
from core.states import ACTOR_TEXTS, Actor, Event, Role, State
from core.ticket_rows import ACTIVE_OF_USER, IS_ACTIVE, TicketRow
from core.transaction import Transaction
from core.transitions import TABLE, Fields
from core.values import Joined, Ticket

_USER_BY_PHONE = sql(select(user.c.id).where(user.c.phone == bindparam("phone_number")))
_USER_WITHOUT_PHONE = sql(
    select(user.c.id).where(user.c.id == bindparam("of_user"), user.c.phone.is_(None))
)
_GIVE_PHONE = sql(
    user.update().where(user.c.id == bindparam("of_user")).values(phone=bindparam("phone_number"))
)
_GIVE_NAME = sql(
    user.update().where(user.c.id == bindparam("of_user")).values(name=bindparam("called"))
)
_NAME = sql(select(user.c.name).where(user.c.id == bindparam("of_user")))
_LATEST = sql(
    select(ticket.c.id, ticket.c.state)
    .where(
        ticket.c.user_id == bindparam("of_user"),
        ticket.c.queue_id == bindparam("of_queue"),
        ticket.c.service_day == bindparam("today"),
    )
    .order_by(ticket.c.id.desc())
    .limit(literal_column("1"))
)
_NUMBER_HELD = sql(
    select(ticket.c.id).where(
        ticket.c.queue_id == bindparam("of_queue"),
        ticket.c.number == bindparam("candidate"),
        IS_ACTIVE,
    )
)
_JOINS = {actor: row for row in TABLE if row.event is Event.JOIN for actor in row.actors}
_NUMBER = 4
"""The place of the number among the parameters of a new ticket."""


@cache
def _new_user(given: tuple[str, ...]) -> str:
    """The statement of a new customer; ``given`` names those of name and phone with a value."""
    values: dict[str, Any] = {name: bindparam(name) for name in given}
    values["role"] = literal_column(f"'{Role.CUSTOMER}'")
    return sql(user.insert().values(**values), *given)


@cache
def _new_ticket(given: tuple[str, ...]) -> str:
    """The statement of a join; ``given`` names those fields that not every join has."""
    fields: dict[str, Any] = {"joined_at": bindparam("now")}
    fields |= {name: bindparam(f"new_{name}") for name in given}
    return sql(
        ticket.insert().values(
            queue_id=bindparam("of_queue"),
            user_id=bindparam("of_user"),
            service_day=bindparam("today"),
            prefix=bindparam("letters"),
            number=bindparam("candidate"),
            state=literal_column(f"'{State.WAITING}'"),
            version=literal_column("1"),
            priority_boost=literal_column("0"),
            event=literal_column(f"'{Event.JOIN}'"),
            actor=bindparam("who"),
            at=bindparam("now"),
            **fields,
        ),
        *("of_queue", "of_user", "today", "letters", "candidate", "now", "who"),
        *(f"new_{name}" for name in given),
    )


class Origin(NamedTuple):
    """The ticket that a new one goes on from, as it was when it left its queue."""

    ticket_id: int | None
    kept_arrival: int | None
    """When it had joined, where that is to count on."""
    note: str | None


NOWHERE = Origin(None, None, None)
"""What nearly every ticket goes on from."""


def join(tx: Transaction, command: Join, asker: Asker) -> Outcome:
    """Take a ticket; a known person's active one comes back, a missed one of today rejoins."""
    row = tx.queue(command.queue_id)
    phone = None if command.phone is None else normalise(command.phone, tx.settings.country)
    user_id = _find_user(tx, phone, asker)
    known_by_phone = phone is not None and user_id is not None and user_id != _holder(asker)
    if user_id is not None:
        found = _come_back(tx, row, user_id, asker)
        if found is not None:
            return Outcome(Joined(found, known_by_phone))
    failing = no_place(row)
    if failing is not None:
        raise refuse(Code(failing.value), f"{why_no_place(row, failing)} No ticket was made.")
    user_id, name = _keep_user(tx, user_id, command.name, phone)
    made = issue(tx, row, user_id, name, command.language, asker)
    if command.on_paper:
        order_print(tx, made.id, row.id)
    return Outcome(Joined(made), created=True)


def _holder(asker: Asker) -> int | None:
    """The User an asker is; staff who add a walk-in are not the one who joins."""
    return asker.user_id if asker.actor is Actor.CUSTOMER else None


def _find_user(tx: Transaction, phone: str | None, asker: Asker) -> int | None:
    if phone is None:
        return _holder(asker)
    found = tx.one(_USER_BY_PHONE, {"phone_number": phone})
    if found is not None:
        return int(found[0])
    # Nobody has this number yet: it may become that of the ticket's holder.
    holder = _holder(asker)
    without = holder and tx.one(_USER_WITHOUT_PHONE, {"of_user": holder})
    return holder if without else None


def _keep_user(
    tx: Transaction, user_id: int | None, name: str | None, phone: str | None
) -> tuple[int, str | None]:
    """The id and the name of the one who joins."""
    if user_id is None:
        known = {key: value for key, value in (("name", name), ("phone", phone)) if value}
        made = tx.connection.execute(_new_user(tuple(known)), tuple(known.values()))
        assert made.lastrowid is not None
        return made.lastrowid, name
    if name is not None:
        tx.run(_GIVE_NAME, {"of_user": user_id, "called": name})
        tx.known.served.clear()  # one of them may be this person's
    if phone is not None:
        tx.run(_GIVE_PHONE, {"of_user": user_id, "phone_number": phone})
    found = tx.one(_NAME, {"of_user": user_id})
    assert found is not None
    return user_id, found[0]


def _come_back(tx: Transaction, row: QueueRow, user_id: int, asker: Asker) -> Ticket | None:
    active = tx.one(ACTIVE_OF_USER, {"of_queue": row.id, "of_user": user_id})
    if active is not None:
        return tx.show(tx.ticket(active[0]), asker)
    today = max(tx.today(), row.service_day)
    latest = tx.one(_LATEST, {"of_queue": row.id, "of_user": user_id, "today": today})
    if latest is None or latest[1] not in (State.MISSED, State.CANCELLED):
        return None
    # The phone number stands for the person here, so the ticket is theirs to move.
    person = Asker(asker.actor, user_id if asker.actor is Actor.CUSTOMER else asker.user_id)
    outcome = move_ticket(tx, MoveTicket(latest[0], Event.REJOIN), person)
    if outcome.refusal is not None or not isinstance(outcome.result, Ticket):
        return None
    return outcome.result


def no_place(row: QueueRow) -> Guard | None:
    """What keeps anybody from joining the queue now, or None."""
    has_room = row.max_size is None or row.active < row.max_size
    given = Situation(now=0, queue_open=bool(row.open), has_room=has_room)
    return first_failing(_JOINS[Actor.CUSTOMER].guards, given)


def why_no_place(row: QueueRow, failing: Guard) -> str:
    """That, in words for people."""
    if failing is Guard.HAS_ROOM:
        return (
            f"{row.name} is full: {row.active} of {row.max_size} places are taken. Try again when"
            " somebody has been served."
        )
    return f"{row.name}: {DETAILS[failing]}"


def issue(
    tx: Transaction,
    row: QueueRow,
    user_id: int,
    name: str | None,
    language: str | None,
    asker: Asker,
    origin: Origin = NOWHERE,
) -> Ticket:
    """A new ticket at the end of the line, or where it belongs by the arrival it keeps.

    Nothing may happen between the leaving of its origin and this.
    """
    rule = _JOINS[asker.actor]
    now = tx.now()
    today = max(tx.today(now), row.service_day)
    who_id = user_id if asker.actor is Actor.CUSTOMER else asker.user_id
    number = 1 if today > row.service_day else row.last_number + 1
    who = ACTOR_TEXTS[asker.actor]
    values: list[Any] = [row.id, user_id, today, row.prefix, number, now, who]
    given: tuple[str, ...] = ()
    for field, value in (
        ("language", language),
        ("actor_id", who_id),
        ("moved_from", origin.ticket_id),
        ("joined_at", origin.kept_arrival),
    ):
        if value is not None:
            given += (field,)
            values.append(value)
    ticket_id, number = _insert(tx, _new_ticket(given), values)
    # Time never stands still, so whoever waits is before one who joins now.
    before = row.waiting if origin.kept_arrival is None else None
    tx.known.moved(row, rule, None)
    row.service_day, row.last_number = today, number
    identity = (ticket_id, row.id, user_id, today, row.prefix, number, language)
    fields = Fields(origin.kept_arrival or now)
    issued = TicketRow._make((*identity, rule.target, 1, *fields, name, None, origin.note, row))
    if origin.note is not None:
        write_note(tx, issued, origin.note)
    tx.moved(row, issued, rule, asker.actor, now, known_ahead=before)
    if fill(tx, row, asker):
        issued = tx.ticket(issued.id)
    return tx.answer(issued, asker)


def _insert(tx: Transaction, statement: str, values: list[Any]) -> tuple[int, int]:
    """The id and number of a new ticket; the number in ``values`` follows the last one of today.

    Next to never is that number still held by somebody active since an earlier day, so that the
    database is asked only where it refuses.
    """
    try:
        made = tx.connection.execute(statement, values)
    except sqlite3.IntegrityError as error:
        if str(error) != "number_is_the_next":
            raise
        held = {"of_queue": values[0]}
        while tx.one(_NUMBER_HELD, {**held, "candidate": values[_NUMBER]}) is not None:
            values[_NUMBER] += 1
        made = tx.connection.execute(statement, values)
    assert made.lastrowid is not None
    return made.lastrowid, values[_NUMBER]
