"""Makes everything ready that a job of the Makefile needs: system packages, ``.venv``, libraries.

``python3 packaging/set_up.py run`` (or ``test``, or ``package``) works on the bare Python 3 of the
system. It may be killed at any moment: what is unfinished has no stamp, and the next call makes it
anew. Where it cannot go on it ends with 1 and words.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from chromium import provide_browser
from setup_error import SetUpError, say
from system_packages import install_missing
from words import all_compiled, catalogue_files

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
OLDEST_PYTHON = (3, 11)
PYTHON_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")
PACKAGE_LISTS = {
    "run": ["debian-run.txt"],
    "test": ["debian-run.txt", "debian-test.txt"],
    "package": ["debian-run.txt", "debian-package.txt"],
}


def main() -> int:
    """Set up for the job named by the first argument; 0 when all is there."""
    job = sys.argv[1] if len(sys.argv) > 1 else "run"
    try:
        _insist_on_python()
        taking_turns = _take_turns()
        _set_up(job)
        os.close(taking_turns)
    except SetUpError as error:
        say(f"stopped: {error}")
        return 1
    except KeyboardInterrupt:
        say("interrupted; the next call goes on from here.")
        return 130
    return 0


def _set_up(job: str) -> None:
    install_missing([ROOT / "packaging" / name for name in PACKAGE_LISTS[job]])
    place = "{}.{}\n{}\n".format(*sys.version_info[:2], VENV)
    _once("libraries", place + LOCK.read_text(), _install_libraries)
    _once("waitwise", (ROOT / "pyproject.toml").read_text(), _install_waitwise)
    if not all_compiled():
        (VENV / "words.stamp").unlink(missing_ok=True)
    _once("words", "".join(file.read_text() for file in catalogue_files()), _compile_words)
    if job == "test":
        provide_browser(VENV)


def _insist_on_python() -> None:
    """Go on under a Python that is new enough and complete, or raise ``SetUpError``."""
    if sys.version_info < OLDEST_PYTHON:
        for name in PYTHON_NAMES:
            if shutil.which(name):
                os.execvp(name, [name, *sys.argv])
        raise SetUpError(
            "WaitWise needs Python 3.11 or newer, and this is "
            f"{sys.version.split()[0]}. Debian 12 and Ubuntu 24.04 have it as python3; or name "
            "yours: make PYTHON=/path/to/python3 run"
        )
    try:
        import ensurepip  # noqa: F401 - is it there?
    except ImportError:
        raise SetUpError(
            "this Python cannot make virtual environments. As root, run\n"
            "    apt-get install -y python3-venv\n"
            "and then the same command again."
        ) from None


def _take_turns() -> int:
    """Wait for any other set-up of this folder to end; closing the result lets the next begin."""
    folder = os.open(Path(__file__).parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("another set-up of this folder is running; waiting for it")
        fcntl.flock(folder, fcntl.LOCK_EX)
    return folder


def _once(name: str, ingredients: str, work: Callable[[], None]) -> None:
    """Do ``work`` unless a stamp says that it was finished with the same ``ingredients``."""
    digest = hashlib.sha256(ingredients.encode()).hexdigest()
    stamp = VENV / f"{name}.stamp"
    works = (VENV / "bin" / "python").exists()
    if works and stamp.exists() and stamp.read_text() == digest:
        return
    stamp.unlink(missing_ok=True)
    work()
    draft = stamp.with_suffix(".draft")
    draft.write_text(digest)
    draft.replace(stamp)


def _install_libraries() -> None:
    """Make ``.venv`` from nothing, so that no leftover of an aborted attempt stays in it."""
    say("making .venv and installing the locked libraries (a minute or two)")
    # Where .venv is switched on in the shell, it is its own Python that runs this.
    python = Path(sys.executable).resolve()
    shutil.rmtree(VENV, ignore_errors=True)
    _call(str(python), "-m", "venv", str(VENV))
    _pip("install", "--require-hashes", "-r", str(LOCK))


def _install_waitwise() -> None:
    _pip("install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))


def _compile_words() -> None:
    _call(str(VENV / "bin" / "python"), str(ROOT / "packaging" / "words.py"), "compile")


def _pip(*words: str) -> None:
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
    _call(str(VENV / "bin" / "python"), "-m", "pip", *quiet, *words)


def _call(*words: str) -> None:
    if subprocess.run(words, cwd=ROOT, check=False).returncode != 0:
        raise SetUpError(
            f"this failed, for the reason above: {' '.join(words)}\n"
            "Mend that (is the network there? is the disk full?) and run the same command again."
        )


if __name__ == "__main__":
    sys.exit(main())
