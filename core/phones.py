"""Phone numbers in E.164, as the `phonenumbers` library reads them."""

import phonenumbers

from core.errors import Code, refuse


def normalise(phone: str, country: str | None) -> str:
    """``phone`` in E.164; without a leading + it is read as a number of ``country``.

    Raises ``Refused`` with INVALID for what can be no phone number.
    """
    try:
        number = phonenumbers.parse(phone, country)
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise refuse(
            Code.INVALID,
            f"phone: {phone[:40]!r} is no phone number; write it with + and the country's code."
            " Nothing was changed.",
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def calling_codes() -> dict[str, int]:
    """What a number of each country begins with, by the country's two letters."""
    return {
        country: phonenumbers.country_code_for_region(country)
        for country in sorted(phonenumbers.SUPPORTED_REGIONS)
    }
