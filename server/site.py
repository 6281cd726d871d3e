"""Where the branch's own pages stand: what its cookie is called, and whose requests are its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

COOKIE = "waitwise_session"
"""Over plain HTTP, or with TLS in a proxy before it."""
SECURE_COOKIE = f"__Host-{COOKIE}"
"""Over TLS of its own: browsers take this name only from pages over TLS, so that no page over plain
HTTP on the same host can slip a session of its own into it."""
_HOST = re.compile(r"[A-Za-z0-9.\-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Site:
    """``tls`` says whether this server speaks it; ``public_url`` is what it was told to be."""

    tls: bool = False
    public_url: str = ""

    @property
    def secure(self) -> bool:
        """Whether staff reach it over TLS, its own or that of a proxy before it."""
        return self.tls or self.public_url.startswith("https:")

    @property
    def cookie(self) -> str:
        """The name of the session's cookie."""
        return SECURE_COOKIE if self.tls else COOKIE

    def takes_sessions(self, *, secure: bool) -> bool:
        """Whether a session counts in what came over TLS (``secure``) or without."""
        return secure or not self.tls

    def is_own(self, headers: Mapping[str, str]) -> bool:
        """Whether a request with these headers comes from one of the branch's own pages.

        That is one of the name it was asked under, whichever that is, or of its public URL.
        """
        origin = _origin(headers.get("Origin", ""))
        if origin is None:
            return False
        if origin == _origin(self.public_url):
            return True
        # A proxy may speak TLS for a server that does not; the other way round it would be none.
        schemes = ("https",) if self.tls else ("http", "https")
        host = headers.get("Host", "")
        return any(origin == _origin(f"{scheme}://{host}") for scheme in schemes)


def is_host(text: str) -> bool:
    """Whether ``text`` is a host with or without a port, and nothing else."""
    return _HOST.fullmatch(text) is not None


def _origin(url: str) -> tuple[str, str, int] | None:
    """Scheme, host and port of ``url``; None where it has no such thing."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not parts.hostname or not is_host(parts.netloc):
        return None
    return parts.scheme, parts.hostname.lower(), port
