"""Every measured clause of every month: the number is a recount's, and the length of its list."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.clauses import Clause, Count, Share
from slaapp.domain.commitment import Commitment
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.instants import HOUR
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.marketing_promises import MarketingPromises, VolumePart
from slaapp.domain.promise_line import Behind, PromiseLine, PromisePart, scores
from slaapp.domain.sales_promises import Recycling, SalesPromises
from slaapp.domain.shared_rules import SharedRules
from slaapp.domain.target import WorkingTime
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.hand_over import reject
from slaapp.operations.leads import edit_lead, read_form
from slaapp.operations.outcome import recycle
from slaapp.operations.proposal import propose
from slaapp.operations.signing import sign
from slaapp.store.figures.attainment import deadlines_behind
from slaapp.store.figures.hand_overs import HandOverRow, hand_overs_behind
from slaapp.store.figures.month_buckets import months_between
from slaapp.store.figures.promises import promises
from slaapp.store.figures.volume import volume_of_month
from slaapp.store.rows.leads import count_leads
from slaapp.store.rulebook import read_rulebook
from tests.store.promise_recount import Recount
from tests.store.random_leads import filled, seeds, some_leads, some_now
from tests.store.test_lead_rows import plan
from tests.store.workspaces import SCORING, Workspace, entered

MONTHS = months_between(date(2026, 3, 1), date(2026, 9, 1))
# Each draw is a whole file and all its months, so that a third of the usual draws is enough.
one_file = settings(max_examples=settings.default.max_examples // 3)
ANSWER = Commitment("answer", {"default": WorkingTime(4 * HOUR)})
ONE = replace(
    default_agreement(),
    commitments=(
        *(each for each in default_agreement().commitments if each.kind != "answer"),
        ANSWER,
    ),
    marketing=MarketingPromises(
        (VolumePart("tier", "hot", 10), VolumePart("source", "salon", 15)),
        70,
        ("source", "person.phone"),
        90,
    ),
    sales=SalesPromises(recycling=Recycling(10, 1)),
    both=SharedRules(kept_percent=90),
)
TWO = replace(
    ONE,
    volume_per_month=55,
    marketing=MarketingPromises((), None, ("source",), 50, rejected_count=True),
    sales=SalesPromises(coded_reasons=False, recycling=Recycling(1, 2)),
    both=SharedRules(),
)


def agree(work: Workspace, terms: Agreement, begins: date | None = None) -> None:
    """Sign the next version: now, or to begin on a day."""
    save_draft(work.connection, terms, by=work.manager, now=work.tick())
    if begins is None:
        names = {"marketing_signer": "Anaïs", "sales_signer": "Bruno", "today": work.today}
        put_in_force(work.connection, **names, by=work.manager, now=work.tick())
        return
    propose(work.connection, begins_on=begins, by=work.manager, now=work.tick())
    for side in ("marketing", "sales"):
        sign(work.connection, side, name="Zoé", by=work.manager, now=work.tick())


@pytest.fixture(scope="module")
def two_versions(
    workspace_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Workspace]:
    """Version 2 from the first of June on, version 3 from the middle of the month."""
    path = tmp_path_factory.mktemp("promises") / "equipe.slaapp"
    work = entered(Path(shutil.copy(workspace_template, path)))
    agree(work, ONE)
    agree(work, TWO, date(2026, 6, 17))
    yield work
    work.connection.close()
    work.opened.lock.release()


def told(work: Workspace, months: list[date] = MONTHS) -> list[PromiseLine]:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        return promises(work.connection, book, months, work.now)


def line_of(work: Workspace, code: str, month: date = date(2026, 6, 1)) -> PromiseLine:
    (found,) = (each for each in told(work, [month]) if each.clause.code == code)
    return found


def length(work: Workspace, chosen: Behind, now: int) -> int:
    """How long the list behind a number is."""
    if isinstance(chosen, LeadFilter):
        return count_leads(work.connection, chosen)
    if isinstance(chosen, AttainmentFilter):
        return len(deadlines_behind(work.connection, chosen, now, limit=1_000))
    assert isinstance(chosen, HandOverFilter)
    listed: list[HandOverRow] = []
    while page := hand_overs_behind(
        work.connection, chosen, now, listed[-1] if listed else None, limit=3
    ):
        listed += page
    assert len({row.id for row in listed}) == len(listed)
    return len(listed)


def disturb(work: Workspace, draw: Random) -> None:
    """Some of the rejections of random leads name a reason."""
    rejected = "SELECT id FROM cycle WHERE rejected_at IS NOT NULL ORDER BY id"
    for key in work.connection.exec_driver_sql(rejected).scalars().all():
        if draw.random() < 0.5:
            text = "UPDATE cycle SET reason_id = 'r' WHERE id = ?"
            work.connection.exec_driver_sql(text, (key,))


@one_file
@given(seed=seeds)
def test_every_number_is_that_of_a_recount_and_the_length_of_its_list(
    two_versions: Workspace, seed: int
):
    work, draw = two_versions, Random(seed)
    with filled(work, some_leads(draw)):
        disturb(work, draw)
        now = some_now(draw)
        book = read_rulebook(work.connection)
        expected = Recount(work, book, now)
        lines = promises(work.connection, book, MONTHS, now)
        found = {
            (each.month, each.number, each.clause.code): +Counter(
                {part.name: part.count for part in each.parts}
            )
            for each in lines
        }
        assert len(found) == len(lines), "each clause of a version once a month"
        asked = {f"{first:%Y-%m}" for first in MONTHS}
        counted = {at: +each for at, each in expected.counts.items() if at[0] in asked}
        counted = {at: n for at, n in counted.items() if at[0] >= "2026-06" or "vol" not in at[2]}
        assert {place: counts for place, counts in found.items() if counts} == counted
        for line in draw.sample(lines, min(12, len(lines))):
            for part in line.parts:
                assert length(work, part.chosen, now) == part.count, (line.clause.code, part.name)
            if isinstance(line.clause.target, Count):
                number = line.clause.target.number
                assert line.promised == expected.promised(line.month, line.number, number)


def test_a_month_of_two_versions_has_the_promise_of_each_for_its_own_days(two_versions: Workspace):
    lines = [each for each in told(two_versions) if each.clause.code == "volume"]
    june = [(each.number, each.promised) for each in lines if each.month == "2026-06"]
    # Of 22 working days the first 12 are version 2's (40 a month), the others version 3's (55).
    assert june == [(2, 22), (3, 25)]
    assert {each.month for each in lines} == {f"2026-{month:02}" for month in (6, 7, 8, 9)}, (
        "before the team began nobody promised a volume"
    )


def test_what_is_a_rule_and_not_a_figure_has_no_line(two_versions: Workspace):
    codes = {each.clause.code for each in told(two_versions, [date(2026, 6, 1)])}
    assert codes == {
        "volume", "volume.tier.hot", "volume.source.salon", "acceptance_rate", "completeness",
        "hand_over", "answer", "acceptance", "first_attempt", "outcome", "coded_reasons",
        "recycling",
    }  # fmt: skip


def test_no_months_no_lines_and_months_with_a_gap_are_a_bug(two_versions: Workspace):
    assert told(two_versions, []) == []
    with pytest.raises(ValueError, match="no months in a row"):
        told(two_versions, [date(2026, 6, 1), date(2026, 8, 1)])


# --- cases worked out by hand


def test_what_sales_found_out_later_makes_no_hand_over_complete(workspace: Workspace):
    agree(
        workspace, replace(ONE, marketing=replace(ONE.marketing, complete_fields=("person.phone",)))
    )
    told_by_phone = workspace.with_sales()
    without = workspace.with_sales(replace(SCORING, last_name="Sans", phone=""))
    first = line_of(workspace, "completeness")
    assert first.rate == Rate(1, 2)
    for key, phone in ((without, "06 11 22 33 44"), (told_by_phone, "")):
        form = read_form(workspace.connection, key)
        workspace.connection.rollback()
        by, now = workspace.sales, workspace.tick()
        edit_lead(workspace.connection, key, replace(form, phone=phone), by=by, now=now)
    later = line_of(workspace, "completeness")
    assert later.rate == Rate(1, 2)
    assert later.kept is False
    with workspace.connection.begin():
        missed = next(part for part in later.parts if part.name == "missed")
        (row,) = hand_overs_behind(workspace.connection, missed.chosen, workspace.now)
    assert row.lead_id == without


def test_a_rejection_that_was_upheld_counts_for_the_acceptance_rate_and_not_for_the_volume(
    workspace: Workspace,
):
    agree(workspace, ONE)
    keys = [workspace.with_sales(replace(SCORING, last_name=f"L{n}")) for n in range(3)]
    volume = line_of(workspace, "volume")
    assert (volume.reached, volume.promised, volume.kept) == (3, 40, None)
    by = workspace.sales
    reject(workspace.connection, keys[0], reason_id=workspace.reason(), by=by, now=workspace.tick())
    assert line_of(workspace, "volume").reached == 3, "marketing may still contest it"
    workspace.at("2026-06-02 17:00")
    assert line_of(workspace, "volume").reached == 2
    with workspace.connection.begin():
        book = read_rulebook(workspace.connection)
        assert volume_of_month(workspace.connection, book, workspace.now).qualified == 2
    rate = line_of(workspace, "acceptance_rate")
    assert (rate.rate, rate.pending, rate.kept) == (Rate(0, 1), 2, False)
    # Silence takes the two others when sales' window ends.
    workspace.at("2026-07-01 10:00")
    rate = line_of(workspace, "acceptance_rate")
    assert (rate.rate, rate.pending) == (Rate(2, 3), 0)
    assert line_of(workspace, "coded_reasons").rate == Rate(1, 1)
    assert line_of(workspace, "volume").kept is False
    hot = line_of(workspace, "volume.source.salon")
    assert (hot.reached, hot.is_over) == (2, True)


def test_a_lead_given_back_comes_again_when_it_was_agreed_and_as_often(workspace: Workspace):
    agree(workspace, ONE)
    key = workspace.with_sales()
    days = ("2026-06-02 10:00", "2026-06-12 09:00", "2026-06-13 10:00", "2026-06-30 09:00")
    for given_back, again in ((days[0], days[1]), (days[2], days[3])):
        workspace.at(given_back)
        recycle(workspace.connection, key, by=workspace.sales, now=workspace.tick())
        workspace.at(again)
        workspace.hand_over(key)
    found = line_of(workspace, "recycling")
    # Ten days by the calendar, though not ten times 24 hours; the second time is one too many.
    assert found.rate == Rate(1, 2)
    assert found.kept is False


def test_a_deadline_of_marketing_is_held_to_the_version_of_its_day(workspace: Workspace):
    agree(workspace, ONE)
    workspace.with_sales()
    workspace.at("2026-07-01 10:00")
    found = [each for each in told(workspace) if each.clause.code == "hand_over" and each.reached]
    assert [(each.month, each.number, each.rate) for each in found] == [("2026-06", 2, Rate(1, 1))]


# --- what a line says


def some(count: int, of: int | None, promised: int | None, **more: object) -> PromiseLine:
    target = Count(1) if of is None else Share(1)
    clause = Clause("some", "marketing", "some", "month", "", target)
    parts = [PromisePart("reached", count, LeadFilter())]
    if of is None:
        more = {"expected": 0.0, **more}
    else:
        parts += [PromisePart("missed", of - count, LeadFilter())]
    return PromiseLine("2026-06", 1, clause, promised, tuple(parts), **more)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (some(10, None, 10), True),
        (some(9, None, 10), False),
        (some(9, None, 10, is_over=False), None),
        (some(10, None, 10, is_over=False), True),
        (some(9, 10, 90), True),
        (some(8, 9, 89), False),
        (some(0, 0, 90), None),
        (some(5, 10, None), None),
        (some(0, None, 0), True),
    ],
)
def test_a_promise_is_kept_from_exactly_what_was_promised(line: PromiseLine, kept: bool | None):
    assert line.kept is kept


def test_each_side_has_a_score_of_its_own_from_what_can_be_told():
    lines = [some(10, None, 10), some(1, 10, 50), some(0, 0, 90)]
    sales = replace(lines[0], clause=replace(lines[0].clause, owner="sales"))
    both = replace(lines[0], clause=replace(lines[0].clause, owner="both"))
    assert scores([*lines, sales, both]) == {
        ("2026-06", "marketing"): Rate(1, 2),
        ("2026-06", "sales"): Rate(1, 1),
    }


def test_a_months_hand_overs_and_deadlines_are_found_by_their_indexes(workspace: Workspace):
    lines = plan(workspace, lambda _connection: told(workspace, [date(2026, 6, 1)]))
    assert [line for line in lines if "ix_deadline_due_at" in line]
    assert [line for line in lines if "ix_cycle_handed_over_at" in line]
    assert not {"SCAN deadline", "SCAN cycle"} & set(lines)
