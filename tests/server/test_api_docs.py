"""The page for those who build on the API: every call is on it, with who may make it."""

from server.api_docs import page
from server.calls import CALLS


def test_every_call_is_told() -> None:
    shown = page().decode()
    assert [call.name for call in CALLS if f'id="{call.name}"' not in shown] == []


def test_what_is_for_owners_and_the_machine_says_so() -> None:
    _, _, doctor = page().decode().partition('id="read_doctor"')
    assert "owners, and programs on the machine itself" in doctor.partition("</p>")[0]
