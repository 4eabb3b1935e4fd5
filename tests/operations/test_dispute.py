"""What may be said of a rejection when, and by what it is decided; and back again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.roles import SIDES
from slaapp.operations.appointment import make_appointment
from slaapp.operations.contact import log_contact
from slaapp.operations.dispute import dispute, overrule, uphold
from slaapp.operations.hand_over import accept, reassign, reject
from slaapp.operations.outcome import recycle, win
from slaapp.operations.pause import pause
from slaapp.operations.team import change_member
from slaapp.operations.undo import redo, undo
from slaapp.operations.upgrade import upgrade
from slaapp.operations.workspace import NewMember
from tests.operations.acting import code_of, doing, dump
from tests.operations.agreed import agree_on_answers, agree_on_none
from tests.store.workspaces import Workspace, paris

ACTS = (dispute, uphold, overrule)


def stage(workspace: Workspace, lead: str) -> str:
    return workspace.sql("SELECT stage FROM lead WHERE id = ?", lead)[0][0]


def rejecting(workspace: Workspace, lead: str, **more) -> None:
    by = doing(workspace, "sales")
    reject(workspace.connection, lead, reason_id=workspace.reason(), **by, **more)


@pytest.fixture
def rejected(workspace: Workspace) -> tuple[Workspace, str]:
    """A lead that was rejected on Monday at about 10:00; marketing answers until 15:30."""
    agree_on_answers(workspace)
    lead = workspace.with_sales()
    rejecting(workspace, lead)
    return workspace, lead


def test_an_answer_is_noted_with_its_author_time_and_note(rejected):
    workspace, lead = rejected
    before = dump(workspace)
    for act, kind in zip(ACTS, ("disputed", "upheld", "overruled"), strict=True):
        receipt = act(workspace.connection, lead, note=" si ", **doing(workspace, "manager"))
        assert (receipt.kind, receipt.details) == (kind, {"lead": "Inès Dupont"})
        told = "SELECT kind, note, author_id, occurred_at FROM event ORDER BY id DESC LIMIT 1"
        by = workspace.manager.member_id
        assert workspace.sql(told) == [(kind, "si", by, workspace.now)]
        after = dump(workspace)
        undo(workspace.connection, **doing(workspace, "manager"))
        assert dump(workspace) == before
        redo(workspace.connection, **doing(workspace, "manager"))
        assert dump(workspace) == after
        undo(workspace.connection, **doing(workspace, "manager"))


@pytest.mark.parametrize("act", ACTS)
def test_there_must_be_a_rejection_to_answer(workspace: Workspace, act: Callable):
    agree_on_answers(workspace)
    for lead in (workspace.add(), workspace.with_sales()):
        assert (
            code_of(act, workspace.connection, lead, **doing(workspace, "marketing"))
            == "not_rejected"
        )
    assert (
        code_of(act, workspace.connection, "x", **doing(workspace, "marketing")) == "unknown_lead"
    )


@pytest.mark.parametrize("act", ACTS)
def test_without_an_agreed_answer_a_rejection_is_final(workspace: Workspace, act: Callable):
    agree_on_none(workspace)
    lead = workspace.with_sales()
    rejecting(workspace, lead)
    assert (
        code_of(act, workspace.connection, lead, **doing(workspace, "marketing"))
        == "rejection_decided"
    )
    workspace.hand_over(lead)
    assert stage(workspace, lead) == "handed_over"


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("decision", [uphold, overrule])
def test_what_is_decided_is_not_decided_again(rejected, act: Callable, decision: Callable):
    workspace, lead = rejected
    decision(workspace.connection, lead, **doing(workspace, "manager"))
    assert (
        code_of(act, workspace.connection, lead, **doing(workspace, "marketing"))
        == "rejection_decided"
    )


@pytest.mark.parametrize("decision", [uphold, overrule])
def test_of_what_is_contested_the_manager_decides(rejected, decision: Callable):
    workspace, lead = rejected
    dispute(workspace.connection, lead, **doing(workspace, "marketing"))
    again = code_of(dispute, workspace.connection, lead, **doing(workspace, "marketing"))
    assert again == "already_disputed"
    # Contested in time, so that marketing's deadline decides nothing any more.
    workspace.at("2026-06-03 10:00")
    decision(workspace.connection, lead, **doing(workspace, "manager"))
    assert stage(workspace, lead) == ("rejected" if decision is uphold else "accepted")
    assert dump(workspace)


def test_sales_answers_no_rejection_and_only_a_manager_decides(rejected):
    workspace, lead = rejected

    def refusal(act: Callable, role: str) -> str:
        return code_of(act, workspace.connection, lead, **doing(workspace, role))

    assert refusal(dispute, "sales") == refusal(uphold, "sales") == "marketing_answers"
    dispute(workspace.connection, lead, **doing(workspace, "marketing"))
    before = dump(workspace)
    for act in (uphold, overrule):
        assert [refusal(act, side) for side in SIDES] == ["manager_decides"] * 2
    assert dump(workspace) == before
    assert refusal(accept, "marketing") == "sales_takes_back"
    overrule(workspace.connection, lead, **doing(workspace, "manager"))
    assert stage(workspace, lead) == "accepted"


@pytest.mark.parametrize("act", [uphold, overrule])
def test_where_the_team_has_no_manager_the_side_that_gives_way_says_so(rejected, act: Callable):
    workspace, lead = rejected
    dispute(workspace.connection, lead, **doing(workspace, "marketing"))
    boss = workspace.manager.member_id
    gone = NewMember("Chloé", "manager")
    change_member(workspace.connection, boss, gone, active=False, **doing(workspace, "marketing"))
    gives_way, insists = ("marketing", "sales") if act is uphold else ("sales", "marketing")
    refused = code_of(act, workspace.connection, lead, **doing(workspace, insists))
    assert refused == "manager_decides"
    act(workspace.connection, lead, **doing(workspace, gives_way))
    assert stage(workspace, lead) == ("rejected" if act is uphold else "accepted")


@pytest.mark.parametrize("act", ACTS)
def test_silence_upholds_at_the_due_instant_and_what_was_said_in_time_counts(
    rejected, act: Callable
):
    workspace, lead = rejected
    due = "SELECT due_at FROM deadline WHERE lead_id = ? AND commitment = 'answer'"
    ((silence,),) = workspace.sql(due, lead)
    assert paris("2026-06-01 15:30") <= silence < paris("2026-06-01 15:31")
    workspace.now = silence
    late = code_of(act, workspace.connection, lead, **doing(workspace, "marketing"))
    assert late == "rejection_decided"
    in_time = {"occurred_at": silence, **doing(workspace, "manager")}
    act(workspace.connection, lead, **in_time)
    assert dump(workspace)


@pytest.mark.parametrize("act", ACTS)
def test_an_answer_comes_after_what_it_answers(rejected, act: Callable):
    workspace, lead = rejected
    early = {"occurred_at": workspace.now - MINUTE, **doing(workspace, "marketing")}
    assert code_of(act, workspace.connection, lead, **early) == "before_rejection"
    future = {"occurred_at": workspace.now + HOUR, **doing(workspace, "marketing")}
    assert code_of(act, workspace.connection, lead, **future) == "occurred_in_future"


def test_while_it_is_undecided_the_lead_goes_nowhere(rejected):
    workspace, lead = rejected
    connection = workspace.connection
    assert code_of(workspace.hand_over, lead) == "rejection_undecided"
    assert code_of(rejecting, workspace, lead) == "already_decided"
    for work, more in (
        (upgrade, {"tier": "hot"}),
        (make_appointment, {"at": workspace.now + HOUR}),
        (pause, {"reason": "prospect_away", "until": workspace.now + HOUR}),
        (recycle, {}),
    ):
        assert code_of(work, connection, lead, **more, **doing(workspace, "marketing")) == (
            "rejection_undecided"
        )
    to = workspace.manager.member_id
    reassign(connection, [lead], to=to, **doing(workspace, "manager"))
    log_contact(connection, lead, outcome="no_answer", **doing(workspace, "sales"))
    assert stage(workspace, lead) == "rejected"
    dispute(connection, lead, **doing(workspace, "marketing"))
    assert code_of(workspace.hand_over, lead) == "rejection_undecided"
    assert dump(workspace)


@pytest.mark.parametrize("way", ["words", "silence"])
def test_once_upheld_the_lead_may_be_handed_over_again(rejected, way: str):
    workspace, lead = rejected
    if way == "words":
        uphold(workspace.connection, lead, **doing(workspace, "marketing"))
    else:
        workspace.at("2026-06-02 09:00")
    again = code_of(accept, workspace.connection, lead, **doing(workspace, "sales"))
    assert again == "no_open_cycle"
    workspace.hand_over(lead)
    assert stage(workspace, lead) == "handed_over"
    assert workspace.sql("SELECT count(*) FROM cycle WHERE lead_id = ?", lead) == [(2,)]
    assert (
        code_of(overrule, workspace.connection, lead, **doing(workspace, "marketing"))
        == "not_rejected"
    )
    assert dump(workspace)


def test_after_an_overruling_sales_has_the_lead_and_works_on(rejected):
    workspace, lead = rejected
    overrule(workspace.connection, lead, **doing(workspace, "manager"))
    assert code_of(rejecting, workspace, lead) == "already_decided"
    assert code_of(workspace.hand_over, lead) == "already_with_sales"
    log_contact(workspace.connection, lead, outcome="reached", **doing(workspace, "sales"))
    win(workspace.connection, lead, **doing(workspace, "sales"))
    assert stage(workspace, lead) == "won"
    assert dump(workspace)


def test_sales_may_take_a_rejection_back_by_accepting(rejected):
    workspace, lead = rejected
    early = {"occurred_at": workspace.now - MINUTE, **doing(workspace, "sales")}
    assert code_of(accept, workspace.connection, lead, **early) == "before_rejection"
    accept(workspace.connection, lead, **doing(workspace, "sales"))
    assert stage(workspace, lead) == "accepted"
    assert (
        code_of(dispute, workspace.connection, lead, **doing(workspace, "marketing"))
        == "rejection_decided"
    )
    again = code_of(accept, workspace.connection, lead, **doing(workspace, "sales"))
    assert again == "already_decided"
    assert dump(workspace)


def test_what_was_answered_since_is_not_undone_by_itself(rejected):
    workspace, lead = rejected
    undoing = {"by": workspace.sales}
    dispute(workspace.connection, lead, **doing(workspace, "marketing"))
    refused = code_of(undo, workspace.connection, **undoing, now=workspace.tick())
    assert refused == "changed_since"
    overrule(workspace.connection, lead, **doing(workspace, "manager"))
    refused = code_of(undo, workspace.connection, **doing(workspace, "marketing"))
    assert refused == "changed_since"
    log_contact(workspace.connection, lead, outcome="no_answer", **doing(workspace, "sales"))
    refused = code_of(undo, workspace.connection, **doing(workspace, "manager"))
    assert refused == "changed_since"
    for role in ("sales", "manager", "marketing", "sales"):
        undo(workspace.connection, **doing(workspace, role))
    assert stage(workspace, lead) == "handed_over"
