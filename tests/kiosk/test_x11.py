"""The same hands and eyes on a real X server: what the offscreen platform does not have."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNDER_X11 = [
    "test_main_qml.py",
    "test_paths.py",
    "test_idle.py",
    "test_contact.py",
    "test_unattended.py",
    "test_front.py",
]


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_every_path_under_xvfb() -> None:
    files = [str(ROOT / "tests" / "kiosk" / name) for name in UNDER_X11]
    x11 = ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24"]
    tests = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not slow"]
    ran = subprocess.run(
        [*x11, *tests, *files],
        env={**os.environ, "WAITWISE_TEST_PLATFORM": "xcb"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-4000:]
    assert "passed" in ran.stdout
