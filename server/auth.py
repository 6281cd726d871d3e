"""Signing in and out: a PIN or password is exchanged for a token that is stored only hashed."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from core import commands
from core.errors import Refused
from core.outcomes import Outcome
from core.secrets import new_token, token_hash
from core.states import Actor
from core.values import SessionStarted, User
from server import requests
from server.answers import LoginAnswer
from server.context import Context, ok, result_of, submit
from server.problems import not_signed_in, too_many


async def login(context: Context) -> web.Response:
    """POST auth/login {name, secret, device?} → {token, expires_at, user}.

    Ends the session the user had on that device. Raises ``FaultError``: not_signed_in for a wrong
    name or secret, too_many after too many of those.
    """
    body = await context.body(requests.Login)
    user = await _verified(context, body)
    token = new_token()
    lasts_s = context.services.settings.session_lasts_s
    command = commands.StartSession(user.id, body.device, token_hash(token), lasts_s)
    asker = commands.Asker(Actor.STAFF, user.id)
    return _started(context, token, await submit(context.branch, command, asker))


async def refresh(context: Context) -> web.Response:
    """POST auth/refresh → {token, expires_at, user}: a new token; the old one dies."""
    token = new_token()
    lasts_s = context.services.settings.session_lasts_s
    command = commands.RefreshSession(_old_token(context), token_hash(token), lasts_s)
    try:
        outcome = await submit(context.branch, command, context.identity.asker)
    except Refused as error:
        # Two tabs refreshed at once: the other one was first.
        raise not_signed_in(error.refusal.detail) from error
    return _started(context, token, outcome)


async def logout(context: Context) -> web.Response:
    """POST auth/logout → {}: ends this session."""
    return await _end(context, everywhere=False)


async def logout_all(context: Context) -> web.Response:
    """POST auth/logout-all → {}: ends all sessions of the one who asks."""
    return await _end(context, everywhere=True)


HANDLERS: dict[str, Callable[[Context], Awaitable[web.Response]]] = {
    "login": login,
    "refresh": refresh,
    "logout": logout,
    "logout_all": logout_all,
}


async def _verified(context: Context, body: requests.Login) -> User:
    services = context.services
    keys = (f"name:{body.name.casefold()}", f"address:{context.request.remote}")
    _refuse_if_limited(context, keys)
    async with services.one_log_in:
        _refuse_if_limited(context, keys)
        known = context.branch.views.credentials(body.name)
        secret_hash = None if known is None else known.secret_hash
        right = await services.passwords.verify(secret_hash, body.secret)
        if known is None or not right:
            services.wrong_tries.record(*keys)
            raise not_signed_in(
                "The name or the PIN is wrong. Type both again, or ask an owner for a new PIN."
            )
        return known.user


def _refuse_if_limited(context: Context, keys: tuple[str, ...]) -> None:
    wait_s = context.services.wrong_tries.wait_s(*keys)
    if wait_s:
        raise too_many(
            f"Too many wrong log-ins. Try again in {-(-wait_s // 60)} min. "
            "Who is signed in already can go on.",
            wait_s,
        )


def _started(context: Context, token: str, outcome: Outcome) -> web.Response:
    session = result_of(outcome, SessionStarted)
    site = context.services.site
    response = ok(LoginAnswer(token, session.expires_at, session.user))
    response.set_cookie(
        site.cookie,
        token,
        max_age=context.services.settings.session_lasts_s,
        httponly=True,
        samesite="Strict",
        secure=site.secure,
    )
    return response


async def _end(context: Context, *, everywhere: bool) -> web.Response:
    command = commands.EndSession(_old_token(context), everywhere)
    await submit(context.branch, command, context.identity.asker)
    response, site = ok({}), context.services.site
    response.del_cookie(site.cookie, httponly=True, samesite="Strict", secure=site.secure)
    return response


def _old_token(context: Context) -> bytes:
    assert context.identity.token is not None, "only who is signed in gets here"
    return context.identity.token
