"""What is looked at: a data folder, how it is served, and what a running branch alone knows."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.printer import PrinterReport
from server.backups import LastBackup
from server.devices import Device
from server.screens import Screen
from server.settings import ServerSettings


@dataclass(frozen=True, slots=True)
class Live:
    """What nobody but the branch that runs can tell.

    ``screens`` is None without a kiosk; ``backup`` is None where none are made, ``printer`` where
    nothing is printed.
    """

    devices: tuple[Device, ...]
    screens: tuple[Screen, ...] | None
    backup: LastBackup | None
    waiting: int
    """Tickets that are not over."""
    printer: PrinterReport | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """One branch at one moment, ``now`` being the machine's clock.

    ``time_zone`` is None where the file cannot be read or is not set up; ``live`` while it does not
    run. ``ahead_s`` is how far engine time is ahead of ``now``.
    """

    data: Path
    settings: ServerSettings
    now: datetime
    set_up: bool
    time_zone: str | None
    ahead_s: float
    newer: bool
    """Whether a newer version than this one made the file."""
    has_kiosk: bool
    live: Live | None
