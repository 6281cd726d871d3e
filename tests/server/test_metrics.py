"""What Prometheus reads, and with which key."""

import re

from core.states import Event, Scope
from tests.server.house import House
from tests.server.test_websocket import hear

LINE = re.compile(r'^[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? -?[0-9.e+-]+$')


async def test_it_counts_answers_tickets_and_sockets(house: House) -> None:
    for _ in range(3):
        house.world.join()
    house.world.call()
    house.world.move(1, Event.TIME_OUT)
    await hear(await house.socket({"queues": [1]}), "snapshot")
    await house.ask("GET", "/branch")
    await house.ask("GET", "/queues")
    await house.ask("GET", "/no-such-thing")
    reply = await house.ask("GET", "/metrics", None, house.make_key(Scope.METRICS))
    assert reply.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    lines = reply.body.decode().splitlines()
    assert {
        'waitwise_requests_total{call="read_branch",status="200"} 1',
        'waitwise_requests_total{call="list_queues",status="401"} 1',
        'waitwise_requests_total{call="unknown",status="404"} 1',
        'waitwise_tickets{queue="1",state="WAITING"} 2',
        'waitwise_tickets{queue="1",state="SERVING"} 0',
        'waitwise_tickets{queue="1",state="LATE"} 1',
        "waitwise_sockets 1",
        "waitwise_transitions_total 5",
    } <= set(lines)
    assert all(LINE.match(line) for line in lines if not line.startswith("# "))
    typed = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    assert len(typed) == len(set(typed)) == 5


async def test_names_of_people_and_queues_are_not_in_it(house: House) -> None:
    await house.join(name="Ann Secret")
    reply = await house.ask("GET", "/metrics", None, house.make_key(Scope.METRICS))
    assert b"Ann" not in reply.body
