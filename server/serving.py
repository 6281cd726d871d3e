"""``waitwise-server serve``: a branch without a screen, until a signal ends it."""

import argparse
import asyncio
import gc
import logging
import signal
from contextlib import suppress
from pathlib import Path

from yarl import URL

from core.branch import Branch, open_branch
from core.command_line import add_network_words, configured
from core.errors import WorldError
from core.log import Log
from core.log_keeping import kept_log
from core.programs import begin_anew
from core.service_manager import ServiceManager
from core.sweep import sweep_interval_s
from core.watchdog import READS_WITHIN_S, WRITES_WITHIN_S, Part, Watchdog
from server.app import Server, network_settings
from server.output import say
from server.services import Services
from server.settings import ServerSettings

logger = logging.getLogger(__name__)

_OBJECTS_PER_COLLECTION = 20_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``serve`` can be told beside the data folder."""
    add_network_words(parser)


def run(arguments: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM. Raises ``WorldError``, in words."""
    data, _, told = configured(arguments)
    settings = network_settings(data, told.network, told.backup)
    level = logging.INFO if arguments.verbose else logging.WARNING
    with kept_log(data, told.log, level, every_request=arguments.verbose) as log:
        begins_anew = _run(data, settings, log)
    if begins_anew:
        begin_anew()
    return 0


def _run(data: Path, settings: ServerSettings, log: Log) -> bool:
    """Serve; whether to begin anew, as a backup waits to be put back."""
    with Watchdog(ServiceManager.of_process()) as watchdog:
        branch = open_branch(data)
        branch.bus.subscribe(log.take)
        try:
            asyncio.run(_serve(branch, settings, watchdog))
        finally:
            branch.close()
    return branch.begins_anew


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
        say("WaitWise is stopping.\n")
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
    say("\n".join(lines) + "\n")


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
    say(f"In this network it is called {url}/\n")
