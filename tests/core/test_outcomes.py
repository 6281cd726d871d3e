"""What is kept for a repeated key is the answer itself, field by field."""

from datetime import UTC, datetime
from typing import get_args

import pytest

from core.errors import Code, Refusal
from core.outcomes import Outcome, Result, decode, encode
from core.states import Calling, CounterState, Event, PrintState, Role, Scope, State
from core.values import (
    ApiKey,
    ApiKeyMade,
    Branch,
    Called,
    Counter,
    Done,
    Joined,
    Person,
    Print,
    Queue,
    QueueSummary,
    Range,
    SessionStarted,
    SweepReport,
    Ticket,
    User,
)

MOMENT = datetime(2026, 3, 29, 1, 59, 59, 999_999, tzinfo=UTC)
TICKET = Ticket(
    7,
    1,
    "Ä007",
    State.LATE,
    None,
    None,
    Range(60, 120),
    "1",
    MOMENT,
    MOMENT,
    None,
    MOMENT,
    1,
    True,
    (Event.REJOIN, Event.CANCEL),
    "Zoë 🎫",
    "ar",
)
ANN = User(1, "Ann", Role.OWNER)
RESULTS: tuple[Result, ...] = (
    TICKET,
    Joined(TICKET, True),
    Print(3, 7, "Ä007", PrintState.FAILED, True, MOMENT, "no_paper"),
    Called(None),
    Called(TICKET),
    Queue(1, "Desk", "A", None, 1, 300, 60, Calling.AUTOMATIC, True, False, 3, 1, 2, 9, "later"),
    Counter(1, 1, "1", CounterState.PAUSED, Person(1, "Ann"), TICKET),
    ANN,
    Branch("Hall", "UTC", "04:00", "DE", True, (QueueSummary(1, "Desk", "A", True, False, 2),)),
    SessionStarted(ANN, MOMENT),
    SweepReport(1, 2, 3, 4, True),
    ApiKeyMade(ApiKey(9, "Till", (Scope.READ, Scope.SERVE), MOMENT), b"\x00\xffseed"),
    Done(),
)


def test_every_kind_of_result_is_tried() -> None:
    assert {type(result) for result in RESULTS} == set(get_args(Result))


@pytest.mark.parametrize("created", [True, False])
@pytest.mark.parametrize("result", RESULTS, ids=lambda result: type(result).__name__)
def test_a_kept_result_comes_back_equal(result: Result, created: bool) -> None:
    outcome = Outcome(result, created=created)
    again = decode(encode(outcome))
    assert again == outcome
    assert type(again.result) is type(result)
    assert encode(again) == encode(outcome)


@pytest.mark.parametrize("code", Code)
def test_a_kept_refusal_comes_back_equal(code: Code) -> None:
    for refusal in (
        Refusal(code, "No."),
        Refusal(code, "No.", State.LATE, (Event.REJOIN,)),
        Refusal(code, "No.", State.COMPLETED, ()),
    ):
        outcome = Outcome(refusal=refusal)
        assert decode(encode(outcome)) == outcome
