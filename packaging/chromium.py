"""Sees to a Chromium for the browser tests and leaves ``.venv/bin/chromium`` leading to it.

The system's own is taken where there is one. Ubuntu's package only leads to a snap; there
Playwright fetches its Chromium into ``.venv``.
"""

import os
import shutil
import subprocess
from pathlib import Path

from setup_error import SetUpError, say
from system_packages import available, install_missing

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
LIST = Path(__file__).parent / "debian-browser.txt"
OWN_LIBRARIES = Path(__file__).parent / "debian-browser-libraries.txt"


def provide_browser(venv: Path) -> None:
    """Make ``venv/bin/chromium`` lead to a Chromium that starts. Raises ``SetUpError``."""
    link = venv / "bin" / "chromium"
    if link.exists():
        return
    found = _on_the_system() or _from_the_distribution() or _from_playwright(venv)
    link.unlink(missing_ok=True)
    link.symlink_to(found)


def _on_the_system() -> "str | None":
    for name in NAMES:
        path = shutil.which(name)
        if path is not None and _starts(path):
            return path
    return None


def _from_the_distribution() -> "str | None":
    version = available(["chromium"]).get("chromium", "snap")
    if "snap" in version:
        return None
    install_missing([LIST])
    return _on_the_system()


def _from_playwright(venv: Path) -> str:
    say("no Chromium here but as a snap; Playwright fetches one into .venv")
    install_missing([OWN_LIBRARIES])
    setting = {**os.environ, "PLAYWRIGHT_BROWSERS_PATH": str(venv / "browsers")}
    python = str(venv / "bin" / "python")
    fetch = [python, "-m", "playwright", "install", "--no-shell", "chromium"]
    fetched = subprocess.run(fetch, env=setting, check=False).returncode == 0
    for path in sorted((venv / "browsers").glob("chromium-*/chrome-linux*/chrome")):
        if fetched and _starts(str(path)):
            return str(path)
    raise SetUpError(
        "there is no Chromium for the browser tests. Install Google Chrome or a Chromium that is "
        "no snap, and run the same command again."
    )


def _starts(path: str) -> bool:
    """Whether ``path`` is a browser, and no stub that only asks for a snap."""
    asked = subprocess.run([path, "--version"], capture_output=True, check=False)
    return asked.returncode == 0
