"""Joins a queue and follows the ticket: `python follow.py http://127.0.0.1:8080 1`.

Needs aiohttp alone. Ends when the customer has been served, or is out of the line.
"""

import asyncio
import sys
import uuid
from typing import Any

import aiohttp

ENDS = {"COMPLETED", "CANCELLED", "MISSED"}
LOST_FOR_S = 2


async def follow(address: str, queue: int, key: str | None = None) -> str:
    """Join, say what happens, and answer the last state; ``key`` is an API key that may join."""
    async with aiohttp.ClientSession(f"{address.rstrip('/')}/api/v1/") as http:
        # A lost answer does no harm: the same Idempotency-Key never takes a second ticket.
        headers = {"Idempotency-Key": uuid.uuid4().hex}
        if key is not None:
            headers["Authorization"] = f"Bearer {key}"
        async with http.post(f"queues/{queue}/join", json={}, headers=headers) as answer:
            joined = await answer.json()
            if not answer.ok:
                raise SystemExit(joined["detail"])
        who = {"Authorization": f"Ticket {joined['secret']}"}
        ticket, since = joined["ticket"], None
        print(f"You have {ticket['number']}.")
        while ticket["state"] not in ENDS:
            hello = {"type": "hello", "queues": [queue], "ticket": joined["secret"], "since": since}
            try:
                async with http.ws_connect("ws") as socket:
                    await socket.send_json(hello)
                    async for message in socket:
                        since = message.json().get("sequence", since)
                        # Whatever happens in the queue may move this ticket: read it again.
                        if message.json()["type"] in ("snapshot", "board", "transition"):
                            ticket = await read(http, ticket, who)
                        if ticket["state"] in ENDS:
                            break
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(LOST_FOR_S)
        return str(ticket["state"])


async def read(
    http: aiohttp.ClientSession, before: dict[str, Any], who: dict[str, str]
) -> dict[str, Any]:
    """The ticket now; says what is new about it."""
    async with http.get(f"tickets/{before['id']}", headers=who) as answer:
        answer.raise_for_status()
        ticket: dict[str, Any] = await answer.json()
    told = ("state", "position", "counter")
    if any(ticket[name] != before[name] for name in told):
        print(words(ticket), flush=True)
    return ticket


def words(ticket: dict[str, Any]) -> str:
    """What to tell the customer."""
    match ticket["state"]:
        case "WAITING":
            return f"{ticket['ahead']} before you."
        case "SERVING":
            return f"Your turn: counter {ticket['counter']}!"
        case "LATE":
            return f"You were called. Come before {ticket['expires_at']}."
        case "COMPLETED":
            return "You have been served. Goodbye."
        case _:
            return "You are no longer in the line."


if __name__ == "__main__":
    asyncio.run(follow(sys.argv[1], int(sys.argv[2]), *sys.argv[3:4]))
