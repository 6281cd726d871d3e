"""Turns every refusal and failure into an answer people and programs can read (RFC 9457).

``STATUS`` is the only statement of which code has which HTTP status.
"""

import logging
import re
from collections.abc import Mapping
from enum import StrEnum
from http import HTTPStatus
from typing import Annotated

import msgspec
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from core.errors import Code, Refusal, Refused, WorldError
from core.states import Event, State
from server.masking import masked

logger = logging.getLogger(__name__)

API_PREFIX = "/api/"
METRICS_PATH = "/metrics"
PROBLEM_TYPE = "application/problem+json"
_RETRY_SOON_S = 2
_OF_FIELDS = {Code.INVALID, Code.TAKEN}
_FIELD = re.compile(r"([a-z_]+): ")


class Fault(StrEnum):
    """What goes wrong before or beside the domain; a code as those of ``core.errors``."""

    NOT_SIGNED_IN = "not_signed_in"
    """Nobody is signed in, or the session is over, or the ticket's secret is none."""
    TOO_MANY = "too_many"
    """Too many wrong log-ins, or tickets taken by one phone."""
    PAIRING_OVER = "pairing_over"
    """The code that pairs a tablet was used, is over, or never was."""
    TLS_ONLY = "tls_only"
    """The branch takes this over TLS, and it came over plain HTTP."""
    TOO_LARGE = "too_large"
    """The body is larger than any sensible one."""
    METHOD_NOT_ALLOWED = "method_not_allowed"
    BAD_REQUEST = "bad_request"
    """The request is no proper HTTP."""
    STORAGE_UNAVAILABLE = "storage_unavailable"
    """The database cannot be written or read just now."""
    INTERNAL = "internal"
    """A defect of ours."""


STATUS: Mapping[Code | Fault, int] = {
    Code.NOT_ALLOWED: 409,
    Code.QUEUE_CLOSED: 409,
    Code.QUEUE_FULL: 409,
    Code.ALREADY_ACTIVE: 409,
    Code.NUMBER_GONE: 409,
    Code.NO_FREE_COUNTER: 409,
    Code.NOT_NEXT: 409,
    Code.GRACE_OVER: 409,
    Code.GRACE_RUNNING: 409,
    Code.ALREADY_HERE: 409,
    Code.CALL_RUNNING: 409,
    Code.TAKEN: 409,
    Code.QUEUE_IN_USE: 409,
    Code.USER_IN_USE: 409,
    Code.ALREADY_SET_UP: 409,
    Code.NO_PRINTER: 409,
    Code.NOT_FOUND: 404,
    Code.FORBIDDEN: 403,
    Code.INVALID: 422,
    Code.IDEMPOTENCY_KEY_REUSED: 422,
    Fault.NOT_SIGNED_IN: 401,
    Fault.TOO_MANY: 429,
    Fault.PAIRING_OVER: 409,
    Fault.TLS_ONLY: 403,
    Fault.TOO_LARGE: 413,
    Fault.METHOD_NOT_ALLOWED: 405,
    Fault.BAD_REQUEST: 400,
    Fault.STORAGE_UNAVAILABLE: 503,
    Fault.INTERNAL: 500,
}

_OF_STATUS: Mapping[int, tuple[Code | Fault, str]] = {
    404: (
        Code.NOT_FOUND,
        "There is nothing at this address. Look for a typing error. Nothing was changed.",
    ),
    405: (
        Fault.METHOD_NOT_ALLOWED,
        "This address does not take this method, but those in Allow. Nothing was changed.",
    ),
    413: (
        Fault.TOO_LARGE,
        "The body is larger than 64 kB, more than any call needs. Nothing was changed.",
    ),
}
BAD_REQUEST = (
    Fault.BAD_REQUEST,
    "The request could not be read. Send it again as proper HTTP. Nothing was changed.",
)
_INTERNAL = (
    "Something went wrong on our side. What was confirmed is kept. Try again, and tell the staff "
    "if it stays."
)


class Problem(msgspec.Struct, frozen=True):
    """The body of every error: ``state`` and ``allowed`` stand in refused transitions, and
    ``field`` where one field of the body is at fault.
    """

    type: str
    title: str
    status: int
    code: Annotated[str, msgspec.Meta(extra_json_schema={"enum": [*Code, *Fault]})]
    detail: str
    field: str | msgspec.UnsetType = msgspec.UNSET
    state: State | msgspec.UnsetType = msgspec.UNSET
    allowed: tuple[Event, ...] | msgspec.UnsetType = msgspec.UNSET


