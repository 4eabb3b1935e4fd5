"""Each shared figure from a table worked out by hand, with the trap that it must avoid in it.

Open from 9:00 to 12:30 and from 14:00 to 17:30 in Paris; 8 June 2026 is a Monday. Sales promises a
first attempt within four working hours, marketing nothing but what a test says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from scipy.stats import CensoredData, binomtest, ecdf
from sqlalchemy import select

from slaapp.domain.agreement import default_agreement
from slaapp.domain.board_period import month_of
from slaapp.domain.commitment import Commitment
from slaapp.domain.figure_question import Question
from slaapp.domain.instants import HOUR, MINUTE, Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import Spread, TimeShare
from slaapp.domain.target import EndOfWorkingDay, WorkingTime
from slaapp.operations.contact import log_contact
from slaapp.operations.dispute import overrule, uphold
from slaapp.operations.exception import exclude
from slaapp.operations.hand_over import accept, reject
from slaapp.operations.merge import merge
from slaapp.operations.outcome import recycle, win
from slaapp.operations.pause import pause
from slaapp.store.figures.listed import count_listed
from slaapp.store.figures.rejections import Rejections, rejections
from slaapp.store.figures.scoreboard import ScoreLine, scoreboard
from slaapp.store.figures.velocity import velocity
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import reason
from tests.operations.agreed import agree
from tests.store.workspaces import SCORING, Workspace, paris

FIRST = Commitment("first_attempt", {"default": WorkingTime(4 * HOUR)})
NEAR = 2 * MINUTE
"""By how much the clock of a test moves on with what is done in it, at most."""


def promise(work: Workspace, *commitments: Commitment) -> None:
    """Put an agreement with these promises in force, whatever the tier."""
    agree(work, replace(default_agreement(), commitments=commitments))


def total(work: Workspace, begin: Instant | None = None, end: Instant | None = None) -> ScoreLine:
    with work.connection.begin():
        book = read_rulebook(work.connection)
        return scoreboard(work.connection, Question(begin, end), book, work.now)[0]


def given(work: Workspace, count: int) -> list[str]:
    return [work.with_sales(replace(SCORING, last_name=f"L{n}")) for n in range(count)]


def call(work: Workspace, key: str, outcome: str = "no_answer", at: str | None = None) -> None:
    occurred = None if at is None else paris(at)
    by, now = work.sales, work.tick()
    log_contact(work.connection, key, outcome=outcome, by=by, now=now, occurred_at=occurred)


def reject_as(work: Workspace, key: str, code: str) -> None:
    query = select(reason.c.id).where(reason.c.code == code, reason.c.kind == "rejection")
    (found,) = work.rows(query)
    reject(work.connection, key, reason_id=found.id, by=work.sales, now=work.tick())


def median_of(ended: Sequence[float], lasting: Sequence[float]) -> float | None:
    """Where scipy's survival curve comes down to a half."""
    curve = ecdf(CensoredData(uncensored=[*ended], right=[*lasting])).sf
    low = [at for at, left in zip(curve.quantiles, curve.probabilities, strict=True) if left <= 0.5]
    return float(low[0]) if low else None


def test_four_met_and_three_never_answered_are_57_per_cent(workspace: Workspace):
    """Of what was answered all was in time; of what was promised four of seven were."""
    promise(workspace, FIRST)
    workspace.at("2026-06-08 10:00")
    keys = given(workspace, 8)
    for key in keys[:4]:
        call(workspace, key)
    workspace.at("2026-06-08 11:00")
    before = total(workspace)
    assert (before.values["attainment_sales"], before.values["so_far_sales"]) == (
        Rate(0, 0),
        Rate(4, 8),
    ), "nothing is due yet, so it is told apart"
    merge(workspace.connection, keys[6], keys[7], by=workspace.marketing, now=workspace.tick())
    workspace.at("2026-06-10 10:00")
    found = total(workspace).values
    assert found["attainment_sales"] == Rate(4, 7), "the duplicate that was cancelled is in neither"
    assert round(found["attainment_sales"].value, 2) == 0.57
    published = binomtest(4, 7).proportion_ci(method="wilson")
    assert found["attainment_sales"].interval == pytest.approx(tuple(published))
    assert found["attainment_sales"].is_too_few
    assert found["attainment_marketing"] == Rate(0, 0), "never one figure of both sides"
    assert found["owed_sales"] == 3


