"""Who listens hears every batch once, and harms nobody."""

from collections.abc import Sequence

import pytest

from core.bus import Bus
from core.events import BranchChanged, Happened, QueueDeleted

BATCH: Sequence[Happened] = (QueueDeleted(1), BranchChanged())


def test_every_listener_hears_every_batch_in_order() -> None:
    bus = Bus()
    one: list[Happened] = []
    two: list[Happened] = []
    bus.subscribe(one.extend)
    bus.subscribe(two.extend)
    bus.publish(BATCH)
    bus.publish(BATCH[1:])
    assert one == two == [*BATCH, BranchChanged()]


def test_who_unsubscribes_hears_no_more_and_may_do_so_twice() -> None:
    bus = Bus()
    one: list[Happened] = []
    two: list[Happened] = []
    end = bus.subscribe(one.extend)
    bus.subscribe(two.extend)
    end()
    end()
    bus.publish(BATCH)
    assert (one, two) == ([], list(BATCH))


def test_a_listener_may_leave_while_it_hears() -> None:
    bus = Bus()
    heard: list[str] = []

    def leave(_: Sequence[Happened]) -> None:
        heard.append("left")
        end()

    end = bus.subscribe(leave)
    bus.subscribe(lambda _: heard.append("stayed"))
    bus.publish(BATCH)
    bus.publish(BATCH)
    assert heard == ["left", "stayed", "stayed"]


def test_a_failing_listener_is_logged_and_spares_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    bus = Bus()
    heard: list[Happened] = []

    def fail(_: Sequence[Happened]) -> None:
        raise RuntimeError("a screen went away")

    bus.subscribe(fail)
    bus.subscribe(heard.extend)
    bus.publish(BATCH)
    assert heard == list(BATCH)
    (record,) = caplog.records
    assert "a listener failed" in record.message
    assert record.exc_info is not None


def test_nobody_need_listen() -> None:
    Bus().publish(BATCH)
