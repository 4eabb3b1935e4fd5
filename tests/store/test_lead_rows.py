"""Lists of leads: each row once in every order, filters that find what was typed, plans."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.store.rows.lead_orders import SORTED_ANEW
from slaapp.store.rows.leads import SORTABLE, Order, count_leads, lead_keys, lead_page
from slaapp.store.rows.owed import OwedChoice, QueueChoice, owed_counts, owed_page
from slaapp.store.rows.timeline import lead_details
from tests.store.plans import is_of_wrong_numbers, plan
from tests.store.workspaces import Workspace


def names(work: Workspace, chosen: LeadFilter) -> set[str]:
    found = {row.title for row in lead_page(work.connection, chosen)}
    work.connection.rollback()
    return found


@pytest.mark.parametrize("column", [*sorted(SORTABLE), *sorted(SORTED_ANEW), "custom:size"])
@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("limit", [1, 4])
def test_paging_visits_every_row_once_and_in_order(
    many: Workspace, column: str, descending: bool, limit: int
):
    order, seen, after = Order(column, descending), [], None
    while rows := lead_page(many.connection, LeadFilter(), order, after, limit):
        seen += rows
        after = rows[-1]
    whole = lead_page(many.connection, LeadFilter(), order)
    assert seen == whole
    assert len({row.id for row in seen}) == len(seen) == count_leads(many.connection, LeadFilter())
    many.connection.rollback()
    keys = [row.sort_key for row in seen]
    filled = [key for key in keys if key is not None]
    assert filled == sorted(filled, reverse=descending)
    assert keys[len(filled) :] == [None] * (len(keys) - len(filled)), "the empty ones come last"


def test_the_columns_sorted_by_have_gaps_and_ties_else_this_proves_little(many: Workspace):
    rows = lead_page(many.connection, LeadFilter())
    many.connection.rollback()
    assert len(rows) == 27
    for column in ("next_due_at", "amount_cents"):
        values = [getattr(row, column) for row in rows]
        assert None in values
        assert len(set(values)) > 3
    assert len({row.title for row in rows}) < len(rows)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dupont", {"Zoé DUPÔNT", "Anne Dupont", "Inès Dupont"}),
        ("DUPÔNT zoe", {"Zoé DUPÔNT"}),
        ("Œuvre", {"Lindström", "Inès Dupont"}),
        ("oeuvre", {"Lindström", "Inès Dupont"}),
        ("l'oeuvre", {"Lindström"}),
        ("lindstrom", {"Lindström"}),
        ("100 %", {"100 % _laine_"}),
        ("_laine", {"100 % _laine_"}),
        ("a_17", {"Martin"}),
        ("A-17", {"Martin"}),
        ("12 34 commande", {"Martin"}),
        ("nobody", set()),
        ("dupont nobody", set()),
    ],
)
def test_what_is_typed_is_found_however_it_is_spelt(many: Workspace, typed: str, found: set[str]):
    assert names(many, LeadFilter(text=typed)) == found


ZOE = {"Zoé DUPÔNT", "Inès Dupont"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("06 12 34 56", ZOE),
        ("06 12 34", ZOE),
        ("06.12.34", ZOE),
        ("06-12-34", ZOE),
        ("061234", ZOE),
        ("+33 6 12 34", ZOE),
        ("+336123", ZOE),
        ("0033 6 12 34", ZOE),
        ("(0)6 12 34 56 78", ZOE),
        ("0612", {*ZOE, "Atelier"}),
        ("+33612", {*ZOE, "Atelier"}),
        ("06 12", {*ZOE, "Atelier"}),
        ("zoe 06 12", {"Zoé DUPÔNT"}),
        ("06 12 zoe", {"Zoé DUPÔNT"}),
        ("01 44 55", {"Anne Dupont"}),
        ("06 99", set()),
    ],
)
def test_a_phone_is_found_however_it_is_dialled(many: Workspace, typed: str, found: set[str]):
    assert names(many, LeadFilter(text=typed)) == found


@given(st.text(max_size=40))
def test_anything_may_be_typed_into_the_search(many: Workspace, typed: str):
    rows = lead_page(many.connection, LeadFilter(text=typed))
    assert len(rows) == count_leads(many.connection, LeadFilter(text=typed))
    many.connection.rollback()


@pytest.mark.parametrize("typed", ["mot " * 3_000, "x" * 200_000, "%_/\\" * 50])
def test_a_page_of_text_may_be_pasted_into_the_search(many: Workspace, typed: str):
    assert names(many, LeadFilter(text=typed)) == set()


@st.composite
def filters(draw) -> LeadFilter:
    def maybe(strategy):
        return draw(st.one_of(st.none(), st.none(), strategy))

    def some(*values):
        return st.lists(st.sampled_from(values), max_size=2).map(tuple)

    yes_no = st.booleans()
    return LeadFilter(
        text=maybe(st.sampled_from(("dupont", "06 12", ""))),
        stages=maybe(some("new", "qualified", "handed_over", "won", "lost", "recycled")),
        owner_ids=maybe(some(EMPTY, "nobody")),
        source_ids=maybe(some(EMPTY, "nowhere")),
        tiers=maybe(some("hot", "warm", "cold", EMPTY)),
        months=maybe(some("2026-04", "2026-05", EMPTY)),
        qualified=maybe(yes_no),
        handed_over=maybe(yes_no),
        accepted=maybe(yes_no),
        attempted=maybe(yes_no),
        opportunity=maybe(yes_no),
        won=maybe(yes_no),
        open_deadline=maybe(yes_no),
        currencies=maybe(some("EUR", "USD", EMPTY)),
        qualified_within_days=maybe(st.integers(0, 60)),
        accepted_within_days=maybe(st.integers(0, 60)),
        opportunity_within_days=maybe(st.integers(0, 60)),
        won_within_days=maybe(st.integers(0, 60)),
    )


@given(filters(), st.sampled_from(sorted(SORTABLE)))
def test_a_count_is_its_lists_length_whatever_the_filter(
    many: Workspace, chosen: LeadFilter, column: str
):
    rows = lead_page(many.connection, chosen, Order(column))
    assert count_leads(many.connection, chosen) == len(rows)
    assert set(lead_keys(many.connection, chosen)) == {row.id for row in rows}
    many.connection.rollback()


@pytest.mark.parametrize(
    "part",
    ["qualified", "handed_over", "accepted", "attempted", "won", "open_deadline"],
)
def test_yes_and_no_are_two_halves_of_the_whole(many: Workspace, part: str):
    halves = [set(lead_keys(many.connection, LeadFilter(**{part: side}))) for side in (True, False)]
    whole = set(lead_keys(many.connection, LeadFilter()))
    many.connection.rollback()
    assert halves[0] | halves[1] == whole
    assert not halves[0] & halves[1]
    assert all(halves)


def test_no_choice_at_all_is_not_the_choice_of_none(many: Workspace):
    assert names(many, LeadFilter(stages=())) == set()
    assert names(many, LeadFilter(stages=None)) != set()


def picking(lines: list[str]) -> list[str]:
    """The part of a page's plan that picks its rows; what follows looks up their names."""
    assert lines[0].startswith("MATERIALIZE")
    return lines[1 : next(at for at, line in enumerate(lines) if line.startswith("SCAN anon"))]


