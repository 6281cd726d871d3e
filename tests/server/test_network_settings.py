"""What the network is told at a start: what goes together, and where the name is given out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.configuration import Network
from server.app import network_settings
from server.certificates import CertificateError

EVERY = "0.0.0.0"  # noqa: S104 - not bound to


def wrong_words() -> Iterator[tuple[Network, str]]:
    yield Network(certificate="own.crt"), "name both"
    yield Network(key="own.crt"), "name both"
    yield Network(tls=True, certificate="own.crt", key="own.crt"), "not both"


def test_what_contradicts_itself_is_refused_in_words(tmp_path: Path) -> None:
    for words, said in wrong_words():
        with pytest.raises(CertificateError, match=said):
            network_settings(tmp_path, words)


def test_the_name_is_for_the_network_only(tmp_path: Path) -> None:
    assert not network_settings(tmp_path, Network()).mdns
    assert not network_settings(tmp_path, Network(host="localhost")).mdns
    assert network_settings(tmp_path, Network(host=EVERY)).mdns
    assert not network_settings(tmp_path, Network(host=EVERY, mdns=False)).mdns


def test_the_host_is_the_programs_own_unless_told(tmp_path: Path) -> None:
    assert network_settings(tmp_path, Network()).host == "127.0.0.1"
    assert network_settings(tmp_path, Network(), host_unless_told=EVERY).host == EVERY
    told = Network(host="192.0.2.1")
    assert network_settings(tmp_path, told, host_unless_told=EVERY).host == "192.0.2.1"
