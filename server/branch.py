"""The calls that concern the branch as a whole: what it is, its settings, its health."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from core import commands
from server import requests
from server.answers import HealthAnswer
from server.context import Context, ok


async def read_branch(context: Context) -> web.Response:
    """GET branch: its name and queues, for a kiosk or page to begin with."""
    return ok(context.branch.views.branch())


async def change_branch(context: Context) -> web.Response:
    """PATCH branch {name?, time_zone?, day_starts_at?, country?}."""
    changes = requests.changes(await context.body(requests.BranchChanges))
    return ok((await context.submit(commands.ChangeBranch(changes))).result)


async def read_health(context: Context) -> web.Response:
    """GET health: 200 while the database answers, else 503."""
    health = context.branch.views.health()
    return ok(
        HealthAnswer(
            status="ok",
            schema_version=health.schema_version,
            clock_offset_s=health.clock_offset_s,
            queues=health.queues,
            active=health.active,
            sequence=health.sequence,
        )
    )


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    "read_branch": read_branch,
    "change_branch": change_branch,
    "read_health": read_health,
}
