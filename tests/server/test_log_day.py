"""A whole day with all that can go wrong leaves no name, number, PIN, secret or note in the log."""

import logging
from pathlib import Path

import pytest

from core import configuration
from core.log_file import files_of
from core.log_keeping import kept_log
from tests.server.house import House
from tests.server.private_day import Day


async def test_a_whole_day_leaves_nothing_private_in_log_or_console(
    house: House,
    pin_hash: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    day = Day(house, pin_hash)
    told = configuration.Log(level="debug")
    with kept_log(tmp_path, told, logging.DEBUG, every_request=True) as kept:
        house.world.branch.bus.subscribe(kept.take)
        await day.of_customers()
        await day.of_staff("2468")
        await day.of_everybody()
        await day.of_listeners()
        await day.of_strangers()
        await day.of_defects(monkeypatch)
    noted = "".join(file.read_text("utf-8") for file in files_of(tmp_path / "logs"))
    shown = "".join(capfd.readouterr())
    for text in (noted, shown):
        assert "POST /api/v1/queues/1/join 20" in text
        assert "defect while answering GET /api/v1/queues/1/board" in text
        assert "a defect: Join failed" in text
        assert "a listener failed" in text
        assert "its thread ended" in text
        assert text.count("default_exception_handler") == 2, "asyncio's two"
        assert "ValueError" in text
        found = [one for one in day.private if one in text]
        assert not found
    assert '"event":"leave"' not in noted
    assert '"event":"cancel"' in noted
