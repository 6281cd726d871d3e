"""The calls that concern tickets: joining, calling, moving and reading them."""

from collections.abc import Awaitable, Callable

import msgspec
from aiohttp import web

from core import commands
from core.errors import Code, refuse
from core.outcomes import Outcome
from core.states import Event
from core.values import Joined, Page, Ticket
from server import phone_joins, requests
from server.answers import JoinAnswer
from server.context import Context, answer, ok, ok_or_created, result_of
from server.queries import TicketsWanted

Handler = Callable[[Context], Awaitable[web.Response]]


async def join(context: Context) -> web.Response:
    """POST queues/{id}/join {service?, name?, phone?, language?, priority?}.

    Answers ``{ticket, secret, url}``: 201 for a new ticket, 200 for the one this person has.
    """
    queue_id = context.path_id("queue")
    body = await context.body(requests.Join)
    if not context.identity.is_trusted:
        phone_joins.check_allowed(context, queue_id)
    _check_wishes(body)
    command = commands.Join(queue_id, body.name, body.phone, body.language)
    if context.identity.is_trusted:
        return _joined(context, await context.submit(command))
    device = phone_joins.device_of(context)
    response = _joined(context, await phone_joins.submit(context, command, device))
    phone_joins.remember_device(context, response, device)
    return response


async def call_next(context: Context) -> web.Response:
    """POST queues/{id}/call-next {counter}: answers ``{ticket}``, null when nobody waits."""
    queue_id = context.path_id("queue")
    body = await context.body(requests.CallNext)
    outcome = await context.submit(commands.CallNext(queue_id, body.counter))
    return ok(outcome.result)


async def own_ticket(context: Context) -> web.Response:
    """GET ticket: the ticket whose secret asks, so that its page, knowing no more, finds its id."""
    ticket_id = context.identity.ticket_id
    assert ticket_id is not None, "only a ticket's holder gets here"
    return context.ok_unless_known(await _read(context, ticket_id))


async def read_ticket(context: Context) -> web.Response:
    """GET tickets/{id}: the ticket as the one who asks may see it."""
    return context.ok_unless_known(await _read(context, context.path_id("ticket")))


async def list_tickets(context: Context) -> web.Response:
    """GET queues/{id}/tickets?state=: who waits in serving order, or other states by age.

    ``state`` may name several states, repeated or with commas.
    """
    queue_id = context.path_id("queue")
    states = context.query(TicketsWanted).state
    context.found(context.branch.views.queue(queue_id), "queue")
    await context.freshen(queue_id=queue_id)

    def read(cursor: str | None, limit: int) -> Page[Ticket]:
        asker = context.identity.asker
        found = context.branch.views.tickets(queue_id, states, asker, cursor, limit)
        return Page(tuple(_seen(context, ticket) for ticket in found.items), found.next)

    return ok(context.page(read))


async def read_history(context: Context) -> web.Response:
    """GET tickets/{id}/history: every transition, the oldest first."""
    ticket_id = context.path_id("ticket")
    await _read(context, ticket_id)
    history = context.branch.views.history
    return ok(context.page(lambda cursor, limit: history(ticket_id, cursor, limit)))


async def rejoin(context: Context) -> web.Response:
    """POST tickets/{id}/rejoin {from?}: back into the line; answers the ticket."""
    ticket_id = context.path_id("ticket")
    body = await context.body(requests.Rejoin)
    return await _move(context, commands.MoveTicket(ticket_id, Event.REJOIN, only_from=body.source))


async def remove(context: Context) -> web.Response:
    """POST tickets/{id}/remove {reason?}: staff take the ticket out; answers it."""
    ticket_id = context.path_id("ticket")
    body = await context.body(requests.Remove)
    return await _move(context, commands.MoveTicket(ticket_id, Event.CANCEL, reason=body.reason))


async def transfer(context: Context) -> web.Response:
    """POST tickets/{id}/transfer {queue, keep_arrival?}: into another queue.

    Answers the new ticket: 201, or 200 where it had moved there before.
    """
    ticket_id = context.path_id("ticket")
    body = await context.body(requests.Transfer)
    command = commands.TransferTicket(ticket_id, body.queue, body.keep_arrival)
    return ok_or_created(await context.submit(command))


async def set_note(context: Context) -> web.Response:
    """POST tickets/{id}/note {note}: what staff read on it, null for none; answers the ticket."""
    ticket_id = context.path_id("ticket")
    body = await context.body(requests.SetNote)
    return ok((await context.submit(commands.SetNote(ticket_id, body.note))).result)


