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
from server.answering import Answering
from server.headers import TRUST_PAGE
from server.packing import PACKS_WELL, takes_gzip

WEB_ROOT = Path(str(files("resources"))) / "web"

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


def add_routes(answering: Answering, root: Path = WEB_ROOT) -> None:
    """Add the pages and ``/static/…``, read from the folder ``root``."""
    for path, name in PAGES.items():
        answering.get(path, _sender(root / name))
    answering.get("/static/{path:.+}", _static(root / "static"))
    answering.get("/version", _version(root))
    answering.get("/staff-worker.js", _worker(root))


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
