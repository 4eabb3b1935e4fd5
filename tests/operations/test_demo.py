"""The demo lives: a team at work for eight weeks, and promises that fall due around now."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import DAY, HOUR, MINUTE, SECOND, to_datetime
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.openings import Openings
from slaapp.domain.stagnation import still_filter
from slaapp.domain.trouble import Trouble
from slaapp.operations.demo import create_demo
from slaapp.operations.demo_matters import CONTESTED, UNANSWERED
from slaapp.store.check import check_file
from slaapp.store.dump import facts_in_force
from slaapp.store.figures.board import board
from slaapp.store.figures.escalations import escalations
from slaapp.store.figures.volume import volume_of_month
from slaapp.store.opening import close_file, open_to_read
from slaapp.store.rows.absences import absences
from slaapp.store.rows.assigning import territories
from slaapp.store.rows.disputes import disputes
from slaapp.store.rows.leads import count_leads
from slaapp.store.rows.members import members, read_workspace
from slaapp.store.rows.next_steps import StepChoice, step_counts
from slaapp.store.rows.owed import OwedChoice, OwedRow, owed_page
from slaapp.store.rows.own_fields import own_fields
from slaapp.store.rows.team import rulebook
from slaapp.store.tables import cycle, deadline, event, operation, person
from slaapp.store.word_lists import LISTS, entries
from tests.operations.demo_file import DEMO_NOW, demo_template
from tests.store.workspaces import PARIS, paris

__all__ = ["demo_template"]


@pytest.fixture
def demo(demo_template: Path) -> Iterator[Connection]:
    """A reading connection to the demo."""
    opened = open_to_read(demo_template)
    with opened.reading_connection() as connection, connection.begin():
        yield connection
    opened.reader.dispose()


@pytest.fixture
def openings(demo: Connection) -> Openings:
    """The demo's working calendar."""
    book = rulebook(demo)
    return book.openings_of(book.version_at(DEMO_NOW))


def queue(demo: Connection) -> list[OwedRow]:
    """Everything that is owed."""
    return owed_page(demo, OwedChoice(DEMO_NOW, DEMO_NOW), limit=1_000)


def test_the_check_finds_nothing_wrong_with_it(demo: Connection):
    assert check_file(demo) == []


def test_it_says_that_it_is_a_demo_with_a_team_of_six(demo: Connection):
    assert read_workspace(demo).is_demo
    roles = Counter(each.role for each in members(demo))
    assert roles == {"marketing": 2, "sales": 3, "manager": 1}


def test_it_has_some_300_leads_from_many_sources_over_eight_weeks(demo: Connection):
    assert 250 <= count_leads(demo, LeadFilter()) <= 340
    book = rulebook(demo)
    assert len(board(demo, LeadFilter(), book, DEMO_NOW, by="source")) >= 6
    assert len(board(demo, LeadFilter(), book, DEMO_NOW, by="month")) >= 2
    first, last = demo.execute(
        select(func.min(event.c.occurred_at), func.max(event.c.occurred_at))
    ).one()
    assert 7 * 7 * DAY <= last - first <= 9 * 7 * DAY


def test_every_stage_and_every_kind_of_event_occurs(demo: Connection):
    for stage in (
        "new", "qualified", "handed_over", "accepted", "contacted", "opportunity", "won", "lost",
        "rejected", "recycled",
    ):  # fmt: skip
        assert count_leads(demo, LeadFilter(stages=(stage,))) >= 3, stage
    kinds = set(demo.execute(select(event.c.kind).distinct()).scalars())
    assert {"visit", "reassigned", "note", "meeting", "attempt", "conversation"} <= kinds
    assert {"upheld", "disputed", "overruled"} <= kinds, "marketing answers what sales rejects"


def test_the_hotter_a_lead_the_more_often_it_is_won_and_the_sooner_it_is_called(demo: Connection):
    lines = board(demo, LeadFilter(), rulebook(demo), DEMO_NOW, by="tier")
    hot, warm, cold = ({line.key: line for line in lines}[tier] for tier in TIERS)
    shares = [line.rate("conversion").value for line in (hot, warm, cold)]
    assert shares[0] > shares[1] > shares[2] > 0
    waits = [line.spread("response").median for line in (hot, warm, cold)]
    assert waits[0] < waits[1] < waits[2]
    assert not any(line.rate("conversion").is_too_few for line in lines)


