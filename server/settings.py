"""What the HTTP side can be told when it is started."""

from dataclasses import dataclass, field
from pathlib import Path

from server.backups import BackupPlan
from server.rounds import Rounds

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8080


@dataclass(frozen=True, slots=True)
class MadeTls:
    """TLS with a certificate that the branch makes itself and keeps in ``folder``."""

    folder: Path


@dataclass(frozen=True, slots=True)
class GivenTls:
    """TLS with a certificate (its chain after it) and a key from files, in PEM form."""

    certificate: Path
    key: Path


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """Where to listen, and the patience of the server.

    ``port`` 0 takes any free one. ``public_url`` is the base of the links customers get; None means
    the address listened on (of this machine in its network where that is every address). ``mdns``
    says whether the branch gives itself a name in the network, where it listens there.
    """

    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    public_url: str | None = None
    tls: MadeTls | GivenTls | None = None
    mdns: bool = False
    backups: BackupPlan | None = None
    rounds: Rounds = field(default_factory=Rounds)
    session_lasts_s: int = 12 * 3600
    hello_within_s: float = 10.0
    heartbeat_interval_s: float = 5.0
    ping_interval_s: float = 30.0
    close_within_s: float = 5.0
    unsent_limit: int = 256
    """Messages kept for a socket that does not read, before it is closed."""
