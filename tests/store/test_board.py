"""The shared figures by group: each counts the leads of its list, and the total counts them all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from slaapp.domain.agreement import default_agreement
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.lead_filter import LeadFilter
from slaapp.operations.contact import log_contact
from slaapp.operations.exception import exclude
from slaapp.operations.hand_over import accept, reject
from slaapp.operations.leads import LeadForm
from slaapp.operations.merge import merge
from slaapp.operations.operation import operation
from slaapp.operations.outcome import recycle, win
from slaapp.store.figures.board import GROUPS, BoardLine, board, board_with_total
from slaapp.store.figures.volume import volume_of_month
from slaapp.store.rows.leads import count_leads, lead_keys
from slaapp.store.rows.team import rulebook
from slaapp.store.tables import event, lead
from tests.operations.agreed import agree_on_answers
from tests.store.board_numbers import numbers
from tests.store.workspaces import SCORING, Workspace, paris


def lines(workspace: Workspace, by: str | None, days: int | None = None) -> list[BoardLine]:
    with workspace.connection.begin():
        book = rulebook(workspace.connection)
        return board(workspace.connection, LeadFilter(), book, workspace.now, by, days)


def total(workspace: Workspace, days: int | None = None) -> BoardLine:
    (line,) = lines(workspace, None, days)
    return line


def count(workspace: Workspace, chosen: LeadFilter) -> int:
    with workspace.connection.begin():
        return count_leads(workspace.connection, chosen)


def call(workspace: Workspace, key: str) -> None:
    log_contact(
        workspace.connection,
        key,
        outcome="no_answer",
        by=workspace.sales,
        now=workspace.tick(),
    )


@pytest.fixture
def told(workspace: Workspace) -> Workspace:
    """Six leads: two not handed over, four with sales; one accepted, two called, one won."""
    workspace.at("2026-06-02 09:00")
    workspace.add(LeadForm(last_name="Sans source"))
    workspace.add(replace(SCORING, last_name="Ici", source="Site"))
    keys = [workspace.with_sales(replace(SCORING, last_name=f"L{n}")) for n in range(3)]
    workspace.at("2026-07-06 10:00")
    keys.append(workspace.with_sales(replace(SCORING, last_name="Juillet", source="Site")))
    accept(workspace.connection, keys[0], by=workspace.sales, now=workspace.tick())
    for key in keys[1:3]:
        call(workspace, key)
    win(workspace.connection, keys[1], by=workspace.sales, now=workspace.tick())
    return workspace


@pytest.mark.parametrize("by", [None, *GROUPS])
def test_every_count_is_the_length_of_its_list(told: Workspace, by: str | None):
    for line in lines(told, by):
        for name in ("leads", "qualified", "handed_over", "accepted", "won", "immature"):
            assert line.count(name) == count(told, line.behind[name]), (line.name, name)
        assert line.spread("response").leads == count(told, line.behind["clocked"])
        assert line.rate("conversion").k == count(told, line.behind["converted"])
        assert line.rate("conversion").n == count(told, line.behind["mature"])


def test_what_was_chosen_holds_for_the_lists_behind_the_figures_too(told: Workspace):
    with told.connection.begin():
        book = rulebook(told.connection)
        (line,) = board(told.connection, LeadFilter(won=False), book, told.now)
    assert (line.count("leads"), line.count("won"), line.rate("conversion").k) == (5, 0, 0)
    assert count(told, line.behind["won"]) == count(told, line.behind["converted"]) == 0


def test_a_lead_of_unknown_receipt_can_convert_but_never_in_time(told: Workspace):
    key = told.with_sales(replace(SCORING, last_name="Sans date"))
    win(told.connection, key, by=told.sales, now=told.tick())
    forget_receipt(told, key)
    line = total(told)
    assert (line.rate("conversion").k, line.rate("conversion").n, line.spread("ttc").n) == (2, 7, 1)
    line = total(told, days=0)
    assert (line.rate("conversion").k, line.rate("conversion").n, line.count("immature")) == (
        0,
        6,
        0,
    )
    assert count(told, line.behind["closed"]) == line.spread("ttc").n == 1


def forget_receipt(workspace: Workspace, key: str) -> None:
    """Retract when a lead was received; the lead stays."""
    query = select(event.c.id).where(event.c.lead_id == key, event.c.kind == "received")
    (found,) = workspace.rows(query)
    by, now = workspace.marketing, workspace.tick()
    with operation(workspace.connection, "undo", by=by, now=now) as doing:
        doing.add_event(key, "retracted", target_id=found.id, in_force=0)
        workspace.connection.execute(update(event).where(event.c.id == found.id).values(in_force=0))


def test_history_is_handed_over_but_no_response_is_measured_of_it(told: Workspace):
    key = told.with_sales(replace(SCORING, last_name="Autrefois"))
    with operation(told.connection, "import", by=told.sales, now=told.tick()):
        number = told.connection.execute(select(lead.c.number).where(lead.c.id == key)).scalar()
        told.connection.execute(update(lead).where(lead.c.number == number).values(historical=1))
    line = total(told)
    assert (
        line.count("handed_over"),
        line.spread("response").leads,
        line.spread("response").n,
    ) == (5, 4, 4)
    assert count(told, line.behind["clocked"]) == 4


def test_who_is_left_out_by_a_signed_exception_is_in_no_figure_and_no_list(told: Workspace):
    before = total(told)
    key = told.with_sales(replace(SCORING, last_name="Exclue"))
    win(told.connection, key, by=told.sales, now=told.tick(), amount_cents=100)
    signed = {"marketing_signer": told.marketing.member_id, "by": told.sales}
    exclude(told.connection, [key], reason="Un test", now=told.tick(), **signed)
    line = total(told)
    assert numbers(line) == numbers(before)
    assert (line.money("value").cents, line.spread("response").n) == (
        before.money("value").cents,
        before.spread("response").n,
    )
    for name, chosen in line.behind.items():
        assert count(told, chosen) == numbers(line)[name]
    with told.connection.begin():
        volume = volume_of_month(told.connection, rulebook(told.connection), told.now)
        assert key not in lead_keys(told.connection, volume.chosen)


def test_two_hand_overs_of_one_lead_that_were_merged_are_one_response(workspace: Workspace):
    one, other = (workspace.with_sales(replace(SCORING, last_name=n)) for n in ("Un", "Une"))
    merge(workspace.connection, one, other, by=workspace.marketing, now=workspace.tick())
    line = total(workspace)
    assert (
        line.count("leads"),
        line.count("handed_over"),
        line.spread("response").leads,
        line.spread("response").n,
    ) == (1, 1, 1, 1)
    assert count(workspace, line.behind["clocked"]) == 1


def test_who_was_rejected_waits_no_longer_while_that_is_decided(workspace: Workspace):
    agree_on_answers(workspace)
    workspace.at("2026-06-01 10:00")
    key = workspace.with_sales()
    workspace.at("2026-06-01 11:00")
    by, reason = workspace.sales, workspace.reason()
    reject(workspace.connection, key, reason_id=reason, by=by, now=workspace.now)
    for later in ("2026-06-01 16:00", "2026-06-20 16:00"):
        workspace.at(later)
        spread = total(workspace).spread("response")
        assert (spread.n, spread.still_open, spread.median) == (1, 1, None)
        assert HOUR - MINUTE < spread.longest <= HOUR


def test_a_lead_that_was_handed_over_twice_is_two_hand_overs_of_one_lead(told: Workspace):
    key = told.with_sales(replace(SCORING, last_name="Deux fois"))
    recycle(told.connection, key, by=told.sales, now=told.tick())
    told.hand_over(key)
    line = total(told)
    assert (line.spread("response").leads, line.spread("response").n) == (5, 6)
    assert count(told, line.behind["clocked"]) == 5


@pytest.mark.parametrize("by", list(GROUPS))
@pytest.mark.parametrize("days", [None, 7, 30])
def test_the_groups_add_up_to_the_total(told: Workspace, by: str, days: int | None):
    with told.connection.begin():
        book = rulebook(told.connection)
        whole, groups = board_with_total(told.connection, LeadFilter(), book, told.now, by, days)
    assert whole == total(told, days)
    for name in ("leads", "qualified", "handed_over", "accepted", "won", "immature"):
        assert sum(group.count(name) for group in groups) == whole.count(name)
    assert sum(group.spread("response").n for group in groups) == whole.spread("response").n == 4
    assert sum(group.rate("conversion").n for group in groups) == whole.rate("conversion").n


def test_leads_without_a_source_are_a_group_without_a_name(told: Workspace):
    named = {line.name: line.count("leads") for line in lines(told, "source")}
    assert named == {"Salon": 3, "Site": 2, None: 1}
    assert lines(told, "source")[-1].name is None


def test_hand_overs_that_wait_count_as_longer_than_they_are(workspace: Workspace):
    workspace.at("2026-06-01 10:00")
    keys = [workspace.with_sales(replace(SCORING, last_name=f"L{n}")) for n in range(3)]
    workspace.at("2026-06-01 11:00")
    call(workspace, keys[0])
    workspace.at("2026-06-01 12:00")
    spread = total(workspace).spread("response")
    assert (spread.n, spread.still_open) == (3, 2)
    assert spread.median is None, "two of three are still waiting"
    assert 2 * HOUR - MINUTE < spread.longest < 2 * HOUR + MINUTE
    workspace.at("2026-06-01 15:00")
    call(workspace, keys[1])
    workspace.at("2026-06-01 16:00")
    spread = total(workspace).spread("response")
    # 10:00 to 15:00 without the lunch from 12:30 to 14:00.
    assert 3.5 * HOUR - MINUTE < spread.median < 3.5 * HOUR + MINUTE
    assert spread.p90 is None


def test_nothing_at_all_is_a_line_of_noughts(workspace: Workspace):
    line = total(workspace)
    assert (line.count("leads"), line.count("won"), line.rate("conversion").value) == (0, 0, None)
    assert (
        line.spread("response").n,
        line.spread("response").median,
        line.spread("response").longest,
    ) == (0, None, None)
    assert lines(workspace, "month") == []


def test_a_conversion_counts_within_the_agreed_days_and_only_of_leads_old_enough(
    workspace: Workspace,
):
    workspace.at("2026-06-02 10:00")
    early, late = (workspace.with_sales(replace(SCORING, last_name=n)) for n in ("E", "L"))
    workspace.at("2026-06-09 09:00")
    win(workspace.connection, early, by=workspace.sales, now=workspace.tick())
    workspace.at("2026-06-22 09:00")
    win(workspace.connection, late, by=workspace.sales, now=workspace.tick())
    workspace.add(replace(SCORING, last_name="Young"))
    workspace.tick()
    line = total(workspace, days=7)
    assert (line.rate("conversion").k, line.rate("conversion").n, line.count("immature")) == (
        1,
        2,
        1,
    )
    assert count(workspace, line.behind["converted"]) == 1
    assert total(workspace, days=30).rate("conversion").n == 0
    assert total(workspace).rate("conversion").k == 2


def test_silence_accepts_when_the_window_for_rejection_is_over(workspace: Workspace):
    assert default_agreement().reject_within.n == 2
    workspace.at("2026-06-01 10:00")
    workspace.with_sales()
    assert total(workspace).count("accepted") == 0
    workspace.now = paris("2026-06-03 17:29")
    assert total(workspace).count("accepted") == 0
    workspace.now = paris("2026-06-03 17:30")
    assert total(workspace).count("accepted") == 1