def test_what_is_late_is_as_late_as_it_is_by_now(workspace: Workspace):
    """Due at 15:30. One was called two hours late, one nine, one was given up after five; one is
    still owed. Of those that are over the median is 5.5 hours, of all of them nine."""
    promise(workspace, FIRST)
    workspace.at("2026-06-08 10:00")
    keys = given(workspace, 5)
    call(workspace, keys[4])
    workspace.at("2026-06-08 17:30")
    call(workspace, keys[0])
    workspace.at("2026-06-09 12:00")
    recycle(workspace.connection, keys[2], by=workspace.sales, now=workspace.tick())
    workspace.at("2026-06-10 09:00")
    call(workspace, keys[1])
    workspace.at("2026-06-11 09:00")
    found = total(workspace)
    over = found.values["overrun_sales"]
    assert isinstance(over, Spread)
    assert (over.n, over.still_open) == (4, 2)
    hours = median_of([2, 9], [5, 16])
    assert hours == 9
    assert over.median == pytest.approx(hours * HOUR, abs=NEAR)
    assert over.longest == pytest.approx(16 * HOUR, abs=NEAR)
    assert found.values["over_a_day_sales"] == Rate(2, 4), "a day of work has seven hours"
    assert found.values["owed_sales"] == 1
    with workspace.connection.begin():
        late = found.behind["over_a_day_sales"]
        assert count_listed(workspace.connection, late, workspace.now) == 2


def test_a_rejection_that_was_upheld_stays_and_who_was_not_decided_on_is_told_apart(
    workspace: Workspace,
):
    """Of ten: two accepted, three in silence, one rejected, one rejected and upheld, one rejected
    and overruled, one excluded, one too young to be decided on."""
    promise(workspace, FIRST, Commitment("answer", {"default": EndOfWorkingDay(2)}))
    workspace.at("2026-06-08 10:00")
    keys = given(workspace, 9)
    for key in keys[:2]:
        accept(workspace.connection, key, by=workspace.sales, now=workspace.tick())
    for key in keys[2:5]:
        reject_as(workspace, key, "not_target")
    by = workspace.marketing
    uphold(workspace.connection, keys[3], by=by, now=workspace.tick())
    overrule(workspace.connection, keys[4], by=workspace.manager, now=workspace.tick())
    signed = {"marketing_signer": by.member_id, "by": workspace.sales}
    exclude(workspace.connection, [keys[8]], reason="Test", now=workspace.tick(), **signed)
    found = total(workspace).values
    assert (found["acceptance"], found["undecided"]) == (Rate(3, 5), 3)
    workspace.at("2026-06-17 10:00")
    workspace.with_sales(SCORING)
    found = total(workspace).values
    assert found["hand_overs"] == 9
    assert (found["acceptance"], found["undecided"]) == (Rate(6, 8), 1)
    assert found["rejection"] == Rate(2, 8)


def reasons(work: Workspace) -> Rejections:
    with work.connection.begin():
        return rejections(work.connection, Question(), work.now)


def test_reasons_that_are_mostly_other_say_that_the_codes_are_bad(workspace: Workspace):
    promise(workspace, FIRST)
    keys = given(workspace, 10)
    for key, code in zip(keys, ["not_target"] * 6 + ["other"], strict=False):
        reject_as(workspace, key, code)
    accept(workspace.connection, keys[9], by=workspace.sales, now=workspace.tick())
    found = reasons(workspace)
    assert [(each.code, each.rate) for each in found.reasons] == [
        ("not_target", Rate(6, 8)),
        ("other", Rate(1, 8)),
    ]
    assert (found.others, found.says_little) == (Rate(1, 7), False)
    reject_as(workspace, keys[7], "other")
    found = reasons(workspace)
    assert (found.others, found.says_little) == (Rate(2, 8), True)
    assert total(workspace).values["other_reasons"] == Rate(2, 8)
    with workspace.connection.begin():
        for each in found.reasons:
            assert count_listed(workspace.connection, each.behind, workspace.now) == each.count
        assert count_listed(workspace.connection, found.behind, workspace.now) == found.decided


def test_a_burst_of_clicks_is_one_attempt_and_an_attempt_no_contact(workspace: Workspace):
    """Called three times in ten minutes; tried on three days; tried and then reached; not yet."""
    promise(workspace, FIRST, Commitment("attempts", {"default": EndOfWorkingDay(5)}, 3, 4 * HOUR))
    workspace.at("2026-06-08 09:00")
    burst, spaced, reached, never = given(workspace, 4)
    workspace.at("2026-06-12 17:00")
    for minute in (0, 5, 10):
        call(workspace, burst, at=f"2026-06-08 10:{minute:02}")
    for day in (1, 2, 3):
        call(workspace, spaced, at=f"2026-06-{day + 7:02} 11:00")
    call(workspace, reached, at="2026-06-08 10:00")
    call(workspace, reached, "reached", at="2026-06-09 10:00")
    call(workspace, reached, at="2026-06-11 10:00")
    found = total(workspace).values
    tries = found["attempts"]
    assert isinstance(tries, Spread)
    # 1, 3, 2 (what came after the conversation is no try to reach anybody) and 0.
    assert (tries.n, tries.median, tries.mean) == (4, 1.5, 1.5)
    assert found["persistence"] == Rate(1, 4)
    assert found["contact"] == Rate(1, 4)
    assert never is not None


