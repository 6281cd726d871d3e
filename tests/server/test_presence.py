"""Where the branch is reached: on this machine alone until there is a PIN."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import pytest
from aiohttp import web

from core.branch import Branch, open_branch
from core.commands import STAFF_AT_SETUP, SetUpBranch
from server import presence
from server.certificates import MadeCertificate
from server.listening import addresses_of, is_loopback
from server.presence import Presence
from server.settings import MadeTls, ServerSettings

NETWORK = "127.0.0.2"
"""Stands for an address in the network: other sockets than those of 127.0.0.1 reach it."""


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Branch:
    """A branch without an owner, to which 127.0.0.2 is the network."""
    monkeypatch.setattr(presence, "is_loopback", lambda host: host == "127.0.0.1")
    return open_branch(tmp_path / "data")


@pytest.fixture
async def runner() -> AsyncIterator[web.AppRunner]:
    runner = web.AppRunner(web.Application())
    await runner.setup()
    yield runner
    await runner.cleanup()


def answers(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=5).close()
    except ConnectionRefusedError:
        return False
    return True


async def until(true: Callable[[], bool]) -> None:
    """Wait; the test's own time limit ends it."""
    while not true():  # noqa: ASYNC110 - what is waited for is outside of this loop
        await asyncio.sleep(0.05)


def set_up(branch: Branch) -> None:
    command = SetUpBranch("Ada", "no hash", "Reception")
    assert branch.submit(command, STAFF_AT_SETUP).result(10).refusal is None


async def test_the_network_reaches_it_once_there_is_a_pin(
    fresh: Branch, runner: web.AppRunner, tmp_path: Path
) -> None:
    for tls in (None, MadeTls(tmp_path / "tls")):
        reached = Presence(fresh, ServerSettings(NETWORK, 0, tls=tls), lambda _: None)
        port, _ = reached.listen()
        await reached.start(runner)
        was_set_up = fresh.views.branch().set_up
        assert answers("127.0.0.1", port) is not was_set_up
        assert answers(NETWORK, port) is was_set_up
        if not was_set_up:
            await reached.look_once()
            assert not answers(NETWORK, port), "nothing has changed"
            set_up(fresh)
            await until(partial(answers, NETWORK, port))
            assert not answers("127.0.0.1", port), "it listens where it was told to"
        await reached.stop()
        assert not answers(NETWORK, port)
    fresh.close()


async def test_a_port_lost_meanwhile_leaves_it_on_this_machine(
    fresh: Branch, runner: web.AppRunner, caplog: pytest.LogCaptureFixture
) -> None:
    reached = Presence(fresh, ServerSettings(NETWORK, 0), lambda _: None)
    port, _ = reached.listen()
    await reached.start(runner)
    with socket.create_server((NETWORK, port)):
        set_up(fresh)
        await until(lambda: "only this machine reaches it" in caplog.text)
        await until(lambda: answers("127.0.0.1", port))
    await reached.stop()
    fresh.close()


async def test_the_certificate_follows_the_addresses_and_the_name(
    fresh: Branch, runner: web.AppRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Named:
        name = "waitwise-3.local"

        def __init__(self, *_: object, **__: object) -> None:
            started.append(self)

        async def start(self) -> str:
            return self.name

        async def stop(self) -> None:
            stopped.append(self)

    started: list[Named] = []
    stopped: list[Named] = []
    told: list[str] = []
    own: list[str] = ["10.0.0.5"]
    monkeypatch.setattr(presence, "Announcement", Named)
    monkeypatch.setattr(presence, "addresses_of", lambda _: tuple(own))
    monkeypatch.setattr(presence, "names_of", lambda _: ("localhost", *own))
    set_up(fresh)
    settings = ServerSettings(NETWORK, 0, tls=MadeTls(tmp_path / "tls"), mdns=True)
    reached = Presence(fresh, settings, told.append)
    port, certificate = reached.listen()
    assert isinstance(certificate, MadeCertificate)
    await reached.start(runner)
    await reached.look_once()
    assert {"localhost", "10.0.0.5", "waitwise.local", "waitwise-3.local"} <= {*certificate.names}
    own[:] = ["10.0.0.6"]
    await reached.look_once()
    assert "10.0.0.6" in certificate.names
    assert (len(started), len(stopped)) == (2, 1)
    assert set(told) == {f"https://waitwise-3.local:{port}"}
    await reached.stop()
    assert len(stopped) == 2
    fresh.close()


def test_which_addresses_are_of_the_network() -> None:
    assert is_loopback("127.0.0.9")
    assert is_loopback("::1")
    assert is_loopback("LocalHost")
    assert not is_loopback("192.168.1.7")
    assert addresses_of("127.0.0.1") == ()
    assert addresses_of("192.168.1.7") == ("192.168.1.7",)
    every = addresses_of("0.0.0.0")  # noqa: S104 - not bound to
    assert not any(one.startswith(("127.", "169.254.", "fe80")) or one == "::1" for one in every)
