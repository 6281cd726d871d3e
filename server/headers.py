"""The headers that all answers carry beside their own; ``server.answering`` gives them."""

from collections.abc import Mapping

from aiohttp import web

from server.site import is_host

TRUST_PAGE = "/trust"

_OF_ALL = {
    "Server": "WaitWise",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
OF_ANSWERS: Mapping[str, str] = {**_OF_ALL, "Cache-Control": "no-store"}
"""Of all that the API answers."""
OF_PAGES: Mapping[str, str] = {**_OF_ALL, "Cache-Control": "no-cache"}
"""Of the pages and their files."""


def page_headers(request: web.Request) -> dict[str, str]:
    """What every answer outside of the API carries."""
    return {**OF_PAGES, "Content-Security-Policy": _policy(request)}


def _policy(request: web.Request) -> str:
    """Some browsers do not count a WebSocket of the same host as 'self'.

    Over plain HTTP a proxy may have come before with TLS, and the page that explains the branch's
    certificate looks whether this host is trusted over TLS by now.
    """
    host = request.headers.get("Host", "")
    schemes = ("wss",) if request.secure else ("ws", "wss")
    if request.path == TRUST_PAGE and not request.secure:
        schemes = (*schemes, "https")
    sockets = "".join(f" {scheme}://{host}" for scheme in schemes) if is_host(host) else ""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        f"connect-src 'self'{sockets}; manifest-src 'self'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    )
