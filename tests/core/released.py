"""Branches as released versions left them: a backup each, which every later version must read.

``python -m tests.core.released`` keeps one of the present schema version in ``versions``.
"""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from core.backup import make_backup
from core.schema import SCHEMA_VERSION
from tests.core.crowded import crowd

FOLDER = Path(__file__).with_name("versions")


def released() -> list[Path]:
    """The backups, the oldest first."""
    return sorted(FOLDER.glob("*.zip"))


def keep() -> Path:
    """Keep one of the present version; it is made anew only while that is not released."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        crowd(data)
        made = make_backup(data, Path(folder), datetime.now(UTC)).path
        kept = FOLDER / f"{SCHEMA_VERSION}.zip"
        kept.write_bytes(made.read_bytes())
    return kept


if __name__ == "__main__":
    print(keep())
