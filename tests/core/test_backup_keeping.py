"""Which backups are kept, and when one is due: rules over times alone, and files in a folder."""

import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.backup import BEFORE_UPGRADE, REGULAR
from core.backup_file import Manifest
from core.backup_keeping import is_due, no_longer_kept, own_backups, prune
from core.clock import SECOND_US, Calendar, to_microseconds

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = datetime(2026, 11, 24, 23, 0, 30, tzinfo=UTC)
"""Half a minute past midnight in Berlin."""
DAY = timedelta(days=1)


def nights(count: int) -> list[datetime]:
    return [NIGHT - DAY * n for n in range(count)]


def test_of_a_year_of_nights_seven_days_four_weeks_and_twelve_months_stay() -> None:
    made = nights(400)
    kept = sorted(set(made) - no_longer_kept(made, NIGHT, BERLIN), reverse=True)
    days = [one.astimezone(BERLIN).strftime("%m-%d") for one in kept]
    # The week of the 23rd begins within the seven days; three earlier weeks end on Sundays.
    assert days[:7] == ["11-25", "11-24", "11-23", "11-22", "11-21", "11-20", "11-19"]
    assert days[7:9] == ["11-15", "11-08"]
    assert days[9:] == [
        *("10-31", "09-30", "08-31", "07-31", "06-30", "05-31", "04-30"),
        *("03-31", "02-28", "01-31", "12-31"),
    ]


def test_of_a_day_the_newest_stays() -> None:
    made = [NIGHT + timedelta(minutes=n) for n in range(60)]
    assert no_longer_kept(made, made[-1], BERLIN) == set(made[:-1])


def test_the_two_nights_around_a_change_of_the_clocks_are_two_days() -> None:
    london = ZoneInfo("Europe/London")
    first = datetime(2026, 3, 29, 0, 0, 30, tzinfo=UTC)
    second = datetime(2026, 3, 29, 23, 0, 30, tzinfo=UTC)
    assert no_longer_kept([first, second], second, london) == set()


def test_what_is_made_in_the_hour_that_comes_twice_is_kept_like_any_other() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert no_longer_kept([first], first + DAY, BERLIN) == set()
    second = first + timedelta(hours=1)
    assert no_longer_kept([first, second], first + DAY, BERLIN) == {first}


def test_a_time_to_come_is_kept_and_stands_for_nothing() -> None:
    to_come = [NIGHT + DAY * n for n in range(1, 20)]
    made = nights(3)
    assert no_longer_kept([*to_come, *made], NIGHT, BERLIN) == set()


@given(st.lists(st.integers(0, 100_000), min_size=1, unique=True))
def test_the_newest_stays_and_what_was_kept_once_is_kept_again(hours: list[int]) -> None:
    made = [NIGHT - timedelta(hours=one) for one in hours]
    now = max(made)
    over = no_longer_kept(made, now, BERLIN)
    assert now not in over
    kept = [one for one in made if one not in over]
    assert len(kept) <= 7 + 4 + 12
    assert no_longer_kept(kept, now, BERLIN) == set()


def test_one_is_due_as_the_service_day_begins() -> None:
    calendar = Calendar("Europe/Berlin", 4 * 60)
    four = to_microseconds(datetime(2026, 11, 25, 4, 0, tzinfo=BERLIN))
    assert is_due(four, None, calendar, None)
    assert not is_due(four - 1, four - 20 * 3600 * SECOND_US, calendar, None)
    assert is_due(four, four - 1, calendar, None)
    assert not is_due(four + 1, four, calendar, None)


def test_one_is_due_so_long_after_the_last() -> None:
    calendar = Calendar("UTC", 0)
    assert not is_due(59_999_999, 0, calendar, 60)
    assert is_due(60_000_000, 0, calendar, 60)


def backup_of(folder: Path, mark: str, made_at: datetime, kind: str = REGULAR) -> Path:
    path = folder / f"{kind}-{made_at:%Y%m%dT%H%M%SZ}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("backup.json", msgspec.json.encode(Manifest(mark, made_at, "0001")))
        for name in ("waitwise.db", "ticket.key"):
            archive.writestr(name, b"")
    return path


def test_only_what_this_branch_made_is_removed(tmp_path: Path) -> None:
    ours = [backup_of(tmp_path, "ours", one) for one in nights(20)]
    theirs = [backup_of(tmp_path, "theirs", one + timedelta(hours=1)) for one in nights(20)]
    holiday = tmp_path / "holiday.zip"
    holiday.write_bytes(b"")
    damaged = tmp_path / "waitwise-20200101T000000Z.zip"
    damaged.write_bytes(b"nothing of the kind")
    removed = prune(tmp_path, "ours", NIGHT, BERLIN)
    assert len(removed) == 20 - 7 - 2
    assert set(removed) < set(ours)
    left = set(tmp_path.iterdir())
    assert left == (set(ours) - set(removed)) | {*theirs, damaged, holiday}
    assert own_backups(tmp_path, "ours")[0].path == ours[0]


@pytest.mark.parametrize("age", [29, 31])
def test_one_from_before_an_upgrade_stays_for_thirty_days_and_the_last_for_ever(
    tmp_path: Path, age: int
) -> None:
    old = backup_of(tmp_path, "ours", NIGHT - DAY * age, BEFORE_UPGRADE)
    oldest_but_last = backup_of(tmp_path, "ours", NIGHT - DAY * (age - 1), BEFORE_UPGRADE)
    assert prune(tmp_path, "ours", NIGHT, BERLIN) == ([old] if age > 30 else [])
    assert oldest_but_last.exists()
