"""The self-check of a running branch: over HTTP, kept for a while, beside what it looks at."""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from server.doctor import examination, file_check, words
from server.doctor.examination import LINES, ORDER, Line
from server.doctor.found import SAYS, Found, Status, found, worst
from server.doctor.subject import Subject
from server.rounds import Rounds
from server.settings import ServerSettings
from tests.core.factory import World
from tests.server.house import House, open_house

QUICK = Rounds(settles_s=0.0, looks_every_s=0.05, file_settles_s=0.0)
SLEEPER = """
import os, sys, time
open(sys.argv[-1] + "/pid", "w").write(str(os.getpid()))
time.sleep(600)
"""


@pytest.fixture
async def busy_house(world: World) -> AsyncIterator[House]:
    """One that looks again and again by itself."""
    async with open_house(world, ServerSettings(port=0, rounds=QUICK)) as house:
        yield house


async def ask(house: House, method: str = "GET") -> dict[str, dict[str, object]]:
    body: Any = {} if method == "POST" else None
    reply = await house.ask(method, "/doctor", body, house.owner)
    assert reply.status == 200, reply.body
    return {"": reply.json} | {line["name"]: line for line in reply.json["lines"]}


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    for _ in range(3000):
        if await holds():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never came to that")


async def done(house: House) -> dict[str, dict[str, object]]:
    """The report after the database was read."""

    async def is_done() -> bool:
        return not (await ask(house))[""]["looking"]

    await until(is_done)
    return await ask(house)


async def checks_of(house: House) -> dict[str, str]:
    checks = (await house.ask("GET", "/health")).json["checks"]
    return {one["name"]: one["status"] for one in checks}


async def until_it_is(house: House, name: str, status: str) -> None:
    async def is_so() -> bool:
        return (await checks_of(house)).get(name) == status

    await until(is_so)


def test_every_line_has_its_place() -> None:
    assert [line.name for line in LINES] == [name for name in ORDER if name in _names()]
    assert set(ORDER) == set(SAYS)
    assert _names() | {"file", "invariants"} == set(ORDER)


def test_the_worst_counts() -> None:
    assert worst([]) is Status.OK
    assert worst([Status.WARNING, Status.OK]) is Status.WARNING
    assert worst([Status.FAULT, Status.WARNING]) is Status.FAULT


async def test_every_line_is_told_and_the_file_when_it_is_asked_for(house: House) -> None:
    report = await ask(house)
    assert list(report) == ["", *ORDER]
    assert (report["file"]["found"], report["invariants"]["found"]) == ("waiting", "waiting")
    await house.join()
    assert (await ask(house, "POST"))[""]["looking"] is True
    report = await done(house)
    assert (report["file"]["found"], report["invariants"]["found"]) == ("ok", "ok")
    assert report["invariants"]["values"] == {"tickets": 1, "changes": 1}


async def test_health_tells_anybody_statuses_and_nothing_else(house: House) -> None:
    known = (await house.ask("GET", "/health")).json["checks"]
    assert [one["name"] for one in known] == ["file", "invariants"]
    report = await ask(house)
    checks = (await house.ask("GET", "/health")).json["checks"]
    assert checks == [{"name": name, "status": report[name]["status"]} for name in ORDER]
    assert str(house.world.folder) not in str(checks)


async def test_what_was_seen_just_now_is_not_looked_at_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0

    def look(_subject: Subject) -> Found:
        nonlocal looks
        looks += 1
        return found("sync", "ok", median_ms=1, worst_ms=1)

    monkeypatch.setattr("server.doctor.doctor.LINES", (Line("sync", look, 600.0),))
    await asyncio.gather(*(ask(house) for _ in range(5)))
    assert looks == 1
    await ask(house, "POST")
    assert looks == 2
    await done(house)


