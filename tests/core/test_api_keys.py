"""API keys: made, found by their hash, taken back; what they did keeps their name."""

from core.commands import (
    Asker,
    ChangeUser,
    CreateApiKey,
    DeleteApiKey,
    Key,
    MoveTicket,
    SetCounter,
    StartSession,
)
from core.errors import Code
from core.secrets import API_KEY_PREFIX, TicketSecrets, new_seed, token_hash
from core.states import Actor, CounterState, Event, Scope
from core.values import ApiKey, ApiKeyMade
from tests.core.factory import STAFF, World

SERVE = (Scope.SERVE, Scope.READ)


def _make(world: World, name: str = "Till", scopes: tuple[Scope, ...] = SERVE) -> ApiKey:
    seed = new_seed()
    made = world.do(CreateApiKey(name, scopes, seed, token_hash(name))).result
    assert isinstance(made, ApiKeyMade)
    assert made.seed == seed
    return made.api_key


def test_a_key_is_found_by_its_hash_until_it_is_taken_back(world: World) -> None:
    views = world.branch.views
    till = _make(world)
    assert till.scopes == (Scope.READ, Scope.SERVE)
    assert views.api_key(token_hash("Till")) == till
    assert views.api_key(token_hash("another")) is None
    world.do(DeleteApiKey(till.id))
    assert views.api_key(token_hash("Till")) is None
    assert world.code(DeleteApiKey(till.id)) is Code.NOT_FOUND


def test_keys_are_paged_by_id(world: World) -> None:
    made = [_make(world, f"Program {number}") for number in range(3)]
    first = world.branch.views.api_keys(limit=2)
    rest = world.branch.views.api_keys(first.next, limit=2)
    assert [*first.items, *rest.items] == made
    assert rest.next is None


def test_a_keys_account_is_nobodys_to_sign_in_to_or_change(world: World) -> None:
    till = _make(world)
    views = world.branch.views
    assert views.credentials("Till") is None
    assert till.id not in {user.id for user in views.users().items}
    assert world.code(StartSession(till.id, "tablet", b"x", 60)) is Code.NOT_FOUND
    assert world.code(ChangeUser(till.id, {"name": "Owner"})) is Code.NOT_FOUND


def test_what_a_program_did_keeps_its_name(world: World) -> None:
    till = _make(world)
    as_till = Asker(Actor.STAFF, till.id)
    world.do(SetCounter(1, CounterState.OPEN), as_till)
    ticket = world.join()
    world.do(MoveTicket(ticket.id, Event.CANCEL), as_till)
    counter = world.branch.views.counter(1)
    assert counter is not None
    assert counter.staff is not None
    assert counter.staff.name == "Till"
    world.do(DeleteApiKey(till.id))
    last = world.branch.views.history(ticket.id).items[-1]
    assert last.actor_name == "Till"
    counter = world.branch.views.counter(1)
    assert counter is not None
    assert counter.staff is None


def test_a_repeated_wish_finds_the_first_seed_and_so_the_same_secret(world: World) -> None:
    wish = Key("user:1", "once")
    secrets = [
        world.do(CreateApiKey("Till", SERVE, seed, token_hash(seed.hex())), STAFF, wish).result
        for seed in (new_seed(), new_seed())
    ]
    assert secrets[0] == secrets[1]
    assert len(world.branch.views.api_keys().items) == 1


def test_a_secret_follows_from_the_seed_and_the_key_file_alone() -> None:
    one, other = TicketSecrets(b"one"), TicketSecrets(b"other")
    seed = new_seed()
    assert one.api_key(seed) == one.api_key(seed)
    assert one.api_key(seed).startswith(API_KEY_PREFIX)
    assert len({one.api_key(seed), other.api_key(seed), one.api_key(new_seed())}) == 3
