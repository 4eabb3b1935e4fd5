"""What a person of the day filters by: what is owed now, what waits for an answer, tags, fields."""

from __future__ import annotations

import json

from sqlalchemy import select

from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.operations.leads import LeadForm
from slaapp.operations.operation import operation
from slaapp.store.rows.leads import lead_keys
from slaapp.store.rows.owed import OwedChoice, owed_page
from slaapp.store.tables import lead, lead_tag, product, tag
from tests.store.workspaces import Workspace


def found(work: Workspace, **parts: object) -> set[str]:
    keys = set(lead_keys(work.connection, LeadFilter(**parts)))  # type: ignore[arg-type]
    work.connection.rollback()
    return keys


def owed(work: Workspace, part: str, now: int) -> set[str]:
    """The leads of a part of the queue."""
    rows = owed_page(work.connection, OwedChoice(now, now, part=part), limit=10_000)
    work.connection.rollback()
    return {row.lead_id for row in rows}


def test_what_is_overdue_or_at_risk_is_what_the_queue_says(many: Workspace):
    dues = select(lead.c.next_due_at).where(lead.c.next_due_at.is_not(None))
    instants = sorted(row.next_due_at for row in many.rows(dues))
    seen = set()
    for now in instants[:: max(1, len(instants) // 8)]:
        assert found(many, overdue_at=now) == owed(many, "overdue", now)
        assert found(many, at_risk_at=now) == owed(many, "at_risk", now)
        seen |= found(many, overdue_at=now)
    assert seen


def test_scores_are_taken_from_a_first_to_before_a_last(many: Workspace):
    scores = {row.id: row.score for row in many.rows(select(lead.c.id, lead.c.score))}
    chosen = found(many, score_from=20, score_until=60)
    assert chosen == {
        key for key, score in scores.items() if score is not None and 20 <= score < 60
    }
    assert 0 < len(chosen) < len(scores)


def test_tags_products_and_own_fields_are_filtered_by(workspace: Workspace):
    work = workspace
    keys = [
        work.add(LeadForm(last_name=name)) for name in ("Un", "Deux", "Trois", "Quatre", "Cinq")
    ]
    with operation(work.connection, "tag", by=work.marketing, now=work.now) as doing:
        fair, big = doing.add(tag, name="Salon"), doing.add(tag, name="Grand compte")
        gone = doing.add(tag, name="Ancien", withdrawn=1)
        sold = doing.add(product, name="Abonnement")
        for key, of_lead in ((keys[0], fair), (keys[0], big), (keys[1], fair), (keys[2], gone)):
            doing.add(lead_tag, lead_id=key, tag_id=of_lead)
        doing.change(lead, keys[3], product_id=sold)
        doing.change(lead, keys[4], custom=json.dumps({"taille": "PME", "budget": True}))
    assert found(work, tags=((fair,),)) == {keys[0], keys[1]}
    assert found(work, tags=((fair,), (big,))) == {keys[0]}
    assert found(work, tags=((EMPTY,),)) == set(keys[2:])
    assert found(work, product_ids=(sold,)) == {keys[3]}
    assert found(work, custom=(("taille", "PME", "ETI"), ("budget", "yes"))) == {keys[4]}
    assert keys[4] not in found(work, custom=(("taille", EMPTY),))


def test_own_fields_are_compared_as_criteria_compare_them(workspace: Workspace):
    work = workspace
    held = (12, 40.5, "inconnu", None, {"date": "2026-06-30", "precision": "day"})
    keys = [
        work.add(LeadForm(last_name="X", custom=None if value is None else {"parc": value}))
        for value in held
    ]
    few, many_more, words, nothing, day = keys
    for condition, expected in (
        (("at_least", "12"), {few, many_more}),
        (("between", "10", "20"), {few}),
        (("contains", "CONN"), {words}),
        (("after", "2026-06-01"), {day}),
        (("before", "2026-06-01"), set()),
        (("is_known",), {few, many_more, words, day}),
        (("is_empty",), {nothing}),
        (("nonsense", "1"), set()),
        ((), set()),
    ):
        assert found(work, own_meets=(("parc", *condition),)) == expected, condition
    two = (("parc", "at_least", "12"), ("parc", "at_most", "30"))
    assert found(work, own_meets=two) == {few}
