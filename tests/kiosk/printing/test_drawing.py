"""A ticket as a picture: as wide as the paper, black on white, all there in every language."""

from pathlib import Path

import msgspec
import pytest
import segno
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.language_names import NAMES
from kiosk.printing.drawing import draw
from kiosk.printing.paper import Paper
from kiosk.printing.words import Words
from tests.kiosk.printing.papers import PAPER, painted, plain

WIDTHS = (576, 384)


def paper(**fields: object) -> Paper:
    return msgspec.structs.replace(PAPER, **fields)


def inks(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 3)
    }


def ink_at_edges(image: QImage) -> bool:
    """Whether anything stands in the outermost dots left or right."""
    edges = (0, 1, image.width() - 2, image.width() - 1)
    return any(
        image.pixelColor(x, y).lightness() < 128 for x in edges for y in range(image.height())
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("tag", NAMES)
def test_it_is_as_wide_as_the_paper_and_black_on_white(qtbot: QtBot, tag: str, width: int) -> None:
    image = draw(paper(language=tag, low_min=5, high_min=15), width)
    assert image.width() == width
    assert inks(image) == {"#000000", "#ffffff"}
    assert not ink_at_edges(image)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_language_looks_different(qtbot: QtBot, width: int) -> None:
    drawn = [bytes(plain(draw(paper(language=tag), width)).constBits()) for tag in NAMES]
    assert len(set(drawn)) == len(NAMES)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_code_is_on_it_whole_dots_a_module(qtbot: QtBot, width: int) -> None:
    image = draw(PAPER, width)
    modules = [list(row) for row in segno.make(PAPER.url, error="m", micro=False).matrix]
    assert any(
        _reads(image, modules, x, y, dots)
        for dots in range(4, 10)
        for x in range(width // 2)
        for y in range(image.height() // 3, image.height() - 100)
        if _may_begin(image, x, y, dots)
    )


def _may_begin(image: QImage, x: int, y: int, dots: int) -> bool:
    """The corner of a finder pattern: seven dark modules across, with white before them."""
    dark = [image.pixelColor(x + dots * n, y).lightness() < 128 for n in range(8)]
    return dark == [True] * 7 + [False] and image.pixelColor(x - 1, y).lightness() > 128


def _reads(image: QImage, modules: list[list[int]], left: int, top: int, dots: int) -> bool:
    half = dots // 2
    return all(
        (image.pixelColor(left + dots * x + half, top + dots * y + half).lightness() < 128)
        == bool(dark)
        for y, row in enumerate(modules)
        for x, dark in enumerate(row)
    )


def test_a_copy_is_black_from_edge_to_edge_at_its_top(qtbot: QtBot) -> None:
    image = draw(paper(copy=True), 576)
    assert {image.pixelColor(x, 5).name() for x in range(576)} == {"#000000"}
    assert draw(PAPER, 576).pixelColor(0, 5).name() == "#ffffff"


def test_the_number_is_the_largest_thing(qtbot: QtBot) -> None:
    def lines(number: str) -> int:
        return draw(paper(number=number), 576).height()

    across = [
        sum(image.pixelColor(x, y).lightness() < 128 for x in range(576))
        for image in (draw(PAPER, 576),)
        for y in range(image.height())
    ]
    assert max(across[150:450]) > 250
    assert lines("ABC1000") < lines("A1")  # a longer one is as wide, and so less tall


def test_a_logo_is_dotted_and_one_that_is_not_there_is_left_out(
    qtbot: QtBot, tmp_path: Path
) -> None:
    without = draw(PAPER, 576)
    logo = str(painted(tmp_path / "logo.png"))
    assert draw(paper(logo=logo), 576).height() > without.height() + 100
    assert draw(paper(logo=str(tmp_path / "none.png")), 576) == without
    text = tmp_path / "text.png"
    text.write_text("no picture")
    assert draw(paper(logo=str(text)), 576) == without


def test_names_of_any_length_stay_on_the_paper(qtbot: QtBot) -> None:
    image = draw(paper(branch="B" * 80, queue="Führungszeugnisse" * 4, number="ZZZ99999"), 384)
    assert not ink_at_edges(image)


def test_what_it_says_of_the_wait(qtbot: QtBot) -> None:
    words = Words("en")
    said = [
        words.standing(paper(ahead=0)),
        words.standing(paper(ahead=1)),
        words.standing(paper(ahead=7)),
        words.standing(paper(ahead=None, counter="Desk 2")),
        words.standing(paper(ahead=None)),
        words.wait(paper(low_min=5, high_min=10)),
        words.wait(paper(low_min=5, high_min=5)),
        words.wait(PAPER),
    ]
    words.close()
    assert said == [
        "You are next",
        "One person is ahead of you",
        "7 people are ahead of you",
        "It is your turn: counter Desk 2",
        "",
        "Waiting time: about 5 to 10 min",
        "Waiting time: about 5 min",
        "",
    ]


def test_a_copy_says_when_it_was_made(qtbot: QtBot) -> None:
    words = Words("de")
    today = words.copied(paper(printed_at="2026-11-28T14:02:00"))
    later = words.copied(paper(printed_at="2026-11-29T09:00:00"))
    taken = words.taken(PAPER)
    words.close()
    assert today == "Kopie gedruckt: 14:02"
    assert later == "Kopie gedruckt: Sonntag, 29. November 2026 · 09:00"
    assert taken == "Samstag, 28. November 2026 · 13:37"


def test_digits_are_those_of_the_board(qtbot: QtBot) -> None:
    words = Words("ar")
    taken = words.taken(PAPER)
    words.close()
    assert "2026" in taken
    assert "13:37" in taken


@pytest.mark.parametrize("unknown", ["", "xx", "zh-TW"])
def test_a_language_that_there_is_not_is_english(qtbot: QtBot, unknown: str) -> None:
    assert draw(paper(language=unknown), 576) == draw(PAPER, 576)
