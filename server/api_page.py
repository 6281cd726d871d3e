"""Prints ``docs/api.md``, which says who may make which call; a test compares the two."""

import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from textwrap import fill

from core.errors import Refused
from core.states import Role, Scope
from core.values import ApiKey, User
from server.access import permit
from server.api_words import SECTIONS
from server.calls import CALLS, Call
from server.identity import ANYONE, Identity
from server.problems import STATUS, FaultError

_OWN, _OTHER = 1, 2


class Asking(StrEnum):
    """Who may be asking, seen from a call: the columns of the table."""

    NOBODY = "nobody"
    """Not signed in, with no secret and no key."""
    OWN = "customer, own ticket"
    """The holder of the ticket in question."""
    OTHER = "customer, another's"
    """The holder of another ticket."""
    STAFF = "staff"
    """Signed in as staff."""
    OWNER = "owner"
    """Signed in as an owner."""
    KEY = "key"
    """A program whose key opens everything that keys open."""


_HOLDER = Identity(ticket_id=_OWN, ticket_owner=1)
_EXAMPLES: Mapping[Asking, tuple[Identity, int]] = {
    Asking.NOBODY: (ANYONE, _OWN),
    Asking.OWN: (_HOLDER, _OWN),
    Asking.OTHER: (_HOLDER, _OTHER),
    Asking.STAFF: (Identity(User(1, "Sam", Role.STAFF)), _OWN),
    Asking.OWNER: (Identity(User(1, "Ada", Role.OWNER)), _OWN),
    Asking.KEY: (Identity(key=ApiKey(1, "Till", tuple(Scope), datetime.now(UTC))), _OWN),
}
_INTRODUCTION = """\
# The API

This page is printed by `make docs` from `server/calls.py`, where every call stands with its types
and who may make it. A running branch shows the same, with every field, at `/docs`, and as OpenAPI
3.1 at `/api/v1/openapi.json`. [`examples/follow.py`](examples/follow.py) is a client in a page of
Python.
"""
_TABLE_HEAD = """\
## Who may do what

"yes", or the status of the refusal. A customer is one who holds a ticket's secret; a key needs the
scope named.
"""


def refused_with(call: Call, asking: Asking) -> int | None:
    """The status that the one who is ``asking`` is refused with; None for one who may."""
    identity, ticket_id = _EXAMPLES[asking]
    try:
        permit(identity, call, str(ticket_id))
    except Refused as error:
        return STATUS[error.refusal.code]
    except FaultError as error:
        return STATUS[error.fault]
    return None


def markdown() -> str:
    """The whole page."""
    return "\n".join((_INTRODUCTION, *_sections(), _TABLE_HEAD, _table()))


def _sections() -> list[str]:
    return [
        "\n".join((f"## {title}", *(f"\n{_wrapped(text)}" for text in paragraphs), ""))
        for title, paragraphs in SECTIONS
    ]


def _wrapped(text: str) -> str:
    return fill(text, 100, break_long_words=False, break_on_hyphens=False)


def _table() -> str:
    columns = ("call", "does", *Asking)
    head = f"| {' | '.join(columns)} |\n|{' --- |' * len(columns)}"
    return "\n".join((head, *map(_row, CALLS), ""))


def _row(call: Call) -> str:
    cells = (f"`{call.method} {call.address}`", call.does, *(_cell(call, one) for one in Asking))
    return f"| {' | '.join(cells)} |"


def _cell(call: Call, asking: Asking) -> str:
    status = refused_with(call, asking)
    if status is not None:
        return str(status)
    return f"`{call.scope}`" if asking is Asking.KEY and call.scope is not None else "yes"


if __name__ == "__main__":
    sys.stdout.write(markdown())
