"""A clock that went backwards is noticed by what it said when the file was last written to."""

from __future__ import annotations

from slaapp.domain.instants import DAY, MINUTE
from slaapp.operations.contact import log_contact
from slaapp.store.last_entry import _NEWEST, clock_before
from slaapp.store.opening import open_file
from slaapp.store.rows.timeline import read_timeline
from tests.store.workspaces import MONDAY, Workspace


def before(workspace: Workspace, now: int) -> int | None:
    found = clock_before(workspace.connection, now)
    workspace.connection.rollback()
    return found


def test_a_clock_that_says_less_than_at_the_newest_operation_went_backwards(workspace: Workspace):
    workspace.add()
    said = workspace.now
    assert before(workspace, said) is None
    assert before(workspace, said + DAY) is None
    assert before(workspace, said - MINUTE) is None, "so far computers set it right by themselves"
    assert before(workspace, said - MINUTE - 1) == said


def test_it_is_noticed_once_whoever_works_on_by_the_new_time_knows(workspace: Workspace):
    workspace.add()
    workspace.tick(-400 * DAY)
    workspace.add()
    ((position, recorded),) = workspace.sql("SELECT max(position), max(recorded_at) FROM operation")
    assert recorded > MONDAY, "the order of the journal is not the clock's to change"
    assert position > 1
    assert before(workspace, workspace.now) is None
    assert before(workspace, workspace.now - DAY) == workspace.now


def test_opening_tells_what_the_clock_said_before(workspace: Workspace):
    workspace.add()
    said = workspace.now
    workspace.close()
    for now, told in ((said - DAY, said), (said + DAY, None)):
        opened = open_file(workspace.path, now)
        assert opened.clock_was_at == told
        opened.lock.release()


def test_it_is_looked_up_and_not_searched(workspace: Workspace):
    plan = workspace.sql(f"EXPLAIN QUERY PLAN {_NEWEST}")
    (step,) = (row[-1] for row in plan)
    assert "USING INDEX" in step, "the newest of many is at the end of an index"


def test_what_is_written_down_after_it_keeps_its_dates_and_is_marked(workspace: Workspace):
    lead = workspace.with_sales()
    workspace.tick(-DAY)
    typed = workspace.tick()
    workspace.hand_over(workspace.add())
    call(workspace, lead)
    rows = {row.kind: row for row in read_timeline(workspace.connection, lead)}
    workspace.connection.rollback()
    assert not rows["handed_over"].clock_went_back
    assert rows["conversation"].clock_went_back
    assert typed < rows["conversation"].recorded_at < typed + MINUTE


def call(workspace: Workspace, lead: str) -> None:
    more = {"by": workspace.sales, "now": workspace.tick()}
    log_contact(workspace.connection, lead, outcome="reached", **more)
