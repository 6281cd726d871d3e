"""What is answered where no address can: to what is no HTTP, and to what nobody can expect.

The framework's own words would name it, its version and the bytes that came.
"""

from aiohttp import hdrs, web

from server.headers import OF_ANSWERS
from server.problems import BAD_REQUEST, Fault, failure_problem, problem

_CONTINUE = "100-continue"
_SERVER_FAILS_FROM = 500


class Connection(web.RequestHandler):
    """A connection whose errors are told as all others are."""

    __slots__ = ()

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """Have the framework note it, and answer in our words; the connection ends."""
        super().handle_error(request, status, exc, message)
        response = failure_problem() if status >= _SERVER_FAILS_FROM else problem(*BAD_REQUEST)
        response.headers.update(OF_ANSWERS)
        response.force_close()
        return response


class _Server(web.Server):
    def __call__(self) -> Connection:
        return Connection(self, loop=self._loop, **self._kwargs)


class Runner(web.AppRunner):
    """Runs an application on connections of that kind."""

    async def _make_server(self) -> web.Server:
        server = await super()._make_server()
        server.__class__ = _Server  # the framework lets nobody name the kind in another way
        return server


class Anywhere(web.DynamicResource):
    """Every address, also one that is none, such as the star of ``OPTIONS *``."""

    def _match(self, path: str) -> dict[str, str]:
        return {"path": path}


async def expect(request: web.Request) -> web.StreamResponse | None:
    """Let a body come that waits to be asked for; whatever else is expected, nobody here knows."""
    if request.headers.get(hdrs.EXPECT, "").lower() == _CONTINUE:
        await request.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        request.writer.output_size = 0  # it is no part of the answer
        return None
    response = problem(
        Fault.BAD_REQUEST,
        "Nothing can be expected here but 100-continue. Leave the header Expect out. Nothing was"
        " changed.",
    )
    response.headers.update(OF_ANSWERS)
    return response
