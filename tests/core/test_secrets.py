"""A ticket's secret is derived, and nobody guesses one; PINs are hashed."""

import base64
import string

import pytest

from core.secrets import TicketSecrets, hash_secret, new_token, token_hash, verify_secret

KEY = bytes(range(32))
BASE64URL = set(string.ascii_letters + string.digits + "-_")


@pytest.mark.parametrize("ticket_id", [0, 1, 42, 2**31, 2**48 - 1])
def test_a_secret_leads_back_to_its_ticket_and_is_the_same_at_every_call(ticket_id: int) -> None:
    secret = TicketSecrets(KEY).of(ticket_id)
    assert TicketSecrets(KEY).of(ticket_id) == secret
    assert TicketSecrets(KEY).ticket_id(secret) == ticket_id
    assert len(secret) == 30
    assert set(secret) <= BASE64URL


def test_no_two_tickets_share_a_secret_nor_a_recognisable_part() -> None:
    secrets = [TicketSecrets(KEY).of(number) for number in range(500)]
    assert len({secret[8:] for secret in secrets}) == 500


def test_another_branchs_key_makes_other_secrets() -> None:
    foreign = TicketSecrets(bytes(32)).of(7)
    assert TicketSecrets(KEY).ticket_id(foreign) is None


def test_every_changed_letter_makes_a_secret_worthless() -> None:
    secrets = TicketSecrets(KEY)
    genuine = secrets.of(7)
    for place in range(len(genuine)):
        for letter in "Az0_":
            forged = genuine[:place] + letter + genuine[place + 1 :]
            assert forged == genuine or secrets.ticket_id(forged) is None


@pytest.mark.parametrize(
    "nonsense",
    ["", "7", "AAAAAAAH", "=" * 30, "ä" * 30, "A" * 30, "A" * 10_000, "a b", "\0", "../../etc"],
)
def test_nonsense_is_no_secret(nonsense: str) -> None:
    assert TicketSecrets(KEY).ticket_id(nonsense) is None


def test_a_secret_has_one_spelling() -> None:
    secrets = TicketSecrets(KEY)
    genuine = secrets.of(7)
    raw = base64.urlsafe_b64decode(genuine + "==")
    for spelling in (genuine + "=", genuine + "==", genuine + "\n", f" {genuine}", raw.hex()):
        assert secrets.ticket_id(spelling) is None


def test_tokens_are_new_each_time_and_stored_as_digests() -> None:
    tokens = {new_token() for _ in range(200)}
    assert len(tokens) == 200
    assert all(len(token) == 43 and set(token) <= BASE64URL for token in tokens)
    assert len({token_hash(token) for token in tokens}) == 200
    assert len(token_hash("x")) == 32
    assert token_hash("x") == token_hash("x")


def test_a_pin_is_known_again_by_its_hash_alone() -> None:
    stored = hash_secret("2468")
    assert stored.startswith("$argon2id$")
    assert "2468" not in stored
    assert hash_secret("2468") != stored
    assert verify_secret(stored, "2468")
    assert not verify_secret(stored, "2469")
    assert not verify_secret(stored, "")


@pytest.mark.parametrize("stored", ["", "no hash", "$argon2id$v=19$m=1$broken"])
def test_what_is_no_hash_lets_nobody_in(stored: str) -> None:
    assert not verify_secret(stored, "2468")
