"""The calls that pair a tablet, and ``waitwise-server pair``: the code on a terminal."""

import argparse
import asyncio
import getpass
import ssl
import sys
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from pathlib import Path

import aiohttp
import msgspec
import segno
from aiohttp import web

from core.errors import WorldError
from server import requests
from server.answers import LoginAnswer, PairedAnswer, PairingAnswer
from server.calls import BASE
from server.certificates import FOLDER_NAME
from server.context import Context, answer, ok
from server.pairing_codes import LASTS_S
from server.problems import Fault, FaultError, too_many
from server.services import Services

_PATIENCE = aiohttp.ClientTimeout(total=20)


def pairing_url(services: Services) -> str:
    """The page to open on a tablet, with a new code.

    With a certificate that the tablet may not trust yet it is the page over plain HTTP: that leads
    on by way of the explanation, and over TLS the browser would show nothing but its warning.
    """
    known = services.certificate is None or not services.certificate.made
    base = services.staff_url if known else services.staff_url.replace("https:", "http:", 1)
    return f"{base}/pair#{services.pairing.issue()}"


async def start_pairing(context: Context) -> web.Response:
    """POST pairing → {url, lasts_s}: a link that pairs one tablet, for a QR code."""
    await context.body(requests.Nothing)
    return answer(PairingAnswer(pairing_url(context.services), LASTS_S), created=True)


async def pair(context: Context) -> web.Response:
    """POST pairing/redeem {code, device} → {device, branch}.

    Raises ``FaultError``: pairing_over for a code that is used, over or none; too_many after many
    of those from an address.
    """
    body = await context.body(requests.Pair)
    services, address = context.services, str(context.request.remote)
    if wait_s := services.wrong_codes.wait_s(address):
        raise too_many(
            f"Too many codes that were none. Try again in {-(-wait_s // 60)} min.", wait_s
        )
    if not services.pairing.redeem(body.code):
        services.wrong_codes.record(address)
        raise FaultError(
            Fault.PAIRING_OVER,
            "This code was used already, or its ten minutes are over. Show a new one, and scan "
            "that. The tablet works without, too: open the staff page and sign in.",
        )
    return ok(PairedAnswer(body.device, context.branch.views.branch().name))


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    "start_pairing": start_pairing,
    "pair": pair,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``pair`` can be told beside the data folder."""
    add = parser.add_argument
    add("--at", default="http://127.0.0.1:8080", metavar="URL", help="where the branch runs")
    add("--name", required=True, help="who signs in there")
    add("--pin", help="that one's PIN; asked for if not given")


def run(arguments: argparse.Namespace) -> int:
    """Show a code on the terminal. Raises ``WorldError``, in words."""
    pin = arguments.pin or _asked_pin()
    try:
        shown = asyncio.run(_ask(arguments.at.rstrip("/"), arguments.name, pin, arguments.data))
    except (aiohttp.ClientError, TimeoutError) as error:
        raise WorldError(
            f"No branch answers at {arguments.at} ({error}). Start it, or name its address with "
            "--at; with TLS that begins with https://. Nothing was changed."
        ) from error
    except msgspec.DecodeError as error:
        raise WorldError(
            f"What answers at {arguments.at} is no branch. Name its address with --at. Nothing was"
            " changed."
        ) from error
    segno.make(shown.url, micro=False).terminal(sys.stdout, compact=True)
    sys.stdout.write(
        f"Scan this with the tablet within {shown.lasts_s // 60} minutes, once. Or type:\n"
        f"  {shown.url}\n"
    )
    return 0


def _asked_pin() -> str:
    try:
        return getpass.getpass("PIN: ")
    except EOFError as error:
        raise WorldError(
            "There is nobody here to ask for the PIN. Give it with --pin. Nothing was changed."
        ) from error


async def _ask(at: str, name: str, pin: str, data: Path) -> PairingAnswer:
    connector = aiohttp.TCPConnector(ssl=_trust(data))
    async with aiohttp.ClientSession(connector=connector, timeout=_PATIENCE) as session:
        login = {"name": name, "secret": pin, "device": "waitwise-server pair"}
        answer = await _post(session, f"{at}{BASE}/auth/login", login)
        token = msgspec.json.decode(answer, type=LoginAnswer).token
        signed_in = {"Authorization": f"Bearer {token}"}
        shown = await _post(session, f"{at}{BASE}/pairing", {}, signed_in)
        await _post(session, f"{at}{BASE}/auth/logout", {}, signed_in)
        return msgspec.json.decode(shown, type=PairingAnswer)


async def _post(
    session: aiohttp.ClientSession,
    url: str,
    body: dict[str, str],
    headers: dict[str, str] | None = None,
) -> bytes:
    async with session.post(url, json=body, headers=headers, allow_redirects=False) as reply:
        content = await reply.read()
        if reply.status not in (HTTPStatus.OK, HTTPStatus.CREATED):
            raise WorldError(_words_in(content) or f"{url} is no branch's address.")
        return content


def _words_in(content: bytes) -> str:
    try:
        return str(msgspec.json.decode(content)["detail"])
    except (msgspec.DecodeError, KeyError, TypeError):
        return ""


def _trust(data: Path) -> ssl.SSLContext:
    """What browsers trust, and this folder's own authority."""
    context = ssl.create_default_context()
    authority = data / FOLDER_NAME / "authority.crt"
    if authority.exists():
        context.load_verify_locations(authority)
    return context
