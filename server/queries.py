"""What may stand behind the ``?`` of a call, with its limits; anything else is not looked at."""

from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta
from multidict import MultiMapping

from core.states import State
from server.requests import convert

Cursor = Annotated[str, Meta(pattern=r"^[0-9]{1,18}$")]
Limit = Annotated[int, Meta(ge=1, le=200)]


class Paging(msgspec.Struct, frozen=True):
    """``cursor`` is the ``next`` of the part before; ``limit`` how many there are to be in one."""

    cursor: Cursor | None = None
    limit: Limit = 50


class TicketsWanted(Paging, frozen=True):
    """``state`` names one or several states, repeated or with commas."""

    state: tuple[State, ...] = (State.WAITING,)


Query = TypeVar("Query", bound=Paging)


def read_query(given: MultiMapping[str], kind: type[Query]) -> Query:
    """The query as a ``kind``. Raises ``Refused`` (invalid); the text names the field."""
    values: dict[str, str | list[str]] = {}
    for name in kind.__struct_fields__:
        if name == "state":
            states = [state for state in ",".join(given.getall(name, [])).split(",") if state]
            values |= {name: states} if states else {}
        elif name in given:
            values[name] = given[name]
    return convert(values, kind, strict=False)
