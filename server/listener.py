"""One open WebSocket as the hub sees it: who listens to what, and what is still unsent."""

import asyncio
from collections import deque
from dataclasses import dataclass

from aiohttp import WSCloseCode

from server.devices import Kind
from server.identity import Identity
from server.messages import Message

BAD_TOKEN = 4401


@dataclass(frozen=True, slots=True)
class Closing:
    """Why a socket is closed: its code, and a few words (at most 123 bytes)."""

    code: int
    words: str


SHUT_DOWN = Closing(WSCloseCode.GOING_AWAY, "the server stops; connect again in a moment")
TOO_SLOW = Closing(WSCloseCode.TRY_AGAIN_LATER, "too much is unread; connect again and read on")
NO_HELLO = Closing(WSCloseCode.POLICY_VIOLATION, "no hello came in time")
NONSENSE = Closing(WSCloseCode.INVALID_TEXT, "a hello, once, is all that may be said")
SIGNED_OUT = Closing(BAD_TOKEN, "not signed in, or no longer; sign in again")
NO_TICKET = Closing(BAD_TOKEN, "this link belongs to no ticket")
GONE = Closing(WSCloseCode.OK, "")


class Listener:
    """A bounded queue of messages before a transport, and a promise of the reason to end."""

    def __init__(
        self,
        identity: Identity,
        queues: frozenset[int],
        unsent_limit: int,
        transport: asyncio.WriteTransport,
        since: int | None = None,
        device: tuple[Kind, str] | None = None,
    ) -> None:
        """``device`` is what it is known as where an owner would miss it."""
        self.identity = identity
        self.queues = queues
        self.since = since
        self.device = device
        self.ending: asyncio.Future[Closing] = asyncio.get_running_loop().create_future()
        self._unsent: deque[Message] = deque()
        self._unsent_limit = unsent_limit
        self._any_unsent = asyncio.Event()
        self._transport = transport
        self._buffered = transport.get_write_buffer_size

    def tell(self, message: Message) -> None:
        """Send ``message`` when the socket takes it; the end of one who does not read.

        Where nothing is unsent that is at once: the frame is the same for all, and no task is
        woken. With a thousand listeners that is what the last one waits for.
        """
        if not self._unsent and not self._buffered():
            if not self._transport.is_closing():
                self._transport.write(message.frame)
        elif len(self._unsent) < self._unsent_limit:
            self._unsent.append(message)
            self._any_unsent.set()
        else:
            self.end(TOO_SLOW)

    async def next_message(self) -> Message:
        """The oldest message that could not be sent at once; waits for one."""
        await self._any_unsent.wait()
        message = self._unsent.popleft()
        if not self._unsent:
            self._any_unsent.clear()
        return message

    def end(self, closing: Closing) -> None:
        """Have the socket closed; the first reason counts."""
        if not self.ending.done():
            self.ending.set_result(closing)
