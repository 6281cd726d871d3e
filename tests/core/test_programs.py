"""How one of our programs starts another: from the sources, and out of a bundle."""

import subprocess
import sys
from pathlib import Path

import pytest

from core import programs
from core.programs import FILES, Program


def test_from_the_sources_a_program_is_a_module_of_the_same_python() -> None:
    assert programs.command(Program.VOICE) == [sys.executable, "-m", "kiosk.voice"]
    helped = subprocess.run([*programs.command(Program.SERVER), "--help"], capture_output=True)
    assert helped.returncode == 0
    assert b"waitwise-server" in helped.stdout


@pytest.mark.parametrize(("own", "suffix"), [("waitwise", ""), ("waitwise-server.exe", ".exe")])
def test_out_of_a_bundle_it_is_the_file_beside(
    own: str, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", f"/opt/waitwise/{own}")
    assert {program: programs.command(program) for program in Program} == {
        program: [f"/opt/waitwise/{FILES[program]}{suffix}"] for program in Program
    }


def test_a_program_begins_anew_with_the_words_it_had(tmp_path: Path) -> None:
    script = tmp_path / "again.py"
    script.write_text(
        "import os, sys\n"
        "from core.programs import begin_anew\n"
        "sys.stdout.write(f'{os.getpid()} {sys.argv[1:]}\\n')\n"
        "if os.environ.setdefault('TIMES', '') < 'x':\n"
        "    os.environ['TIMES'] += 'x'\n"
        "    begin_anew()\n"
    )
    ran = subprocess.run(
        [sys.executable, script, "--port", "9000"], capture_output=True, text=True, check=True
    )
    first, second = ran.stdout.splitlines()
    assert first == second
    assert "['--port', '9000']" in first