async def test_a_look_that_fails_says_so_and_the_others_go_on(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def gone(_subject: Subject) -> Found:
        raise FileNotFoundError(2, "No such file or directory")

    def defect(_subject: Subject) -> Found:
        raise KeyError("oops")

    lines = (Line("fonts", gone), Line("voice", defect), *LINES[:1])
    monkeypatch.setattr("server.doctor.doctor.LINES", lines)
    report = await ask(house)
    assert (report["fonts"]["found"], report["fonts"]["status"]) == ("unseen", "warning")
    assert "No such file" in str(report["fonts"]["seen"])
    assert "KeyError" in str(report["voice"]["seen"])
    assert report["disk"]["found"] in SAYS["disk"]
    assert [one.message for one in caplog.records if one.levelno == logging.ERROR] == [
        "defect in the look at voice; the others go on"
    ]
    assert examination.logger.name == caplog.records[0].name


async def test_while_the_file_is_read_all_goes_on_and_the_end_ends_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = [sys.executable, "-c", SLEEPER]
    monkeypatch.setattr(file_check, "own_program", lambda: program)
    async with open_house(world, ServerSettings(port=0)) as house:
        await ask(house, "POST")
        pid_file = world.folder / "pid"

        async def began() -> bool:
            return pid_file.exists() and pid_file.read_text() != ""

        await until(began)
        await house.join()
        assert (await ask(house, "POST"))[""]["looking"] is True
        pid = int(pid_file.read_text())
        os.kill(pid, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


async def test_a_check_that_cannot_be_made_is_told(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for program in (["/nowhere/waitwise-server"], [sys.executable, "-c", "1/0", "--"]):
        monkeypatch.setattr(file_check, "own_program", lambda program=program: program)
        await ask(house, "POST")
        report = await done(house)
        assert report["file"]["found"] == "unreadable"
        assert report["invariants"]["found"] == "unknown"
        assert report["file"]["rows"]


async def test_it_looks_by_itself_and_logs_what_becomes_worse_and_well_again(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "server.doctor.doctor")
    kinds = ["ok", "low"]

    def look(_subject: Subject) -> Found:
        return found("disk", kinds[0], free_bytes=1, wanted_bytes=2)

    monkeypatch.setattr("server.doctor.doctor.LINES", (Line("disk", look, 0.0),))
    async with open_house(world, ServerSettings(port=0, rounds=QUICK)) as house:
        await until_it_is(house, "disk", "ok")
        kinds.reverse()
        await until_it_is(house, "disk", "warning")
        kinds.reverse()
        await until_it_is(house, "disk", "ok")
    told = [one.message for one in caplog.records]
    assert [one.partition(": Disk space")[0] for one in told] == ["warning", "well again"]


async def test_it_reads_the_file_by_itself_once(busy_house: House) -> None:
    async def is_read() -> bool:
        return (await ask(busy_house))["file"]["found"] == "ok"

    await until(is_read)
    assert not (await done(busy_house))[""]["looking"]


def _names() -> set[str]:
    return {line.name for line in LINES}


async def test_the_machines_own_token_opens_this_alone(house: House) -> None:
    machine = f"Machine {house.services.machine_token}"
    assert (await house.ask("GET", "/doctor", None, machine)).status == 200
    for path in ("/users", "/queues", "/api-keys", "/branch/choices"):
        assert (await house.ask("GET", path, None, machine)).status == 401
    for wrong in ("Machine", "Machine wrong", "Machine ü", f"Bearer {machine[8:]}"):
        assert (await house.ask("GET", "/doctor", None, wrong)).status == 401


def test_words_fill_every_value(tmp_path: Path) -> None:
    assert words.shown("free_bytes", 1_234_567_890) == "1.2 GB"
    assert words.shown("free_bytes", 12) == "12 bytes"
    assert words.shown("age_s", 3 * 86_400) == "3 days"
    assert words.shown("age_s", 90) == "90 s"
    assert words.shown("worst_ms", 0.25) == "0.2 ms"
    assert words.shown("worst_ms", 1234.5) == "1234 ms"
    assert words.shown("missing_languages", "ja,hi") == "ja, hi"
    assert words.shown("folder", str(tmp_path)) == str(tmp_path)
    assert words.to_do(found("printer", "none")) == ""
