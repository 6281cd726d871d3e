"""A branch under load in a process that may be killed: it tells what it asks and is answered.

What it tells goes through a pipe, one line in one write, so that nothing told is lost with it.
"""

import json
import os
import random
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

# A first start needs these; they are read before, so that kills meet the start and not the reading.
import core.migrations.upgrade  # noqa: F401
from core.branch import Branch, open_branch
from core.commands import Command, Join, Key, MoveTicket, SetUpBranch
from core.errors import StorageUnavailableError
from core.outcomes import Outcome, encode
from core.states import Calling, Event
from core.values import Joined
from tests.core.altered_connections import Plain, alter_connections
from tests.core.factory import STAFF

THREADS = 6
MOVES = (Event.CANCEL, Event.COMPLETE)
STARTING, OPENED, ASKED, ANSWERED, CLOSING, CLOSED = (
    "starting",
    "opened",
    "asked",
    "answered",
    "closing",
    "closed",
)


class Wish(NamedTuple):
    """A command and its key, so that it can be told and asked for again."""

    key: str
    event: str
    ticket: int = 0

    def command(self) -> Command:
        """A join's ticket bears the key as its name, so that it can be found."""
        if self.event == SET_UP.event:
            return SetUpBranch("Ann", "no hash", "Desk", 3, calling=Calling.AUTOMATIC)
        if self.event == Event.JOIN:
            return Join(1, name=self.key)
        return MoveTicket(self.ticket, Event(self.event))


SET_UP = Wish("set up", "set up")


class LoadedBranch:
    """The child's side: asks, and tells the parent."""

    def __init__(self, branch: Branch, pipe: int) -> None:
        self._branch = branch
        self._pipe = pipe

    def ask(self, *wishes: Wish) -> list[Outcome]:
        """The outcomes of wishes asked at once, told before anything else is done with them."""
        futures = []
        for wish in wishes:
            tell(self._pipe, ASKED, *wish)
            futures.append(self._branch.submit(wish.command(), STAFF, Key("staff", wish.key)))
        outcomes = [future.result(30) for future in futures]
        for wish, outcome in zip(wishes, outcomes, strict=True):
            tell(self._pipe, ANSWERED, wish.key, encode(outcome).decode())
        return outcomes

    def work(self, name: str) -> None:
        """Join and leave, or be served, until the process dies or the branch closes."""
        chance = random.Random(name)
        turn = 0
        try:
            while True:
                turn += 1
                (outcome,) = self.ask(Wish(f"{name}-{turn}", Event.JOIN))
                assert isinstance(outcome.result, Joined)
                if event := chance.choice([*MOVES, None]):
                    self.ask(Wish(f"{name}-{turn}-{event}", event, outcome.result.ticket.id))
        except StorageUnavailableError:
            return  # it closes; what was not answered is asked for again by the next one


def tell(pipe: int, *words: str | int) -> None:
    """One line."""
    os.write(pipe, json.dumps(words).encode() + b"\n")


class Orders(NamedTuple):
    """What the child is to do; ``connections`` may be of a kind that is not to be trusted."""

    folder: Path
    name: str
    again: list[Wish]
    closes_after_s: float | None = None
    connections: type[Plain] | None = None


def serve(orders: Orders, told: Connection) -> None:
    """Start the branch, ask again, then load it; close it if ordered; wait for the end."""
    pipe = told.fileno()
    if orders.connections is not None:
        alter_connections(orders.connections)
    tell(pipe, STARTING)
    branch = open_branch(orders.folder)
    tell(pipe, OPENED)
    loaded = LoadedBranch(branch, pipe)
    loaded.ask(SET_UP)
    loaded.ask(*orders.again)
    for number in range(THREADS):
        thread = threading.Thread(
            target=loaded.work, args=(f"{orders.name}-{number}",), daemon=True
        )
        thread.start()
    if orders.closes_after_s is not None:
        time.sleep(orders.closes_after_s)
        tell(pipe, CLOSING)
        branch.close()
        tell(pipe, CLOSED)
    threading.Event().wait()
