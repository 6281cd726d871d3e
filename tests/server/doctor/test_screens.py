"""What a kiosk told of its screens."""

import pytest

from server.doctor import screens
from server.doctor.subject import Live
from server.screens import Screen, Screens
from tests.server.doctor.conftest import MakeSubject

LARGE, SMALLEST, SMALL, STRIPE = (1920, 1080), (600, 1024), (800, 600), (1920, 480)


@pytest.mark.parametrize(
    ("sizes", "kind"),
    [
        ([LARGE], "ok"),
        ([LARGE, SMALLEST], "ok"),
        ([LARGE, SMALL], "small"),
        ([LARGE, STRIPE], "small"),
        ([], "gone"),
        (None, "headless"),
    ],
)
def test_screens(subject: MakeSubject, sizes: list[tuple[int, int]] | None, kind: str) -> None:
    told = Screens()
    if sizes is not None:
        told.tell([Screen(f"HDMI-{place}", *size) for place, size in enumerate(sizes)])
    found = screens.look(subject(live=Live((), told.known, None, 0)))
    assert found.kind == kind
    assert len(found.rows) == len(sizes or ())


def test_at_rest_nobody_knows(subject: MakeSubject) -> None:
    assert screens.look(subject()).kind == "ended"
