"""One call in hand: who asks, what was sent, and the ways to submit and to answer."""

import hashlib
import logging
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

import msgspec
from aiohttp import ETag, web

from core.branch import Branch
from core.commands import SYSTEM, Asker, Command, Key, SweepDue
from core.errors import Code, Refused, StorageUnavailableError, missing, refuse
from core.outcomes import Outcome
from core.values import Page, SweepReport
from server.calls import Call
from server.idempotency import HEADER, key_of
from server.identity import Identity
from server.queries import Paging, Query, read_query
from server.requests import Body, parse
from server.services import Services

logger = logging.getLogger(__name__)

_ID_MAX = 2**63 - 1
_ID_DIGITS = 19
_SWEEPS_PER_READ = 20
_JSON = {"Content-Type": "application/json"}

Kind = TypeVar("Kind", bound=Body)
Answer = TypeVar("Answer")
Found = TypeVar("Found")


class _Identified(Protocol):
    @property
    def id(self) -> int: ...


Item = TypeVar("Item", bound=_Identified)


class Context:
    """What a handler gets."""

    def __init__(
        self, request: web.Request, services: Services, identity: Identity, call: Call
    ) -> None:
        self.request = request
        self.services = services
        self.branch = services.branch
        self.identity = identity
        self.call = call
        self._sent: bytes | None = None

    def path_id(self, what: str) -> int:
        """The id in the path, of a ``what`` (a word for the error).

        Raises ``Refused`` (not_found) for a number that no id can be.
        """
        digits = self.request.match_info["id"]
        if len(digits) > _ID_DIGITS or not 0 < (number := int(digits)) <= _ID_MAX:
            raise missing(what, digits[:_ID_DIGITS])
        return number

    def found(self, value: Found | None, what: str) -> Found:
        """``value``; raises ``Refused`` (not_found) for None."""
        if value is None:
            raise missing(what, self.request.match_info.get("id", ""))
        return value

    async def body(self, kind: type[Kind]) -> Kind:
        """The validated body, which is what the table of calls says.

        Raises ``Refused`` (invalid); the text names the field.
        """
        assert kind is self.call.takes, f"{self.call.name} takes {self.call.takes}"
        return parse(await self.sent(), kind)

    async def sent(self) -> bytes:
        """The body as it was sent. Raises ``HTTPRequestEntityTooLarge``."""
        if self._sent is None:
            request = self.request
            # What has all come, as it mostly has, is taken at a third of the price of waiting.
            self._sent = _taken(request) if request.content.is_eof() else await request.read()
        return self._sent

    def query(self, kind: type[Query]) -> Query:
        """The validated query, which is what the table of calls says, or a part of that.

        Raises ``Refused`` (invalid); the text names the field.
        """
        assert self.call.query is not None, f"{self.call.name} has no query"
        assert issubclass(self.call.query, kind), f"{self.call.name} has {self.call.query}"
        return read_query(self.request.query, kind)

    def page(self, read: Callable[[str | None, int], Page[Answer]]) -> Page[Answer]:
        """What ``read`` gives for the query's cursor and limit. Raises ``Refused`` (invalid)."""
        paging = self.query(Paging)
        try:
            return read(paging.cursor, paging.limit)
        except ValueError:
            raise refuse(
                Code.INVALID,
                "cursor: it is none that was given out. Leave it out to begin at the start.",
            ) from None

    def ok_unless_known(self, value: Any, tell_apart: Any = None) -> web.Response:
        """``value`` as JSON, or 304 for one who has it: If-None-Match names its ETag.

        ``tell_apart`` is ``value`` without what changes by itself. The ETag is a weak one, for the
        bytes may be packed.
        """
        body = msgspec.json.encode(value)
        known = body if tell_apart is None else msgspec.json.encode(tell_apart)
        tag = ETag(hashlib.sha256(known).hexdigest()[:32], is_weak=True)
        asked = self.request.if_none_match or ()
        if any(one.value in (tag.value, "*") for one in asked):
            response = web.Response(status=304)
        else:
            response = web.Response(body=body, headers=_JSON)
        response.etag = tag
        return response

    async def submit(self, command: Command) -> Outcome:
        """What ``command`` came to once durable, under the request's idempotency key if any.

        Raises ``Refused`` for a refusal, ``StorageUnavailableError`` where nothing was written.
        """
        key = None
        if HEADER in self.request.headers:
            key = key_of(self.request, self.identity.scope, await self.sent())
        return accepted(await self.branch.submit_async(command, self.identity.asker, key))

    async def freshen(self, *, queue_id: int | None = None, ticket_id: int | None = None) -> None:
        """Expire what is due of what is about to be read; where that fails, the read goes on."""
        now = self.branch.clock.peek()
        if self.branch.views.overdue(now, queue_id=queue_id, ticket_id=ticket_id):
            await sweep_due(self.branch, SweepDue(now, ticket_id=ticket_id))


async def submit(branch: Branch, command: Command, asker: Asker, key: Key | None = None) -> Outcome:
    """What ``command`` came to once durable. Raises as ``Context.submit`` does."""
    return accepted(await branch.submit_async(command, asker, key))


def accepted(outcome: Outcome) -> Outcome:
    """``outcome``. Raises ``Refused`` where it is a refusal."""
    if outcome.refusal is not None:
        raise Refused(outcome.refusal)
    return outcome


async def sweep_due(branch: Branch, command: SweepDue) -> None:
    """Run ``command`` until nothing is due, some times at most; a failure is logged only."""
    try:
        for _ in range(_SWEEPS_PER_READ):
            outcome = await branch.submit_async(command, SYSTEM)
            if not isinstance(outcome.result, SweepReport) or not outcome.result.more:
                return
    except StorageUnavailableError as error:
        logger.warning("answering what is stored, for nothing can be written: %s", error)


def result_of(outcome: Outcome, kind: type[Answer]) -> Answer:
    """The outcome's result, which is a ``kind``."""
    assert isinstance(outcome.result, kind), f"{type(outcome.result)} is no {kind}"
    return outcome.result


def page_of(items: Sequence[Item], cursor: str | None, limit: int) -> Page[Item]:
    """The part of ``items`` after the id ``cursor``, by id. Raises ``ValueError`` for another."""
    after = 0 if cursor is None else int(cursor)
    rest = sorted((item for item in items if item.id > after), key=lambda item: item.id)
    part = tuple(rest[:limit])
    return Page(part, str(part[-1].id) if len(rest) > limit else None)


def ok(value: Any) -> web.Response:
    """``value`` as JSON, with status 200."""
    return answer(value, created=False)


def ok_or_created(outcome: Outcome) -> web.Response:
    """The outcome's result as JSON: 201 where something was made, else 200."""
    return answer(outcome.result, created=outcome.created)


def answer(value: Any, *, created: bool) -> web.Response:
    """``value`` as JSON: 201 where something was made, else 200."""
    status = 201 if created else 200
    return web.Response(body=msgspec.json.encode(value), status=status, headers=_JSON)


def _taken(request: web.Request) -> bytes:
    """The body, which has all come; as ``request.read``."""
    sent = request.content.read_nowait()
    if len(sent) > request.client_max_size:
        raise web.HTTPRequestEntityTooLarge(request.client_max_size)
    return sent
