"""Makes the bundle: a locked environment of its own, and PyInstaller in it."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from locked import names_in_lock, part_of_lock, plain
from setup_error import SetUpError, say

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "package"
ENVIRONMENT = BUILD / "environment"
EXTRAS = ("kiosk", "printer", "build", "package")
_BROWSER = ("*WebEngine*", "qtwebengine*")
"""Of Qt's wheels the largest part by far; it is taken out as soon as it is installed."""


def make_bundle(source: Path = ROOT, build: Path = BUILD) -> Path:
    """The folder with the programs, made anew from the project in ``source``."""
    python = _environment()
    say("making the bundle (some minutes)")
    made = build / "dist"
    shutil.rmtree(made, ignore_errors=True)
    spec = source / "packaging" / "waitwise.spec"
    words = ("--noconfirm", "--log-level", "WARN", "--distpath", made, "--workpath", build / "work")
    _call(python, "-m", "PyInstaller", *words, spec)
    _strip(made / "waitwise")
    return made / "waitwise"


def licences() -> list[Path]:
    """The licence files of the libraries that are in the bundle."""
    names = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
    return sorted(
        file
        for info in ENVIRONMENT.glob("lib/python3*/site-packages/*.dist-info")
        if plain(info.name.split("-")[0]) in names_in_lock(("kiosk", "printer"))
        for file in info.rglob("*")
        if file.is_file() and file.name.upper().startswith(names)
    )


def _environment() -> Path:
    """Its Python; made anew where the lock or Python is another than last time."""
    python = ENVIRONMENT / "bin" / "python"
    requirements = part_of_lock(EXTRAS)
    digest = hashlib.sha256(f"{sys.version}\n{ENVIRONMENT}\n{requirements}".encode()).hexdigest()
    stamp = ENVIRONMENT / "libraries.stamp"
    if stamp.exists() and stamp.read_text() == digest:
        return python
    say("making the environment of the bundle (a minute or two)")
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    BUILD.mkdir(parents=True, exist_ok=True)
    wanted = BUILD / "requirements.txt"
    wanted.write_text(requirements)
    _call(Path(sys.executable).resolve(), "-m", "venv", ENVIRONMENT)
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
    _call(python, "-m", "pip", *quiet, "install", "--require-hashes", "-r", wanted)
    _without_browser()
    stamp.write_text(digest)
    return python


def _without_browser() -> None:
    for pattern in _BROWSER:
        for found in list(ENVIRONMENT.rglob(pattern)):
            if found.is_dir():
                shutil.rmtree(found)
            else:
                found.unlink(missing_ok=True)


def _strip(bundle: Path) -> None:
    """Take out what only a debugger reads; and have libraries looked for where they are now.

    The builder's Python names its own folders. Qt's libraries come without either.
    """
    for file in sorted(bundle.rglob("*.so*")):
        if not file.is_symlink() and "PySide6" not in file.parts:
            _call("strip", "--strip-unneeded", file)
            if "$ORIGIN" not in _said("patchelf", "--print-rpath", file):
                _call("patchelf", "--set-rpath", f"$ORIGIN/{_way(file.parent, bundle)}", file)


def _way(folder: Path, bundle: Path) -> str:
    return os.path.relpath(bundle / "_internal", folder)


def _call(*words: "str | Path") -> None:
    # Nothing of the shell's own Python may be seen, and a build can be repeated to the byte.
    setting = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    setting["PYTHONHASHSEED"] = "0"
    spoken = [str(word) for word in words]
    if subprocess.run(spoken, env=setting, check=False).returncode != 0:
        raise SetUpError(f"this failed, for the reason above: {' '.join(spoken)}")


def _said(*words: "str | Path") -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout
