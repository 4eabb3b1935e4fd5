"""What was exported and imported into an empty workspace is what it was."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.export_columns import EXPORT_COLUMNS
from slaapp.domain.lead_filter import LeadFilter
from slaapp.exchange.formulas import unguard
from slaapp.operations.custom_fields import add_field
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
from tests.store.workspaces import SCORING, Workspace, entered

CARRIED = [column.code for column in EXPORT_COLUMNS if column.target]

_TYPES = {"taille": "decimal", "reprise": "date", "client": "yes_no", "gamme": "choice"}


def facts(workspace: Workspace) -> list[dict[str, Any]]:
    """What a file can hold of the leads, in no order."""
    keys = exported_keys(workspace.connection, LeadFilter(), Order())
    leads = exported_leads(workspace.connection, keys, {})
    workspace.connection.rollback()
    said = [{code: lead.get(code) for code in (*CARRIED, "own")} for lead in leads]
    return sorted(said, key=lambda lead: str(lead["external_id"]))


def filled(folder: Path, template: Path, name: str) -> Workspace:
    place = folder / f"{name}.slaapp"
    place.unlink(missing_ok=True)
    return entered(Path(shutil.copy(template, place)))


def written(workspace: Workspace, path: Path, language: str) -> Path:
    form = "xlsx" if path.suffix == ".xlsx" else "csv"
    export_leads(workspace.connection, ExportChoice(path, form, language=language), NOW)
    workspace.connection.rollback()
    return path


def taken_in(workspace: Workspace, path: Path, types: Mapping[str, str] = _TYPES) -> None:
    """Import it under the mapping that is proposed, but that says of what type own fields are:
    that a text of digits is a text, no table can tell. Without ``types`` nothing is said."""
    found = inspect_file(path)
    columns = tuple(
        replace(column, field_type=types.get(column.field_key, "text"))
        if column.target == "custom" and types
        else column
        for column in found.mapping.columns
    )
    choice = ImportChoice(path, replace(found.mapping, columns=columns), "historical")
    place = staging_path(workspace.path)
    who = {"by": workspace.marketing, "now": NOW}
    staged = stage_import(workspace.path, place, choice, **who)
    assert staged.rejected == ()
    apply_import(workspace.connection, staged, **who)
    discard_staging(place)


def gone(*workspaces: Workspace) -> None:
    for workspace in workspaces:
        workspace.connection.close()
        workspace.opened.reader.dispose()
        workspace.opened.writer.dispose()
        workspace.opened.lock.release()


@pytest.mark.parametrize(("suffix", "language"), [("csv", "fr"), ("csv", "en"), ("xlsx", "fr")])
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=settings().max_examples * 2 // 5,
)
@given(drawn=st.lists(lives(), min_size=1, max_size=8))
def test_a_table_taken_in_again_gives_the_same_facts(
    tmp_path: Path, workspace_template: Path, suffix: str, language: str, drawn: list[Life]
):
    first = filled(tmp_path, workspace_template, "first")
    second = filled(tmp_path, workspace_template, "second")
    try:
        with_fields(first)
        for each in drawn:
            live(first, each)
        taken_in(second, written(first, tmp_path / f"leads.{suffix}", language))
        assert facts(second) == facts(first)
    finally:
        gone(first, second)


digits = st.text(st.sampled_from("0012359 .,-:/%e"), min_size=1, max_size=9).map(str.strip)
codes = st.sampled_from(
    [
        *("007", "42", "1 200", "1,50", "1.5", "1,234", "0,2500", "+33 6", "1e5", "OUI", "oui"),
        *("non", "2026-01-02", "2026-1-2", "13/10/2026", "2026-01-02 10:00:05"),
        *("12345678901234567", "-0", "Mme"),
    ]
)
marked = st.lists(codes | digits, min_size=1, max_size=3) | st.lists(codes, min_size=1, max_size=1)


@pytest.mark.parametrize("language", ["fr", "en"])
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=settings().max_examples // 2,
)
@given(told=marked)
def test_a_text_of_digits_comes_back_sign_by_sign_where_nobody_says_that_it_is_one(
    tmp_path: Path, workspace_template: Path, language: str, told: list[str]
):
    first = filled(tmp_path, workspace_template, "first")
    second = filled(tmp_path, workspace_template, "second")
    try:
        add_field(first.connection, "Code", "text", by=first.manager, now=NOW)
        for place, each in enumerate(told):
            form = replace(SCORING, email="", phone="", last_name=f"Zoé{place}", company="")
            first.add(replace(form, external_id=f"k{place}", custom={"code": each or "x"}))
        path = written(first, tmp_path / "first.csv", language)
        taken_in(second, path, {})
        again = written(second, tmp_path / "second.csv", language)
        assert column_of(again, "Code") == column_of(path, "Code")
    finally:
        gone(first, second)


def column_of(path: Path, name: str) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        dialect = csv.Sniffer().sniff(handle.readline(), ";,")
        handle.seek(0)
        return sorted(unguard(row[name]) for row in csv.DictReader(handle, dialect=dialect))


def test_leads_of_one_person_come_back_as_leads_of_one_person(
    tmp_path: Path, workspace_template: Path
):
    first = filled(tmp_path, workspace_template, "first")
    second = filled(tmp_path, workspace_template, "second")
    try:
        with_fields(first)
        key = first.add(replace(SCORING, external_id="a"))
        person = first.sql("SELECT person_id FROM lead WHERE id = ?", key)[0][0]
        first.add(replace(SCORING, external_id="b", request="Encore", person_id=person))
        taken_in(second, written(first, tmp_path / "leads.csv", "fr"))
        assert facts(second) == facts(first)
        assert second.sql("SELECT count(*) FROM person") == [(1,)]
    finally:
        gone(first, second)
