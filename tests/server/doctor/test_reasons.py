"""Each reason that can be given has a code, and the owner's page has words for it."""

import json
import re
from pathlib import Path

from core.printer import PrinterTrouble
from server.doctor.reasons import OF_BACKUPS, of_backup, of_printer

ROOT = Path(__file__).parents[3]
ENGLISH = ROOT / "resources/web/static/words/admin/en.json"
MAKES_BACKUPS = ("core/backup.py", "core/backup_file.py", "core/backup_space.py")
NEVER_OF_ONE_THAT_IS_MADE = {"the backup is not there"}
_CAUSE = re.compile(r'        f?"([a-z][^"({]*?)(?: \(\{.*)?",\n    +\)')


def test_every_cause_of_a_backup_that_failed_has_a_code() -> None:
    causes = {
        cause for file in MAKES_BACKUPS for cause in _CAUSE.findall((ROOT / file).read_text())
    }
    assert len(causes) >= len(OF_BACKUPS)
    assert causes - NEVER_OF_ONE_THAT_IS_MADE == set(OF_BACKUPS)


def test_the_page_has_words_for_each() -> None:
    words = json.loads(ENGLISH.read_text())
    for reason in (*OF_BACKUPS.values(), *PrinterTrouble):
        assert f"health.reason.{reason}" in words


def test_what_the_machine_said_stands_beside_it() -> None:
    row = of_backup("the folder for backups cannot be written (No space left on device)")
    assert (row.reason, row.text) == ("folder_unwritable", "(No space left on device)")
    assert of_backup("Input/output error").reason == ""
    assert of_printer(PrinterTrouble.COVER_OPEN, "").name == "cover open"
