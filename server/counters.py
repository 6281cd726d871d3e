"""The calls that concern counters: adding, opening (and taking), pausing and closing them."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from core import commands
from core.states import CounterState
from server import requests
from server.context import Context, ok, ok_or_created, page_of


async def list_counters(context: Context) -> web.Response:
    """GET queues/{id}/counters: each with who holds it and the ticket it serves."""
    queue_id = context.path_id("queue")
    context.found(context.branch.views.queue(queue_id), "queue")
    counters = context.branch.views.counters(queue_id)
    return ok(context.page(lambda cursor, limit: page_of(counters, cursor, limit)))


async def add_counter(context: Context) -> web.Response:
    """POST queues/{id}/counters {label?}: grows the queue by one counter."""
    queue_id = context.path_id("queue")
    body = await context.body(requests.NewCounter)
    return ok_or_created(await context.submit(commands.AddCounter(queue_id, body.label)))


async def open_counter(context: Context) -> web.Response:
    """POST counters/{id}/open: opens it, and the one who asks takes it."""
    counter_id = context.path_id("counter")
    await context.body(requests.Nothing)
    return await _set(context, commands.SetCounter(counter_id, CounterState.OPEN))


async def pause_counter(context: Context) -> web.Response:
    """POST counters/{id}/pause {reason?}."""
    counter_id = context.path_id("counter")
    body = await context.body(requests.Pause)
    return await _set(context, commands.SetCounter(counter_id, CounterState.PAUSED, body.reason))


async def close_counter(context: Context) -> web.Response:
    """POST counters/{id}/close: finishes the one it serves, and takes no more."""
    counter_id = context.path_id("counter")
    await context.body(requests.Nothing)
    return await _set(context, commands.SetCounter(counter_id, CounterState.CLOSED))


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    "list_counters": list_counters,
    "add_counter": add_counter,
    "open_counter": open_counter,
    "pause_counter": pause_counter,
    "close_counter": close_counter,
}


async def _set(context: Context, command: commands.SetCounter) -> web.Response:
    return ok((await context.submit(command)).result)
