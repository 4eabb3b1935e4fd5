"""Lists are sorted as people read: letters whatever their accents, stages by the life cycle."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.figures import Subject, reckon
from slaapp.domain.folding import fold
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.standing import STAGES
from slaapp.operations.leads import LeadForm
from slaapp.store.check import check_file
from slaapp.store.rows.leads import LeadRow, Order, lead_page
from slaapp.store.rulebook import read_rulebook
from tests.store.workspaces import Workspace


def listed(work: Workspace, order: Order) -> list[LeadRow]:
    """The whole list, read two rows at a time."""
    rows: list[LeadRow] = []
    while further := lead_page(work.connection, LeadFilter(), order, rows[-1] if rows else None, 2):
        rows += further
    work.connection.rollback()
    return rows


NAMES = ["Dupont", "éclair", "Écrin", "Etienne", "ÉTIENNE", "Fabre", "Œuvrard", "Olive", "Zoé"]


@pytest.mark.parametrize("descending", [False, True])
def test_titles_are_sorted_by_their_letters_whatever_case_and_accents(
    workspace: Workspace, descending: bool
):
    shuffled = random.Random(3).sample(NAMES, len(NAMES))
    for name in shuffled:
        workspace.add(LeadForm(last_name=name))
    titles = [row.title for row in listed(workspace, Order("title", descending))]
    assert [fold(title) for title in titles] == sorted(map(fold, NAMES), reverse=descending)
    assert titles.index("Écrin") in (2, len(NAMES) - 3), "not after Zoé"


@pytest.mark.parametrize("descending", [False, True])
def test_stages_are_sorted_by_their_place_in_the_life_cycle(many: Workspace, descending: bool):
    stages = [row.stage for row in listed(many, Order("stage", descending))]
    places = [STAGES.index(stage) for stage in stages]
    assert places == sorted(places, reverse=descending)
    assert len(set(stages)) > 5
    assert stages != sorted(stages, reverse=descending), "else the codes' own order would do"


@pytest.mark.parametrize(
    ("column", "value"), [("title_sort", "'zzz'"), ("stage_rank", "7"), ("title_sort", "NULL")]
)
def test_the_check_finds_what_a_list_would_be_sorted_by_wrongly(
    workspace: Workspace, column: str, value: str
):
    key = workspace.add(LeadForm(last_name="Étienne"))
    with workspace.connection.begin():
        workspace.connection.exec_driver_sql(f"UPDATE lead SET {column} = {value}")
    found = check_file(workspace.connection)
    workspace.connection.rollback()
    assert [(one.code, one.row, one.column) for one in found] == [("figure", key, column)]


@given(st.text(), st.text())
def test_a_title_sorts_where_its_folded_text_does(many: Workspace, first: str, last: str):
    fields = {"person.first_name": first, "person.last_name": last}
    book = read_rulebook(many.connection)
    many.connection.rollback()
    columns = reckon(Subject(fields, (), False), book, many.today).columns
    assert columns["title_sort"] == fold(columns["title"])
