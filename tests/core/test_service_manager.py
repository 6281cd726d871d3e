"""What a service manager hears, and that nothing is amiss where there is none."""

import os
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.service_manager import ServiceManager

OWN = str(os.getpid())


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[socket.socket]:
    """A socket that hears what is told."""
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as ear:
        ear.bind(str(tmp_path / "notify"))
        ear.settimeout(5)
        yield ear


def hear(ear: socket.socket) -> list[str]:
    return ear.recv(4096).decode().splitlines()


def test_everything_that_is_told_is_in_the_words_of_the_protocol(ear: socket.socket) -> None:
    manager = ServiceManager.of_process({"NOTIFY_SOCKET": ear.getsockname()})
    manager.is_ready("Serving at\nhome")
    manager.is_alive()
    manager.still_at_it(30)
    manager.has("Stalled")
    manager.stops()
    assert hear(ear) == ["READY=1", "STATUS=Serving at home"]
    assert hear(ear) == ["WATCHDOG=1"]
    assert hear(ear) == ["WATCHDOG=1", "EXTEND_TIMEOUT_USEC=30000000"]
    assert hear(ear) == ["STATUS=Stalled"]
    assert hear(ear) == ["STOPPING=1", "STATUS=Stopping"]


def test_who_begins_anew_says_since_when(ear: socket.socket) -> None:
    ServiceManager(ear.getsockname()).begins_anew()
    reloading, since, _ = hear(ear)
    assert reloading == "RELOADING=1"
    assert since.removeprefix("MONOTONIC_USEC=").isdecimal()


def test_while_it_begins_anew_it_is_given_time_to_load(ear: socket.socket) -> None:
    manager = ServiceManager(ear.getsockname(), 2.5)
    manager.begins_anew()
    manager.is_ready("Serving")
    assert "WATCHDOG_USEC=60000000" in hear(ear)
    assert hear(ear) == ["READY=1", "WATCHDOG_USEC=2500000", "STATUS=Serving"]


def test_an_abstract_socket_hears_as_well() -> None:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as ear:
        ear.settimeout(5)
        ear.bind("")  # the kernel chooses an abstract name
        name = ear.getsockname()
        assert name[:1] == b"\0"
        ServiceManager(f"@{name[1:].decode()}").is_alive()
        assert ear.recv(100) == b"WATCHDOG=1"


def test_the_patience_is_that_of_this_process() -> None:
    there = {"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": "30000000"}
    assert ServiceManager.of_process(there).watchdog_s == 30
    assert ServiceManager.of_process({**there, "WATCHDOG_PID": OWN}).watchdog_s == 30
    assert ServiceManager.of_process({**there, "WATCHDOG_PID": "1"}).watchdog_s is None


def test_a_name_that_no_socket_has_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    manager = ServiceManager.of_process({"NOTIFY_SOCKET": "/" + "x" * 107})
    manager.is_ready("Serving")
    manager.is_alive()
    assert [one.getMessage() for one in caplog.records] == [
        "NOTIFY_SOCKET is longer than any socket's name: nobody is told anything"
    ]


@pytest.mark.parametrize("within", ["", "0", "soon", "-1"])
def test_a_patience_that_is_none_is_none(within: str) -> None:
    there = {"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": within}
    assert ServiceManager.of_process(there).watchdog_s is None


@pytest.mark.parametrize("address", ["", "vsock:2:1", "relative"])
def test_without_one_nothing_is_told_and_nothing_is_amiss(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    manager = ServiceManager.of_process({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "1000000"})
    manager.is_ready("Serving")
    assert manager.watchdog_s is None
    assert caplog.text == ""


def test_one_that_cannot_be_reached_is_told_once_and_again_after_it_could(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    manager = ServiceManager(str(tmp_path / "notify"))
    manager.is_alive()
    manager.is_alive()
    assert len(caplog.records) == 1
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as ear:
        ear.bind(str(tmp_path / "notify"))
        manager.is_alive()
    manager.is_alive()
    assert len(caplog.records) == 2


def test_one_that_does_not_listen_holds_nobody_up(
    ear: socket.socket, caplog: pytest.LogCaptureFixture
) -> None:
    manager = ServiceManager(ear.getsockname())
    while not caplog.records:  # until no more fits in
        manager.is_alive()
    assert "cannot be told" in caplog.text
