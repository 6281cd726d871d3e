"""API keys over HTTP: made once, shown once, and what each opens."""

from typing import Any

from core.commands import DeleteApiKey
from core.states import Scope
from tests.server.house import House
from tests.server.test_websocket import ended, hear, token

TILL = {"name": "Till", "scopes": ["serve", "read"]}


async def _made(house: House, body: Any = TILL, key: str | None = None) -> Any:
    reply = await house.ask("POST", "/api-keys", body, house.owner, key)
    assert reply.status == 201, reply.body
    return reply.json


async def test_a_key_is_shown_once_and_opens_until_it_is_taken_back(house: House) -> None:
    made = await _made(house)
    assert made["scopes"] == ["read", "serve"]
    header = f"Bearer {made['key']}"
    assert (await house.ask("GET", "/queues", None, header)).status == 200
    listed = await house.ask("GET", "/api-keys", None, house.owner)
    assert listed.json["items"] == [
        {name: made[name] for name in ("id", "name", "scopes", "made_at")}
    ]
    gone = await house.ask("DELETE", f"/api-keys/{made['id']}", None, house.owner)
    assert (gone.status, gone.json) == (200, {})
    assert (await house.ask("GET", "/queues", None, header)).code == "not_signed_in"


async def test_the_secret_is_not_in_the_file(house: House) -> None:
    made = await _made(house, key="once")
    assert made["key"].encode() not in house.world.database_path.read_bytes()
    log = house.world.database_path.with_name(house.world.database_path.name + "-wal")
    assert made["key"].encode() not in log.read_bytes()


async def test_a_repeated_wish_is_answered_with_the_same_key(house: House) -> None:
    first, again = await _made(house, key="once"), await _made(house, key="once")
    assert first == again
    assert (await house.ask("GET", "/queues", None, f"Bearer {again['key']}")).status == 200


async def test_a_key_needs_a_name_and_scopes_that_there_are(house: House) -> None:
    for body in ({"name": "Till"}, {**TILL, "scopes": []}, {**TILL, "scopes": ["owner"]}):
        reply = await house.ask("POST", "/api-keys", body, house.owner)
        assert (reply.status, reply.code) == (422, "invalid"), body
        assert "scopes" in reply.json["detail"]


async def test_reading_shows_no_names_and_allows_nothing(house: House) -> None:
    await house.join(name="Ann")
    reads, serves = house.make_key(Scope.READ), house.make_key(Scope.READ, Scope.SERVE, name="Desk")
    for path in ("/tickets/1", "/queues/1/tickets"):
        seen = (await house.ask("GET", path, None, reads)).json
        ticket = seen if "id" in seen else seen["items"][0]
        assert (ticket["name"], ticket["allowed"]) == (None, [])
        served = (await house.ask("GET", path, None, serves)).json
        assert (served if "id" in served else served["items"][0])["name"] == "Ann"


async def test_a_program_joins_as_a_kiosk_does(house: House) -> None:
    joins = house.make_key(Scope.JOIN)
    made = await house.ask("POST", "/queues/1/join", {"name": "Ann"}, joins)
    assert made.status == 201
    assert made.json["secret"]
    known = {"phone": "+493012345678"}
    assert (await house.ask("POST", "/queues/1/join", known, joins)).json["secret"]
    again = await house.ask("POST", "/queues/1/join", known, joins)
    assert (again.status, again.json["secret"]) == (200, None)


async def test_the_history_names_the_program(house: House) -> None:
    ticket_id = (await house.join())["ticket"]["id"]
    serves = house.make_key(Scope.SERVE)
    called = await house.ask("POST", "/queues/1/call-next", {"counter": 1}, serves)
    assert called.json["ticket"]["id"] == ticket_id
    await house.ask("POST", f"/tickets/{ticket_id}/complete", None, serves)
    history = (await house.ask("GET", f"/tickets/{ticket_id}/history", None, serves)).json["items"]
    assert [one["requested_by"] for one in history] == [None, "Till", None]
    assert history[-1]["actor_name"] == "Till"


async def test_a_key_hears_what_it_may_until_it_is_taken_back(house: House) -> None:
    serves = await house.socket({"token": token(house.make_key(Scope.SERVE)), "queues": [1]})
    reads = await house.socket({"token": token(house.make_key(Scope.READ)), "queues": [1]})
    assert (await hear(serves, "snapshot"))["audience"] == "staff"
    assert (await hear(reads, "snapshot"))["audience"] == "anyone"
    house.world.join(name="Ann")
    assert (await hear(serves, "transition"))["ticket"]["name"] == "Ann"
    await hear(reads, "board")
    (till, _) = house.world.branch.views.api_keys().items
    house.world.do(DeleteApiKey(till.id))
    house.services.hub.beat_once()
    assert await ended(serves) == 4401
