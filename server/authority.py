"""A small certificate authority for one branch: its certificate is trusted once, and signs others.

Pure functions over keys and certificates; ``server.certificates`` keeps them in files. What it may
sign is limited, inside its own certificate, to this branch's network: who steals its key can pose
as no other site.
"""

import ipaddress
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Key = ec.EllipticCurvePrivateKey
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""No clock before this is right: it is that of a machine that forgot the time without power."""
LEAF_SPAN = timedelta(days=400)
"""Before and after now: a clock that is a year off locks nobody out, and the whole stays below the
825 days that Apple's devices accept at most."""
RENEW_BEFORE_END = timedelta(days=60)
_AUTHORITY_BEFORE = timedelta(days=5 * 365)
_AUTHORITY_AFTER = timedelta(days=20 * 365)
_LONGEST_NAME = 64
"""Bytes."""
_LABELS = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
_OWN_DOMAINS = ("local", "localhost")
_OWN_NETWORKS: tuple[Network, ...] = tuple(
    ipaddress.ip_network(text)
    for text in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "169.254.0.0/16",
        "127.0.0.0/8",
        "::1/128",
        "fc00::/7",
        "fe80::/10",
    )
)


def new_key() -> Key:
    """A key on the curve that every browser takes."""
    return ec.generate_private_key(ec.SECP256R1())


def make_authority(
    key: Key, branch_name: str, names: Iterable[str], now: datetime
) -> x509.Certificate:
    """The authority's own certificate; it may sign for local networks and for ``names``."""
    now = max(now, EARLIEST)
    name = _named(f"WaitWise {branch_name}")
    permitted: list[x509.GeneralName] = [x509.DNSName(domain) for domain in _OWN_DOMAINS]
    permitted += [x509.IPAddress(network) for network in _OWN_NETWORKS]
    permitted += [_permission(one) for one in names if not _is_permitted(permitted, one)]
    return (
        _builder(name, name, key, now - _AUTHORITY_BEFORE, now + _AUTHORITY_AFTER)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.NameConstraints(permitted, None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )


def sign(
    authority: x509.Certificate, authority_key: Key, key: Key, names: Iterable[str], now: datetime
) -> x509.Certificate:
    """A server's certificate for those of ``names`` that the authority may sign for."""
    now = max(now, EARLIEST)
    signed = [_general(name) for name in names if may_sign(authority, name)]
    until = min(now + LEAF_SPAN, authority.not_valid_after_utc)
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())
    return (
        _builder(_named("WaitWise"), authority.subject, key, now - LEAF_SPAN, until)
        .add_extension(x509.SubjectAlternativeName(signed), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(identifier, critical=False)
        .sign(authority_key, hashes.SHA256())
    )


def serves_on(
    leaf: x509.Certificate, authority: x509.Certificate, names: Iterable[str], now: datetime
) -> bool:
    """Whether ``leaf`` covers ``names`` and is far enough from its end."""
    now = max(now, EARLIEST)
    if leaf.not_valid_before_utc > now:
        return False
    last = leaf.not_valid_after_utc >= authority.not_valid_after_utc
    if leaf.not_valid_after_utc < now + RENEW_BEFORE_END and not last:
        return False
    held = names_of(leaf)
    return all(name in held for name in names if may_sign(authority, name))


def is_from(leaf: x509.Certificate, authority: x509.Certificate, key: Key) -> bool:
    """Whether the authority signed ``leaf``, and for this key."""
    try:
        leaf.verify_directly_issued_by(authority)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return leaf.public_key() == key.public_key()


def names_of(certificate: x509.Certificate) -> tuple[str, ...]:
    """The names and addresses a certificate is for, as written in an address bar."""
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return ()
    hosts = names.get_values_for_type(x509.DNSName)
    return (*hosts, *(str(one) for one in names.get_values_for_type(x509.IPAddress)))


def fingerprint_of(certificate: x509.Certificate) -> str:
    """SHA-256 in pairs of hexadecimal digits, as the devices show it."""
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def may_sign(authority: x509.Certificate, name: str) -> bool:
    """Whether ``name``, or the address it is, lies within what the authority is limited to."""
    if address_in(name) is None and not _LABELS.fullmatch(name):
        return False
    limits = authority.extensions.get_extension_for_class(x509.NameConstraints).value
    return _is_permitted(limits.permitted_subtrees or [], name)


def address_in(name: str) -> Address | None:
    """The address that ``name`` is, if it is one."""
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _is_permitted(permitted: Iterable[x509.GeneralName], name: str) -> bool:
    return any(_permits(one, name) for one in permitted)


def _permits(permission: x509.GeneralName, name: str) -> bool:
    address = address_in(name)
    if isinstance(permission, x509.IPAddress):
        network = permission.value
        return address is not None and isinstance(network, Network) and address in network
    if isinstance(permission, x509.DNSName):
        return address is None and f".{name}".endswith(f".{permission.value}")
    return False


def _permission(name: str) -> x509.GeneralName:
    address = address_in(name)
    return x509.DNSName(name) if address is None else x509.IPAddress(ipaddress.ip_network(address))


def _general(name: str) -> x509.GeneralName:
    address = address_in(name)
    return x509.DNSName(name) if address is None else x509.IPAddress(address)


def _named(name: str) -> x509.Name:
    short = name.encode()[:_LONGEST_NAME].decode(errors="ignore").strip()
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, short)])


def _builder(
    subject: x509.Name, issuer: x509.Name, key: Key, begins: datetime, ends: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
