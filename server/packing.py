"""Packs large answers with gzip for those who take it."""

import gzip

from aiohttp import web

WORTH_IT = 1024
"""Bytes from which on packing saves more than it costs."""

_LEVEL = 5
PACKS_WELL = (
    *("text/", "application/json", "application/problem+json", "application/manifest+json"),
    "image/svg",
)
"""What the types that grow much smaller begin with."""


def pack(request: web.Request, response: web.StreamResponse) -> None:
    """Pack the body of ``response`` to a GET where it is large and the client says it unpacks."""
    if request.method != "GET" or not isinstance(response, web.Response):
        return
    if "Content-Encoding" in response.headers:
        return
    body = response.body
    if not isinstance(body, bytes) or len(body) < WORTH_IT:
        return
    if not response.content_type.startswith(PACKS_WELL):
        return
    response.headers["Vary"] = "Accept-Encoding"
    if takes_gzip(request.headers.get("Accept-Encoding", "")):
        response.body = gzip.compress(body, _LEVEL, mtime=0)
        response.headers["Content-Encoding"] = "gzip"


def takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding header lets gzip pass (RFC 9110, 12.5.3)."""
    weights = dict(map(_weighed, accepted.lower().split(",")))
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def _weighed(coding: str) -> tuple[str, float]:
    name, _, parameter = coding.partition(";")
    _, _, weight = parameter.partition("=")
    try:
        return name.strip(), float(weight) if parameter.strip() else 1.0
    except ValueError:
        return name.strip(), 0.0
