"""What somebody said of the interest counts at once; what a hand-over wants, and what it keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.gate import BEFORE_HAND_OVER, MUST_NOT, Gate
from slaapp.domain.instants import DAY
from slaapp.domain.qualifying import Qualifying
from slaapp.domain.snapshot import snapshot_from
from slaapp.domain.trouble import Trouble
from slaapp.operations.agreement import put_in_force, save_draft
from slaapp.operations.contact import log_contact
from slaapp.operations.leads import LeadForm, edit_lead
from slaapp.operations.undo import undo
from slaapp.store.check import check_file
from slaapp.store.tables import event, lead
from tests.store.workspaces import Workspace

TERMS = replace(
    default_agreement(),
    criteria=(
        Criterion("interest.budget", "is", ("yes",), 40, half_life=10),
        Criterion("person.email", "is_known", (), 15),
    ),
    threshold=40,
    qualifying=Qualifying(
        gates=(
            Gate(BEFORE_HAND_OVER, Criterion("person.phone", "is_known", (), 0)),
            Gate(MUST_NOT, Criterion("person.job_title", "contains", ("étudiant",), 0)),
        )
    ),
)
FORM = LeadForm(last_name="Petit", email="petit@loma.fr")


@pytest.fixture
def agreed(workspace: Workspace) -> Workspace:
    put(workspace, TERMS)
    return workspace


def put(work: Workspace, terms: Agreement) -> None:
    save_draft(work.connection, terms, by=work.manager, now=work.tick())
    names = {"marketing_signer": "Anaïs", "sales_signer": "Bruno"}
    by = {"by": work.manager, "now": work.tick()}
    put_in_force(work.connection, today=work.today, **names, **by)


def stored(work: Workspace, key: str) -> tuple:
    columns = (lead.c.score, lead.c.reached, lead.c.stage)
    return tuple(work.rows(select(*columns).where(lead.c.id == key))[0])


def log(work: Workspace, key: str, **said: str) -> None:
    log_contact(
        work.connection, key, outcome="reached", said=said, by=work.marketing, now=work.tick()
    )


def test_an_answer_counts_at_once_qualifies_and_goes_with_its_call(agreed: Workspace):
    key = agreed.add(FORM)
    assert stored(agreed, key) == (15, 0, "new")
    log(agreed, key, budget="Yes")
    assert stored(agreed, key)[:2] == (55, 1)
    assert agreed.rows(select(event.c.tier).where(event.c.kind == "qualified")) != []
    undo(agreed.connection, by=agreed.marketing, now=agreed.tick())
    assert stored(agreed, key) == (15, 0, "new")


def test_a_later_answer_takes_the_place_of_an_earlier_one(agreed: Workspace):
    key = agreed.add(FORM)
    log(agreed, key, budget="yes", timing="now")
    log(agreed, key, budget="no")
    assert stored(agreed, key)[0] == 15
    log(agreed, key, budget="")
    assert stored(agreed, key)[0] == 15
    assert check_file(agreed.connection) == []


@pytest.mark.parametrize("said", [{"budget": "perhaps"}, {"mood": "yes"}])
def test_an_answer_that_there_is_not_is_refused(agreed: Workspace, said: dict[str, str]):
    key = agreed.add(FORM)
    with pytest.raises(Trouble) as refused:
        log(agreed, key, **said)
    assert refused.value.code == "unknown_answer"


def test_a_gate_keeps_a_lead_from_being_qualified_whatever_its_points(agreed: Workspace):
    key = agreed.add(replace(FORM, job_title="Étudiante"))
    log(agreed, key, budget="yes")
    score, reached, _stage = stored(agreed, key)
    assert (score, reached) == (55, 0)
    assert agreed.rows(select(event.c.id).where(event.c.kind == "qualified")) == []


def test_a_lead_that_lacks_what_was_agreed_is_not_handed_over(agreed: Workspace):
    key = agreed.add(FORM)
    with pytest.raises(Trouble) as refused:
        agreed.hand_over(key)
    assert (refused.value.code, refused.value.values["fields"]) == (
        "hand_over_lacks",
        ("person.phone",),
    )
    form = replace(FORM, phone="06 12 34 56 78")
    edit_lead(agreed.connection, key, form, by=agreed.marketing, now=agreed.tick())
    agreed.hand_over(key)
    assert stored(agreed, key)[2] == "handed_over"


def test_the_score_is_frozen_with_the_hand_over_and_stays_when_points_fade(agreed: Workspace):
    key = agreed.add(replace(FORM, phone="06 12 34 56 78"))
    log(agreed, key, budget="yes")
    agreed.hand_over(key)
    agreed.tick(10 * DAY)
    log(agreed, key)
    assert stored(agreed, key)[0] == 35, "half of the 40 is left"
    query = select(event.c.field, event.c.value).where(event.c.kind == "handed_over")
    ((field, text),) = agreed.rows(query)
    sheet = snapshot_from(text, TERMS)
    assert (field, sheet.total, [line.points for line in sheet.lines]) == ("score", 55, [40, 15])
    assert "petit@loma.fr" not in text
