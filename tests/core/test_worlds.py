"""In small worlds, nothing that can happen breaks an invariant, whatever happened before."""

import pytest

from core.states import Calling
from tests.core.worlds import Size, Tally, explore

SMALL = {
    "on demand": Size(customers=2, queues=1, slots=1, calling=Calling.ON_DEMAND),
    "automatic, calls time out": Size(2, 1, 1, Calling.AUTOMATIC, call_timeout_s=5),
}
LARGER = {
    "limits grow and shrink": Size(
        2,
        1,
        2,
        Calling.AUTOMATIC,
        slot_numbers=(1, 2),
        max_sizes=(None, 1),
        opens=True,
        counters_close=True,
    ),
    "two queues": Size(2, 2, 1, Calling.AUTOMATIC),
    "three customers, two slots": Size(3, 1, 2, Calling.ON_DEMAND, slot_numbers=(1, 2)),
}
SAMPLE = 3_000


def _tell(name: str, tally: Tally) -> None:
    print(
        f"{name}: {tally.states} states, {tally.transitions} transitions tried,"
        f" {tally.refusals} of them refused{'' if tally.exhausted else ', not exhausted'}"
    )
    assert tally.broken == []


@pytest.mark.parametrize("name", SMALL)
def test_every_sequence_in_a_small_world(name: str) -> None:
    tally = explore(SMALL[name], most_transitions=50_000)
    _tell(name, tally)
    assert tally.exhausted, "no new state may be left"
    assert tally.states > 200


@pytest.mark.parametrize("name", LARGER)
def test_the_first_sequences_in_a_larger_world(name: str) -> None:
    _tell(name, explore(LARGER[name], SAMPLE))


@pytest.mark.slow
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("name", LARGER)
def test_every_sequence_in_a_larger_world(name: str) -> None:
    tally = explore(LARGER[name], most_transitions=400_000)
    _tell(name, tally)
    assert tally.exhausted or tally.transitions >= 200_000
