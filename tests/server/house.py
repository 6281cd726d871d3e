"""A branch behind a real HTTP server, and one call to ask it anything as anybody."""

import json
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from aiohttp import ClientWebSocketResponse, TCPConnector, web
from aiohttp.test_utils import TestClient, TestServer
from multidict import CIMultiDictProxy

from core.commands import Asker, CreateApiKey, CreateUser, StartSession
from core.secrets import new_seed, new_token, token_hash
from core.states import Actor, Role, Scope
from core.values import User
from server.app import create_app
from server.calls import BASE
from server.headers import OF_ANSWERS
from server.masking import AccessLogger
from server.problems import METRICS_PATH
from server.services import SERVICES, Services
from server.settings import ServerSettings
from tests.core.factory import World

OWNER_ID = 1
HOURS_12_S = 12 * 3600
NO_HASH = "no hash"
ROOTS = ("/api/", METRICS_PATH)

Client = TestClient[web.Request, web.Application]


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    body: bytes
    headers: CIMultiDictProxy[str]

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """The code of a problem, which is one in every respect."""
        problem = self.json
        assert self.headers["Content-Type"].startswith("application/problem+json"), self.headers
        assert problem["status"] == self.status
        assert problem["title"]
        assert problem["type"]
        assert "Traceback" not in problem["detail"]
        assert problem["detail"].endswith("."), problem["detail"]
        return str(problem["code"])


class House:
    """The server of a world; ``owner`` and ``staff`` are Authorization headers."""

    def __init__(self, world: World, client: Client, services: Services) -> None:
        self.world = world
        self.client = client
        self.services = services
        self.staff_id = self.make_user("Bob", Role.STAFF)
        self.owner = self.sign_in(OWNER_ID)
        self.staff = self.sign_in(self.staff_id)

    def make_user(self, name: str, role: Role, secret_hash: str = NO_HASH) -> int:
        made = self.world.do(CreateUser(name, role, secret_hash)).result
        assert isinstance(made, User)
        return made.id

    def sign_in(self, user_id: int, device: str = "test", lasts_s: int = HOURS_12_S) -> str:
        """The Authorization header of a new session."""
        token = new_token()
        command = StartSession(user_id, device, token_hash(token), lasts_s)
        self.world.do(command, Asker(Actor.STAFF, user_id))
        return f"Bearer {token}"

    def make_key(self, *scopes: Scope, name: str = "Till") -> str:
        """The Authorization header of a new API key."""
        secrets, seed = self.world.branch.secrets, new_seed()
        key = secrets.api_key(seed)
        self.world.do(CreateApiKey(name, scopes, seed, token_hash(key)))
        return f"Bearer {key}"

    def holder(self, ticket_id: int) -> str:
        """The Authorization header of a ticket's holder."""
        return f"Ticket {self.world.branch.secrets.of(ticket_id)}"

    async def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        who: str | None = None,
        key: str | None = None,
        **headers: str,
    ) -> Reply:
        """Send ``body`` (bytes as they are, else as JSON) to ``path``, under the API if need be."""
        raw = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        data = None if raw is None else BytesIO(raw)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if who is not None:
            sent["Authorization"] = who
        if key is not None:
            sent["Idempotency-Key"] = key
        address = path if path.startswith(ROOTS) else BASE + path
        response = await self.client.request(method, address, data=data, headers=sent)
        async with response:
            assert OF_ANSWERS.items() <= dict(response.headers).items(), response.headers
            return Reply(response.status, await response.read(), response.headers)

    async def join(self, queue_id: int = 1, who: str | None = None, **fields: Any) -> Any:
        """The answer to a join that succeeds; by staff if ``who`` is not given."""
        reply = await self.ask("POST", f"/queues/{queue_id}/join", fields, who or self.staff)
        assert reply.status in (200, 201), reply.body
        return reply.json

    async def socket(self, hello: Any = None, **headers: str) -> ClientWebSocketResponse:
        """A WebSocket on which ``hello`` was said."""
        socket = await self.client.ws_connect(f"{BASE}/ws", headers=headers)
        if hello is not None:
            await socket.send_json({"type": "hello", **hello})
        return socket


def narrow_socket(host: str, port: int, family: socket.AddressFamily) -> socket.socket:
    """A listening socket whose connections keep little that is unread."""
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    listening.bind((host, port))
    return listening


@asynccontextmanager
async def open_house(
    world: World, settings: ServerSettings, *, narrow: bool = False
) -> AsyncIterator[House]:
    """A house that is open for a while."""
    app = create_app(world.branch, settings)
    server = TestServer(app, socket_factory=narrow_socket) if narrow else TestServer(app)
    access_log = logging.getLogger("server.access")
    await server.start_server(access_log_class=AccessLogger, access_log=access_log)
    # Without a limit of its own: a thousand may listen.
    async with TestClient(server, connector=TCPConnector(limit=0)) as client:
        yield House(world, client, app[SERVICES])
