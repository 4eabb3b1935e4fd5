"""What was known at any time: as if somebody had looked at the file then."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.learning.past import spans_gone
from slaapp.operations.behaviour import record_visit
from slaapp.operations.contact import log_contact
from slaapp.operations.correction import retract_entry
from slaapp.operations.leads import LeadForm, edit_lead, read_form
from slaapp.operations.lists import rename_source
from slaapp.operations.undo import redo, undo
from slaapp.store.derivation import read_subjects
from slaapp.store.figures.past_reading import read_past
from slaapp.store.tables import event, source
from tests.store.workspaces import SCORING, Workspace

FIELDS = (
    "source", "campaign", "person.email", "person.phone", "person.job_title", "company.name",
    "company.city", "request", "custom:budget", "custom:notes",
)  # fmt: skip


def picture(work: Workspace, keys: list[str]) -> dict:
    """What the file says now of each lead: its fields, and which facts stand."""
    with work.connection.begin():
        subjects = dict(read_subjects(work.connection, keys))
    return {
        key: (
            {name: each.fields.get(name) for name in FIELDS},
            {fact.id for fact in each.events},
        )
        for key, each in subjects.items()
    }


def at_random(work: Workspace, key: str, chance: Random) -> None:
    """Something that anybody might do to a lead."""
    act, by = chance.randrange(8), work.marketing
    if act <= 3:
        form = read_form(work.connection, key)
        work.connection.rollback()
        changed = replace(
            form,
            job_title=chance.choice(["", "Directrice", "Cadre"]),
            company=chance.choice(["", "Atelier", "Œuvre"]),
            city=chance.choice(["", "Lyon", "Metz"]),
            source=chance.choice(["Salon", "Web", form.source]),
            campaign=chance.choice(["", "Été"]),
            request=chance.choice(["", "Un devis"]),
            custom=chance.choice([None, {"budget": chance.randrange(9)}, {"notes": "ça"}]),
        )
        edit_lead(work.connection, key, changed, by=by, now=work.tick())
    elif act == 4:
        record_visit(work.connection, key, by=by, now=work.tick(), occurred_at=work.now - HOUR)
    elif act == 5:
        log_contact(work.connection, key, outcome="no_answer", by=by, now=work.tick())
    elif act == 6:
        noted = work.rows(
            event.select().where(
                event.c.lead_id == key,
                event.c.kind.in_(["visit", "attempt"]),
                event.c.in_force == 1,
            )
        )
        if noted:
            entry = chance.choice(noted).id
            retract_entry(work.connection, entry, by=by, now=work.tick())
    else:
        undo(work.connection, by=by, now=work.tick())
        if chance.random() < 0.5:
            redo(work.connection, by=by, now=work.tick())


@pytest.mark.parametrize("seed", range(3))
def test_the_past_is_what_somebody_who_looked_then_would_have_seen(
    workspace: Workspace, seed: int, long_run: bool
):
    work, chance = workspace, Random(seed)
    keys = [work.add(SCORING), work.add(LeadForm(external_id="A-1", email="x@y.fr"))]
    seen = [(work.now, picture(work, keys))]
    for _ in range(300 if long_run else 25):
        work.tick(chance.choice([1, HOUR, DAY]))
        at_random(work, chance.choice(keys), chance)
        seen.append((work.now, picture(work, keys)))
    with work.connection.begin():
        pasts = {past.lead_id: past for past in read_past(work.connection, keys)}
    for at, then in seen:
        for key, (fields, stood) in then.items():
            known = pasts[key].fields_at(at)
            assert {name: known.get(name) for name in FIELDS} == fields
            found = {past.event.id for past in pasts[key].events if past.is_known_at(at)}
            assert found == stood


def test_a_source_was_called_otherwise_once(workspace: Workspace):
    work = workspace
    key = work.add(SCORING)
    before = work.now
    (salon,) = work.rows(source.select().where(source.c.name == "Salon"))
    rename_source(work.connection, salon.id, "Foire", by=work.manager, now=work.tick())
    with work.connection.begin():
        (past,) = read_past(work.connection, [key])
    assert past.fields_at(before)["source"] == "Salon"
    assert past.fields_at(work.now)["source"] == "Foire"


def test_a_fact_is_gone_from_its_retraction_to_its_restoration():
    assert spans_gone([]) == ()
    assert spans_gone([(5, "retracted")]) == ((5, None),)
    assert spans_gone([(9, "restored"), (5, "retracted")]) == ((5, 9),)
    assert spans_gone([(5, "retracted"), (6, "retracted"), (9, "restored")]) == ((5, 9),)