def test_no_figure_of_its_months_and_sources_is_empty(demo: Connection):
    for by in ("month", "source", "owner"):
        lines = board(demo, LeadFilter(), rulebook(demo), DEMO_NOW, by=by)
        for line in lines:
            if line.key:
                assert line.spread("response").median is not None, (by, line.name)
        assert sum(line.count("won") > 0 for line in lines) >= 2
        assert {currency for line in lines for currency in line.money("value").cents} == {"EUR"}


def test_nothing_in_it_comes_from_the_future(demo: Connection):
    latest = demo.execute(select(func.max(event.c.recorded_at))).scalar_one()
    assert latest <= DEMO_NOW
    assert demo.execute(select(func.max(operation.c.recorded_at))).scalar_one() <= DEMO_NOW


def test_countdowns_run_out_soon_were_missed_just_now_and_wait_for_tomorrow(
    demo: Connection, openings: Openings
):
    working = [openings.between(DEMO_NOW, row.due_at) for row in queue(demo)]
    soon = [left for left in working if 0 <= left <= 2 * HOUR]
    assert len(soon) >= 10
    assert min(soon) <= 4 * MINUTE
    assert sum(left <= 20 * MINUTE for left in soon) >= 3
    missed = [left for left in working if left < 0]
    assert 5 <= len(missed) <= 25
    assert max(missed) >= -10 * MINUTE
    assert sum(2 * HOUR < left <= 14 * HOUR for left in working) >= 10


def test_each_side_owes_something_around_now(demo: Connection, openings: Openings):
    near = [row for row in queue(demo) if abs(openings.between(DEMO_NOW, row.due_at)) < 2 * HOUR]
    assert {row.commitment for row in near} >= {"acceptance", "first_attempt", "hand_over"}
    assert len({row.owner for row in near if row.side == "sales"}) == 3


def test_somebody_has_to_say_something_about_rejections_disputes_and_leads_that_wake(
    demo: Connection,
):
    answers = [row for row in queue(demo) if row.commitment == "answer" and row.due_at >= DEMO_NOW]
    assert len(answers) >= len(UNANSWERED)
    assert len(disputes(demo, DEMO_NOW)) >= len(CONTESTED)
    assert count_leads(demo, LeadFilter(awake_at=DEMO_NOW)) >= 3
    assert escalations(demo, rulebook(demo), DEMO_NOW, "manager")
    book = rulebook(demo)
    version = book.versions[-1]
    openings = book.openings_of(version)
    text = still_filter(version.agreement.stagnation, openings, DEMO_NOW)
    assert 1 <= count_leads(demo, LeadFilter(still=text)) <= 30


def test_no_page_of_it_is_empty(demo: Connection):
    people = {each.name: each.id for each in members(demo)}
    sellers = [each.id for each in members(demo) if each.role == "sales"]
    for seller in sellers:
        counts = step_counts(demo, StepChoice(DEMO_NOW, DEMO_NOW + DAY, seller))
        assert counts.all >= 3
        assert counts.overdue >= 1
    assert all(row.cover_id in people.values() for row in absences(demo))
    assert max(row.away.last for row in absences(demo)) > to_datetime(DEMO_NOW, PARIS).date()
    assert {row.member_id for row in territories(demo)} == set(sellers)
    assert all(entries(demo, code) for code in LISTS)
    assert all(row.starts_on and row.cost_cents for row in entries(demo, "campaign"))
    assert all(field.leads >= 50 for field in own_fields(demo, counted=True))


def test_most_promises_were_kept_and_some_were_not(demo: Connection):
    kept = deadline.c.stopped_at <= deadline.c.due_at
    for commitment in ("acceptance", "first_attempt", "hand_over"):
        met, late = demo.execute(
            select(func.count().filter(kept), func.count().filter(~kept)).where(
                deadline.c.commitment == commitment, deadline.c.stopped_at.is_not(None)
            )
        ).one()
        assert 0.7 <= met / (met + late) <= 0.98, commitment


