"""A new day: scores that look at the last days are reckoned anew, the others are left alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from slaapp.domain.agreement import default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.instants import DAY, to_instant
from slaapp.operations import refresh
from slaapp.operations.behaviour import record_visit
from slaapp.operations.leads import LeadForm, add_lead
from slaapp.operations.operation import Author
from slaapp.operations.refresh import refresh_scores, refresh_some, steps_to_refresh
from slaapp.operations.tending import Warnings, look_after
from slaapp.operations.workspace import NewMember, Start, create_workspace
from slaapp.store.check import check_file

NOW = to_instant(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
BY = Author(None, "a machine")


@pytest.fixture
def connection(tmp_path):
    team = [NewMember("Anne", "marketing")]
    start = Start("Nord", team, terms=default_agreement())
    opened = create_workspace(tmp_path / "t.slaapp", start, device_id="d", now=NOW)
    with opened.writing_connection() as connection:
        yield connection
    opened.lock.release()


def score(connection):
    with connection.begin():
        return connection.exec_driver_sql("SELECT score, scored_on FROM lead").one()


def test_visits_that_grow_old_no_longer_count_on_a_later_day(connection):
    _receipt, key = add_lead(connection, LeadForm(last_name="Roy"), by=BY, now=NOW)
    for minute in range(2):
        record_visit(connection, key, by=BY, now=NOW + minute * 60_000)
    assert tuple(score(connection)) == (20, "2026-11-23")
    refreshed = refresh_scores(connection, NOW + 31 * DAY)
    assert (refreshed.count, refreshed.tables) == (1, frozenset({"lead"}))
    assert tuple(score(connection)) == (0, "2026-12-24")
    assert refresh_scores(connection, NOW + 31 * DAY).count == 0
    with connection.begin():
        assert check_file(connection) == []


def test_others_may_write_between_two_steps(connection, monkeypatch):
    keys = [add_lead(connection, LeadForm(last_name=f"L{n}"), by=BY, now=NOW)[1] for n in range(3)]
    for key in keys:
        record_visit(connection, key, by=BY, now=NOW)
        record_visit(connection, key, by=BY, now=NOW + 1)
    later = NOW + 31 * DAY
    monkeypatch.setattr(refresh, "STEP", 2)
    first, last = steps_to_refresh(connection, later)
    assert (len(first), sorted(first + last)) == (2, sorted(keys))
    refresh_some(connection, first, later)
    record_visit(connection, last[0], by=BY, now=later)
    refresh_some(connection, last, later)
    with connection.begin():
        assert set(connection.exec_driver_sql("SELECT score FROM lead").scalars()) == {0}
        assert check_file(connection) == []
    assert steps_to_refresh(connection, later) == []


def test_criteria_without_an_age_leave_scores_as_they_are(tmp_path):
    from dataclasses import replace

    terms = replace(default_agreement(), criteria=(Criterion("person.email", "is_known", (), 15),))
    start = Start("Nord", [NewMember("Anne", "marketing")], terms=terms)
    opened = create_workspace(tmp_path / "t.slaapp", start, device_id="d", now=NOW)
    with opened.writing_connection() as connection:
        add_lead(connection, LeadForm(email="a@example.org"), by=BY, now=NOW)
        assert refresh_scores(connection, NOW + 40 * DAY).count == 0
        with connection.begin():
            assert look_after(connection, opened) == Warnings(None, None)
    opened.lock.release()
