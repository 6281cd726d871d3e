"""A next version of WaitWise, which has one migration more than this one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.config import Config

from core import backup_file, check, database, schema, upgrade
from core.migrations import upgrade as migrating

NEXT = "0002"
STATEMENT = "CREATE INDEX ticket_in_a_next_version ON ticket (joined_at)"
GOOD = f"op.get_bind().exec_driver_sql({STATEMENT!r})"
FAILING = f"{GOOD}\n    op.get_bind().exec_driver_sql('INSERT INTO nowhere VALUES (1)')"
VIOLATING = f"{GOOD}\n    op.get_bind().exec_driver_sql('DROP TRIGGER ticket_after_update')"
MIGRATION = """
from alembic import op

revision = "{next}"
down_revision = "{before}"


def upgrade() -> None:
    {body}
"""


@contextmanager
def next_version(folder: Path, body: str) -> Iterator[None]:
    """What is opened meanwhile is opened by it; its migration does ``body``."""
    scripts = Path(shutil.copytree(Path(migrating.__file__).parent, folder / "migrations"))
    migration = MIGRATION.format(next=NEXT, before=schema.SCHEMA_VERSION, body=body)
    (scripts / "versions" / f"{NEXT}_next.py").write_text(migration)

    def config() -> Config:
        made = Config()
        made.set_main_option("script_location", str(scripts))
        made.set_main_option("path_separator", "os")
        return made

    made = (*schema.statements(), STATEMENT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrating, "_config", config)
        patch.setattr(check, "statements", lambda: made)
        for module in (backup_file, check, database, upgrade):
            patch.setattr(module, "SCHEMA_VERSION", NEXT)
        yield
    shutil.rmtree(scripts)
