"""Nothing that is secret or personal is logged, whatever is asked and however it ends."""

import logging

import pytest

from core.secrets import new_token
from core.states import Scope
from server.calls import CALLS
from server.masking import masked
from tests.server.house import House
from tests.server.test_access import BODIES

NAME, PHONE, PIN = "Zaphod Beeblebrox", "+493098765432", "83572946"


async def test_a_run_over_all_calls_leaves_no_secret_in_the_log(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    house.world.change(join_from_phone=True)
    joined = await house.join(name=NAME, phone=PHONE)
    secret, number = joined["secret"], joined["ticket"]["id"]
    key, token = house.make_key(*Scope), f"Bearer {new_token()}"
    bodies = BODIES | {
        "login": {"name": NAME, "secret": PIN},
        "join": {"name": NAME, "phone": PHONE},
        "create_user": {"name": NAME, "role": "staff", "pin": PIN},
        "remove": {"reason": f"{NAME} {PHONE}"},
    }
    askers = (None, f"Ticket {secret}", key, token, house.staff, house.owner)
    for call in CALLS:
        path = call.address.replace("{id}", str(number))
        for who in askers:
            await house.ask(call.method, f"{path}?x={secret}", bodies.get(call.name), who)
    for path in (f"/t/{secret}", f"/T/{secret}", f"/api/v1/t/{secret}?x={PHONE}"):
        async with house.client.get(path):
            pass
    assert "POST /api/v1/queues/1/join 20" in caplog.text
    for secret_one in (secret, key, token, house.staff, house.owner):
        assert secret_one.split()[-1] not in caplog.text
    for personal in (NAME, NAME.split()[0], PHONE, PHONE[1:], PIN):
        assert personal not in caplog.text


@pytest.mark.parametrize(
    ("path", "logged"),
    [
        ("/t/AAAA", "/t/***"),
        ("/t/AAAA/BBBB", "/t/***"),
        ("/board/1", "/board/1"),
        ("/static/staff/a-rather-long-name.js", "/static/staff/a-rather-long-name.js"),
        ("/api/v1/tickets/123456789012", "/api/v1/tickets/123456789012"),
        ("/T/" + "A" * 30, "/T/***"),
        ("/x/wwk_abc", "/x/***"),
        ("/x/+493012345", "/x/***"),
    ],
)
def test_what_is_masked_in_a_path(path: str, logged: str) -> None:
    assert masked(path) == logged
