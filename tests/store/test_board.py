"""The Scoreboard: what a figure counts is what its list shows, and the groups are the whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slaapp.domain.instants import DAY
from slaapp.domain.kpi import quantile
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.store.figures.board import GROUPS, BoardLine, board
from slaapp.store.rows.leads import count_leads, lead_page
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import Workspace

filters = st.builds(
    LeadFilter,
    text=st.sampled_from((None, "dupont")),
    owner_ids=st.sampled_from((None, (EMPTY,))),
    tiers=st.sampled_from((None, ("hot", "cold"))),
    won=st.sampled_from((None, True, False)),
    attempted=st.sampled_from((None, True, False)),
    open_deadline=st.sampled_from((None, True)),
    qualified=st.sampled_from((None, True, False)),
)
limits = st.one_of(st.none(), st.integers(0, 60))
groups = st.sampled_from((None, *sorted(GROUPS)))


def lines(work: Workspace, chosen: LeadFilter, by=None, days=None) -> list[BoardLine]:
    book = read_rulebook(work.connection)
    found = board(work.connection, chosen, book, work.now, by, days)
    work.connection.rollback()
    return found


def count(work: Workspace, chosen: LeadFilter) -> int:
    found = count_leads(work.connection, chosen)
    assert len(lead_page(work.connection, chosen)) == found
    work.connection.rollback()
    return found


@settings(max_examples=40)
@given(filters, groups, limits)
def test_every_number_is_the_length_of_its_list(many: Workspace, chosen, by, days):
    for line in lines(many, chosen, by, days):
        assert line.leads == count(many, line.chosen)
        if chosen.won is not False:
            assert line.conversion.k == count(many, line.converted)
        assert line.conversion.n + line.immature == line.leads
        if line.chosen.qualified is not False:
            assert line.qualified == count(many, replace(line.chosen, qualified=True))
        if line.chosen.won is not False:
            assert line.won == count(many, replace(line.chosen, won=True))
        assert line.handed_over == count(many, replace(line.chosen, handed_over=True))
        assert line.accepted == count(many, replace(line.chosen, accepted_by=many.now))


@settings(max_examples=40)
@given(filters, st.sampled_from(sorted(GROUPS)), limits)
def test_the_groups_have_no_lead_in_common_and_are_the_whole(many: Workspace, chosen, by, days):
    (whole,) = lines(many, chosen, None, days)
    parts = lines(many, chosen, by, days)
    for name in ("leads", "qualified", "handed_over", "accepted", "won", "immature"):
        assert sum(getattr(part, name) for part in parts) == getattr(whole, name)
    for name in ("closing", "response"):
        assert sum(getattr(part, name).n for part in parts) == getattr(whole, name).n
    assert sum(part.response.still_open for part in parts) == whole.response.still_open
    assert sum(part.conversion.k for part in parts) == whole.conversion.k


@settings(max_examples=40)
@given(filters, groups, limits)
def test_a_conversion_is_a_share_whatever_is_asked(many: Workspace, chosen, by, days):
    for line in lines(many, chosen, by, days):
        assert 0 <= line.conversion.k <= line.conversion.n
        low, high = line.conversion.interval or (0, 1)
        assert 0 <= low <= high <= 1
        assert 0 <= line.response.still_open <= line.response.n


@pytest.mark.parametrize("by", sorted(GROUPS))
def test_the_group_without_a_value_is_there_and_comes_last(many: Workspace, by: str):
    found = lines(many, LeadFilter(), by)
    empty = [line for line in found if line.key == EMPTY]
    if by in ("source", "owner"):
        assert empty == found[-1:]
        assert empty[0].name is None
        assert empty[0].leads > 0
    else:
        assert empty == []


def test_sources_and_owners_are_named_months_and_tiers_are_their_own_names(many: Workspace):
    names = {by: [line.name for line in lines(many, LeadFilter(), by)] for by in GROUPS}
    assert names["source"] == ["Salon", "Web", None]
    assert names["owner"] == ["Bruno Sertil", None]
    assert names["month"] == sorted(names["month"])
    assert set(names["tier"]) <= {"hot", "warm", "cold"}


def test_closing_times_are_those_of_the_wins_behind_the_line(many: Workspace):
    (whole,) = lines(many, LeadFilter())
    wins = many.sql("SELECT won_wall - received_wall FROM lead WHERE won_at NOT NULL")
    days = [ms / DAY for (ms,) in wins]
    assert whole.closing.n == whole.won == len(days) > 2
    assert whole.closing.median == pytest.approx(quantile(days, 0.5))
    assert whole.closing.mean == pytest.approx(sum(days) / len(days))


def test_who_was_never_called_counts_as_still_waiting(many: Workspace):
    (whole,) = lines(many, LeadFilter())
    cycles = many.sql(
        "SELECT count(*), count(attempt_working_ms) FROM cycle JOIN lead "
        "ON lead.id = lead_id WHERE withdrawn = 0 AND agreement_id NOT NULL"
    )
    assert (whole.response.n, whole.response.n - whole.response.still_open) == cycles[0]
    assert whole.response.still_open > 0


def test_conversion_within_t_days_leaves_out_those_too_young_to_tell(many: Workspace):
    for days in (0, 1, 30, 60, 400):
        (line,) = lines(many, LeadFilter(), None, days)
        old = many.now - days * DAY
        mature = "SELECT count(*) FROM lead WHERE withdrawn = 0 AND received_at <= ?"
        assert line.conversion.n == many.sql(mature, old)[0][0]
        won = f"{mature} AND won_wall - received_wall <= ?"
        assert line.conversion.k == many.sql(won, old, days * DAY)[0][0]


def test_a_board_of_nothing_is_one_line_of_noughts(workspace: Workspace):
    (line,) = lines(workspace, LeadFilter())
    assert (line.leads, line.won, line.conversion.n) == (0, 0, 0)
    assert (line.conversion.value, line.closing.median, line.response.median) == (None,) * 3
    assert lines(workspace, LeadFilter(), "source") == []
