"""What the program tells the service manager that started it (systemd's ``sd_notify``), if any did.

Without one, nothing is told and nothing is missing.
"""

import logging
import os
import socket
import time
from collections.abc import Mapping

logger = logging.getLogger(__name__)

_SECOND_US = 1_000_000
_ANEW_WITHIN_S = 60
"""Until who begins anew can give a sign of life again: a slow machine loads a program slowly."""
_LONGEST_ADDRESS = 107
"""Of the name of a socket, in bytes, on Linux."""
_CANNOT_BE_WAITED_FOR = getattr(socket, "MSG_DONTWAIT", 0)


class ServiceManager:
    """The socket to tell, and within how many seconds this program has to give a sign of life."""

    def __init__(self, address: str = "", watchdog_s: float | None = None) -> None:
        self._address = address
        self.watchdog_s = watchdog_s
        self._reached = True

    @classmethod
    def of_process(cls, environment: Mapping[str, str] = os.environ) -> "ServiceManager":
        """The one that started this process; what was meant for another process does not count.

        The environment is left as it is: a program that begins anew finds it again.
        """
        address = environment.get("NOTIFY_SOCKET", "")
        if not address.startswith(("/", "@")) or not hasattr(socket, "AF_UNIX"):
            return cls()
        if len(os.fsencode(address)) > _LONGEST_ADDRESS:
            logger.warning(
                "NOTIFY_SOCKET is longer than any socket's name: nobody is told anything"
            )
            return cls()
        if environment.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
            return cls(address)
        within_us = environment.get("WATCHDOG_USEC", "")
        if not within_us.isdecimal() or int(within_us) == 0:
            return cls(address)
        return cls(address, int(within_us) / _SECOND_US)

    def is_ready(self, status: str) -> None:
        """Customers can be served, and its patience is again what it was told to be."""
        patience = () if self.watchdog_s is None else (_patience(self.watchdog_s),)
        self._tell("READY=1", *patience, _status(status))

    def is_alive(self) -> None:
        """Put the end of its patience off."""
        self._tell("WATCHDOG=1")

    def still_at_it(self, for_s: float) -> None:
        """Have it wait for so long from now on, whatever it allows a start or an end."""
        self._tell("WATCHDOG=1", f"EXTEND_TIMEOUT_USEC={round(for_s * _SECOND_US)}")

    def has(self, status: str) -> None:
        """One line for people who ask how it is."""
        self._tell(_status(status))

    def stops(self) -> None:
        """The end has begun."""
        self._tell("STOPPING=1", _status("Stopping"))

    def begins_anew(self) -> None:
        """The same process starts again; having said that it stops, it would be killed."""
        now_us = time.monotonic_ns() // 1000
        patience = () if self.watchdog_s is None else (_patience(_ANEW_WITHIN_S),)
        told = ("RELOADING=1", f"MONOTONIC_USEC={now_us}", *patience)
        self._tell(*told, _status("Beginning anew"))

    def _tell(self, *lines: str) -> None:
        if not self._address:
            return
        # An abstract socket's name begins with a zero byte, which no environment can hold.
        name = f"\0{self._address[1:]}" if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ours:
                ours.sendto("\n".join(lines).encode(), _CANNOT_BE_WAITED_FOR, name)
        except OSError as error:
            if self._reached:
                logger.warning("the service manager cannot be told how it is: %s", error)
            self._reached = False
        else:
            self._reached = True


def _patience(seconds: float) -> str:
    return f"WATCHDOG_USEC={round(seconds * _SECOND_US)}"


def _status(words: str) -> str:
    return f"STATUS={' '.join(words.split())}"