def test_marketing_is_a_little_behind_its_promise(demo: Connection):
    volume = volume_of_month(demo, rulebook(demo), DEMO_NOW)
    assert 0.75 <= volume.qualified / volume.expected <= 1


def test_people_work_when_the_office_is_open(demo: Connection, openings: Openings):
    recorded = demo.execute(select(operation.c.recorded_at, operation.c.kind)).all()
    working = [row.recorded_at for row in recorded if row.kind != "found_workspace"]
    outside = [at for at in working if not openings.is_open(at - SECOND)]
    assert len(outside) <= len(working) // 100


def test_late_entries_occur_now_and_then(demo: Connection):
    calls = select(event.c.recorded_at - event.c.occurred_at).where(event.c.outcome.is_not(None))
    late = [gap for gap in demo.execute(calls).scalars() if gap > HOUR]
    assert 5 <= len(late) <= 60


def test_nobody_in_it_can_be_called_or_written_to(demo: Connection):
    fiction = re.compile(r"(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d")
    for row in demo.execute(select(person.c.email, person.c.phone)):
        assert row.email.endswith(".example")
        assert row.email.isascii()
        assert row.phone is None or fiction.fullmatch(row.phone)


def test_no_two_people_share_an_address_or_a_number(demo: Connection):
    for column in (person.c.email, person.c.phone):
        found = [value for value in demo.execute(select(column)).scalars() if value]
        assert len(found) == len(set(found))


def test_a_file_that_is_there_is_never_replaced(tmp_path: Path):
    path = tmp_path / "mine.slaapp"
    path.write_text("mine")
    with pytest.raises(Trouble) as raised:
        create_demo(path, now=DEMO_NOW, device_id="d")
    assert raised.value.code == "file_exists"
    assert path.read_text() == "mine"


@pytest.mark.parametrize("missing", [True, False])
def test_what_is_broken_off_leaves_nothing_behind(tmp_path: Path, missing: bool):
    folder = tmp_path / "there"
    if not missing:
        folder.mkdir()

    def stop(done: int, _total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(Trouble if missing else KeyboardInterrupt):
        create_demo(folder / "demo.slaapp", now=DEMO_NOW, device_id="d", progress=stop)
    assert missing or list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "wall", ["2026-08-16 23:10", "2026-12-25 12:00", "2027-01-04 09:01", "2026-11-20 17:29"]
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_can_be_made_at_any_hour_of_any_day(
    tmp_path: Path, wall: str, language: str, long_run: bool
):
    if not long_run:
        pytest.skip("a whole demo for each hour: with --long")
    now = paris(wall)
    path = tmp_path / "demo.slaapp"
    opened = create_demo(path, seed=7, language=language, now=now, device_id="d")
    with opened.reading_connection() as connection, connection.begin():
        assert check_file(connection) == []
        book = rulebook(connection)
        clock = book.openings_of(book.version_at(now))
        left = [clock.between(now, row.due_at) for row in queue(connection)]
    close_file(opened, now)
    assert sum(0 < each <= 2 * HOUR for each in left) >= 10
    assert sum(each < 0 for each in left) >= 5


def test_its_facts_read_as_a_day_in_the_life_of_a_team(demo: Connection):
    spoken = facts_in_force(demo)
    assert "Hélianthe" in str(spoken)
    hours = Counter(
        to_datetime(at, PARIS).hour
        for at in demo.execute(
            select(event.c.occurred_at).where(event.c.kind == "conversation")
        ).scalars()
    )
    assert set(hours) <= set(range(9, 18))
    assert len(hours) >= 6


def test_both_sides_have_signed_before_the_first_hand_over(demo: Connection):
    versions = rulebook(demo).versions
    assert [version.number for version in versions] == [1, 2]
    signed = versions[1]
    assert signed.agreement.parties.marketing.name
    assert signed.agreement.definitions.mql
    first = demo.execute(select(func.min(cycle.c.handed_over_at))).scalar_one()
    assert signed.effective_from < first
    assert not agreement_faults(signed.agreement, date(2026, 1, 1), ())
