"""Reading a recorded day: what it gives, and what it says of files that are none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from server.recorded_day import LONGEST_SERVICE_S, RecordedDayError, read_day

HEADER = "day,queue,priority,arrived_s,started_s,finished_s,outcome,counter\n"
GOOD = "2026-03-02,Advice,0,100,200,300,served,room 1\n"
Write = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path) -> Write:
    def write(text: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "visits.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def test_a_visit_has_times_and_a_counter(written: Write) -> None:
    day = read_day(written(HEADER + GOOD))
    (visit,) = day.visits
    assert day.day == date(2026, 3, 2)
    assert (visit.queue, visit.arrived_s, visit.service_s) == ("Advice", 100, 100)
    assert visit.gives_up_s is None


def test_who_left_gives_up_at_the_recorded_time(written: Write) -> None:
    (visit,) = read_day(written(HEADER + "2026-03-02,Advice,0,100,250,250,left,\n")).visits
    assert visit.gives_up_s == 250


def test_a_service_is_capped_at_half_an_hour(written: Write) -> None:
    row = "2026-03-02,Advice,0,100,200,90000,served,room 1\n"
    (visit,) = read_day(written(HEADER + row)).visits
    assert visit.service_s == LONGEST_SERVICE_S == 1800


def test_visits_are_in_order_of_arrival_whatever_the_file_says(written: Write) -> None:
    early = GOOD.replace(",100,", ",50,")
    assert [v.arrived_s for v in read_day(written(HEADER + GOOD + early)).visits] == [50, 100]


def test_a_queue_has_one_counter_for_each_that_is_named_and_at_least_one(written: Write) -> None:
    rows = (
        GOOD
        + GOOD.replace("room 1", "room 2")
        + "2026-03-02,Advice,0,1,2,2,left,\n"
        + "2026-03-02,Letters,0,1,2,2,left,\n"
    )
    assert read_day(written(HEADER + rows)).queues() == {"Advice": 2, "Letters": 1}


def test_without_a_day_the_first_of_the_file_is_taken(written: Write) -> None:
    path = written(HEADER + GOOD + GOOD.replace("03-02", "03-01"))
    assert read_day(path).day == date(2026, 3, 2)
    assert read_day(path, "2026-03-01").day == date(2026, 3, 1)


def test_a_file_saved_by_a_spreadsheet_is_read_too(written: Write) -> None:
    text = (HEADER + GOOD).replace("\n", "\r\n")
    assert len(read_day(written(text, "utf-8-sig")).visits) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "lacks the columns day, queue"),
        ("day,queue\n2026-03-02,Advice\n", "lacks the columns priority, arrived_s"),
        (HEADER, "holds no visit"),
        (HEADER + "2026-03-02,Advice,0,100\n", "line 2: it ends before started_s"),
        (HEADER + GOOD.replace("200", "noon"), "line 2: started_s is 'noon'"),
        (HEADER + GOOD.replace("200", "-5"), "line 2: started_s is '-5'"),
        (HEADER + GOOD.replace("200", "²"), "line 2: started_s is '²'"),
        (HEADER + GOOD.replace("200", "50"), "are not in order"),
        (HEADER + GOOD.replace("served", "vanished"), "outcome is 'vanished'"),
        (HEADER + GOOD.replace("Advice", " "), "queue is empty"),
        (HEADER + GOOD.replace("2026-03-02", "Monday"), "day is 'Monday', not YYYY-MM-DD"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(written: Write, text: str, words: str) -> None:
    with pytest.raises(RecordedDayError, match=words):
        read_day(written(text))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordedDayError, match=r"nowhere\.csv cannot be read \(No such file"):
        read_day(tmp_path / "nowhere.csv")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(RecordedDayError, match="Is a directory"):
        read_day(tmp_path)


def test_a_picture_is_no_csv(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe\x00")
    with pytest.raises(RecordedDayError, match="is no CSV text"):
        read_day(picture)


def test_an_unknown_day_is_answered_with_those_there_are(written: Write) -> None:
    with pytest.raises(RecordedDayError, match=r"no visit of 2026-12-24\. It has 2026-03-02\."):
        read_day(written(HEADER + GOOD), "2026-12-24")


def test_of_many_days_the_first_and_the_last_are_named(written: Write) -> None:
    rows = "".join(GOOD.replace("03-02", f"03-{day:02}") for day in range(1, 20))
    with pytest.raises(RecordedDayError, match="19 days from 2026-03-01 to 2026-03-19"):
        read_day(written(HEADER + rows), "2026-12-24")
