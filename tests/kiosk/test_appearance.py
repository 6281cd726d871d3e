"""The branch's look from its file, live; and what a customer switches on for a visit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from core.configuration import FILE_NAME
from kiosk.appearance import Appearance
from kiosk.composition import Kiosk
from tests.kiosk.stage import ADDRESS, Place, Stage, find, seen
from tests.kiosk.test_layout_qml import assert_nothing_is_cut

pytestmark = pytest.mark.usefixtures("qapp")

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><circle r="15"/></svg>'
WORDS = "Free Wi-Fi: Riverside-Guests. Please have your papers ready, and mind the step."


def write(folder: Path, text: str) -> Path:
    file = folder / FILE_NAME
    file.write_text(f"[look]\n{text}", "utf-8")
    return file


def test_without_a_file_it_is_ours(tmp_path: Path) -> None:
    appearance = Appearance(tmp_path / FILE_NAME)
    assert appearance.property("look") == "light"
    assert appearance.property("accent") == "#0B57D0"
    assert appearance.property("logo") == ""


def test_the_file_sets_it(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>")
    file = write(
        tmp_path,
        'accent = "#0A7D55"\nlogo = "logo.svg"\nlook = "dark"\n'
        "large_text = true\ndiagonal_in = 21.5\n",
    )
    appearance = Appearance(file)
    assert appearance.property("accent") == "#0A7D55"
    assert appearance.property("logo").endswith("/logo.svg")
    assert appearance.property("look") == "dark"
    assert appearance.property("largeText")
    assert appearance.property("diagonal") == 21.5


@pytest.mark.parametrize(
    "text",
    [
        "accent = 12",
        'accent = "red"',
        'look = "pink"',
        'logo = "../secret.png"',
        "large_text = 1",
        "diagonal_in = 1",
        "what = 1",
        "accent = ",
        "\x00",
    ],
)
def test_a_mistake_is_told_and_what_was_stays(
    text: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    appearance = Appearance(write(tmp_path, 'accent = "#0A7D55"'))
    write(tmp_path, f'look = "dark"\n{text}' if "look" not in text else text)
    appearance.read()
    assert appearance.property("accent") == "#0A7D55"
    assert appearance.property("look") == "light"
    assert FILE_NAME in caplog.text


@pytest.fixture
def branded(place: Place, qtbot: QtBot) -> Iterator[Stage]:
    """A kiosk that reads its look from a file of the branch."""
    kiosk = Kiosk(
        place.branch,
        ADDRESS,
        windowed=True,
        boards=[""],
        language="en",
        voice="mock",
        look=place.path / FILE_NAME,
    )
    yield Stage(place, kiosk, qtbot)
    kiosk.close()


def test_a_change_shows_at_once(branded: Stage) -> None:
    start = find(branded.window, "start")
    write(branded.place.path, 'accent = "#0A7D55"')
    branded.qtbot.waitUntil(lambda: colour_of(start, "fill") == "#0A7D55", timeout=5000)


def test_a_board_has_the_colour_the_logo_and_the_words_of_its_branch(branded: Stage) -> None:
    assert not seen(branded.board, "line")
    (branded.place.path / "logo.svg").write_text(LOGO)
    write(branded.place.path, f'accent = "#0A7D55"\nlogo = "logo.svg"\nline = "{WORDS}"')
    branded.reads("line", WORDS, branded.board)
    branded.qtbot.waitUntil(lambda: bool(seen(branded.board, "logo")), timeout=5000)
    assert colour_of(find(branded.board, "header"), "color") == "#0A7D55"
    assert_nothing_is_cut(branded.board, branded.qtbot)


def colour_of(item: QQuickItem, name: str) -> str:
    return str(item.property(name).name()).upper()


def test_a_customer_switches_and_the_end_of_the_visit_switches_back(tmp_path: Path) -> None:
    appearance = Appearance(write(tmp_path, 'look = "dark"'))
    appearance.use("contrast")
    assert appearance.property("look") == "contrast"
    appearance.use("contrast")
    assert appearance.property("look") == "dark"
    appearance.use("dark")
    assert appearance.property("look") == "light"
    appearance.switch("lowReach")
    appearance.switch("nonsense")
    appearance.use("nonsense")
    assert appearance.property("lowReach")
    appearance.reset()
    assert appearance.property("look") == "dark"
    assert not appearance.property("lowReach")


def test_letters_can_be_read_in_every_look_and_accent(stage: Stage) -> None:
    """Contrast of what is written on what, by WCAG's formula, in the theme's own colours."""
    pairs = [
        ("ink", "background", 4.5),
        ("ink", "surface", 4.5),
        ("offInk", "off", 4.5),
        ("muted", "background", 4.5),
        ("muted", "surface", 4.5),
        ("accentText", "background", 4.5),
        ("accentText", "surface", 4.5),
        ("accentInk", "accent", 4.5),
        ("bannerInk", "banner", 4.5),
        ("good", "goodSoft", 4.5),
        ("bad", "badSoft", 4.5),
        ("bad", "surface", 4.5),
        ("warn", "warnSoft", 4.5),
        ("accentText", "accentSoft", 4.5),
        ("edge", "background", 3),
        ("edge", "surface", 3),
    ]
    for look in ("light", "dark", "contrast"):
        for accent in ("#0B57D0", "#FFD400", "#0A7D55", "#7F7F7F", "#B00020", "#101010", "#FAFAFA"):
            colours = stage.theme(look, accent)
            for one, other, least in pairs:
                got = ratio(colours[one], colours[other])
                assert got >= least, f"{look} {accent}: {one} on {other} {got:.2f}"


def ratio(one: str, other: str) -> float:
    a, b = sorted((luminance(one), luminance(other)), reverse=True)
    return (a + 0.05) / (b + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
