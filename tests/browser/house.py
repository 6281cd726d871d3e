"""A branch with its server for one test, and a client that speaks to it over HTTP."""

import json
import urllib.error
import urllib.request
import uuid
from pathlib import Path
from typing import Any

from core.branch import Branch, open_branch
from core.clock import Clock
from core.commands import STAFF_AT_SETUP, SetUpBranch
from core.secrets import hash_secret
from server.app import ServerSettings, ServerThread
from server.backups import BackupPlan

OWNER = "Ana Owner"
PIN = "4711"
WAIT_S = 10


class House:
    """Everything that runs while a test does; ``url`` is the server's base."""

    owner, pin = OWNER, PIN

    def __init__(
        self, path: Path, clock: Clock | None = None, backups: BackupPlan | None = None
    ) -> None:
        self._backups = backups
        self.branch: Branch = open_branch(path, clock)
        self._set_up()
        self._server = self._new_server(port=0)
        self.url = self._server.start()
        self._token: str | None = None

    def close(self) -> None:
        """Stop the server, close the branch."""
        self._server.stop()
        self.branch.close()

    def stop_server(self) -> None:
        """Take the server away from those who look at its pages."""
        self._server.stop()

    def start_server_again(self) -> None:
        """Bring it back at the same address."""
        self._server = self._new_server(port=int(self.url.rsplit(":", 1)[1]))
        self._server.start()

    def get(self, path: str, secret: str | None = None) -> Any:
        """The answer to GET ``path``, as staff or as the holder of a ticket's ``secret``."""
        return self._ask("GET", path, None, secret)

    def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """The answer to POST ``path`` as staff."""
        return self._ask("POST", path, body or {}, None)

    def patch(self, path: str, body: dict[str, Any]) -> Any:
        """The answer to PATCH ``path`` as the owner."""
        return self._ask("PATCH", path, body, None)

    def delete(self, path: str) -> Any:
        """The answer to DELETE ``path`` as the owner."""
        return self._ask("DELETE", path, None, None)

    def post_as(self, name: str, pin: str, path: str) -> Any:
        """The answer to POST ``path`` as somebody else."""
        who = f"Bearer {self.sign_in(name, pin)}"
        return self._send("POST", path, {}, {"Authorization": who})

    def join(self, queue: int = 1, **fields: str) -> Any:
        """Take a ticket: ``{ticket, secret, url}``."""
        return self.post(f"queues/{queue}/join", fields)

    def call(self, queue: int = 1, counter: int = 1) -> Any:
        """Call the next customer to a counter, and answer the ticket."""
        return self.post(f"queues/{queue}/call-next", {"counter": counter})["ticket"]

    def token(self) -> str:
        """A session of the owner, on a device of its own."""
        if self._token is None:
            self._token = self.sign_in(self.owner, self.pin)
        return self._token

    def sign_in(self, name: str, pin: str, device: str = "test") -> str:
        """A new session's token."""
        body = {"name": name, "secret": pin, "device": device}
        answer = self._send("POST", "auth/login", body, {})
        return str(answer["token"])

    def _ask(self, method: str, path: str, body: dict[str, Any] | None, secret: str | None) -> Any:
        who = f"Ticket {secret}" if secret else f"Bearer {self.token()}"
        return self._send(method, path, body, {"Authorization": who})

    def _send(
        self, method: str, path: str, body: dict[str, Any] | None, headers: dict[str, str]
    ) -> Any:
        request = urllib.request.Request(  # noqa: S310 - the address is this test's own
            f"{self.url}/api/v1/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={**headers, "Idempotency-Key": uuid.uuid4().hex},
        )
        try:
            with urllib.request.urlopen(request, timeout=WAIT_S) as answer:  # noqa: S310
                return json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                raise AssertionError(f"{method} {path}: {error.code} {error.read()!r}") from None

    def _set_up(self) -> None:
        command = SetUpBranch(OWNER, hash_secret(PIN), "Counter hall", 2, branch_name="City Office")
        outcome = self.branch.submit(command, STAFF_AT_SETUP).result(WAIT_S)
        assert outcome.refusal is None, outcome.refusal

    def _new_server(self, port: int) -> ServerThread:
        settings = ServerSettings(
            host="127.0.0.1", port=port, heartbeat_interval_s=0.5, backups=self._backups
        )
        return ServerThread(self.branch, settings)
