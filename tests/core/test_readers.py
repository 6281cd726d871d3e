"""Each thread reads one state of the file, on a connection of its own that cannot write."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from core.database import Database
from core.errors import StorageUnavailableError
from core.readers import Readers
from tests.core.factory import World

_TICKETS = "SELECT count(*) FROM ticket"


@pytest.fixture
def readers(world: World) -> Iterator[Readers]:
    readers = Readers(Database(world.database_path))
    yield readers
    readers.close()


def test_a_read_cannot_write(readers: Readers) -> None:
    with readers.reading() as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM user")


def test_what_is_read_together_is_of_one_state(world: World, readers: Readers) -> None:
    with readers.reading() as connection:
        before = connection.execute(_TICKETS).fetchone()
        world.join()
        assert connection.execute(_TICKETS).fetchone() == before
    with readers.reading() as connection:
        assert connection.execute(_TICKETS).fetchone() == (before[0] + 1,)


def test_a_thread_keeps_its_connection_and_closing_ends_them_all(readers: Readers) -> None:
    def taken() -> sqlite3.Connection:
        with readers.reading() as connection:
            return connection

    mine = taken()
    assert taken() is mine
    with ThreadPoolExecutor(max_workers=1) as other:
        theirs = other.submit(taken).result(timeout=10)
    assert theirs is not mine
    readers.close()
    for connection in (mine, theirs):
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connection.execute("SELECT 1")


def test_what_the_file_refuses_is_a_failure_of_the_world(readers: Readers) -> None:
    with pytest.raises(StorageUnavailableError), readers.reading() as connection:
        connection.execute("SELECT * FROM nowhere")
