"""A list that went out as visiting cards comes in again as the same people."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.export import ExportChoice, export_leads
from slaapp.operations.import_leads import (
    ImportChoice,
    apply_import,
    discard_staging,
    inspect_file,
    stage_import,
    staging_path,
)
from slaapp.store.rows.exported import exported_keys, exported_leads
from slaapp.store.rows.lead_orders import Order
from tests.operations.exporting.lives import NOW, Life, live, lives, with_fields
from tests.operations.exporting.test_round_trip import filled, gone
from tests.store.workspaces import Workspace

CARRIED = (
    *("person.first_name", "person.last_name", "person.email", "person.phone"),
    *("person.job_title", "company.name", "company.city", "tags", "request"),
)


def people(workspace: Workspace) -> list[tuple[object, ...]]:
    """What a card can hold of the leads, in no order."""
    keys = exported_keys(workspace.connection, LeadFilter(), Order())
    leads = exported_leads(workspace.connection, keys, {})
    workspace.connection.rollback()
    said = [tuple(_plain(lead.get(code)) for code in CARRIED) for lead in leads]
    return sorted(said, key=str)


def _plain(value: object) -> object:
    # A line of a card ends as the system of who reads it has it.
    return sorted(value) if isinstance(value, tuple) else (value or "").strip()


@pytest.mark.parametrize("form", ["vcard", "vcard3"])
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=settings().max_examples * 2 // 5,
)
@given(drawn=st.lists(lives(), min_size=1, max_size=8))
def test_cards_taken_in_again_are_the_same_people(
    tmp_path: Path, workspace_template: Path, form: str, drawn: list[Life]
):
    first = filled(tmp_path, workspace_template, "first")
    second = filled(tmp_path, workspace_template, "second")
    try:
        with_fields(first)
        for each in drawn:
            live(first, each)
        path = tmp_path / "list.vcf"
        done = export_leads(first.connection, ExportChoice(path, form), NOW)
        first.connection.rollback()
        assert done.count == len(drawn)
        found, place = inspect_file(path), staging_path(second.path)
        who = {"by": second.marketing, "now": NOW}
        choice = ImportChoice(path, found.mapping, "historical")
        staged = stage_import(second.path, place, choice, **who)
        assert staged.rejected == ()
        apply_import(second.connection, staged, **who)
        discard_staging(place)
        assert people(second) == people(first)
    finally:
        gone(first, second)