class FaultError(Exception):
    """A fault on the way to its answer; ``headers`` are added to that."""

    def __init__(self, fault: Fault, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(f"{fault}: {detail}")
        self.fault = fault
        self.detail = detail
        self.headers = dict(headers or {})


def not_signed_in(detail: str) -> FaultError:
    """A 401 to raise."""
    return FaultError(Fault.NOT_SIGNED_IN, detail, {"WWW-Authenticate": "Bearer"})


def too_many(detail: str, wait_s: int) -> FaultError:
    """A 429 to raise; nothing is taken from this one for ``wait_s`` seconds."""
    return FaultError(Fault.TOO_MANY, detail, {"Retry-After": str(wait_s)})


def problem(
    code: Code | Fault,
    detail: str,
    *,
    state: State | None = None,
    allowed: tuple[Event, ...] | None = None,
    headers: Mapping[str, str] | None = None,
) -> web.Response:
    """The problem+json answer for ``code``."""
    status = STATUS[code]
    body = Problem(
        type="about:blank",
        title=HTTPStatus(status).phrase,
        status=status,
        code=str(code),
        detail=detail,
        field=_field_at_fault(code, detail),
        state=msgspec.UNSET if state is None else state,
        allowed=msgspec.UNSET if allowed is None else allowed,
    )
    return web.Response(
        body=msgspec.json.encode(body),
        status=status,
        content_type=PROBLEM_TYPE,
        headers=headers,
    )


def _field_at_fault(code: Code | Fault, detail: str) -> str | msgspec.UnsetType:
    """The field that the detail of such a refusal begins with, if it is about one."""
    named = _FIELD.match(detail) if code in _OF_FIELDS else None
    return msgspec.UNSET if named is None else named[1]


def refusal_problem(refusal: Refusal) -> web.Response:
    """The answer to a command that was refused."""
    return problem(refusal.code, refusal.detail, state=refusal.state, allowed=refusal.allowed)


def is_for_programs(path: str) -> bool:
    """Whether a program asks, and no browser for a page, which has an address."""
    return path.startswith(API_PREFIX) or path == METRICS_PATH or not path.startswith("/")


def problem_for(request: web.Request, error: Exception) -> web.Response:
    """The answer where ``error`` was raised; a defect's traceback goes to the log only."""
    match error:
        case Refused():
            return refusal_problem(error.refusal)
        case FaultError():
            return problem(error.fault, error.detail, headers=error.headers)
        case WorldError():
            return _storage_problem(request, error)
        case web.HTTPException():
            return _http_problem(error)
        case HttpProcessingError() | web.RequestPayloadError():
            return problem(*BAD_REQUEST)
        case _:
            log_defect(request, error)
            return failure_problem()


def failure_problem() -> web.Response:
    """The answer to whom a defect of ours met."""
    return problem(Fault.INTERNAL, _INTERNAL)


def log_defect(request: web.Request, error: Exception) -> None:
    """Tell the log, with the traceback, what was raised where nothing should."""
    path = masked(request.path)
    logger.error("defect while answering %s %s", request.method, path, exc_info=error)


def is_worth_noting(record: logging.LogRecord) -> bool:
    """Whether a record of the framework is for the log.

    Somebody who sends what is no HTTP, or goes away in the middle, is not: anybody could fill the
    log with that.
    """
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, (HttpProcessingError, ConnectionError))


def _storage_problem(request: web.Request, error: WorldError) -> web.Response:
    logger.warning("no storage for %s %s: %s", request.method, masked(request.path), error)
    return problem(
        Fault.STORAGE_UNAVAILABLE,
        "The branch cannot store or read anything just now. Nothing was lost and nothing was "
        "changed. Try again in a moment; if it stays, the disk may be full or read-only.",
        headers={"Retry-After": str(_RETRY_SOON_S)},
    )


def _http_problem(error: web.HTTPException) -> web.Response:
    code, detail = _OF_STATUS.get(error.status, BAD_REQUEST)
    kept = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else None
    return problem(code, detail, headers=kept)
