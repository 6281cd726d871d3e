"""The calls that concern the branch as a whole: what it is, its settings."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from aiohttp import web

from core import commands
from core.clock import to_datetime
from core.phones import calling_codes
from server import requests
from server.answers import BranchChoices, Country, TimeZone
from server.context import Context, ok

_CONTINENTS = {
    *("Africa", "America", "Antarctica", "Arctic", "Asia"),
    *("Atlantic", "Australia", "Europe", "Indian", "Pacific"),
}
"""Where zones are named after places; all others but UTC are older names of the same."""


async def read_branch(context: Context) -> web.Response:
    """GET branch: its name and queues, for a kiosk or page to begin with."""
    return ok(context.branch.views.branch())


async def change_branch(context: Context) -> web.Response:
    """PATCH branch {name?, time_zone?, day_starts_at?, country?}."""
    changes = requests.changes(await context.body(requests.BranchChanges))
    return ok((await context.submit(commands.ChangeBranch(changes))).result)


async def branch_choices(context: Context) -> web.Response:
    """GET branch/choices: the time zones and countries this server knows."""
    now = to_datetime(context.branch.clock.peek())
    zones = await asyncio.to_thread(_time_zones, now)
    countries = tuple(Country(code, number) for code, number in calling_codes().items())
    return ok(BranchChoices(zones, countries))


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    "read_branch": read_branch,
    "change_branch": change_branch,
    "branch_choices": branch_choices,
}


def _time_zones(now: datetime) -> tuple[TimeZone, ...]:
    return tuple(
        TimeZone(name, int((now.astimezone(zone).utcoffset() or timedelta()).total_seconds()))
        for name, zone in _zones().items()
    )


@cache
def _zones() -> dict[str, ZoneInfo]:
    places = {name for name in available_timezones() if name.partition("/")[0] in _CONTINENTS}
    return {name: ZoneInfo(name) for name in sorted(places | {"UTC"})}
