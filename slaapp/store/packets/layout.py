"""Which tables travel, in what kind of packet, and which of their columns are one field."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table

from slaapp.store.tables import fact_tables, facts_of, metadata

OF_LEADS = ("company", "person", "lead", "lead_tag", "apart", "event")
"""What goes with the leads that were chosen; all other tables travel whole."""

_STAYS_FROM_FAIRS = frozenset(
    {
        "workspace", "agreement", "calendar_entry", "absence", "territory", "saved_view",
        "sales_field", "import_mapping", "review", "decision",
    }
)  # fmt: skip
"""What is decided at home, and of no concern to a stand."""

SAME_KEYS = frozenset({"objection_mark"})
"""Tables whose keys are made of what the row says: two machines may both have inserted a row."""

_REGISTERS: dict[str, tuple[tuple[str, ...], ...]] = {
    # A signature is one under this text: of two given apart the later one stands.
    "agreement": (
        (
            "state", "number", "document", "sha256", "effective_from", "signed_at",
            "marketing_signer", "sales_signer", "proposed_at", "begins_on", "marketing_function",
            "sales_function", "marketing_signed_at", "sales_signed_at", "seal",
        ),
    ),
    "person": (("phone", "phone_e164"), ("objection", "objected_at")),
    "objection_mark": (("objection", "objected_at"),),
    "decision": (("side", "member_id"),),
    "review": (("starts_on", "ends_on"),),
    "absence": (("starts_on", "ends_on", "from_noon", "until_noon"),),
    "campaign": (("starts_on", "ends_on"), ("cost_cents", "currency")),
    "territory": (("field", "value"),),
    "custom_field": (("type", "choices"),),
    "calendar_entry": (("day", "kind", "windows", "label", "observed", "recorded_at", "clock_at"),),
}  # fmt: skip
"""Columns that make sense only together: the latest edit of any of them holds for all."""


def carried(kind: str) -> list[Table]:
    """The tables of a packet of this kind ("everything", "sales", "fair"), parents first."""
    stays = _STAYS_FROM_FAIRS if kind == "fair" else frozenset()
    return [table for table in fact_tables() if table.name not in stays]


def columns_of(table: Table) -> list[Column[object]]:
    """The columns of a table that travel: its key and its facts."""
    return [table.c.id, *facts_of(table)]


def names_of(table: Table) -> str:
    """The same as a list in SQL."""
    return ", ".join(f'"{column.name}"' for column in columns_of(table))


def creation_of(table: Table) -> str:
    """The statement that makes the table in a packet."""
    listed = ", ".join(
        f'"{column.name}" {"INTEGER" if isinstance(column.type, Integer) else "TEXT"}'
        for column in columns_of(table)[1:]
    )
    return f'CREATE TABLE main."{table.name}" (id TEXT PRIMARY KEY NOT NULL, {listed})'


def field_of(table: str, column: str) -> str:
    """The field that a column belongs to: the first of those that only make sense together."""
    groups = _REGISTERS.get(table, ())
    return next((group[0] for group in groups if column in group), column)


def columns_in(table: str, field: str) -> tuple[str, ...]:
    """The columns of a field, the one that is shown first."""
    return next((group for group in _REGISTERS.get(table, ()) if field in group), (field,))


def joined_columns() -> list[tuple[str, str, str]]:
    """Table, column, field: for every column that belongs to another one's field."""
    return [
        (table, column, group[0])
        for table, groups in _REGISTERS.items()
        for group in groups
        for column in group[1:]
    ]


def value_of(table: str, field: str) -> str:
    """The SQL of a field's value, as JSON: a list of its columns', or of a lead's own value."""
    if field.startswith("custom."):
        return f"json_array(json(custom -> {path_in(field)}))"
    columns = [name for name in columns_in(table, field) if name in metadata.tables[table].c]
    return f"json_array({', '.join(columns)})"


def path_in(field: str) -> str:
    """The place of one of a lead's own fields in their JSON, as a literal of SQL."""
    key = field.removeprefix("custom.").replace('"', '\\"').replace("'", "''")
    return f"'$.\"{key}\"'"
