"""The page a browser gets in the place of one that is not there, or cannot be shown just now."""

from importlib.resources import files

from aiohttp import web

from server.problems import log_defect

_NOT_FOUND = (files("resources") / "web" / "astray.html").read_text("utf-8")
"""Read at the start: it is also shown where the disk gives nothing any more."""

_FAILED = _NOT_FOUND.replace('id="missing"', 'id="missing" hidden').replace(
    'id="failed" hidden', 'id="failed"'
)


def apology_for(request: web.Request, error: Exception) -> web.Response:
    """The page for a browser that asked for none there is, or for one where ``error`` is ours."""
    if isinstance(error, web.HTTPException):
        status = error.status
    else:
        status = 500
        log_defect(request, error)
    text = _NOT_FOUND if status < 500 else _FAILED
    return web.Response(text=text, status=status, content_type="text/html")
