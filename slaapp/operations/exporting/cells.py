"""What a lead has for a column, as a cell of a table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from resources.domain_words import domain_word
from resources.export_words import export_word
from slaapp.domain.criterion_field import CUSTOM
from slaapp.domain.export_columns import ExportColumn
from slaapp.domain.instants import to_datetime
from slaapp.domain.origin import ORIGIN
from slaapp.exchange.cells import Cell
from slaapp.exchange.tag_lists import joined_tags
from slaapp.store.rows.exported import ExportedLead

CellMaker: TypeAlias = Callable[[ExportedLead], Cell | None]


def cell_maker(column: ExportColumn, zone: ZoneInfo, language: str) -> CellMaker:
    """How a column's cells are made; moments are on the clock of ``zone``."""
    code = column.code
    if column.kind == "own":
        key = code.removeprefix(CUSTOM)
        return lambda lead: _own(lead["own"].get(key), language)
    if column.kind == "moment":
        return lambda lead: _moment(lead.get(code), zone)
    if column.kind == "code":
        return lambda lead: _word(column.family, lead.get(code), language)
    if column.kind == "money":
        return lambda lead: None if lead[code] is None else lead[code] / 100
    if code == "tags":
        return lambda lead: joined_tags(lead["tags"]) or None
    if code == ORIGIN:
        return lambda lead: _origin(lead.get(code), language)
    return lambda lead: lead.get(code)


def _origin(told: tuple[str, str] | None, language: str) -> str | None:
    return told and (told[1] or domain_word(ORIGIN, told[0], language))


def _word(family: str, code: str | None, language: str) -> str | None:
    return domain_word(family, code, language) if code else None


def _moment(moment: tuple[int, str] | None, zone: ZoneInfo) -> Cell | None:
    """The day alone where no more is known; with its offset where the clock shows a time twice."""
    if moment is None:
        return None
    local = to_datetime(moment[0], zone)
    if moment[1] == "day":
        return local.date()
    wall = local.replace(tzinfo=None)
    if _is_clear(wall, local):
        return wall
    return local.isoformat(" ", "milliseconds" if local.microsecond else "seconds")


def _is_clear(wall: datetime, local: datetime) -> bool:
    """Whether the time on the wall says which instant is meant, to a reader that takes the first
    of a doubled hour."""
    again = wall.replace(tzinfo=local.tzinfo, fold=0).astimezone(UTC)
    return again == local.astimezone(UTC)


def _own(value: Any, language: str) -> Cell | None:
    """A value of a field of the team's own."""
    if isinstance(value, bool):
        return export_word("value.yes" if value else "value.no", language)
    if isinstance(value, dict):
        return _day(value)
    return value if isinstance(value, str | int | float) and value != "" else None


def _day(value: dict[str, Any]) -> Cell | None:
    try:
        on = date.fromisoformat(str(value.get("date")))
        return datetime.combine(on, time.fromisoformat(value["time"])) if "time" in value else on
    except ValueError:
        return " ".join(map(str, value.values()))
