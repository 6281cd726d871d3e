"""Hashes and verifies PINs and passwords away from the loop: one takes some 50 ms by design."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property

from core.secrets import hash_secret, new_token, verify_secret


class Passwords:
    """One worker thread, so that many log-ins at once cannot take the machine's memory."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="passwords")

    async def hash(self, secret: str) -> str:
        """The hash to store of a PIN or password."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, hash_secret, secret)

    async def verify(self, secret_hash: str | None, secret: str) -> bool:
        """Whether ``secret`` is the one hashed; for None, False after the same time."""
        return await asyncio.get_running_loop().run_in_executor(
            self._worker, self._verify, secret_hash, secret
        )

    def close(self) -> None:
        """Finish what was begun, and end the thread."""
        self._worker.shutdown()

    def _verify(self, secret_hash: str | None, secret: str) -> bool:
        right = verify_secret(secret_hash or self._of_nobody, secret)
        return right and secret_hash is not None

    @cached_property
    def _of_nobody(self) -> str:
        return hash_secret(new_token())
