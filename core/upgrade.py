"""Before a database is brought to a newer schema: a backup of it, and the whole way on a copy.

The database itself is migrated after that, in one transaction, by ``core.database``.
"""

import logging
from datetime import UTC, datetime
from pathlib import Path

from core.backup import BEFORE_UPGRADE, FOLDER_NAME, make_backup
from core.errors import UpgradeError, WorldError
from core.schema import SCHEMA_VERSION

logger = logging.getLogger(__name__)

_WAIT_S = 60.0


def prepare(data: Path, version: str) -> None:
    """Back the branch in ``data`` up, whose database is of the older ``version``; try the upgrade.

    Raises ``UpgradeError``, in words that say how to go back; then nothing was changed.
    """
    try:
        made = make_backup(
            data, data / FOLDER_NAME, datetime.now(UTC), BEFORE_UPGRADE, wait_s=_WAIT_S
        )
    except WorldError as error:
        raise UpgradeError(
            f"This version of WaitWise keeps its database otherwise (schema {SCHEMA_VERSION}, and"
            f" this one is {version}), and bringing it there did not succeed on a copy: {error}"
            " The database itself is as it was: install the version that you had, and it goes on."
        ) from error
    logger.warning(
        "the database is brought from schema %s to %s; to go back, install the version that you"
        " had, and restore %s",
        version,
        SCHEMA_VERSION,
        made.path,
    )
