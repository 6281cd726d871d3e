"""Answers whatever is raised: to a program as problem+json, to a browser as a page."""

from aiohttp import web
from aiohttp.typedefs import Handler

from server.pages import apology_for
from server.problems import API_PREFIX, problem_for


@web.middleware
async def failures(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer in the place of a handler that raises; a lost connection has nobody to answer.

    The only middleware where the branch speaks no TLS: each costs every request.
    """
    try:
        return await handler(request)
    except ConnectionError:
        raise
    except Exception as error:  # noqa: BLE001 - each is answered, and a defect logged
        answer = problem_for if request.path.startswith(API_PREFIX) else apology_for
        return answer(request, error)
