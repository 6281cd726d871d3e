"""The page a browser gets in the place of one that is not there, or cannot be shown just now."""

from aiohttp import web

from server.problems import log_defect

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


def apology_for(request: web.Request, error: Exception) -> web.Response:
    """The page for a browser that asked for none there is, or for one where ``error`` is ours."""
    if isinstance(error, web.HTTPException):
        status = error.status
    else:
        status = 500
        log_defect(request, error)
    text = _NOT_FOUND if status < 500 else _FAILED
    return web.Response(text=text, status=status, content_type="text/html")
