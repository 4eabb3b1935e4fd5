"""A workspace with leads of all kinds, made once, for whoever only reads."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from slaapp.domain.instants import DAY
from slaapp.operations.contact import log_contact
from slaapp.operations.hand_over import hand_over
from slaapp.operations.leads import LeadForm
from slaapp.operations.outcome import lose, open_opportunity, recycle, win
from slaapp.operations.undo import undo
from tests.store.workspaces import SCORING, Workspace, entered

FORMS = (
    LeadForm(first_name="Zoé", last_name="DUPÔNT", phone="06 12 34 56 78", source="Salon"),
    LeadForm(last_name="Lindström", email="l@oeuvre.se", company="L’Œuvre", source="Web"),
    LeadForm(last_name="100 % _laine_", company="Tissus", source="Salon"),
    LeadForm(company="Atelier", phone="+33 6 12 99 00 11"),
    LeadForm(last_name="Dupont", first_name="Anne", phone="0033 1 44 55 66 77", source="Web"),
    LeadForm(last_name="Martin", request="commande 12 34 de 2026", external_id="A-17"),
)


@pytest.fixture(scope="session")
def many(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Two dozen leads in every stage, with gaps in every column; for reading only."""
    path = tmp_path_factory.mktemp("rows") / "equipe.slaapp"
    work = entered(Path(shutil.copy(workspace_template, path)))
    keys = []
    for turn in range(4):
        for form in FORMS:
            keys.append(work.add(form, received_at=work.now - turn * 11 * DAY))
            work.tick(DAY // 2)
    keys += [work.add(replace(SCORING, source="Salon")) for _ in range(3)]
    who, by = work.sales.member_id, work.sales
    for at, key in enumerate(keys):
        if at % 4 == 0:
            continue
        to = who if at % 3 else None
        hand_over(work.connection, [key], to=to, by=work.marketing, now=work.tick())
        act = (None, log_contact, win, lose, recycle, open_opportunity)[at % 6]
        if act is log_contact:
            log_contact(work.connection, key, outcome="no_answer", by=by, now=work.tick())
        elif act in (win, open_opportunity):
            act(work.connection, key, amount_cents=at * 100, by=by, now=work.tick())
        elif act is not None:
            act(work.connection, key, by=by, now=work.tick())
    work.add(LeadForm(last_name="Dupont retiré"))
    undo(work.connection, by=work.marketing, now=work.tick())
    yield work
    work.connection.close()
    work.opened.lock.release()
