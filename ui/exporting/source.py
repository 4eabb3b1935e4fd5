"""What a page has to export: the leads it shows, those selected, its columns, its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from slaapp.domain.saved_view import ListView

if TYPE_CHECKING:
    from slaapp.domain.export_columns import ExportColumn


@dataclass(frozen=True)
class Source:
    """``view`` is the list on screen (None: there is none), ``selected`` the keys of the leads
    marked in it, ``name`` what the list is called. ``of_calendar``: a calendar is what is meant.
    """

    view: ListView | None = None
    selected: tuple[str, ...] = ()
    name: str = ""
    of_calendar: bool = False


@dataclass(frozen=True)
class Known:
    """What the file says before one can choose: how many leads each part has, the columns."""

    every: int = 0
    listed: int = 0
    columns: tuple[ExportColumn, ...] = field(default=())


def reading(source: Source) -> Callable[[Any], Known]:
    """The question for the reading thread."""

    def read(connection: Any) -> Known:
        from slaapp.domain.lead_filter import LeadFilter
        from slaapp.operations.export import export_columns, own_labels
        from slaapp.store.rows.leads import count_leads

        every = count_leads(connection, LeadFilter())
        listed = every if source.view is None else count_leads(connection, source.view.chosen)
        return Known(every, listed, export_columns(own_labels(connection)))

    return read
