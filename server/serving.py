"""``waitwise-server serve``: a branch without a screen, until a signal ends it."""

import argparse
import asyncio
import gc
import logging
import math
import signal
import sys
from contextlib import suppress
from pathlib import Path

from yarl import URL

from core.branch import Branch, open_branch
from core.errors import WorldError
from core.restore import begin_anew
from core.service_manager import ServiceManager
from core.sweep import sweep_interval_s
from core.watchdog import READS_WITHIN_S, WRITES_WITHIN_S, Part, Watchdog
from server.app import Server, network_settings
from server.services import Services
from server.settings import DEFAULT_HOST, DEFAULT_PORT, ServerSettings

logger = logging.getLogger(__name__)

_OBJECTS_PER_COLLECTION = 20_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``serve`` can be told beside the data folder."""
    parser.add_argument(
        "--host", default=DEFAULT_HOST, help="address to listen on; 0.0.0.0 for the whole network"
    )
    parser.add_argument(
        "--port", type=_port, default=DEFAULT_PORT, help="port to listen on; 0 for any free one"
    )
    parser.add_argument(
        "--public-url",
        type=_url,
        metavar="URL",
        help="base of the links people get, if it is another one",
    )
    add_network_arguments(parser)


def add_network_arguments(parser: argparse.ArgumentParser) -> None:
    """What concerns TLS, the name in the network, and backups."""
    add = parser.add_argument
    add("--tls", action="store_true", help="https, with a certificate of the branch's own making")
    add("--certificate", type=Path, metavar="FILE", help="https, with this certificate (PEM)")
    add("--key", type=Path, metavar="FILE", help="the key of that certificate (PEM)")
    add("--no-mdns", dest="mdns", action="store_false", help="no name (waitwise.local)")
    add("--backup-to", type=Path, metavar="DIR", help="the folder for backups, instead of its own")
    add(
        "--backup-every",
        type=_minutes,
        metavar="MINUTES",
        help="a backup so often, instead of once a day",
    )


def run(arguments: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM. Raises ``WorldError``, in words."""
    settings = settings_of(arguments)
    with Watchdog(ServiceManager.of_process()) as watchdog:
        branch = open_branch(arguments.data)
        try:
            asyncio.run(_serve(branch, settings, watchdog))
        finally:
            branch.close()
    if branch.begins_anew:
        begin_anew()
    return 0


def settings_of(arguments: argparse.Namespace) -> ServerSettings:
    """What the command line comes to. Raises ``CertificateError``."""
    return network_settings(
        arguments.data,
        arguments.host,
        arguments.port,
        tls=arguments.tls,
        certificate=arguments.certificate,
        key=arguments.key,
        mdns=arguments.mdns,
        public_url=arguments.public_url,
        backup_to=arguments.backup_to,
        backup_every=arguments.backup_every,
    )


def calm_the_collector() -> None:
    """Spare Python's garbage collector from looking at the program itself again and again.

    What is there by now stays. And as the requests under way hold thousands of objects that end by
    themselves, looking after every 700 new ones would mostly find those: it took 7 % of the time of
    a request, and in the longest runs everybody waited.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS_PER_COLLECTION, 20, 20)


async def _serve(branch: Branch, settings: ServerSettings, watchdog: Watchdog) -> None:
    ending = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ending.set)
    server = Server(branch, settings, _say_name)
    server.listen()
    try:
        await server.start()
        calm_the_collector()
        sweeping = asyncio.create_task(sweep_forever(branch), name="sweep")
        assert server.services is not None, "just started"
        _print_addresses(server.services)
        watchdog.watch(_parts(server, branch), f"Serving at {server.services.public_url}")
        await ending.wait()
        watchdog.end(anew=branch.begins_anew)
        sys.stdout.write("WaitWise is stopping.\n")
        await _end(sweeping)
    finally:
        await server.stop()


def _parts(server: Server, branch: Branch) -> tuple[Part, ...]:
    return (
        Part("the server", READS_WITHIN_S, server.ask),
        Part("the writer", WRITES_WITHIN_S, branch.ask_writer),
    )


async def sweep_forever(branch: Branch, interval_s: float = sweep_interval_s) -> None:
    """Sweep again and again, one run at a time; what fails is logged and tried again."""
    while True:
        await sweep_once(branch)
        await asyncio.sleep(interval_s)


async def sweep_once(branch: Branch) -> None:
    """One run of the sweep, on a thread that may wait."""
    now = branch.clock.peek()
    try:
        # Shielded: a run that was begun is finished, also when the server stops meanwhile.
        await asyncio.shield(asyncio.to_thread(branch.sweep.run_once, now))
    except WorldError as error:
        logger.warning("the sweep tries again in a moment: %s", error)
    except Exception:
        logger.exception("defect in the sweep; it tries again in a moment")


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def _print_addresses(services: Services) -> None:
    set_up = services.branch.views.branch().set_up
    public, staff = services.public_url, services.staff_url
    if not set_up:
        public, staff = _on_this_machine(public), _on_this_machine(staff)
    lines = [
        "WaitWise is running. Its pages:",
        f"  first page  {public}/",
        f"  staff       {staff}/staff",
        f"  board       {public}/board",
    ]
    lines += _about_certificate(services)
    if not set_up:
        lines.append(
            "This branch is not set up yet, and only this machine reaches it: end this, and"
        )
        lines.append("run waitwise-server init first.")
    lines.append("Ctrl+C ends it.")
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def _on_this_machine(base: str) -> str:
    """The same base by the one name that reaches a branch that is not set up."""
    return str(URL(base).with_host("127.0.0.1")).rstrip("/")


def _about_certificate(services: Services) -> list[str]:
    certificate = services.certificate
    if certificate is None:
        return []
    lines = [f"Its certificate's fingerprint (SHA-256):\n  {certificate.fingerprint}"]
    if certificate.made:
        lines.append(f"Devices trust it once: open {services.public_url}/trust on each.")
    if trouble := certificate.trouble():
        lines.append(trouble)
    return lines


def _say_name(url: str) -> None:
    sys.stdout.write(f"In this network it is called {url}/\n")
    sys.stdout.flush()


def _url(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError("a URL begins with http:// or https://")
    return text


def _minutes(text: str) -> float:
    try:
        minutes = float(text)
    except ValueError:
        minutes = 0
    if not 0 < minutes < math.inf:
        raise argparse.ArgumentTypeError("a number of minutes above 0, such as 60")
    return minutes


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and int(text) <= 65535):
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)
