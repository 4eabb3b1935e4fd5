"""What both sides sign for single leads: it needs two people and a reason, and is not undone."""

from __future__ import annotations

from datetime import date

from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.exception import admit_entry, exclude
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.rulebook import read_entries
from tests.operations.acting import code_of
from tests.store.workspaces import Workspace

MONDAY = DatedEntry(date(2026, 6, 1), "closure", (), "Inventaire", 0)


def signing(workspace: Workspace, **more) -> dict:
    signed = {"reason": "panne", "marketing_signer": workspace.marketing.member_id}
    return {"by": workspace.manager, "now": workspace.tick(), **signed, **more}


def granted(workspace: Workspace) -> list:
    told = (
        "SELECT lead_id, field, value, note, author_id, member_id FROM event "
        "WHERE kind = 'exception' AND in_force = 1 ORDER BY id"
    )
    return workspace.sql(told)


def test_an_exclusion_names_both_signers_and_the_reason(workspace: Workspace):
    first, second = workspace.with_sales(), workspace.with_sales()
    receipt = exclude(workspace.connection, [first, second, first], **signing(workspace))
    assert receipt.details == {"exception": "excluded", "count": 2, "lead": "Inès Dupont"}
    signers = (workspace.manager.member_id, workspace.marketing.member_id)
    assert granted(workspace) == [
        (lead, "excluded", None, "panne", *signers) for lead in (first, second)
    ]
    assert check_file(workspace.connection) == []


def test_an_exception_is_never_undone(workspace: Workspace):
    lead = workspace.with_sales()
    receipt = exclude(workspace.connection, [lead], **signing(workspace))
    assert not receipt.undoable
    by = {"by": workspace.manager, "now": workspace.tick()}
    key = {"operation_id": receipt.operation_id}
    assert code_of(undo, workspace.connection, **key, **by) == "cannot_be_undone"
    assert code_of(undo, workspace.connection, **by) == "nothing_to_undo"


def test_a_closure_that_came_too_late_is_written_down_and_admitted(workspace: Workspace):
    lead = workspace.with_sales()
    workspace.at("2026-06-02 09:00")
    admit_entry(workspace.connection, [lead], MONDAY, **signing(workspace))
    ((key, day, kind),) = workspace.sql(
        "SELECT id, day, kind FROM calendar_entry WHERE label = 'Inventaire'"
    )
    assert (day, kind) == ("2026-06-01", "closure")
    assert [row[:3] for row in granted(workspace)] == [(lead, "calendar", key)]
    # For another lead the same entry is taken, not written down twice.
    other = workspace.with_sales()
    admit_entry(workspace.connection, [other], MONDAY, **signing(workspace))
    assert {row[2] for row in granted(workspace)} == {key}
    with workspace.connection.begin():
        noted = [each for each in read_entries(workspace.connection) if each.label == "Inventaire"]
    assert len(noted) == 1
    assert check_file(workspace.connection) == []


def test_what_is_not_signed_by_both_with_a_reason_is_refused(workspace: Workspace):
    lead = workspace.with_sales()
    for more, code in (
        ({"reason": " "}, "exception_unexplained"),
        ({"marketing_signer": workspace.manager.member_id}, "exception_one_sided"),
        ({"marketing_signer": "nobody"}, "unknown_member"),
    ):
        assert code_of(exclude, workspace.connection, [lead], **signing(workspace, **more)) == code
    unknown = code_of(exclude, workspace.connection, ["x"], **signing(workspace))
    assert unknown == "unknown_lead"
    assert granted(workspace) == []
    exclude(workspace.connection, [lead], **signing(workspace))
    again = code_of(exclude, workspace.connection, [lead], **signing(workspace))
    assert again == "already_excepted"
    admit_entry(workspace.connection, [lead], MONDAY, **signing(workspace))
    again = code_of(admit_entry, workspace.connection, [lead], MONDAY, **signing(workspace))
    assert again == "already_excepted"
