"""A next version of WaitWise as a package: its sources with one migration more, built anew."""

import re
import shutil
from pathlib import Path

from tests.core.next_version import GOOD, MIGRATION, NEXT, STATEMENT
from tests.packaging.places import ROOT

VERSION = "99.0.0"
_NOT_SOURCES = (".*", "build", "dist", "__pycache__", "*.egg-info", "tests")


def next_sources(folder: Path) -> Path:
    """The project as it will be, in ``folder``."""
    source = Path(shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*_NOT_SOURCES)))
    schema = source / "core" / "schema.py"
    text = schema.read_text()
    before = re.search(r'^SCHEMA_VERSION = "(.+)"$', text, re.MULTILINE)
    assert before
    text = text.replace(before[0], f'SCHEMA_VERSION = "{NEXT}"')
    whole = "return (*_tables(), *_seeds(), *_triggers())"
    assert whole in text
    schema.write_text(text.replace(whole, f"{whole[:-1]}, {STATEMENT!r})"))
    migration = MIGRATION.format(next=NEXT, before=before[1], body=GOOD)
    (source / "core" / "migrations" / "versions" / f"{NEXT}_next.py").write_text(migration)
    project = source / "pyproject.toml"
    project.write_text(
        re.sub(r'^version = ".+"$', f'version = "{VERSION}"', project.read_text(), flags=re.M)
    )
    return source
