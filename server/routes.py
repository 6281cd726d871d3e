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
from server.services import SERVICES, Services
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
    services = app[SERVICES]
    # The router tries the paths that begin alike one after the other, and the longest are the most
    # asked for.
    for call in sorted(CALLS, key=lambda call: call.path.count("/"), reverse=True):
        path = call.address.replace("{id}", "{id:[0-9]+}")
        if call.method == "GET":
            app.router.add_get(path, _guarded(call, services), name=call.name)
        else:
            app.router.add_route(call.method, path, _guarded(call, services), name=call.name)
    app.router.add_get("/docs", api_docs.show)
    app.router.add_get(f"{BASE}/ws", talk, allow_head=False, name="talk")


def _guarded(call: Call, services: Services) -> Handler:
    handler, who = HANDLERS[call.name], call.who
    identify = services.visitors.identify

    async def answer(request: web.Request) -> web.StreamResponse:
        identity = ANYONE if who is Who.ANYONE else identify(request)
        permit(identity, call, request.match_info.get("id", ""))
        return await handler(Context(request, services, identity, call))

    return answer
