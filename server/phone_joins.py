"""Joining from a customer's phone: where the queue allows it, and no more often than one would.

A device is known by a random cookie and by the ticket it holds, an address by what it dials from;
neither is kept beyond the memory of the server.
"""

import re
import uuid
from collections.abc import Mapping
from ipaddress import IPv6Address, ip_address, ip_network
from secrets import token_urlsafe

from aiohttp import web

from core.commands import Join
from core.errors import Code, refuse
from core.outcomes import Outcome
from server.context import Context
from server.idempotency import HEADER
from server.limits import JOINS_OF_A_DEVICE, JOINS_OF_AN_ADDRESS
from server.problems import Fault, FaultError

COOKIE = "waitwise_device"
COOKIE_LASTS_S = 24 * 3600
_DEVICE = re.compile(r"[A-Za-z0-9_-]{22}")
_OF_ONE_SITE = 64
"""The bits of an IPv6 address that one who dials in does not choose."""


def check_allowed(context: Context, queue_id: int) -> None:
    """Raise ``Refused`` unless the queue takes phones (forbidden), or is there (not_found)."""
    queue = context.found(context.branch.views.queue(queue_id), "queue")
    if not queue.join_from_phone:
        raise refuse(
            Code.FORBIDDEN,
            f"{queue.name} cannot be joined from a phone. Take a ticket at the kiosk, or ask the "
            "staff. Nothing was changed.",
        )


def device_of(context: Context) -> str:
    """What the phone's cookie calls it, or a new name for one that has none."""
    known = context.request.cookies.get(COOKIE)
    return known if known is not None and _DEVICE.fullmatch(known) else token_urlsafe(16)


async def submit(context: Context, command: Join, device: str) -> Outcome:
    """What the join came to. Raises as ``Context.submit``, and ``FaultError`` (too_many)."""
    tickets, wish = context.services.new_tickets, _wish(context)
    limits = _limits(context, device)
    wait_s = tickets.wait_s(limits, wish)
    if wait_s:
        raise _too_many(wait_s)
    # Counted first: a hundred at once would all pass before the first is answered.
    tickets.note(limits, wish)
    try:
        outcome = await context.submit(command)
    except BaseException:
        tickets.forget(limits, wish)
        raise
    if not outcome.created:
        tickets.forget(limits, wish)
    return outcome


def remember_device(context: Context, response: web.Response, device: str) -> None:
    """Give the phone that is answered its cookie, unless it has that."""
    if context.request.cookies.get(COOKIE) != device:
        response.set_cookie(
            COOKIE,
            device,
            max_age=COOKIE_LASTS_S,
            path="/api/",
            httponly=True,
            samesite="Strict",
            secure=context.request.scheme == "https",
        )


def site_of(address: str | None) -> str:
    """The address as a limit counts it: of IPv6 only what names the site."""
    if address is None:
        return "unknown"
    try:
        dialled = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(dialled, IPv6Address) and dialled.ipv4_mapped is not None:
        dialled = dialled.ipv4_mapped
    if isinstance(dialled, IPv6Address):
        return str(ip_network((dialled, _OF_ONE_SITE), strict=False))
    return str(dialled)


def _limits(context: Context, device: str) -> Mapping[str, int]:
    limits = {
        f"address:{site_of(context.request.remote)}": JOINS_OF_AN_ADDRESS,
        f"device:{device}": JOINS_OF_A_DEVICE,
    }
    owner = context.identity.ticket_owner
    if owner is not None:
        limits[f"customer:{owner}"] = JOINS_OF_A_DEVICE
    return limits


def _wish(context: Context) -> str:
    request = context.request
    key = request.headers.get(HEADER, uuid.uuid4().hex)
    return f"{context.identity.scope} {request.path} {key}"


def _too_many(wait_s: int) -> FaultError:
    return FaultError(
        Fault.TOO_MANY,
        f"Many tickets were taken from this phone or its network just now. Try again in "
        f"{-(-wait_s // 60)} min, take a ticket at the kiosk, or ask the staff. Nothing was lost.",
        {"Retry-After": str(wait_s)},
    )
