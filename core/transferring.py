"""Moving a ticket to another queue: it leaves here and joins there, or nothing happens at all."""

from core.commands import Asker, TransferTicket
from core.errors import Code, refuse
from core.joining import Origin, issue, no_place, why_no_place
from core.line import fill, make, refusal
from core.outcomes import Outcome
from core.queue_rows import QueueRow
from core.states import STATES, Actor
from core.ticket_rows import ACTIVE_OF_USER, LEFT, TicketRow, moved_to
from core.transaction import Transaction
from core.transitions import LEAVES, find

_NOTHING = "Nothing was changed."


def transfer(tx: Transaction, command: TransferTicket, asker: Asker) -> Outcome:
    """Complete a served ticket or cancel a waiting one, and join its customer to the other queue.

    All that could be refused is looked at first. Answers the new ticket; once more, if the ticket
    has moved there already.
    """
    if asker.actor is not Actor.STAFF:
        raise refuse(Code.FORBIDDEN, f"Only staff move tickets to another queue. {_NOTHING}")
    row, there = tx.ticket(command.ticket_id), tx.queue(command.queue_id)
    before = _moved_before(tx, row, there)
    if before is not None:
        return Outcome(tx.show(before, asker))
    _check(tx, row, there, asker)
    here = tx.queue(row.queue_id)
    state = STATES[row.state]
    leaving = find(LEAVES[state], state, asker.actor)
    assert leaving is not None
    make(tx, here, row, leaving, asker, tx.now())
    kept = row.joined_at if command.keep_arrival else None
    origin = Origin(row.id, kept, row.note)
    made = issue(tx, there, row.user_id, row.name, row.language, asker, origin)
    if row.counter_id is not None:
        fill(tx, here, asker, freed=row.counter_id)
    return Outcome(made, created=True)


def _moved_before(tx: Transaction, row: TicketRow, there: QueueRow) -> TicketRow | None:
    """The ticket in the other queue that goes on from this one, if it is there already."""
    found = moved_to(tx.connection, row) if row.state in LEFT else None
    went_on = None if found is None else tx.ticket(found)
    return went_on if went_on is not None and went_on.queue_id == there.id else None


def _check(tx: Transaction, row: TicketRow, there: QueueRow, asker: Asker) -> None:
    if row.state not in LEAVES:
        detail = f"{row.label} is {row.state}; only one who waits or is served can be moved."
        raise refusal(tx, row, asker, Code.NOT_ALLOWED, detail)
    if there.id == row.queue_id:
        raise refuse(
            Code.INVALID,
            f"queue: {row.label} is in {there.name} already; name another queue. {_NOTHING}",
        )
    where = {"of_queue": there.id, "of_user": row.user_id}
    active = tx.one(ACTIVE_OF_USER, where)
    if active is not None:
        other = tx.ticket(active[0])
        detail = f"This customer has {other.label} in {there.name}, which is {other.state}."
        raise refusal(tx, row, asker, Code.ALREADY_ACTIVE, detail)
    failing = no_place(there)
    if failing is not None:
        detail = f"{why_no_place(there, failing)} {row.label} stays where it is."
        raise refusal(tx, row, asker, Code(failing.value), detail)
