"""Owners by rule on a real file: the way and territories kept, shares dealt by the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from slaapp.domain.absence import Away
from slaapp.domain.agreement import default_agreement
from slaapp.domain.assigning import Choice, Whence
from slaapp.domain.criterion import Criterion
from slaapp.domain.gate import BEFORE_HAND_OVER, Gate
from slaapp.domain.qualifying import Qualifying
from slaapp.operations.absence import add_absence
from slaapp.operations.assigning import (
    Land,
    add_territory,
    change_territory,
    propose_owners,
    remove_territory,
    set_assigning,
    try_whence,
)
from slaapp.operations.hand_over import hand_over, hand_over_each
from slaapp.operations.leads import LeadForm, edit_lead
from slaapp.operations.refresh import qualify_reached
from slaapp.operations.team import add_member
from slaapp.operations.undo import redo, undo
from slaapp.operations.workspace import NewMember
from slaapp.store.rows.assigning import read_assigning, territories
from tests.operations.acting import code_of, doing, dump
from tests.operations.agreed import agree
from tests.store.workspaces import SCORING, Workspace


def rep(workspace: Workspace, name: str) -> str:
    return add_member(workspace.connection, NewMember(name, "sales"), **doing(workspace))[1]


def named(number: int) -> LeadForm:
    return LeadForm(last_name=f"Lead {number}", email=f"l{number}@x.fr", phone="0612345678")


def shares(workspace: Workspace, keys: list[str], **more) -> list[str | None]:
    with workspace.connection.begin():
        found = propose_owners(workspace.connection, keys, workspace.now, **more)
    return [found.choices[key].to for key in keys]


def owners(workspace: Workspace) -> list[tuple[str, str | None]]:
    return workspace.sql("SELECT stage, owner_id FROM lead WHERE withdrawn = 0 ORDER BY number")


def test_turns_go_on_from_the_facts_over_operations_and_their_undoing(workspace: Workspace):
    bruno, lea = workspace.sales.member_id, rep(workspace, "Léa")
    set_assigning(workspace.connection, "round_robin", **doing(workspace))
    keys = [workspace.add(named(n)) for n in range(5)]
    assert shares(workspace, keys) == [bruno, lea, bruno, lea, bruno]
    hand_over(workspace.connection, keys[:1], to=bruno, **doing(workspace))
    assert shares(workspace, keys[1:3]) == [lea, bruno]
    hand_over_each(workspace.connection, {keys[1]: lea, keys[2]: lea}, **doing(workspace))
    assert shares(workspace, keys[3:]) == [bruno, lea]
    undo(workspace.connection, **doing(workspace))
    assert shares(workspace, keys[3:]) == [lea, bruno]
    assert shares(workspace, keys[3:], way="least_leads") == [lea, bruno]


def test_the_least_loaded_are_counted_from_what_is_open(workspace: Workspace):
    bruno, lea = workspace.sales.member_id, rep(workspace, "Léa")
    keys = [workspace.add(named(n)) for n in range(6)]
    hand_over(workspace.connection, keys[:3], to=bruno, **doing(workspace))
    assert shares(workspace, keys[3:], way="least_leads") == [lea, lea, lea]
    assert shares(workspace, keys[3:], way="least_deadlines") == [lea, lea, lea]
    assert shares(workspace, keys[3:]) == [None, None, None]


def test_who_is_away_when_work_goes_on_is_left_out(workspace: Workspace):
    bruno, lea = workspace.sales.member_id, rep(workspace, "Léa")
    away = Away(workspace.today + timedelta(days=1), workspace.today + timedelta(days=1))
    add_absence(workspace.connection, bruno, away, **doing(workspace))
    keys = [workspace.add(named(n)) for n in range(2)]
    assert shares(workspace, keys, way="round_robin") == [bruno, lea]
    workspace.at("2026-06-01 19:00")
    assert shares(workspace, keys, way="round_robin") == [lea, lea]


def test_territories_are_kept_changed_and_refused_in_words(workspace: Workspace):
    bruno, lea = workspace.sales.member_id, rep(workspace, "Léa")
    before = dump(workspace)
    connection = workspace.connection
    _receipt, key = add_territory(connection, Land(lea, "postcode", " 69 "), **doing(workspace))
    assert [(row.member, row.value) for row in territories(connection)] == [("Léa", "69")]
    connection.rollback()
    told = try_whence(connection, Whence(postcode="69003"), workspace.now, "territory")
    connection.rollback()
    assert told == Choice(lea, "territory", "69")
    for land, code in (
        (Land(bruno, "postcode", "6 9"), "territory_taken"),
        (Land(bruno, "zip", "69"), "territory_field_unknown"),
        (Land(bruno, "city", "  "), "territory_blank"),
        (Land("nobody", "city", "Lyon"), "unknown_member"),
        (Land(workspace.marketing.member_id, "city", "Lyon"), "territory_owner_sells"),
    ):
        assert code_of(add_territory, connection, land, **doing(workspace)) == code
    change_territory(connection, key, Land(bruno, "postcode", "6 9"), **doing(workspace))
    assert [row.member for row in territories(connection)] == ["Bruno Sertil"]
    connection.rollback()
    remove_territory(connection, key, **doing(workspace))
    assert code_of(remove_territory, connection, key, **doing(workspace)) == "unknown_entry"
    for _ in range(3):
        undo(connection, **doing(workspace))
    assert dump(workspace) == before


def test_the_way_is_kept_undone_and_moves_no_figure(workspace: Workspace):
    workspace.with_sales()
    before = dump(workspace)
    receipt = set_assigning(workspace.connection, "territory", hands_over=True, **doing(workspace))
    assert receipt.tables == {"workspace"}
    assert read_assigning(workspace.connection).way == "territory"
    workspace.connection.rollback()
    assert code_of(set_assigning, workspace.connection, "lots", **doing(workspace)) == (
        "assigning_unknown"
    )
    undo(workspace.connection, **doing(workspace))
    assert dump(workspace) == before


@pytest.fixture
def handing_over(workspace: Workspace) -> Workspace:
    """A team of two reps whose qualified leads are handed over by turns."""
    rep(workspace, "Léa")
    set_assigning(workspace.connection, "round_robin", hands_over=True, **doing(workspace))
    return workspace


def test_what_is_qualified_is_handed_over_by_nobody_and_undone_with_it(handing_over: Workspace):
    work = handing_over
    before = dump(work)
    first, second = work.add(SCORING), work.add(SCORING)
    stages = owners(work)
    assert [stage for stage, _owner in stages] == ["handed_over", "handed_over"]
    assert stages[0][1] != stages[1][1]
    told = "SELECT kind, author_id, undoable FROM operation ORDER BY position DESC LIMIT 2"
    assert work.sql(told) == [
        ("hand_over_qualified", None, 1),
        ("add_lead", work.marketing.member_id, 1),
    ]
    whole = dump(work)
    by = {"by": work.marketing}
    undo(work.connection, now=work.tick(), **by)
    assert [stage for stage, _owner in owners(work)] == ["handed_over"]
    undo(work.connection, now=work.tick(), **by)
    assert dump(work) == before
    for _ in range(2):
        redo(work.connection, now=work.tick(), **by)
    assert dump(work) == whole
    assert first != second
    for _ in range(2):
        undo(work.connection, now=work.tick(), **by)
    assert dump(work) == before


def test_a_hand_over_by_rule_is_undone_alone_and_not_done_again(handing_over: Workspace):
    work = handing_over
    work.add(SCORING)
    (key,) = work.sql("SELECT id FROM operation WHERE kind = 'hand_over_qualified'")[0]
    undo(work.connection, operation_id=key, **doing(work))
    assert owners(work)[0][0] == "qualified"
    work.add(LeadForm(last_name="Petit"))
    assert owners(work)[0][0] == "qualified"


def test_a_refused_undoing_leaves_the_hand_over_by_rule_in_force(handing_over: Workspace):
    from slaapp.operations.hand_over import accept

    work = handing_over
    key = work.add(SCORING)
    (added,) = work.sql("SELECT id FROM operation WHERE kind = 'add_lead'")[0]
    accept(work.connection, key, **doing(work))
    before = dump(work)
    refused = code_of(undo, work.connection, operation_id=added, **doing(work))
    assert refused == "changed_since"
    assert dump(work) == before


def test_what_lacks_something_stays_named_and_goes_once_it_is_filled_in(handing_over: Workspace):
    work = handing_over
    wanted = Gate(BEFORE_HAND_OVER, Criterion("person.job_title", "is_known", (), 0))
    agree(work, replace(default_agreement(), qualifying=Qualifying(gates=(wanted,))))
    key = work.add(SCORING)
    ready = replace(SCORING, job_title="Acheteuse")
    assert owners(work)[0][0] == "qualified"
    edit_lead(work.connection, key, replace(SCORING, request="x"), **doing(work, "marketing"))
    assert owners(work)[0][0] == "qualified"
    edit_lead(work.connection, key, ready, **doing(work, "marketing"))
    assert owners(work)[0][0] == "handed_over"
    undo(work.connection, **doing(work, "marketing"))
    assert owners(work)[0][0] == "qualified"
    # By hand, the one that lacks something stays and is named; alone it is refused.
    set_assigning(work.connection, None, hands_over=False, **doing(work))
    other = work.add(ready)
    given = dict.fromkeys([key, other])
    refused = code_of(hand_over_each, work.connection, given, **doing(work))
    assert refused == "hand_over_lacks"
    receipt = hand_over_each(work.connection, given, leave_lacking=True, **doing(work))
    assert (receipt.details["count"], receipt.details["left"]) == (1, ["Inès Dupont"])
    alone = dict.fromkeys([key])
    refused = code_of(hand_over_each, work.connection, alone, leave_lacking=True, **doing(work))
    assert refused == "hand_over_lacks"
    with work.connection.begin():
        (lack,) = propose_owners(work.connection, [key, other], work.now).lacking
    assert (lack.lead_id, lack.fields) == (key, ("person.job_title",))


def test_nothing_is_handed_over_where_the_switch_is_off_or_the_lead_is_of_the_past(
    workspace: Workspace,
):
    workspace.add(SCORING)
    set_assigning(workspace.connection, None, hands_over=True, **doing(workspace))
    assert owners(workspace)[0][0] == "qualified"
    workspace.add(SCORING)
    assert owners(workspace)[1] == ("handed_over", None)
    assert qualify_reached(workspace.connection, [], **doing(workspace)) is None
