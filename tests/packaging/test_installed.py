"""The package as people meet it: on a Debian that was installed a moment ago, booted, with systemd.

Installed, served from, upgraded over live data, removed, purged. A root is made once for all of
them; each has a layer of its own over it.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bundle import licences, make_bundle
from deb import make_deb

from tests.packaging import next_package
from tests.packaging.fresh_root import make_fresh_root, pip_settings
from tests.packaging.machine import Machine, booted, layer, run_once
from tests.packaging.places import PACKAGING, ROOT
from tests.packaging.screen import put_on_a_made_up_screen

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]

FIRST_VERSION = "1.0.0"
QUICK = 1
"""How hard the packages of a test are pressed."""
INSTALL = ("apt-get", "install", "-y", "-q", "--no-install-recommends")
TOOLS = "curl xvfb x11-xserver-utils"
INIT = ("init", "--owner", "Ada", "--pin", "2468", "--queue", "Counter service", "--slots", "2")
KIOSK = "/opt/waitwise/waitwise"
DATA = "/var/lib/waitwise"
DATABASE = f"{DATA}/waitwise.db"
A_DESKTOP = """[Service]
ExecStart=/usr/bin/sleep infinity

[Install]
Alias=display-manager.service
WantedBy=graphical.target
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of these sources."""
    folder = tmp_path_factory.mktemp("package")
    subprocess.run([sys.executable, PACKAGING / "set_up.py", "package"], check=True)
    bundle = make_bundle(build=folder)
    return make_deb(bundle, FIRST_VERSION, folder, folder, licences(), QUICK)


@pytest.fixture(scope="module")
def next_version(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of a next version, which keeps its data otherwise."""
    folder = tmp_path_factory.mktemp("next")
    bundle = make_bundle(next_package.next_sources(folder / "source"), folder)
    return make_deb(bundle, next_package.VERSION, folder, folder, licences(), QUICK)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Debian with nothing added."""
    return make_fresh_root(tmp_path_factory.mktemp("fresh") / "root")


@pytest.fixture(scope="module")
def installed(
    fresh: Path, package: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """The same with the package, installed by apt with what it depends on while it was booted."""
    with layer(fresh, tmp_path_factory.mktemp("installed")) as root:
        shutil.copy(package, root / "root" / "waitwise.deb")
        install = f"{' '.join(INSTALL)} /root/waitwise.deb {TOOLS}"
        run_once(root, f"apt-get -q update; {install} --download-only")
        with booted(root) as machine:
            machine.run("sh", "-c", install)
        yield root


@pytest.fixture
def machine(installed: Path, tmp_path: Path) -> Iterator[Machine]:
    """A booted machine on which the package is installed."""
    with layer(installed, tmp_path / "machine") as root, booted(root) as machine:
        yield machine


def test_the_package_brings_all_it_needs_and_starts_nothing(machine: Machine) -> None:
    libraries = machine.run("find", "/opt/waitwise", "-name", "*.so*", "-type", "f").split()
    assert len(libraries) > 50
    missing = [
        line for line in machine.answer("ldd", *libraries).splitlines() if "not found" in line
    ]
    assert missing == []
    for unit in ("waitwise-server", "waitwise-kiosk", "waitwise-screen"):
        assert machine.answer("systemctl", "is-enabled", unit) in ("disabled", "static")
        assert machine.answer("systemctl", "is-active", unit) == "inactive"
    assert machine.run("stat", "-c", "%U %G %a", DATA).split() == ["waitwise", "waitwise", "750"]
    assert "OK" in machine.run("systemd-analyze", "security", "waitwise-server").splitlines()[-1]


def test_a_branch_lives_through_an_upgrade_and_a_removal(
    machine: Machine, next_version: Path
) -> None:
    machine.run("waitwise-server", *INIT)
    machine.run("systemctl", "enable", "--now", "waitwise-server")
    _answers(machine)
    _answers(machine, "127.0.0.2")  # as the network asks: not by the one address of this machine
    token = _sign_in(machine)
    first = machine.ask("queues/1/join", token, {"name": "Grace"})["ticket"]
    counter = machine.ask("queues/1/counters", token)["items"][0]["id"]
    machine.ask(f"counters/{counter}/open", token, {})
    assert (
        machine.ask("queues/1/call-next", token, {"counter": counter})["ticket"]["id"]
        == first["id"]
    )

    machine.run("systemctl", "stop", "waitwise-server")
    assert _property(machine, "ExecMainStatus") == "0"
    machine.run("systemctl", "start", "waitwise-server")
    _answers(machine)
    second = machine.ask("queues/1/join", token, {"name": "Linus"})["ticket"]
    assert second["number"] == "A002"

    shutil.copy(next_version, machine.root / "root" / "next.deb")
    machine.run(*INSTALL, "/root/next.deb")
    _answers(machine)
    assert _state(machine, token, first["id"]) == "SERVING"
    assert _state(machine, token, second["id"]) == "WAITING"
    machine.ask("queues/1/join", token, {"name": "Edsger"})
    assert re.search(
        r"^0 of \d+ violated, over 3 tickets", machine.run("waitwise-server", "check"), re.M
    )
    assert machine.run("sh", "-c", f"ls {DATA}/backups/before-upgrade-*.zip")
    told = machine.run("sh", "-c", "cat /opt/waitwise/_internal/waitwise-*.dist-info/METADATA")
    assert told.splitlines()[1:] == ["Name: waitwise", f"Version: {next_package.VERSION}"]

    machine.run("apt-get", "remove", "-y", "-q", "waitwise")
    assert machine.answer("systemctl", "is-active", "waitwise-server") == "inactive"
    assert machine.answer("ls", "/opt/waitwise", "/usr/bin/waitwise") == ""
    assert machine.run("ls", DATABASE, "/etc/waitwise/waitwise.toml")

    machine.run(*INSTALL, "/root/next.deb")
    assert "over 3 tickets" in machine.run("waitwise-server", "check")

    machine.run("apt-get", "purge", "-y", "-q", "waitwise")
    assert machine.answer("ls", "-d", DATA, "/etc/waitwise", "/opt/waitwise") == ""
    assert machine.answer("getent", "passwd", "waitwise") == ""
    assert machine.answer("find", "/etc/systemd/system", "-name", "waitwise*") == ""
    machine.run(*INSTALL, "/root/next.deb")
    assert machine.answer("getent", "passwd", "waitwise") != ""


def test_what_root_does_by_hand_stays_the_branchs_own(machine: Machine) -> None:
    programs = ("find", "/opt/waitwise", "-printf", "%p %s %T@\\n")
    before = machine.run(*programs)
    machine.run("waitwise-server", *INIT)
    machine.run("systemctl", "enable", "--now", "waitwise-server")
    _answers(machine)
    # As a stick is mounted for somebody who is signed in: nobody else may look into it.
    machine.run("install", "-d", "-m", "0700", "-o", "nobody", "/media/stick")
    saved = machine.run("waitwise-server", "backup", "/media/stick").split()[0]
    machine.ask("queues/1/join", _sign_in(machine), {"name": "Grace"})
    began = _property(machine, "MainPID")
    machine.run("waitwise-server", "restore", saved)
    machine.wait_for(lambda: "over 0 tickets" in machine.answer("waitwise-server", "check"))
    _answers(machine)
    assert _property(machine, "MainPID") == began, "it began anew, as the same process"
    assert machine.run("find", DATA, "!", "-user", "waitwise") == ""
    assert machine.run(*programs) == before


def test_the_kiosk_starts_with_the_machine_before_any_desktop(
    installed: Path, tmp_path: Path
) -> None:
    with layer(installed, tmp_path / "machine") as root:
        units = root / "etc" / "systemd" / "system"
        put_on_a_made_up_screen(root)
        (units / "desktop.service").write_text(A_DESKTOP)
        with booted(root) as machine:
            machine.run("systemctl", "enable", "--now", "desktop")
            machine.run("systemctl", "enable", "--now", "waitwise-server")
            machine.run("systemctl", "enable", "--now", "waitwise-kiosk")
            _shows_the_kiosk(machine)
        with booted(root) as machine:
            _shows_the_kiosk(machine)
            # The one is gone at once, the other stands still until the service manager ends it.
            for signal in ("-KILL", "-STOP"):
                began = machine.answer("pidof", KIOSK)
                machine.run("kill", signal, began)
                _is_another(machine, began)
            machine.run("systemctl", "disable", "--now", "waitwise-kiosk")
            machine.wait_for(lambda: machine.answer("pidof", KIOSK, "Xvfb") == "")
            machine.run("systemctl", "start", "waitwise-kiosk")
            machine.run("apt-get", "purge", "-y", "-q", "waitwise")
            machine.wait_for(lambda: machine.answer("pidof", KIOSK, "Xvfb") == "")
            assert machine.answer("getent", "passwd", "waitwise") == ""


def test_by_hand_everybody_has_a_branch_of_their_own(machine: Machine) -> None:
    machine.run("useradd", "--create-home", "ada")
    by_ada = ("runuser", "--login", "ada", "--command")
    started = "QT_QPA_PLATFORM=offscreen waitwise --no-mdns > said 2>&1 & echo $!"
    process = machine.run(*by_ada, started).strip()
    _answers(machine)
    said = "/home/ada/said"
    machine.wait_for(lambda: "the kiosk is on the screen" in machine.answer("cat", said))
    machine.run("kill", process)
    machine.wait_for(lambda: machine.answer("pidof", KIOSK) == "")
    assert "Traceback" not in machine.run("cat", said)
    assert machine.run("ls", "/home/ada/.local/share/waitwise/waitwise.db")
    assert machine.answer("ls", DATABASE) == ""

    machine.run(*by_ada, f"waitwise-server {' '.join(repr(word) for word in INIT)}")
    machine.run(*by_ada, "waitwise-server serve --no-mdns --backup-every 0.02 > said 2>&1 &")
    backups = "/home/ada/.local/share/waitwise/backups"
    machine.wait_for(lambda: ".zip" in machine.answer("ls", backups))
    spoken = "printf '%s\\n' '[\"en\", \"Good morning\"]' | /opt/waitwise/waitwise-voice mock"
    machine.run(*by_ada, spoken)


def test_the_readmes_commands_do_all_the_set_up(fresh: Path, tmp_path: Path) -> None:
    with layer(fresh, tmp_path / "developer") as root:
        subprocess.run(["git", "clone", "-q", ROOT, root / "root" / "waitwise"], check=True)
        settings = pip_settings(root)
        tools = "git make python3 python3-venv curl"
        run_once(root, f"apt-get -q update; apt-get install -y -q {tools}")
        where = "--host 127.0.0.1 --port 18477 --no-mdns"
        run_once(
            root,
            f"cd /root/waitwise; (make run ARGS='{where}' > /root/said 2>&1 &)\n"
            "for second in $(seq 600); do sleep 1\n"
            "  curl -s http://127.0.0.1:18477/ > /root/page && break\n"
            "done\n"
            "grep -q 'owner and no queue yet' /root/said || { cat /root/said; exit 1; }\n"
            "grep -q WaitWise /root/page",
            settings,
        )


def _answers(machine: Machine, address: str = "127.0.0.1") -> None:
    """Come back as soon as the branch does."""
    page = ("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", f"http://{address}:8080/")
    machine.wait_for(lambda: machine.answer(*page) == "200")


def _sign_in(machine: Machine) -> str:
    login = machine.ask("auth/login", body={"name": "Ada", "secret": "2468", "device": "test"})
    return str(login["token"])


def _state(machine: Machine, token: str, ticket: int) -> str:
    return str(machine.ask(f"tickets/{ticket}", token)["state"])


def _property(machine: Machine, name: str) -> str:
    return machine.run("systemctl", "show", "--value", "-p", name, "waitwise-server").strip()


def _is_another(machine: Machine, began: str) -> None:
    machine.wait_for(lambda: machine.answer("pidof", KIOSK) not in ("", began))
    kiosk = ("systemctl", "is-active", "waitwise-kiosk")
    machine.wait_for(lambda: machine.answer(*kiosk) == "active")
    _answers(machine)


def _shows_the_kiosk(machine: Machine) -> None:
    said = ("journalctl", "--boot", "--unit", "waitwise-kiosk", "--no-pager")
    machine.wait_for(lambda: "the kiosk is on the screen" in machine.answer(*said))
    _answers(machine)
    assert machine.answer("systemctl", "is-active", "waitwise-kiosk") == "active"
    assert machine.answer("systemctl", "is-active", "display-manager") == "inactive"
    assert machine.answer("systemctl", "is-active", "waitwise-server") == "inactive"
