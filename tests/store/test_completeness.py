"""Complete is what was known at the hand-over: whatever is edited later, by hand or by undo."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from slaapp.domain.criterion_field import FIELDS
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.operations.hand_over import hand_over
from slaapp.operations.leads import LeadForm, edit_lead, read_form
from slaapp.operations.undo import undo
from slaapp.store.figures.hand_overs import hand_overs_behind
from tests.store.random_leads import seeds
from tests.store.workspaces import Workspace, entered

TYPED = {
    "source": "source", "campaign": "campaign", "person.email": "email", "person.phone": "phone",
    "person.job_title": "job_title", "company.name": "company", "company.city": "city",
    "request": "request",
}  # fmt: skip
"""The fields of the form by the code of the field that an agreement may ask for."""

VALUES = ("", "", "Lyon", "Œuvre & Cie", "06 12 34 56 78")


@pytest.fixture(scope="module")
def work(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("complete") / "equipe.slaapp"
    work = entered(Path(shutil.copy(workspace_template, path)))
    yield work
    work.connection.close()
    work.opened.lock.release()


def some_form(draw: Random, held: LeadForm | None = None) -> LeadForm:
    """A form with any of its fields filled, or another one with some of them changed."""
    form = held or LeadForm(last_name="Dupont")
    names = [name for name in TYPED.values() if held is None or draw.random() < 0.4]
    changed = {name: draw.choice(VALUES) for name in names}
    more = {} if draw.random() < 0.5 else {"custom": {"budget": draw.choice((None, "", 12))}}
    return replace(form, **changed, **more)


def edit(work: Workspace, key: str, draw: Random) -> None:
    form = some_form(draw, read_form(work.connection, key))
    work.connection.rollback()
    edit_lead(work.connection, key, form, by=work.marketing, now=work.tick())
    if draw.random() < 0.3:
        undo(work.connection, by=work.marketing, now=work.tick())


def known_now(work: Workspace, key: str) -> set[str]:
    """The fields that the form shows something in."""
    form = read_form(work.connection, key)
    ((custom,),) = work.sql("SELECT custom ->> '$.budget' FROM lead WHERE id = ?", key)
    known = {code for code, name in TYPED.items() if getattr(form, name).strip()}
    return known | ({"custom:budget"} if str(custom or "").strip() else set())


def complete(work: Workspace, fields: tuple[str, ...]) -> set[str]:
    """The leads whose hand-over had all of these fields."""
    chosen = HandOverFilter(part="complete", fields=fields)
    found = hand_overs_behind(work.connection, chosen, work.now, limit=1_000)
    work.connection.rollback()
    return {row.lead_id for row in found}


@settings(max_examples=settings.default.max_examples // 5)
@given(seed=seeds)
def test_what_is_edited_later_changes_no_hand_over(work: Workspace, seed: int):
    draw, known = Random(seed), {}
    for _ in range(3):
        key = work.add(some_form(draw))
        for _ in range(draw.randint(0, 2)):
            edit(work, key, draw)
        hand_over(work.connection, [key], to=None, by=work.marketing, now=work.tick())
        known[key] = known_now(work, key)
    for _ in range(draw.randint(0, 6)):
        edit(work, draw.choice(list(known)), draw)
    codes = [*TYPED, "custom:budget"]
    for fields in ((), *((code,) for code in codes), tuple(draw.sample(codes, 3))):
        expected = {key for key, held in known.items() if set(fields) <= held}
        assert complete(work, fields) & known.keys() == expected, fields


def test_every_field_that_an_agreement_may_ask_for_can_be_asked(work: Workspace):
    assert set(TYPED) <= set(FIELDS)
    for code in FIELDS:
        assert complete(work, (code,)) <= complete(work, ())


def test_a_company_of_several_leads_is_known_as_it_was_for_each(work: Workspace):
    def lead(city: str) -> str:
        return work.add(LeadForm(last_name="Petit", company="Hélianthe", city=city))

    early = lead("")
    hand_over(work.connection, [early], to=None, by=work.marketing, now=work.tick())
    form = replace(read_form(work.connection, early), city="Metz")
    work.connection.rollback()
    edit_lead(work.connection, early, form, by=work.sales, now=work.tick())
    late = lead("")
    hand_over(work.connection, [late], to=None, by=work.marketing, now=work.tick())
    assert complete(work, ("company.city",)) & {early, late} == {late}
