"""The audit, replayed through the transition table, leads to what is stored, or says where not."""

from pathlib import Path

import pytest

from core.audit_replay import Findings, replay
from core.states import Event, State
from tests.core.crowded import Crowd, crowd, plain
from tests.core.factory import World

KINDS = ("table", "state", "time", "slots", "size")


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Crowd:
    return crowd(tmp_path_factory.mktemp("crowd"))


def _replayed(path: Path) -> Findings:
    with plain(path) as connection:
        return replay(connection)


def _after(crowded: Crowd, folder: Path, *deeds: str) -> Findings:
    """What a replay says after ``deeds``, with no trigger in the way."""
    path = crowded.copy(folder)
    with plain(path) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (trigger,) in triggers.fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        for deed in deeds:
            connection.execute(deed.format(**crowded.ids))
        return replay(connection)


def test_a_sound_file_replays_to_itself(crowded: Crowd) -> None:
    assert _replayed(crowded.path) == {kind: [] for kind in KINDS}


def test_an_empty_file_has_nothing_to_replay(world: World) -> None:
    assert not any(_replayed(world.database_path).values())


@pytest.mark.parametrize(
    "change",
    [
        "source = 'LATE' WHERE ticket_id = {completed} AND version = 3",
        "target = 'MISSED' WHERE ticket_id = {completed} AND version = 3",
        "version = 9 WHERE ticket_id = {completed} AND version = 3",
        "event = 'rejoin' WHERE ticket_id = {completed} AND version = 3",
        "actor = 'customer' WHERE ticket_id = {completed} AND version = 3",
        "source = 'WAITING' WHERE ticket_id = {completed} AND version = 1",
    ],
)
def test_a_step_that_is_not_of_the_table_is_told_once(
    crowded: Crowd, tmp_path: Path, change: str
) -> None:
    found = _after(crowded, tmp_path, f"UPDATE audit SET {change}")
    (words,) = found["table"]
    assert f"ticket {crowded.ids['completed']} went by" in words
    assert found["state"] == []


def test_a_missing_step_is_told(crowded: Crowd, tmp_path: Path) -> None:
    found = _after(
        crowded, tmp_path, "DELETE FROM audit WHERE ticket_id = {completed} AND version = 2"
    )
    assert len(found["table"]) == 1


def test_words_no_member_of_a_closed_set_are_told_not_raised(
    crowded: Crowd, tmp_path: Path
) -> None:
    found = _after(
        crowded,
        tmp_path,
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE audit SET event = 'vanish' WHERE ticket_id = {late} AND version = 3",
        "UPDATE audit SET actor = 'ghost' WHERE ticket_id = {missed} AND version = 1",
        "UPDATE audit SET source = 'NOWHERE' WHERE ticket_id = {called} AND version = 2",
    )
    assert len(found["table"]) == 3


@pytest.mark.parametrize(
    "change",
    [
        "joined_at = joined_at - 1",
        "priority_boost = 0",
        "version = version - 1",
        "state = 'CANCELLED'",
    ],
)
def test_a_ticket_that_is_not_what_its_audit_says_is_told(
    crowded: Crowd, tmp_path: Path, change: str
) -> None:
    found = _after(crowded, tmp_path, f"UPDATE ticket SET {change} WHERE id = {{boosted}}")
    (words,) = found["state"]
    assert words.startswith(f"ticket {crowded.ids['boosted']} is ")


def test_audit_of_a_ticket_that_is_gone_is_told(crowded: Crowd, tmp_path: Path) -> None:
    found = _after(crowded, tmp_path, "DELETE FROM ticket WHERE id = {gone}")
    assert found["state"] == [
        f"ticket {crowded.ids['gone']} is None, its audit says "
        + found["state"][0].split("says ")[1]
    ]


def test_shrinking_below_what_is_in_use_is_no_finding(world: World) -> None:
    world.change(service_slots=3, max_size=5)
    for counter in (1, 2, 3):
        world.join()
        world.call(counter_id=counter)
    world.join()
    world.change(service_slots=1, max_size=2)
    assert not any(_replayed(world.database_path).values())
    world.move(1, Event.COMPLETE)
    assert not any(_replayed(world.database_path).values())


def test_limits_hold_from_the_moment_they_were_set(crowded: Crowd, tmp_path: Path) -> None:
    """The same past under a limit that began one transition earlier would have broken it."""
    begins = "(SELECT max(sequence) FROM audit WHERE queue_id = 2) - 1"
    limits = "INSERT INTO queue_limit (queue_id, after_sequence, max_size, service_slots)"
    late_enough = _after(crowded, tmp_path, f"{limits} VALUES (2, {begins} + 1, 1, 1)")
    assert late_enough["size"] == []
    too_early = _after(
        crowded,
        tmp_path,
        "DELETE FROM queue_limit WHERE queue_id = 2 AND after_sequence > 0"
        " AND id > (SELECT min(id) FROM queue_limit WHERE queue_id = 2)",
        f"{limits} VALUES (2, {begins}, 2, 1)",
    )
    assert too_early["size"] == [f"audit {too_early['size'][0].split()[1]} made 3 active of 2"]


def test_findings_do_not_grow_without_end(world: World, tmp_path: Path) -> None:
    for _ in range(120):
        world.ticket_in(State.CANCELLED)
    with plain(world.database_path) as connection:
        connection.execute("BEGIN")
        connection.execute("DROP TRIGGER audit_before_update")
        connection.execute("UPDATE audit SET actor = 'system'")
        assert len(replay(connection)["table"]) == 100
        connection.execute("ROLLBACK")
