"""Another day: the leads whose score it may change are reckoned anew, and no others."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slaapp.domain.agreement import default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.figures import reckon
from slaapp.domain.gate import MUST_NOT, Gate
from slaapp.domain.grade import Matrix
from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.qualifying import GRADE, Qualifying
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.behaviour import Visit, record_visits
from slaapp.operations.contact import log_contact
from slaapp.operations.leads import LeadForm
from slaapp.operations.operation import operation
from slaapp.store.ageing import leads_that_age
from slaapp.store.derivation import derive, read_subjects
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import Workspace, entered

CRITERIA = (
    Criterion("event:visit", "at_least", ("2",), 20, within_days=30),
    Criterion("event:visit", "at_least", ("1",), 7, within_days=3),
    Criterion("event:conversation", "at_least", ("1",), 5),
    Criterion("event:attempt", "at_most", ("1",), 4, within_days=10),
    Criterion("person.email", "is_known", (), 15),
    Criterion("event:visit", "at_least", ("1",), 12, half_life=4),
    Criterion("last:visit", "between", ("2", "9"), 9),
    Criterion("last:attempt", "at_most", ("3.5",), 6, within_days=20),
    Criterion("interest.budget", "is", ("yes",), 8, half_life=6),
    Criterion("custom:fair", "within_last", ("5",), 3),
)
GATES = (Gate(MUST_NOT, Criterion("last:visit", "at_least", ("15",), 0)),)
MATRIX = Matrix((20, 15, 3), (20, 12, 4), {"A1": "hot", "B2": "warm", "C3": "cold", "D3": "cold"})
RULES = Qualifying(gates=GATES, matrix=MATRIX, decided_by=GRADE)


def sign(work: Workspace, criteria: tuple[Criterion, ...]) -> None:
    terms = replace(default_agreement(), criteria=criteria, qualifying=RULES)
    save_draft(work.connection, terms, by=work.manager, now=work.tick())
    put_in_force(
        work.connection,
        marketing_signer="Anaïs",
        sales_signer="Bruno",
        today=work.today,
        by=work.manager,
        now=work.tick(),
    )


@pytest.fixture(scope="module")
def visited(
    workspace_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Workspace]:
    """Leads whose visits and calls lie all over forty days; some have none."""
    path = tmp_path_factory.mktemp("visited") / "equipe.slaapp"
    work = entered(Path(shutil.copy(workspace_template, path)))
    sign(work, CRITERIA)
    start, start_day = work.now, work.today
    work.tick(40 * DAY)
    for at in range(14):
        fair = (start_day + timedelta(days=at * 3)).isoformat()
        custom = {"fair": {"date": fair}} if at % 5 < 3 else {}
        key = work.add(LeadForm(last_name=f"Lead {at}", custom=custom), received_at=start)
        visits = [Visit(start + (at * 5 + n * 7) % 40 * DAY + at * HOUR) for n in range(at % 4)]
        record_visits(work.connection, key, visits, by=work.marketing, now=work.tick())
        if at % 3 == 0:
            when = start + at * 2 * DAY
            outcome = ("reached", "no_answer")[at % 2]
            log_contact(
                work.connection,
                key,
                outcome=outcome,
                occurred_at=when,
                by=work.sales,
                now=work.tick(),
            )
        if at % 4 == 1:
            said_on = start + at * 3 * DAY
            with operation(work.connection, "edit_lead", by=work.marketing, now=work.tick()) as now:
                now.add_event(key, "changed", said_on, field="interest.budget", value="yes")
    yield work
    work.connection.close()
    work.opened.lock.release()


SCORED = ("score", "grade", "reached", "tier")
DAYS = st.integers(-60, 60).map(lambda days: date(2026, 7, 11) + timedelta(days))


@settings(max_examples=settings.default.max_examples * 2)
@given(st.lists(DAYS, min_size=1, max_size=3), DAYS)
def test_every_other_lead_keeps_its_score(visited: Workspace, scored_on: list[date], day: date):
    connection = visited.connection
    with connection.begin() as transaction:
        book = read_rulebook(connection)
        keys = list(connection.exec_driver_sql("SELECT id FROM lead").scalars())
        for at, one in enumerate(scored_on):
            derive(connection, keys[at :: len(scored_on)], book, one)
        stale = set(leads_that_age(connection, book, day))
        figures = f"SELECT id, {', '.join(SCORED)} FROM lead"
        stored = {row[0]: tuple(row[1:]) for row in connection.exec_driver_sql(figures)}
        for key, subject in read_subjects(connection, keys):
            if key not in stale:
                now = reckon(subject, book, day).columns
                assert tuple(now[name] for name in SCORED) == stored[key]
        derive(connection, list(stale), book, day)
        assert leads_that_age(connection, book, day) == []
        transaction.rollback()


def test_leads_whose_events_stay_where_they_are_are_left_alone(visited: Workspace):
    connection = visited.connection
    with connection.begin():
        book = read_rulebook(connection)
        keys = list(connection.exec_driver_sql("SELECT id FROM lead").scalars())
        derive(connection, keys, book, date(2026, 7, 10))
        soon = leads_that_age(connection, book, date(2026, 7, 11))
        far = leads_that_age(connection, book, date(2027, 7, 12))
        quiet = set(
            connection.exec_driver_sql(
                "SELECT id FROM lead WHERE id NOT IN "
                "(SELECT lead_id FROM event WHERE kind IN ('visit', 'attempt', 'changed'))"
                " AND coalesce(custom, '') NOT LIKE '%fair%'"
            ).scalars()
        )
    assert 0 < len(soon) < len(keys)
    assert quiet
    assert len(far) > len(keys) / 3
    assert not quiet & set(far)


def test_leads_scored_by_another_version_are_all_judged_anew(visited: Workspace):
    connection = visited.connection
    with connection.begin() as transaction:
        book = read_rulebook(connection)
        keys = list(connection.exec_driver_sql("SELECT id FROM lead").scalars())
        # Before the second version was signed.
        derive(connection, keys, book, date(2026, 5, 20))
        assert sorted(leads_that_age(connection, book, date(2026, 7, 11))) == sorted(keys)
        connection.exec_driver_sql("UPDATE lead SET scored_on = NULL")
        assert sorted(leads_that_age(connection, book, date(2026, 7, 11))) == sorted(keys)
        transaction.rollback()
