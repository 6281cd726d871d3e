"""``waitwise-server replay`` from the command line, whole days, and a branch killed under it."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import aiohttp
import pytest

from core.check import check
from core.folder import DATABASE_NAME
from server.__main__ import main
from server.playback_client import Entrance, PlaybackClient

DEMO_DAY = Path(__file__).resolve().parents[2] / "resources" / "demo" / "day.csv"
KEYS = [
    "day",
    "visits",
    "joined",
    "served",
    "left",
    "missed",
    "refused",
    "mean_wait_s",
    "p90_wait_s",
    "transitions",
    "audit_rows",
    "invariants_violated",
    "requests",
    "wall_s",
]
SMALL_DAY = """day,queue,priority,arrived_s,started_s,finished_s,outcome,counter
2026-03-02,Advice,0,100,100,160,served,room 1
2026-03-02,Advice,0,110,160,220,served,room 1
2026-03-02,Advice,0,120,150,150,left,
2026-03-02,Letters,0,120,120,90000,served,desk
2026-03-03,Letters,0,120,120,180,served,desk
"""


@pytest.fixture
def small_day(tmp_path: Path) -> Path:
    path = tmp_path / "small.csv"
    path.write_text(SMALL_DAY)
    return path


Replayed = Callable[..., dict[str, Any]]


@pytest.fixture
def replayed(capsys: pytest.CaptureFixture[str]) -> Replayed:
    def replay(*words: str | Path) -> dict[str, Any]:
        assert main(["replay", *map(str, words), "--json"]) == 0
        result: dict[str, Any] = json.loads(capsys.readouterr().out)
        return result

    return replay


def test_a_small_day_ends_as_recorded(replayed: Replayed, small_day: Path) -> None:
    result = replayed(small_day, "--day", "2026-03-02")
    wall_s = result.pop("wall_s")
    assert 0 < wall_s < 60
    assert result == {
        "day": "2026-03-02",
        "visits": 4,
        "joined": 4,
        "served": 3,
        "left": 1,
        "missed": 0,
        "refused": 0,
        "mean_wait_s": 16.667,
        "p90_wait_s": 50,
        "transitions": 11,
        "audit_rows": 11,
        "invariants_violated": 0,
        "requests": 16,
    }


def test_the_result_has_its_keys_in_order(replayed: Replayed, small_day: Path) -> None:
    assert list(replayed(small_day)) == KEYS


def test_another_day_of_the_file(replayed: Replayed, small_day: Path) -> None:
    assert replayed(small_day, "--day", "2026-03-03")["visits"] == 1


def test_the_day_that_ships(replayed: Replayed) -> None:
    first, second = replayed(DEMO_DAY), replayed(DEMO_DAY)
    assert first["joined"] == first["visits"] == first["served"] + first["left"]
    assert first["refused"] == first["invariants_violated"] == 0
    assert first["audit_rows"] == first["transitions"]
    assert {**first, "wall_s": 0} == {**second, "wall_s": 0}


def test_people_get_a_table_and_are_told_which_day(
    small_day: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(small_day), "--show"]) == 0
    printed = capsys.readouterr()
    assert "Playing 2026-03-02, the first day" in printed.err
    assert "00:01:40  A001  →  counter 1" in printed.err
    assert "Invariants violated" in printed.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere.csv"], "nowhere.csv cannot be read"),
        ([str(DEMO_DAY), "--day", "1999-01-01"], "holds no visit of 1999-01-01"),
        ([str(DEMO_DAY), "--at", "http://127.0.0.1:9"], "say who signs in there"),
        (
            [str(DEMO_DAY), "--at", "http://127.0.0.1:9", "--name", "Ada", "--pin", "2468"],
            "The branch at http://127.0.0.1:9 does not answer",
        ),
        ([str(DEMO_DAY), "--log", "/nowhere/log"], "The log /nowhere/log cannot be written"),
    ],
)
def test_what_cannot_be_is_said_in_words(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", *words]) != 0
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("speed", ["0", "-1", "fast", "inf", "nan"])
def test_a_speed_is_a_number_above_nothing(speed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["replay", str(DEMO_DAY), "--speed", speed])
    assert "a speed is a number above 0" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("file", "day"), [("clinic.csv", "2019-08-01"), ("bank.csv", "1999-02-01")]
)
def test_a_recorded_day(replayed: Replayed, trace_dir: Path, file: str, day: str) -> None:
    result = replayed(trace_dir / file, "--day", day)
    assert result["joined"] == result["visits"] == result["served"] + result["left"]
    assert result["refused"] == result["invariants_violated"] == 0
    assert result["audit_rows"] == result["transitions"]


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("file", ["clinic.csv", "bank.csv"])
def test_every_recorded_day(replayed: Replayed, trace_dir: Path, file: str) -> None:
    lines = (trace_dir / file).read_text().splitlines()[1:]
    for day in sorted({line.partition(",")[0] for line in lines}):
        result = replayed(trace_dir / file, "--day", day)
        assert result["joined"] == result["visits"] == result["served"] + result["left"]
        assert result["refused"] == result["invariants_violated"] == 0
        assert result["audit_rows"] == result["transitions"]


OFTEN = [pytest.param(after, marks=pytest.mark.slow) for after in range(25, 430, 30)]


@pytest.mark.parametrize("after", [40, 260, *OFTEN])
def test_a_kiosk_killed_in_the_middle_keeps_all_it_confirmed(tmp_path: Path, after: int) -> None:
    data, log, at = tmp_path / "data", tmp_path / "log", Entrance(_free_address(), "Ada", "2468")
    init = ("--owner", at.name, "--pin", at.pin, "--queue", "Advice")
    assert main(["init", "--data", str(data), *init]) == 0
    with _kiosk(data, at.address) as kiosk:
        who = ("--at", at.address, "--name", at.name, "--pin", at.pin)
        replay = _start("server", "replay", DEMO_DAY, *who, "--log", log, stderr=subprocess.PIPE)
        _wait_for(lambda: log.exists() and log.read_bytes().count(b"\n") >= after)
        kiosk.send_signal(signal.SIGKILL)
        said = replay.communicate(timeout=60)[1]
    assert replay.returncode != 0
    assert "does not answer" in said
    assert "Traceback" not in said

    confirmed = [json.loads(line) for line in log.read_text().splitlines()]
    steps = {(one["ticket"], one["state"]) for one in confirmed if one["state"] is not None}
    assert len(confirmed) >= after
    with _kiosk(data, at.address):
        kept = asyncio.run(_steps_of(at, {ticket for ticket, _ in steps}))
    assert steps - kept == set()
    report = check(data / DATABASE_NAME)
    assert report.violated == 0
    assert len(steps) <= report.audit_rows <= len(steps) + 1  # one may have missed its answer


async def _steps_of(at: Entrance, tickets: set[int]) -> set[tuple[int, str]]:
    """What the restarted branch says that these tickets went through."""
    async with aiohttp.ClientSession() as session:
        client = PlaybackClient(session, at.address)
        await client.sign_in(at.name, at.pin)
        return {
            (ticket, step["target"])
            for ticket in tickets
            for step in (await client.get(f"/tickets/{ticket}/history"))["items"]
        }


@contextmanager
def _kiosk(data: Path, address: str) -> Iterator["subprocess.Popen[str]"]:
    port = int(address.rpartition(":")[2])
    where = ("--data", data, "--host", "127.0.0.1", "--port", str(port), "--windowed")
    with (data.parent / "kiosk.log").open("w+") as noted:
        kiosk = _start("kiosk", *where, stderr=noted)
        try:
            _wait_for(lambda: _listens(port) or kiosk.poll() is not None)
            assert kiosk.poll() is None, (data.parent / "kiosk.log").read_text()
            yield kiosk
        finally:
            kiosk.terminate()
            kiosk.wait(timeout=20)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait_for(happens: Callable[[], bool], within_s: float = 60) -> None:
    until = time.monotonic() + within_s
    while not happens():
        assert time.monotonic() < until
        time.sleep(0.002)


def _start(module: str, *words: str | Path, stderr: "int | IO[str]") -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", module, *map(str, words)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL,
        stderr=stderr,
        text=True,
    )


def _free_address() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return "http://127.0.0.1:{1}".format(*probe.getsockname())
