"""Fields of the team's own are made and changed without ever losing a value unsaid."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.exchange.custom_value import OWN_TYPES, read_value, value_text
from slaapp.exchange.unreadable import Unreadable
from slaapp.operations.custom_fields import (
    add_field,
    change_choices,
    rename_choice,
    rename_field,
    retype_field,
    withdraw_field,
)
from slaapp.operations.undo import undo
from slaapp.store.rows.own_fields import OwnField, own_fields
from tests.operations.acting import code_of, doing, dump
from tests.store.workspaces import SCORING, Workspace


def fields(workspace: Workspace) -> list[OwnField]:
    found = own_fields(workspace.connection, counted=True)
    workspace.connection.rollback()
    return found


def add(workspace: Workspace, label: str, kind: str, *choices: str) -> str:
    act = doing(workspace, "manager")
    return add_field(workspace.connection, label, kind, choices, **act)[1]


def held(workspace: Workspace, key: str) -> list[object]:
    rows = workspace.sql("SELECT custom FROM lead WHERE custom IS NOT NULL ORDER BY number")
    return [json.loads(row[0]).get(key) for row in rows]


def with_values(workspace: Workspace, key: str, *values: object) -> None:
    for value in values:
        workspace.add(replace(SCORING, custom={key: value}))


def test_a_field_is_added_renamed_withdrawn_and_all_of_it_undone(workspace: Workspace):
    start = dump(workspace)
    key = add(workspace, "  Taille  du parc ", "number")
    assert key == "taille_du_parc"
    with_values(workspace, key, 5, 7)
    act = doing(workspace, "manager")
    taken = "taille DU parc"
    assert code_of(add_field, workspace.connection, taken, "text", **act) == "entry_taken"
    assert code_of(add_field, workspace.connection, " ", "text", **act) == "entry_nameless"
    assert code_of(add_field, workspace.connection, "A", "choice", **act) == "choice_missing"
    rename_field(workspace.connection, key, "Parc", **doing(workspace, "manager"))
    assert [(each.label, each.type, each.leads) for each in fields(workspace)] == [
        ("Parc", "number", 2)
    ]
    withdraw_field(workspace.connection, key, **doing(workspace, "manager"))
    assert fields(workspace) == []
    assert held(workspace, key) == [5, 7]
    assert add(workspace, "Taille du parc", "text") == "taille_du_parc_2"
    for _ in range(4):
        undo(workspace.connection, by=workspace.manager, now=workspace.tick())
    for _ in range(2):
        undo(workspace.connection, by=workspace.marketing, now=workspace.tick())
    assert dump(workspace) == start


def test_choices_are_ordered_renamed_with_their_leads_and_made_one(workspace: Workspace):
    key = add(workspace, "Énergie", "choice", "Gaz", "Fioul", "Bois")
    with_values(workspace, key, "Gaz", "Fioul", "Charbon")
    before = dump(workspace)
    act = doing(workspace, "manager")
    again = (workspace.connection, key, ["Gaz", "GAZ"])
    assert code_of(change_choices, *again, **act) == "entry_taken"
    change_choices(workspace.connection, key, ["Bois", "Gaz", "Fioul"], **act)
    rename_choice(workspace.connection, key, "Gaz", "Gaz naturel", **doing(workspace, "manager"))
    assert fields(workspace)[0].choices == ("Bois", "Gaz naturel", "Fioul")
    assert held(workspace, key) == ["Gaz naturel", "Fioul", "Charbon"]
    rename_choice(workspace.connection, key, "Fioul", "bois", **doing(workspace, "manager"))
    assert fields(workspace)[0].choices == ("Bois", "Gaz naturel")
    assert held(workspace, key) == ["Gaz naturel", "Bois", "Charbon"]
    for _ in range(3):
        undo(workspace.connection, by=workspace.manager, now=workspace.tick())
    assert dump(workspace) == before


def test_a_type_changes_only_where_every_value_can_be_read(workspace: Workspace):
    key = add(workspace, "Parc", "text")
    with_values(workspace, key, "5", "7,5", "une dizaine")
    before = dump(workspace)
    with pytest.raises(Trouble) as refused:
        retype_field(workspace.connection, key, "number", **doing(workspace, "manager"))
    assert refused.value.code == "field_unreadable"
    assert refused.value.values == {"name": "Parc", "count": 1, "examples": "une dizaine"}
    assert dump(workspace) == before
    retype_field(workspace.connection, key, "choice", **doing(workspace, "manager"))
    assert fields(workspace)[0].choices == ("5", "7,5", "une dizaine")
    rename_choice(workspace.connection, key, "une dizaine", "10", **doing(workspace, "manager"))
    retype_field(workspace.connection, key, "number", **doing(workspace, "manager"))
    assert held(workspace, key) == [5, 7.5, 10]
    for _ in range(3):
        undo(workspace.connection, by=workspace.manager, now=workspace.tick())
    assert dump(workspace) == before


values = st.one_of(
    st.text(max_size=8), st.integers(-99, 99), st.booleans(), st.dates(date(1990, 1, 1)),
    st.sampled_from(["oui", "Non", "2026-06-01", "7,5", "gaz", "GAZ"]),
)  # fmt: skip


@given(value=values, kinds=st.lists(st.sampled_from(OWN_TYPES), min_size=1, max_size=3))
def test_what_was_read_is_read_again_as_it_is(value: object, kinds: list[str]):
    given_value = {"date": value.isoformat()} if isinstance(value, date) else value
    for kind in kinds:
        found = read_value(given_value, kind, ("Gaz",))
        if isinstance(found, Unreadable):
            return
        assert read_value(found, kind, ("Gaz",)) == found
        assert read_value(value_text(found), kind, ("Gaz",)) == found
        given_value = found
