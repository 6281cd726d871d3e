"""``python -m tests.packaging.pictures PACKAGE.deb``: the pictures of docs/install.md.

They are of the installed program: on a fresh Debian, started by its service on a screen of memory.
"""

import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.packaging.fresh_root import make_fresh_root
from tests.packaging.machine import Machine, booted, layer, run_once
from tests.packaging.places import ROOT
from tests.packaging.screen import put_on_a_made_up_screen

TOOLS = "xvfb x11-xserver-utils xdotool scrot"
INIT = ("init", "--owner", "Ada", "--pin", "2468", "--queue", "Counter service", "--slots", "2")
DISPLAY = ("env", "DISPLAY=:0")
PICTURES = ROOT / "docs" / "screenshots"
SHOWN_AFTER_S = 3


def main() -> int:
    """Take all of them."""
    package = Path(sys.argv[1])
    with TemporaryDirectory(prefix="waitwise-pictures-") as name:
        folder = Path(name)
        fresh = make_fresh_root(folder / "fresh")
        with layer(fresh, folder / "layer") as root:
            shutil.copy(package, root / "root" / "waitwise.deb")
            install = f"apt-get install -y -q --no-install-recommends /root/waitwise.deb {TOOLS}"
            run_once(root, f"apt-get -q update; {install}")
            put_on_a_made_up_screen(root, "1280x800")
            with booted(root) as machine:
                _take_all(machine)
    return 0


def _take_all(machine: Machine) -> None:
    machine.run("systemctl", "enable", "--now", "waitwise-kiosk")
    _take(machine, "installed-first-start")
    machine.run("systemctl", "stop", "waitwise-kiosk")
    machine.run("waitwise-server", *INIT)
    machine.run("systemctl", "start", "waitwise-kiosk")
    _take(machine, "installed-kiosk")
    touch = ("xdotool", "mousemove", "1180", "60")
    machine.run(*DISPLAY, *touch, "mousedown", "1", "sleep", "4", "mouseup", "1")
    _take(machine, "installed-staff")


def _take(machine: Machine, name: str) -> None:
    said = ("journalctl", "--unit", "waitwise-kiosk", "--no-pager")
    machine.wait_for(lambda: "the kiosk is on the screen" in machine.answer(*said))
    time.sleep(SHOWN_AFTER_S)
    machine.run(*DISPLAY, "scrot", "--overwrite", "/root/shot.png")
    shutil.copyfile(machine.root / "root" / "shot.png", PICTURES / f"{name}.png")


if __name__ == "__main__":
    sys.exit(main())
