"""Machines with all letters, with few, and with none: fontconfig is shown another folder."""

import shutil
import subprocess
from pathlib import Path

import pytest

from server.doctor import fonts
from tests.server.doctor.conftest import MakeSubject

CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with typefaces; it is empty."""
    found = tmp_path / "typefaces"
    found.mkdir()
    file = tmp_path / "fonts.conf"
    file.write_text(CONFIGURATION.format(folder=found, cache=tmp_path / "cache"))
    monkeypatch.setenv("FONTCONFIG_FILE", str(file))
    return found


def put(folder: Path, language: str) -> None:
    """A typeface of this machine that has the letters of a language."""
    match = ["fc-match", "--format", "%{file}", f":lang={language}"]
    ran = subprocess.run(
        match, capture_output=True, text=True, check=True, env={"PATH": "/usr/bin"}
    )
    shutil.copy(ran.stdout, folder)


def test_no_letters(subject: MakeSubject, folder: Path) -> None:
    assert list(folder.iterdir()) == []
    assert fonts.look(subject()).kind == "none"


def test_some_letters(subject: MakeSubject, folder: Path) -> None:
    put(folder, "en")
    found = fonts.look(subject())
    assert found.kind == "some"
    missing = str(found.values["missing_languages"]).split(",")
    assert {"ja", "zh-Hans", "hi"} <= set(missing)
    assert not {"en", "de", "fr"} & set(missing)


def test_all_letters(subject: MakeSubject, folder: Path) -> None:
    for language in ("en", "ar", "hi", "ja", "zh-cn"):
        put(folder, language)
    assert fonts.look(subject()).kind == "ok"


def test_without_a_kiosk_none_are_missed(subject: MakeSubject) -> None:
    assert fonts.look(subject(has_kiosk=False)).kind == "unneeded"
