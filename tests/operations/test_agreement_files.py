"""An agreement leaves one workspace as a file and is the draft of another."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from slaapp.domain.agreement import Agreement, canonical_text, default_agreement, digest
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement import put_in_force, read_draft, save_draft
from slaapp.operations.agreement_files import (
    begin_from_template,
    export_agreement,
    import_agreement,
)
from slaapp.operations.agreement_templates import TEMPLATES, template
from slaapp.operations.proposal import propose
from slaapp.operations.undo import undo
from tests.domain.agreements import agreements, full_agreement
from tests.store.workspaces import Workspace

FULL = full_agreement()


def draft(work: Workspace, terms=FULL) -> None:
    save_draft(work.connection, terms, by=work.manager, now=work.tick())


def sign(work: Workspace) -> None:
    names = {"marketing_signer": "A", "sales_signer": "B", "today": work.today}
    put_in_force(work.connection, **names, by=work.manager, now=work.tick())


def export(work: Workspace, path: Path, which=None) -> dict:
    with work.connection.begin():
        export_agreement(work.connection, path, which)
    return json.loads(path.read_text("utf-8"))


def take(work: Workspace, path: Path):
    return import_agreement(work.connection, path, by=work.manager, now=work.tick())


def held_draft(work: Workspace):
    found = read_draft(work.connection)
    work.connection.rollback()
    return found


def refusal(act, *given: object, **named: object) -> str:
    with pytest.raises(Trouble) as refused:
        act(*given, **named)
    return refused.value.code


def test_the_newest_signed_version_goes_out_and_comes_in_as_the_draft(
    workspace: Workspace, tmp_path: Path
):
    draft(workspace)
    sign(workspace)
    path = tmp_path / "accord.json"
    assert export(workspace, path)["sha256"] == digest(canonical_text(FULL))
    receipt = take(workspace, path)
    assert receipt.details == {"file": "accord.json"}
    assert held_draft(workspace) == FULL
    undo(workspace.connection, by=workspace.manager, now=workspace.tick())
    assert held_draft(workspace) is None


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(agreements)
def test_any_agreement_is_kept_written_and_taken_without_loss(
    workspace: Workspace, tmp_path: Path, terms: Agreement
):
    draft(workspace, terms)
    assert held_draft(workspace) == terms
    path = tmp_path / "accord.json"
    assert export(workspace, path, "draft")["sha256"] == digest(canonical_text(terms))
    draft(workspace, default_agreement())
    if agreement_faults(terms, workspace.today):
        assert refusal(take, workspace, path) == "agreement_file_faulty"
    else:
        take(workspace, path)
        assert held_draft(workspace) == terms


def test_a_draft_a_proposal_and_any_version_can_be_exported(workspace: Workspace, tmp_path: Path):
    path = tmp_path / "accord.json"
    assert export(workspace, path, 1)["agreement"]["name"] == default_agreement().name
    assert refusal(export, workspace, path, "draft") == "no_draft"
    draft(workspace)
    assert export(workspace, path, "draft")["agreement"]["name"] == FULL.name
    assert refusal(export, workspace, path, "proposal") == "no_proposal"
    propose(workspace.connection, by=workspace.manager, now=workspace.tick())
    assert export(workspace, path, "proposal")["agreement"]["name"] == FULL.name
    assert refusal(export, workspace, path, 7) == "no_agreement"


def test_a_version_that_was_tampered_with_is_not_passed_on(workspace: Workspace, tmp_path: Path):
    raw = workspace.connection.connection.dbapi_connection
    raw.execute("DROP TRIGGER journal_agreement_update")
    raw.execute("UPDATE agreement SET document = replace(document, '40', '41')")
    raw.commit()
    path = tmp_path / "accord.json"
    assert refusal(export, workspace, path) == "agreement_tampered"
    assert not path.exists()


def test_what_no_editor_lets_one_type_comes_from_no_file(workspace: Workspace, tmp_path: Path):
    path = tmp_path / "accord.json"
    draft(workspace, replace(FULL, volume_per_month=-1))
    export(workspace, path, "draft")
    assert refusal(take, workspace, path) == "agreement_file_faulty"


def test_an_import_does_not_pass_by_what_is_proposed(workspace: Workspace, tmp_path: Path):
    path = tmp_path / "accord.json"
    draft(workspace)
    export(workspace, path, "draft")
    propose(workspace.connection, by=workspace.manager, now=workspace.tick())
    assert refusal(take, workspace, path) == "agreement_proposed"


@pytest.mark.parametrize("code", TEMPLATES)
def test_a_template_becomes_the_draft_in_the_teams_zone_and_can_be_signed(
    workspace: Workspace, code: str
):
    draft(workspace)
    by, now = workspace.manager, workspace.tick()
    receipt = begin_from_template(workspace.connection, code, "fr", by=by, now=now)
    assert receipt.details == {"name": template(code).name("fr")}
    terms = held_draft(workspace)
    assert terms == template(code).terms("fr")
    sign(workspace)
    assert held_draft(workspace) is None


def test_a_template_takes_the_zone_of_the_team(workspace: Workspace):
    raw = workspace.connection.connection.dbapi_connection
    raw.execute("DROP TRIGGER journal_workspace_update")
    raw.execute("UPDATE workspace SET zone = 'Indian/Reunion'")
    raw.commit()
    by, now = workspace.manager, workspace.tick()
    begin_from_template(workspace.connection, "b2b_services", "en", by=by, now=now)
    assert held_draft(workspace).calendar.zone == "Indian/Reunion"
