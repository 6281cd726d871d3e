"""What the network is told at a start: what goes together, and where the name is given out."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from server.app import network_settings
from server.certificates import CertificateError


def wrong_words() -> Iterator[tuple[dict[str, Any], str]]:
    file = Path("own.crt")
    yield {"certificate": file}, "name both"
    yield {"key": file}, "name both"
    yield {"tls": True, "certificate": file, "key": file}, "not both"


def test_what_contradicts_itself_is_refused_in_words(tmp_path: Path) -> None:
    for words, said in wrong_words():
        with pytest.raises(CertificateError, match=said):
            network_settings(tmp_path, "127.0.0.1", 0, **words)


def test_the_name_is_for_the_network_only(tmp_path: Path) -> None:
    assert not network_settings(tmp_path, "127.0.0.1", 0).mdns
    assert not network_settings(tmp_path, "localhost", 0).mdns
    assert network_settings(tmp_path, "0.0.0.0", 0).mdns  # noqa: S104 - not bound to
    assert not network_settings(tmp_path, "0.0.0.0", 0, mdns=False).mdns  # noqa: S104
