"""Orders to put a ticket on paper: given with the ticket or after it, and moved on as they go.

The ticket is committed with its order, so that no paper shows a number that is not stored. An order
is UNKNOWN before its first byte leaves: whatever breaks off after that, it is never taken for one
that surely reached no paper, and what is printed later says that it is a copy.
"""

from typing import Any

from sqlalchemy import bindparam, literal_column, select

from core.clock import to_datetime
from core.commands import Asker, MovePrint, PrintTicket
from core.database import Row, sql
from core.errors import Code, missing, refuse
from core.events import PrintMoved
from core.models import print_job, ticket
from core.outcomes import Outcome
from core.schema_prints import MOVES
from core.sql_sets import one_of
from core.states import ON_PAPER, Actor, PrintState
from core.ticket_rows import number_label
from core.transaction import Transaction
from core.values import Print

_columns = (
    print_job.c.id,
    print_job.c.ticket_id,
    print_job.c.state,
    print_job.c.copy,
    print_job.c.queued_at,
    print_job.c.reason,
    ticket.c.prefix,
    ticket.c.number,
)
_prints = select(*_columns).select_from(
    print_job.join(ticket, ticket.c.id == print_job.c.ticket_id)
)
_QUEUED: Any = literal_column(f"'{PrintState.QUEUED}'")
PRINT_BY_ID = sql(_prints.where(print_job.c.id == bindparam("of_print")))
LAST_OF_TICKET = sql(
    _prints.where(print_job.c.ticket_id == bindparam("of_ticket"))
    .order_by(print_job.c.id.desc())
    .limit(literal_column("1"))
)
QUEUED = sql(_prints.where(print_job.c.state == _QUEUED).order_by(print_job.c.id))
"""All that wait, the oldest first; few ever do."""
_QUEUED_OF_TICKET = sql(
    select(print_job.c.id).where(
        print_job.c.ticket_id == bindparam("of_ticket"), print_job.c.state == _QUEUED
    )
)
_MAY_BE_ON_PAPER: Any = literal_column(one_of("print_job.state", ON_PAPER))
_ON_PAPER = sql(
    select(print_job.c.id)
    .where(print_job.c.ticket_id == bindparam("of_ticket"), _MAY_BE_ON_PAPER)
    .limit(literal_column("1"))
)
_ORDER = sql(
    print_job.insert().values(
        ticket_id=bindparam("of_ticket"),
        queue_id=bindparam("of_queue"),
        copy=bindparam("is_copy"),
        state=_QUEUED,
        queued_at=bindparam("now"),
    )
)
_SEND = sql(
    print_job.update()
    .where(print_job.c.id == bindparam("of_print"))
    .values(state=bindparam("target"), sent_at=bindparam("now"))
)
_END = sql(
    print_job.update()
    .where(print_job.c.id == bindparam("of_print"))
    .values(state=bindparam("target"), ended_at=bindparam("now"), reason=bindparam("why"))
)


def print_value(row: Row) -> Print:
    """A row of ``_prints`` as a value."""
    print_id, ticket_id, state, copy, queued_at, reason, prefix, number = row
    label, at = number_label(prefix, number), to_datetime(queued_at)
    return Print(print_id, ticket_id, label, PrintState(state), bool(copy), at, reason)


def print_ticket(tx: Transaction, command: PrintTicket, asker: Asker) -> Outcome:
    """Order a print, or answer the one of this ticket that waits already."""
    if asker.actor is not Actor.STAFF:
        raise refuse(Code.FORBIDDEN, "Printing is for staff. Nothing was changed.")
    row = tx.ticket(command.ticket_id)
    waiting = tx.one(_QUEUED_OF_TICKET, {"of_ticket": row.id})
    if waiting is not None:
        return Outcome(_read(tx, waiting[0]))
    return Outcome(_read(tx, order_print(tx, row.id, row.queue_id)), created=True)


def order_print(tx: Transaction, ticket_id: int, queue_id: int) -> int:
    """Order a print of a ticket that none is waiting for; answers the order's id."""
    copied = tx.one(_ON_PAPER, {"of_ticket": ticket_id}) is not None
    values = {"of_ticket": ticket_id, "of_queue": queue_id, "is_copy": int(copied)}
    made = tx.run(_ORDER, {**values, "now": tx.clock.peek()})
    assert made.lastrowid is not None
    tx.happened.append(PrintMoved(made.lastrowid, ticket_id, PrintState.QUEUED))
    return made.lastrowid


def move_print(tx: Transaction, command: MovePrint, asker: Asker) -> Outcome:
    """Note how an order goes on; answers it."""
    if asker.actor is not Actor.SYSTEM:
        raise refuse(Code.FORBIDDEN, "How a print goes, the printing says. Nothing was changed.")
    before = _read(tx, command.print_id)
    if (before.state, command.state) not in MOVES:
        raise refuse(
            Code.NOT_ALLOWED,
            f"The print of {before.number} is {before.state}, and cannot become {command.state}."
            " Nothing was changed.",
        )
    values: dict[str, Any] = {"of_print": before.id, "target": command.state.value}
    values["now"] = tx.clock.peek()
    if command.state is PrintState.UNKNOWN:
        tx.run(_SEND, values)
    else:
        tx.run(_END, {**values, "why": command.reason})
    tx.happened.append(PrintMoved(before.id, before.ticket, command.state))
    return Outcome(_read(tx, before.id))


def _read(tx: Transaction, print_id: int) -> Print:
    row = tx.one(PRINT_BY_ID, {"of_print": print_id})
    if row is None:
        raise missing("print", print_id)
    return print_value(row)
