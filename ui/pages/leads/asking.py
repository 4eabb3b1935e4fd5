"""What the page of leads reads beside its rows; all of it on the reading thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.openings import Openings
from ui.desk import Person
from ui.pages.leads.filter_words import Names

if TYPE_CHECKING:
    from slaapp.store.rows.saved_views import ViewRow
    from slaapp.store.rows.timeline import LeadDetails


@dataclass(frozen=True)
class Setting:
    """What the words of the page need: names, the team's own fields, the calendar in force."""

    names: Names
    custom: Mapping[str, str]
    """The labels of the team's own fields by key."""
    openings: Openings | None
    views: tuple[ViewRow, ...] = ()
    """The saved lists."""


def read_setting(
    connection: Any, zone: ZoneInfo, team: tuple[Person, ...], now: Instant
) -> Setting:
    """The setting as the file has it now."""
    from slaapp.store.rows.named import product_names, tag_names, values_of_fields
    from slaapp.store.rows.saved_views import saved_views
    from slaapp.store.rows.team import campaigns, custom_fields, rulebook, sources

    book = rulebook(connection)
    version = book.version_at(now)
    return Setting(
        Names(
            zone,
            {row.id: row.name for row in sources(connection)},
            {person.key: person.name for person in team},
            {row.id: row.name for row in campaigns(connection)},
            product_names(connection),
            tag_names(connection),
            {field.key: field.label for field in custom_fields(connection)},
            values_of_fields(connection),
            {field.key: field.type or "text" for field in custom_fields(connection)},
            version.agreement.stagnation if version else {},
            book.openings_of(version) if version else None,
        ),
        {field.key: field.label for field in custom_fields(connection)},
        book.openings_of(version) if version else None,
        tuple(saved_views(connection)),
    )


def read_total(connection: Any) -> int:
    """How many leads there are."""
    from slaapp.store.rows.leads import count_leads

    return count_leads(connection, LeadFilter())


def read_details(connection: Any, key: str, now: Instant) -> LeadDetails | None:
    """One lead in full."""
    from slaapp.store.rows.timeline import lead_details

    return lead_details(connection, key, now)


SETTING_TABLES = frozenset(
    {
        "source", "campaign", "product", "tag", "member", "workspace", "custom_field",
        "agreement", "calendar_entry", "saved_view",
    }
)  # fmt: skip
"""The tables from which the setting is read."""
