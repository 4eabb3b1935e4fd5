"""The agreement as its page reads it: terms in force, the draft, versions, days, fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from slaapp.domain.agreement import Agreement, canonical_text, default_agreement, digest
from slaapp.domain.instants import HOUR
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.agreement import discard_draft, put_in_force, save_draft
from slaapp.operations.calendar import add_entry
from slaapp.operations.hand_over import hand_over
from slaapp.operations.leads import LeadForm
from slaapp.operations.proposal import propose
from slaapp.operations.signing import sign as agree
from slaapp.store.rows.agreements import AgreementView, read_agreement
from tests.store.workspaces import Workspace

TODAY = date(2026, 6, 1)


def read(workspace: Workspace, now: int | None = None) -> AgreementView:
    found = read_agreement(workspace.connection, workspace.now if now is None else now)
    workspace.connection.rollback()
    return found


def draft(workspace: Workspace, terms: Agreement) -> None:
    save_draft(workspace.connection, terms, by=workspace.manager, now=workspace.tick())


def sign(workspace: Workspace) -> None:
    put_in_force(
        workspace.connection,
        marketing_signer="Anaïs",
        sales_signer="Bruno",
        today=TODAY,
        by=workspace.manager,
        now=workspace.tick(),
    )


def test_a_new_workspace_has_the_default_agreement_and_no_draft(workspace: Workspace):
    found = read(workspace)
    assert found.number == 1
    assert found.in_force == default_agreement()
    assert found.draft is None
    (version,) = found.versions
    assert (version.marketing_signer, version.sales_signer) == (None, None)
    assert version.sha256 == digest(canonical_text(default_agreement()))
    assert date(2026, 7, 14) in {entry.day for entry in found.entries}


def test_a_draft_stands_beside_the_version_in_force_until_it_is_discarded(workspace: Workspace):
    terms = replace(default_agreement(), threshold=60)
    draft(workspace, terms)
    found = read(workspace)
    assert (found.draft, found.in_force) == (terms, default_agreement())
    discard_draft(workspace.connection, by=workspace.manager, now=workspace.tick())
    assert read(workspace).draft is None


def test_the_signed_draft_is_the_next_version_with_its_digest(workspace: Workspace):
    terms = replace(default_agreement(), threshold=60)
    draft(workspace, terms)
    sign(workspace)
    found = read(workspace)
    assert (found.number, found.in_force, found.draft) == (2, terms, None)
    assert [version.number for version in found.versions] == [1, 2]
    assert found.versions[1].sha256 == digest(canonical_text(terms))
    assert found.versions[1].effective_from <= workspace.now


def test_the_version_shown_is_the_one_that_a_hand_over_made_now_gets(workspace: Workspace):
    draft(workspace, replace(default_agreement(), threshold=60))
    sign(workspace)
    for now, number in ((workspace.now - 3 * HOUR, 1), (workspace.now + HOUR, 2)):
        shown = read(workspace, now)
        key = workspace.add(LeadForm(last_name="Petit"), received_at=workspace.now - 9 * HOUR)
        hand_over(workspace.connection, [key], to=None, by=workspace.marketing, now=now)
        given = """SELECT number FROM agreement JOIN cycle ON cycle.agreement_id = agreement.id
            WHERE lead_id = ?"""
        assert workspace.sql(given, key) == [(number,)]
        assert shown.number == number


def test_what_was_signed_last_is_what_the_next_version_succeeds(workspace: Workspace):
    assert (read(workspace).waiting, read(workspace).next_number) == (None, 2)
    later = replace(default_agreement(), threshold=70)
    draft(workspace, later)
    propose(
        workspace.connection,
        begins_on=date(2026, 7, 1),
        by=workspace.manager,
        now=workspace.tick(),
    )
    assert read(workspace).terms == later
    for side in ("marketing", "sales"):
        agree(workspace.connection, side, name="Zoé", by=workspace.manager, now=workspace.tick())
    found = read(workspace)
    assert (found.number, found.next_number) == (1, 3)
    assert found.newest == found.waiting
    assert (found.newest.number, found.terms) == (2, later)
    begun = read(workspace, found.newest.effective_from)
    assert (begun.number, begun.waiting, begun.newest.number) == (2, None, 2)


def test_days_noted_by_hand_are_among_the_entries(workspace: Workspace):
    entry = DatedEntry(date(2026, 8, 14), "closure", (), "Pont", 0)
    add_entry(workspace.connection, entry, by=workspace.manager, now=workspace.tick())
    noted = [each for each in read(workspace).entries if each.kind == "closure"]
    assert [(each.day, each.label) for each in noted] == [(date(2026, 8, 14), "Pont")]
