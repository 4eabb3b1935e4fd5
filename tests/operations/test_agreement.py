"""The draft and the version in force: who is judged anew by what."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import event

from slaapp.domain.agreement import Agreement, canonical_text, default_agreement, digest
from slaapp.domain.commitment import Commitment
from slaapp.domain.instants import HOUR
from slaapp.domain.target import WorkingTime
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry, Window, week_of
from slaapp.operations.agreement import discard_draft, put_in_force, read_draft, save_draft
from slaapp.operations.calendar import add_entry
from slaapp.operations.operation import operation
from slaapp.operations.outcome import recycle
from slaapp.operations.workspace import add_entries
from slaapp.store.check import check_file
from tests.store.workspaces import SCORING, Workspace

STRICT = replace(
    default_agreement(),
    threshold=60,
    commitments=(Commitment("first_attempt", {"default": WorkingTime(HOUR)}),),
)


def draft(workspace: Workspace, terms: Agreement) -> None:
    save_draft(workspace.connection, terms, by=workspace.manager, now=workspace.tick())


def sign(workspace: Workspace, sales: str = "Bruno", marketing: str = "Anaïs") -> None:
    put_in_force(
        workspace.connection,
        marketing_signer=marketing,
        sales_signer=sales,
        today=workspace.today,
        by=workspace.manager,
        now=workspace.tick(),
    )


def due(workspace: Workspace, lead: str) -> dict[str, int]:
    query = "SELECT commitment, due_at FROM deadline WHERE lead_id = ? AND cycle_id NOT NULL"
    return dict(workspace.sql(query, lead))


def reckoned(workspace: Workspace, work) -> int:
    """How many leads an operation judged anew."""
    counted = []

    def catch(_connection, _cursor, statement, values, _context, _many):
        if statement.startswith("SELECT lead.id, lead.historical, lead.custom"):
            counted.append(len(json.loads(values[0])))

    event.listen(workspace.connection, "before_cursor_execute", catch)
    work()
    event.remove(workspace.connection, "before_cursor_execute", catch)
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()
    return sum(counted)


def test_a_draft_is_kept_read_and_given_up_and_touches_nobody(workspace: Workspace):
    workspace.with_sales()
    assert reckoned(workspace, lambda: draft(workspace, STRICT)) == 0
    assert read_draft(workspace.connection) == STRICT
    workspace.connection.rollback()
    assert reckoned(workspace, lambda: draft(workspace, default_agreement())) == 0
    discard_draft(workspace.connection, by=workspace.manager, now=workspace.tick())
    assert read_draft(workspace.connection) is None
    workspace.connection.rollback()


def test_a_signed_version_rules_hand_overs_from_then_on_and_no_earlier_one(workspace: Workspace):
    before = workspace.with_sales()
    dues = due(workspace, before)
    draft(workspace, STRICT)
    sign(workspace)
    after = workspace.with_sales(replace(SCORING, last_name="Roy"))
    assert due(workspace, before) == dues
    assert list(due(workspace, after)) == ["first_attempt"]
    assert check_file(workspace.connection) == []
    workspace.connection.rollback()


def test_signing_judges_every_lead_by_the_new_criteria(workspace: Workspace):
    workspace.add()
    poor = workspace.add(replace(SCORING, phone="", email=""))
    assert workspace.sql("SELECT stage FROM lead WHERE id = ?", poor) == [("new",)]
    draft(workspace, replace(STRICT, threshold=40))
    # Both are judged in bulk; the poor one is derived as it is qualified.
    assert reckoned(workspace, lambda: sign(workspace)) == 1
    assert workspace.sql("SELECT stage FROM lead WHERE id = ?", poor) == [("qualified",)]


def test_a_signed_document_is_the_one_text_with_its_digest(workspace: Workspace):
    draft(workspace, STRICT)
    sign(workspace, sales=" Bruno ")
    stored = workspace.sql(
        "SELECT number, document, sha256, marketing_signer, sales_signer, state FROM agreement "
        "ORDER BY number DESC LIMIT 1"
    )
    text = canonical_text(STRICT)
    assert stored == [(2, text, digest(text), "Anaïs", "Bruno", "signed")]


@pytest.mark.parametrize(
    ("terms", "names", "code"),
    [
        (None, {}, "no_draft"),
        (STRICT, {"sales": "  "}, "signer_missing"),
        (STRICT, {"marketing": ""}, "signer_missing"),
        (replace(STRICT, volume_per_month=-1), {}, "agreement_faulty"),
    ],
)
def test_nothing_unfinished_is_put_in_force(workspace: Workspace, terms, names, code: str):
    if terms is not None:
        draft(workspace, terms)
    with pytest.raises(Trouble) as refused:
        sign(workspace, **names)
    assert refused.value.code == code
    assert workspace.sql("SELECT count(*) FROM agreement WHERE state = 'signed'") == [(1,)]


def test_a_dated_entry_judges_only_leads_whose_clocks_run(workspace: Workspace):
    running = workspace.with_sales()
    ended = workspace.with_sales(replace(SCORING, last_name="Roy"))
    recycle(workspace.connection, ended, by=workspace.sales, now=workspace.tick())
    workspace.add(replace(SCORING, phone="", email="", request=""))
    dues = due(workspace, running), due(workspace, ended)
    tuesday = DatedEntry(date(2026, 6, 2), "closure", (), "pont", 0)
    by, now = workspace.manager, workspace.tick()
    count = reckoned(workspace, lambda: add_entry(workspace.connection, tuesday, by=by, now=now))
    assert count == 1
    assert due(workspace, ended) == dues[1]
    moved = {name for name, at in due(workspace, running).items() if at != dues[0][name]}
    assert moved == {"first_attempt", "outcome"}


def test_a_day_that_began_is_not_closed_any_more(workspace: Workspace):
    today = DatedEntry(date(2026, 6, 1), "closure", (), "", 0)
    with pytest.raises(Trouble) as refused:
        add_entry(workspace.connection, today, by=workspace.manager, now=workspace.tick())
    assert refused.value.code == "day_is_past"


def mondays_only() -> Agreement:
    week = ((Window(540, 720),), *week_of(())[1:])
    return replace(STRICT, calendar=replace(STRICT.calendar, week=week))


def every_monday(weeks: int) -> list[date]:
    return [date(2026, 6, 8) + timedelta(weeks=number) for number in range(weeks)]


def test_the_last_open_day_of_a_year_cannot_be_closed(workspace: Workspace):
    draft(workspace, mondays_only())
    sign(workspace)
    connection, by = workspace.connection, workspace.manager
    *others, last = every_monday(52)
    with operation(connection, "add_calendar_entry", by=by, now=workspace.tick()) as doing:
        add_entries(doing, [DatedEntry(day, "closure", (), "", doing.now) for day in others])
    before = workspace.sql("SELECT count(*) FROM calendar_entry")
    closure = DatedEntry(last, "closure", (), "Fermé", 0)
    with pytest.raises(Trouble) as refused:
        add_entry(connection, closure, by=by, now=workspace.tick())
    assert refused.value.code == "closed_for_a_year"
    assert workspace.sql("SELECT count(*) FROM calendar_entry") == before
    off = replace(closure, day=others[3], observed=False)
    add_entry(connection, off, by=by, now=workspace.tick())
    add_entry(connection, closure, by=by, now=workspace.tick())


def test_terms_that_the_closures_of_the_file_leave_no_day_are_not_signed(workspace: Workspace):
    connection, by = workspace.connection, workspace.manager
    with operation(connection, "add_calendar_entry", by=by, now=workspace.tick()) as doing:
        closed = [DatedEntry(day, "closure", (), "", doing.now) for day in every_monday(60)]
        add_entries(doing, closed)
    draft(workspace, mondays_only())
    with pytest.raises(Trouble) as refused:
        sign(workspace)
    assert refused.value.values == {
        "fault": "calendar_never_opens",
        "field": "calendar.entries",
    }
