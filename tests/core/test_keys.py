"""A key whose commit came to no clear end: its wish is carried out once all the same."""

import sqlite3

import pytest

from core.commands import Join, Key
from core.errors import StorageUnavailableError
from core.values import Joined
from tests.core.factory import World


def test_a_commit_said_to_have_failed_that_was_made_is_answered_when_asked_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise sqlite3.OperationalError("disk I/O error")

    wish, key = Join(1), Key("user:1 POST /join", "one", b"body")
    with monkeypatch.context() as patch:
        patch.setattr(world.branch._writer._engine._keys, "committed", fail)
        with pytest.raises(StorageUnavailableError):
            world.do(wish, key=key)
    first, again = world.do(wish, key=key), world.do(wish, key=key)
    assert first == again
    assert isinstance(first.result, Joined)
    assert first.result.ticket.number == "A001"
    assert world.join().number == "A002"
