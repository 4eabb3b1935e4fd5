"""Proposed, read, signed in turn, in force from a day: each step, and what each refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slaapp.domain.agreement import canonical_text, default_agreement, digest
from slaapp.domain.commitment import Commitment
from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.parties import Parties, Signatory
from slaapp.domain.signature import Signature
from slaapp.domain.target import WorkingTime
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.agreement import discard_draft, put_in_force, read_draft, save_draft
from slaapp.operations.calendar import add_entry
from slaapp.operations.proposal import correct_proposal, propose, withdraw_proposal
from slaapp.operations.refresh import qualify_reached, refresh_scores, steps_to_refresh
from slaapp.operations.signing import sign
from slaapp.operations.undo import redo, undo
from slaapp.store.check import check_file
from slaapp.store.rows.agreements import AgreementView, read_agreement
from tests.store.workspaces import SCORING, Workspace, paris

TERMS = replace(
    default_agreement(),
    name="v2",
    threshold=40,
    commitments=(Commitment("first_attempt", {"default": WorkingTime(HOUR)}),),
)


def draft(work: Workspace, terms=TERMS) -> None:
    save_draft(work.connection, terms, by=work.manager, now=work.tick())


def proposed(work: Workspace, begins_on: date | None = None, terms=TERMS) -> None:
    draft(work, terms)
    propose(work.connection, begins_on=begins_on, by=work.manager, now=work.tick())


def signed(work: Workspace, side: str, name: str = "", function: str = ""):
    author = {"marketing": work.marketing, "sales": work.sales}.get(side, work.manager)
    name = name or {"marketing": "Anaïs"}.get(side, "Bruno")
    return sign(work.connection, side, name=name, function=function, by=author, now=work.tick())


def correct(work: Workspace):
    return correct_proposal(work.connection, by=work.manager, now=work.tick())


def withdraw(work: Workspace):
    return withdraw_proposal(work.connection, by=work.manager, now=work.tick())


def view(work: Workspace) -> AgreementView:
    found = read_agreement(work.connection, work.now)
    work.connection.rollback()
    return found


def refusal(act, *given: object, **named: object) -> str:
    with pytest.raises(Trouble) as refused:
        act(*given, **named)
    return refused.value.code


def sound(work: Workspace) -> bool:
    found = check_file(work.connection)
    work.connection.rollback()
    return found == []


def test_a_proposal_is_frozen_read_by_all_and_rules_nothing(workspace: Workspace):
    proposed(workspace, date(2026, 7, 1))
    seen = view(workspace)
    assert (seen.number, seen.draft) == (1, None)
    assert seen.proposal is not None
    assert (seen.proposal.terms, seen.proposal.begins_on) == (TERMS, date(2026, 7, 1))
    assert seen.proposal.sha256 == digest(canonical_text(TERMS))
    assert (seen.proposal.marketing, seen.proposal.sales) == (None, None)
    assert refusal(draft, workspace, default_agreement()) == "agreement_proposed"
    by, now = workspace.manager, workspace.tick()
    assert refusal(propose, workspace.connection, by=by, now=now) == "agreement_proposed"
    assert view(workspace).proposal == seen.proposal


def test_a_proposal_becomes_a_draft_again_and_a_signature_given_lapses(workspace: Workspace):
    proposed(workspace, date(2026, 7, 1))
    signed(workspace, "sales")
    correct(workspace)
    assert read_draft(workspace.connection) == TERMS
    workspace.connection.rollback()
    propose(workspace.connection, by=workspace.manager, now=workspace.tick())
    again = view(workspace).proposal
    assert again is not None
    assert (again.sales, again.begins_on) == (None, None)


def test_a_proposal_withdrawn_leaves_nothing_but_the_version_in_force(workspace: Workspace):
    proposed(workspace)
    withdraw(workspace)
    seen = view(workspace)
    assert (seen.number, seen.draft, seen.proposal) == (1, None, None)
    draft(workspace)


@pytest.mark.parametrize("step", [correct, withdraw])
def test_proposing_and_taking_it_back_can_be_undone(workspace: Workspace, step):
    proposed(workspace)
    before = view(workspace)
    step(workspace)
    by = workspace.manager
    undo(workspace.connection, by=by, now=workspace.tick())
    assert view(workspace) == before
    undo(workspace.connection, by=by, now=workspace.tick())
    assert (view(workspace).draft, view(workspace).proposal) == (TERMS, None)
    redo(workspace.connection, by=by, now=workspace.tick())
    assert view(workspace) == before


def test_a_signature_is_never_undone_nor_the_proposal_under_it(workspace: Workspace):
    proposed(workspace)
    receipt = signed(workspace, "marketing")
    assert not receipt.undoable
    by, named = workspace.manager, {"operation_id": receipt.operation_id}
    assert refusal(undo, workspace.connection, by=by, now=workspace.tick(), **named) == (
        "cannot_be_undone"
    )
    assert refusal(undo, workspace.connection, by=by, now=workspace.tick()) == "changed_for_good"


@pytest.mark.parametrize("first", ["marketing", "sales"])
def test_the_second_signature_locks_the_version_with_its_digest_and_both_names(
    workspace: Workspace, first: str
):
    second = {"marketing": "sales", "sales": "marketing"}[first]
    proposed(workspace)
    early = signed(workspace, first, " Zoé ", " Directrice ")
    at = workspace.now
    assert early.details == {"side": first, "name": "Zoé"}
    assert view(workspace).number == 1
    late = signed(workspace, second, "Yves")
    assert late.details == {
        "side": second,
        "name": "Yves",
        "number": 2,
        "effective_from": workspace.now,
    }
    seen = view(workspace)
    assert (seen.number, seen.in_force, seen.proposal) == (2, TERMS, None)
    old, new = seen.versions
    assert (old.standing, new.standing) == ("succeeded", "in_force")
    assert new.sha256 == digest(canonical_text(TERMS))
    assert new.signed_at == workspace.now
    assert {new.marketing, new.sales} == {
        Signature(first, "Zoé", "Directrice", at),
        Signature(second, "Yves", "", workspace.now),
    }
    assert sound(workspace)


def version_of(work: Workspace, lead: str) -> int:
    query = """SELECT number FROM agreement JOIN cycle ON cycle.agreement_id = agreement.id
        WHERE lead_id = ?"""
    return work.sql(query, lead)[0][0]


def test_a_version_begins_on_its_day_and_hand_overs_before_keep_theirs(workspace: Workspace):
    proposed(workspace, date(2026, 6, 3))
    signed(workspace, "marketing")
    signed(workspace, "sales")
    seen = view(workspace)
    assert (seen.number, seen.versions[1].standing) == (1, "waiting")
    assert seen.versions[1].effective_from == paris("2026-06-03 00:00")
    before = workspace.with_sales()
    workspace.at("2026-06-02 23:59")
    eve = workspace.with_sales(replace(SCORING, last_name="Veille"))
    workspace.at("2026-06-03 00:00")
    after = workspace.with_sales(replace(SCORING, last_name="Matin"))
    assert [version_of(workspace, key) for key in (before, eve, after)] == [1, 1, 2]
    assert view(workspace).number == 2
    refresh_scores(workspace.connection, workspace.now)
    assert [version_of(workspace, key) for key in (before, eve, after)] == [1, 1, 2]
    assert sound(workspace)


def test_who_reaches_the_score_of_a_version_is_qualified_when_it_begins(workspace: Workspace):
    poor = workspace.add(replace(SCORING, phone="", email=""))
    rich = workspace.add(replace(SCORING, last_name="Roy"))
    proposed(workspace, date(2026, 6, 3))
    signed(workspace, "marketing")
    signed(workspace, "sales")
    stage = "SELECT stage FROM lead WHERE id = ?"
    assert workspace.sql(stage, poor) == [("new",)]
    workspace.at("2026-06-03 08:00")
    (stale,) = steps_to_refresh(workspace.connection, workspace.now)
    assert sorted(stale) == sorted([poor, rich])
    refresh_scores(workspace.connection, workspace.now)
    by, now = workspace.manager, workspace.tick()
    receipt = qualify_reached(workspace.connection, stale, by=by, now=now)
    assert receipt is not None
    assert (receipt.details, receipt.undoable) == ({"count": 1}, False)
    assert workspace.sql(stage, poor) == [("qualified",)]
    query = "SELECT occurred_at, author_id FROM event WHERE kind = 'qualified' AND lead_id = ?"
    assert workspace.sql(query, poor) == [(now, None)]
    assert qualify_reached(workspace.connection, stale, by=by, now=workspace.tick()) is None
    assert sound(workspace)


def test_signed_after_its_day_it_begins_with_the_second_signature(workspace: Workspace):
    proposed(workspace, date(2026, 6, 2))
    signed(workspace, "sales")
    workspace.tick(3 * DAY)
    signed(workspace, "marketing")
    assert view(workspace).versions[-1].effective_from == workspace.now


def test_of_two_versions_signed_in_advance_each_begins_on_its_own_day(workspace: Workspace):
    for day, name in ((date(2026, 6, 10), "late"), (date(2026, 6, 5), "early")):
        proposed(workspace, day, replace(TERMS, name=name))
        signed(workspace, "marketing")
        signed(workspace, "sales")
    ruling = []
    for day in ("2026-06-04 12:00", "2026-06-05 12:00", "2026-06-10 12:00"):
        workspace.at(day)
        terms = view(workspace).in_force
        ruling.append(terms.name if terms else None)
    assert ruling == ["", "early", "late"]


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2026, 5, 31), "begins_in_past"),
        (date(2027, 6, 3), "begins_too_far"),
        (date.max, "begins_too_far"),
        (date.min, "begins_in_past"),
    ],
)
def test_a_day_that_is_past_or_years_away_is_refused(workspace: Workspace, day: date, code: str):
    assert refusal(proposed, workspace, day) == code
    assert view(workspace).draft == TERMS


def test_what_is_not_proposed_is_not_signed_nor_taken_back(workspace: Workspace):
    draft(workspace)
    assert refusal(signed, workspace, "marketing") == "no_proposal"
    assert refusal(correct, workspace) == "no_proposal"
    assert refusal(withdraw, workspace) == "no_proposal"
    by, now = workspace.manager, workspace.tick()
    discard_draft(workspace.connection, by=by, now=now)
    assert refusal(propose, workspace.connection, by=by, now=workspace.tick()) == "no_draft"


@pytest.mark.parametrize(
    ("side", "name", "function", "code"),
    [
        ("boss", "Zoé", "", "unknown_side"),
        ("sales", "  ", "", "signer_missing"),
        ("sales", "x" * 201, "", "signer_unusable"),
        ("sales", "Zoé", "x" * 201, "signer_unusable"),
        ("sales", "Zo\ud83d", "", "signer_unusable"),
        ("marketing", "Zoé", "", "side_signed"),
    ],
)
def test_a_signature_that_means_nothing_is_refused(
    workspace: Workspace, side: str, name: str, function: str, code: str
):
    proposed(workspace)
    signed(workspace, "marketing")
    assert refusal(signed, workspace, side, name, function) == code
    signed(workspace, "sales")


def test_a_faulty_draft_is_not_proposed(workspace: Workspace):
    faulty = replace(TERMS, volume_per_month=-1)
    assert refusal(proposed, workspace, None, faulty) == "agreement_faulty"


def test_what_was_altered_between_two_signatures_is_not_signed(workspace: Workspace):
    proposed(workspace)
    signed(workspace, "marketing")
    raw = workspace.connection.connection.dbapi_connection
    raw.execute("DROP TRIGGER journal_agreement_update")
    raw.execute("UPDATE agreement SET document = replace(document, '40', '41')")
    raw.commit()
    assert view(workspace).proposal.tampered
    assert refusal(signed, workspace, "sales") == "agreement_tampered"


def test_at_once_is_proposing_and_signing_by_both(workspace: Workspace):
    parties = Parties("Loma", Signatory("", "Directrice"), Signatory("", "Gérant"))
    draft(workspace, replace(TERMS, parties=parties))
    names = {"marketing_signer": "Anaïs", "sales_signer": "Bruno", "today": workspace.today}
    receipt = put_in_force(
        workspace.connection, **names, by=workspace.manager, now=workspace.tick()
    )
    now = workspace.now
    assert receipt.details == {"number": 2, "effective_from": now}
    newest = view(workspace).versions[-1]
    assert (newest.marketing, newest.sales) == (
        Signature("marketing", "Anaïs", "Directrice", now),
        Signature("sales", "Bruno", "Gérant", now),
    )
    assert newest.effective_from == now
    assert sound(workspace)


def test_at_once_does_not_pass_by_what_is_proposed(workspace: Workspace):
    proposed(workspace)
    names = {"marketing_signer": "A", "sales_signer": "B", "today": workspace.today}
    by, now = workspace.manager, workspace.tick()
    assert refusal(put_in_force, workspace.connection, **names, by=by, now=now) == (
        "agreement_proposed"
    )


def test_a_closure_noted_meanwhile_stops_nobody_from_signing(workspace: Workspace):
    proposed(workspace)
    closed = DatedEntry(date(2026, 8, 14), "closure", (), "pont", 0)
    add_entry(workspace.connection, closed, by=workspace.manager, now=workspace.tick())
    signed(workspace, "marketing")
    signed(workspace, "sales")
    assert view(workspace).number == 2
