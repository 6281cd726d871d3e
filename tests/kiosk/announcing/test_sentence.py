"""What is said of a call, in each language, with a number that people know by its sound."""

import pytest

from kiosk.announcing.sentence import Line, as_spoken, lines_of, tried_in_turn
from kiosk.language_names import NAMES


@pytest.mark.parametrize(
    ("number", "spoken"),
    [
        ("A042", "A 42"),
        ("A100", "A 100"),
        ("AB007", "A B 7"),
        ("12", "12"),
        ("A 5", "A 5"),
        ("B2B003", "B2B003"),
    ],
)
def test_a_number_is_said_as_people_say_it(number: str, spoken: str) -> None:
    assert as_spoken(number) == spoken


def test_every_language_has_a_sentence_of_its_own_with_number_and_counter() -> None:
    lines = lines_of("A042", "7", list(NAMES))
    assert [line.tag for line in lines] == list(NAMES)
    for line in lines:
        assert "A 42" in line.text
        assert "7" in line.text
        assert "{" not in line.text
    assert len({line.text for line in lines}) == len(NAMES)


def test_a_counter_may_be_called_anything() -> None:
    (line,) = lines_of("A001", r"\1 {number}", ["en"])
    assert line.text == r"Number A 1, please go to counter \1 {number}."


def test_the_tickets_language_then_the_branchs_then_english() -> None:
    def tags(language: str | None, branchs: str) -> list[str]:
        return [line.tag for line in lines_of("A001", "1", tried_in_turn(language, branchs))]

    assert tags("ja", "de") == ["ja", "de", "en"]
    assert tags("de-AT", "de") == ["de", "en"]
    assert tags(None, "fr") == ["fr", "en"]
    assert tags("xx", "en") == ["en"]


def test_a_line_is_a_language_and_a_text() -> None:
    assert lines_of("A001", "3", ["de"]) == (Line("de", "Nummer A 1, bitte an Schalter 3."),)
