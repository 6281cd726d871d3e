"""Answers whatever is raised: to a program as problem+json, to a browser as a page.

And gives every answer its headers, so that none can lack them.
"""

from aiohttp import web
from aiohttp.typedefs import Handler

from server.headers import OF_ANSWERS
from server.metrics import count
from server.packing import pack
from server.pages import apology_for, page_headers
from server.problems import is_for_programs, problem_for


@web.middleware
async def failures(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer in the place of a handler that raises; a lost connection has nobody to answer.

    The API's answers are counted here and the large ones packed, and all get their headers, because
    this is the only middleware where the branch speaks no TLS: each costs every request.
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
        _finish(request, response, program=program)
    return response


def _finish(request: web.Request, response: web.StreamResponse, *, program: bool) -> None:
    if program:
        pack(request, response)
    response.headers.update(OF_ANSWERS if program else page_headers(request))