@pytest.mark.parametrize("column", sorted(SORTABLE))
@pytest.mark.parametrize("descending", [True, False])
def test_every_order_is_read_from_an_index_and_nothing_is_sorted(
    many: Workspace, column: str, descending: bool
):
    order = Order(column, descending)
    first = picking(plan(many, lambda c: lead_page(c, LeadFilter(), order)))
    assert len(first) == 1
    assert first[0].startswith("SEARCH lead USING COVERING INDEX")
    row = lead_page(many.connection, LeadFilter(), order, limit=3)[-1]
    many.connection.rollback()
    further = picking(plan(many, lambda c: lead_page(c, LeadFilter(), order, row)))
    # Where all that follows is empty in that column, the rest is read by the number alone.
    assert len(further) == 1
    assert further[0].startswith(first[0].rstrip(")"))


@pytest.mark.parametrize(
    ("chosen", "index"),
    [
        (LeadFilter(stages=("won",)), "ix_lead_stage (withdrawn=? AND stage=?)"),
        (LeadFilter(owner_ids=("x",)), "ix_lead_owner (withdrawn=? AND owner_id=?)"),
        (LeadFilter(owner_ids=(EMPTY,)), "ix_lead_owner (withdrawn=? AND owner_id=?)"),
        (LeadFilter(source_ids=("x",)), "ix_lead_source (withdrawn=? AND source_id=?)"),
        (LeadFilter(received_from=5), "ix_lead_received (withdrawn=? AND received_at>?)"),
    ],
)
def test_the_usual_filters_have_their_index_in_the_usual_order(many: Workspace, chosen, index):
    lines = picking(plan(many, lambda c: lead_page(c, chosen)))
    assert lines == [f"SEARCH lead USING COVERING INDEX {index}"]


@pytest.mark.parametrize(
    "choice",
    [
        OwedChoice(5, 9, QueueChoice("sales")),
        OwedChoice(5, 9, QueueChoice("sales", owner_id="x")),
        OwedChoice(5, 9, QueueChoice("marketing"), "overdue"),
    ],
)
def test_the_queue_is_read_from_the_index_of_open_deadlines(many: Workspace, choice: OwedChoice):
    for ask in (lambda c: owed_page(c, choice), lambda c: owed_counts(c, choice)):
        lines = plan(many, ask, but=is_of_wrong_numbers)
        assert lines[0].startswith("SEARCH deadline USING INDEX ix_deadline_open (side=?")
        assert not [line for line in lines if "TEMP B-TREE" in line]
        assert not {"SCAN deadline", "SCAN lead"} & set(lines)


def test_a_lead_in_full_has_the_list_rows_score_and_deadlines_that_end_where_they_are_due(
    many: Workspace,
):
    rows = lead_page(many.connection, LeadFilter())
    explained = 0
    for row in rows:
        found = lead_details(many.connection, row.id, many.now)
        assert found is not None
        assert found.row == replace(row, sort_key=found.row.sort_key)
        assert found.sheet.total == row.score
        stored = many.connection.exec_driver_sql(
            "SELECT count(*) FROM deadline WHERE lead_id = ?", (row.id,)
        ).scalar()
        assert len(found.deadlines) == stored
        for one in found.deadlines:
            explained += 1
            assert one.segments[0].start == one.deadline.start_at
            assert one.segments[-1].end == one.deadline.due_at
    many.connection.rollback()
    assert explained > 20
    assert lead_details(many.connection, "nobody", many.now) is None
    many.connection.rollback()


def test_named_leads_are_a_list_of_just_these(many: Workspace):
    keys = [row.id for row in lead_page(many.connection, LeadFilter())][3:9:2]
    named = LeadFilter(keys=tuple(keys))
    assert sorted(lead_keys(many.connection, named)) == sorted(keys)
    assert count_leads(many.connection, LeadFilter(keys=())) == 0
    assert count_leads(many.connection, LeadFilter(keys=("nobody", keys[0]))) == 1
    many.connection.rollback()
