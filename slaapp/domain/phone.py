"""A phone number as somebody typed it: whether there can be one, and how it is written."""

from __future__ import annotations

import re
from typing import NamedTuple

import phonenumbers
from phonenumbers import PhoneNumberFormat, ValidationResult

LONGEST = 60
"""Characters; what is longer is not even looked at."""

_FAULTS = {
    ValidationResult.TOO_SHORT: "too_short",
    ValidationResult.TOO_LONG: "too_long",
    ValidationResult.INVALID_COUNTRY_CODE: "no_such_country",
    ValidationResult.INVALID_LENGTH: "no_such_length",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "too_short",
}


class TypedPhone(NamedTuple):
    """``shown`` is how it is written where it can be a number, else as it was typed; ``fault`` is
    empty, or "no_number", "too_short", "too_long", "no_such_country", "no_such_length"."""

    shown: str
    fault: str = ""


def typed_phone(text: str, region: str = "FR") -> TypedPhone:
    """A number that is possible, in the way of its country, abroad with the country's code.

    "Possible" is that it has as many digits as numbers there have; whether it was given to
    anybody is not asked. The short numbers of ``region`` (3631) are numbers too; of several
    numbers each is looked at.
    """
    typed = text.strip()
    if len(typed) > LONGEST:
        return TypedPhone(text, "too_long")
    parts = [_typed_one(part, region) for part in _SEVERAL.split(typed)]
    fault = next((part.fault for part in parts if part.fault), "")
    return TypedPhone(text, fault) if fault else TypedPhone(" / ".join(p.shown for p in parts))


_SEVERAL = re.compile(r"\s*[/;|]\s*|\s+(?:ou|or)\s+")
_EXTENSION = re.compile(r"\bposte\b", re.IGNORECASE)


def _typed_one(text: str, region: str) -> TypedPhone:
    typed = text.strip()
    try:
        number = phonenumbers.parse(_EXTENSION.sub("ext.", typed), region)
    except phonenumbers.NumberParseException as error:
        return TypedPhone(text, _UNREAD.get(error.error_type, "no_number"))
    if phonenumbers.is_valid_short_number_for_region(number, region):
        return TypedPhone(typed)
    fault = _FAULTS.get(phonenumbers.is_possible_number_with_reason(number), "")
    if fault:
        return TypedPhone(text, fault)
    at_home = number.country_code == phonenumbers.country_code_for_region(region)
    way = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    return TypedPhone(phonenumbers.format_number(number, way))


_UNREAD = {
    phonenumbers.NumberParseException.INVALID_COUNTRY_CODE: "no_such_country",
    phonenumbers.NumberParseException.TOO_SHORT_AFTER_IDD: "too_short",
    phonenumbers.NumberParseException.TOO_SHORT_NSN: "too_short",
    phonenumbers.NumberParseException.TOO_LONG: "too_long",
}
