"""Codes that pair a tablet: shown once as a QR code, good once and for ten minutes.

They live in memory, and give no right but to say what the tablet is called; whoever works at it
still signs in with a PIN.
"""

import hashlib
import secrets
import threading
import time
from collections.abc import Callable

LASTS_S = 10 * 60
_BYTES = 12
_AT_ONCE = 50


class PairingCodes:
    """The codes given out and not used yet; from any thread."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._ends: dict[bytes, float] = {}

    def issue(self) -> str:
        """A new code; the oldest ones end early where many are asked for."""
        code = secrets.token_urlsafe(_BYTES)
        with self._lock:
            self._forget()
            while len(self._ends) >= _AT_ONCE:
                self._ends.pop(next(iter(self._ends)))
            self._ends[_hashed(code)] = self._now() + LASTS_S
        return code

    def redeem(self, code: str) -> bool:
        """Whether ``code`` was good until now; it is not any more."""
        with self._lock:
            self._forget()
            return self._ends.pop(_hashed(code), None) is not None

    def _forget(self) -> None:
        now = self._now()
        self._ends = {code: ends for code, ends in self._ends.items() if ends > now}


def _hashed(code: str) -> bytes:
    """Looked up by its hash, so that no time taken tells how much of a guess is right."""
    return hashlib.sha256(code.encode()).digest()
