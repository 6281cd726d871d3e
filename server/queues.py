"""The calls that concern queues: their configuration and their boards."""

from collections.abc import Awaitable, Callable

import msgspec
from aiohttp import web

from core import commands
from core.clock import to_datetime
from server import requests
from server.context import Context, ok, ok_or_created, page_of


async def list_queues(context: Context) -> web.Response:
    """GET queues: all of them, by id."""
    queues = context.branch.views.queues()
    return ok(context.page(lambda cursor, limit: page_of(queues, cursor, limit)))


async def create_queue(context: Context) -> web.Response:
    """POST queues {name, …}: a queue with its counters, owned by the one who asks."""
    body = await context.body(requests.NewQueue)
    return ok_or_created(await context.submit(commands.CreateQueue(**msgspec.structs.asdict(body))))


async def read_queue(context: Context) -> web.Response:
    """GET queues/{id}."""
    queue_id = context.path_id("queue")
    return ok(context.found(context.branch.views.queue(queue_id), "queue"))


async def change_queue(context: Context) -> web.Response:
    """PATCH queues/{id}: answers the queue, whose ``takes_effect_later`` says what shrinking
    waits for.
    """
    queue_id = context.path_id("queue")
    changes = requests.changes(await context.body(requests.QueueChanges))
    return ok((await context.submit(commands.ChangeQueue(queue_id, changes))).result)


async def delete_queue(context: Context) -> web.Response:
    """DELETE queues/{id}: refused while tickets are active; answers ``{}``."""
    await context.submit(commands.DeleteQueue(context.path_id("queue")))
    return ok({})


async def read_board(context: Context) -> web.Response:
    """GET queues/{id}/board: numbers, no names."""
    queue_id = context.path_id("queue")
    await context.freshen(queue_id=queue_id)
    board = context.found(context.branch.views.board(queue_id), "queue")
    same = msgspec.structs.replace(board, now=to_datetime(0), sequence=0)
    return context.ok_unless_known(board, tell_apart=same)


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    "list_queues": list_queues,
    "create_queue": create_queue,
    "read_queue": read_queue,
    "change_queue": change_queue,
    "delete_queue": delete_queue,
    "read_board": read_board,
}
