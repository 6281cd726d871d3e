"""Refusals and failures as answers: one status per code, and nothing internal told."""

import asyncio
from typing import Any, NoReturn

import pytest

from core.errors import Code, NotADatabaseError, StorageUnavailableError
from core.outcomes import Outcome
from core.states import State
from server.problems import STATUS, Fault
from tests.core.factory import GRACE_S
from tests.server.house import House


def failing(*_: Any, **__: Any) -> asyncio.Future[Outcome]:
    future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
    future.set_exception(StorageUnavailableError("the disk is full"))
    return future


def test_every_code_has_a_status() -> None:
    assert set(STATUS) == {*Code, *Fault}
    assert {status for code, status in STATUS.items() if code in set(Code)} == {403, 404, 409, 422}


async def test_a_full_disk_is_a_503_that_says_nothing_was_lost(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house.world.branch, "submit_async", failing)
    reply = await house.ask("POST", "/queues/1/join", {}, house.staff)
    assert (reply.status, reply.code) == (503, "storage_unavailable")
    assert int(reply.headers["Retry-After"]) > 0
    assert "Nothing was lost" in reply.json["detail"]


async def test_a_damaged_file_is_a_503_that_keeps_its_path_to_itself(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: Any) -> NoReturn:
        raise NotADatabaseError("the file /secret/place is damaged")

    monkeypatch.setattr(house.world.branch.views, "board", damaged)
    reply = await house.ask("GET", "/queues/1/board")
    assert (reply.status, reply.code) == (503, "storage_unavailable")
    assert "/secret/place" not in reply.json["detail"]


async def test_where_nothing_can_be_written_a_read_answers_what_is_stored(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = house.world.ticket_in(State.LATE)
    house.world.hands.advance(GRACE_S + 1)
    with monkeypatch.context() as patched:
        patched.setattr(house.world.branch, "submit_async", failing)
        reply = await house.ask("GET", f"/tickets/{late.id}", None, house.staff)
    assert (reply.status, reply.json["state"]) == (200, "LATE")


async def test_a_defect_is_logged_and_not_told(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise RuntimeError("the inside of things")

    monkeypatch.setattr(house.world.branch.views, "branch", broken)
    reply = await house.ask("GET", "/branch")
    assert (reply.status, reply.code) == (500, "internal")
    assert b"inside" not in reply.body
    assert "the inside of things" in caplog.text
    caplog.clear()
