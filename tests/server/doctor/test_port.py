"""Ports that are reached, partly reached, shut, free and taken; all on this machine."""

import socket
from collections.abc import Iterator
from contextlib import closing

import pytest

from server.doctor import port
from server.settings import ServerSettings
from tests.server.doctor.conftest import LIVE, MakeSubject

OTHER = "127.0.0.2"
"""Stands for this machine's address in the network."""


@pytest.fixture
def listening() -> Iterator[int]:
    """A port that 127.0.0.1 answers on."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield server.getsockname()[1]


@pytest.fixture
def in_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine has one address in the network."""
    monkeypatch.setattr(port, "addresses_of", lambda _: (OTHER,))
    monkeypatch.setattr(port, "is_loopback", lambda address: address == "127.0.0.1")


def test_this_machine_alone(subject: MakeSubject, listening: int) -> None:
    settings = ServerSettings("127.0.0.1", listening)
    found = port.look(subject(settings=settings, live=LIVE))
    assert (found.kind, found.values["url"]) == ("here", f"http://127.0.0.1:{listening}")


@pytest.mark.usefixtures("in_network")
def test_an_address_that_does_not_answer_is_named(subject: MakeSubject, listening: int) -> None:
    settings = ServerSettings("0.0.0.0", listening)  # noqa: S104 - only asked about
    found = port.look(subject(settings=settings, live=LIVE))
    assert found.kind == "partly"
    assert [row.name for row in found.rows] == [f"http://{OTHER}:{listening}"]
    with closing(socket.create_server((OTHER, listening))):
        found = port.look(subject(settings=settings, live=LIVE))
    assert (found.kind, found.values["url"]) == ("ok", f"http://{OTHER}:{listening}")


@pytest.mark.usefixtures("in_network")
def test_a_branch_that_is_not_set_up_is_for_this_machine(
    subject: MakeSubject, listening: int
) -> None:
    settings = ServerSettings("0.0.0.0", listening)  # noqa: S104 - only asked about
    assert port.look(subject(settings=settings, live=LIVE, set_up=False)).kind == "here"


def test_a_port_that_nobody_answers_on(subject: MakeSubject) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        number = server.getsockname()[1]
    found = port.look(subject(settings=ServerSettings("127.0.0.1", number), live=LIVE))
    assert found.kind == "unreachable"


def test_while_it_does_not_run_its_port_is_free_or_taken(
    subject: MakeSubject, listening: int
) -> None:
    found = port.look(subject(settings=ServerSettings("127.0.0.1", listening)))
    assert (found.kind, found.values["port"]) == ("taken", str(listening))
    assert "is in use" in found.rows[0].name
    assert port.look(subject(settings=ServerSettings("127.0.0.1", 0))).kind == "free"
