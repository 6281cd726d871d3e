"""What is sent to whoever helps tells how the branch is, and of nobody in it."""

import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, Text

from core import configuration
from core.anonymous import KEPT, REPLACED
from core.check import check
from core.configuration import FILE_NAME, Configuration
from core.configuration_file import choose
from core.folder import DATABASE_NAME, KEY_NAME
from core.log_keeping import kept_log
from core.models import metadata
from server.__main__ import main
from server.incident import IncidentError, Subject, without_people, write_incident
from tests.core import hostile
from tests.core.crowded import plain
from tests.core.factory import World
from tests.server.house import House
from tests.server.private_day import Day

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LETTERS = (Text, LargeBinary)
SECRETS = (
    "SELECT secret_hash FROM user WHERE secret_hash <> 'no hash'",
    "SELECT token_hash FROM session",
    "SELECT token_hash FROM api_key",
    "SELECT digest FROM idempotency_key",
    "SELECT answer FROM idempotency_key",
    "SELECT text FROM note",
    "SELECT label FROM counter WHERE length(label) > 3",
    "SELECT reason FROM audit WHERE reason IS NOT NULL",
)


@pytest.fixture
async def private(house: House, pin_hash: str) -> set[bytes]:
    """All that happened on a day in this house, which is open, and what of it is private."""
    day = Day(house, pin_hash)
    with kept_log(house.world.folder, configuration.Log()) as kept:
        house.world.branch.bus.subscribe(kept.take)
        await day.of_customers()
        await day.of_staff("2468")
        await house.ask("PATCH", "/counters/1", {"label": "Mister Prosser"}, house.owner)
        await house.ask("PATCH", "/queues/1", {"name": "Vogon poetry"}, house.owner)
    found = {value.encode() for value in day.private if len(value) > 4}
    found |= {b"Town hall", b"Vogon poetry"}
    with plain(house.world.database_path) as database:
        for query in SECRETS:
            values = [value for (value,) in database.execute(query)]
            assert values or "counter" in query, query
            found |= {one if isinstance(one, bytes) else str(one).encode() for one in values}
    assert len(found) > 30
    return found


def incident(data: Path, folder: Path) -> dict[str, bytes]:
    """The file on the branch in ``data``, by name what is in it."""
    subject = Subject(choose(data), None)
    path, missing = write_incident(subject, folder, NOW)
    assert path == folder / "waitwise-incident-20260301T120000Z.zip"
    assert missing == {}
    assert path.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rows(database: Path, table: str, columns: list[str]) -> list[Any]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(
            f'SELECT {", ".join(columns)} FROM "{table}" ORDER BY {", ".join(columns)}'
        ).fetchall()


@pytest.mark.parametrize("running", [True, False])
async def test_it_tells_how_the_branch_is_and_of_nobody(
    house: House, private: set[bytes], tmp_path: Path, *, running: bool
) -> None:
    world = house.world
    if not running:
        world.branch.close()
    (tmp_path / "out").mkdir()
    (world.folder / "Zaphod Beeblebrox.txt").write_text("a file of somebody")
    found = incident(world.folder, tmp_path / "out")
    assert set(found) == {
        *("README.txt", "versions.json", "configuration.json", "check.json", "doctor.json"),
        *("files.json", "logs/waitwise.jsonl", f"database/{DATABASE_NAME}"),
    }
    for name, content in found.items():
        assert not [one for one in private if one in content], name
    (tmp_path / DATABASE_NAME).write_bytes(found[f"database/{DATABASE_NAME}"])
    report = check(tmp_path / DATABASE_NAME)
    assert not report.violated
    assert report.tickets == json.loads(found["check.json"])["tickets"] > 0
    for table in metadata.sorted_tables:
        replaced = REPLACED.get(table.name, {})
        same = [f'"{one.name}"' for one in table.columns if one.name not in replaced]
        before = rows(world.database_path, table.name, same)
        assert rows(tmp_path / DATABASE_NAME, table.name, same) == before, table.name
    assert b'"event":"join"' in found["logs/waitwise.jsonl"]
    assert json.loads(found["versions.json"])["sqlite"] == sqlite3.sqlite_version
    if not running:
        world.branch = world._open()


