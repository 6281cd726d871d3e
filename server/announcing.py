"""Gives the branch a name in its network by multicast DNS, so that nobody types digits.

The first is ``waitwise.local``; a second branch in the same network finds that taken and gets
``waitwise-2.local``. Without a name everything goes on by address: a failure is told, and tried
again when the network changes.
"""

import logging
from collections.abc import Sequence

# AddressResolver is missing from its list of exported names.
from zeroconf import AddressResolver, Error, IPVersion  # type: ignore[attr-defined]
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from server.authority import address_in

logger = logging.getLogger(__name__)

FIRST_NAME = "waitwise.local"
_NAMES = (FIRST_NAME, *(f"waitwise-{number}.local" for number in range(2, 10)))
_LISTENS_MS = 3000
_LONGEST_LABEL = 55
"""Bytes of a service's name: 63, less what is put behind one that is taken."""
_FAILURES = (Error, OSError, TimeoutError)


class Announcement:
    """One branch's name, on the interfaces that have these addresses."""

    def __init__(
        self,
        branch_name: str,
        addresses: Sequence[str],
        port: int,
        *,
        tls: bool,
        interfaces: Sequence[str] | None = None,
    ) -> None:
        """``interfaces`` are named by their addresses; those of ``addresses`` if not given."""
        self.name: str | None = None
        self._branch_name = branch_name
        self._addresses = list(addresses)
        self._port = port
        self._type = "_https._tcp.local." if tls else "_http._tcp.local."
        self._interfaces = list(addresses if interfaces is None else interfaces)
        self._zeroconf: AsyncZeroconf | None = None

    async def start(self) -> str | None:
        """Look for a name that is free, and tell it; None, with a warning, where that fails."""
        try:
            self.name = await self._announce()
        except _FAILURES as error:
            logger.warning(
                "The branch has no name like %s in this network (%s). Use its address; all else "
                "works. --no-mdns ends the attempt.",
                FIRST_NAME,
                error or type(error).__name__,
            )
            await self.stop()
        return self.name

    async def stop(self) -> None:
        """Take the name back."""
        zeroconf, self._zeroconf, self.name = self._zeroconf, None, None
        if zeroconf is not None:
            try:
                await zeroconf.async_close()
            except _FAILURES as error:
                logger.warning(
                    "the branch's name in the network could not be taken back: %s", error
                )

    async def _announce(self) -> str:
        within = [one for one in self._interfaces if _is_v4(one)]
        if not within:
            raise OSError("no network is there")
        self._zeroconf = AsyncZeroconf(interfaces=within, ip_version=IPVersion.V4Only)
        name = await self._free_name(self._zeroconf)
        info = AsyncServiceInfo(
            self._type,
            f"{_label(self._branch_name)}.{self._type}",
            port=self._port,
            properties={"path": "/"},
            server=f"{name}.",
            parsed_addresses=self._addresses,
        )
        await (await self._zeroconf.async_register_service(info, allow_name_change=True))
        return name

    async def _free_name(self, zeroconf: AsyncZeroconf) -> str:
        """The first name that no other machine answers to."""
        for name in _NAMES:
            resolver = AddressResolver(f"{name}.")
            answered = await resolver.async_request(zeroconf.zeroconf, _LISTENS_MS)
            if not answered or set(resolver.parsed_addresses()) <= set(self._addresses):
                return name
        raise OSError(f"all names from {_NAMES[0]} to {_NAMES[-1]} are taken")


def _label(branch_name: str) -> str:
    """The branch's name as one label: a full stop would part it."""
    short = branch_name.replace(".", " ").encode()[:_LONGEST_LABEL].decode(errors="ignore")
    return " ".join(short.split()) or "WaitWise"


def _is_v4(text: str) -> bool:
    address = address_in(text)
    return address is not None and address.version == 4
