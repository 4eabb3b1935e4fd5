"""A lead is withdrawn on one machine while somebody works on it on the other: both are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from slaapp.operations.contact import log_contact
from slaapp.operations.leads import LeadForm, edit_lead, read_form
from slaapp.operations.merge import merge
from slaapp.operations.packets import Conflict, conflict_from
from slaapp.operations.undo import redo, undo
from slaapp.store.rows.history import HistoryFilter, history_page
from tests.operations.two_machines import facts, give, leave, machine, take
from tests.store.workspaces import Workspace

PETIT = LeadForm(first_name="Léa", last_name="Petit", phone="06 12 34 56 78")

Two = tuple[Workspace, Workspace, str]


@pytest.fixture
def two(workspace_template: Path, tmp_path: Path) -> Iterator[Two]:
    """Marketing's machine and sales', which both know of a lead."""
    marketing, sales = (machine(workspace_template, tmp_path, name) for name in ("m", "s"))
    key = marketing.add(PETIT)
    take(sales, give(marketing))
    yield marketing, sales, key
    leave(marketing)
    leave(sales)


def withdraw(work: Workspace) -> int:
    """Its newcomer was a mistake; when that was found."""
    undo(work.connection, by=work.marketing, now=work.tick(60_000))
    return work.now


def work_on(work: Workspace, key: str) -> int:
    """Sales corrects the number and calls; when."""
    form = replace(read_form(work.connection, key), phone="06 22 22 22 22")
    work.connection.rollback()
    by = work.sales
    edit_lead(work.connection, key, form, by=by, now=work.tick(120_000))
    edited_at = work.now
    log_contact(work.connection, key, outcome="reached", by=by, now=work.tick())
    return edited_at


def told(taken) -> dict[str, Conflict]:
    found = taken.preview.meeting.conflicts
    assert taken.preview.meeting.conflict_count == len(found)
    return {f"{each.table}.{each.field}": each for each in found}


def kept(work: Workspace, key: str) -> list[Conflict]:
    """What the lead's history tells of it."""
    rows = history_page(work.connection, chosen=HistoryFilter(lead_ids=(key,)))
    work.connection.rollback()
    taken = next(row for row in rows if row.kind == "take_in" and row.details["conflicts"])
    return [conflict_from(each) for each in taken.details["conflicts"]]


def test_who_withdrew_it_sees_what_was_done_meanwhile(two: Two):
    marketing, sales, key = two
    gone, edited = withdraw(marketing), work_on(sales, key)
    found = told(take(marketing, give(sales, "sales"), "marketing"))
    assert set(found) == {"person.phone", "event.kind"}
    phone = found["person.phone"]
    assert (phone.name, phone.withdrawn, phone.theirs_holds) == ("Léa Petit", "ours", False)
    assert (phone.theirs.value, phone.theirs.author) == ("06 22 22 22 22", "Bruno Sertil")
    assert (phone.ours.value, phone.ours.author) == (None, "Anaïs Marchand")
    assert (phone.ours.at, phone.theirs.at) == (gone, edited)
    assert found["event.kind"].theirs.value == "conversation"
    assert kept(marketing, key) == list(found.values())


def test_who_worked_on_it_sees_that_it_is_gone(two: Two):
    marketing, sales, key = two
    gone, edited = withdraw(marketing), work_on(sales, key)
    before = give(marketing)
    take(marketing, give(sales, "sales"), "marketing")
    for packet in (before, give(marketing)):
        found = told(take(sales, packet))
        assert set(found) == ({"person.phone", "event.kind"} if packet is before else set())
        if found:
            phone = found["person.phone"]
            assert (phone.withdrawn, phone.theirs_holds) == ("theirs", True)
            assert (phone.ours.value, phone.theirs.value) == ("06 22 22 22 22", None)
            assert (phone.theirs.at, phone.ours.at) == (gone, edited)
            assert kept(sales, key) == list(found.values())
    assert facts(marketing) == facts(sales)


def test_it_is_told_there_too_where_the_other_side_heard_of_it_first(two: Two):
    marketing, sales, key = two
    withdraw(marketing)
    work_on(sales, key)
    take(marketing, give(sales, "sales"), "marketing")
    assert set(told(take(sales, give(marketing)))) == {"person.phone", "event.kind"}


def test_what_was_known_when_it_was_withdrawn_is_no_conflict(two: Two):
    marketing, sales, _key = two
    withdraw(marketing)
    assert told(take(sales, give(marketing))) == {}
    assert told(take(marketing, give(sales, "sales"), "marketing")) == {}


def test_a_lead_that_was_merged_is_not_lost(two: Two):
    marketing, sales, key = two
    other = marketing.add(replace(PETIT, email="lea@exemple.fr"))
    merge(marketing.connection, other, key, by=marketing.marketing, now=marketing.tick())
    work_on(sales, key)
    assert told(take(marketing, give(sales, "sales"), "marketing")) == {}


def test_a_lead_whose_newcomer_is_undone_and_redone_stands(two: Two):
    marketing, sales, key = two
    withdraw(marketing)
    redo(marketing.connection, by=marketing.marketing, now=marketing.tick())
    work_on(sales, key)
    assert told(take(marketing, give(sales, "sales"), "marketing")) == {}
    assert "06 22 22 22 22" in facts(marketing)
