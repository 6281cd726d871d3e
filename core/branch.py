"""Opens a data folder and holds what a running branch is made of; closes it in reverse order.

The server and the kiosk reach the database through here alone.
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from core import restore, upgrade
from core.bus import Bus
from core.clock import Clock
from core.commands import Asker, Command, Key
from core.database import Database
from core.events import PrinterChanged
from core.folder import DataFolder
from core.outcomes import Outcome
from core.printer import Printer
from core.secrets import TicketSecrets
from core.sweep import Sweep
from core.views import Views
from core.writer import Writer

logger = logging.getLogger(__name__)


class Branch:
    """One branch on one data folder: ``submit`` changes it, ``views`` reads it, ``bus`` tells."""

    def __init__(self, folder: DataFolder, database: Database, clock: Clock) -> None:
        self.begins_anew = False
        """Whether the program is to start again once this is closed: a backup waits."""
        self.data = folder.path
        self._folder = folder
        self._database = database
        self.clock = clock
        self.bus = Bus()
        self.secrets = TicketSecrets(folder.ticket_key())
        self.printer = Printer(lambda report: self.bus.publish([PrinterChanged(report)]))
        self.views = Views(database, clock)
        self._writer = Writer(database, clock, self.bus)
        self.sweep = Sweep(self._writer.submit)

    def submit(self, command: Command, asker: Asker, key: Key | None = None) -> Future[Outcome]:
        """Hand ``command`` to the writer; the future holds its outcome once it is durable.

        A refusal is an outcome. Raises (in the future) ``StorageUnavailableError`` where nothing
        could be written; then nothing was changed.
        """
        return self._writer.submit(command, asker, key)

    def submit_async(
        self, command: Command, asker: Asker, key: Key | None = None
    ) -> asyncio.Future[Outcome]:
        """As ``submit``, to be awaited in the running loop."""
        return self._writer.submit_async(command, asker, key)

    def ask_writer(self, answer: Callable[[], None]) -> None:
        """Have ``answer`` called by the writer's thread when it has nothing in hand; at once."""
        self._writer.ask(answer)

    def close(self) -> None:
        """Finish what was submitted, then let go of the database and the data folder.

        Raises ``WorldError`` where the log could not be folded into the file; it is kept beside it.
        """
        self._writer.close()
        self.views.close()
        try:
            self._database.close()
        finally:
            self._folder.release()


def open_branch(path: Path, clock: Clock | None = None) -> Branch:
    """Open (and, the first time, make) the branch in the data folder ``path``.

    Raises ``DataFolderError`` (in use, not writable), ``NewerDatabaseError``,
    ``NotADatabaseError``, ``StorageUnavailableError``, ``UpgradeError``. A backup that waits to be
    put back is put back first.
    """
    folder = DataFolder.take(path)
    try:
        if done := restore.finish(path):
            logger.warning("%s", done)
        clock = clock or Clock()
        database = Database.open(folder.database_path, partial(upgrade.prepare, path))
        clock.resume(database.last_time())
        return Branch(folder, database, clock)
    except BaseException:
        folder.release()
        raise