def test_what_was_deleted_is_not_in_the_file_either(world: World, tmp_path: Path) -> None:
    with plain(world.database_path) as database:
        database.execute("PRAGMA secure_delete = OFF")
        database.execute("CREATE TABLE gone (name TEXT)")
        database.executemany("INSERT INTO gone VALUES (?)", [("Zaphod Beeblebrox",)] * 1_000)
        database.execute("DROP TABLE gone")
    trace = b"Zaphod Beeblebrox"
    (tmp_path / "out").mkdir()
    found = incident(world.folder, tmp_path / "out")
    log = world.database_path.with_name(f"{DATABASE_NAME}-wal")
    assert trace in world.database_path.read_bytes() + log.read_bytes()
    assert trace not in found[f"database/{DATABASE_NAME}"]


def test_every_column_that_holds_letters_was_thought_of() -> None:
    for table in metadata.sorted_tables:
        if table.name == "transition_rule":
            continue  # the program's own
        letters = {one.name for one in table.columns if isinstance(one.type, LETTERS)}
        replaced = set(REPLACED.get(table.name, {}))
        assert letters == replaced | KEPT.get(table.name, frozenset()), table.name
        assert not replaced & KEPT.get(table.name, frozenset())


def test_the_configuration_has_no_secrets(world: World, tmp_path: Path) -> None:
    (world.folder / FILE_NAME).write_text(
        '# Zaphod\n[network]\npublic_url = "https://me:s3cret@q.example/?k=s3cret"\n'
        '[kiosk]\nboards = ["Doctor Zaphod"]\n[backup]\nto = "/media/zaphod/STICK"\n',
        "utf-8",
    )
    found = incident(world.folder, tmp_path)["configuration.json"]
    shown = json.loads(found)
    assert shown["network"]["public_url"] == "https://q.example/"
    assert shown["backup"]["to"] == "/media/…/STICK"
    assert shown["kiosk"]["boards"] == 1
    assert b"aphod" not in found
    assert b"s3cret" not in found


def test_places_do_not_name_whose_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/srv/zaphod")
    shown = without_people('"/srv/zaphod/data", /home/ada/x, /run/media/ada/STICK/y /etc/waitwise')
    assert shown == '"~/data", /home/…/x, /run/media/…/STICK/y /etc/waitwise'


def test_what_cannot_be_had_is_told_and_the_rest_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / FILE_NAME).write_text('[network]\npublic_url = "s3cret"\n', "utf-8")
    (data / KEY_NAME).touch()  # of a branch that lost its database
    assert main(["export", "--incident", "--data", str(data), str(tmp_path)]) == 0
    said = capsys.readouterr().out
    (path,) = tmp_path.glob("*.zip")
    assert said.startswith(f"{path} (")
    assert "It has no database: There is no database at" in said
    assert "It has no check: There is no database at" in said
    assert "It has no configuration: The configuration" in said
    with zipfile.ZipFile(path) as archive:
        text = archive.read("README.txt").decode()
        assert "versions.json" in archive.namelist()
    assert "Missing: database, for: There is no database at" in text
    assert "[network] public_url cannot be; allowed is http" in text
    assert "s3cret" not in text


@pytest.mark.parametrize("size", [1_000, 30_000, 200_000])
def test_a_full_disk_is_told_and_nothing_half_made_is_left(
    world: World, tmp_path: Path, size: int
) -> None:
    for number in range(200):
        world.join(name=f"Person {number}")
    out = tmp_path / "out"
    out.mkdir()
    subject = Subject(choose(world.folder), None)
    with hostile.no_file_grows(size), pytest.raises(IncidentError, match="could not be written"):
        write_incident(subject, out, NOW)
    assert list(out.iterdir()) == []
    assert write_incident(subject, out, NOW).missing == {}


def test_a_place_that_cannot_be_written_is_told(world: World, tmp_path: Path) -> None:
    subject = Subject(choose(world.folder), None)
    with pytest.raises(IncidentError, match=r"could not be written to /proc \("):
        write_incident(subject, Path("/proc"), NOW)
    with pytest.raises(IncidentError, match="is not there"):
        write_incident(subject, tmp_path / "none", NOW)
    assert subject.chosen.told == Configuration()


def test_it_is_made_from_the_command_line(world: World, tmp_path: Path) -> None:
    assert main(["export", "--incident", "--data", str(world.folder), str(tmp_path)]) == 0
    with pytest.raises(SystemExit):
        main(["export", "--data", str(world.folder), str(tmp_path)])
