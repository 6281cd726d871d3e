"""Where the branch speaks TLS: leads those who come over plain HTTP there, or says what to do.

With a certificate every browser takes, all are led. With one of the branch's own making a
customer's phone would be shown a warning, so what is for customers goes on over plain HTTP, and
what carries a PIN or a session does not: a browser is led to the page that explains the
certificate, which goes on to the wanted one by itself.
"""

from urllib.parse import quote

from aiohttp import web
from aiohttp.typedefs import Handler

from server.headers import TRUST_PAGE
from server.problems import API_PREFIX, Fault, problem
from server.services import SERVICES, Services
from server.site import is_host

_STAFF_PAGES = ("/staff", "/admin", "/pair")
_WITH_SECRETS = (f"{API_PREFIX}v1/auth/", f"{API_PREFIX}v1/pairing")
_SAFE_METHODS = {"GET", "HEAD"}
_HSTS = "max-age=2592000"
"""A month. Only with a given certificate: one of the branch's own making may be made anew, and a
browser that was told this would then offer no way past its warning."""


async def lead_to_tls(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer, lead to where the answer is, or tell a program to go there itself (tls_only)."""
    services = request.app[SERVICES]
    assert services.certificate is not None, "only where there is one does this stand in the way"
    if request.secure:
        response = await handler(request)
        if not services.certificate.made and not response.prepared:
            response.headers["Strict-Transport-Security"] = _HSTS
        return response
    if services.certificate.made:
        return await _customers_only(request, handler, services)
    if request.path.startswith(API_PREFIX) and request.method not in _SAFE_METHODS:
        return _refusal(request, services)
    return _redirection(f"{_over_tls(request, services)}{request.rel_url}")


async def _customers_only(
    request: web.Request, handler: Handler, services: Services
) -> web.StreamResponse:
    scheme = request.headers.get("Authorization", "ticket").partition(" ")[0].lower()
    if scheme != "ticket" or request.path.startswith(_WITH_SECRETS):
        return _refusal(request, services)
    if any(request.path == page or request.path.startswith(f"{page}/") for page in _STAFF_PAGES):
        return _redirection(f"{TRUST_PAGE}?to={quote(request.path)}")
    return await handler(request)


def _refusal(request: web.Request, services: Services) -> web.Response:
    return problem(
        Fault.TLS_ONLY,
        f"This branch takes that over TLS only: use {_over_tls(request, services)}. What was sent "
        "came unprotected; if it held a PIN, change that. Nothing was changed.",
    )


def _over_tls(request: web.Request, services: Services) -> str:
    """The base of the same address over TLS; the staff's own where the Host header is none."""
    host = request.headers.get("Host", "")
    return f"https://{host}" if is_host(host) else services.staff_url


def _redirection(location: str) -> web.Response:
    """Temporary, as the branch may do without TLS again; and the method stays the same."""
    return web.Response(status=307, headers={"Location": location})
