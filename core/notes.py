"""What staff write on a ticket for each other: no transition, and never for its customer."""

from sqlalchemy import bindparam

from core.commands import Asker, SetNote
from core.database import sql
from core.errors import Code, refuse
from core.models import note
from core.outcomes import Outcome
from core.states import Actor
from core.ticket_rows import TicketRow
from core.transaction import Transaction

_WRITE = sql(
    note.insert().values(
        ticket_id=bindparam("of_ticket"), queue_id=bindparam("of_queue"), text=bindparam("words")
    )
)
_WIPE = sql(note.delete().where(note.c.ticket_id == bindparam("of_ticket")))


def set_note(tx: Transaction, command: SetNote, asker: Asker) -> Outcome:
    """Write, replace or wipe the note on a ticket, in whatever state that is; answers the ticket.

    The queue's revision tells those who show the ticket to read it again.
    """
    if asker.actor is not Actor.STAFF:
        raise refuse(Code.FORBIDDEN, "Notes are for staff. Nothing was changed.")
    row = tx.ticket(command.ticket_id)
    if command.note != row.note:
        tx.run(_WIPE, {"of_ticket": row.id})
        if command.note is not None:
            write_note(tx, row, command.note)
        tx.known.noted(row.id)
        tx.queue_changed(row.queue_id)
    return Outcome(tx.show(tx.ticket(row.id), asker))


def write_note(tx: Transaction, row: TicketRow, words: str) -> None:
    """Write on a ticket that has no note."""
    tx.run(_WRITE, {"of_ticket": row.id, "of_queue": row.queue_id, "words": words})
    tx.known.noted(row.id)
