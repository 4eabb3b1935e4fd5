"""Leads as a file: tables, visiting cards, a calendar. Everything a window or a word needs.

An export reads and changes nothing: it is no operation, and works while another program writes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection

from slaapp.domain.export_columns import (
    EXPORT_COLUMNS,
    ExportColumn,
    chosen_columns,
    everything,
    export_columns,
    of_list,
)
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.domain.zones import zone_of
from slaapp.exchange.whole_file import remove_unfinished
from slaapp.operations.exporting.calendar import write_lead_calendar
from slaapp.operations.exporting.cards import write_lead_cards
from slaapp.operations.exporting.choice import (
    FORMS,
    OBJECTORS,
    SUFFIXES,
    TABLES,
    ExportChoice,
    Exported,
    Form,
    Objectors,
    form_of,
)
from slaapp.operations.exporting.leads import Progress, Told, leads_of
from slaapp.operations.exporting.table import write_table
from slaapp.store.opening import open_to_read
from slaapp.store.rows.members import read_workspace
from slaapp.store.rows.own_fields import own_fields

__all__ = [
    "EXPORT_COLUMNS",
    "FORMS",
    "KNOWN_SUFFIXES",
    "OBJECTORS",
    "SUFFIXES",
    "TABLES",
    "ExportChoice",
    "ExportColumn",
    "Exported",
    "Form",
    "Objectors",
    "export_columns",
    "export_file",
    "export_leads",
    "forget_unfinished",
    "form_of",
    "known_codes",
    "of_list",
    "own_labels",
]


WORKSPACE = ".slaapp"
KNOWN_SUFFIXES = ", ".join(dict.fromkeys(SUFFIXES.values()))


def export_leads(
    connection: Connection, choice: ExportChoice, now: Instant, progress: Progress | None = None
) -> Exported:
    """Write the file, from one picture of the workspace; whole, or nothing of it.

    What stands at its place is replaced, unless it is a workspace. Raises Trouble: unknown_column,
    export_form_unknown, disk_full, folder_missing, file_unwritable.
    """
    if choice.path.suffix.lower() == WORKSPACE:
        raise Trouble("export_form_unknown", path=str(choice.path), names=KNOWN_SUFFIXES)
    told = Told()
    zone = zone_of(read_workspace(connection).zone)
    if choice.form == "icalendar":
        count = write_lead_calendar(connection, choice, now, zone, told)
    else:
        leads = leads_of(connection, choice.view, choice.objectors, told, progress)
        if choice.form in TABLES:
            count = write_table(choice, _columns(connection, choice), leads, zone)
        else:
            count = write_lead_cards(choice, leads)
    return Exported(choice.path, choice.form, count, told.hidden, told.left_out)


def export_file(
    original: Path,
    choice: ExportChoice,
    now: Instant,
    passphrase: str | None = None,
    progress: Progress | None = None,
) -> Exported:
    """The same in a process of its own, which opens the workspace to read.

    Raises Trouble as ``export_leads`` and ``open_to_read`` do.
    """
    opened = open_to_read(original, passphrase)
    try:
        with opened.reading_connection() as connection, connection.begin():
            return export_leads(connection, choice, now, progress)
    finally:
        opened.reader.dispose()


def forget_unfinished(path: Path) -> None:
    """Take away what a process that was stopped had written so far."""
    remove_unfinished(path)


def own_labels(connection: Connection) -> dict[str, str]:
    """What the team calls its own fields, by their keys."""
    return {field.key: field.label for field in own_fields(connection)}


def known_codes(connection: Connection, codes: Iterable[str]) -> tuple[str, ...]:
    """Those of the codes that there is a column of: a saved list may name a field that is gone."""
    return tuple(column.code for column in chosen_columns(codes, own_labels(connection)))


def _columns(connection: Connection, choice: ExportChoice) -> tuple[ExportColumn, ...]:
    own = own_labels(connection)
    if not choice.columns:
        return everything(own)
    found = chosen_columns(choice.columns, own)
    known = {column.code for column in found}
    for code in choice.columns:
        if code not in known:
            names = ", ".join(column.code for column in export_columns(own))
            raise Trouble("unknown_column", name=code, names=names)
    return found
