"""The name in the network, by real multicast on the loopback interface."""

import pytest
from zeroconf import AddressResolver, IPVersion  # type: ignore[attr-defined]
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from server import announcing
from server.announcing import Announcement

HERE = ["127.0.0.1"]
PATIENCE_MS = 5000


def announcement(name: str, address: str, *, tls: bool = False) -> Announcement:
    return Announcement(name, [address], 8080, tls=tls, interfaces=HERE)


async def test_a_branch_is_found_and_a_second_one_gets_another_name() -> None:
    first = announcement("Town hall, St. Mary's", "127.0.0.2")
    second = announcement("Town hall, St. Mary's", "127.0.0.3", tls=True)
    listener = AsyncZeroconf(interfaces=HERE, ip_version=IPVersion.V4Only)
    try:
        assert await first.start() == "waitwise.local"
        assert await second.start() == "waitwise-2.local"
        for name, address in (("waitwise", "127.0.0.2"), ("waitwise-2", "127.0.0.3")):
            resolver = AddressResolver(f"{name}.local.")
            assert await resolver.async_request(listener.zeroconf, PATIENCE_MS)
            assert resolver.parsed_addresses() == [address]
        for kind, server in (("http", "waitwise"), ("https", "waitwise-2")):
            info = AsyncServiceInfo(
                f"_{kind}._tcp.local.", f"Town hall, St Mary's._{kind}._tcp.local."
            )
            assert await info.async_request(listener.zeroconf, PATIENCE_MS)
            assert (info.port, info.server) == (8080, f"{server}.local.")
    finally:
        await listener.async_close()
        await second.stop()
        await first.stop()
    assert first.name is None


async def test_a_name_that_was_taken_back_is_free_again() -> None:
    for address in ("127.0.0.2", "127.0.0.3"):
        branch = announcement("Town hall", address)
        assert await branch.start() == "waitwise.local"
        await branch.stop()


async def test_its_own_answer_does_not_drive_it_away() -> None:
    """Two branches on one machine differ by their ports."""
    first, second = announcement("One", "127.0.0.2"), announcement("Two", "127.0.0.2")
    assert await first.start() == await second.start() == "waitwise.local"
    await second.stop()
    await first.stop()


def seldom(*names: str) -> list[object]:
    return [pytest.param(name, marks=pytest.mark.slow) for name in names]


@pytest.mark.parametrize("name", ["x" * 200, "日本" * 40, *seldom("ü" * 80, "...", "a.b.c", "\\é")])
async def test_any_branch_name_can_be_told(name: str) -> None:
    branch = announcement(name, "127.0.0.2")
    assert await branch.start() == "waitwise.local"
    await branch.stop()


async def test_without_a_network_it_says_so(caplog: pytest.LogCaptureFixture) -> None:
    alone = Announcement("Town hall", [], 8080, tls=False)
    assert await alone.start() is None
    assert "no network is there" in caplog.text
    assert "--no-mdns" in caplog.text
    await alone.stop()


async def test_a_port_5353_that_cannot_be_had_is_a_warning(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*_: object, **__: object) -> AsyncZeroconf:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(announcing, "AsyncZeroconf", taken)
    branch = announcement("Town hall", "127.0.0.2")
    assert await branch.start() is None
    assert "Address already in use" in caplog.text
    await branch.stop()
