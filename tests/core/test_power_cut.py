"""A power cut at any moment loses nothing that was answered: disks rebuilt as it could leave them.

What a branch did to its disk is recorded; ``disk_rebuilding`` says what a cut leaves of that.
"""

import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from core import check
from core.folder import DATABASE_NAME
from core.schema import statements
from tests.core.altered_connections import Forgetful, Hasty, NeverSynced, Plain, SeldomSynced
from tests.core.branch_days import IDLE_DAY, STEPS
from tests.core.disk_operations import Entry, FileSync, Operation, Said, Truncate, Write
from tests.core.disk_rebuilding import (
    ABSENT,
    WHOLE,
    Fate,
    Kind,
    Planned,
    cuts,
    plan,
    put,
    rebuild,
    settled,
)
from tests.core.disk_recording import Recording, record
from tests.core.survival import Survival, answered, survive
from tests.evidence import Ledger, Topic

FULL_DISKS = 5_000
SAMPLE_SHARE = 0.008
FEW_DISKS = 12
SECOND_CUTS = 12
DATA = Path("branch", "data")
DATABASE = str(DATA / DATABASE_NAME)
_MEMORY = Path("/dev/shm")  # noqa: S108 - the disks in it are of one test, and gone with it
_SHM_SIZE = 32_768


class Found(NamedTuple):
    """What became of one disk."""

    planned: Planned
    shared_memory: str
    answers: int
    survival: Survival


