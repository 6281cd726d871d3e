"""What calls answer where it is none of the engine's own values."""

from typing import Literal

import msgspec

from core.printer import PrinterNow
from core.states import Scope
from core.values import Moment, Ticket, User
from server.doctor.found import Status


class LoginAnswer(msgspec.Struct, frozen=True):
    """The token is shown this once; a browser also gets it as a cookie no script can read."""

    token: str
    expires_at: Moment
    user: User


class JoinAnswer(msgspec.Struct, frozen=True):
    """``secret`` and ``url`` are null for one who only typed the phone number of a ticket."""

    ticket: Ticket
    secret: str | None
    url: str | None


class ApiKeyAnswer(msgspec.Struct, frozen=True):
    """A new key; ``key`` is the secret to send as a Bearer token, shown this once."""

    id: int
    name: str
    scopes: tuple[Scope, ...]
    made_at: Moment
    key: str


class PairingAnswer(msgspec.Struct, frozen=True):
    """Where a tablet goes; the code stands after the #, which no server and no log gets to see."""

    url: str
    lasts_s: int


class PairedAnswer(msgspec.Struct, frozen=True):
    """``device`` is what the tablet is called from now on; ``branch`` is what it works for."""

    device: str
    branch: str


class TrustAnswer(msgspec.Struct, frozen=True):
    """``tls`` says whether the branch speaks it, ``made`` whether the certificate is its own.

    ``fingerprint`` is null without TLS, ``file`` where there is nothing to trust by hand.
    """

    tls: bool
    made: bool
    fingerprint: str | None
    file: str | None


class BackupAnswer(msgspec.Struct, frozen=True):
    """``at`` is when the last good one was made; ``detail`` says why the last try was none."""

    at: Moment | None
    ok: bool
    detail: str


class CheckAnswer(msgspec.Struct, frozen=True):
    """How a line of the self-check was when it was last looked at; what was seen is an owner's."""

    name: str
    status: Status


class HealthAnswer(msgspec.Struct, frozen=True):
    """``clock_offset_s`` says how far engine time is ahead of this machine's clock.

    ``backup`` is null where none are made, ``printer`` where nothing is printed; ``checks`` holds
    what was looked at so far.
    """

    status: Literal["ok"]
    schema_version: str
    clock_offset_s: float
    queues: int
    active: int
    sequence: int
    backup: BackupAnswer | None
    printer: PrinterNow | None
    checks: tuple[CheckAnswer, ...]


class TimeZone(msgspec.Struct, frozen=True):
    """``offset_s`` is how far its clocks are ahead of UTC now."""

    name: str
    offset_s: int


class Country(msgspec.Struct, frozen=True):
    """``code`` is two letters; ``calling_code`` is what its phone numbers begin with."""

    code: str
    calling_code: int


class BranchChoices(msgspec.Struct, frozen=True):
    """What ``time_zone`` and ``country`` of a branch may be."""

    time_zones: tuple[TimeZone, ...]
    countries: tuple[Country, ...]


class Empty(msgspec.Struct, frozen=True):
    """An empty object: it is done, and there is nothing to say."""
