"""QR codes as pictures: of a customer's ticket page, and of the page that joins a queue."""

from io import BytesIO

import segno
from aiohttp import web

from server.answering import Answering
from server.services import SERVICES

_QUIET_ZONE_MODULES = 4


def add_routes(answering: Answering) -> None:
    """Add the code of every ticket page, and of every queue that phones may join."""
    answering.get("/t/{secret}/code.svg", _of_ticket)
    answering.get("/join/{queue:[0-9]{1,18}}/code.svg", _of_queue)


def svg(text: str) -> bytes:
    """The code of ``text``, black on white, of whatever size it is shown in."""
    picture = BytesIO()
    segno.make(text, error="m", micro=False).save(
        picture, kind="svg", border=_QUIET_ZONE_MODULES, light="#fff", xmldecl=False, omitsize=True
    )
    return picture.getvalue()


async def _of_ticket(request: web.Request) -> web.Response:
    services, secret = request.app[SERVICES], request.match_info["secret"]
    if services.visitors.by_secret(secret) is None:
        raise web.HTTPNotFound
    return _answer(services.ticket_url(secret))


async def _of_queue(request: web.Request) -> web.Response:
    services, queue_id = request.app[SERVICES], int(request.match_info["queue"])
    queue = services.branch.views.queue(queue_id)
    if queue is None or not queue.join_from_phone:
        raise web.HTTPNotFound
    return _answer(services.join_url(queue_id))


def _answer(url: str) -> web.Response:
    return web.Response(body=svg(url), content_type="image/svg+xml", charset="utf-8")
