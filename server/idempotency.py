"""Reads a request's Idempotency-Key: the same key and body get the first answer again.

The key is committed with its command, and answers are rendered from the stored outcome alone, so
that a repeated one is the same byte for byte.
"""

import hashlib
import re

from aiohttp import web

from core.commands import Key
from core.errors import Code, refuse

HEADER = "Idempotency-Key"
LONGEST = 200
PATTERN = "^[!-~]([ -~]*[!-~])?$"
"""Printable ASCII; HTTP takes blanks at either end away."""

_printable = re.compile(PATTERN)


def key_of(request: web.Request, scope: str, sent: bytes) -> Key:
    """The key of ``request``, which has one, by the one who asks (``scope``).

    ``sent`` is the body. Raises ``Refused`` with code ``invalid`` for a key that is empty, too
    long or unprintable.
    """
    key = request.headers[HEADER]
    if len(key) > LONGEST or not _printable.match(key):
        raise refuse(
            Code.INVALID,
            f"{HEADER}: it must have 1 to {LONGEST} printable ASCII characters. Make a new random "
            "one for each wish, and keep it for the retries. Nothing was changed.",
        )
    fingerprint = hashlib.sha256(sent).digest()
    return Key(f"{scope} {request.method} {request.path}", key, fingerprint)