def test_what_is_due_for_an_outcome_and_has_none_is_in_the_denominator(workspace: Workspace):
    promise(workspace, Commitment("outcome", {"default": EndOfWorkingDay(1)}))
    workspace.at("2026-06-08 10:00")
    keys = given(workspace, 4)
    win(workspace.connection, keys[0], by=workspace.sales, now=workspace.tick())
    workspace.at("2026-06-11 10:00")
    recycle(workspace.connection, keys[1], by=workspace.sales, now=workspace.tick())
    given(workspace, 2)
    found = total(workspace).values
    assert found["outcome"] == Rate(2, 4), "in time or late; who is not due yet is not in it"
    assert found["attainment_sales"] == Rate(1, 4)


def test_at_risk_is_the_last_quarter_of_the_working_time(workspace: Workspace):
    promise(workspace, FIRST)
    workspace.at("2026-06-08 10:00")
    given(workspace, 2)
    # Due at 15:30: the last hour of work before it begins at 14:30.
    for at, count in (("14:29", 0), ("14:31", 2), ("15:29", 2), ("15:31", 0)):
        workspace.at(f"2026-06-08 {at}")
        assert total(workspace).values["at_risk_sales"] == count, at
        of_july = total(workspace, paris("2026-07-01 00:00")).values["at_risk_sales"]
        assert of_july == count, "whatever the period"


def test_a_pause_is_a_part_of_all_the_time_and_not_of_its_own_lead(workspace: Workspace):
    """Two hand-overs of seven working hours each; one stood still for three and a half."""
    promise(workspace, FIRST)
    workspace.at("2026-06-08 09:00")
    one, _other = given(workspace, 2)
    workspace.at("2026-06-08 14:00")
    until, by = paris("2026-06-09 09:00"), workspace.sales
    pause(workspace.connection, one, reason="prospect_away", until=until, by=by, now=workspace.now)
    workspace.at("2026-06-09 09:00")
    found = total(workspace).values["pauses"]
    assert isinstance(found, TimeShare)
    assert found.value == pytest.approx(0.25, abs=0.001)
    assert found.n == 1


def test_what_was_written_down_in_the_evening_is_a_late_entry(workspace: Workspace):
    """A call of 10:00 noted at 17:00 is late, and so is the acceptance noted with it; one of 17:05
    noted the next morning at 9:30 is not, nor one of 50 minutes before."""
    promise(workspace, FIRST)
    workspace.at("2026-06-08 09:00")
    keys = given(workspace, 3)
    workspace.at("2026-06-08 17:00")
    call(workspace, keys[0], at="2026-06-08 10:00")
    call(workspace, keys[1], at="2026-06-08 16:10")
    workspace.at("2026-06-09 09:30")
    call(workspace, keys[2], at="2026-06-08 17:05")
    found = total(workspace, paris("2026-06-08 00:00"), paris("2026-06-09 00:00"))
    late = found.values["late_entries"]
    assert isinstance(late, Rate)
    # Three hand-overs, three calls; a call that takes the lead notes its acceptance with it.
    assert (late.k, late.n) == (2, 9)
    with workspace.connection.begin():
        keys_late = found.behind["late_entries"].of_leads(workspace.now)
        assert count_listed(workspace.connection, found.behind["late_entries"], 0) == late.k
        assert keys_late.behind is not None


def test_a_month_with_more_working_days_is_not_faster_for_that(workspace: Workspace):
    """22 working days in June, and in July without the 14th: six leads in each are as fast. None
    came in August, of 21 working days (the 15th is a Saturday)."""
    for month, count in ((6, 6), (7, 6)):
        for n in range(count):
            workspace.at(f"2026-0{month}-0{n + 1} 10:00")
            workspace.add(replace(SCORING, last_name=f"L{month}{n}"))
    workspace.at("2026-09-15 10:00")
    with workspace.connection.begin():
        book = read_rulebook(workspace.connection)
        july = velocity(workspace.connection, book, month_of(date(2026, 7, 1)), workspace.now)
        august = velocity(workspace.connection, book, month_of(date(2026, 8, 1)), workspace.now)
    assert (july.now.leads, july.now.days, july.before.days) == (6, 22, 22)
    assert july.value == 0
    assert july.is_too_few
    assert august.value == -1
    assert august.now.days == 21
