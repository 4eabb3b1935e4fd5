"""Numbers as people write them: which mark is the decimal one is a matter of the whole column."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, TypeAlias

from slaapp.exchange.cells import Cell, has_lost_digits
from slaapp.exchange.unreadable import Unreadable

NumberStyle: TypeAlias = Literal["point", "comma"]
"""1,234.56 and 1 234.56 (point); 1.234,56 and 1 234,56 (comma)."""

NUMBER_STYLES: tuple[NumberStyle, ...] = ("point", "comma")

MOST_DIGITS = 15
"""Before the decimal mark; what has more is a key, not a number."""

LONGEST_NUMBER = 40
"""Characters; longer texts are no numbers."""

CURRENCY_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}

_CURRENCY = r"(?:[€$£¥]|EUR|USD|GBP|CHF|CAD|JPY)"
_BLANK = r"  \u202f\u2009"
_AROUND = re.compile(
    rf"(?P<open>\()?(?P<sign>[-−]?)[{_BLANK}]*{_CURRENCY}?[{_BLANK}]*(?P<sign2>[-−]?)"
    rf"(?P<core>[\d.,][\d.,'’{_BLANK}]*?(?:[eE][-+]?\d{{1,3}})?)"
    rf"[{_BLANK}]*{_CURRENCY}?(?P<close>\))?",
    re.IGNORECASE,
)
# A leading zero before other digits is no number: 08123 is a postal code.
_WHOLE = r"(?:0|[1-9]\d*|[1-9]\d{{0,2}}(?P<group>[{groups}])\d{{3}}(?:(?P=group)\d{{3}})*)"
_EXPONENT = r"(?P<exponent>[eE][-+]?\d{1,3})?"
_CORES: dict[NumberStyle, re.Pattern[str]] = {
    "point": re.compile(
        _WHOLE.format(groups=rf",'’{_BLANK}") + rf"?(?P<fraction>\.\d+)?{_EXPONENT}"
    ),
    "comma": re.compile(
        _WHOLE.format(groups=rf".'’{_BLANK}") + rf"?(?P<fraction>,\d+)?{_EXPONENT}"
    ),
}
_NOT_DIGITS = re.compile(r"[^\d]")
_PLAIN = re.compile(r"-?(?:0|[1-9]\d{0,14})", re.ASCII)
_SCIENTIFIC = re.compile(r"[-+]?\d(?:[.,](\d+))?[eE]\+(\d{1,3})")
_INTEGER = re.compile(rf"[-−]?(?:0|[1-9]\d{{0,14}}|[1-9]\d{{0,2}}(?:[{_BLANK}]\d{{3}}){{1,4}})")


def is_integer(text: str) -> bool:
    """Whether trimmed text is a whole number of at most 15 digits in any style, without a mark."""
    return _INTEGER.fullmatch(text) is not None


def number_in(text: str, style: NumberStyle) -> Decimal | None:
    """The number that trimmed text is in a style, without its currency; None if it is none."""
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if len(text) > LONGEST_NUMBER:
        return None
    around = _AROUND.fullmatch(text)
    if around is None or bool(around["open"]) != bool(around["close"]):
        return None
    core = _CORES[style].fullmatch(around["core"])
    if core is None:
        return None
    fraction, exponent = core["fraction"] or "", core["exponent"] or ""
    whole = around["core"][: len(around["core"]) - len(fraction) - len(exponent)]
    digits = _NOT_DIGITS.sub("", whole)
    if (not digits and not fraction) or len(digits) > MOST_DIGITS:
        return None
    value = Decimal(f"{digits or '0'}.{fraction[1:] or '0'}{exponent}")
    negative = around["open"] or "-" in _plain(around["sign"] + around["sign2"])
    return -value if negative else value


def has_lost_precision(text: str) -> bool:
    """Whether a spreadsheet wrote a long number as 6,12346E+08: its last digits are gone.

    Programs that keep all digits write 1.5E8 or 1e-05, without the plus sign.
    """
    lost = _SCIENTIFIC.fullmatch(text.strip()) if "+" in text else None
    return lost is not None and int(lost[2]) > len(lost[1] or "")


def parse_number(cell: Cell, style: NumberStyle) -> Decimal | Unreadable:
    """The number in a cell; Unreadable "bad_number" or, for 6,12346E+08, "precision_lost"."""
    if isinstance(cell, bool):
        return Unreadable("bad_number")
    if isinstance(cell, int | float):
        return _from_workbook(cell)
    if not isinstance(cell, str):
        return Unreadable("bad_number")
    text = cell.strip()
    if has_lost_precision(text):
        return Unreadable("precision_lost")
    value = number_in(text, style)
    return Unreadable("bad_number") if value is None else value


def currency_in(text: str) -> str:
    """The ISO code of the currency that stands beside a number, or ``""``."""
    for sign, code in CURRENCY_SIGNS.items():
        if sign in text:
            return code
    found = re.search(_CURRENCY, text, re.IGNORECASE)
    return found[0].upper() if found else ""


def _from_workbook(cell: int | float) -> Decimal | Unreadable:
    if cell != cell or cell in (float("inf"), float("-inf")):
        return Unreadable("bad_number")
    if has_lost_digits(cell):
        return Unreadable("precision_lost")
    return Decimal(repr(cell))


def _plain(signs: str) -> str:
    return signs.replace("−", "-")
