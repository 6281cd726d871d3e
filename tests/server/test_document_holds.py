"""Requests made up from the OpenAPI document: none fails, none is answered outside of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import (
    content_type_conformance,
    negative_data_rejection,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from core.clock import Clock
from core.commands import Asker, CreateApiKey, CreateUser, StartSession
from core.secrets import new_seed, new_token, token_hash
from core.states import Actor, Event, Role, Scope
from core.values import User
from server.app import ServerThread
from server.calls import CALLS, Call
from server.openapi import document
from server.settings import ServerSettings
from tests.core.factory import NOON, HandClock, World

CHECKS = [
    content_type_conformance,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
]
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
SAMPLE, MANY = 8, 80
A_DAY_S = 86_400
LIKELY_IDS = st.integers(1, 6)


@dataclass(frozen=True)
class Served:
    """A branch with a little of everything, and where it listens."""

    world: World
    url: str
    staff_id: int

    def askers(self) -> list[dict[str, str]]:
        """Authorization headers: the owner's and staff's most often, for they reach furthest."""
        owner, staff = self._sign_in(1), self._sign_in(self.staff_id)
        secrets, seed = self.world.branch.secrets, new_seed()
        key = secrets.api_key(seed)
        self.world.do(CreateApiKey("Till", tuple(Scope), seed, token_hash(key)))
        values = (owner, owner, owner, staff, staff, f"Bearer {key}", f"Ticket {secrets.of(1)}")
        return [{}, {"Authorization": "Bearer none"}, *({"Authorization": one} for one in values)]

    def _sign_in(self, user_id: int) -> str:
        token = new_token()
        command = StartSession(user_id, token[:8], token_hash(token), A_DAY_S)
        outcome = self.world.branch.submit(command, Asker(Actor.STAFF, user_id)).result()
        return f"Bearer {token}" if outcome.refusal is None else "Bearer over"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    hands = HandClock(NOON)
    clock = Clock(wall=hands.read_wall, monotonic=hands.read_monotonic)
    world = World(tmp_path_factory.mktemp("served") / "data", clock, hands)
    bob = world.do(CreateUser("Bob", Role.STAFF, "no hash")).result
    assert isinstance(bob, User)
    world.change(service_slots=3, join_from_phone=True)
    for _ in range(6):
        world.join(name="Ann")
    for counter in (1, 2):
        called = world.call(counter_id=counter)
        assert called is not None
    world.move(1, Event.TIME_OUT)
    server = ServerThread(world.branch, ServerSettings(port=0))
    yield Served(world, server.start(), bob.id)
    server.stop()
    world.close()


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name.lower())
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_nothing_is_answered_but_what_the_document_says(
    served: Served, call: Call, mode: GenerationMode
) -> None:
    _ask(served, call, mode, SAMPLE)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name.lower())
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_nothing_is_answered_but_what_the_document_says_many_times(
    served: Served, call: Call, mode: GenerationMode
) -> None:
    _ask(served, call, mode, MANY)


def _ask(served: Served, call: Call, mode: GenerationMode, examples: int) -> None:
    schema = schemathesis.openapi.from_dict(document())
    operation = schema[call.address][call.method]
    if mode is GenerationMode.NEGATIVE and not _can_be_wrong(call):
        return
    askers = served.askers()
    checks = [*CHECKS, negative_data_rejection] if mode is GenerationMode.NEGATIVE else CHECKS

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=operation.as_strategy(generation_mode=mode),
        headers=st.sampled_from(askers),
        likely=st.none() | LIKELY_IDS,
    )
    def ask(case: Case[Any], headers: dict[str, str], likely: int | None) -> None:
        if likely is not None and mode is GenerationMode.POSITIVE and call.has_id:
            case.path_parameters = {"id": likely}
        told: dict[str, Any] = {"base_url": served.url, "headers": headers}
        case.call_and_validate(checks=checks, **told)

    ask()


def _can_be_wrong(call: Call) -> bool:
    """Whether there is anything in a request that could be against the document."""
    return call.has_id or call.takes is not None or call.query is not None
