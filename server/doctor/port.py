"""Whether people reach the branch; while it does not run, whether its port is free."""

import socket

from server.doctor.found import Found, Row, found
from server.doctor.subject import Subject
from server.listening import (
    CannotListenError,
    addresses_of,
    is_loopback,
    listen,
    this_machine,
    url_of,
)

_PATIENCE_S = 2.0
_HERE = "127.0.0.1"


def look(subject: Subject) -> Found:
    """Partly: not by every address. Unreachable: not even from this machine."""
    host, port = subject.settings.host, subject.settings.port
    if subject.live is None:
        return _could_listen(host, port)
    wanted = _addresses(host, set_up=subject.set_up)
    missed = [address for address in wanted if not _answers(address, port)]
    shown = wanted[-1] if len(missed) == len(wanted) else next(a for a in wanted if a not in missed)
    url = url_of(shown, port)
    if len(missed) == len(wanted):
        return found("port", "unreachable", url=url)
    if missed:
        return found("port", "partly", [Row(url_of(one, port)) for one in missed], url=url)
    return found("port", "here" if all(map(is_loopback, wanted)) else "ok", url=url)


def _addresses(host: str, *, set_up: bool) -> tuple[str, ...]:
    """Those of the network first; until there is a PIN only this machine is let in."""
    if not set_up:
        return (_HERE,)
    return tuple(dict.fromkeys((*addresses_of(host), this_machine(host))))


def _answers(address: str, port: int) -> bool:
    try:
        socket.create_connection((address, port), _PATIENCE_S).close()
    except OSError:
        return False
    return True


def _could_listen(host: str, port: int) -> Found:
    try:
        listen(host, port).close()
    except CannotListenError as error:
        return found("port", "taken", [Row(str(error))], port=str(port))
    return found("port", "free", port=str(port))
