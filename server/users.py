"""The calls that concern the accounts of owners and staff."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from core import commands
from core.states import Role
from server import requests
from server.context import Context, ok, ok_or_created


async def list_users(context: Context) -> web.Response:
    """GET users: the accounts that can sign in, by id."""
    return ok(context.page(context.branch.views.users))


async def create_user(context: Context) -> web.Response:
    """POST users {name, role: "owner" | "staff", pin}."""
    body = await context.body(requests.NewUser)
    secret_hash = await context.services.passwords.hash(body.pin)
    command = commands.CreateUser(body.name, Role(body.role), secret_hash)
    return ok_or_created(await context.submit(command))


async def change_user(context: Context) -> web.Response:
    """PATCH users/{id} {name?, role?, pin?}: a new PIN ends the user's sessions."""
    user_id = context.path_id("user")
    changes = requests.changes(await context.body(requests.UserChanges))
    if "role" in changes:
        changes["role"] = Role(changes["role"])
    if "pin" in changes:
        changes["secret_hash"] = await context.services.passwords.hash(changes.pop("pin"))
    return ok((await context.submit(commands.ChangeUser(user_id, changes))).result)


async def delete_user(context: Context) -> web.Response:
    """DELETE users/{id}: closes the account; answers ``{}``."""
    await context.submit(commands.DeleteUser(context.path_id("user")))
    return ok({})


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    "list_users": list_users,
    "create_user": create_user,
    "change_user": change_user,
    "delete_user": delete_user,
}
