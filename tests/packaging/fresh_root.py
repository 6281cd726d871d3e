"""A Debian that was installed a moment ago, made with whatever this machine gets its packages from.

Addresses are asked of this machine's apt and pip at the time; none stands in the project.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = {
    "debootstrap": "debootstrap",
    "systemd-nspawn": "systemd-container",
    "nsenter": "util-linux",
}
_PIP_WORDS = re.compile(r"(?:global|:env:|install)\.?(index-url|extra-index-url|cert)='(.*)'")


def make_fresh_root(folder: Path) -> Path:
    """A root of this machine's own release. Skips without root's rights; else fails in words."""
    if os.geteuid() != 0:
        pytest.skip("a Debian root can only be made by root")
    missing = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if missing:
        pytest.fail(f"a fresh Debian root cannot be made: install {' '.join(missing)}")
    targets = _apt("$(REPO_URI) $(CODENAME)")
    if not targets:
        pytest.fail("a fresh Debian root cannot be made: run apt-get update on this machine first")
    mirror, release = targets[0].split()
    made = subprocess.run(
        ["debootstrap", "--include=ca-certificates,dbus,libpam-systemd", release, folder, mirror],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        pytest.fail(f"a fresh Debian root cannot be made: debootstrap says\n{made.stdout[-2000:]}")
    _configure_apt(folder / "etc" / "apt")
    return folder


def pip_settings(root: Path) -> dict[str, str]:
    """How pip in ``root`` reaches what pip reaches here; certificates are copied there."""
    said = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True
    )
    found: dict[str, str] = dict(_PIP_WORDS.findall(said.stdout))
    if cert := found.get("cert"):
        place = root / cert.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(cert, place)
    reached = {name: value for name, value in found.items() if "file:" not in value}
    return {f"PIP_{name.upper().replace('-', '_')}": value for name, value in reached.items()}


def _configure_apt(folder: Path) -> None:
    sources = sorted(set(_apt("deb $(REPO_URI) $(RELEASE) $(COMPONENT)")))
    (folder / "sources.list").write_text("\n".join(sources) + "\n")
    dump = subprocess.run(
        ["apt-config", "dump", "Acquire"], capture_output=True, text=True, check=True
    )
    (folder / "apt.conf.d" / "99-as-here").write_text(dump.stdout)


def _apt(form: str) -> list[str]:
    words = ["apt-get", "indextargets", "--format", form, "Created-By: Packages"]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    main = [line for line in ran.stdout.splitlines() if line.strip()]
    return sorted(main, key=lambda line: ("security" in line, "updates" in line))
