"""Codes that pair a tablet: once, for ten minutes, and for nothing but its name."""

from server.limits import WRONG_TRIES
from server.pairing_codes import LASTS_S, PairingCodes
from tests.server.house import House


async def start(house: House) -> str:
    reply = await house.ask("POST", "/pairing", {}, house.staff)
    assert reply.status == 201
    url = str(reply.json["url"])
    assert url.startswith("https://branch.example/pair#")
    assert reply.json["lasts_s"] == LASTS_S
    return url.split("#")[1]


async def test_a_code_pairs_one_tablet_once(house: House) -> None:
    code = await start(house)
    body = {"code": code, "device": "Counter 2"}
    paired = await house.ask("POST", "/pairing/redeem", body)
    assert (paired.status, paired.json) == (200, {"device": "Counter 2", "branch": "Town hall"})
    assert "Set-Cookie" not in paired.headers, "the PIN still has to be typed"
    again = await house.ask("POST", "/pairing/redeem", body)
    assert (again.status, again.code) == (409, "pairing_over")


async def test_only_who_is_signed_in_gets_a_code(house: House) -> None:
    assert (await house.ask("POST", "/pairing", {})).code == "not_signed_in"
    ticket = (await house.join())["ticket"]["id"]
    assert (await house.ask("POST", "/pairing", {}, house.holder(ticket))).code == "forbidden"


async def test_guessing_is_slowed_down_even_for_a_right_code(house: House) -> None:
    code = await start(house)
    for _ in range(WRONG_TRIES):
        wrong = await house.ask("POST", "/pairing/redeem", {"code": "none", "device": "x"})
        assert wrong.code == "pairing_over"
    right = await house.ask("POST", "/pairing/redeem", {"code": code, "device": "x"})
    assert (right.status, right.code) == (429, "too_many")
    assert int(right.headers["Retry-After"]) > 0


async def test_nonsense_is_refused(house: House) -> None:
    for body in ({}, {"code": "x"}, {"code": "x" * 65, "device": "x"}, {"code": 1, "device": "x"},
                 {"code": "x", "device": " "}, {"code": "x", "device": "x" * 201}):  # fmt: skip
        assert (await house.ask("POST", "/pairing/redeem", body)).code == "invalid"


def test_a_code_is_over_after_ten_minutes() -> None:
    now = [1000.0]
    codes = PairingCodes(lambda: now[0])
    early, late = codes.issue(), codes.issue()
    now[0] += LASTS_S - 1
    assert codes.redeem(early)
    now[0] += 1
    assert not codes.redeem(late)


def test_many_codes_take_no_memory_and_the_last_one_is_good() -> None:
    codes = PairingCodes()
    given = [codes.issue() for _ in range(1000)]
    assert len(set(given)) == 1000
    assert not codes.redeem(given[0])
    assert codes.redeem(given[-1])
    assert not codes.redeem("")
