"""Somebody objects on one machine; who they are on another one is known by digests alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from slaapp.operations.leads import LeadForm, edit_lead, read_form
from slaapp.operations.objection import lift_objection, note_objection
from slaapp.operations.undo import redo, undo
from slaapp.store.rows.call_card import read_card
from tests.operations.two_machines import facts, give, leave, machine, take
from tests.store.workspaces import PARIS, Workspace

SAME = LeadForm(first_name="Inès", last_name="Dupont", email="ines@atelier.fr")
BY_PHONE = LeadForm(last_name="Dupond", phone="06 12 34 56 78")
BOTH = replace(SAME, phone="06 12 34 56 78")

Two = tuple[Workspace, Workspace]


@pytest.fixture
def two(workspace_template: Path, tmp_path: Path) -> Iterator[Two]:
    places = tuple(machine(workspace_template, tmp_path, name) for name in ("one", "other"))
    yield places
    for work in places:
        leave(work)


def objects(work: Workspace, key: str) -> str | None:
    """What the call card says."""
    card = read_card(work.connection, key, work.now, PARIS)
    work.connection.rollback()
    return card.objection if card else None


def noted(work: Workspace, form: LeadForm = BOTH, to: str = "calls") -> str:
    key = work.add(form)
    note_objection(work.connection, key, to=to, by=work.marketing, now=work.tick())
    return key


def test_who_was_here_before_is_not_called_any_more(two: Two):
    here, there = two
    by_mail, by_phone, other = (
        here.add(form) for form in (SAME, BY_PHONE, LeadForm(last_name="Petit", email="p@x.fr"))
    )
    noted(there)
    packet = give(there)
    take(here, packet)
    assert [objects(here, key) for key in (by_mail, by_phone, other)] == ["calls", "calls", None]
    facts(here)
    undo(here.connection, by=here.sales, now=here.tick())
    assert objects(here, by_mail) is None
    redo(here.connection, by=here.sales, now=here.tick())
    assert objects(here, by_mail) == "calls"
    undo(here.connection, by=here.sales, now=here.tick())
    take(here, packet)
    assert objects(here, by_mail) == "calls"


def test_what_was_closed_stays_closed_and_more_is_added(two: Two):
    here, there = two
    key = noted(here, SAME, "emails")
    since = here.sql("SELECT objected_at FROM person")
    noted(there)
    take(here, give(there))
    assert objects(here, key) == "all"
    assert here.sql("SELECT objected_at FROM person WHERE objection = 'all'") == since


def test_who_comes_by_a_packet_and_is_known_to_object_is_not_called_either(two: Two):
    here, there = two
    noted(here)
    come, changed = there.add(SAME), there.add(LeadForm(last_name="Martin"))
    take(here, give(there))
    assert (objects(here, come), objects(here, changed)) == ("calls", None)
    form = replace(read_form(there.connection, changed), email="ines@atelier.fr")
    there.connection.rollback()
    edit_lead(there.connection, changed, form, by=there.marketing, now=there.tick())
    take(here, give(there))
    assert objects(here, changed) == "calls"


def test_in_the_end_everybody_knows_it_of_everybody(two: Two, workspace_template: Path, tmp_path):
    here, there = two
    key = here.add(SAME)
    noted(there)
    take(here, give(there))
    third = machine(workspace_template, tmp_path, "third")
    take(third, give(here))
    take(there, give(third))
    assert facts(here) == facts(there) == facts(third)
    assert objects(there, key) == "calls"
    leave(third)


def test_who_may_be_called_again_is_told_so_everywhere(two: Two):
    here, there = two
    key = here.add(SAME)
    noted(there)
    take(here, give(there))
    lift_objection(here.connection, key, by=here.sales, now=here.tick())
    take(there, give(here))
    take(here, give(there))
    assert objects(there, key) is None
    assert objects(here, key) is None
    assert facts(here) == facts(there)
