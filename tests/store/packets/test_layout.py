"""Every table of facts travels, and it is known how."""

from __future__ import annotations

from slaapp.store.packets.layout import (
    OF_LEADS,
    SAME_KEYS,
    carried,
    columns_in,
    field_of,
    joined_columns,
)
from slaapp.store.tables import fact_tables, metadata

WHOLE = {"workspace", "event"}
"""Tables whose rows are never withdrawn."""


def test_what_is_about_a_lead_travels_with_it():
    about = {
        table.name
        for table in fact_tables()
        if {key.column.table.name for key in table.foreign_keys} & {"lead", "person"}
    }
    assert about | {"company", "person"} == set(OF_LEADS)


def test_everything_travels_and_of_a_fair_what_a_stand_knows():
    assert carried("everything") == carried("sales") == fact_tables()
    fair = {table.name for table in carried("fair")}
    assert set(OF_LEADS) <= fair
    assert not fair & {"workspace", "agreement", "calendar_entry"}


def test_whatever_can_be_undone_can_be_left_out():
    assert {table.name for table in fact_tables() if "withdrawn" not in table.c} == WHOLE
    assert {metadata.tables[name].name for name in SAME_KEYS} == SAME_KEYS


def test_columns_that_only_make_sense_together_are_one_field():
    for table, column, field in joined_columns():
        assert {column, field} <= set(metadata.tables[table].c.keys())
        assert field_of(table, column) == field_of(table, field) == field
        assert column in columns_in(table, field)
    assert columns_in("lead", "request") == ("request",)
