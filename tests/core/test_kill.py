"""A process killed at any instant under load loses nothing that it acknowledged."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from core.branch import open_branch
from core.check import check
from core.folder import DATABASE_NAME
from core.states import State
from tests.core.crowded import plain

ROUNDS = 10
LOADED = """
import os, random, sys, threading
from pathlib import Path
from core.branch import open_branch
from core.commands import CallNext, Join, MoveTicket, SetUpBranch
from core.states import Calling, Event
from tests.core.factory import STAFF

branch = open_branch(Path(sys.argv[1]))
branch.submit(
    SetUpBranch("Ann", "no hash", "Desk", 3, calling=Calling.AUTOMATIC), STAFF
).result(30)

def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def work(seed):
    chance = random.Random(seed)
    while True:
        ticket = branch.submit(Join(1), STAFF).result(30).result.ticket
        say(ticket.id, "joined")
        event = chance.choice([Event.CANCEL, Event.COMPLETE, None])
        done = event and branch.submit(MoveTicket(ticket.id, event), STAFF).result(30)
        if done and done.refusal is None:
            say(ticket.id, done.result.state)

for seed in range(6):
    threading.Thread(target=work, args=(seed,), daemon=True).start()
threading.Event().wait()
"""
FINAL = {State.CANCELLED.value, State.COMPLETED.value}


def _killed_under_load(folder: Path, after_s: float) -> list[list[str]]:
    """What a loaded child acknowledged until it was killed."""
    child = subprocess.Popen(
        [sys.executable, "-c", LOADED, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert child.stdout is not None
    with child, child.stdout:
        first = child.stdout.readline()
        try:
            child.wait(after_s)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
        rest = child.stdout.read().splitlines()
    assert child.returncode == -signal.SIGKILL
    return [line.split() for line in (first, *rest)]


def _states(path: Path) -> dict[int, str]:
    with plain(path) as connection:
        return dict(connection.execute("SELECT id, state FROM ticket").fetchall())


def test_nothing_acknowledged_is_lost_to_a_kill(tmp_path: Path) -> None:
    chance = random.Random(20_260_921)
    acknowledged: dict[int, str] = {}
    for _ in range(ROUNDS):
        said = _killed_under_load(tmp_path, chance.uniform(0.01, 0.4))
        acknowledged |= {int(ticket): words for ticket, words in said}
        stored = _states(tmp_path / DATABASE_NAME)
        assert set(acknowledged) <= set(stored)
        settled = {one: words for one, words in acknowledged.items() if words in FINAL}
        assert {one: stored[one] for one in settled} == settled
        assert [line for line in check(tmp_path / DATABASE_NAME).lines if not line.holds] == []
    assert len(acknowledged) > ROUNDS
    branch = open_branch(tmp_path)
    branch.close()
