"""The OpenAPI 3.1 document, made of the table of calls and of the types that hold the limits."""

import inspect
import re
from collections.abc import Awaitable, Callable, Iterable
from functools import cache
from http import HTTPStatus
from typing import Any

import msgspec
from aiohttp import web

from server import idempotency, messages
from server.api_words import SECTIONS, TITLE
from server.calls import CALLS, Call, Who
from server.context import Context
from server.problems import PROBLEM_TYPE, Problem
from server.requests import Id
from server.site import COOKIE

VERSION = "1"
Json = dict[str, Any]

_REFERENCE = "#/components/schemas/{name}"
_PAGE = re.compile(r"\bPage_(\w+)_")
_SCHEMES: Json = {
    "session": {
        "type": "http",
        "scheme": "bearer",
        "description": "The token of a log-in, for owners and staff.",
    },
    "cookie": {
        "type": "apiKey",
        "in": "cookie",
        "name": COOKIE,
        "description": "The same token in a browser; changes then need the branch's own Origin.",
    },
    "ticket": {
        "type": "apiKey",
        "in": "header",
        "name": "Authorization",
        "description": "`Ticket SECRET`, for the customer who holds that ticket.",
    },
    "machine": {
        "type": "apiKey",
        "in": "header",
        "name": "Authorization",
        "description": "`Machine TOKEN`, from `running.json` in the data folder.",
    },
    "key": {
        "type": "http",
        "scheme": "bearer",
        "description": "An API key (`wwk_…`), for programs; the list names what it has to open.",
    },
}
_SESSION: list[Json] = [{"session": []}, {"cookie": []}]
_TICKET: list[Json] = [{"ticket": []}]
_OF_WHO: dict[Who, list[Json]] = {
    Who.ANYONE: [],
    Who.VISITOR: [{}, *_SESSION, *_TICKET],
    Who.HOLDER: _TICKET,
    Who.CUSTOMER: [*_SESSION, *_TICKET],
    Who.STAFF: _SESSION,
    Who.OWNER: _SESSION,
    Who.KEEPER: [*_SESSION, {"machine": []}],
    Who.KEY: [],
}
_RETRY = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}}}
_HEADERS: dict[int, Json] = {
    401: {"WWW-Authenticate": {"schema": {"type": "string"}}},
    429: _RETRY,
    503: _RETRY,
}
_IDEMPOTENCY_KEY: Json = {
    "name": idempotency.HEADER,
    "in": "header",
    "description": "A random text per wish: the same one again gets the first answer again.",
    "schema": {
        "type": "string",
        "minLength": 1,
        "maxLength": idempotency.LONGEST,
        "pattern": idempotency.PATTERN,
    },
}
_IF_NONE_MATCH: Json = {
    "name": "If-None-Match",
    "in": "header",
    "description": "The ETag of the answer one has; 304 where it is still that one.",
    "schema": {"type": "string"},
}


async def read_document(context: Context) -> web.Response:
    """GET openapi.json."""
    return context.ok_unless_known(document())


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {"read_document": read_document}


@cache
def document() -> Json:
    """The whole document."""
    shapes = _Shapes(CALLS)
    paths: Json = {}
    for call in CALLS:
        paths.setdefault(call.address, {})[call.method.lower()] = _operation(call, shapes)
    return {
        "openapi": "3.1.0",
        "info": {"title": TITLE, "version": VERSION, "description": _description()},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": shapes.components, "securitySchemes": _SCHEMES},
    }


class _Shapes:
    """The schemas of all types that the calls name, by the type."""

    def __init__(self, calls: Iterable[Call]) -> None:
        named: list[Any] = [Problem, *messages.ALL]
        for call in calls:
            named += [kind for kind in (call.takes, call.query, call.answers) if kind is not None]
        unique = list(dict.fromkeys(named))
        made = msgspec.json.schema_components(unique, ref_template=_REFERENCE)
        schemas, components = _in_our_words(made)
        self._of_type = dict(zip(unique, schemas, strict=True))
        self.components: Json = components

    def of(self, kind: Any) -> Json:
        """A reference to a type's schema, or the schema itself for a plain one."""
        schema: Json = self._of_type[kind]
        return schema

    def fields(self, kind: Any) -> Json:
        """The properties of a type's schema."""
        properties: Json = self.components[kind.__name__]["properties"]
        return properties


def _in_our_words(made: Any) -> Any:
    """Pages named after what is on them, and descriptions as Markdown."""
    if isinstance(made, dict):
        return {
            _PAGE.sub(r"\1Page", name): (
                inspect.cleandoc(value).replace("``", "`")
                if name == "description" and isinstance(value, str)
                else _in_our_words(value)
            )
            for name, value in made.items()
        }
    if isinstance(made, list | tuple):
        return [_in_our_words(one) for one in made]
    return _PAGE.sub(r"\1Page", made) if isinstance(made, str) else made


def _operation(call: Call, shapes: _Shapes) -> Json:
    made: Json = {
        "operationId": call.name,
        "tags": [call.noun],
        "summary": call.name.replace("_", " ").capitalize(),
        "description": call.does,
        "security": security(call),
        "parameters": _parameters(call, shapes),
        "responses": {str(status): _response(call, status, shapes) for status in call.statuses},
    }
    if call.takes is not None:
        needed = any(field.required for field in msgspec.structs.fields(call.takes))
        content = {"application/json": {"schema": shapes.of(call.takes)}}
        made["requestBody"] = {"required": needed, "content": content}
    return made


def security(call: Call) -> list[Json]:
    """The ways to ask, any of which will do."""
    by_key = [{"key": [str(call.scope)]}] if call.scope is not None else []
    return _OF_WHO[call.who] + by_key


def _parameters(call: Call, shapes: _Shapes) -> list[Json]:
    made: list[Json] = []
    if call.has_id:
        schema = msgspec.json.schema(Id)
        made.append({"name": "id", "in": "path", "required": True, "schema": schema})
    if call.query is not None:
        fields = shapes.fields(call.query)
        made += [{"name": name, "in": "query", "schema": fields[name]} for name in fields]
    if call.takes_key:
        made.append(_IDEMPOTENCY_KEY)
    if call.revalidates:
        made.append(_IF_NONE_MATCH)
    return made


def _response(call: Call, status: int, shapes: _Shapes) -> Json:
    made: Json = {"description": HTTPStatus(status).phrase}
    headers: Json = dict(_HEADERS.get(status, {}))
    if status in call.made and call.revalidates:
        headers["ETag"] = {"schema": {"type": "string"}}
    if headers:
        made["headers"] = headers
    if status in call.made:
        plain = call.answers is str
        kind = "text/plain" if plain else "application/json"
        made["content"] = {kind: {"schema": shapes.of(call.answers)}}
    elif status != HTTPStatus.NOT_MODIFIED:
        made["content"] = {PROBLEM_TYPE: {"schema": shapes.of(Problem)}}
    return made


def _description() -> str:
    return "\n\n".join("\n\n".join((f"## {title}", *paragraphs)) for title, paragraphs in SECTIONS)
