"""What was merged is found by its index, whatever the file's statistics know of it."""

from __future__ import annotations

from slaapp.operations.merge import merge
from slaapp.store.merges import read_survivors
from tests.store.workspaces import Workspace


def test_marks_are_read_by_their_index_with_statistics_that_do_not_know_it(workspace: Workspace):
    work = workspace
    kept, gone = work.add(), work.add()
    merge(work.connection, kept, gone, by=work.marketing, now=work.tick())
    with work.connection.begin():
        run = work.connection.exec_driver_sql
        run("ANALYZE")
        run("DELETE FROM sqlite_stat1 WHERE tbl = 'event'")
        # As the optimiser left them before there was such an index.
        run("INSERT INTO sqlite_stat1 VALUES ('event', 'ix_event_lead', '346560 13 1')")
        run("INSERT INTO sqlite_stat1 VALUES ('event', 'sqlite_autoindex_event_1', '697048 1')")
        run("ANALYZE sqlite_schema")
    statements: list[str] = []
    with work.connection.begin():
        raw = work.connection.connection
        raw.set_trace_callback(statements.append)
        found = read_survivors(work.connection)
        raw.set_trace_callback(None)
        plans = [
            row[-1] for each in statements for row in raw.execute(f"EXPLAIN QUERY PLAN {each}")
        ]
    assert found == {gone: kept}
    assert any("ix_event_merged" in plan for plan in plans), plans
