"""What every call can reach: the branch, the settings, and what the server keeps in memory."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field

from aiohttp import web

from core.branch import Branch
from server.hub import Hub
from server.identity import Visitors
from server.limits import WrongTries
from server.passwords import Passwords
from server.settings import ServerSettings


@dataclass(frozen=True, slots=True)
class Services:
    """One set per application. ``public_url`` is the base of links, without a slash at the end."""

    branch: Branch
    settings: ServerSettings
    public_url: str
    hub: Hub
    visitors: Visitors
    wrong_tries: WrongTries = field(default_factory=WrongTries)
    passwords: Passwords = field(default_factory=Passwords)
    answered: Counter[tuple[str, int]] = field(default_factory=Counter)
    """How often each call was answered with each status since the start."""
    one_log_in: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Log-ins are verified one at a time, so that the limit is exact and memory bounded."""

    def ticket_url(self, secret: str) -> str:
        """The page a customer follows the ticket with that secret on."""
        return f"{self.public_url}/t/{secret}"


SERVICES = web.AppKey("services", Services)
