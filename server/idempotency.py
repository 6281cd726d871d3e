"""Reads a request's Idempotency-Key: the same key and body get the first answer again.

The key is committed with its command, and answers are rendered from the stored outcome alone, so
that a repeated one is the same byte for byte.
"""

import hashlib
from collections.abc import Awaitable, Callable

from aiohttp import web

from core.commands import Key
from core.errors import Code, refuse

HEADER = "Idempotency-Key"
_LONGEST = 200


async def key_of(
    request: web.Request, scope: str, sent: Callable[[], Awaitable[bytes]]
) -> Key | None:
    """The key of ``request`` by the one who asks (``scope``), or None where it has none.

    ``sent`` reads the body. Raises ``Refused`` with code ``invalid`` for a key that is empty, too
    long or unprintable.
    """
    key = request.headers.get(HEADER)
    if key is None:
        return None
    if not (0 < len(key) <= _LONGEST and key.isascii() and key.isprintable()):
        raise refuse(
            Code.INVALID,
            f"{HEADER}: it must have 1 to {_LONGEST} printable ASCII characters. Make a new random "
            "one for each wish, and keep it for the retries. Nothing was changed.",
        )
    fingerprint = hashlib.sha256(await sent()).digest()
    return Key(f"{scope} {request.method} {request.path}", key, fingerprint)
