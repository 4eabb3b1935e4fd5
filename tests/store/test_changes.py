"""What an operation changed is told as it was then, whatever happened to the rows since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.absence import Away, add_absence
from slaapp.operations.contact import log_contact
from slaapp.operations.exception import admit_entry
from slaapp.operations.hand_over import reject
from slaapp.operations.leads import add_lead, edit_lead
from slaapp.operations.merge import merge
from slaapp.operations.undo import undo
from slaapp.store.rows.changes import FIRST, ChangedRow, OperationChanges, changes_of
from slaapp.store.rows.naming import Names
from slaapp.store.tables import fact_tables
from tests.store.workspaces import SCORING, Workspace


def changes(workspace: Workspace, receipt) -> OperationChanges:
    found = changes_of(workspace.connection, receipt.operation_id)
    workspace.connection.rollback()
    return found


def row_of(found: OperationChanges, table: str) -> ChangedRow:
    return next(row for row in found.rows if row.table == table)


def values(row: ChangedRow) -> dict[str, tuple[object, object]]:
    return {each.column: (each.old, each.new) for each in row.values}


def add(workspace: Workspace, form=SCORING):
    return add_lead(workspace.connection, form, by=workspace.marketing, now=workspace.tick())


def edit(workspace: Workspace, key: str, form):
    by, now = workspace.marketing, workspace.tick()
    return edit_lead(workspace.connection, key, form, by=by, now=now)


def test_a_new_lead_is_told_with_its_person_company_source_and_facts(workspace: Workspace):
    receipt, _key = add(workspace)
    found = changes(workspace, receipt)
    assert [(each.table, each.how, each.rows) for each in found.tables] == [
        ("company", "insert", 1),
        ("person", "insert", 1),
        ("source", "insert", 1),
        ("lead", "insert", 1),
        ("event", "insert", 2),
    ]
    assert found.count == 6
    person = row_of(found, "person")
    assert person.name == "Inès Dupont"
    assert values(person)["company_id"] == (None, "Atelier Œuvre")
    assert values(person)["phone"] == (None, "06 12 34 56 78")
    assert values(row_of(found, "lead"))["source_id"] == (None, "Salon")
    received = row_of(found, "event")
    assert (received.name, values(received)["kind"]) == ("Inès Dupont", (None, "received"))


def test_a_correction_is_told_by_its_old_and_new_values(workspace: Workspace):
    _receipt, key = add(workspace)
    form = replace(SCORING, phone="01 02 03 04 05", source="Web", custom={"taille": 12})
    found = changes(workspace, edit(workspace, key, form))
    assert values(row_of(found, "person")) == {"phone": ("06 12 34 56 78", "01 02 03 04 05")}
    lead = values(row_of(found, "lead"))
    assert lead == {"source_id": ("Salon", "Web"), "custom.taille": (None, 12)}
    assert values(row_of(found, "event"))["value"] == (None, "Web")


def test_what_was_inserted_is_told_as_it_was_then(workspace: Workspace):
    receipt, key = add(workspace)
    before = changes(workspace, receipt)
    for city in ("Lyon", "Nantes"):
        edit(workspace, key, replace(SCORING, phone="01 02 03 04 05", city=city, request=city))
    after = changes(workspace, receipt)
    assert [values(row) for row in after.rows] == [values(row) for row in before.rows]


def test_an_undoing_is_told_as_rows_withdrawn_and_facts_retracted(workspace: Workspace):
    receipt, _key = add(workspace)
    by, now = workspace.marketing, workspace.tick()
    undoing = undo(workspace.connection, by=by, now=now, operation_id=receipt.operation_id)
    found = changes(workspace, undoing)
    assert {(each.table, each.how) for each in found.tables} == {
        ("event", "insert"),
        ("lead", "withdraw"),
        ("source", "withdraw"),
        ("person", "withdraw"),
        ("company", "withdraw"),
    }
    assert values(row_of(found, "lead")) == {}
    taken_back = [values(row)["target_id"] for row in found.rows if row.table == "event"]
    assert sorted(taken_back) == [(None, "qualified"), (None, "received")]


def test_a_call_tells_its_outcome_and_a_rejection_its_reason(workspace: Workspace):
    key = workspace.with_sales()
    by = workspace.sales
    receipt = reject(
        workspace.connection, key, reason_id=workspace.reason(), by=by, now=workspace.tick()
    )
    assert values(row_of(changes(workspace, receipt), "event"))["reason_id"] == (None, "not_target")
    receipt = log_contact(
        workspace.connection, key, outcome="no_answer", by=by, now=workspace.tick()
    )
    told = values(row_of(changes(workspace, receipt), "event"))
    assert (told["kind"], told["outcome"]) == ((None, "attempt"), (None, "no_answer"))


def test_only_the_first_rows_are_told_but_all_are_counted(workspace: Workspace):
    founding = workspace.sql("SELECT id FROM operation ORDER BY position LIMIT 1")[0][0]
    found = changes_of(workspace.connection, founding)
    workspace.connection.rollback()
    assert len(found.rows) == FIRST
    assert found.count == workspace.sql("SELECT count(*) FROM change")[0][0]
    assert found.tables[0].table == "workspace"


def test_an_unknown_operation_changed_nothing(workspace: Workspace):
    assert changes_of(workspace.connection, "0" * 32).count == 0
    workspace.connection.rollback()


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(words, min_size=2, max_size=4))
def test_old_and_new_are_what_was_typed(workspace: Workspace, texts: list[str]):
    _receipt, key = add(workspace, replace(SCORING, request=texts[0]))
    before = texts[0]
    for text in texts[1:]:
        found = changes(workspace, edit(workspace, key, replace(SCORING, request=text)))
        told = [values(row) for row in found.rows if row.table == "lead"]
        assert told == ([] if text == before else [{"request": (before, text)}])
        before = text


def test_what_a_fact_refers_to_is_told_by_its_name(workspace: Workspace):
    _receipt, kept = add(workspace)
    _receipt, other = add(workspace, replace(SCORING, last_name="Dupond"))
    by = {"by": workspace.manager}
    joined = changes(
        workspace, merge(workspace.connection, kept, other, now=workspace.tick(), **by)
    )
    told = {row.name: values(row).get("value") for row in joined.rows if row.table == "event"}
    assert told == {
        "Inès Dupont": (None, "Inès Dupond"),
        "Inès Dupond": (None, "Inès Dupont"),
    }
    closed = DatedEntry(date(2026, 5, 29), "closure", (), "Inventaire", 0)
    signed = {"reason": "panne", "marketing_signer": workspace.marketing.member_id}
    now = workspace.tick()
    granted = admit_entry(workspace.connection, [kept], closed, **signed, **by, now=now)
    exception = values(row_of(changes(workspace, granted), "event"))
    assert exception["value"] == (None, "Inventaire")
    assert exception["member_id"] == (None, "Anaïs Marchand")
    away = Away(date(2026, 8, 3), date(2026, 8, 14))
    who = workspace.sales.member_id
    noted, _key = add_absence(workspace.connection, who, away, **by, now=workspace.tick())
    assert row_of(changes(workspace, noted), "absence").name == "Bruno Sertil"


def test_a_row_of_every_table_can_be_called_something(workspace: Workspace):
    names = Names(workspace.connection)
    for table in fact_tables():
        assert names.of(table.name, "nothing") == ""
    workspace.connection.rollback()