@pytest.fixture(scope="module", autouse=True)
def pristine_once() -> Iterator[None]:
    """The schema ``check`` compares with is the same for thousands of disks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(check, "statements", cache(statements))
        yield


@contextmanager
def _fast_folder() -> Iterator[Path]:
    """A folder in memory where there is one: what is durable there is not the question."""
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as name:
        yield Path(name)


def _record(
    alteration: type[Plain], days: Sequence[int], before: Sequence[Operation] = ()
) -> Recording:
    with _fast_folder() as folder:
        place = str(folder / "disk" / DATA)
        programs = [
            ("tests.core.branch_days", place, str(day), alteration.__name__) for day in days
        ]
        recording = record(folder / "disk", programs, before)
        assert _last(recording) == _contents(folder / "disk")
    return recording


def _last(recording: Recording) -> dict[str, bytes | None]:
    *_, last = cuts(recording.operations)
    return rebuild(last, Fate(Kind.NOTHING_LOST, (WHOLE,) * len(last.pending)))


def _contents(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if not path.name.endswith("-shm")
    }


@pytest.fixture(scope="module")
def recording() -> Recording:
    """All days of a branch, one after the other."""
    return _record(Plain, range(IDLE_DAY))


def _meet(recording: Recording, disks: Sequence[Planned], chance: random.Random) -> list[Found]:
    """Start the branch on each of the disks."""
    by_cut: dict[int, list[Planned]] = {}
    for disk in disks:
        by_cut.setdefault(disk.at, []).append(disk)
    said = recording.said()
    found = []
    with _fast_folder() as folder:
        for cut in cuts(recording.operations):
            before = answered(said[: cut.said])
            for planned in by_cut.get(cut.at, []):
                put(rebuild(cut, planned.fate), folder / "disk")
                left = _leave_shared_memory(folder / "disk", recording.shared_memories, chance)
                survival = survive(folder / "disk" / DATA, STEPS, before)
                found.append(Found(planned, left, len(before.answers), survival))
                shutil.rmtree(folder / "disk")
    return found


def _leave_shared_memory(disk: Path, recorded: Sequence[bytes], chance: random.Random) -> str:
    """Nobody syncs the -shm: it is absent, or there with anything in it."""
    left = chance.choice(["absent", "zeroed", "stale", "garbled"])
    content = {
        "zeroed": bytes(_SHM_SIZE),
        "stale": chance.choice(recorded),
        "garbled": chance.randbytes(_SHM_SIZE),
    }
    if left in content and (disk / DATABASE).exists():
        (disk / f"{DATABASE}-shm").write_bytes(content[left])
        return left
    return "absent"


def _note(ledger: Ledger, case: str, found: Found) -> None:
    lost, twice, words = found.survival
    counts = {"disks": 1, "answers_asked_for_again": found.answers}
    ledger.note(Topic.POWER_CUTS, case, **counts, lost=lost, twice=twice, broken=len(words))


def _note_all(ledger: Ledger, found: Sequence[Found]) -> None:
    for one in found:
        _note(ledger, one.planned.fate.kind, one)
    for left, disks in Counter(one.shared_memory for one in found).items():
        ledger.note(Topic.POWER_CUTS, f"of these, -shm {left}", disks=disks)


def _wrong(found: Sequence[Found]) -> list[Found]:
    return [one for one in found if one.survival != Survival(0, 0, ())]


def test_no_cut_loses_what_was_answered_sample(recording: Recording, ledger: Ledger) -> None:
    chance = random.Random(20_260_922)
    disks = plan(recording.operations, chance, mixtures=2, share=SAMPLE_SHARE)
    found = _meet(recording, disks, chance)
    _note_all(ledger, found)
    assert {one.planned.fate.kind for one in found} == set(Kind)
    assert _wrong(found) == []


@pytest.mark.slow
@pytest.mark.timeout(3_600)
def test_no_cut_loses_what_was_answered(recording: Recording, ledger: Ledger) -> None:
    chance = random.Random(20_260_923)
    disks = plan(recording.operations, chance, mixtures=1)
    found = _meet(recording, disks, chance)
    _note_all(ledger, found)
    assert len(found) >= FULL_DISKS
    assert _wrong(found) == []


def _cut_twice(recording: Recording, starts: int, chance: random.Random) -> Iterator[Found]:
    """What becomes of disks that meet a second cut, in the start after the first."""
    disks = plan(recording.operations, chance, mixtures=1, share=0.1)
    spoilt = [disk for disk in disks if disk.fate.kind in (Kind.TORN, Kind.MIXTURE)]
    chosen = {disk.at: disk.fate for disk in chance.sample(spoilt, starts)}
    for cut in cuts(recording.operations):
        if cut.at in chosen:
            before = settled(rebuild(cut, chosen[cut.at]), recording.said()[: cut.said])
            again = _record(Plain, [IDLE_DAY], before)
            again = again._replace(shared_memories=recording.shared_memories)
            seconds = plan(again.operations, chance, mixtures=1, share=0.3)
            yield from _meet(again, [one for one in seconds if one.at >= len(before)], chance)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_no_second_cut_does_either(recording: Recording, ledger: Ledger) -> None:
    chance = random.Random(20_260_925)
    found = list(_cut_twice(recording, SECOND_CUTS, chance))
    for one in found:
        _note(ledger, "a second cut, in the start after the first", one)
    assert len({one.answers for one in found}) > 1
    assert _wrong(found) == []


def test_the_recorded_days_hold_what_a_cut_can_spoil(recording: Recording) -> None:
    operations = recording.operations
    before = answered(recording.said())
    assert (len(before.answers), len(before.secrets)) == (len(STEPS), 1)
    entries = [place for one in operations if isinstance(one, Entry) for place, _ in one.names]
    made = Counter(Path(place).name for place in entries)
    assert made[DATABASE_NAME] == 1
    # Made and removed: by the first start; and by each close, and by starts that close again.
    assert made[f"{DATABASE_NAME}-journal"] == 2
    assert made[f"{DATABASE_NAME}-wal"] > IDLE_DAY
    assert {"ticket.key", "ticket.draft"} < set(made)
    # The log is begun anew while it is in use, so that what was in it is written over.
    names = [name for one in operations if isinstance(one, Entry) for name in one.names]
    logs = {file for place, file in names if place.endswith("-wal")}
    heads = Counter(one.file for one in operations if isinstance(one, Write) and one.offset == 0)
    assert sum(heads[log] > 1 for log in logs if log is not None) >= IDLE_DAY
    assert any(isinstance(one, Truncate) and one.size == 0 for one in operations)
    # Answers that one commit carried.
    spoken = [type(one) for one in operations if isinstance(one, Said | FileSync)]
    assert spoken.count(Said) > 2 * IDLE_DAY
    assert any(spoken[at : at + 5] == [Said] * 5 for at in range(len(spoken)))


def test_folder_and_ticket_key_are_durable_before_the_branch_is_open(recording: Recording) -> None:
    """The moment the first secret could have been given out, with all lost that can be."""
    opened = next(cut for cut in cuts(recording.operations) if cut.said == 1)
    fate = Fate(Kind.ALL_LOST, (ABSENT,) * len(opened.pending))
    assert str(DATA / "ticket.key") in rebuild(opened, fate)
    assert _wrong(_meet(recording, [Planned(opened.at, fate)], random.Random(1))) == []


@pytest.mark.parametrize(
    ("alteration", "words"),
    [
        (SeldomSynced, "synchronous = NORMAL"),
        (Hasty, "an answer before the commit"),
        pytest.param(NeverSynced, "synchronous = OFF", marks=pytest.mark.slow),
        pytest.param(Forgetful, "keys not kept", marks=pytest.mark.slow),
    ],
)
def test_a_branch_that_keeps_no_promise_is_found_out(
    alteration: type[Plain], words: str, ledger: Ledger
) -> None:
    chance = random.Random(20_260_924)
    recording = _record(alteration, [0])
    disks = plan(recording.operations, chance, mixtures=1, share=0.1)
    telling = [disk for disk in disks if disk.fate.kind in (Kind.ALL_LOST, Kind.MIXTURE)]
    late = telling[len(telling) // 3 :]
    found = _meet(recording, sorted(chance.sample(late, FEW_DISKS)), chance)
    lost = [one for one in found if one.survival.lost]
    assert lost
    if alteration is Forgetful:
        assert any(one.survival.twice for one in found)
    case = f"power cuts: {words}"
    ledger.note(Topic.MUTATIONS, case, disks=len(found), found=len(lost))
