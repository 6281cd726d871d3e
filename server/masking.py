"""Keeps secrets out of the log: the ticket's secret stands in the path of its page.

Tokens, keys and names come in headers and bodies, which are never logged, nor is a query.
What looks like one of them in a path that somebody made up is masked all the same.
"""

import logging
import re

from aiohttp import web
from aiohttp.abc import AbstractAccessLogger

TICKET_PAGE_PREFIX = "/t/"

_PRIVATE = re.compile(r"/(?:wwk_|\+|[A-Za-z0-9_-]{28})[^/]*")
"""A part of a path that is like an API key, a phone number, or a ticket's secret or a token."""


def masked(path: str) -> str:
    """``path`` as it may be logged: printable, and with no secret or phone number."""
    if path.startswith(TICKET_PAGE_PREFIX):
        return f"{TICKET_PAGE_PREFIX}***"
    path = _PRIVATE.sub("/***", path)
    return "".join(letter if letter.isprintable() else "?" for letter in path)


class AccessLogger(AbstractAccessLogger):
    """One line per request: method, masked path without query, status, milliseconds."""

    @property
    def enabled(self) -> bool:
        """Whether anybody wants these lines."""
        return self.logger.isEnabledFor(logging.INFO)

    def log(self, request: web.BaseRequest, response: web.StreamResponse, time: float) -> None:
        """Write the line; ``time`` is in seconds. Who has no address is this program itself."""
        if not request.remote:
            return
        self.logger.info(
            "%s %s %s %.1f ms",
            request.method,
            masked(request.path),
            response.status,
            time * 1000,
        )
