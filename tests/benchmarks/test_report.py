"""What a benchmark's rows say, and how they are shown; nothing here measures anything."""

import json

import pytest

from tests.benchmarks.page import page
from tests.benchmarks.report import Better, Round, Row, each, in_words, interleave, row, show


def made(target: float, better: Better, *rounds: tuple[float, float]) -> Row:
    return row("it", [Round(*one) for one in rounds], target, unit="µs", better=better)


def test_the_ratio_is_the_median_of_the_rounds_ratios() -> None:
    measured = made(1.0, "less", (1, 1), (30, 10), (200, 100))
    assert (measured.ours, measured.yardstick, measured.ratio) == (30, 10, 2)


@pytest.mark.parametrize(
    ("ours", "target", "better", "holds"),
    [
        (5.0, 0.5, "more", True),
        (4.9, 0.5, "more", False),
        (15.0, 1.5, "less", True),
        (15.1, 1.5, "less", False),
    ],
)
def test_a_target_holds_on_its_own_side(
    ours: float, target: float, better: Better, holds: bool
) -> None:
    measured = made(target, better, *[(ours, 10.0)] * 3)
    assert measured.holds is holds
    assert ("DOES NOT HOLD" in in_words(measured)) is not holds
    assert ("Missed: it." in page({"one": [measured]})) is not holds


def test_two_rounds_are_too_few() -> None:
    with pytest.raises(AssertionError):
        made(1.0, "less", (1, 1), (1, 1))


def test_rounds_alternate_who_goes_first() -> None:
    asked: list[str] = []
    rounds = interleave(3, lambda: asked.append("ours"), lambda: asked.append("yardstick"))
    assert asked == ["ours", "yardstick", "yardstick", "ours", "ours", "yardstick"]
    assert each(rounds, lambda _: 1.0) == [Round(1.0, 1.0)] * 3


def test_json_is_one_object_with_the_agreed_keys_first(capsys: pytest.CaptureFixture[str]) -> None:
    show([made(0.5, "more", *[(5.0, 10.0)] * 3)], as_json=True)
    (shown,) = json.loads(capsys.readouterr().out)["rows"]
    agreed = ["what", "ours", "yardstick", "ratio", "target", "holds"]
    assert list(shown)[: len(agreed)] == agreed
