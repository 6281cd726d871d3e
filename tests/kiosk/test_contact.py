"""What a customer leaves beside the ticket: checked as typed, kept, and never a key to one."""

import pytest

from core.commands import Asker
from core.states import Actor
from kiosk.contact import WITHOUT_COUNTRY, WRONG, example_phone, phone_trouble
from kiosk.language_names import NAMES
from tests.kiosk.stage import Stage, find, seen, to_confirm

STAFF = Asker(Actor.STAFF, user_id=1)
PHONE = "+49 30 901820"


@pytest.mark.parametrize(
    ("phone", "country", "trouble"),
    [
        ("", None, ""),
        (PHONE, None, ""),
        ("030 901820", "DE", ""),
        ("030 901820", None, WITHOUT_COUNTRY),
        ("+49 30", None, WRONG),
        ("+999 123456", None, WRONG),
        ("12", "DE", WRONG),
        ("+", None, WRONG),
    ],
)
def test_a_phone_number_is_checked(phone: str, country: str | None, trouble: str) -> None:
    assert phone_trouble(phone, country) == trouble


@pytest.mark.parametrize("country", [None, "DE", "JP", "SA", "BR"])
def test_the_example_is_a_number(country: str | None) -> None:
    assert phone_trouble(example_phone(country), country) == ""


def to_details(stage: Stage) -> None:
    to_confirm(stage)
    stage.touch("details")
    stage.on_page("Details")


def test_a_name_and_a_phone_number_go_with_the_ticket(stage: Stage) -> None:
    to_details(stage)
    for key in ("key-a", "key-d", "key-a", "keyboardEnter"):
        stage.touch(key)
    for digit in "+4930901820":
        stage.touch(f"digit{digit}")
    stage.touch("enter")
    stage.on_page("Confirm")
    stage.reads("details", "Change your name or phone number")
    stage.touch("take")
    stage.on_page("Ticket")
    ticket = stage.place.branch.views.ticket(1, STAFF)
    assert ticket is not None
    assert ticket.name == "Ada"


def test_a_wrong_number_stays_on_the_page_in_words(stage: Stage) -> None:
    to_details(stage)
    stage.touch("phoneInput")
    for digit in "123":
        stage.touch(f"digit{digit}")
    stage.touch("continue")
    stage.reads("notice", "begin the phone number with +")
    assert stage.page == "Details"
    stage.touch("back")
    stage.on_page("Confirm")
    assert not seen(stage.window, "notice")
    stage.touch("take")
    stage.on_page("Ticket")


def test_a_typed_number_opens_nobodys_ticket(stage: Stage) -> None:
    """Whoever types another's phone number learns the number on the ticket, and no more."""
    for known in (False, True):
        to_confirm(stage)
        stage.kiosk.controller.describe("", PHONE)
        stage.touch("take")
        stage.on_page("Ticket")
        stage.reads("ticketNumber", "A001")
        assert bool(seen(stage.window, "qr")) is not known
        stage.touch("done")
        stage.on_page("Attract")
    assert stage.place.waiting() == 1


def test_the_next_customer_finds_nothing_of_it(stage: Stage) -> None:
    to_details(stage)
    stage.type("Ada")
    stage.touch("continue")
    stage.on_page("Confirm")
    stage.kiosk.controller.home()
    stage.on_page("Attract")
    to_details(stage)
    assert find(stage.window, "customerName").property("text") == ""


def test_each_word_of_a_name_begins_with_a_capital_letter_unless_told(stage: Stage) -> None:
    to_details(stage)
    for key in ("key-a", "key-d", "key-a"):
        stage.touch(key)
    stage.touch_named("Space")
    stage.touch_named("Capital letter")
    for key in ("key-v", "key-o", "key-n"):
        stage.touch(key)
    stage.touch_named("Space")
    for key in ("key-l", "keyboardErase", "key-k", "key-m"):
        stage.touch(key)
    assert find(stage.window, "customerName").property("text") == "Ada von Km"


def test_a_sharp_s_stays_one_letter(stage: Stage) -> None:
    stage.kiosk.languages.choose("de")
    to_details(stage)
    stage.touch("key-ß")
    stage.touch("key-ß")
    assert find(stage.window, "customerName").property("text") == "ẞß"


def test_the_keyboard_writes_every_language(stage: Stage) -> None:
    to_details(stage)
    own = {"de": "ö", "fr": "é", "es": "ñ", "pt": "ã", "it": "ò", "ar": "ع", "ja": "か", "hi": "क"}
    written = ""
    for tag in NAMES:
        stage.kiosk.languages.choose(tag)
        letter = own.get(tag, "k")
        stage.touch(f"key-{letter}")
        written += letter if written else letter.upper()
        assert find(stage.window, "customerName").property("text") == written


def test_a_kana_becomes_its_next_of_kin(stage: Stage) -> None:
    stage.kiosk.languages.choose("ja")
    to_details(stage)
    stage.touch("key-か")
    stage.touch_named("゛゜小")
    assert find(stage.window, "customerName").property("text") == "が"
