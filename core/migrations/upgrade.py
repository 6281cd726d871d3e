"""Brings a database file to the newest schema version, in one transaction."""

from pathlib import Path

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool

from core.database import connect


def upgrade(path: Path) -> None:
    """Run every migration ``path`` lacks; all of them or none take effect."""
    script = scripts()
    engine = create_engine("sqlite://", creator=lambda: connect(path), poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.begin() as connection:
        # Versions are read inside the transaction, so that two first starts do not collide.
        context = MigrationContext.configure(
            connection,
            opts={
                "fn": lambda revision, _: script._upgrade_revs("head", revision),
                "script": script,
                "transactional_ddl": True,
                "transaction_per_migration": False,
            },
        )
        with Operations.context(context):
            context.run_migrations()
    engine.dispose()


def scripts() -> ScriptDirectory:
    """The folder of migrations."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)
