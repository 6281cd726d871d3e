"""What every call can reach: the branch, the settings, and what the server keeps in memory."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field

from aiohttp import web

from core.branch import Branch
from server.backups import Backups
from server.certificates import Certificate
from server.devices import Devices
from server.doctor.doctor import Doctor
from server.hub import Hub
from server.identity import Visitors
from server.limits import NewTickets, WrongTries
from server.pairing_codes import PairingCodes
from server.passwords import Passwords
from server.screens import Screens
from server.settings import ServerSettings
from server.site import Site


@dataclass(frozen=True, slots=True)
class Services:
    """One set per application.

    ``public_url`` is the base of customers' links and ``staff_url`` that of staff's, both without a
    slash at the end. ``certificate`` is there where this server speaks TLS.
    """

    branch: Branch
    settings: ServerSettings
    public_url: str
    staff_url: str
    certificate: Certificate | None
    site: Site
    hub: Hub
    visitors: Visitors
    backups: Backups
    devices: Devices
    screens: Screens
    doctor: Doctor
    machine_token: str
    """Of programs on this machine, as long as this runs."""
    pairing: PairingCodes = field(default_factory=PairingCodes)
    wrong_codes: WrongTries = field(default_factory=WrongTries)
    wrong_tries: WrongTries = field(default_factory=WrongTries)
    new_tickets: NewTickets = field(default_factory=NewTickets)
    passwords: Passwords = field(default_factory=Passwords)
    answered: Counter[tuple[str, int]] = field(default_factory=Counter)
    """How often each call was answered with each status since the start."""
    one_log_in: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Log-ins are verified one at a time, so that the limit is exact and memory bounded."""

    def ticket_url(self, secret: str) -> str:
        """The page a customer follows the ticket with that secret on."""
        return f"{self.public_url}/t/{secret}"

    def join_url(self, queue_id: int) -> str:
        """The page on which a phone joins that queue; what a poster's code says."""
        return f"{self.public_url}/join/{queue_id}"


SERVICES = web.AppKey("services", Services)
