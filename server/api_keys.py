"""The calls that concern API keys, what programs sign in with. Only an owner gets here."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from core import commands
from core.secrets import new_seed, token_hash
from core.values import ApiKeyMade
from server import requests
from server.answers import ApiKeyAnswer
from server.context import Context, answer, ok, result_of


async def list_api_keys(context: Context) -> web.Response:
    """GET api-keys: by id, without their secrets."""
    return ok(context.page(context.branch.views.api_keys))


async def create_api_key(context: Context) -> web.Response:
    """POST api-keys {name, scopes}: answers the key with its secret, which is not stored.

    It follows from the seed of the outcome, so that a repeated wish is answered alike.
    """
    body = await context.body(requests.NewApiKey)
    secrets, seed = context.branch.secrets, new_seed()
    hashed = token_hash(secrets.api_key(seed))
    command = commands.CreateApiKey(body.name, tuple(sorted(body.scopes)), seed, hashed)
    made = result_of(await context.submit(command), ApiKeyMade)
    shown, key = made.api_key, secrets.api_key(made.seed)
    told = ApiKeyAnswer(shown.id, shown.name, shown.scopes, shown.made_at, key)
    return answer(told, created=True)


async def delete_api_key(context: Context) -> web.Response:
    """DELETE api-keys/{id}: from now on it opens nothing; answers ``{}``."""
    await context.submit(commands.DeleteApiKey(context.path_id("API key")))
    return ok({})


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    "list_api_keys": list_api_keys,
    "create_api_key": create_api_key,
    "delete_api_key": delete_api_key,
}
