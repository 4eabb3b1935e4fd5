"""The rows of a table as lead records, under a mapping."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from resources.typed_words import typed_list
from slaapp.domain.trouble import Trouble
from slaapp.exchange.cell_steps import Step, Values, step_for
from slaapp.exchange.cells import Cell
from slaapp.exchange.empty_words import as_words, is_empty
from slaapp.exchange.header_names import word_key
from slaapp.exchange.lead_records import LeadRecord
from slaapp.exchange.mapping import Mapping
from slaapp.exchange.person_names import split_name
from slaapp.exchange.rows import BadRow, OnProgress, Reason, Row
from slaapp.exchange.table import Table
from slaapp.exchange.targets import IDENTITY_TARGETS


def read_records(
    table: Table, mapping: Mapping, on_progress: OnProgress | None = None
) -> Iterator[LeadRecord | BadRow]:
    """Every row of the table as a record, or as a bad row with the reason and the column.

    A date, number or yes-or-no that cannot be read makes the row bad, as does a key that lost its
    digits, a row of an outcomes file without a key and a row of leads without anyone in it. A bad
    e-mail address or telephone number is kept and flagged. Columns that the table has not are
    passed over. Raises Trouble("zone_unknown", zone=), and what reading the table raises.
    """
    steps = _steps(table, mapping)
    finish = _Finish(mapping)
    words = as_words(mapping.empty_words)
    for row in table.rows(on_progress):
        yield row if isinstance(row, BadRow) else _record(row, steps, words, finish)


def _record(
    row: Row, steps: list[tuple[int, str, Step]], words: frozenset[str], finish: _Finish
) -> LeadRecord | BadRow:
    cells, values = row.cells, Values()
    for index, name, put in steps:
        cell: Cell = cells[index]
        if cell == "" or is_empty(cell, words):
            continue
        if reason := put(cell, values):
            return BadRow(row.line, reason, name, tuple(cells))
    if refused := finish(values):
        return BadRow(row.line, refused[0], refused[1], tuple(cells))
    return LeadRecord(row.line, **values)


def _steps(table: Table, mapping: Mapping) -> list[tuple[int, str, Step]]:
    try:
        zone = ZoneInfo(mapping.zone)
    except (KeyError, ValueError, OSError):
        raise Trouble("zone_unknown", zone=mapping.zone) from None
    places = {name: index for index, name in enumerate(table.header)}
    steps = []
    for column in mapping.columns:
        step = step_for(column, zone, mapping.region)
        if step and column.column in places:
            steps.append((places[column.column], column.column, step))
    return steps


_TEST_LEAD = "<test lead:"
"""What Meta's lead ads put into every field of a form that was tried out."""
_NAMES = ("full_name", "first_name", "last_name")


_OTHERS = ("email", "phone", "company")
_FOOTERS = tuple(f"{word_key(word)} " for word in typed_list("footers"))


def _is_footer(values: Values) -> bool:
    """A line of totals, or what the program says at the end: a "name" and nobody behind it."""
    if any(name in values for name in _OTHERS):
        return False
    told = [str(values[name]) for name in (*_NAMES, "external_id") if name in values]
    return len(told) == 1 and f"{word_key(told[0])} ".startswith(_FOOTERS)


class _Finish:
    """What can be said of a row only once all its cells were read."""

    def __init__(self, mapping: Mapping) -> None:
        names = {column.target: column.column for column in mapping.columns}
        self._key = "phone_e164" if mapping.join_key == "phone" else mapping.join_key
        self._key_column = names.get(mapping.join_key, "")
        self._is_outcomes = mapping.kind == "outcomes"
        self._identities = tuple(IDENTITY_TARGETS & names.keys())
        self._needs_split = "full_name" in names
        self._empty_source = mapping.empty_source if "source" in names else ""
        self._has_closed = "closed_at" in names

    def __call__(self, values: Values) -> tuple[Reason, str] | None:
        """Complete the values; or the reason and the column for which the row is bad."""
        if any(str(values.get(name, "")).startswith(_TEST_LEAD) for name in _NAMES):
            return "test_row", ""
        if _is_footer(values):
            return "footer_row", ""
        if self._is_outcomes and not values.get(self._key):
            return "missing_external_id", self._key_column
        if self._identities and values.keys().isdisjoint(self._identities):
            return "no_identity", ""
        if self._empty_source:
            values.setdefault("source", self._empty_source)
        if self._needs_split:
            _split_name(values)
        if self._has_closed:
            _settle_close(values)
        return None


def _split_name(values: Values) -> None:
    """First and last name out of the whole one, where the file has no others."""
    if "full_name" in values and "first_name" not in values and "last_name" not in values:
        first, last = split_name(values["full_name"])
        values.update({"first_name": first or None, "last_name": last or None})


def _settle_close(values: Values) -> None:
    """The date of closing is that of winning or losing; of an open lead it says nothing."""
    closed = values.pop("closed", None)
    if closed is None:
        return
    won = values.get("won_flag")
    if values.get("stage") == "won" or (won and "stage" not in values):
        values.setdefault("won", closed)
    elif values.get("stage") == "lost" or won is False:
        values.setdefault("lost", closed)
