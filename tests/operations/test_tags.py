"""Tags go on many leads at once, are found again however they are spelt, and come off."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.folding import fold
from slaapp.operations.tags import MOST_LETTERS, tag_leads, untag_leads
from slaapp.operations.undo import redo, undo
from slaapp.store.rows.tags import TagRow, tags, tags_of
from tests.operations.acting import code_of, dump
from tests.store.workspaces import Workspace


def put_on(workspace: Workspace, leads: list[str], *names: str):
    return tag_leads(workspace.connection, leads, names, workspace.sales, workspace.tick())


def take_off(workspace: Workspace, leads: list[str], *names: str):
    return untag_leads(workspace.connection, leads, names, workspace.sales, workspace.tick())


def worn(workspace: Workspace, lead: str) -> list[str]:
    found = tags_of(workspace.connection, lead)
    workspace.connection.rollback()
    return found


def counted(workspace: Workspace) -> list[tuple[str, int]]:
    found = [(row.name, row.leads) for row in tags(workspace.connection)]
    workspace.connection.rollback()
    return found


def test_many_leads_get_many_tags_in_one_line_of_history(workspace: Workspace):
    one, two = workspace.add(), workspace.add()
    put_on(workspace, [one], "Salon")
    receipt = put_on(workspace, [one, two, one], " salon ", "VIP", "vip", "")
    assert receipt.details == {"lead": "Inès Dupont", "count": 2, "names": "salon, VIP"}
    assert worn(workspace, one) == worn(workspace, two) == ["Salon", "VIP"]
    assert counted(workspace) == [("Salon", 2), ("VIP", 2)]
    before = dump(workspace)
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert worn(workspace, one) == ["Salon"]
    assert worn(workspace, two) == []
    redo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert dump(workspace) == before


def test_a_tag_that_comes_back_is_there_once(workspace: Workspace):
    lead = workspace.add()
    put_on(workspace, [lead], "Salon")
    take_off(workspace, [lead], "SALON")
    assert worn(workspace, lead) == []
    put_on(workspace, [lead], "Salon")
    take_off(workspace, [lead], "Salon")
    undo(workspace.connection, by=workspace.sales, now=workspace.tick())
    assert worn(workspace, lead) == ["Salon"]
    assert workspace.sql("SELECT count(*) FROM lead_tag") == [(1,)]


def test_what_cannot_be_is_refused_and_nothing_is_changed(workspace: Workspace):
    lead = workspace.add()
    act = (workspace.sales, workspace.tick())
    assert code_of(tag_leads, workspace.connection, [lead], [" "], *act) == "entry_nameless"
    assert code_of(tag_leads, workspace.connection, [lead, "0"], ["a"], *act) == "unknown_lead"
    assert code_of(untag_leads, workspace.connection, [lead], ["a"], *act) == "unknown_tag"
    long = "x" * (MOST_LETTERS + 1)
    assert code_of(tag_leads, workspace.connection, [lead], [long], *act) == "entry_too_long"
    assert counted(workspace) == []


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.lists(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12), min_size=1, max_size=3
    )
)
def test_whatever_is_typed_is_put_on_once_or_refused(workspace: Workspace, typed: list[str]):
    lead = workspace.add()
    wanted = {fold(name.strip()) for name in typed} - {""}
    if not wanted:
        act = (workspace.sales, workspace.tick())
        assert code_of(tag_leads, workspace.connection, [lead], typed, *act) == "entry_nameless"
        return
    put_on(workspace, [lead], *typed)
    assert len(worn(workspace, lead)) == len(wanted)
    rows = tags(workspace.connection)
    workspace.connection.rollback()
    assert len({fold(row.name) for row in rows}) == len(rows)
    assert TagRow(rows[0].id, rows[0].name) == (*rows[0][:2], 0)
