"""Speaks to a branch over HTTP for the playback, as the kiosk and the tablets would.

Every change carries a key of its own; every answer can be noted in a log, one JSON line each, so
that a test can hold a file against what its branch had confirmed.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import IO, Any

import aiohttp
import msgspec

from core.errors import WorldError

_API = "/api/v1"
_PATIENCE = aiohttp.ClientTimeout(total=60)
_SHOWN_OF_AN_ANSWER = 200


class PlaybackError(WorldError):
    """The branch that is played against does not answer, or not as it should."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A success (``body``), or a refusal."""

    status: int
    body: Any

    @property
    def refused(self) -> bool:
        """Whether the branch said no (409); then nothing was changed."""
        return self.status == HTTPStatus.CONFLICT

    @property
    def created(self) -> bool:
        """Whether something new was made."""
        return self.status == HTTPStatus.CREATED


@dataclass(frozen=True, slots=True)
class Entrance:
    """Where a branch answers, and who signs in there."""

    address: str
    name: str
    pin: str


class PlaybackClient:
    """One signed-in client of the branch at ``address``; counts its ``requests``."""

    def __init__(
        self, session: aiohttp.ClientSession, address: str, log: IO[str] | None = None
    ) -> None:
        self._session = session
        self._address = address.rstrip("/")
        self._log = log
        self._keys = secrets.token_hex(6)
        self._token = ""
        self.requests = 0

    async def sign_in(self, name: str, pin: str) -> None:
        """Get a token. Raises ``PlaybackError`` where name or PIN are wrong."""
        body = {"name": name, "secret": pin, "device": "replay"}
        answer = await self._ask("POST", "/auth/login", body)
        self._token = answer.body["token"]

    async def get(self, path: str) -> Any:
        """What the branch says of ``path``."""
        return (await self._ask("GET", path)).body

    async def post(
        self, path: str, body: dict[str, Any] | None = None, *, ticket: str | None = None
    ) -> Answer:
        """Change something, as the signed-in one or with a ``ticket``'s secret as its customer."""
        return await self._ask("POST", path, body or {}, ticket)

    async def _ask(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        ticket: str | None = None,
    ) -> Answer:
        self.requests += 1
        try:
            async with self._session.request(
                method,
                f"{self._address}{_API}{path}",
                data=None if body is None else msgspec.json.encode(body),
                headers=self._headers(ticket),
                timeout=_PATIENCE,
            ) as response:
                answer = _answer(method, path, response.status, await response.read())
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise self._lost(error) from error
        self._note(method, path, answer)
        return answer

    def _headers(self, ticket: str | None) -> dict[str, str]:
        headers = {"Content-Type": "application/json"}
        headers["Idempotency-Key"] = f"{self._keys}-{self.requests}"
        if ticket is not None:
            headers["Authorization"] = f"Ticket {ticket}"
        elif self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        return headers

    def _lost(self, error: Exception) -> PlaybackError:
        return PlaybackError(
            f"The branch at {self._address} does not answer ({error or type(error).__name__}). "
            f"It answered {self.requests - 1} requests before, and what it confirmed is kept. "
            "See that it runs, and begin again."
        )

    def _note(self, method: str, path: str, answer: Answer) -> None:
        if self._log is None:
            return
        ticket = _ticket_in(answer.body)
        noted = {
            "method": method,
            "path": path,
            "status": answer.status,
            "ticket": ticket.get("id"),
            "state": ticket.get("state"),
        }
        self._log.write(msgspec.json.encode(noted).decode() + "\n")
        self._log.flush()


def _answer(method: str, path: str, status: int, raw: bytes) -> Answer:
    """Raises ``PlaybackError`` for anything but a success or a refusal."""
    if status >= HTTPStatus.BAD_REQUEST and status != HTTPStatus.CONFLICT:
        raise PlaybackError(
            f"The branch answered {method} {path} with {status}: {_in_words(raw)} "
            "The playback stopped there; what was confirmed before is kept."
        )
    try:
        return Answer(status, msgspec.json.decode(raw))
    except msgspec.DecodeError:
        raise PlaybackError(
            f"What answers {method} {path} is no WaitWise: its answer is not JSON. Check the "
            "address given with --at."
        ) from None


def _in_words(raw: bytes) -> str:
    try:
        return str(msgspec.json.decode(raw)["detail"])
    except (msgspec.DecodeError, KeyError, TypeError):
        return raw[:_SHOWN_OF_AN_ANSWER].decode(errors="replace")


def _ticket_in(body: Any) -> Mapping[str, Any]:
    """The ticket an answer speaks of: within it, or the answer itself."""
    if not isinstance(body, dict):
        return {}
    ticket = body.get("ticket", body)
    return ticket if isinstance(ticket, dict) and "state" in ticket else {}
