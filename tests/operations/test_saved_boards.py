"""A board is kept under a name as it was chosen, and every step with it can be undone."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.board_choice import (
    BY,
    PERIODS,
    BoardChoice,
    PeriodChoice,
    board_text,
    read_board_choice,
)
from slaapp.domain.board_period import COMPARISONS, month_of
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.saved_view import ListView
from slaapp.domain.trouble import Trouble
from slaapp.operations.saved_boards import delete_board, replace_board, save_board
from slaapp.operations.saved_views import save_view
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.rows.saved_boards import saved_boards
from slaapp.store.rows.saved_views import saved_views
from tests.operations.test_saved_views import views
from tests.store.workspaces import Workspace

BROKEN = "Hiv\ud83der"
days = st.none() | st.dates()
choices = st.builds(
    BoardChoice,
    st.builds(PeriodChoice, st.sampled_from(PERIODS), st.integers(-9, 9), days, days),
    st.sampled_from(COMPARISONS),
    views().map(lambda view: view.chosen),
    st.sampled_from(BY),
)
LAST_MONTH = BoardChoice(PeriodChoice("month", 1), leads=LeadFilter(tiers=("hot",)))


@given(choice=choices)
def test_a_board_is_read_as_it_was_written_but_for_what_means_now(choice: BoardChoice):
    assert read_board_choice(board_text(choice)) == choice.settled()


@given(period=st.builds(PeriodChoice, st.sampled_from(PERIODS), st.integers(-9_999, 9_999)))
def test_any_period_chosen_has_days_that_follow_each_other(period: PeriodChoice):
    found = period.period(date(2026, 11, 24))
    assert found is None or found.first <= found.last


def test_the_month_before_is_that_of_the_day_one_looks():
    assert LAST_MONTH.period.period(date(2026, 3, 5)) == month_of(date(2026, 2, 1))
    assert LAST_MONTH.period.period(date(2027, 1, 5)) == month_of(date(2026, 12, 1))


@pytest.mark.parametrize(
    "change",
    [{"by": "colour"}, {"period": []}, {"period": ["month", "1", None, None]},
     {"comparison": "never"}, {"filter": {"colour": "red"}}, {"period": ["month", 1, "x", None]}],
)  # fmt: skip
def test_what_is_no_board_is_none(change: dict):
    document = json.loads(board_text(LAST_MONTH))
    document["board"] |= change
    with pytest.raises(Trouble, match="view_unreadable"):
        read_board_choice(json.dumps(document))


def test_it_is_saved_saved_anew_deleted_and_all_that_is_undone(workspace: Workspace):
    work, by, c = workspace, workspace.marketing, workspace.connection
    _receipt, key = save_board(c, "  Réunion  du lundi ", LAST_MONTH, by=by, now=work.tick())
    (row,) = saved_boards(c)
    assert (row.name, row.choice) == ("Réunion du lundi", LAST_MONTH)
    c.rollback()
    replace_board(c, key, BoardChoice(), by=by, now=work.tick())
    assert saved_boards(c)[0].choice == BoardChoice()
    c.rollback()
    delete_board(c, key, by=by, now=work.tick())
    assert saved_boards(c) == []
    c.rollback()
    for wanted in ([BoardChoice()], [LAST_MONTH], []):
        undo(c, by=by, now=work.tick())
        assert [each.choice for each in saved_boards(c)] == wanted
        c.rollback()
    assert check_file(c) == []


def test_boards_are_no_lists_and_lists_no_boards_but_no_two_have_one_name(workspace: Workspace):
    work, by, c = workspace, workspace.marketing, workspace.connection
    save_board(c, "Été", LAST_MONTH, by=by, now=work.tick())
    save_view(c, "Hiver", ListView(), by=by, now=work.tick())
    assert [row.name for row in saved_boards(c)] == ["Été"]
    assert [row.name for row in saved_views(c)] == ["Hiver"]
    c.rollback()
    with pytest.raises(Trouble, match="entry_taken"):
        save_board(c, "hiver", LAST_MONTH, by=by, now=work.tick())
    for name, code in (("", "entry_nameless"), ("x" * 61, "entry_too_long")):
        with pytest.raises(Trouble, match=code):
            save_board(c, name, LAST_MONTH, by=by, now=work.tick())
    with pytest.raises(Trouble, match="unknown_entry"):
        delete_board(c, "0" * 32, by=by, now=work.tick())


def test_half_a_character_in_a_name_is_a_trouble_or_a_name(workspace: Workspace):
    work, by, c = workspace, workspace.marketing, workspace.connection
    try:
        save_board(c, BROKEN, LAST_MONTH, by=by, now=work.tick())
    except Trouble:
        c.rollback()
    assert check_file(c) == []
