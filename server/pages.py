"""Serves the web pages and their scripts from ``resources``, under a strict security policy."""

import gzip
import hashlib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from server import shell
from server.headers import OF_PAGES
from server.packing import PACKS_WELL, takes_gzip
from server.problems import log_defect
from server.site import is_host

WEB_ROOT = Path(str(files("resources"))) / "web"

TRUST_PAGE = "/trust"
PAGES: Mapping[str, str] = {
    "/": "home.html",
    "/staff": "staff.html",
    "/admin": "admin.html",
    "/admin/poster/{queue}": "poster.html",
    "/board": "board.html",
    "/board/{queue}": "board.html",
    "/t/{secret}": "ticket.html",
    "/join/{queue}": "join.html",
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
_PACKED_FROM_BYTES = 500
_FILES_KEPT_PACKED = 256
_NOT_FOUND = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Nothing here</title>
    <link rel="icon" href="/static/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/static/style.css">
    <link rel="stylesheet" href="/static/parts.css">
    <link rel="stylesheet" href="/static/astray.css">
  </head>
  <body>
    <main class="card astray">
      <h1>There is no page here</h1>
      <p class="soft">Look for a typing error in the address, or start at the first page.</p>
      <a class="button button-main" href="/">To the first page</a>
    </main>
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
    app.router.add_get("/version", _version(root))
    app.router.add_get("/staff-worker.js", _worker(root))


def apology_for(request: web.Request, error: Exception) -> web.Response:
    """The page for a browser that asked for none there is, or for one where ``error`` is ours."""
    if isinstance(error, web.HTTPException):
        status = error.status
    else:
        status = 500
        log_defect(request, error)
    text = _NOT_FOUND if status < 500 else _FAILED
    return web.Response(text=text, status=status, content_type="text/html")


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


def _version(root: Path) -> Handler:
    async def version(_request: web.Request) -> web.StreamResponse:
        return web.json_response({"version": _version_of(root)})

    return version


def _version_of(root: Path) -> str:
    """A hash of all pages and their files: an open page that knows another one is out of date."""
    whole = hashlib.sha256()
    for file in sorted(one for one in root.rglob("*") if one.suffix in _TYPES):
        whole.update(f"{file.relative_to(root)}\0".encode())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]


def _send(request: web.Request, file: Path) -> web.Response:
    try:
        content = file.read_bytes()
    except OSError:
        raise web.HTTPNotFound from None
    return send(request, content, _TYPES[file.suffix])


def send(request: web.Request, content: bytes, content_type: str) -> web.Response:
    """``content``, or 304 for a browser that has it."""
    packed = _may_be_packed(request, content, content_type)
    tag = hashlib.sha256(content).hexdigest()[:32] + ("-packed" if packed else "")
    asked = request.if_none_match or ()
    if any(known.value in (tag, "*") for known in asked):
        response = web.Response(status=304)
    else:
        response = web.Response(
            body=_packed(content) if packed else content,
            content_type=content_type,
            charset="utf-8",
        )
        if packed:
            response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    response.etag = tag
    return response


def _may_be_packed(request: web.Request, content: bytes, content_type: str) -> bool:
    worth = len(content) >= _PACKED_FROM_BYTES and content_type.startswith(PACKS_WELL)
    return worth and takes_gzip(request.headers.get("Accept-Encoding", ""))


@lru_cache(maxsize=_FILES_KEPT_PACKED)
def _packed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)
