"""A branch that answers over TLS, too, with a certificate of its own making."""

import base64
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from core.commands import KIOSK, Join
from core.values import Joined
from server.app import MadeTls, ServerSettings, ServerThread
from tests.browser.house import House


class TlsHouse(House):
    """The same branch, over TLS with a certificate of its own making."""

    def __init__(self, path: Path) -> None:
        self.folder = path / "tls"
        super().__init__(path)

    def _new_server(self, port: int) -> ServerThread:
        settings = ServerSettings("127.0.0.1", port, tls=MadeTls(self.folder))
        return ServerThread(self.branch, settings)

    def pairing_url(self) -> str:
        """A link that pairs a tablet, as the kiosk shows it."""
        return self._server.pairing_url()

    @property
    def fingerprint(self) -> str:
        """What the kiosk shows to compare."""
        certificate = self._server.services.certificate
        assert certificate is not None
        return certificate.fingerprint

    def ticket_url(self) -> str:
        """The link of a ticket just taken at the kiosk."""
        taken = self.branch.submit(Join(1), KIOSK).result(10).result
        assert isinstance(taken, Joined)
        secret = self.branch.secrets.of(taken.ticket.id)
        return self._server.services.ticket_url(secret)

    @property
    def port(self) -> str:
        return self.url.rsplit(":", 1)[1]

    @property
    def key_print(self) -> str:
        """What Chromium is told to take for trusted: the hash of the server's public key."""
        found = x509.load_pem_x509_certificate((self.folder / "server.crt").read_bytes())
        public = found.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        digest = hashes.Hash(hashes.SHA256())
        digest.update(public)
        return base64.b64encode(digest.finalize()).decode()
