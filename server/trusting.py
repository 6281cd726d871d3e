"""What a device needs to trust a certificate the branch made itself: fingerprint and file."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from server.answering import Answering
from server.answers import TrustAnswer
from server.certificates import MadeCertificate
from server.context import Context, ok
from server.services import SERVICES

CERTIFICATE_PATH = "/trust/waitwise.crt"
_TYPE = "application/x-x509-ca-cert"
"""Which makes an iPhone take it for a profile to install, and Android for a certificate."""


async def read_trust(context: Context) -> web.Response:
    """GET trust: the certificate's fingerprint, and where its file is."""
    certificate = context.services.certificate
    if certificate is None:
        return ok(TrustAnswer(tls=False, made=False, fingerprint=None, file=None))
    file = CERTIFICATE_PATH if certificate.made else None
    return ok(TrustAnswer(True, certificate.made, certificate.fingerprint, file))


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {"read_trust": read_trust}


def add_routes(answering: Answering) -> None:
    """Add the file."""
    answering.get(CERTIFICATE_PATH, _send)


async def _send(request: web.Request) -> web.Response:
    certificate = request.app[SERVICES].certificate
    if not isinstance(certificate, MadeCertificate):
        raise web.HTTPNotFound
    return web.Response(
        body=certificate.to_trust,
        content_type=_TYPE,
        headers={"Content-Disposition": 'attachment; filename="waitwise.crt"'},
    )
