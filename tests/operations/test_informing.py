"""Where a lead's information came from, and when the person was informed, is kept."""

from __future__ import annotations

import pytest

from slaapp.domain.export_columns import export_columns
from slaapp.domain.instants import DAY
from slaapp.domain.trouble import Trouble
from slaapp.operations.fair import Capture, capture
from slaapp.operations.informing import note_informed
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.pasting import add_pasted
from slaapp.operations.undo import undo
from slaapp.store.dump import facts_in_force
from slaapp.store.rows.exported import exported_leads
from tests.store.workspaces import SCORING, Workspace


def told(workspace: Workspace, key: str) -> dict[str, object]:
    (row,) = exported_leads(workspace.connection, [key], {})
    workspace.connection.rollback()
    return {code: row.get(code) for code in ("origin", "privacy.informed", "informed_at")}


@pytest.mark.parametrize(
    ("make", "origin"),
    [
        (lambda c, **doing: add_lead(c, SCORING, **doing), "typed"),
        (lambda c, **doing: capture(c, Capture(SCORING), **doing), "stand"),
        (lambda c, **doing: add_pasted(c, Capture(SCORING), **doing), "pasted"),
    ],
)
def test_each_way_in_says_where_the_information_came_from(workspace: Workspace, make, origin: str):
    _receipt, key = make(workspace.connection, by=workspace.marketing, now=workspace.tick())
    assert told(workspace, key)["origin"] == (origin, "")


def test_people_are_noted_as_informed_on_a_day_and_it_can_be_taken_back_and_undone(
    workspace: Workspace,
):
    c, by = workspace.connection, workspace.marketing
    keys = [workspace.add(), workspace.add(LeadForm(last_name="Roy"))]
    before = facts_in_force(c)
    c.rollback()
    day = workspace.now - 3 * DAY
    note_informed(c, keys, how="notice", on=day, by=by, now=workspace.tick())
    for key in keys:
        assert told(workspace, key) == {
            "origin": ("typed", ""),
            "privacy.informed": "notice",
            "informed_at": (day, "day"),
        }
    note_informed(c, keys[:1], how="", by=by, now=workspace.tick())
    assert told(workspace, keys[0])["informed_at"] is None
    assert told(workspace, keys[1])["informed_at"] == (day, "day")
    for _each in range(2):
        undo(c, by=by, now=workspace.tick())
    assert facts_in_force(c) == before
    c.rollback()


def test_what_cannot_be_is_refused(workspace: Workspace):
    c, key = workspace.connection, workspace.add()
    doing = {"by": workspace.marketing, "now": workspace.tick()}
    for more, code in (
        ({"how": "by pigeon"}, "unknown_answer"),
        ({"on": doing["now"] + DAY}, "occurred_in_future"),
    ):
        with pytest.raises(Trouble) as met:
            note_informed(c, [key], **more, **doing)
        assert met.value.code == code
    with pytest.raises(Trouble) as met:
        note_informed(c, [], **doing)
    assert met.value.code == "unknown_lead"


def test_every_fact_of_it_comes_back_from_a_file():
    columns = {column.code: column.target for column in export_columns({})}
    for code in ("origin", "informed_at", "privacy.informed", "privacy.origin", "privacy.consent"):
        assert columns[code] == code
