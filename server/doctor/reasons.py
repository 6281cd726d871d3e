"""Why something failed, as a code of a list; the owner's page has words for each."""

from collections.abc import Mapping

from core.printer import PrinterTrouble
from server.doctor.found import Row

OF_BACKUPS: Mapping[str, str] = {
    "the folder for backups is not there": "folder_gone",
    "the folder for backups cannot be written": "folder_unwritable",
    "there is too little room on this machine's disk": "no_room_here",
    "this machine's disk cannot be used": "disk_unusable",
    "a file of the branch cannot be read": "file_unreadable",
    "it did not pass the check": "unsound",
    "it cannot be unpacked": "not_unpacked",
    "another one was under way": "another_one",
}
"""By what a backup's failure says, without what the machine said in brackets after it."""


def of_backup(detail: str) -> Row:
    """Why the last backup failed."""
    words, bracket, said = detail.partition(" (")
    return Row(words, f"{bracket.strip()}{said}", reason=OF_BACKUPS.get(words, ""))


def of_printer(trouble: PrinterTrouble, detail: str) -> Row:
    """Why nothing is printed; ``detail`` is what the machine said."""
    return Row(trouble.replace("_", " "), detail, reason=trouble.value)
