"""What the guide begins with: the draft there is, what was signed last, else a model."""

from __future__ import annotations

from dataclasses import replace

from slaapp.domain.agreement import Agreement
from slaapp.domain.parties import Parties, Signatory
from slaapp.domain.roles import SIDES
from slaapp.domain.starting_terms import begin_from
from slaapp.store.rows.agreements import AgreementView
from ui.desk import Desk
from ui.pages.guide.business_step import KEPT, MODELS, model_terms
from ui.pages.guide.standing import Standing

_USUAL = MODELS[1]


def was_signed(view: AgreementView) -> bool:
    """Whether somebody signed a version: a new file's first one is nobody's."""
    return any(each.marketing is not None for each in view.versions)


def held_terms(view: AgreementView) -> Agreement | None:
    """The draft, or what is proposed."""
    return view.draft or (view.proposal.terms if view.proposal is not None else None)


def model_of(view: AgreementView, standing: Standing | None) -> str:
    """What the terms began from: as it is remembered; else there are but the terms."""
    if standing is not None and standing.model in MODELS:
        return standing.model
    return KEPT if held_terms(view) is not None or was_signed(view) else _USUAL


def begun_terms(view: AgreementView, model: str, desk: Desk) -> Agreement:
    """The terms to go on with; of a model, with the company and the people that the file knows."""
    held = held_terms(view) or (view.in_force if was_signed(view) else None)
    if held is not None:
        return held
    terms = model_terms(model)
    by_role = {person.role: person.name for person in reversed(desk.team)}
    manager = by_role.get("manager", "")
    marketing, sales = (Signatory(by_role.get(side, manager)) for side in SIDES)
    parties = Parties(desk.workspace.name, marketing, sales)
    return begin_from(terms, replace(view.in_force or terms, parties=parties))
