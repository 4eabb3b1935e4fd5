"""Money as the user's language writes it, and as people type it."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}
_BLANKS = re.compile(r"[\s\u00a0\u202f'’]")
_MOST = 10**13


def currency_sign(currency: str) -> str:
    """``€`` for ``EUR``; a currency without a sign here is written as its code."""
    return _SIGNS.get(currency, currency)


def amount_text(cents: int, currency: str) -> str:
    """Cents as ``1 200 €`` or ``€1,200``; decimals only where there are any.

    A credit has a minus before it: some languages' own way, ``($50)``, is for accountants.
    """
    sign, decimals = currency_sign(currency), 0 if cents % 100 == 0 else 2
    # A code stands apart from the figures, a sign where the language puts it.
    sign = f"{sign}\N{NO-BREAK SPACE}" if sign.isalpha() else sign
    said = QLocale().toCurrencyString(abs(cents) / 100, sign, decimals).strip()
    return f"{QLocale().negativeSign()}{said}" if cents < 0 else said


def read_amount(typed: str, currency: str) -> int | None:
    """The cents of ``8 450``, ``8450,50``, ``8,450.50 €``; None where it is no amount.

    The last comma or point is the decimal one if one or two digits follow it, and if it stands
    but once: ``8.450`` is eight thousand.
    """
    text = _BLANKS.sub("", typed).replace(currency_sign(currency), "").replace(currency, "")
    found = re.fullmatch(r"(\d[\d.,]*?)(?:[.,](\d{1,2}))?", text)
    if found is None:
        return None
    whole = re.sub(r"[.,]", "", found[1])
    cents = int(whole) * 100 + int((found[2] or "").ljust(2, "0"))
    return cents if cents <= _MOST else None
