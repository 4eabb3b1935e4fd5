"""Next steps: planned, done, moved, dropped; each is one step of undo."""

from __future__ import annotations

import pytest

from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.next_step import Step
from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import log_contact
from slaapp.operations.correction import correct_contact, retract_entry
from slaapp.operations.merge import merge
from slaapp.operations.next_step import drop_step, finish_step, move_step, plan_step
from slaapp.operations.outcome import recycle
from slaapp.operations.undo import redo, undo
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from tests.store.workspaces import Workspace, paris

SHOWN = "SELECT kind, due_at, precision, note, done_at, dropped_at FROM next_step ORDER BY id"


def planned(workspace: Workspace, lead_id: str, kind: str = "call_back", ahead: int = DAY) -> str:
    """The key of a step of Bruno's."""
    now = workspace.tick()
    _receipt, key = plan_step(
        workspace.connection, lead_id, kind=kind, due_at=now + ahead, by=workspace.sales, now=now
    )
    return key


def facts(workspace: Workspace) -> str:
    with workspace.connection.begin():
        return facts_in_force(workspace.connection)


def is_sound(workspace: Workspace) -> bool:
    with workspace.connection.begin():
        return check_file(workspace.connection) == []


def test_a_planned_step_stands_with_the_lead_until_it_is_done(workspace: Workspace):
    lead = workspace.with_sales()
    due = paris("2026-06-04 10:00")
    receipt, step = plan_step(
        workspace.connection, lead, kind="call_back", due_at=due, note=" Devis ",
        by=workspace.sales, now=workspace.tick(),
    )  # fmt: skip
    assert receipt.details == {
        "step": "call_back", "due_at": due, "precision": "instant", "lead": "Inès Dupont",
    }  # fmt: skip
    assert workspace.sql(SHOWN) == [("call_back", due, "instant", "Devis", None, None)]
    assert workspace.sql("SELECT next_step_at FROM lead") == [(due,)]
    done = workspace.tick()
    finish_step(workspace.connection, step, by=workspace.sales, now=done)
    assert workspace.sql(SHOWN) == [("call_back", due, "instant", "Devis", done, None)]
    assert workspace.sql("SELECT next_step_at FROM lead") == [(None,)]
    assert is_sound(workspace)


def test_a_step_known_to_the_day_is_due_at_the_end_of_that_day(workspace: Workspace):
    lead = workspace.with_sales()
    for typed in ("2026-06-04 00:00", "2026-06-04 13:00", "2026-06-04 23:59"):
        plan_step(
            workspace.connection, lead, kind="task", due_at=paris(typed), precision="day",
            by=workspace.sales, now=workspace.tick(),
        )  # fmt: skip
    dues = workspace.sql("SELECT DISTINCT due_at FROM next_step")
    assert dues == [(paris("2026-06-05 00:00") - 1,)]


def test_a_moved_step_is_dropped_and_planned_anew_in_one_step_of_undo(workspace: Workspace):
    lead = workspace.with_sales()
    step = planned(workspace, lead)
    before = facts(workspace)
    due = paris("2026-06-09 15:00")
    receipt, moved = move_step(
        workspace.connection, step, due_at=due, by=workspace.sales, now=workspace.tick()
    )
    assert receipt.details["lead"] == "Inès Dupont"
    assert workspace.sql(
        "SELECT id, due_at FROM next_step WHERE done_at IS NULL AND dropped_at IS NULL"
    ) == [(moved, due)]
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert facts(workspace) == before
    assert is_sound(workspace)


@pytest.mark.parametrize("act", [finish_step, drop_step])
def test_what_became_of_a_step_is_undone_and_done_again(workspace: Workspace, act):
    step = planned(workspace, workspace.with_sales())
    before = facts(workspace)
    act(workspace.connection, step, by=workspace.sales, now=workspace.tick())
    after = facts(workspace)
    assert after != before
    with pytest.raises(Trouble, match="step_ended"):
        drop_step(workspace.connection, step, by=workspace.sales, now=workspace.tick())
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert facts(workspace) == before
    redo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert facts(workspace) == after


def test_a_plan_is_not_undone_once_the_step_was_done(workspace: Workspace):
    lead = workspace.with_sales()
    now = workspace.tick()
    receipt, step = plan_step(
        workspace.connection, lead, kind="task", due_at=now + DAY, by=workspace.sales, now=now
    )
    finish_step(workspace.connection, step, by=workspace.manager, now=workspace.tick())
    with pytest.raises(Trouble, match="changed_since"):
        undo(
            workspace.connection, by=workspace.sales, now=workspace.tick(),
            operation_id=receipt.operation_id,
        )  # fmt: skip


def test_an_end_is_not_put_back_after_another(workspace: Workspace):
    step = planned(workspace, workspace.with_sales())
    finish_step(workspace.connection, step, by=workspace.sales, now=workspace.tick())
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    drop_step(workspace.connection, step, by=workspace.manager, now=workspace.tick())
    with pytest.raises(Trouble, match="changed_since"):
        redo(workspace.connection, by=workspace.sales, now=workspace.tick())


