"""Figures as the user's language writes them, and money as people type it."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from resources.languages import LANGUAGES
from slaapp.domain.trouble import Trouble

_LARGEST = Decimal(10) ** 13


def decimal_text(value: float | None, digits: int, language: str) -> str:
    """``1 234,5`` or ``1,234.5``; a dash for what is not known."""
    if value is None:
        return "–"
    whole, point, part = f"{value:,.{digits}f}".partition(".")
    habits = LANGUAGES[language]
    return whole.replace(",", habits.thousands) + (habits.decimal if point else "") + part


def share_text(value: float | None, language: str) -> str:
    """``3,0 %`` or ``3.0%``."""
    if value is None:
        return "–"
    return decimal_text(value * 100, 1, language) + LANGUAGES[language].percent


def money_text(cents: int | None, currency: str | None, language: str) -> str:
    """``12 500,00 EUR``; nothing for no amount."""
    if cents is None:
        return ""
    return f"{decimal_text(cents / 100, 2, language)} {currency or ''}".rstrip()


def cents_of(typed: str) -> int:
    """The cents of an amount as typed: ``12500``, ``12 500,50``, ``12,500.50 €``.

    The last comma or point with one or two digits after it is the decimal mark. Raises
    Trouble("amount_unclear").
    """
    bare = re.sub(r"[\s\u00a0\u202f'’]|€|EUR", "", typed.strip(), flags=re.IGNORECASE)
    found = re.fullmatch(r"(?P<whole>\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](?P<part>\d{1,2}))?", bare)
    if found is None:
        raise Trouble("amount_unclear", given=typed)
    whole = re.sub(r"[.,]", "", found["whole"])
    try:
        amount = Decimal(f"{whole}.{found['part'] or '0'}")
    except InvalidOperation:
        raise Trouble("amount_unclear", given=typed) from None
    if amount > _LARGEST:
        raise Trouble("amount_unclear", given=typed)
    return int((amount * 100).quantize(Decimal(1), ROUND_HALF_UP))
