"""A name and a phone number that a customer may leave with the ticket; checked as typed."""

import phonenumbers

longest_name = 60
longest_phone = 24
WRONG = "phone_wrong"
WITHOUT_COUNTRY = "phone_country"


def phone_trouble(phone: str, country: str | None) -> str:
    """Why ``phone`` can be nobody's number, as a code; empty where it can, or is empty."""
    if not phone:
        return ""
    try:
        number = phonenumbers.parse(phone, country)
    except phonenumbers.NumberParseException as error:
        unknown = error.error_type == phonenumbers.NumberParseException.INVALID_COUNTRY_CODE
        return WITHOUT_COUNTRY if unknown and not phone.startswith("+") else WRONG
    return "" if phonenumbers.is_valid_number(number) else WRONG


def example_phone(country: str | None) -> str:
    """A number as people of ``country`` write it; of no country, one with a country's code."""
    form = phonenumbers.PhoneNumberFormat
    kind = phonenumbers.PhoneNumberType.MOBILE
    number = phonenumbers.example_number_for_type(country or "GB", kind)
    if number is None:
        return "+44 7400 123456"
    return str(phonenumbers.format_number(number, form.NATIONAL if country else form.INTERNATIONAL))
