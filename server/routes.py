"""Registers every call of ``server.calls`` with its handler, behind the question who asks."""

from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.typedefs import Handler

from server import (
    api_docs,
    api_keys,
    auth,
    branch,
    counters,
    metrics,
    openapi,
    pairing,
    queues,
    tickets,
    trusting,
    users,
)
from server.access import permit
from server.calls import BASE, CALLS, Call, Who
from server.context import Context
from server.identity import ANYONE
from server.services import SERVICES
from server.websocket import talk

HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    **auth.HANDLERS,
    **branch.HANDLERS,
    **users.HANDLERS,
    **api_keys.HANDLERS,
    **queues.HANDLERS,
    **counters.HANDLERS,
    **tickets.HANDLERS,
    **metrics.HANDLERS,
    **openapi.HANDLERS,
    **pairing.HANDLERS,
    **trusting.HANDLERS,
}


def add_routes(app: web.Application) -> None:
    """Add the API's calls and its WebSocket to ``app``."""
    for call in CALLS:
        path = call.address.replace("{id}", "{id:[0-9]+}")
        if call.method == "GET":
            app.router.add_get(path, _guarded(call), name=call.name)
        else:
            app.router.add_route(call.method, path, _guarded(call), name=call.name)
    app.router.add_get("/docs", api_docs.show)
    app.router.add_get(f"{BASE}/ws", talk, allow_head=False, name="talk")


def _guarded(call: Call) -> Handler:
    handler = HANDLERS[call.name]

    async def answer(request: web.Request) -> web.StreamResponse:
        services = request.app[SERVICES]
        identity = ANYONE if call.who is Who.ANYONE else services.visitors.identify(request)
        permit(identity, call, request.match_info.get("id", ""))
        return await handler(Context(request, services, identity, call))

    return answer
