"""What a running branch tells of itself for the self-check."""

from datetime import UTC, datetime

from core.branch import Branch
from core.clock import SECOND_US
from core.errors import WorldError
from server.backups import Backups
from server.devices import Devices
from server.doctor.subject import Live, Subject
from server.screens import Screens
from server.settings import ServerSettings


class AtWork:
    """Called on the server's loop; answers the ``Subject`` of the moment."""

    def __init__(
        self,
        branch: Branch,
        settings: ServerSettings,
        backups: Backups,
        devices: Devices,
        screens: Screens,
    ) -> None:
        self._branch = branch
        self._settings = settings
        self._backups = backups
        self._devices = devices
        self._screens = screens

    def __call__(self) -> Subject:
        """Also where the database cannot be read just now: then what it says is not known."""
        time_zone, waiting = self._from_file()
        return Subject(
            data=self._branch.data,
            settings=self._settings,
            now=datetime.now(UTC),
            set_up=time_zone is not None,
            time_zone=time_zone,
            ahead_s=self._branch.clock.offset() / SECOND_US,
            newer=False,
            has_kiosk=self._screens.known is not None,
            live=Live(
                self._devices.known,
                self._screens.known,
                self._backups.last,
                waiting,
                self._branch.printer.report,
            ),
        )

    def _from_file(self) -> tuple[str | None, int]:
        try:
            branch = self._branch.views.branch()
            waiting = self._branch.views.health().active
        except WorldError:
            return None, 0
        return (branch.time_zone if branch.set_up else None), waiting
