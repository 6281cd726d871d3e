"""The languages of the screens: chosen, shown at once, kept with the ticket, left at the end."""

import pytest
from PySide6.QtCore import QCoreApplication

from core.commands import KIOSK
from kiosk.language_names import NAMES, matching
from tests.kiosk.stage import Stage, to_confirm


@pytest.mark.parametrize(
    ("wanted", "tag"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("pt_BR", "pt"),
        ("zh-CN", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-Hant-TW", None),
        ("nl", None),
        ("C", None),
    ],
)
def test_a_language_of_ours_for_what_is_asked(wanted: str, tag: str | None) -> None:
    assert matching(wanted) == tag


def test_the_kiosk_speaks_another_language_at_once_and_the_board_does_not(stage: Stage) -> None:
    to_confirm(stage)
    stage.reads("take", "Take a ticket")
    stage.kiosk.controller.speak("de")
    stage.reads("take", "Ticket ziehen")
    assert QCoreApplication.translate("BoardServing", "Now serving") == "Now serving"


def test_the_language_is_kept_with_the_ticket(stage: Stage) -> None:
    to_confirm(stage)
    stage.kiosk.controller.speak("ar")
    stage.touch("take")
    stage.on_page("Ticket")
    ticket = stage.place.branch.views.ticket(1, KIOSK)
    assert ticket is not None
    assert ticket.language == "ar"


@pytest.mark.usefixtures("parcels")
def test_at_the_end_the_branchs_own_language_is_back(stage: Stage) -> None:
    stage.kiosk.controller.speak("ja")
    stage.touch("start")
    stage.on_page("Queues")
    stage.reads("title", "ご用件をお選びください")
    stage.kiosk.controller.home()
    stage.on_page("Attract")
    stage.reads("start", "Take a ticket")


def test_every_language_can_be_chosen_and_none_else(stage: Stage) -> None:
    languages = stage.kiosk.languages
    for tag in NAMES:
        languages.choose(tag)
        assert languages.property("current") == tag
    languages.choose("xx")
    assert languages.property("current") == "hi"
