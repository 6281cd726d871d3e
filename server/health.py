"""The calls that say whether all is well: in a word for anybody, in full for whoever keeps it."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from server import requests
from server.answers import BackupAnswer, CheckAnswer, HealthAnswer
from server.context import Context, ok


async def read_health(context: Context) -> web.Response:
    """GET health: 200 while the database answers, else 503. Waits for no look."""
    health = context.branch.views.health()
    backup = context.services.backups.last
    printer = context.branch.printer.report
    statuses = context.services.doctor.statuses
    return ok(
        HealthAnswer(
            status="ok",
            schema_version=health.schema_version,
            clock_offset_s=health.clock_offset_s,
            queues=health.queues,
            active=health.active,
            sequence=health.sequence,
            backup=None if backup is None else BackupAnswer(*backup),
            printer=None if printer is None else printer.told(),
            checks=tuple(CheckAnswer(name, status) for name, status in statuses.items()),
        )
    )


async def read_doctor(context: Context) -> web.Response:
    """GET doctor: every line with what was seen and what to do."""
    return ok(await context.services.doctor.report())


async def look_again(context: Context) -> web.Response:
    """POST doctor: look at everything anew; the database is read whole meanwhile."""
    await context.body(requests.Nothing)
    context.services.doctor.look_again()
    return ok(await context.services.doctor.report())


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    "read_health": read_health,
    "read_doctor": read_doctor,
    "look_again": look_again,
}
