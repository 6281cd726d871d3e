"""The certificate the branch shows with TLS: one of its own making, or one it was given.

Both say what people compare (``fingerprint``), give the TLS context that the sockets use, and keep
it current: a change counts for the next connection, without a restart.
"""

import logging
import os
import ssl
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from core.errors import WorldError
from server import authority

logger = logging.getLogger(__name__)

FOLDER_NAME = "tls"
"""Under the data folder."""
_ONLY_OWNER = 0o600
_OTHERS = 0o077

Now = Callable[[], datetime]


class CertificateError(WorldError):
    """A certificate or its key cannot be used."""


class Certificate(Protocol):
    """What the server knows of its certificate."""

    made: bool
    """Whether the branch made it itself, so that a device has to be told to trust it."""
    context: ssl.SSLContext

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate that people compare."""

    @property
    def names(self) -> tuple[str, ...]:
        """What it is for."""

    def trouble(self) -> str:
        """Why browsers will not take it just now, in words; empty where they will."""

    def keep_current(self, names: Iterable[str]) -> None:
        """Renew or read it anew if need be; what fails is logged, and the old one goes on."""


def wall_now() -> datetime:
    """This machine's time."""
    return datetime.now(UTC)


class MadeCertificate:
    """An authority of the branch's own, which devices trust once, and the certificate it signs.

    Both lie in ``folder``, readable by its owner only. The keys stay; the signed certificate is
    made anew before it ends, and when the branch is reached by a name that it lacks.
    """

    made = True

    def __init__(
        self, folder: Path, branch_name: str, names: Iterable[str], now: Now = wall_now
    ) -> None:
        self._folder = folder
        self._now = now
        self.context = _context()
        try:
            self._prepare(branch_name, tuple(names))
        except OSError as error:
            raise CertificateError(
                f"The certificates in {folder} cannot be kept ({error.strerror}). Make the folder "
                "readable and writable for this user, or start without --tls. Nothing was lost."
            ) from error

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the authority's certificate, the one a device is told to trust."""
        return authority.fingerprint_of(self._authority)

    @property
    def names(self) -> tuple[str, ...]:
        """What the signed certificate is for."""
        return authority.names_of(self._leaf)

    @property
    def to_trust(self) -> bytes:
        """The authority's certificate as a file for devices (DER)."""
        return self._authority.public_bytes(serialization.Encoding.DER)

    def trouble(self) -> str:
        """Why browsers will not take it: only after its twenty years."""
        if max(self._now(), authority.EARLIEST) < self._authority.not_valid_after_utc:
            return ""
        return (
            f"The branch's certificate was good until {_day(self._authority.not_valid_after_utc)}. "
            f"If this machine's clock is right, end WaitWise, remove {self._folder} and start it "
            "again; then let every device trust the new one."
        )

    def keep_current(self, names: Iterable[str]) -> None:
        """Sign anew where the end is near or a name is missing; the keys stay."""
        wanted = tuple(names)
        if authority.serves_on(self._leaf, self._authority, wanted, self._now()):
            return
        try:
            self._sign((*wanted, *self.names))
            self._show()
        except OSError as error:
            logger.warning("the certificate could not be renewed, and goes on as it is: %s", error)

    def _prepare(self, branch_name: str, names: tuple[str, ...]) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._key_of_authority = self._key("authority.key")
        self._authority = self._read_authority() or self._make_authority(branch_name, names)
        if self._authority.public_key() != self._key_of_authority.public_key():
            raise self._damaged("authority.crt")
        self._key_of_server = self._key("server.key")
        leaf = _read(self._folder / "server.crt")
        known = leaf is not None and authority.is_from(leaf, self._authority, self._key_of_server)
        if leaf is None or not known:
            self._sign(names)
        else:
            self._leaf = leaf
        self.keep_current(names)
        self._show()

    def _read_authority(self) -> x509.Certificate | None:
        path = self._folder / "authority.crt"
        found = _read(path)
        if found is None and path.exists():
            raise self._damaged(path.name)
        return found

    def _make_authority(self, branch_name: str, names: tuple[str, ...]) -> x509.Certificate:
        made = authority.make_authority(self._key_of_authority, branch_name, names, self._now())
        _write(self._folder / "authority.crt", made.public_bytes(serialization.Encoding.PEM))
        return made

    def _sign(self, names: Iterable[str]) -> None:
        distinct = tuple(dict.fromkeys(names))
        self._leaf = authority.sign(
            self._authority, self._key_of_authority, self._key_of_server, distinct, self._now()
        )
        _write(self._folder / "server.crt", self._leaf.public_bytes(serialization.Encoding.PEM))

    def _show(self) -> None:
        self.context.load_cert_chain(self._folder / "server.crt", self._folder / "server.key")

    def _key(self, name: str) -> authority.Key:
        path = self._folder / name
        if not path.exists():
            _write(path, _pem(authority.new_key()))
        _shut(path)
        try:
            key = serialization.load_pem_private_key(path.read_bytes(), password=None)
        except (ValueError, TypeError):
            raise self._damaged(name) from None
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise self._damaged(name)
        return key

    def _damaged(self, name: str) -> CertificateError:
        return CertificateError(
            f"The file {self._folder / name} is damaged, or belongs to another certificate. Put "
            f"the folder {self._folder} back from a backup; or remove it, and every device has to "
            "trust the branch's new certificate once. Nothing else is lost."
        )


