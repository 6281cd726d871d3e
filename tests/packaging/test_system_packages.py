"""Installing what is missing: asked of programs that only say what they were asked."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import system_packages
from setup_error import SetUpError

from tests.packaging.places import PACKAGING

LIST = "libold | libnew  # one thing, two names\nlibplain\n"
APT_CACHE = """libnew:
  Installed: (none)
  Candidate: 2.0-1
libold:
  Installed: (none)
  Candidate: (none)
libplain:
  Installed: (none)
  Candidate: 1.0-1
"""

Machine = Callable[..., Path]


@pytest.fixture
def wanted(tmp_path: Path) -> list[Path]:
    path = tmp_path / "packages.txt"
    path.write_text(LIST)
    return [path]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine with these programs; the result is the file where apt-get notes its calls."""

    def make(*, root: bool = False, sudo: str | None = None, installed: str = "") -> Path:
        programs = tmp_path / "bin"
        programs.mkdir()
        calls = tmp_path / "calls"
        calls.touch()
        there = tmp_path / "installed"
        there.write_text("".join(f"{name} installed\n" for name in installed.split()))
        bodies = {
            "dpkg-query": f'cat "{there}"',
            "apt-cache": f"cat <<'END'\n{APT_CACHE}END",
            "apt-get": f'echo "apt-get $* $DEBIAN_FRONTEND" >> "{calls}"\n'
            f'case "$*" in *install*) printf "libnew installed\\nlibplain installed\\n"'
            f' > "{there}";; esac',
        }
        if sudo is not None:
            bodies["sudo"] = sudo
        for name, body in bodies.items():
            program = programs / name
            program.write_text(f"#!/bin/sh\n{body}\n")
            program.chmod(0o755)
        for name in ("env", "cat", "sh"):
            (programs / name).symlink_to(f"/usr/bin/{name}")
        monkeypatch.setenv("PATH", str(programs))
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
        return calls

    return make


def test_what_is_there_is_left_alone(machine: Machine, wanted: list[Path]) -> None:
    calls = machine(root=True, installed="libold libplain")
    system_packages.install_missing(wanted)
    assert calls.read_text() == ""


def test_root_installs_under_the_name_of_this_release(machine: Machine, wanted: list[Path]) -> None:
    calls = machine(root=True)
    system_packages.install_missing(wanted)
    update, install = calls.read_text().splitlines()
    assert update.endswith("update noninteractive")
    assert install.endswith("--no-install-recommends libnew libplain noninteractive")


def test_only_what_is_missing_is_installed(machine: Machine, wanted: list[Path]) -> None:
    calls = machine(root=True, installed="libplain")
    system_packages.install_missing(wanted)
    assert "libplain" not in calls.read_text()


def test_a_user_with_sudo_installs_through_it(machine: Machine, wanted: list[Path]) -> None:
    calls = machine(sudo='[ "$1" = -n ] && shift\n[ "$1" = true ] || exec "$@"')
    system_packages.install_missing(wanted)
    assert "libnew libplain noninteractive" in calls.read_text()


@pytest.mark.parametrize("sudo", [None, "exit 1"])
def test_without_rights_the_exact_command_is_said(
    machine: Machine, wanted: list[Path], sudo: str | None
) -> None:
    calls = machine(sudo=sudo)
    with pytest.raises(SetUpError) as refused:
        system_packages.install_missing(wanted)
    command = "apt-get update && apt-get install -y --no-install-recommends libnew libplain"
    assert f"    {command}\n" in str(refused.value)
    assert calls.read_text() == ""


def test_a_failing_apt_is_said_with_its_command(machine: Machine, wanted: list[Path]) -> None:
    apt = machine(root=True).parent / "bin" / "apt-get"
    apt.write_text("#!/bin/sh\nexit 100\n")
    with pytest.raises(SetUpError, match=r"this failed.*apt-get.*update"):
        system_packages.install_missing(wanted)


def test_another_system_is_told_what_to_see_to(
    machine: Machine, wanted: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    programs = machine(root=True).parent / "bin"
    (programs / "dpkg-query").unlink()
    system_packages.install_missing(wanted)
    assert "no Debian or Ubuntu" in capsys.readouterr().err


def test_the_lists_name_each_package_once() -> None:
    for path in PACKAGING.glob("debian-*.txt"):
        names = [name for names in system_packages.read_list(path) for name in names]
        assert names, path
        assert len(names) == len(set(names)), path
        assert all(name == name.strip().lower() and " " not in name for name in names), path
