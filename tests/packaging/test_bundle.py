"""What goes into the bundle, and what does not."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from locked import names_in_lock, part_of_lock
from qt_parts import MODULES, PLUGINS, QML, SPEECH, plugins, qml
from system_libraries import without

from tests.packaging.places import PACKAGING, ROOT

PYSIDE = Path(PySide6.__file__).parent


def test_the_environment_of_the_bundle_has_what_runs_and_nothing_that_tests() -> None:
    names = names_in_lock(("kiosk", "build", "package"))
    assert {
        "aiohttp",
        "yarl",
        "pyside6-essentials",
        "shiboken6",
        "pyinstaller",
        "altgraph",
    } <= names
    assert not names & {"pytest", "ruff", "playwright", "hypothesis", "pillow"}


def test_the_part_of_the_lock_keeps_its_hashes() -> None:
    lines = part_of_lock(("kiosk",)).splitlines()
    pinned = [line for line in lines if line[0].isalpha()]
    assert len(pinned) == len(names_in_lock(("kiosk",)))
    assert all(line.endswith("\\") for line in pinned)
    assert sum("--hash=sha256:" in line for line in lines) >= len(pinned)


def test_every_part_of_qt_that_is_named_is_there() -> None:
    assert len(plugins(PYSIDE, "linux")) == len(PLUGINS["linux"])
    libraries, others = qml(PYSIDE)
    assert len(libraries) == len(QML)
    assert sum(Path(file).name == "qmldir" for file, _ in others) == len(QML)
    assert ("PySide6/Qt/qml/QtQuick/Shapes") in {folder for _, folder in libraries}


def test_a_part_that_is_gone_from_qt_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="libqxcb"):
        plugins(tmp_path, "linux")


def test_every_qml_module_that_a_screen_imports_is_taken() -> None:
    lines = (
        line.split()[1]
        for file in (ROOT / "resources" / "qml").rglob("*.qml")
        for line in file.read_text().splitlines()
        if line.startswith("import ")
    )
    modules = {name.replace(".", "/") for name in lines if not name.startswith('"')}
    assert modules
    assert modules <= set(QML)


def test_every_module_of_qt_that_ours_import_is_taken() -> None:
    imported = {
        line.split()[1].removeprefix("PySide6.")
        for file in (ROOT / "kiosk").glob("*.py")
        for line in (text.strip() for text in file.read_text().splitlines())
        if line.startswith("from PySide6.")
    }
    assert imported
    assert imported <= {*MODULES, *SPEECH}


def test_libraries_of_the_system_stay_out_but_pythons_own_go_along() -> None:
    lies = {
        "libglib-2.0.so.0": "/usr/lib/x86_64-linux-gnu/libglib-2.0.so.0",
        "libssl.so.3": "/lib/x86_64-linux-gnu/libssl.so.3",
        "_ssl.so": "/usr/lib/python3.11/lib-dynload/_ssl.so",
        "libQt6Core.so.6": "/somewhere/PySide6/Qt/lib/libQt6Core.so.6",
    }
    kept = without([(name, place, "BINARY") for name, place in lies.items()])
    assert {name for name, _, _ in kept} == lies.keys() - {"libglib-2.0.so.0"}


@pytest.mark.parametrize("before", ["/usr/local/lib", None])
def test_what_a_bundled_program_starts_finds_the_systems_libraries(before: str | None) -> None:
    environment = {**os.environ, "LD_LIBRARY_PATH": "/opt/waitwise/_internal"}
    environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        environment["LD_LIBRARY_PATH_ORIG"] = before
    script = "import bundle_environment, os; print(os.environ.get('LD_LIBRARY_PATH'))"
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=PACKAGING,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == str(before)


def test_the_bundles_way_around_widgets_is_all_that_qasync_needs() -> None:
    script = (
        "import bundle_environment, sys, PySide6.QtCore; from qasync import QEventLoop;"
        "app = PySide6.QtCore.QCoreApplication([]); loop = QEventLoop(app);"
        "loop.call_later(0.01, loop.stop); loop.run_forever(); loop.close();"
        "sys.exit(hasattr(sys.modules['PySide6.QtWidgets'], 'QWidget'))"
    )
    subprocess.run([sys.executable, "-c", script], cwd=PACKAGING, check=True)
