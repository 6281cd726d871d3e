"""The OpenAPI document: complete, sound, and true of what is answered."""

import json
from typing import Any

import msgspec
import pytest
import schemathesis
from schemathesis.core.result import Ok

from core.states import Scope
from server.answers import JoinAnswer
from server.calls import CALLS
from server.openapi import document
from server.problems import STATUS, Problem
from tests.server.house import House

SCHEMAS = document()["components"]["schemas"]


def _references(within: Any) -> set[str]:
    if isinstance(within, dict):
        own = {within["$ref"]} if "$ref" in within else set()
        return own.union(*map(_references, within.values()))
    return set().union(*map(_references, within)) if isinstance(within, list) else set()


def _operations() -> list[tuple[str, str, Any]]:
    return [
        (method.upper(), path, operation)
        for path, methods in document()["paths"].items()
        for method, operation in methods.items()
    ]


async def test_it_is_served_as_it_is_and_once(house: House) -> None:
    reply = await house.ask("GET", "/openapi.json")
    assert reply.status == 200
    assert reply.headers["Content-Type"] == "application/json"
    assert reply.json == json.loads(json.dumps(document()))
    known = await house.ask("GET", "/openapi.json", If_None_Match=reply.headers["ETag"])
    assert (known.status, known.body) == (304, b"")


def test_every_call_is_in_it_and_nothing_else() -> None:
    told = {(method, path) for method, path, _ in _operations()}
    assert told == {(call.method, call.address) for call in CALLS}


def test_every_reference_leads_somewhere_and_every_call_can_be_read() -> None:
    assert _references(document()) <= {f"#/components/schemas/{name}" for name in SCHEMAS}
    read = schemathesis.openapi.from_dict(document())
    assert len([one for one in read.get_all_operations() if isinstance(one, Ok)]) == len(CALLS)


def test_every_status_of_a_refusal_is_in_it_somewhere() -> None:
    told = {int(status) for _, _, operation in _operations() for status in operation["responses"]}
    never_said_by_a_call = {400, 405, 500}
    assert set(STATUS.values()) - told == never_said_by_a_call


def test_security_names_ways_there_are_and_scopes_there_are() -> None:
    schemes = document()["components"]["securitySchemes"]
    for _, _, operation in _operations():
        for way in operation["security"]:
            assert set(way) <= set(schemes)
            assert set(way.get("key", [])) <= set(Scope)


def test_what_the_types_refuse_stands_in_the_document() -> None:
    queue = SCHEMAS["NewQueue"]
    assert queue["required"] == ["name"]
    assert queue["additionalProperties"] is False
    assert (queue["properties"]["name"]["minLength"], queue["properties"]["name"]["maxLength"]) == (
        1,
        80,
    )
    (limit,) = (
        one["schema"]
        for one in document()["paths"]["/api/v1/queues/{id}/tickets"]["get"]["parameters"]
        if one["name"] == "limit"
    )
    assert (limit["minimum"], limit["maximum"], limit["default"]) == (1, 200, 50)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_every_change_takes_a_key_and_every_429_says_when(call: Any) -> None:
    operation = document()["paths"][call.address][call.method.lower()]
    names = {one["name"] for one in operation["parameters"]}
    assert ("Idempotency-Key" in names) == (
        call.method != "GET" and not call.path.startswith(("/auth/", "/pairing", "/doctor"))
    )
    if "429" in operation["responses"]:
        assert "Retry-After" in operation["responses"]["429"]["headers"]


async def test_an_answer_is_its_type_to_the_last_field(house: House) -> None:
    joined = await house.ask("POST", "/queues/1/join", {"name": "Ann"}, house.staff)
    read = msgspec.json.decode(joined.body, type=JoinAnswer)
    assert msgspec.json.encode(read) == joined.body
    refused = await house.ask("GET", "/queues")
    assert msgspec.json.encode(msgspec.json.decode(refused.body, type=Problem)) == refused.body
