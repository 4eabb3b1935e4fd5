"""A lead met at a stand: one step with all that was said; nothing of it unless all of it."""

from __future__ import annotations

import pytest

from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.trouble import Trouble
from slaapp.operations.fair import Capture, capture
from slaapp.operations.leads import LeadForm
from slaapp.operations.undo import undo
from slaapp.operations.unsaved import keep_unsaved, read_unsaved
from slaapp.store.dump import facts_in_force
from slaapp.store.rows.fair import fairs, pace
from tests.store.workspaces import PARIS, SCORING, Workspace

MET = Capture(
    SCORING,
    tier="hot",
    said={"need": "yes", "interest.timing": "quarter"},
    privacy={"informed": "spoken", "origin": "badge", "consent": "emails"},
)


def met(work: Workspace, caught: Capture = MET, **more: str) -> str:
    return capture(work.connection, caught, by=work.marketing, now=work.tick(), **more)[1]


def facts_of(work: Workspace, key: str) -> dict[str, str]:
    found = work.sql("SELECT field, value FROM event WHERE kind = 'changed' AND lead_id = ?", key)
    return dict(found)


def test_what_was_said_and_agreed_to_is_kept_as_dated_facts(workspace: Workspace):
    key = met(workspace)
    assert facts_of(workspace, key) == {
        "tier": "hot",
        "interest.need": "yes",
        "interest.timing": "quarter",
        "privacy.informed": "spoken",
        "privacy.origin": "badge",
        "privacy.consent": "emails",
    }
    assert workspace.sql("SELECT tier, stage FROM lead") == [("hot", "qualified")]


def test_one_undo_takes_all_of_it_back(workspace: Workspace):
    before = facts_in_force(workspace.connection)
    workspace.connection.rollback()
    met(workspace)
    undo(workspace.connection, by=workspace.marketing, now=workspace.tick())
    assert facts_in_force(workspace.connection) == before
    workspace.connection.rollback()


@pytest.mark.parametrize(
    ("caught", "code"),
    [
        (Capture(LeadForm(request="Un devis")), "lead_nameless"),
        (Capture(SCORING, tier="boiling"), "unknown_tier"),
        (Capture(SCORING, said={"need": "perhaps"}), "unknown_answer"),
        (Capture(SCORING, privacy={"consent": "sms"}), "unknown_answer"),
        (Capture(SCORING, privacy={"shoe size": "42"}), "unknown_answer"),
    ],
)
def test_what_cannot_be_noted_is_refused_whole(workspace: Workspace, caught: Capture, code: str):
    with pytest.raises(Trouble) as told:
        met(workspace, caught)
    assert told.value.code == code
    workspace.connection.rollback()
    assert workspace.sql("SELECT count(*) FROM lead") == [(0,)]


def test_the_draft_goes_in_the_same_step(workspace: Workspace):
    keep_unsaved(workspace.connection, {"fair": "{}", "call:1": "{}"}, workspace.now)
    met(workspace, draft="fair")
    assert read_unsaved(workspace.connection) == {"call:1": "{}"}
    workspace.connection.rollback()


def test_the_tempo_counts_the_day_and_the_hour_of_one_fair(workspace: Workspace):
    fair = LeadForm(last_name="Petit", campaign="Salon 2026")
    met(workspace)
    workspace.add(SCORING)
    first = workspace.now
    for minutes in (0, 30, 90):
        workspace.now = first + minutes * MINUTE
        met(workspace, Capture(fair))
    (row,) = fairs(workspace.connection)
    now = workspace.now
    one, every = (pace(workspace.connection, key, now, PARIS) for key in (row.id, None))
    # Who was typed in at a desk was met at no stand.
    assert (one.today, one.last_hour, every.today) == (3, 1, 4)
    assert one.per_hour == pytest.approx(3 * HOUR / (now - first - 1_000))
    assert [each.title for each in one.latest] == ["Petit"] * 3
    assert pace(workspace.connection, row.id, now + DAY, PARIS).today == 0
    workspace.connection.rollback()
