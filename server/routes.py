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
    health,
    metrics,
    openapi,
    pairing,
    queues,
    tickets,
    trusting,
    users,
)
from server.access import permit
from server.answering import Answering
from server.calls import BASE, CALLS, Call, Who
from server.context import Context
from server.identity import ANYONE
from server.services import Services
from server.websocket import talk

HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    **auth.HANDLERS,
    **branch.HANDLERS,
    **health.HANDLERS,
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


def add_routes(answering: Answering, services: Services) -> None:
    """Add the API's calls and its WebSocket."""
    # The router tries the paths that begin alike one after the other, and the longest are the most
    # asked for.
    for call in sorted(CALLS, key=lambda call: call.path.count("/"), reverse=True):
        path = call.address.replace("{id}", "{id:[0-9]+}")
        if call.method == "GET":
            answering.get(path, _guarded(call, services), call.name)
        else:
            answering.add(call.method, path, _guarded(call, services), call.name)
    answering.get("/docs", api_docs.show)
    answering.get(f"{BASE}/ws", talk, "talk", head=False)


def _guarded(call: Call, services: Services) -> Handler:
    handler, who = HANDLERS[call.name], call.who
    identify = services.visitors.identify

    def answer(request: web.Request) -> Awaitable[web.StreamResponse]:
        identity = ANYONE if who is Who.ANYONE else identify(request)
        permit(identity, call, request.match_info.get("id", ""))
        return handler(Context(request, services, identity, call))

    return answer
