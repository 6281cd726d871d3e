"""The parts of the Debian package that can be judged without one; all of it: test_installed.py."""

import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest
from deb import COMMANDS, PARTS, SCREEN, SCRIPTS, UNITS, depends
from measuring import Measured, write_table
from setup_error import SetUpError
from system_packages import read_list

from core.programs import FILES, Program
from tests.packaging.places import PACKAGING


def test_it_depends_on_what_running_needs_by_every_name_and_on_nothing_of_the_build() -> None:
    needs = depends(read_list(PACKAGING / "debian-run.txt"), "2.36")
    assert needs.startswith("libc6 (>= 2.36), adduser, libglib2.0-0 | libglib2.0-0t64, ")
    built = {name for names in read_list(PACKAGING / "debian-package.txt") for name in names}
    assert not built & set(re.split(r"[ ,|]+", needs))


@pytest.mark.parametrize("name", [*SCRIPTS, "command"])
def test_the_scripts_are_of_the_plain_shell_and_end_at_the_first_failure(name: str) -> None:
    subprocess.run(["/bin/sh", "-n", PARTS / name], check=True)
    assert "\nset -e\n" in (PARTS / name).read_text()


@pytest.mark.parametrize("unit", UNITS)
def test_a_service_runs_as_the_branch_and_is_started_again_for_ever(unit: str) -> None:
    lines = (PARTS / unit).read_text().splitlines()
    assert {"User=waitwise", "StateDirectory=waitwise", "Restart=always"} <= set(lines)
    assert "StartLimitIntervalSec=0" in lines


@pytest.mark.parametrize("unit", ["waitwise-server.service", "waitwise-kiosk.service"])
def test_a_service_says_that_it_is_ready_and_alive(unit: str) -> None:
    lines = set((PARTS / unit).read_text().splitlines())
    assert {"Type=notify", "NotifyAccess=main", "WatchdogSec=10"} <= lines


def test_the_services_start_programs_that_there_are() -> None:
    text = (PARTS / "waitwise-kiosk.service").read_text() + (
        PARTS / "waitwise-server.service"
    ).read_text()
    started = set(re.findall(r"/opt/waitwise/(\S+)", text))
    assert started == {FILES[Program.KIOSK], FILES[Program.SERVER]} == set(COMMANDS)


def test_the_menu_entry_speaks_every_language_of_the_screens() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(PARTS / "waitwise.desktop", encoding="utf-8")
    said = [name for name in entry["Desktop Entry"] if name.startswith("comment")]
    screens = PACKAGING.parent / "resources" / "translations" / "kiosk"
    assert len(said) == len(list(screens.glob("*.ts")))
    assert entry["Desktop Entry"]["Exec"] in COMMANDS


def test_the_same_user_and_folder_everywhere() -> None:
    for name in ("postinst", "postrm", "command"):
        text = (PARTS / name).read_text()
        assert "/var/lib/waitwise" in text
        assert "waitwise" in text.split()


def test_a_purge_is_the_only_thing_that_removes_data() -> None:
    text = (PARTS / "postrm").read_text()
    before, purge = text.split('if [ "$1" = purge ]; then')
    assert "rm " not in before + "".join((PARTS / name).read_text() for name in ("prerm",))
    assert "rm -rf /var/lib/waitwise" in purge


def test_what_was_measured_takes_the_place_of_what_was(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Before.\n<!-- measured -->\nold\n<!-- end -->\nAfter.\n")
    for _ in range(2):
        write_table([Measured("the package", "1.0 MB")], page)
    text = page.read_text()
    assert text.count("| the package | 1.0 MB |") == 1
    assert "old" not in text
    assert text.startswith("Before.")
    assert text.endswith("After.\n")


def test_a_document_without_a_place_for_the_table_is_told(tmp_path: Path) -> None:
    page = Path(shutil.copy(PARTS / "control", tmp_path))
    with pytest.raises(SetUpError, match="no place"):
        write_table([], page)


def test_the_kiosks_x_server_knows_no_way_out_and_never_blanks() -> None:
    unit = (PARTS / "waitwise-screen.service").read_text()
    assert f"-config {Path(SCREEN).name}\n" in unit
    lines = {line.strip() for line in (PARTS / "waitwise-screen.conf").read_text().splitlines()}
    for option, value in {"DontVTSwitch": "true", "DontZap": "true", "BlankTime": "0"}.items():
        assert f'Option "{option}" "{value}"' in lines
    assert {f'Option "{one}Time" "0"' for one in ("Standby", "Suspend", "Off")} <= lines