async def print_ticket(context: Context) -> web.Response:
    """POST tickets/{id}/print: order it; answers the order, 200 where one waits already."""
    ticket_id = context.path_id("ticket")
    await context.body(requests.Nothing)
    if context.branch.printer.report is None:
        raise refuse(
            Code.NO_PRINTER,
            "This branch has no printer. Its number is enough: give it to the customer, or their"
            " phone the ticket's page. Nothing was changed.",
        )
    return ok_or_created(await context.submit(commands.PrintTicket(ticket_id)))


async def read_why(context: Context) -> web.Response:
    """GET tickets/{id}/why: what made it the next one when it was called last.

    Answers ``{ticket, rule, requested_by, at, waiting, passed_over: [{number, why}]}``.
    """
    ticket = await _read(context, context.path_id("ticket"))
    why = context.branch.views.why(ticket.id)
    if why is None:
        raise refuse(
            Code.NOT_FOUND,
            f"{ticket.number} has never been called, so that there is nothing to explain yet.",
        )
    return ok(why)


async def read_moved_to(context: Context) -> web.Response:
    """GET tickets/{id}/moved-to: the way from a ticket that was moved to the one it became.

    Answers ``{ticket, secret, url}`` as a join does. It is the same customer's, so that the secret
    of the one is enough to be told that of the other.
    """
    ticket = await _read(context, context.path_id("ticket"))
    if ticket.moved_to is None:
        raise refuse(
            Code.NOT_FOUND,
            f"{ticket.number} was not moved to another queue; it is the one to use. Nothing was"
            " changed.",
        )
    moved = await _read(context, ticket.moved_to)
    secret = context.branch.secrets.of(moved.id)
    return ok(JoinAnswer(moved, secret, context.services.ticket_url(secret)))


def moving(event: Event) -> Handler:
    """POST tickets/{id}/…: a handler that causes ``event`` and answers the ticket."""

    async def move(context: Context) -> web.Response:
        ticket_id = context.path_id("ticket")
        await context.body(requests.Nothing)
        return await _move(context, commands.MoveTicket(ticket_id, event))

    return move


HANDLERS: dict[str, Handler] = {
    "join": join,
    "call_next": call_next,
    "own_ticket": own_ticket,
    "read_ticket": read_ticket,
    "list_tickets": list_tickets,
    "read_history": read_history,
    "rejoin": rejoin,
    "leave": moving(Event.CANCEL),
    "remove": remove,
    "here": moving(Event.CHECK_IN),
    "complete": moving(Event.COMPLETE),
    "no_show": moving(Event.TIME_OUT),
    "transfer": transfer,
    "set_note": set_note,
    "print_ticket": print_ticket,
    "read_why": read_why,
    "read_moved_to": read_moved_to,
    "call_again": moving(Event.CALL_AGAIN),
}


def _check_wishes(body: requests.Join) -> None:
    if body.service is not None:
        raise refuse(
            Code.INVALID, "service: this queue has no services. Leave it out. Nothing was changed."
        )
    if body.priority:
        raise refuse(
            Code.INVALID,
            "priority: this queue has no priority classes. Leave it out. Nothing was changed.",
        )


def _joined(context: Context, outcome: Outcome) -> web.Response:
    return answer(_join_answer(context, outcome), created=outcome.created)


def _join_answer(context: Context, outcome: Outcome) -> JoinAnswer:
    joined = result_of(outcome, Joined)
    ticket = joined.ticket
    if not _may_have_secret(context, outcome, joined):
        return JoinAnswer(ticket, None, None)
    secret = context.branch.secrets.of(ticket.id)
    return JoinAnswer(ticket, secret, context.services.ticket_url(secret))


def _may_have_secret(context: Context, outcome: Outcome, joined: Joined) -> bool:
    # A phone number may have led to this person before (and so to other tickets of theirs):
    # a secret opens the ticket it was made for and new ones, never another that was there.
    if context.identity.serves:
        return True
    own = joined.ticket.id == context.identity.ticket_id
    return (outcome.created or own) and not joined.known_by_phone


async def _read(context: Context, ticket_id: int) -> Ticket:
    await context.freshen(ticket_id=ticket_id)
    found = context.branch.views.ticket(ticket_id, context.identity.asker)
    return _seen(context, context.found(found, "ticket"))


def _seen(context: Context, ticket: Ticket) -> Ticket:
    # A program that only reads is shown what a customer is, and may cause nothing.
    if context.identity.key is None or context.identity.serves:
        return ticket
    return msgspec.structs.replace(ticket, allowed=())


async def _move(context: Context, command: commands.MoveTicket) -> web.Response:
    return ok((await context.submit(command)).result)
