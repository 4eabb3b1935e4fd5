"""What is done with one cell of a mapped column: its value is put among the row's, or refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from slaapp.domain.instants import to_datetime
from slaapp.exchange.cells import Cell, cell_text, has_lost_digits
from slaapp.exchange.date_formats import date_reader
from slaapp.exchange.header_names import word_key
from slaapp.exchange.lead_records import LeadRecord
from slaapp.exchange.mapping import ColumnMapping
from slaapp.exchange.number_styles import (
    NumberStyle,
    currency_in,
    has_lost_precision,
    parse_number,
)
from slaapp.exchange.phones_and_mails import read_email, read_phone
from slaapp.exchange.rows import Reason
from slaapp.exchange.tag_lists import split_tags
from slaapp.exchange.targets import ANSWER_TARGETS, WORD_TARGETS
from slaapp.exchange.unreadable import Unreadable
from slaapp.exchange.yes_no_words import parse_yes_no

Values: TypeAlias = dict[str, Any]
"""The row's values so far, by the names of LeadRecord's fields."""

Step: TypeAlias = Callable[[Cell, Values], Reason | None]
"""Given a cell that is not empty; answers why the whole row is bad, or None."""

_DOMAIN = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://)?(?:www\.)?([^/?#\s:@]+).*", re.IGNORECASE | re.DOTALL
)
_LONGEST_AMOUNT = Decimal(10) ** 15


def step_for(column: ColumnMapping, zone: ZoneInfo, region: str) -> Step | None:
    """The step of a column; None for a column that is ignored."""
    step = _step(column, zone, region)
    return _without(column.prefix, step) if step and column.prefix else step


def _without(prefix: str, step: Step) -> Step:
    """The step, for cells that bear a mark of their program in front."""

    def put(cell: Cell, values: Values) -> Reason | None:
        text = cell_text(cell).strip()
        if not text.startswith(prefix):
            return step(cell, values)
        bare = text.removeprefix(prefix).strip()
        return step(bare, values) if bare else None

    return put


def _step(column: ColumnMapping, zone: ZoneInfo, region: str) -> Step | None:
    if column.target == "ignore":
        return None
    if column.target == "custom":
        return _custom(column, zone)
    if column.is_date:
        return _date(column, zone)
    special: dict[str, Callable[[], Step]] = {
        "external_id": lambda: _put_external_id,
        "email": lambda: _put_email,
        "phone": lambda: _phone(region),
        "amount": lambda: _amount(column.number_style or "point"),
        "won_flag": lambda: _put_won_flag,
        "tags": lambda: _put_tags,
        "note": lambda: _put_note,
        "currency": lambda: _put_currency,
        "company_domain": lambda: _put_domain,
    }
    if column.target in WORD_TARGETS:
        return _word(column)
    return special[column.target]() if column.target in special else _text(column.target)


def _text(name: str) -> Step:
    is_named = name in LeadRecord.__slots__

    def put(cell: Cell, values: Values) -> None:
        held = values if is_named else values.setdefault("more", {})
        held[name] = cell.strip() if isinstance(cell, str) else cell_text(cell)

    return put


def _put_tags(cell: Cell, values: Values) -> None:
    """One tag, or several with a comma or semicolon between them."""
    values["tags"] = (*values.get("tags", ()), *split_tags(cell_text(cell)))


def _put_external_id(cell: Cell, values: Values) -> Reason | None:
    text = cell_text(cell).strip()
    # Two keys that lost their last digits may have become one.
    if has_lost_digits(cell) or has_lost_precision(text):
        return "precision_lost"
    values["external_id"] = text
    return None


def _put_note(cell: Cell, values: Values) -> None:
    text = cell_text(cell).strip()
    values["note"] = f"{values['note']}\n{text}" if "note" in values else text


def _put_email(cell: Cell, values: Values) -> None:
    found = read_email(cell_text(cell))
    # Of several columns the first good address counts.
    if "email" in values and (found.reason or "email_invalid" not in values.get("flags", ())):
        values["other_emails"] = (*values["other_emails"], found.address, *found.others)
        return
    _unflag(values, "email_invalid")
    values["email"], values["other_emails"] = found.address, found.others
    if found.reason:
        _flag(values, "email_invalid")


def _phone(region: str) -> Step:
    def put(cell: Cell, values: Values) -> None:
        found = read_phone(cell_text(cell), region)
        if "phone" in values and (values["phone_e164"] or not found.e164):
            values["other_phones"] = (*values["other_phones"], found.raw.strip(), *found.others)
            return
        _unflag(values, "phone_invalid", "phone_precision_lost")
        values["phone"], values["phone_e164"] = found.raw.strip(), found.e164
        values["other_phones"] = found.others
        if found.reason:
            lost = found.reason == "precision_lost" or has_lost_digits(cell)
            _flag(values, "phone_precision_lost" if lost else "phone_invalid")

    return put


def _amount(style: NumberStyle) -> Step:
    def put(cell: Cell, values: Values) -> Reason | None:
        value = parse_number(cell, style)
        if isinstance(value, Unreadable):
            return value.reason
        if abs(value) >= _LONGEST_AMOUNT:
            return "bad_number"
        values["amount"] = int((value * 100).to_integral_value(ROUND_HALF_UP))
        if isinstance(cell, str) and (currency := currency_in(cell)):
            values.setdefault("currency", currency)
        return None

    return put


def _put_currency(cell: Cell, values: Values) -> None:
    text = cell_text(cell).strip()
    values["currency"] = currency_in(text) or text.upper()


def _put_domain(cell: Cell, values: Values) -> None:
    text = cell_text(cell).strip()
    found = _DOMAIN.fullmatch(text)
    values["company_domain"] = found[1].lower() if found else text.lower()


def _put_won_flag(cell: Cell, values: Values) -> Reason | None:
    value = parse_yes_no(cell)
    if isinstance(value, Unreadable):
        return value.reason
    values["won_flag"] = value
    return None


def _word(column: ColumnMapping) -> Step:
    meanings, is_answer = dict(column.words), column.target in ANSWER_TARGETS

    def put(cell: Cell, values: Values) -> None:
        text = cell_text(cell).strip()
        code = meanings.get(word_key(text))
        if column.target == "stage":
            values["stage_word"] = text
        if is_answer and code:
            values.setdefault("answers", {})[column.target] = code
        elif code:
            values[column.target] = code
        else:
            _flag(values, "answer_unknown" if is_answer else f"{column.target}_unknown")

    return put


def _date(column: ColumnMapping, zone: ZoneInfo) -> Step:
    name = column.target.removesuffix("_at")
    read = date_reader(column.date_format, zone)

    def put(cell: Cell, values: Values) -> Reason | None:
        value = read(cell)
        if isinstance(value, Unreadable):
            return value.reason
        values[name] = value
        return None

    return put


def _custom(column: ColumnMapping, zone: ZoneInfo) -> Step:
    key, parse = column.field_key, _field_reader(column, zone)

    def put(cell: Cell, values: Values) -> Reason | None:
        value = parse(cell)
        if isinstance(value, Unreadable):
            return value.reason
        values.setdefault("custom", {})[key] = value
        return None

    return put


def _field_reader(column: ColumnMapping, zone: ZoneInfo) -> Callable[[Cell], Any]:
    """How the cells of a custom field become values; Unreadable for those that do not."""
    if column.is_date:
        read = date_reader(column.date_format, zone)
        return lambda cell: _as_custom_date(read(cell), zone)
    if column.is_number:
        is_whole = column.field_type == "integer"
        style = column.number_style or "point"
        return lambda cell: _as_custom_number(parse_number(cell, style), is_whole)
    if column.field_type == "yes_no":
        return parse_yes_no
    return lambda cell: cell_text(cell).strip()


def _as_custom_date(value: Any, zone: ZoneInfo) -> Any:
    """The day as ISO writes it, as criteria compare it; the time beside it where there is one."""
    if isinstance(value, Unreadable):
        return value
    local = to_datetime(value.instant, zone)
    day = {"date": local.date().isoformat()}
    return day if value.precision == "day" else {**day, "time": local.strftime("%H:%M")}


def _as_custom_number(value: Decimal | Unreadable, is_whole: bool) -> int | float | Unreadable:
    if isinstance(value, Unreadable):
        return value
    if not is_whole:
        return float(value)
    return int(value) if value == value.to_integral_value() else Unreadable("bad_number")


def _flag(values: Values, flag: str) -> None:
    values["flags"] = (*values.get("flags", ()), flag)


def _unflag(values: Values, *flags: str) -> None:
    if "flags" in values:
        values["flags"] = tuple(each for each in values["flags"] if each not in flags)