class GivenCertificate:
    """A certificate with its chain, and its key, from files that somebody else keeps current."""

    made = False

    def __init__(self, certificate: Path, key: Path, now: Now = wall_now) -> None:
        self._files = (certificate, key)
        self._now = now
        self.context = _context()
        self._stamp = self._stamps()
        self._read_files()

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate itself."""
        return authority.fingerprint_of(self._leaf)

    @property
    def names(self) -> tuple[str, ...]:
        """What it is for."""
        return authority.names_of(self._leaf)

    def trouble(self) -> str:
        """Over, or not begun. It is shown all the same: a wrong clock must close no branch."""
        now, begins = self._now(), self._leaf.not_valid_before_utc
        ends = self._leaf.not_valid_after_utc
        if now > ends:
            words, mend = f"was good until {_day(ends)}", "Put a new one in its place"
        elif now < begins:
            words, mend = f"is good only from {_day(begins)}", "Put the right one in its place"
        else:
            return ""
        return (
            f"The certificate {self._files[0]} {words}, and here it is {_day(now)}: browsers will "
            f"warn of it. {mend}, or set this machine's clock right; a restart is not needed."
        )

    def keep_current(self, names: Iterable[str]) -> None:  # noqa: ARG002 - it is for what it is
        """Read the files again if they changed."""
        try:
            stamp = self._stamps()
            if stamp == self._stamp:
                return
            self._stamp = stamp
            self._read_files()
        except CertificateError as error:
            logger.warning("the certificate shown so far goes on: %s", error)

    def _stamps(self) -> tuple[tuple[int, int], ...]:
        return tuple(_stamp(path) for path in self._files)

    def _read_files(self) -> None:
        certificate, key_file = self._files
        leaf, key = _leaf_in(certificate), _key_in(key_file)
        if _public(leaf.public_key()) != _public(key.public_key()):
            raise CertificateError(
                f"The key {key_file} does not belong to the certificate {certificate}. Name the "
                "two files that were made together. Nothing was changed."
            )
        fresh = _context()
        for context in (fresh, self.context):
            try:
                context.load_cert_chain(certificate, key_file)
            except (ssl.SSLError, OSError) as error:
                raise CertificateError(
                    f"The certificate {certificate} with the key {key_file} cannot be used "
                    f"({error}). Name another pair. Nothing was changed."
                ) from error
        self._leaf = leaf


def _context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    return context


def _leaf_in(path: Path) -> x509.Certificate:
    content = _content(path, "certificate")
    try:
        return x509.load_pem_x509_certificates(content)[0]
    except (ValueError, IndexError):
        raise CertificateError(
            f"The file {path} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----). "
            "Name the one that does, its chain after it. Nothing was changed."
        ) from None


def _key_in(path: Path) -> serialization.ssh.SSHPrivateKeyTypes:
    content = _content(path, "key")
    try:
        # One of another kind than certificates hold (Diffie-Hellman) matches none: told later.
        return serialization.load_pem_private_key(content, password=None)  # type: ignore[return-value]
    except TypeError:
        raise CertificateError(
            f"The key {path} is locked with a password. Unlock it (openssl pkey -in … -out …) and "
            "name the file that comes of it. Nothing was changed."
        ) from None
    except ValueError:
        raise CertificateError(
            f"The file {path} holds no key in PEM form (-----BEGIN PRIVATE KEY-----). Name the one "
            "that does. Nothing was changed."
        ) from None


def _content(path: Path, what: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CertificateError(
            f"The {what} {path} cannot be read ({error.strerror}). Check the name, and make it "
            "readable for this user. Nothing was changed."
        ) from error


def _public(key: object) -> bytes:
    return key.public_bytes(  # type: ignore[attr-defined,no-any-return]
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError as error:
        raise CertificateError(
            f"The file {path} cannot be read ({error.strerror}). Check the name, and make it "
            "readable for this user. Nothing was changed."
        ) from error
    return found.st_mtime_ns, found.st_size


def _read(path: Path) -> x509.Certificate | None:
    if not path.exists():
        return None
    try:
        return x509.load_pem_x509_certificate(path.read_bytes())
    except ValueError:
        return None


def _write(path: Path, content: bytes) -> None:
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_OWNER)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _shut(path: Path) -> None:
    mode = path.stat().st_mode
    if mode & _OTHERS:
        logger.warning("%s was readable by others; from now on it is not", path)
        path.chmod(_ONLY_OWNER)


def _pem(key: authority.Key) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def _day(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d")
