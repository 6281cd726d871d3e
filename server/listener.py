"""One open WebSocket as the hub sees it: who listens to what, and what is still unsent."""

import asyncio
from dataclasses import dataclass

from aiohttp import WSCloseCode

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
    ) -> None:
        self.identity = identity
        self.queues = queues
        self.ending: asyncio.Future[Closing] = asyncio.get_running_loop().create_future()
        self._unsent: asyncio.Queue[Message] = asyncio.Queue(unsent_limit)
        self._transport = transport

    def tell(self, message: Message) -> None:
        """Send ``message`` when the socket takes it; the end of one who does not read.

        Where nothing is unsent that is at once: the frame is the same for all, and no task is
        woken. With a thousand listeners that is what the last one waits for.
        """
        if self._unsent.empty() and not self._transport.get_write_buffer_size():
            if not self._transport.is_closing():
                self._transport.write(message.frame)
            return
        try:
            self._unsent.put_nowait(message)
        except asyncio.QueueFull:
            self.end(TOO_SLOW)

    async def next_message(self) -> Message:
        """The oldest message that could not be sent at once; waits for one."""
        return await self._unsent.get()

    def end(self, closing: Closing) -> None:
        """Have the socket closed; the first reason counts."""
        if not self.ending.done():
            self.ending.set_result(closing)
