"""Installs the Debian packages that are listed and missing; on other systems, only says so."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from setup_error import SetUpError, say

APT = (
    "apt-get",
    "-o",
    "DPkg::Lock::Timeout=300",
    "-o",
    "Acquire::Retries=3",
)
INSTALL = ("install", "-y", "--no-install-recommends")


def install_missing(lists: Sequence[Path]) -> None:
    """Install what the files ``lists`` name and the system lacks.

    A line holds one package, or several names of it in different releases: ``old | new``. Raises
    ``SetUpError``, with the command to type, where that needs rights this user has not.
    """
    wanted = [names for path in lists for names in read_list(path)]
    if shutil.which("dpkg-query") is None:
        say(f"this is no Debian or Ubuntu; see that it has what {_files(lists)} name.")
        return
    missing = _without_installed(wanted)
    if missing:
        _install(missing)


def available(names: Sequence[str]) -> dict[str, str]:
    """Those of ``names`` that apt could install, with the version it would take."""
    printed = _output("apt-cache", "policy", *names)
    found: dict[str, str] = {}
    name = ""
    for line in printed.splitlines():
        if not line.startswith(" "):
            name = line.rstrip(":")
        elif line.strip().startswith("Candidate:") and "(none)" not in line:
            found[name] = line.split()[1]
    return found


def _install(missing: list[list[str]]) -> None:
    rights = _rights()
    if rights is None:
        raise SetUpError(_by_hand(missing))
    say(f"installing system packages: {' '.join(names[0] for names in missing)}")
    _call(*rights, *APT, "-q", "update")
    _call(*rights, *APT, *INSTALL, *_choose(missing))
    left = _without_installed(missing)
    if left:
        raise SetUpError(_by_hand(left))


def _choose(missing: list[list[str]]) -> list[str]:
    """Of each package, the name that this release has."""
    there = available([name for names in missing for name in names])
    return [next((name for name in names if name in there), names[0]) for names in missing]


def _by_hand(missing: list[list[str]]) -> str:
    names = " ".join(_choose(missing))
    return (
        "system packages are missing, and installing them needs root. As root, run\n"
        f"    apt-get update && apt-get install -y --no-install-recommends {names}\n"
        "and then the same command again."
    )


def _rights() -> "list[str] | None":
    """The words before a command that make it run as root, or None: there is no way."""
    setting = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return setting
    if shutil.which("sudo") is None:
        return None
    if subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        return ["sudo", "-n", *setting]
    if sys.stdin.isatty():
        return ["sudo", *setting]
    return None


def read_list(path: Path) -> list[list[str]]:
    """Each package that the file names, with the names it has in different releases."""
    lines = (line.split("#")[0].strip() for line in path.read_text().splitlines())
    return [[name.strip() for name in line.split("|")] for line in lines if line]


def _without_installed(wanted: list[list[str]]) -> list[list[str]]:
    every = [name for names in wanted for name in names]
    printed = _output("dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *every)
    there = {line.split()[0] for line in printed.splitlines() if line.endswith(" installed")}
    return [names for names in wanted if not there.intersection(names)]


def _files(lists: Sequence[Path]) -> str:
    return " and ".join(f"packaging/{path.name}" for path in lists)


def _output(*words: str) -> str:
    run = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return run.stdout.decode()


def _call(*words: str) -> None:
    if subprocess.run(words, check=False, stdout=sys.stderr).returncode != 0:
        raise SetUpError(
            f"this failed, for the reason above: {shlex.join(words)}\n"
            "Mend that and run the same command again."
        )
