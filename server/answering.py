"""Gives addresses their handlers: whatever one raises is answered, and each answer has its headers.

A failure is told to a program as problem+json, and to a browser as a page. A middleware of the
framework's would do the same and cost every request several microseconds (docs/adr/0012).
"""

from collections import Counter
from collections.abc import Awaitable, Callable

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

from server.apologies import apology_for
from server.connection import Anywhere, expect
from server.headers import OF_ANSWERS, page_headers
from server.packing import pack
from server.problems import is_for_programs, problem_for

Lead = Callable[[web.Request, Handler], Awaitable[web.StreamResponse]]
Counts = Counter[tuple[str, int]]

UNKNOWN = "unknown"
"""The call that an answer is counted for where the API has none at that address."""


class Answering:
    """The addresses of ``app``. ``lead`` stands before all; ``counts`` counts the API's answers."""

    def __init__(self, app: web.Application, counts: Counts, lead: Lead | None = None) -> None:
        self._app = app
        self._counts = counts
        self._lead = lead

    def get(self, path: str, handler: Handler, name: str = UNKNOWN, *, head: bool = True) -> None:
        """Answer GET, and HEAD with ``head``, at ``path``; ``name`` is the call's in the API."""
        answer = self._answering(handler, path, name)
        self._app.router.add_get(path, answer, allow_head=head, expect_handler=expect)

    def add(self, method: str, path: str, handler: Handler, name: str) -> None:
        """Answer ``method`` at ``path``."""
        answer = self._answering(handler, path, name)
        self._app.router.add_route(method, path, answer, expect_handler=expect)

    def close(self) -> None:
        """Answer for everything that was not added."""
        nowhere = self._led(_nowhere)
        of_programs = self._of_program(nowhere, UNKNOWN)
        of_people = _of_page(nowhere)

        async def answer(request: web.Request) -> web.StreamResponse:
            return await (of_programs if is_for_programs(request.path) else of_people)(request)

        anywhere = Anywhere("/{path}")
        self._app.router.register_resource(anywhere)
        anywhere.add_route(hdrs.METH_ANY, answer, expect_handler=expect)

    def _answering(self, handler: Handler, path: str, name: str) -> Handler:
        led = self._led(handler)
        return self._of_program(led, name) if is_for_programs(path) else _of_page(led)

    def _led(self, handler: Handler) -> Handler:
        lead = self._lead
        return handler if lead is None else lambda request: lead(request, handler)

    def _of_program(self, handler: Handler, name: str) -> Handler:
        counts = self._counts

        async def answer(request: web.Request) -> web.StreamResponse:
            response: web.StreamResponse
            try:
                response = await handler(request)
            except ConnectionError:  # nobody is there to answer
                raise
            except Exception as error:  # noqa: BLE001 - each is answered, and a defect logged
                response = problem_for(request, error)
            counts[name, response.status] += 1
            if not response.prepared:
                pack(request, response)
                response.headers.update(OF_ANSWERS)
            return response

        return answer


def _of_page(handler: Handler) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        response: web.StreamResponse
        try:
            response = await handler(request)
        except ConnectionError:
            raise
        except Exception as error:  # noqa: BLE001 - each is answered, and a defect logged
            response = apology_for(request, error)
        if not response.prepared:
            response.headers.update(page_headers(request))
        return response

    return answer


async def _nowhere(request: web.Request) -> web.StreamResponse:
    """Raise what is wrong with an address that has no handler: the method, or the address."""
    methods = await _methods_of(request)
    if methods:
        raise web.HTTPMethodNotAllowed(request.method, methods)
    raise web.HTTPNotFound


async def _methods_of(request: web.Request) -> set[str]:
    """The methods that the address of ``request`` takes."""
    methods: set[str] = set()
    for resource in request.app.router.resources():
        _, allowed = await resource.resolve(request)
        methods |= allowed
    return methods - {hdrs.METH_ANY}