@pytest.mark.parametrize(
    ("ahead", "channel", "is_done"),
    [(-1, "call", True), (50 * MINUTE, "call", True), (3 * HOUR, "call", False),
     (-1, "email", False)],
)  # fmt: skip
def test_a_call_does_the_call_back_that_was_due_by_then(
    workspace: Workspace, ahead: int, channel: str, is_done: bool
):
    lead = workspace.with_sales()
    due = workspace.now + DAY
    step = planned(workspace, lead, ahead=due - workspace.tick())
    task = planned(workspace, lead, kind="task", ahead=HOUR)
    workspace.now = due - ahead
    log_contact(
        workspace.connection, lead, outcome="no_answer", channel=channel, by=workspace.sales,
        now=workspace.tick(),
    )  # fmt: skip
    done = dict(workspace.sql("SELECT id, done_at IS NOT NULL FROM next_step"))
    assert done == {step: is_done, task: False}


def test_a_call_that_reached_nobody_after_all_leaves_its_step_open(workspace: Workspace):
    lead, told = workspace.with_sales(), "SELECT done_at FROM next_step"
    planned(workspace, lead, ahead=HOUR)
    now = workspace.tick(2 * HOUR)
    said = log_contact(workspace.connection, lead, outcome="reached", by=workspace.sales, now=now)
    assert said.details["steps_done"] == 1
    note = corrected(workspace, lead, "reached", note="Elle rappelle")
    assert (workspace.sql(told), "reopened" in note) == ([(now,)], False)
    assert corrected(workspace, lead, "no_answer")["reopened"] == 1
    assert workspace.sql(told) == [(None,)]
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert workspace.sql(told) == [(now,)]
    retract_entry(
        workspace.connection, last_contact(workspace, lead), by=workspace.sales,
        now=workspace.tick(),
    )  # fmt: skip
    assert workspace.sql(told) == [(None,)]


def last_contact(workspace: Workspace, lead: str) -> str:
    told = "SELECT id FROM event WHERE lead_id = ? AND outcome IS NOT NULL AND in_force = 1"
    return workspace.sql(told, lead)[0][0]


def corrected(workspace: Workspace, lead: str, outcome: str, note: str | None = None):
    return correct_contact(
        workspace.connection, last_contact(workspace, lead), outcome=outcome, channel="call",
        note=note, by=workspace.sales, now=workspace.tick(),
    ).details  # fmt: skip


def test_somebody_elses_call_leaves_ones_own_step(workspace: Workspace):
    lead = workspace.with_sales()
    planned(workspace, lead, ahead=HOUR)
    now = workspace.tick(DAY)
    log_contact(workspace.connection, lead, outcome="reached", by=workspace.manager, now=now)
    assert workspace.sql("SELECT done_at FROM next_step") == [(None,)]


def test_the_follow_up_is_one_step_of_undo_with_its_call(workspace: Workspace):
    lead = workspace.with_sales()
    before = facts(workspace)
    now = workspace.tick()
    log_contact(
        workspace.connection, lead, outcome="no_answer", by=workspace.sales, now=now,
        then=Step("call_back", now + HOUR, note="Standard"),
    )  # fmt: skip
    assert workspace.sql(SHOWN) == [("call_back", now + HOUR, "instant", "Standard", None, None)]
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert workspace.sql(SHOWN) == []
    assert facts(workspace) == before


def test_a_merged_leads_steps_stand_with_the_one_that_stays(workspace: Workspace):
    kept, gone = workspace.with_sales(), workspace.with_sales()
    step = planned(workspace, gone)
    merge(workspace.connection, kept, gone, by=workspace.sales, now=workspace.tick())
    assert workspace.sql("SELECT id, lead_id FROM next_step") == [(step, kept)]
    finish_step(workspace.connection, step, by=workspace.sales, now=workspace.tick())
    assert is_sound(workspace)
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert workspace.sql("SELECT id, lead_id FROM next_step") == [(step, gone)]
    assert is_sound(workspace)


@pytest.mark.parametrize(
    ("values", "code"),
    [({"due_at": -1}, "planned_in_past"), ({"due_at": 400 * DAY}, "planned_too_far"),
     ({"kind": "dance", "due_at": DAY}, "unknown_step_kind")],
)  # fmt: skip
def test_what_cannot_be_planned_is_refused(workspace: Workspace, values, code):
    lead, now = workspace.with_sales(), workspace.tick()
    given = {"kind": "task", **values, "due_at": now + values["due_at"]}
    with pytest.raises(Trouble, match=code):
        plan_step(workspace.connection, lead, by=workspace.sales, now=now, **given)
    with pytest.raises(Trouble, match="unknown_step"):
        finish_step(workspace.connection, "none", by=workspace.sales, now=now)


def test_two_files_that_say_the_same_of_a_step_give_the_same_text(workspace: Workspace):
    lead = workspace.with_sales()
    due = workspace.now + DAY
    texts = []
    for _again in range(2):
        step = planned(workspace, lead, ahead=due - workspace.now - 1000)
        finish_step(workspace.connection, step, by=workspace.sales, now=workspace.tick())
        texts.append(facts(workspace))
        for _back in range(2):
            undo(workspace.connection, by=workspace.sales, now=workspace.tick(0))
        workspace.now -= 2000
    assert step not in texts[0]
    assert texts[0].count("step_done") == 1


def test_a_recycled_lead_wakes_on_the_day_that_was_agreed(workspace: Workspace):
    lead = workspace.with_sales()
    recycle(workspace.connection, lead, by=workspace.sales, now=workspace.tick())
    # The usual agreement: ninety calendar days after Monday, 1 June.
    assert workspace.sql("SELECT wakes_at FROM lead") == [(paris("2026-08-30 00:00"),)]
