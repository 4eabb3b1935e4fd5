"""Marketing's file gives what sales needs, sales' file takes it in and gives back what happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from slaapp.operations.contact import add_note, log_contact
from slaapp.operations.hand_over import accept
from slaapp.operations.leads import LeadForm, edit_lead, read_form
from slaapp.operations.undo import redo, undo
from tests.operations.two_machines import facts, give, given, leave, machine, take
from tests.store.workspaces import SCORING, Workspace

Two = tuple[Workspace, Workspace]


@pytest.fixture
def two(workspace_template: Path, tmp_path: Path) -> Iterator[Two]:
    marketing = machine(workspace_template, tmp_path, "marketing")
    sales = machine(workspace_template, tmp_path, "sales")
    yield marketing, sales
    leave(marketing)
    leave(sales)


def edited(work: Workspace, key: str, **changed: object) -> None:
    form = read_form(work.connection, key)
    work.connection.rollback()
    edit_lead(work.connection, key, replace(form, **changed), by=work.marketing, now=work.tick())


def test_what_happened_on_both_sides_is_known_on_both(two: Two):
    marketing, sales = two
    key = marketing.with_sales()
    take(sales, give(marketing))
    accept(sales.connection, key, by=sales.sales, now=sales.tick())
    log_contact(sales.connection, key, outcome="reached", by=sales.sales, now=sales.tick())
    add_note(
        marketing.connection, key, "Salon de Lyon", by=marketing.marketing, now=marketing.tick()
    )
    take(marketing, give(sales, "sales"), "marketing")
    take(sales, give(marketing))
    assert facts(marketing) == facts(sales)
    assert "Salon de Lyon" in facts(sales)


def test_a_packet_read_twice_adds_nothing(two: Two):
    marketing, sales = two
    marketing.with_sales()
    packet = give(marketing)
    first = take(sales, packet)
    before = facts(sales)
    again = take(sales, packet)
    assert first.preview.meeting.leads == 1
    assert again.receipt is None
    assert again.preview.is_empty
    assert facts(sales) == before


def test_where_both_edited_a_field_the_later_edit_holds_and_both_are_told(two: Two):
    marketing, sales = two
    key = marketing.add(LeadForm(last_name="Dupont", phone="06 12 34 56 78", source="Salon"))
    take(sales, give(marketing))
    edited(marketing, key, phone="06 11 11 11 11", job_title="Acheteuse")
    sales.now = marketing.now + 1_000
    edited(sales, key, phone="06 22 22 22 22")
    back = take(marketing, give(sales, "sales"), "marketing")
    (clash,) = back.preview.meeting.conflicts
    assert (clash.field, clash.theirs_holds) == ("phone", True)
    assert (clash.ours.value, clash.theirs.value) == ("06 11 11 11 11", "06 22 22 22 22")
    there = take(sales, give(marketing))
    assert there.preview.meeting.conflicts == ()
    assert facts(marketing) == facts(sales)
    assert "06 22 22 22 22" in facts(sales)
    assert "06 11 11 11 11" not in facts(sales)
    assert "Acheteuse" in facts(sales)


def test_what_a_field_refers_to_is_told_by_its_name(two: Two):
    marketing, sales = two
    key = marketing.add(SCORING)
    take(sales, give(marketing))
    edited(marketing, key, source="Salon de Lyon")
    sales.now = marketing.now + 1_000
    edited(sales, key, source="Salon de Lille")
    (clash,) = take(marketing, give(sales, "sales"), "marketing").preview.meeting.conflicts
    assert (clash.ours.value, clash.theirs.value) == ("Salon de Lyon", "Salon de Lille")
    assert clash.ours.author == "Anaïs Marchand"


def test_the_file_of_what_is_new_holds_only_that_and_in_any_order(two: Two):
    marketing, sales = two
    for _ in range(3):
        marketing.with_sales()
    whole = given(marketing, to="Ventes")
    last = marketing.with_sales(LeadForm(last_name="Petit", email="petit@exemple.fr"))
    news = given(marketing, to="ventes", since_last=True)
    assert (whole.leads, news.leads) == (3, 1)
    early = take(sales, news.path)
    assert early.preview.gap is not None
    take(sales, whole.path)
    assert facts(sales) == facts(marketing)
    assert last in {row.id for row in sales.sql("SELECT id FROM lead")}


def test_taking_in_is_undone_and_taken_in_again(two: Two):
    marketing, sales = two
    key = marketing.with_sales()
    take(sales, give(marketing))
    edited(marketing, key, request="Trois devis")
    other = marketing.with_sales(LeadForm(last_name="Petit", email="petit@exemple.fr"))
    before = facts(sales)
    packet = give(marketing)
    take(sales, packet)
    after = facts(sales)
    undo(sales.connection, by=sales.sales, now=sales.tick())
    assert facts(sales) == before
    take(marketing, give(sales, "sales"), "marketing")
    assert "Trois devis" in facts(marketing)
    assert other in {row.id for row in marketing.sql("SELECT id FROM lead WHERE withdrawn = 0")}
    take(sales, packet)
    assert facts(sales) == after == facts(marketing)
    undo(sales.connection, by=sales.sales, now=sales.tick())
    assert facts(sales) == before
    redo(sales.connection, by=sales.sales, now=sales.tick())
    assert facts(sales) == after


def test_an_edit_after_taking_in_outdoes_one_made_by_a_fast_clock(two: Two):
    marketing, sales = two
    key = marketing.add(SCORING)
    take(sales, give(marketing))
    marketing.now += 86_400_000
    edited(marketing, key, city="Lyon")
    take(sales, give(marketing))
    edited(sales, key, city="Lille")
    take(marketing, give(sales, "sales"), "marketing")
    assert "Lille" in facts(marketing)
    assert facts(marketing) == facts(sales)
