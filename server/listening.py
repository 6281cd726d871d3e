"""Takes the socket to listen on, and says under which addresses people reach it."""

import errno
import ipaddress
import socket

import ifaddr

from core.errors import WorldError

_EVERY_ADDRESS = {"0.0.0.0", "::", ""}  # noqa: S104 - compared with, not bound to
_NOWHERE = ("192.0.2.1", 9)


class CannotListenError(WorldError):
    """The address or port asked for cannot be listened on."""


def listen(host: str, port: int) -> socket.socket:
    """A socket listening on ``host`` and ``port`` (0: any free one).

    Raises ``CannotListenError``, in words, where the port is in use or the address is not ours.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        return socket.create_server((address[0], port), family=family, backlog=512)
    except UnicodeError as error:  # a part of a name that is empty, or longer than any may be
        raise CannotListenError(_in_words(host, port, OSError("it is no address"))) from error
    except OSError as error:
        raise CannotListenError(_in_words(host, port, error)) from error


def address_of(sock: socket.socket) -> str:
    """The URL under which the listening ``sock`` is reached, without a slash at the end."""
    host, port = sock.getsockname()[:2]
    return url_of(host, port)


def url_of(host: str, port: int, scheme: str = "http") -> str:
    """The URL people type for ``host`` and ``port``; this machine's own where it is every one."""
    shown = lan_address() if host in _EVERY_ADDRESS else host
    return f"{scheme}://[{shown}]:{port}" if ":" in shown else f"{scheme}://{shown}:{port}"


def is_loopback(host: str) -> bool:
    """Whether only this machine itself reaches ``host``."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def this_machine(host: str) -> str:
    """The address by which this machine itself reaches what listens on ``host``."""
    if host not in _EVERY_ADDRESS:
        return host
    return "::1" if host == "::" else "127.0.0.1"


def addresses_of(host: str) -> tuple[str, ...]:
    """The addresses by which others in the network reach what listens on ``host``."""
    if host not in _EVERY_ADDRESS:
        return () if is_loopback(host) else (host,)
    return tuple(dict.fromkeys(one for one in _own_addresses() if _is_for_others(one)))


def names_of(host: str) -> tuple[str, ...]:
    """What may stand in an address bar for what listens on ``host``, but for announced names."""
    name = socket.gethostname().lower()
    own = (name,) if "." in name else (name, f"{name}.local")
    return ("localhost", "127.0.0.1", "::1", *own, *addresses_of(host))


def _own_addresses() -> list[str]:
    found = [address for adapter in ifaddr.get_adapters() for address in adapter.ips]
    return [one.ip if isinstance(one.ip, str) else one.ip[0] for one in found]


def _is_for_others(text: str) -> bool:
    address = ipaddress.ip_address(text)
    return not (address.is_loopback or address.is_link_local)


def lan_address() -> str:
    """This machine's address in its network, else 127.0.0.1; sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_NOWHERE)
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def _in_words(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} on {host} is in use by another program, perhaps by WaitWise itself. "
            "End that one, or choose another port with --port. Nothing was changed."
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return (
            f"Port {port} may not be used by this user. Choose one from 1024 up with --port. "
            "Nothing was changed."
        )
    return (
        f"Cannot listen on {host}, port {port} ({error.strerror or error}). Name an address of "
        "this machine with --host (127.0.0.1, or 0.0.0.0 for all). Nothing was changed."
    )
