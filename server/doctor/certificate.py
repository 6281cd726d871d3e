"""How long the certificate is good for, and whether it is for the names people come by."""

from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509

from server import authority
from server.doctor.found import Found, Row, found
from server.doctor.subject import Subject
from server.listening import addresses_of
from server.settings import GivenTls, MadeTls, ServerSettings

_DAY_S = 86_400
_ENDING_S = 14 * _DAY_S
"""Two weeks to get another one. One of the branch's own making is renewed two months before."""


def look(subject: Subject) -> Found:
    """Ending: soon. Names: browsers warn of an address it is not for. Over: they warn of it."""
    path = _path(subject.settings)
    if path is None:
        return found("certificate", "none")
    try:
        leaf = x509.load_pem_x509_certificates(path.read_bytes())[0]
    except (OSError, ValueError, IndexError):
        return _unread(path, subject)
    names = authority.names_of(leaf)
    left_s = (leaf.not_valid_after_utc - subject.now).total_seconds()
    if left_s <= 0 or leaf.not_valid_before_utc > subject.now:
        kind = "over"
    elif left_s < _ENDING_S:
        kind = "ending"
    else:
        kind = "ok"
    missing = _missing(subject.settings, names)
    if kind == "ok" and missing:
        return found("certificate", "names", [Row(name) for name in missing], file=str(path))
    ends_at = leaf.not_valid_after_utc.isoformat()
    shown = [Row(name) for name in names]
    return found("certificate", kind, shown, ends_at=ends_at, left_s=abs(left_s), file=str(path))


def _path(settings: ServerSettings) -> Path | None:
    match settings.tls:
        case MadeTls(folder):
            return folder / "server.crt"
        case GivenTls(certificate, _):
            return certificate
        case None:
            return None


def _unread(path: Path, subject: Subject) -> Found:
    """One of the branch's own making is made at its first start."""
    made = isinstance(subject.settings.tls, MadeTls)
    if made and subject.live is None and not path.exists():
        return found("certificate", "none")
    return found("certificate", "unreadable", file=str(path))


def _missing(settings: ServerSettings, names: tuple[str, ...]) -> list[str]:
    wanted = [urlsplit(settings.public_url).hostname] if settings.public_url else []
    if isinstance(settings.tls, MadeTls) and not wanted:
        wanted = list(addresses_of(settings.host))
    return [one for one in wanted if one and not any(_covers(name, one) for name in names)]


def _covers(name: str, wanted: str) -> bool:
    return name == wanted or (name.startswith("*.") and wanted.partition(".")[2] == name[2:])
