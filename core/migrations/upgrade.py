"""Brings a database file to the newest schema version, in one transaction."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool


def upgrade(connect: Callable[[], sqlite3.Connection]) -> None:
    """Run every migration the file of ``connect`` lacks; all of them or none take effect."""
    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    # Taken at once, and versions read within, so that two first starts do not collide.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()


def scripts() -> ScriptDirectory:
    """The folder of migrations."""
    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
