"""What is printed of the agreement: just the version that was asked for, as it was signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slaapp.domain.agreement import canonical_text, default_agreement, digest
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement import save_draft
from slaapp.operations.proposal import propose
from slaapp.operations.signing import sign
from slaapp.store.rows.agreement_sheet import Sheet, Which, read_sheet
from tests.domain.agreements import full_agreement
from tests.store.workspaces import Workspace

TERMS = replace(full_agreement(), threshold=61)


def read(workspace: Workspace, which: Which) -> Sheet:
    found = read_sheet(workspace.connection, which, workspace.now)
    workspace.connection.rollback()
    return found


def draft(workspace: Workspace) -> None:
    save_draft(workspace.connection, TERMS, by=workspace.manager, now=workspace.tick())


def proposed(workspace: Workspace) -> None:
    draft(workspace)
    by, day = workspace.manager, date(2026, 6, 10)
    propose(workspace.connection, begins_on=day, by=by, now=workspace.tick())
    workspace.tick()
    sign(workspace.connection, "sales", name="Bruno", function="Chef", by=by, now=workspace.now)


def signed(workspace: Workspace) -> None:
    proposed(workspace)
    by = workspace.manager
    sign(workspace.connection, "marketing", name="Anaïs", by=by, now=workspace.tick())


def test_nothing_asked_for_is_the_version_in_force(workspace: Workspace):
    sheet = read(workspace, None)
    assert (sheet.number, sheet.standing, sheet.terms) == (1, "in_force", default_agreement())
    assert sheet == read(workspace, 1)
    assert date(2026, 7, 14) in {entry.day for entry in sheet.entries}


def test_a_draft_has_the_digest_that_its_document_would_have(workspace: Workspace):
    draft(workspace)
    sheet = read(workspace, "draft")
    assert (sheet.terms, sheet.standing, sheet.number) == (TERMS, "draft", None)
    assert sheet.sha256 == digest(canonical_text(TERMS))


def test_a_proposal_has_the_signatures_so_far_and_its_day(workspace: Workspace):
    proposed(workspace)
    sheet = read(workspace, "proposal")
    assert (sheet.terms, sheet.standing, sheet.begins_on) == (TERMS, "proposed", date(2026, 6, 10))
    assert sheet.signature_of("marketing") is None
    bruno = sheet.signature_of("sales")
    assert bruno is not None
    assert (bruno.name, bruno.function, bruno.signed_at) == ("Bruno", "Chef", workspace.now)


def test_a_signed_version_says_from_when_and_by_whom(workspace: Workspace):
    signed(workspace)
    sheet = read(workspace, 2)
    assert (sheet.terms, sheet.standing, sheet.number) == (TERMS, "waiting", 2)
    assert sheet.effective_from > workspace.now
    assert [sheet.signature_of(side).name for side in ("marketing", "sales")] == ["Anaïs", "Bruno"]


@pytest.mark.parametrize(
    ("which", "code"), [("draft", "no_draft"), ("proposal", "no_proposal"), (2, "no_agreement")]
)
def test_what_is_not_there_is_a_trouble(workspace: Workspace, which: Which, code: str):
    with pytest.raises(Trouble, match=code):
        read(workspace, which)


@pytest.mark.parametrize(
    "change", ["document = replace(document, '61', '62')", "sales_signer = 'X'"]
)
def test_a_version_that_is_not_what_was_signed_is_not_printed(workspace: Workspace, change: str):
    signed(workspace)
    triggers = workspace.sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in triggers:
        workspace.connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    workspace.connection.exec_driver_sql(f"UPDATE agreement SET {change} WHERE number = 2")
    workspace.connection.commit()
    with pytest.raises(Trouble, match="agreement_tampered"):
        read(workspace, 2)
    assert read(workspace, 1).number == 1
