"""The parts of Qt that go into the bundle: the screens use a tenth of what its wheels hold.

Whatever is named here draws in the libraries it is linked to; nothing else of Qt is taken.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

MODULES = ("QtCore", "QtDBus", "QtGui", "QtNetwork", "QtOpenGL", "QtQml", "QtQuick")
"""Those of PySide6 that ours import, and that these import without a word to PyInstaller."""
SPEECH = ("QtTextToSpeech",)

QML = ("QtQml", "QtQml/Models", "QtQml/WorkerScript", "QtQuick", "QtQuick/Shapes")
"""The folders of QML modules, each without what lies below it."""

PLUGINS: Mapping[str, Sequence[str]] = {
    "linux": (
        "platforms/libqxcb",
        "platforms/libqwayland",
        "platforms/libqoffscreen",
        "xcbglintegrations/libqxcb-glx-integration",
        "xcbglintegrations/libqxcb-egl-integration",
        "wayland-shell-integration/libxdg-shell",
        "wayland-graphics-integration-client/libqt-plugin-wayland-egl",
        "platforminputcontexts/libcomposeplatforminputcontextplugin",
        "platforminputcontexts/libibusplatforminputcontextplugin",
        "imageformats/libqjpeg",
        "imageformats/libqsvg",
        "imageformats/libqwebp",
        "texttospeech/libqtexttospeech_speechd",
        "texttospeech/libqtexttospeech_mock",
    ),
    "win32": (
        "platforms/qwindows",
        "platforms/qoffscreen",
        "imageformats/qjpeg",
        "imageformats/qsvg",
        "imageformats/qwebp",
        "texttospeech/qtexttospeech_sapi",
        "texttospeech/qtexttospeech_mock",
    ),
    "darwin": (
        "platforms/libqcocoa",
        "platforms/libqoffscreen",
        "imageformats/libqjpeg",
        "imageformats/libqsvg",
        "imageformats/libqwebp",
        "texttospeech/libqtexttospeech_speechdarwin",
        "texttospeech/libqtexttospeech_mock",
    ),
}
"""Screens, pictures of a logo, and the voice; ``mock`` is what the tests speak with."""

_LIBRARY_SUFFIXES = {".so", ".dll", ".dylib"}
_ONLY_FOR_TOOLS = {".qmltypes", ".plist"}


def plugins(pyside: Path, platform: str = sys.platform) -> list[tuple[str, str]]:
    """Each plugin's file and the folder it goes to; raises where one is not there."""
    return [
        (str(file), str(file.parent.relative_to(pyside.parent)))
        for file in (_library(_qt(pyside) / "plugins", name) for name in PLUGINS[platform])
    ]


def qml(pyside: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The libraries of the QML modules, and their other files, each with its folder."""
    libraries: list[tuple[str, str]] = []
    others: list[tuple[str, str]] = []
    for module in QML:
        folder = _qt(pyside) / "qml" / module
        for file in sorted(one for one in folder.iterdir() if one.is_file()):
            if file.suffix in _ONLY_FOR_TOOLS:
                continue
            kind = libraries if file.suffix in _LIBRARY_SUFFIXES else others
            kind.append((str(file), str(folder.relative_to(pyside.parent))))
    return libraries, others


def _qt(pyside: Path) -> Path:
    """Where Qt lies in the wheel: on Windows beside the modules."""
    return pyside / "Qt" if (pyside / "Qt").is_dir() else pyside


def _library(folder: Path, name: str) -> Path:
    found = [one for one in folder.glob(f"{name}.*") if one.suffix in _LIBRARY_SUFFIXES]
    if len(found) != 1:
        raise FileNotFoundError(f"Qt has no plugin {name} in {folder}; see packaging/qt_parts.py")
    return found[0]
