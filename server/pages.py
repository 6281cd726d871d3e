"""Serves the web pages and their scripts from ``resources``, under a strict security policy."""

import hashlib
import logging
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from server import shell
from server.masking import masked
from server.packing import pack
from server.problems import is_for_programs
from server.site import is_host

logger = logging.getLogger(__name__)

WEB_ROOT = Path(str(files("resources"))) / "web"

TRUST_PAGE = "/trust"
PAGES: Mapping[str, str] = {
    "/": "index.html",
    "/staff": "staff.html",
    "/board": "board.html",
    "/board/{queue}": "board.html",
    "/t/{secret}": "ticket.html",
    TRUST_PAGE: "trust.html",
    "/pair": "pair.html",
}
"""Which file is the page at which path. What a page shows it asks the API for."""

_TYPES: Mapping[str, str] = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
}
_OF_ALL = {
    "Server": "WaitWise",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_OF_ANSWERS = {**_OF_ALL, "Cache-Control": "no-store"}
_OF_PAGES = {**_OF_ALL, "Cache-Control": "no-cache"}
_NOT_FOUND = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Nothing here</title>
  </head>
  <body>
    <h1>There is no page here</h1>
    <p>Look for a typing error in the address, or <a href="/">start at the first page</a>.</p>
  </body>
</html>
"""
_FAILED = (
    _NOT_FOUND.replace("Nothing here", "Not now")
    .replace("There is no page here", "This page cannot be shown just now")
    .replace("Look for a typing error in the address", "Nothing was lost. Try again in a moment")
)


def add_routes(app: web.Application, root: Path = WEB_ROOT) -> None:
    """Add the pages and ``/static/…`` to ``app``, read from the folder ``root``."""
    for path, name in PAGES.items():
        app.router.add_get(path, _sender(root / name))
    app.router.add_get("/static/{path:.+}", _static(root / "static"))
    app.router.add_get("/staff-worker.js", _worker(root))


@web.middleware
async def headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Set what every answer carries, and give a browser a page where it asked for none there is."""
    try:
        response = await handler(request)
    except web.HTTPException as error:
        response = _apology(error.status)
    except ConnectionError:
        raise
    except Exception:
        logger.exception("defect while answering %s %s", request.method, masked(request.path))
        response = _apology(500)
    if response.prepared:
        return response
    pack(request, response)
    if is_for_programs(request.path):
        response.headers.update(_OF_ANSWERS)
    else:
        response.headers.update(_OF_PAGES)
        response.headers["Content-Security-Policy"] = _policy(request)
    return response


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


def _sender(file: Path) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        return _send(request, file)

    return answer


def _static(root: Path) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        return _send(request, _within(root, request.match_info["path"]))

    return answer


def _worker(root: Path) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            script = shell.worker(root)
        except OSError:
            raise web.HTTPNotFound from None
        return send(request, script.encode(), _TYPES[".js"])

    return answer


def _within(root: Path, asked: str) -> Path:
    if "\0" in asked:
        raise web.HTTPNotFound
    file = (root / asked).resolve()
    if not file.is_relative_to(root.resolve()) or file.suffix not in _TYPES:
        raise web.HTTPNotFound
    return file


def _send(request: web.Request, file: Path) -> web.Response:
    try:
        content = file.read_bytes()
    except OSError:
        raise web.HTTPNotFound from None
    return send(request, content, _TYPES[file.suffix])


def send(request: web.Request, content: bytes, content_type: str) -> web.Response:
    """``content``, or 304 for a browser that has it."""
    tag = hashlib.sha256(content).hexdigest()[:32]
    asked = request.if_none_match or ()
    if any(known.value in (tag, "*") for known in asked):
        response = web.Response(status=304)
    else:
        response = web.Response(body=content, content_type=content_type, charset="utf-8")
    response.etag = tag
    return response


def _apology(status: int) -> web.Response:
    text = _NOT_FOUND if status < 500 else _FAILED
    return web.Response(text=text, status=status, content_type="text/html")
