"""Secrets: a ticket's link, session tokens, PINs and passwords."""

import base64
import hashlib
import hmac
import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

API_KEY_PREFIX = "wwk_"
"""What tells an API key from a session's token."""
_ID_BYTES = 6
_MAC_BYTES = 16


class TicketSecrets:
    """Derives a ticket's secret from its id, and finds the id again; nothing is stored.

    The secret is base64url(id, HMAC-SHA256(key, id) cut to 128 bits), without padding.
    """

    def __init__(self, key: bytes) -> None:
        self._keyed = hmac.new(key, digestmod="sha256")

    def of(self, ticket_id: int) -> str:
        """The secret of a ticket; the same at every call."""
        raw = ticket_id.to_bytes(_ID_BYTES, "big")
        return base64.urlsafe_b64encode(raw + self._mac(raw)[:_MAC_BYTES]).rstrip(b"=").decode()

    def ticket_id(self, secret: str) -> int | None:
        """The ticket a secret belongs to, or None for one that was never given out."""
        try:
            raw = base64.urlsafe_b64decode(secret.encode() + b"=" * (-len(secret) % 4))
        except ValueError:
            return None
        head, mac = raw[:_ID_BYTES], raw[_ID_BYTES:]
        genuine = len(mac) == _MAC_BYTES and hmac.compare_digest(mac, self._mac(head)[:_MAC_BYTES])
        if not genuine or self.of(int.from_bytes(head, "big")) != secret:
            return None
        return int.from_bytes(head, "big")

    def api_key(self, seed: bytes) -> str:
        """The API key of a seed; the same at every call, so that an answer can be repeated."""
        mac = self._mac(b"api key " + seed)
        return API_KEY_PREFIX + base64.urlsafe_b64encode(mac).rstrip(b"=").decode()

    def _mac(self, raw: bytes) -> bytes:
        mac = self._keyed.copy()  # costs less than to begin with the key each time
        mac.update(raw)
        return mac.digest()


def new_token() -> str:
    """A session token: 256 random bits, base64url."""
    return secrets.token_urlsafe(32)


def new_seed() -> bytes:
    """The seed of an API key: 256 random bits."""
    return secrets.token_bytes(32)


def token_hash(token: str) -> bytes:
    """What is stored of a session token or API key; SHA-256 suffices for 256 random bits."""
    return hashlib.sha256(token.encode()).digest()


def hash_secret(secret: str) -> str:
    """The Argon2id hash of a PIN or password, with the library's RFC 9106 parameters."""
    return str(_hasher().hash(secret))


def verify_secret(secret_hash: str, secret: str) -> bool:
    """Whether ``secret`` is the one hashed; False, too, for a hash that is none."""
    try:
        return bool(_hasher().verify(secret_hash, secret))
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()
