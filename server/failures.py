"""Answers whatever is raised: to a program as problem+json, to a browser as a page."""

from aiohttp import web
from aiohttp.typedefs import Handler

from server.metrics import count
from server.packing import pack
from server.pages import apology_for
from server.problems import is_for_programs, problem_for


@web.middleware
async def failures(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer in the place of a handler that raises; a lost connection has nobody to answer.

    The API's answers are counted here and the large ones packed, because this is the only
    middleware where the branch speaks no TLS: each costs every request.
    """
    program = is_for_programs(request.path)
    response: web.StreamResponse
    try:
        response = await handler(request)
    except ConnectionError:
        raise
    except Exception as error:  # noqa: BLE001 - each is answered, and a defect logged
        response = (problem_for if program else apology_for)(request, error)
    if program:
        count(request, response.status)
        if not response.prepared:
            pack(request, response)
    return response
