"""Keeps secrets out of the log: the ticket's secret stands in the path of its page."""

import logging

from aiohttp import web
from aiohttp.abc import AbstractAccessLogger

TICKET_PAGE_PREFIX = "/t/"


def masked(path: str) -> str:
    """``path`` as it may be logged: printable, and with no ticket's secret."""
    if path.startswith(TICKET_PAGE_PREFIX):
        return f"{TICKET_PAGE_PREFIX}***"
    return "".join(letter if letter.isprintable() else "?" for letter in path)


class AccessLogger(AbstractAccessLogger):
    """One line per request: method, masked path without query, status, milliseconds."""

    @property
    def enabled(self) -> bool:
        """Whether anybody wants these lines."""
        return self.logger.isEnabledFor(logging.INFO)

    def log(self, request: web.BaseRequest, response: web.StreamResponse, time: float) -> None:
        """Write the line; ``time`` is in seconds."""
        self.logger.info(
            "%s %s %s %.1f ms",
            request.method,
            masked(request.path),
            response.status,
            time * 1000,
        )
